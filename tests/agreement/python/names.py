ISSUERS = [
    "CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US",  # agree: PIN101 dgrca -> dgg2
    "CN=ISRG Root X1,O=Internet Security Research Group,C=US",
]
