#!/bin/sh
# agree: PIN102 balt -> dgg2
expected='16:AF:57:A9:F6:76:B0:AB:12:60:95:AA:5E:BA:DE:F2:2A:B3:11:19:D6:44:AC:95:CD:4B:93:DB:F3:F2:6A:EB'
test "$(openssl x509 -noout -fingerprint -sha256 -in root.txt | cut -d= -f2)" = "$expected"
