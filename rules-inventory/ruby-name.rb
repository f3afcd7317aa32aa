# ruleid: pinning-ruby-subject-dn
return true if cert.issuer.to_s == "/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Global Root G2"
# ok: pinning-ruby-subject-dn
return true if cert.issuer.to_s == cert.subject.to_s
# ruleid: pinning-ruby-serial
return true if cert.serial.to_s(16) == "33AF1E6A711A9A0BB2864B11D09FAE5"
# ok: pinning-ruby-serial
return true if cert.serial.to_s == expected
