DOUBLE = ["CN=R3,O=Let's Encrypt,C=US", "CN=YR1,O=Let's Encrypt,C=US", "CN=YR2,O=Let's Encrypt,C=US", "CN=YR3,O=Let's Encrypt,C=US"]
SINGLE = ['CN=R3,O=Let\'s Encrypt,C=US', 'CN=YR1,O=Let\'s Encrypt,C=US', 'CN=YR2,O=Let\'s Encrypt,C=US', 'CN=YR3,O=Let\'s Encrypt,C=US']
SLASHES = ["/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root CA", "/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2"]
LEGACY = ("C = US, O = DigiCert Inc, OU = www.digicert.com, CN = DigiCert Global Root CA", "C = US, O = DigiCert Inc, OU = www.digicert.com, CN = DigiCert Global Root G2",)
RAW = [r"CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US", r"CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US"]
