# agree: quiet | semgrep: pinning-ruby-saml-weak-fingerprint
settings.idp_cert_fingerprint = "7D:86:5E:95:9B:24:66:91:8C:98:63:AF:CA:94:2D:0F:B8:9D:7C:9A"
