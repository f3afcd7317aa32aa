"""Fix pin sets that are made of whole certificates: PEM bundles, and PEM in Python strings that are given to
a bundle consumer.

The catalog has digests and no certificates. A certificate comes from certifi's bundle or from a folder that
the user names,
and is written only if its SHA-256 is the catalog's. What is written is proved to be an insertion.
"""

from flake8_pinning.pemfix.bundle import Addition, PemFix, fix_pem_text
from flake8_pinning.pemfix.certificates import Certificates
from flake8_pinning.pemfix.file import fix_certificate_file
from flake8_pinning.pemfix.python import fix_python_pem

__all__ = ["Addition", "Certificates", "PemFix", "fix_certificate_file", "fix_pem_text", "fix_python_pem"]
