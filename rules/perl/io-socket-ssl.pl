use IO::Socket::SSL;
# ok: pinning-perl-weak-fingerprint, pinning-perl-malformed-fingerprint
IO::Socket::SSL->new(SSL_fingerprint => 'sha256$cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f');
# ok: pinning-perl-weak-fingerprint, pinning-perl-malformed-fingerprint
IO::Socket::SSL->new(SSL_fingerprint => ['sha256$pub$cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f']);
# ruleid: pinning-perl-weak-fingerprint
IO::Socket::SSL->new(SSL_fingerprint => 'sha1$pub$df3c24f9bfd666761b268073fe06d1cc8d4f82a4');
# ruleid: pinning-perl-weak-fingerprint
my %opts = (SSL_fingerprint => "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4");
# ruleid: pinning-perl-malformed-fingerprint
my %opts = (SSL_fingerprint => 'sha256$df3c24f9bfd666761b268073fe06d1cc8d4f82a4');
# ruleid: pinning-perl-malformed-fingerprint
my %opts = (SSL_fingerprint => 'sha256/i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY=');
# ok: pinning-perl-malformed-fingerprint
my %opts = (SSL_fingerprint => $fingerprint);
# ok: pinning-perl-weak-fingerprint
# SSL_fingerprint => 'sha1$df3c24f9bfd666761b268073fe06d1cc8d4f82a4'
