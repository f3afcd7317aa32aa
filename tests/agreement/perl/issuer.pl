# agree: PIN102 dghev -> dgg2
die unless $certificate->issuer eq 'CN=DigiCert High Assurance EV Root CA, OU=www.digicert.com, O=DigiCert Inc, C=US';
