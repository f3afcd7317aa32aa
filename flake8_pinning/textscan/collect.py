"""Pin sets of any text: values by their shape and the catalog, sets by the structure around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flake8_pinning.catalog import Catalog
from flake8_pinning.catalog.identify import distinctive
from flake8_pinning.checks.hpkp import DIRECTIVES
from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL, Element, PinSet, Span
from flake8_pinning.shapes import flat
from flake8_pinning.textscan.filenames import references
from flake8_pinning.textscan.found import BLOB, COMMON_NAME, DAMAGED, FILE, NAME, SERIAL, Found
from flake8_pinning.textscan.heads import heads_of
from flake8_pinning.textscan.labels import label_of
from flake8_pinning.textscan.lines import Lines
from flake8_pinning.textscan.outline import SUFFIXES, Outline
from flake8_pinning.textscan.sets import pin_sets
from flake8_pinning.textscan.syntax import Passage
from flake8_pinning.textscan.values import STORE_SIZE, Resolver, find_values
from flake8_pinning.words import context, denies, speaks_of_pins, words

_WHY = "only Python is edited"
_WHY_STORE = "a trust store is refreshed, not extended"

_PIN_CONTAINERS = {
    "ktskpublickeyhashes", "tskpublickeyhashes", "spki-sha256-base64", "nspinnedcaidentities", "nspinnedleafidentities",
    "publickeyhashes", "sslpinning", "certificatepinner", "curlopt_pinnedpublickey", "pinnedpublickey", "thumbprint_list",
    "thumbprintlist", "thumbprints", "allowedshafingerprints", "verify_certificate_spki", "tls_pubkey_pinset", "pin-set", "pin",
}  # fmt: skip
"""Keys, calls and elements whose values are pins beyond doubt, whatever they look like."""
_PREFIXED = re.compile(r"sha(?:1|256)/|pin-sha256")
_LEAF_ONLY = {
    "allowedshafingerprints": "http_certificate_pinning's allowedSHAFingerprints",  # compares serverCertificates[0]
    "peer_fingerprint": "PHP's peer_fingerprint",  # ext/openssl/xp_ssl.c: X509 of the peer
    "setfingerprint": "setFingerprint()",  # WiFiClientSecureBearSSL.h: the server's own certificate
    "assert_fingerprint": "urllib3's assert_fingerprint",
    "curlopt_pinnedpublickey": "curl's CURLOPT_PINNEDPUBLICKEY",  # the key of the peer certificate, curl/curl#20538
    "curlopt_proxy_pinnedpublickey": "curl's CURLOPT_PROXY_PINNEDPUBLICKEY",
    "pinnedpubkey": "curl's --pinnedpubkey",
    "proxy-pinnedpubkey": "curl's --proxy-pinnedpubkey",
    "verify_certificate_spki": "Envoy's verify_certificate_spki",  # default_validator.cc: the leaf certificate
    "verify_certificate_hash": "Envoy's verify_certificate_hash",
    "verifycertificatespki": "Istio's verifyCertificateSpki",  # handed to Envoy
    "verifycertificatehash": "Istio's verifyCertificateHash",
    "peer-fingerprint": "OpenVPN's peer-fingerprint",  # openvpn(8); it is verify-hash that means the CA
    "servercert": "openconnect's --servercert",  # openconnect(8): the server's SSL certificate
}
"""APIs outside Python that compare the server's own certificate, by the name of the key or call."""
_OPTION = re.compile(r"curlopt_\w+")
_ELECTRON = re.compile(r"setCertificateVerifyProc|certificate-error")
"""Where ``certificate.fingerprint`` is ``sha256/`` and the hash of the certificate (Electron, Certificate object)."""
_CERTIFICATE = re.compile(r"(?i)cert|x\.?509|(?<![a-z])(?:tls|ssl)|trust|issuerdn|peer|chain")
_ABOUT_PINS = re.compile(r"(?i)(?<![a-z])pin(?:s|ned|ning|ner|set)?(?![a-z])|pinn(?:er|ing|ed)|pins\b|thumbprint|spki")
_TRUSTING = {
    "trusted",
    "allowed",
    "accepted",
    "pinned",
    "expected",
    "root",
    "roots",
    "ca",
    "cas",
    "anchor",
    "anchors",
    "issuers",
}
_OF_CERTIFICATES = {"ca", "cas", "cert", "certs", "certificate", "certificates", "root", "roots", "issuers"}
_SUMMARIES = {"summary", "simple", "simplename"}
"""What Apple's and .NET's libraries call the common name."""
_OTHER_KINDS = {
    "commit", "revision", "git", "ssh", "gpg", "pgp", "apk", "wireguard", "wire", "integrity", "hostkey", "seed", "githead", "checksum",
}  # fmt: skip
"""Values of the same shape that are no pins, by the word beside them."""
_LONGEST_DIGEST = 400
"""Characters of a digest as a list of octets, comments included."""
_SATELLITES = 12
"""Lines above or below a certificate on which its digests and names stand."""
_NEAR = 400
"""Characters around a one-word name in which something must say that it is about certificates."""


def text_pin_sets(
    text: str,
    catalog: Catalog,
    suffix: str = "",
    *,
    name: str = "",
    resolve: Resolver | None = None,
    files_only: bool = False,
) -> list[PinSet]:
    """The pin sets of *text*: values that the catalog knows, and unknown ones among them, in order.

    :param suffix: the file's suffix with its dot, which tells how it writes comments.
    :param name: the file's name, where that says that it is a deny list.
    :param resolve: opens a file that the text names, where it is in the tree.
    :param files_only: look for the names of CA certificates' files only.
    """
    if files_only:
        found = list(references(text, flat(text), catalog, resolve))
    else:
        found = find_values(text, catalog, resolve)
    sets: list[PinSet] = []
    if found:
        found.sort(key=lambda item: item.start)
        collector = _Collector(text, found, suffix, denies([name]) if name else False)
        for places, passage in pin_sets(text, found, suffix):
            sets += collector.pin_sets(places, passage)
    if sets and _RECORDING.search(text):
        return [replace(pins, role=NEUTRAL) if pins.role == ALLOW else pins for pins in sets]
    return sets if files_only else [*_without_store(sets), *_headers(text)]


class _Collector:
    def __init__(self, text: str, found: Sequence[Found], suffix: str, denied: bool) -> None:
        self.text = text
        self.found = found
        self.lines = Lines(text)
        self.outline = Outline(text) if suffix in SUFFIXES else None
        self.denied = denied
        self.prefixed_certificates = _ELECTRON.search(text) is not None
        self.rows: dict[int, set[int]] = {}
        self.blobs: dict[int, list[int]] = {}
        """Row of an authority → the lines on which its certificate or key is written out."""
        for item in found:
            if item.pins and not _is_label(item):
                line = self.lines.number(item.start)
                self.rows.setdefault(line, set()).update(a.row for pin in item.pins for a in pin.authorities)
                if _is_whole(item):
                    for row in {a.row for pin in item.pins for a in pin.authorities}:
                        self.blobs.setdefault(row, []).append(line)

    def pin_sets(self, places: Sequence[int], passage: Passage) -> Iterable[PinSet]:
        heads = {place: self._heads(place, passage) for place in places}
        places = [
            place
            for place in places
            if not _of_another_kind(heads[place]) and self._meant(self.found[place], heads[place])
        ]
        for api, group in self._by_consumer(places, passage, heads).items():
            yield from self._pin_set(group, passage, heads, api)

    def _heads(self, place: int, passage: Passage) -> list[str]:
        start = self.found[place].start
        node = passage.holders[place]
        names = heads_of(self.text, node, start)
        if self.outline is not None:
            while node.parent is not None:
                start, node = node.start, node.parent
            names += self.outline.above(self.lines.number(start))
        return names

    def _pin_set(
        self, places: Sequence[int], passage: Passage, heads: dict[int, list[str]], leaf_only: str
    ) -> Iterable[PinSet]:
        names = heads[places[0]]
        known = [place for place in places if self.found[place].pins]
        unmistakable = self._unmistakable(places, names)
        if not known and not unmistakable and not speaks_of_pins(names[:6]):
            return
        # Unknown values on neighbouring lines only belong to the set where the words say what they are.
        together = (
            len({id(passage.holders[place]) for place in places}) == 1 and passage.holders[places[0]].parent is not None
        )
        trusted = unmistakable or together or speaks_of_pins(names[:6])
        elements = tuple(self._elements(places, passage, trusted))
        if not elements:
            return
        in_tree = all(self.found[place].in_tree for place in places)
        yield PinSet(
            elements,
            # Neighbouring lines may accept the same values, or different ones: what they repeat says nothing.
            "text" if together or len(elements) == 1 else "single",
            role=DENY if self.denied or _denied(names) else NEUTRAL if in_tree else ALLOW,
            pinning=unmistakable,
            leaf_only=leaf_only,
            prefixed_certificates=self.prefixed_certificates,
            why_manual=_WHY,
        )

    def _elements(self, places: Sequence[int], passage: Passage, trusted: bool) -> Iterable[Element]:
        for index, place in enumerate(places):
            item = self.found[place]
            span = self.lines.span(item.start, item.end)
            named = {authority.row for pin in item.pins for authority in pin.authorities}
            if named and self._is_satellite(item, span.line, named):
                continue
            label = label_of(self.text, self.lines, self.found, places, index, passage, span) if item.pins else ""
            yield Element(item.value, span, item.pins, label, part=item.kind == FILE)

    def _is_satellite(self, item: Found, line: int, named: set[int]) -> bool:
        """Whether a value only goes with another one of the same CA: the name of the CA beside its digest, its digest
        above its certificate."""
        if _is_label(item) and any(named & self.rows.get(near, set()) for near in (line, line - 1, line + 1)):
            return True
        if _is_whole(item):
            return False
        return any(abs(line - other) <= _SATELLITES for row in named for other in self.blobs.get(row, ()))

    def _by_consumer(
        self, places: Sequence[int], passage: Passage, heads: dict[int, list[str]]
    ) -> dict[str, list[int]]:
        """The places by the API that compares them with the server's own certificate; empty for all others.

        Several values in one string, or behind one option, are for the same API.
        """
        groups: dict[str, list[int]] = {}
        api, last = "", 0
        for place in places:
            line = self.lines.number(self.found[place].start)
            api = self._leaf_only(place, passage, heads[place]) or (api if line == last else "")
            last = line
            groups.setdefault(api, []).append(place)
        return groups

    def _leaf_only(self, place: int, passage: Passage, names: Sequence[str]) -> str:
        """The API that a value is given to, where it compares the server's own certificate only."""
        words_near = _lowered(names[:6])
        holder = passage.holders[place]
        if holder.kind == "(":
            # In C the option stands before the value, as another argument and often on another line.
            words_near += _OPTION.findall(self.text[holder.start : self.found[place].start][:_NEAR].lower())
        return next((_LEAF_ONLY[word] for word in words_near if word in _LEAF_ONLY), "")

    def _unmistakable(self, places: Sequence[int], names: Sequence[str]) -> bool:
        """Whether the values are pins beyond doubt: by their prefix, or by the key or call that holds them."""
        if any(word in _PIN_CONTAINERS for word in _lowered(names[:8])):
            return True
        return all(
            _PREFIXED.match(self.found[place].value)
            or self.text[max(0, self.found[place].start - 14) : self.found[place].start].lstrip("\\").find("pin-sha256")
            >= 0
            for place in places
        )

    def _meant(self, item: Found, names: Sequence[str]) -> bool:
        """Whether the neighbourhood gives a value its meaning; digests and certificates have it by themselves."""
        if item.kind == DAMAGED:
            near = self.text[max(0, item.start - _NEAR) : item.end + _NEAR]
            return _ABOUT_PINS.search(near) is not None or any(word in _PIN_CONTAINERS for word in _lowered(names[:8]))
        if item.kind == NAME:
            return not _prose(names)
        if item.kind == SERIAL:
            return len(item.value.replace(":", "")) >= 16 or context(names[:5]).serial
        if item.kind != COMMON_NAME:
            return True
        value = item.value.partition("=")[2].strip() if "=" in item.value else item.value
        wanted = context(names[:4])
        if distinctive(value):
            seen = {word for name in names[:5] for word in words(name)}
            certain = (
                wanted.name
                or "=" in item.value
                or speaks_of_pins(names[:5])
                or bool(seen & _TRUSTING and seen & _OF_CERTIFICATES)
                or (bool(seen & _SUMMARIES) and self._about_certificates(item))
            )
            return certain and not _prose(names)
        return wanted.name and not _prose(names) and self._about_certificates(item)

    def _about_certificates(self, item: Found) -> bool:
        near = self.text[max(0, item.start - _NEAR) : item.end + _NEAR]
        return _CERTIFICATE.search(near) is not None


def _of_another_kind(names: Sequence[str]) -> bool:
    return any(word in _OTHER_KINDS for word in words(names[0])) if names else False


def _is_whole(item: Found) -> bool:
    """Whether a certificate or key is written out, and no digest of it."""
    return item.kind == BLOB and item.end - item.start > _LONGEST_DIGEST


def _is_label(item: Found) -> bool:
    return item.kind in (COMMON_NAME, NAME, SERIAL)


def _prose(names: Sequence[str]) -> bool:
    """Whether a name is told to people only: a message, a title, a description."""
    told = {
        "print",
        "println",
        "printf",
        "log",
        "debug",
        "info",
        "warn",
        "warning",
        "error",
        "title",
        "description",
        "label",
        "message",
    }
    return bool(names) and names[0].rpartition(".")[2].lower() in told


def _denied(names: Sequence[str]) -> bool:
    return denies(names[:10])


def _lowered(names: Sequence[str]) -> list[str]:
    return [part for name in names for part in (name.lower(), name.lower().rpartition(".")[2])]


def _without_store(sets: Sequence[PinSet]) -> list[PinSet]:
    """One set for all of a trust store; what is refused stays apart."""
    allowed = [pins for pins in sets if pins.role == ALLOW]
    elements = [element for pins in allowed for element in pins.elements if element.pins]
    if len({element.pins[0].authorities[0].row for element in elements}) <= STORE_SIZE:
        return list(sets)
    ordered = tuple(sorted(elements, key=lambda element: element.span))
    return [PinSet(ordered, "store", why_manual=_WHY_STORE), *(pins for pins in sets if pins.role != ALLOW)]


_RECORDING = re.compile(
    r'(?m)^(?:http_)?interactions:[ \t]*\r?$|"(?:http_)?interactions"[ \t]*:[ \t]*\[|"startedDateTime"[ \t]*:'
)
"""Recorded HTTP traffic: the cassettes of VCR and its kin in YAML and JSON, and HAR files."""


def _headers(text: str) -> list[PinSet]:
    """Lines that hold the directives of an HPKP header; what a server once answered to a test asks for nothing."""
    if "pin-sha256" not in text or _RECORDING.search(text):
        return []
    found = []
    lines = Lines(text)
    position = text.find("pin-sha256")
    while position >= 0:
        number = lines.number(position)
        start, end = lines.start(number), lines.end(number)
        line = text[max(start, position - 2_000) : min(end, position + 2_000)]
        if DIRECTIVES.search(line):
            span = Span(number, 1, number, end - start + 1)
            found.append(PinSet((Element(line.strip(), span),), "header", role=NEUTRAL))
        position = text.find("pin-sha256", end)
    return found


__all__ = ["STORE_SIZE", "text_pin_sets"]
