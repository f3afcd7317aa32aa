# select: PIN9
"""The inventory names every recognised pin, deny lists and tables too."""

import pytest

THUMBPRINT = ["cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"]  # PIN901: 15
SHA1 = ["df3c24f9bfd666761b268073fe06d1cc8d4f82a4"]  # PIN901: 9
NAME = ["CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US"]  # PIN902: 9
COMMON_NAME = ["DigiCert Global Root G2"]  # PIN903: 16
SERIAL = [4293743540046975378534879503202253541]  # PIN904: 11
KEY = ["i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CY="]  # PIN905: 8
KEY_SHA1 = [bytes.fromhex("c2a82e7c4d2d1a4e0d1c0e2f1a1b5a3f2e4d6c7b")]
KEY_IDENTIFIER = ["4e2254201895e6e36ee60ffafab912ed06178f39"]  # PIN906: 19
BLOCKED = ["cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"]  # PIN901: 12


@pytest.mark.parametrize("pin", ["cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"])  # PIN901: 34
def test(pin):
    assert pin
