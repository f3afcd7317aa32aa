# ruleid: pinning-python-certificate
CA = """-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----"""
# ruleid: pinning-python-certificate
ONE_LINE = "-----BEGIN CERTIFICATE-----\nMIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE\n-----END CERTIFICATE-----"
# ok: pinning-python-certificate
HEADER = "-----BEGIN CERTIFICATE-----"
# ok: pinning-python-certificate
KEY = "-----BEGIN PUBLIC KEY-----\nMIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE"
# ok: pinning-python-certificate
SHORT = "-----BEGIN CERTIFICATE-----\nMIIB...\n-----END CERTIFICATE-----"
