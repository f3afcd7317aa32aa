# ruleid: pinning-ruby-certificate
ROOT = "-----BEGIN CERTIFICATE-----
MIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE
-----END CERTIFICATE-----"
# ok: pinning-ruby-certificate
HEADER = "-----BEGIN CERTIFICATE-----"
