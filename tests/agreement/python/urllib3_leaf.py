import urllib3

pool = urllib3.HTTPSConnectionPool(
    "api.example.com",
    assert_fingerprint="96:BC:EC:06:26:49:76:F3:74:60:77:9A:CF:28:C5:A7:CF:E8:A3:C0:AA:E1:1A:8F:FC:EE:05:C0:BD:DF:08:C6",  # agree: PIN208 isrgx1
)
