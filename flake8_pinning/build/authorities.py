"""Build the authority records of a whole set of CA certificates: who signed whom, roles, operators."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import certifi
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes

from flake8_pinning.build.certificates import Certificate, NameKey, read
from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.operators import Operators, read_operators
from flake8_pinning.build.records import AuthorityRecord, Role, read_authorities, write_authorities
from flake8_pinning.build.signatures import load_key, verify
from flake8_pinning.build.sources import read_certificates

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many certificates are through, and how many there are."""

Identity = tuple[NameKey, str]
"""A CA: its name and the SHA-256 of its key. Several certificates can be about one CA."""


@dataclass(frozen=True)
class BuildSummary:
    """What a build found. `new`, `changed`, `removed` are fingerprints, against the files that were there."""

    certificates: int
    repeated: int
    roles: Mapping[Role, int]
    lenient: int
    unverifiable: int
    without_signer: int
    unknown_operators: Mapping[str, int]
    mozilla: int
    mozilla_missing: tuple[str, ...]
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def build_authorities(
    inputs: Iterable[Path],
    out_dir: Path,
    operators: Path,
    progress: Progress | None = None,
    *,
    allow_removal: bool = False,
) -> BuildSummary:
    """Read all certificates of `inputs` and write their records as `<year>.csv` under `out_dir`.

    The files hold exactly the certificates of `inputs` afterwards. Nothing is written if one of `inputs` is
    bad, or if an authority that is there now would be gone (unless `allow_removal`): BuildError says which.
    """
    before = {}
    if out_dir.is_dir():
        before = {record.sha256: record for record in read_authorities(out_dir)}
    records, summary = compute_authorities(inputs, read_operators(operators), progress)
    after = {record.sha256: record for record in records}
    removed = tuple(sorted(before.keys() - after.keys()))
    if removed and not allow_removal:
        raise BuildError(
            f"{out_dir}: {len(removed)} authorities are not among the inputs, such as "
            f"{removed[0]} ({before[removed[0]].subject}); give these too, or allow the removal"
        )
    write_authorities(out_dir, records)
    return replace(
        summary,
        new=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(key for key in after.keys() & before.keys() if after[key] != before[key])),
        removed=removed,
    )


def compute_authorities(
    inputs: Iterable[Path], operators: Operators, progress: Progress | None = None
) -> tuple[list[AuthorityRecord], BuildSummary]:
    """Return the records of all certificates of `inputs`, sorted by SHA-256, and what was found."""
    return compute_records(*read_distinct(inputs), operators, progress)


def read_distinct(inputs: Iterable[Path]) -> tuple[dict[bytes, str], int]:
    """Return each certificate of `inputs` (DER -> where it stands first), and how many are repetitions."""
    ders: dict[bytes, str] = {}
    repeated = 0
    for source in read_certificates(inputs):
        if source.der in ders:
            repeated += 1
        else:
            ders[source.der] = source.origin
    return ders, repeated


def compute_records(
    ders: Mapping[bytes, str], repeated: int, operators: Operators, progress: Progress | None = None
) -> tuple[list[AuthorityRecord], BuildSummary]:
    """As `compute_authorities`, of certificates that `read_distinct` has read."""
    certificates = []
    for number, (der, origin) in enumerate(ders.items()):
        certificates.append(read(der, origin))
        if progress and number % 100 == 0:
            progress("reading", number, len(ders))
    certificates.sort(key=lambda certificate: certificate.record.sha256)
    signers = _Signers(certificates)
    mozilla = mozilla_fingerprints()
    for number, certificate in enumerate(certificates):
        signers.find(certificate)
        if progress and number % 100 == 0:
            progress("checking signatures", number, len(certificates))
    owners = _Owners(certificates, signers.identities, operators)
    roots = {_identity(certificate) for certificate in certificates if certificate.record.role == "root"}
    records = [
        replace(
            certificate.record,
            role=_role(certificate, roots),
            signed_by=signers.records[certificate.record.sha256],
            operator=owners.of(certificate),
            mozilla=certificate.record.sha256 in mozilla,
        )
        for certificate in certificates
    ]
    roles = Counter(record.role for record in records)
    return records, BuildSummary(
        certificates=len(records),
        repeated=repeated,
        roles={"root": roles["root"], "cross": roles["cross"], "intermediate": roles["intermediate"]},
        lenient=sum(not record.strict for record in records),
        unverifiable=signers.unverifiable,
        without_signer=sum(not record.signed_by for record in records),
        unknown_operators=dict(
            Counter(
                record.operator for record in records if record.operator not in operators.names
            ).most_common()
        ),
        mozilla=sum(record.mozilla for record in records),
        mozilla_missing=tuple(sorted(mozilla - {record.sha256 for record in records})),
    )


def mozilla_fingerprints() -> frozenset[str]:
    """Return the SHA-256 of the roots that Mozilla trusts for TLS servers: the bundle that certifi ships."""
    bundle = read_certificates([Path(certifi.where())])
    return frozenset(read(source.der, source.origin).record.sha256 for source in bundle)


def _identity(certificate: Certificate) -> Identity:
    return certificate.subject_key, certificate.record.spki_sha256


def _role(certificate: Certificate, roots: set[Identity]) -> Role:
    if certificate.record.role == "root":
        return "root"
    return "cross" if _identity(certificate) in roots else "intermediate"


@dataclass
class _Signers:
    """Finds the CA whose key made each signature."""

    certificates: Sequence[Certificate]
    identities: dict[str, tuple[Identity, ...]] = field(default_factory=dict)
    records: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unverifiable: int = 0
    _by_name: dict[NameKey, list[Identity]] = field(default_factory=lambda: defaultdict(list))
    _by_ski: dict[str, list[Identity]] = field(default_factory=lambda: defaultdict(list))
    _by_key: dict[str, list[Identity]] = field(default_factory=lambda: defaultdict(list))
    _holders: dict[Identity, list[Certificate]] = field(default_factory=lambda: defaultdict(list))
    _keys: dict[str, PublicKeyTypes | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for certificate in self.certificates:
            identity = _identity(certificate)
            if identity not in self._holders:
                self._by_name[certificate.subject_key].append(identity)
                self._by_key[identity[1]].append(identity)
                self._keys[identity[1]] = load_key(certificate.spki)
            self._holders[identity].append(certificate)
            if certificate.record.ski and identity not in self._by_ski[certificate.record.ski]:
                self._by_ski[certificate.record.ski].append(identity)

    def find(self, certificate: Certificate) -> None:
        """Enter who signed `certificate`, which may be nobody known."""
        sha256 = certificate.record.sha256
        if certificate.record.role == "root":
            self.identities[sha256] = (_identity(certificate),)
            self.records[sha256] = (sha256,)
            self.unverifiable += not certificate.signature_checked
            return
        # The issuer's name decides (RFC 5280 6.1.3 (a)(4)). A CA that changed its name, or the spelling of
        # it, is found by its key identifier.
        same_key = self._by_ski.get(certificate.aki, []) if certificate.aki else []
        same_name = self._by_name.get(certificate.issuer_key, [])
        candidates = [
            *(identity for identity in same_name if identity in same_key),
            *(identity for identity in same_name if identity not in same_key),
            *(identity for identity in same_key if identity not in same_name),
        ]
        signers: list[Identity] = []
        refused = False
        for key in dict.fromkeys(key for _, key in candidates):
            answer = verify(self._keys[key], certificate.signed)
            if answer:
                signers = self._by_key[key]
                break
            refused |= answer is None
        if not signers and refused:
            # The library refuses the algorithm or the key: what the certificates say has to do.
            self.unverifiable += 1
            signers = [identity for identity in same_name if identity in same_key]
            if not signers and len(same_name) == 1:
                signers = same_name
        self.identities[sha256] = tuple(signers)
        self.records[sha256] = tuple(
            sorted(
                {holder.record.sha256 for signer in signers for holder in self._holders[signer]} - {sha256}
            )
        )


@dataclass
class _Owners:
    """Decides who runs each CA."""

    certificates: Sequence[Certificate]
    signers: Mapping[str, tuple[Identity, ...]]
    operators: Operators
    _issuers: dict[Identity, set[Identity]] = field(default_factory=lambda: defaultdict(set))
    _members: dict[Identity, list[Certificate]] = field(default_factory=lambda: defaultdict(list))
    _roots: set[Identity] = field(default_factory=set)

    def __post_init__(self) -> None:
        for certificate in self.certificates:
            identity = _identity(certificate)
            self._members[identity].append(certificate)
            self._issuers[identity].update(self.signers[certificate.record.sha256])
            if certificate.record.role == "root":
                self._roots.add(identity)

    def of(self, certificate: Certificate) -> str:
        """Return the operator: by the table, by the table for the CAs above, or what the subject says."""
        identity = _identity(certificate)
        chain = self._levels(identity)
        for level in chain:
            known = Counter(filter(None, map(self._known, level)))
            if known:
                # Cross-signed by several: the one that is named most often, then the first by alphabet.
                return min(known, key=lambda name: (-known[name], name))
        for level in chain:
            named = sorted(o for identity in level for o in self._members[identity][0].organizations[:1])
            if named:
                return named[0]
        return certificate.record.common_name or certificate.record.subject or "unknown"

    def _levels(self, start: Identity) -> list[list[Identity]]:
        """Return the CA, those that signed it, those that signed these, …; a root ends the way."""
        levels = [[start]]
        seen = {start}
        while not self._roots.intersection(levels[-1]):
            above = {issuer for identity in levels[-1] for issuer in self._issuers[identity]} - seen
            if not above:
                break
            seen |= above
            levels.append(sorted(above))
        return levels

    def _known(self, identity: Identity) -> str | None:
        first = self._members[identity][0]
        return self.operators.find(first.record.spki_sha256, first.organizations, first.record.common_name)
