"""Python source: which code accepts what is in a list, which refuses it, and where a value may be added."""

from __future__ import annotations

from datetime import date

import pytest

from flake8_pinning.analysis import Analyzer
from flake8_pinning.catalog import Catalog

R3 = "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd"
"""The SHA-256 of Let's Encrypt's R3, which left service in September 2025."""
X1 = "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6"
"""That of the root above it."""
R3_PIN = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
SET = f"S = {{'{R3}'}}\n"
FIXED, TOLD, SILENT = [("PIN101", True)], [("PIN102", False)], []


@pytest.fixture(scope="module")
def said(catalog: Catalog):
    analyzer = Analyzer(catalog, date(2026, 11, 24))

    def say(text: str) -> list[tuple[str, bool]]:
        found = [(finding.code, finding.fixable) for finding in analyzer.python(text)]
        return [(code, fixable) for code, fixable in found if code in ("PIN101", "PIN102")]

    return say


REFUSING = {
    "compared in constant time": SET + "for bad in S:\n    if hmac.compare_digest(bad, digest):\n        raise E\n",
    "the found ones are intersected": SET + "if found.intersection(S):\n    raise E\n",
    "the found ones are not disjoint": SET + "if not found.isdisjoint(S):\n    raise E\n",
    "the method behind in": SET + "if S.__contains__(x):\n    raise E\n",
    "the connection is closed": SET + "def f(x):\n    if x in S:\n        log(x)\n        sock.close()\n",
    "while it is in": SET + "while x in S:\n    raise E\n",
    "any of them": SET + "if any(x in S for x in found) or late:\n    raise E\n",
    "named where it is tested": f"if x in (S := {{'{R3}'}}):\n    raise E\n",
    "named in an expression": f"(S := ['{R3}'])\nif x in S:\n    raise E\n",
    "added to a list": f"S = []\nS += ['{R3}']\nif x in S:\n    raise E\n",
    "united with a set": f"S = set()\nS |= {{'{R3}'}}\nif x in S:\n    raise E\n",
    "by the second of two names": f"A = B = ['{R3}']\nif x in B:\n    raise E\n",
    "by the first of two names": f"A = B = ['{R3}']\nif x in A:\n    raise E\n",
    "an attribute with a type": f"class A:\n    s: list = ['{R3}']\n    def f(self, x):\n        assert x not in self.s\n",
    "a global name": f"def f():\n    global S\n    S = ['{R3}']\ndef g(x):\n    if x in S:\n        raise E\n",
}
ACCEPTING = {
    "compared in constant time, the other way": SET
    + "for good in S:\n    if hmac.compare_digest(digest, good):\n        break\nelse:\n    raise E\n",
    "the found ones are disjoint": SET + "if found.isdisjoint(S):\n    raise E\n",
    "what follows the with refuses": SET + "def f(x):\n    with lock:\n        if x in S:\n            return x\n    raise E\n",
    "the loop's else refuses": SET + "def f(xs):\n    for x in xs:\n        if x in S:\n            break\n    else:\n        raise E\n",
    "nothing follows": SET + "def f(x):\n    if x in S:\n        return x\n",
    "nothing follows in the module": SET + "if x in S:\n    sys.exit\n",
    "what follows the try does not count": SET
    + "def f(x):\n    try:\n        if x in S:\n            return x\n    finally:\n        done()\n    raise E\n",
    "an answer": SET + "ok = lambda x: x in S\n",
    "a test whose outcome nobody sees": SET + "x in S\n",
    "the message of an assertion": SET + "assert y, x in S\n",
    "added to a list": f"S = []\nS += ['{R3}']\nif x not in S:\n    raise E\n",
    "named where it is tested": f"if x not in (S := {{'{R3}'}}):\n    raise E\n",
    "by the second of two names": f"A = B = ['{R3}']\nif x not in B:\n    raise E\n",
}


@pytest.mark.parametrize("case", REFUSING)
def test_what_is_refused_is_never_extended(said, case: str) -> None:
    assert said(REFUSING[case]) == SILENT


@pytest.mark.parametrize("case", ACCEPTING)
def test_what_is_accepted_is_extended(said, case: str) -> None:
    assert said(ACCEPTING[case]) == FIXED


LITERALS = {
    "octets joined": (f"S = [b''.join([b'{R3[:32]}', b'{R3[32:]}'])]\n", FIXED),
    "joined with a name": (f"S = [''.join(['{R3[:32]}', REST])]\n", SILENT),
    "text joined with octets": (f"S = [''.join(['{R3[:32]}', b'{R3[32:]}'])]\n", SILENT),
    "a method that is not called": (f"S = ['{R3}'.lower]\n", TOLD),
    "decoded from hex": (f"S = [bytes.fromhex('{R3}')]\n", FIXED),
    "hex that cannot be decoded": (f"S = [bytes.fromhex('{R3[:-2]}zz')]\n", SILENT),
    "decoded from base64": (f"S = [base64.b64decode('{R3_PIN}')]\n", FIXED),
    "base64 that cannot be decoded": (f"S = [base64.b64decode('{R3_PIN[:-1]}')]\n", TOLD),
    "decoded beside octets": (f"S = [bytes.fromhex('{R3}'), b'\\x01\\x02']\n", FIXED),
    "decoded beside a name": (f"S = [bytes.fromhex('{R3}'), OTHER]\n", FIXED),
    "within another list": (f"S = [*['{R3}'], OTHER]\n", FIXED),
    "beside an empty text": (f"S = ['{R3}', '']\n", TOLD),
    "beside a host": (f"S = ['{R3}', 'example.com']\n", TOLD),
    "beside a root above it": (f"S = ['{R3}', '{X1}']\n", SILENT),
    "the arguments of a call": (f"pins.add(*['{R3}'])\n", TOLD),
    "taken by position": (f"S = ['{R3}', 'x'][0]\n", TOLD),
    "filling a format": (f"S = '%s %s' % ('{R3}', 'x')\n", TOLD),
    "assigned to names of their own": (f"a, b = ['{R3}', 'x']\n", TOLD),
    "a tuple whose type counts": (f"S: tuple[str, str] = ('{R3}', 'x')\n", TOLD),
}


@pytest.mark.parametrize("case", LITERALS)
def test_what_is_a_pin_and_where_one_may_be_added(said, case: str) -> None:
    text, expected = LITERALS[case]
    assert said(text) == expected


ROOTS = ("x509.add('{0}')", "pins['a'].add('{0}')", "pins[i + 1].add('{0}')", "self.pins.add('{0}')", "Pins().new().add('{0}')")


@pytest.mark.parametrize("call", ROOTS)
def test_calls_of_one_object_are_one_set(said, call: str) -> None:
    """Which object that is, is read from the expression before the method: a name, a key of it, a call."""
    together = "\n".join(call.format(value) for value in (R3, X1)) + "\n"
    assert said(together) == SILENT, "the root above is added to the same object"
    apart = f"{call.format(R3)}\nsomething.add('{X1}')\n"
    assert [code for code, _ in said(apart)] in (["PIN101"], ["PIN102"])
