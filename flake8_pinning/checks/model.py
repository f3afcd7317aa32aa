"""Pin sets, what is found in them, and the shape of a check.

A *pin set* is what a source accepts together: the elements of one list, one argument list, one comparison. It
is
what can lack something; every check looks at a whole pin set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from flake8_pinning.catalog import Authority, Pin, Status, Transition
from flake8_pinning.judge import Judge
from flake8_pinning.judge.render import Value

ALLOW, DENY, NEUTRAL = "allow", "deny", "neutral"
"""Accepted, refused, or neither: a table of test cases, an example in a text."""


@dataclass(frozen=True, order=True)
class Span:
    """Where something stands; lines and columns count from 1, columns in characters, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Element:
    """One value of a pin set."""

    value: Value
    span: Span
    pins: tuple[Pin, ...] = ()
    """What the catalog says it is; empty for an unknown value."""
    label: str = ""
    """What the source calls it: the comment beside it, its variable or key."""
    anchor: Span | None = None
    """The container's element behind which another can be inserted, where that is not the literal: a name, a
    call."""
    unit: Span | None = None
    """The expression that only wraps the literal, such as ``bytes.fromhex("…")``, where there is one."""
    part: bool = False
    """Whether the value is only a part of the literal at *span*: a PEM block, one pin of a header."""

    @property
    def pin(self) -> Pin | None:
        """The likeliest pin."""
        return self.pins[0] if self.pins else None


@dataclass(frozen=True)
class PinSet:
    """Values that are accepted (or, as a deny list, refused) together."""

    elements: tuple[Element, ...]
    container: str
    """``list``, ``tuple``, ``set``, ``arguments``, ``calls`` (of ``.add()``), ``keys`` or ``values``
    (of a dict), ``single``, ``comparison``, ``text``, ``table`` (of test cases), ``store``, ``header``,
    ``expiry`` (the day on which pins end)."""
    role: str = ALLOW
    editable: bool = False
    """Whether another element can be inserted behind one of these."""
    capacity: int | None = None
    """The most elements that the consumer takes."""
    others: int = 0
    """Elements of the container that are no literals: names from elsewhere, calls."""
    pinning: bool = False
    """Whether the neighbourhood says that these values are pins, whatever the catalog says."""
    leaf_only: str = ""
    """The API, where it compares the server's own certificate only."""
    prefixed_certificates: bool = False
    """Whether ``sha256/`` stands before the hash of a certificate here, and not of a public key."""
    api: str = ""
    """What consumes the set, as far as known."""
    why_manual: str = ""
    """Why nobody but a person may edit it; empty where :attr:`editable`."""

    @property
    def unsure(self) -> bool:
        """Whether nothing but its values says that these are pins: outside Python, values alone are no set."""
        return self.container == "text" and not self.pinning

    def pins(self) -> Iterator[tuple[Element, Pin]]:
        """Every identified element with its likeliest pin."""
        for element in self.elements:
            if element.pins:
                yield element, element.pins[0]


@dataclass(frozen=True)
class Replacement:
    """An authority to add, and its value as the neighbours are written (``None`` where it cannot be
    written)."""

    authority: Authority
    value: Value | None
    after: Element | None = None
    """The element that it belongs behind; ``None`` where it is only told."""
    replaces: tuple[Pin, ...] = ()
    """The pins of the set in whose place it comes."""


@dataclass(frozen=True)
class Finding:
    """One thing to say about a pin set."""

    code: str
    message: str
    """One line, without the code."""
    element: Element
    """Where it is reported."""
    pin: Pin | None = None
    status: Status | None = None
    replacements: tuple[Replacement, ...] = ()
    transitions: tuple[Transition, ...] = ()
    fixable: bool = False
    concerns: tuple[Element, ...] = field(default=(), repr=False)
    """All elements that the finding is about, where it is about several."""
    alike: str = ""
    """Where a file says the same of many values, a report says it once: what they all are, for instance
    ``placeholders``."""


Check = Callable[[Judge, PinSet], Iterator[Finding]]
