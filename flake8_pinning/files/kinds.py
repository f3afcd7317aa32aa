"""Kinds of files, by their names."""

from __future__ import annotations

import fnmatch
import re
from pathlib import Path

PYTHON = {".py", ".pyi", ".pyw"}
DOCUMENTS = {".md", ".markdown", ".rst", ".adoc", ".lock", ".sum"}
"""Prose and lock files: not looked at in directories, only where a person names them."""
CERTIFICATES = {
    ".pem", ".crt", ".cer", ".der", ".cert", ".ca-bundle", ".p7b", ".p7c", ".p7s", ".jks", ".bks", ".keystore", ".truststore",
}  # fmt: skip
MANIFESTS = {
    "RECORD", "SOURCES.txt", "MANIFEST", "SHA256SUMS", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml",
    "packages.lock.json", "verification-metadata.xml", "Package.resolved", "gradle-wrapper.properties",
}  # fmt: skip
"""Lists of files with their digests: none of them pins anything that TLS sees."""
BILLS = (
    "bom.json", "bom.xml", "sbom.json", "sbom.xml", "*.bom.json", "*.sbom.json", "*.cdx.json", "*.cdx.xml", "*.cyclonedx.json", "*.cyclonedx.xml",
    "*.spdx", "*.spdx.json", "*.spdx.yaml", "*.spdx.yml", "*.spdx.rdf", "*.spdx.xml", "*.spdx.rdf.xml", "*.syft.json", "*.intoto.jsonl",
)  # fmt: skip
"""Bills of materials (CycloneDX, SPDX) and attestations: they list a CA's certificate among other files, with its digests and names,
and nothing accepts what is in them."""
DIGEST_LISTS = ("*.lockfile", "*.lock.json", "conda-lock.yml", "*SUMS", "*SUMS.txt", "Cartfile.resolved")
"""More lists of files with their digests."""
NOTEBOOK = ".ipynb"
STORE_SIZE = 20
"""More known CAs than this in one file, or in one folder of certificates, make it a trust store: data, which is
refreshed and not extended."""


_LISTING = re.compile("|".join(map(fnmatch.translate, (*BILLS, *DIGEST_LISTS))))
_LISTING_ENDS = frozenset(pattern.rpartition(".")[2] for pattern in (*BILLS, *DIGEST_LISTS))


def is_listing(name: str) -> bool:
    """Whether a file of this name lists other files with their digests: not looked at in directories, only where a person
    names it."""
    end = name.rpartition(".")[2]
    return (end in _LISTING_ENDS or end.endswith("SUMS")) and _LISTING.match(name) is not None


def suffix_of(path: Path) -> str:
    """The suffix that says how to read the file, in lower case; files known by their whole name have one too."""
    suffix = path.suffix.lower()
    if suffix:
        return suffix
    return {"dockerfile": ".dockerfile", "makefile": ".mk", ".env": ".env"}.get(path.name.lower(), "")
