CONNECTION = {
    "host": "db.example.com",
    # agree: PIN102 balt -> dgg2 | semgrep: none
    "sslrootcert": "certs/BaltimoreCyberTrustRoot.crt.pem",
}
