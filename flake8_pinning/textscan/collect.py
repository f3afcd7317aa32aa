"""Pin sets of any text: values by their shape and the catalog, sets by the structure around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flake8_pinning.catalog import Catalog
from flake8_pinning.checks.model import ALLOW, DENY, NEUTRAL, Element, PinSet
from flake8_pinning.files.kinds import PYTHON, STORE_SIZE
from flake8_pinning.shapes import flat
from flake8_pinning.textscan.consumers import holds_pins, leaf_only, lowered
from flake8_pinning.textscan.exemptions import Exemptions
from flake8_pinning.textscan.expiry import expiry_pin_sets
from flake8_pinning.textscan.filenames import references
from flake8_pinning.textscan.found import BLOB, COMMON_NAME, FILE, NAME, SERIAL, Found
from flake8_pinning.textscan.headers import header_pin_sets
from flake8_pinning.textscan.heads import heads_of
from flake8_pinning.textscan.labels import label_of
from flake8_pinning.textscan.lines import Lines
from flake8_pinning.textscan.meaning import NEAR, meant, of_another_kind, recorded
from flake8_pinning.textscan.outline import SUFFIXES, Outline
from flake8_pinning.textscan.sets import pin_sets
from flake8_pinning.textscan.syntax import Passage
from flake8_pinning.textscan.values import Resolver, find_values
from flake8_pinning.words import denies, speaks_of_pins

_WHY = "pinning fix edits only Python"
_WHY_BROKEN = "pinning fix edits only Python that can be parsed"
_WHY_STORE = "a trust store is refreshed, not extended"

_PREFIXED = re.compile(r"sha(?:1|256)/|pin-sha256")
_OPTION = re.compile(r"curlopt_\w+")
_ELECTRON = re.compile(r"setCertificateVerifyProc|certificate-error")
"""Where ``certificate.fingerprint`` is ``sha256/`` and the hash of the certificate (Electron, Certificate object)."""
_LONGEST_DIGEST = 400
"""Characters of a digest as a list of octets, comments included."""
_SATELLITES = 12
"""Lines above or below a certificate on which its digests and names stand."""


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
        for places, passage, listed in pin_sets(text, found, suffix):
            sets += collector.pin_sets(places, passage, listed)
    if sets and recorded(text):
        return [replace(pins, role=NEUTRAL) if pins.role == ALLOW else pins for pins in sets]
    return sets if files_only else [*_without_store(sets), *header_pin_sets(text), *expiry_pin_sets(text)]


class _Collector:
    def __init__(self, text: str, found: Sequence[Found], suffix: str, denied: bool) -> None:
        self.text = text
        self.found = found
        self.lines = Lines(text)
        self.exemptions = Exemptions(text)
        self.outline = Outline(text) if suffix in SUFFIXES else None
        self.denied = denied
        self.why = _WHY_BROKEN if suffix in PYTHON else _WHY
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

    def pin_sets(self, places: Sequence[int], passage: Passage, listed: bool) -> Iterable[PinSet]:
        """The pin sets among values that belong together.

        :param listed: whether the structure around them says so.
        """
        heads = {place: self._heads(place, passage) for place in places}
        places = [
            place
            for place in places
            if not of_another_kind(heads[place]) and meant(self.text, self.found[place], heads[place])
        ]
        for api, group in self._by_consumer(places, passage, heads).items():
            yield from self._pin_set(group, passage, heads, api, listed)

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
        self, places: Sequence[int], passage: Passage, heads: dict[int, list[str]], leaf_only: str, listed: bool
    ) -> Iterable[PinSet]:
        names = heads[places[0]]
        known = [place for place in places if self.found[place].pins]
        unmistakable = self._unmistakable(places, names)
        if not known and not unmistakable and not speaks_of_pins(names[:6]):
            return
        together = listed or (
            len({id(passage.holders[place]) for place in places}) == 1 and passage.holders[places[0]].parent is not None
        )
        elements = tuple(self._elements(places, passage))
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
            why_manual=self.exemptions.why_manual(names) or self.why,
        )

    def _elements(self, places: Sequence[int], passage: Passage) -> Iterable[Element]:
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
        words_near = lowered(names[:6])
        holder = passage.holders[place]
        if holder.kind == "(":
            # In C the option stands before the value, as another argument and often on another line.
            words_near += _OPTION.findall(self.text[holder.start : self.found[place].start][:NEAR].lower())
        return leaf_only(words_near)

    def _unmistakable(self, places: Sequence[int], names: Sequence[str]) -> bool:
        """Whether the values are pins beyond doubt: by their prefix, or by the key or call that holds them."""
        if holds_pins(names):
            return True
        return all(
            _PREFIXED.match(self.found[place].value)
            or self.text[max(0, self.found[place].start - 14) : self.found[place].start].lstrip("\\").find("pin-sha256")
            >= 0
            for place in places
        )


def _is_whole(item: Found) -> bool:
    """Whether a certificate or key is written out, and no digest of it."""
    return item.kind == BLOB and item.end - item.start > _LONGEST_DIGEST


def _is_label(item: Found) -> bool:
    return item.kind in (COMMON_NAME, NAME, SERIAL)


def _denied(names: Sequence[str]) -> bool:
    return denies(names[:10])


def _without_store(sets: Sequence[PinSet]) -> list[PinSet]:
    """One set for all of a trust store; what is refused stays apart."""
    allowed = [pins for pins in sets if pins.role == ALLOW]
    elements = [element for pins in allowed for element in pins.elements if element.pins]
    if len({element.pins[0].authorities[0].row for element in elements}) <= STORE_SIZE:
        return list(sets)
    ordered = tuple(sorted(elements, key=lambda element: element.span))
    return [PinSet(ordered, "store", why_manual=_WHY_STORE), *(pins for pins in sets if pins.role != ALLOW)]
