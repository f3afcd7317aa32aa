my $client = IO::Socket::SSL->new(
    PeerHost => 'api.example.com',
    # agree: PIN102 dgrca -> dgg2
    SSL_fingerprint => [ 'sha256$4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161', 'sha256$96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6' ],
);
