my $client = IO::Socket::SSL->new(
    PeerHost => 'api.example.com',
    # agree: quiet | semgrep: pinning-perl-malformed-fingerprint
    SSL_fingerprint => 'sha256$96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08',
);
