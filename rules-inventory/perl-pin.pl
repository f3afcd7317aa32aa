# ruleid: pinning-perl-thumbprint
IO::Socket::SSL->new(SSL_fingerprint => 'sha256$cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f');
# ruleid: pinning-perl-public-key
IO::Socket::SSL->new(SSL_fingerprint => 'sha256$pub$cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f');
# ok: pinning-perl-thumbprint
IO::Socket::SSL->new(SSL_fingerprint => $fingerprint);
# ok: pinning-perl-public-key
my $sha = 'sha256/cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f';
# ruleid: pinning-perl-certificate
my $ca = "-----BEGIN CERTIFICATE-----\nMIIFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE\n-----END CERTIFICATE-----";
# ok: pinning-perl-certificate
my $header = '-----BEGIN CERTIFICATE-----';
