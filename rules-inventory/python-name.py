def check(cert, x509):
    # ruleid: pinning-python-subject-dn
    if cert.issuer.rfc4514_string() != "CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US":
        return False
    # ok: pinning-python-subject-dn
    if cert.issuer == cert.subject:
        return False
    # ruleid: pinning-python-common-name
    if x509.get_issuer().CN == "DigiCert Global Root G2":
        return True
    # ok: pinning-python-common-name
    if x509.get_issuer().CN == expected:
        return True
    # ruleid: pinning-python-serial
    if cert.serial_number == 0x033af1e6a711a9a0bb2864b11d09fae5:
        return True
    # ok: pinning-python-serial
    if cert.serial_number == 0:
        return True
    # ok: pinning-python-serial
    if device.serial_number == 123456789012:
        return True
