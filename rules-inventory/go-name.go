package pins

func check(cert *x509.Certificate) bool {
	// ruleid: pinning-go-subject-dn
	if cert.Issuer.String() == "CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US" {
		return true
	}
	// ok: pinning-go-subject-dn
	if cert.Issuer.String() == cert.Subject.String() {
		return true
	}
	// ruleid: pinning-go-common-name
	if cert.Issuer.CommonName != "DigiCert Global Root G2" {
		return false
	}
	// ok: pinning-go-common-name
	if cert.Issuer.CommonName != expected {
		return false
	}
	// ok: pinning-go-common-name
	if cert.Subject.CommonName == "" {
		return false
	}
	// ruleid: pinning-go-serial
	if cert.SerialNumber.String() == "4293743540046975378534879503202253541" {
		return true
	}
	// ok: pinning-go-serial
	return cert.SerialNumber.String() == expected
}
