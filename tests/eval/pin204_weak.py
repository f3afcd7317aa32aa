# select: PIN204
"""MD5 and SHA-1 no longer resist a second certificate with the same digest."""

THUMBPRINTS = [
    "df3c24f9bfd666761b268073fe06d1cc8d4f82a4",  # PIN204: 5
    "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f",
]
FINGERPRINT = "0123456789abcdef0123456789abcdee"  # PIN204: 15
COMMIT = "0123456789abcdef0123456789abcdef01234567"
SSH_FINGERPRINT = "43:51:43:a1:b5:fc:8b:b7:0a:3a:a9:b1:0f:66:73:a8"
SKI = ["4e2254201895e6e36ee60ffafab912ed06178f39"]
