package pins

import "crypto/tls"

func nameOnly() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
			cert, _ := x509.ParseCertificate(raw[0])
			// ruleid: pinning-go-name-only-verification
			if cert.Issuer.CommonName != "DigiCert Global Root G2" {
				return errors.New("unexpected issuer")
			}
			return nil
		},
	}
}

func nameOnlyConnection() *tls.Config {
	return &tls.Config{
		VerifyConnection: func(cs tls.ConnectionState) error {
			// ruleid: pinning-go-name-only-verification
			if !strings.Contains(cs.PeerCertificates[0].Issuer.String(), "DigiCert") {
				return errors.New("unexpected issuer")
			}
			return nil
		},
		InsecureSkipVerify: true,
	}
}

func nameAndChain() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			// ok: pinning-go-name-only-verification
			if cs.PeerCertificates[0].Issuer.CommonName != "DigiCert Global Root G2" {
				return errors.New("unexpected issuer")
			}
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{})
			return err
		},
	}
}

func checkedByGo() *tls.Config {
	return &tls.Config{
		VerifyConnection: func(cs tls.ConnectionState) error {
			// ok: pinning-go-name-only-verification
			if cs.PeerCertificates[0].Issuer.CommonName != "DigiCert Global Root G2" {
				return errors.New("unexpected issuer")
			}
			return nil
		},
	}
}

func resumed() *tls.Config {
	// ruleid: pinning-go-pin-skipped-on-resumption
	return &tls.Config{
		ClientSessionCache:    tls.NewLRUClientSessionCache(32),
		VerifyPeerCertificate: checkPins,
	}
}

func notResumed() *tls.Config {
	// ok: pinning-go-pin-skipped-on-resumption
	return &tls.Config{VerifyPeerCertificate: checkPins}
}

func resumedButChecked() *tls.Config {
	// ok: pinning-go-pin-skipped-on-resumption
	return &tls.Config{
		ClientSessionCache: tls.NewLRUClientSessionCache(32),
		VerifyConnection:   checkState,
	}
}

func weak(cert *x509.Certificate, pin string, list map[string]bool) error {
	sum := sha1.Sum(cert.Raw)
	// ruleid: pinning-go-weak-certificate-digest
	if hex.EncodeToString(sum[:]) != pin {
		return errors.New("pin")
	}
	spki := sha1.Sum(cert.RawSubjectPublicKeyInfo)
	// ruleid: pinning-go-weak-certificate-digest
	if !bytes.Equal(spki[:], want) {
		return errors.New("pin")
	}
	text := hex.EncodeToString(spki[:])
	// ruleid: pinning-go-weak-certificate-digest
	if text != pin {
		return errors.New("pin")
	}
	good := sha256.Sum256(cert.RawSubjectPublicKeyInfo)
	// ok: pinning-go-weak-certificate-digest
	if hex.EncodeToString(good[:]) != pin {
		return errors.New("pin")
	}
	// ok: pinning-go-weak-certificate-digest
	fmt.Printf("%x\n", sha1.Sum(cert.Raw))
	blob := sha1.Sum(content)
	// ok: pinning-go-weak-certificate-digest
	if hex.EncodeToString(blob[:]) != pin {
		return errors.New("blob")
	}
	return nil
}
