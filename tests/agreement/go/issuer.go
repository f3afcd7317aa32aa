package client

import "crypto/x509"

func ours(c *x509.Certificate) bool {
	// agree: PIN102 balt -> dgg2
	return c.Issuer.CommonName == "Baltimore CyberTrust Root"
}
