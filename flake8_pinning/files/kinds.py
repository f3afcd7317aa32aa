"""Kinds of files, by their names."""

from __future__ import annotations

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
NOTEBOOK = ".ipynb"
STORE_SIZE = 20
"""More known CAs than this in one file, or in one folder of certificates, make it a trust store: data, which is
refreshed and not extended."""


def suffix_of(path: Path) -> str:
    """The suffix that says how to read the file, in lower case; files known by their whole name have one too."""
    suffix = path.suffix.lower()
    if suffix:
        return suffix
    return {"dockerfile": ".dockerfile", "makefile": ".mk", ".env": ".env"}.get(path.name.lower(), "")
