#!/bin/sh
commit=2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
echo "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730  left.tar.gz" | sha256sum --check
