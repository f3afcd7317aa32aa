"""Certificate files as bytes: labels may be in any encoding, and every byte of them stays."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from flake8_pinning.analysis import Analyzer
from flake8_pinning.codes import BY_CODE
from flake8_pinning.pemfix.bundle import PemFix, fix_pem_text
from flake8_pinning.pemfix.certificates import Certificates


def fix_certificate_file(
    data: bytes,
    path: PurePath,
    analyzer: Analyzer,
    certificates: Certificates,
    *,
    only: str = "",
    codes: Collection[str] = tuple(BY_CODE),
) -> tuple[bytes, PemFix]:
    """*data* with the missing certificates; *data* itself where it is no PEM or nothing may be added.

    :param path: the file's name and the folders it is in, which may say that it is a chain or a deny list.
    :param codes: findings of other codes are nobody's business.
    """
    if b"-----BEGIN " not in data:
        return data, PemFix("")
    text = data.decode("utf-8", "surrogateescape")
    done = fix_pem_text(text, analyzer.judge(text), certificates, path=path, only=only, codes=codes)
    if not done.additions:
        return data, done
    return done.text.encode("utf-8", "surrogateescape"), done
