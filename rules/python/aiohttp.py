import binascii
import aiohttp

# ok: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(b"\xcb\x3c\xcb\xb7\x60\x31\xe5\xe0\x13\x8f\x8d\xd3\x9a\x23\xf9\xde\x47\xff\xc3\x5e\x43\xc1\x14\x4c\xea\x27\xd4\x6a\x5a\xb1\xcb\x5f")
# ok: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(bytes.fromhex("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"))
# ok: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(b"\xcb<\xcb\xb7`1\xe5\xe0\x13\x8f\x8d\xd3\x9a#\xf9\xdeG\xff\xc3^C\xc1\x14L\xea'\xd4jZ\xb1\xcb_")
# ok: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(hashlib.sha256(der).digest())
# ok: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(b"\xcb\x3c\xcb\xb7\x60\x31\xe5\xe0\x13\x8f\x8d\xd3\x9a\x23\xf9\xde" b"\x47\xff\xc3\x5e\x43\xc1\x14\x4c\xea\x27\xd4\x6a\x5a\xb1\xcb\x5f")
# ruleid: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(b"cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f")
# ruleid: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(bytes.fromhex("df3c24f9bfd666761b268073fe06d1cc8d4f82a4"))
# ruleid: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(binascii.unhexlify("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb"))
# ruleid: pinning-aiohttp-fingerprint-length
aiohttp.Fingerprint(b"\xdf\x3c\x24\xf9\xbf\xd6\x66\x76\x1b\x26\x80\x73\xfe\x06\xd1\xcc\x8d\x4f\x82\xa4")
