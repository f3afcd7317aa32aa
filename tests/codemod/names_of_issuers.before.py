DOUBLE = ["CN=R3,O=Let's Encrypt,C=US"]
SINGLE = ['CN=R3,O=Let\'s Encrypt,C=US']
SLASHES = ["/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root CA"]
LEGACY = ("C = US, O = DigiCert Inc, OU = www.digicert.com, CN = DigiCert Global Root CA",)
RAW = [r"CN=DigiCert Global Root CA,OU=www.digicert.com,O=DigiCert Inc,C=US"]
