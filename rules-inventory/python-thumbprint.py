# ruleid: pinning-python-thumbprint
CA_FINGERPRINT = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ruleid: pinning-python-thumbprint
urllib3.PoolManager(assert_fingerprint="DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4")
# ruleid: pinning-python-thumbprint
iam.OpenIdConnectProvider(self, "ci", url=url, thumbprints=["6938fd4d98bab03faadb97b34396831e3780aea1"])
# ruleid: pinning-python-thumbprint
client.create_open_id_connect_provider(Url=url, ThumbprintList=["6938FD4D98BAB03FAADB97B34396831E3780AEA1"])
# ruleid: pinning-python-thumbprint
PROVIDER = {"ca_cert_fingerprint": "SHA256: cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"}
# ruleid: pinning-python-thumbprint
PINNED = {"api.example.org": ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]}
# ruleid: pinning-python-thumbprint
if cert_sha256 == "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f":
    pass
# ok: pinning-python-thumbprint
COMMIT = "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"
# ok: pinning-python-thumbprint
APK_SIGNING_FINGERPRINT = "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"
# ok: pinning-python-thumbprint
GITHUB_SSH_FINGERPRINT = "DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4"
# ok: pinning-python-thumbprint
FINGERPRINT = "00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00"
# ok: pinning-python-thumbprint
REVOKED_FINGERPRINTS = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]
# ok: pinning-python-thumbprint
MAPPING = {"sha": "df3c24f9bfd666761b268073fe06d1cc8d4f82a4"}
# ok: pinning-python-thumbprint
result = dict(hashed_secret="df3c24f9bfd666761b268073fe06d1cc8d4f82a4")
# ruleid: pinning-aiohttp-fingerprint
aiohttp.Fingerprint(b"\xcb\x3c")
# ruleid: pinning-aiohttp-fingerprint
aiohttp.Fingerprint(bytes.fromhex("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"))
# ruleid: pinning-elasticsearch-fingerprint, pinning-python-thumbprint
Elasticsearch("https://search.example.org:9200", ssl_assert_fingerprint="cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f")
# ok: pinning-elasticsearch-fingerprint
Elasticsearch("https://search.example.org:9200", ca_certs="ca.pem")
# ok: pinning-aiohttp-fingerprint
aiohttp.Fingerprint(hashlib.sha256(der).digest())
# ruleid: pinning-python-thumbprint
session.mount("https://api.example.org", FingerprintAdapter("bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"))
# ruleid: pinning-python-thumbprint
session.mount("https://api.example.org", fingerprint.FingerprintAdapter("bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"))
# ok: pinning-python-thumbprint
session.mount("https://api.example.org", CachingAdapter("bec49d8be6ee6b1e9e303eeb3114d1f25f322af74b73acf5e0a1b5daf26433cb"))
