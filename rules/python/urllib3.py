import urllib3
from elasticsearch import Elasticsearch
from requests_toolbelt.adapters.fingerprint import FingerprintAdapter

GOOD = "CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F"
# 31 bytes: the last one got lost
SHORT = "CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB"

# ok: pinning-urllib3-malformed-fingerprint, pinning-urllib3-weak-fingerprint
urllib3.PoolManager(assert_fingerprint=GOOD)
# ok: pinning-urllib3-malformed-fingerprint
urllib3.PoolManager(assert_fingerprint="cb3ccbb76031e5e0138f8dd39a23f9de" "47ffc35e43c1144cea27d46a5ab1cb5f")
# ruleid: pinning-urllib3-malformed-fingerprint
urllib3.PoolManager(assert_fingerprint=SHORT)
# ruleid: pinning-urllib3-malformed-fingerprint
urllib3.HTTPSConnectionPool("www.example.org", assert_fingerprint="sha256:cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f")
# ruleid: pinning-urllib3-malformed-fingerprint
session.mount("https://www.example.org", FingerprintAdapter("i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="))
# ruleid: pinning-urllib3-malformed-fingerprint
pool.assert_fingerprint = "DF 3C 24 F9 BF D6 66 76 1B 26 80 73 FE 06 D1 CC 8D 4F 82 A4"
# ruleid: pinning-urllib3-malformed-fingerprint
Elasticsearch("https://search.example.org:9200", ssl_assert_fingerprint="00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00")
# ok: pinning-urllib3-malformed-fingerprint
urllib3.PoolManager(assert_fingerprint=False)
# ok: pinning-urllib3-malformed-fingerprint
Elasticsearch("https://search.example.org:9200", ssl_assert_fingerprint=os.environ["FP"])

# ruleid: pinning-urllib3-weak-fingerprint
urllib3.PoolManager(assert_fingerprint="DF:3C:24:F9:BF:D6:66:76:1B:26:80:73:FE:06:D1:CC:8D:4F:82:A4")
# ruleid: pinning-urllib3-weak-fingerprint
FingerprintAdapter("e4a68ac854ac5242460afd72481b2a44")
# ok: pinning-urllib3-weak-fingerprint
FingerprintAdapter("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f")
# ok: pinning-urllib3-weak-fingerprint
commit(sha="df3c24f9bfd666761b268073fe06d1cc8d4f82a4")
