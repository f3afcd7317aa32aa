"""A small catalog made from certificates, in a folder of its own, and the command that works on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from forge import Forge, utc  # type: ignore[import-not-found]

from flake8_pinning import cli
from flake8_pinning.build.authorities import build_authorities
from flake8_pinning.build.catalog import build_catalog
from flake8_pinning.build.records import AuthorityRecord, read_authorities
from flake8_pinning.catalog import catalog as catalog_module

OPERATORS = '[[operator]]\nname = "Example Trust"\n'
CATALOG = '# kept\nversion = 2026-08-21\n\n[[source]]\nname = "reports"\nday = 2026-08-21\n'
TRANSITION = """\
operator = "Example Trust"

[[transition]]
id = "example-2026-root"
title = "Old Root is replaced by New Root"
reason = "rotation of the roots"
kind = "authority"
cause = "replaced"
announced = 2025-01-01
effective = 2025-06-01
deadline = 2027-03-01
evidence = "stated"
from = [
  {{ name = "Old Root", sha256 = "{old}" }},
]
to = [
  {{ name = "New Root", sha256 = "{new}" }},
]
[[transition.sources]]
url = "https://example.com/rotation"
title = "Rotation"
"""
SERVICES = """\
[[service]]
id = "example-api"
name = "Example API"
words = ["example", "api.example.com"]
note = "Pin the roots."
authorities = [
  {{ name = "New Root", sha256 = "{new}" }},
  {{ name = "New Issuing", sha256 = "{issuing}" }},
]
[[service.sources]]
url = "https://example.com/cas"
title = "CAs"
"""
PROGRAMME = "sha256,name,date,kind,status,source\n{old},Old Root,2027-04-15,projected,projected,https://example.com/\n"


FORGE = Forge()


@dataclass
class Run:
    """What a command did."""

    code: int
    out: str
    err: str


@dataclass
class Mini:
    """`catalog/` of a checkout, made from a few certificates."""

    root: Path
    ders: dict[str, bytes]
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def sources(self) -> Path:
        return self.root / "catalog"

    @property
    def compiled(self) -> Path:
        return self.root / "flake8_pinning" / "data" / "catalog.bin"

    @property
    def certificates(self) -> Path:
        return self.root / "certificates"

    def build(self) -> bytes:
        self.compiled.write_bytes(build_catalog(self.sources))
        return self.compiled.read_bytes()

    def edit(self, path: str, old: str, new: str) -> Path:
        file = self.sources / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        return file

    def records(self) -> dict[str, AuthorityRecord]:
        return {record.sha256: record for record in read_authorities(self.sources / "authorities")}

    def tree(self) -> dict[str, bytes]:
        return {str(p.relative_to(self.root)): p.read_bytes() for p in self.root.rglob("*") if p.is_file()}


@pytest.fixture(scope="session")
def forged() -> dict[str, bytes]:
    old, new, other = (FORGE.new(name) for name in ("Old Root", "New Root", "Other Root"))
    issuing, mail = FORGE.new("New Issuing"), FORGE.new("Mail CA")
    from cryptography.x509.oid import ExtendedKeyUsageOID

    return {
        "old": old.root(not_after=utc(2035)),
        "new": new.root(),
        "cross": old.sign(new, not_after=utc(2030)),
        "issuing": new.sign(issuing, not_after=utc(2028)),
        "mail": new.sign(mail, eku=[ExtendedKeyUsageOID.EMAIL_PROTECTION]),
        "other": other.root(not_before=utc(2026, 9)),
    }


@pytest.fixture
def mini(tmp_path: Path, forged: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Mini:
    """The small catalog; the tools load its compiled form as the packaged one, and it is the current
    folder."""
    world = Mini(tmp_path / "checkout", dict(forged))
    world.certificates.mkdir(parents=True)
    (world.root / "flake8_pinning" / "data").mkdir(parents=True)
    (world.root / "flake8_pinning" / "__init__.py").touch()
    world.sources.mkdir()
    for name, der in forged.items():
        if name != "other":
            (world.certificates / f"{name}.der").write_bytes(der)
    (world.sources / "operators.toml").write_text(OPERATORS)
    (world.sources / "catalog.toml").write_text(CATALOG)
    build_authorities([world.certificates], world.sources / "authorities", world.sources / "operators.toml")
    import hashlib

    world.ids = {name: hashlib.sha256(der).hexdigest() for name, der in forged.items()}
    for folder in ("transitions", "programmes"):
        (world.sources / folder).mkdir()
    (world.sources / "transitions" / "example.toml").write_text(
        TRANSITION.format(**world.ids), encoding="utf-8"
    )
    (world.sources / "programmes" / "mozilla.csv").write_text(PROGRAMME.format(**world.ids), encoding="utf-8")
    (world.sources / "services.toml").write_text(SERVICES.format(**world.ids), encoding="utf-8")
    world.build()
    monkeypatch.setattr(catalog_module, "PACKAGED", world.compiled)
    monkeypatch.chdir(world.root)
    return world


@pytest.fixture
def pinning(capfd: pytest.CaptureFixture[str]) -> Any:
    """Run `pinning catalog …`."""

    def run(*argv: object) -> Run:
        capfd.readouterr()
        try:
            code = cli.main(["catalog", *map(str, argv)])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capfd.readouterr()
        return Run(code, out, err)

    return run


@pytest.fixture
def forge() -> Any:
    return FORGE
