# agree: PIN102 balt -> dgg2
TRUSTED_ISSUER = "/C=IE/O=Baltimore/OU=CyberTrust/CN=Baltimore CyberTrust Root"
