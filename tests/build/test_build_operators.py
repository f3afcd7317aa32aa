from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from flake8_pinning.build.errors import BuildError
from flake8_pinning.build.operators import read_operators

CATALOG = Path(__file__).resolve().parents[2] / "catalog"

TABLE = """
[[operator]]
name = "Example"
organizations = ["Example Inc", "Old Brand GmbH"]
common_names = ["Nameless Root"]
note = "why"

[[operator]]
name = "Buyer"
keys = [{ name = "Sold Root", spki_sha256 = "%s" }]
""" % ("ab" * 32)


def table(tmp_path, text):
    path = tmp_path / "operators.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_find(tmp_path):
    find = read_operators(table(tmp_path, TABLE)).find
    assert find("00" * 32, ["EXAMPLE,  Inc."], "") == "Example"
    assert find("00" * 32, ["example"], "") == "Example"
    assert find("00" * 32, ["Unheard of", "Old Brand GmbH"], "") == "Example"
    assert find("ab" * 32, ["Example Inc"], "") == "Buyer"
    assert find("00" * 32, [], "nameless root") == "Example"
    assert find("00" * 32, ["Unheard of"], "Nameless Root") is None
    assert find("00" * 32, [], "") is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[operator]\n", "operators.toml: "),
        ("operator = 1", "must consist of [[operator]] tables"),
        ("other = 1", "must consist of [[operator]] tables"),
        ("[[operator]]\nname = ' '", "an [[operator]] without a name"),
        ("[[operator]]\nname = 'A'\nweb = 'x'", "'A': unknown field 'web'"),
        ("[[operator]]\nname = 'A'\norganizations = 'x'", "organizations must be a list of strings"),
        ("[[operator]]\nname = 'A'\ncommon_names = ['']", "common_names must be a list of strings"),
        ("[[operator]]\nname = 'A'\nkeys = ['x']", "keys must be tables with spki_sha256"),
        ("[[operator]]\nname = 'A'\nkeys = [{ spki_sha256 = 'AB' }]", "64 lower-case hex digits"),
        ("[[operator]]\nname = 'A'\n[[operator]]\nname = 'A'", "'A' has two entries"),
        (
            "[[operator]]\nname = 'A'\n[[operator]]\nname = 'B'\norganizations = ['A.']",
            "claimed by 'A' and by 'B'",
        ),
    ],
)
def test_bad_tables(tmp_path, text, says):
    with pytest.raises(BuildError) as caught:
        read_operators(table(tmp_path, text))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_table(tmp_path):
    with pytest.raises(BuildError, match="no such file"):
        read_operators(tmp_path / "operators.toml")


def test_the_catalogs_table_is_sound_and_sorted():
    read_operators(CATALOG / "operators.toml")
    names = re.findall(
        r'^name = "(.*)"$', (CATALOG / "operators.toml").read_text(encoding="utf-8"), re.MULTILINE
    )

    def key(name):
        return "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if c.isalnum())

    assert names == sorted(names, key=key)
