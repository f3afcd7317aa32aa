my %checksums = (
    'left.tar.gz' => '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
);
