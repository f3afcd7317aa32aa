"""Certificates made for a test run."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from forge import Forge  # type: ignore[import-not-found]


@pytest.fixture(scope="session")
def forge() -> Forge:
    return Forge()


@pytest.fixture(scope="session")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)
