package pinned

func verify(rawCerts [][]byte, chains [][]*x509.Certificate) error {
	cert, err := x509.ParseCertificate(rawCerts[0])
	sum := sha256.Sum256(cert.RawSubjectPublicKeyInfo)
	// ruleid: pinning-go-compared-digest
	if base64.StdEncoding.EncodeToString(sum[:]) == "5FgrLyx93hVEUnQDlwdeakXvbStAJ4SWlkQRxiQ/H/o=" {
		return nil
	}
	want, err := hex.DecodeString("bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb")
	// ruleid: pinning-go-compared-digest
	if bytes.Equal(sum[:], want) {
		return nil
	}
	h := sha256.New()
	h.Write(cert.Raw)
	got := hex.EncodeToString(h.Sum(nil))
	// ruleid: pinning-go-compared-digest
	if strings.EqualFold(got, "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb") {
		return nil
	}
	return errors.New("unknown key")
}

func release(body []byte, commit string) bool {
	sum := sha256.Sum256(body)
	// ok: pinning-go-compared-digest
	if hex.EncodeToString(sum[:]) != "bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb" {
		return false
	}
	// ok: pinning-go-compared-digest
	return commit == "ca71fcd1a0a2203ed6717f1ed48af7c14cffc755"
}
