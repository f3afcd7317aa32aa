# ok: pinning-ruby-malformed-pin, pinning-ruby-placeholder-pin, pinning-ruby-single-pin
PINS = ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=", "C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="].freeze
# ruleid: pinning-ruby-single-pin
API_PINS = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-ruby-single-pin
PINNED = ["sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="].freeze
# ok: pinning-ruby-single-pin
SHIPPING = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]
# ruleid: pinning-ruby-malformed-pin
TRUNCATED = "sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC"
# ruleid: pinning-ruby-placeholder-pin
BACKUP = 'sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='

# ruleid: pinning-ruby-weak-certificate-digest
raise "pin" unless Digest::SHA1.hexdigest(cert.to_der) == EXPECTED
# ruleid: pinning-ruby-weak-certificate-digest
raise "pin" if EXPECTED != OpenSSL::Digest::SHA1.hexdigest(http.peer_cert.to_der)
# ok: pinning-ruby-weak-certificate-digest
raise "pin" unless Digest::SHA256.hexdigest(cert.to_der) == EXPECTED
# ok: pinning-ruby-weak-certificate-digest
puts Digest::SHA1.hexdigest(cert.to_der)

# ruleid: pinning-ruby-name-only-verify-callback
http.verify_callback = lambda do |ok, store|
  store.current_cert.issuer.to_s.include?("DigiCert")
end
# ok: pinning-ruby-name-only-verify-callback
http.verify_callback = lambda do |ok, store|
  ok && store.current_cert.issuer.to_s.include?("DigiCert")
end
# ok: pinning-ruby-name-only-verify-callback
http.verify_callback = proc { |ok, store| ok }

# ruleid: pinning-ruby-saml-weak-fingerprint
settings.idp_cert_fingerprint = "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"
# ruleid: pinning-ruby-saml-weak-fingerprint
config.saml(idp_cert_fingerprint: "df3c24f9bfd666761b268073fe06d1cc8d4f82a4")
# ok: pinning-ruby-saml-weak-fingerprint
settings.idp_cert_fingerprint = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ok: pinning-ruby-saml-weak-fingerprint
settings.idp_cert_fingerprint = ENV["FP"]

# ruleid: pinning-ruby-http-public-key-pins
response.headers["Public-Key-Pins"] = 'pin-sha256="i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="'
# ruleid: pinning-ruby-http-public-key-pins
config.hpkp = { max_age: 5184000, pins: [{ sha256: "x" }] }
# ok: pinning-ruby-http-public-key-pins
response.headers.delete("Public-Key-Pins")

# ok: pinning-ruby-single-pin
REVOKED_PINS = ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="].freeze
# ruleid: pinning-ruby-single-pin
OPTIONS = { host: "api.example.org", pins: ["C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M="] }.freeze
