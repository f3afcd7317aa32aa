#!/bin/sh
# agree: PIN102 dghev -> dgg2
[ "$issuer" = "issuer=C = US, O = DigiCert Inc, OU = www.digicert.com, CN = DigiCert High Assurance EV Root CA" ] || exit 1
