"""What writes the generated rules, and the beginnings of certificates that they look for."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from flake8_pinning.rulegen import prefixes, store

MADE = f"# {store.MARK}\nrules: []\n"
LONG_SERIAL, SHORT_SERIAL = bytes(range(16)), b"\x01"


def der(serial: bytes, tail: bytes) -> bytes:
    """What a version 3 certificate begins with, as far as its serial number; the rest is *tail*."""
    body = b"\xa0\x03\x02\x01\x02\x02" + bytes([len(serial)]) + serial + tail.ljust(300, b"\0")
    inner = b"\x30\x82" + len(body).to_bytes(2, "big") + body
    return b"\x30\x82" + len(inner).to_bytes(2, "big") + inner


# --- files ---------------------------------------------------------------------------------------------------------


def test_only_what_differs_is_written_and_only_generated_files_go(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "rules"
    assert store.write(folder, {"a.yaml": MADE, "b.yaml": MADE}) == (["a.yaml", "b.yaml"], [])
    assert store.write(folder, {"a.yaml": MADE, "b.yaml": MADE}) == ([], [])
    (folder / "mine.yaml").write_text("rules: []\n", encoding="utf-8")
    (folder / "b.md").write_text(MADE, encoding="utf-8")
    (folder / "folder.yaml").mkdir()
    assert store.stale(folder, {"a.yaml": MADE + "# more\n", "c.yaml": MADE}) == ["a.yaml", "b.yaml", "c.yaml"]
    assert store.write(folder, {"a.yaml": MADE + "# more\n"}) == (["a.yaml"], ["b.yaml"])
    assert sorted(path.name for path in folder.iterdir()) == ["a.yaml", "b.md", "folder.yaml", "mine.yaml"]
    assert (folder / "a.yaml").read_bytes() == (MADE + "# more\n").encode()


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.write(tmp_path, {"a.yaml": MADE})

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="disk full"):
        store.write(tmp_path, {"a.yaml": MADE * 2})
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == [MADE]


def test_a_folder_that_is_not_there_lacks_everything(tmp_path: Path) -> None:
    assert store.stale(tmp_path / "gone", {"b.yaml": "", "a.yaml": ""}) == ["a.yaml", "b.yaml"]


def test_the_command_writes_what_is_committed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flake8_pinning.rulegen", os.fspath(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wrote {tmp_path / 'out'}\n", "")
    committed = Path(__file__).parents[2] / "rules" / "catalog"
    names = {path.name for path in committed.iterdir() if store.MARK.encode() in path.read_bytes()[:500]}
    assert names
    for name in names:
        assert (tmp_path / "out" / name).read_bytes() == (committed / name).read_bytes()


# --- beginnings of certificates ----------------------------------------------------------------------------------------


def test_one_line_where_the_serial_number_tells_and_two_where_it_does_not() -> None:
    told, untold = der(LONG_SERIAL, b"name"), der(SHORT_SERIAL, b"name")
    found = prefixes.derive([told, untold])
    assert found == {
        hashlib.sha256(told).hexdigest(): b64encode(told).decode()[:64],
        hashlib.sha256(untold).hexdigest(): b64encode(untold).decode()[: prefixes.LONGEST],
    }


def test_what_two_certificates_share_names_neither() -> None:
    alike = [der(LONG_SERIAL, bytes(30) + b"one"), der(LONG_SERIAL, bytes(30) + b"two")]
    other = der(LONG_SERIAL[::-1], b"")
    assert set(prefixes.derive([*alike, other])) == {hashlib.sha256(other).hexdigest()}
    short = [der(SHORT_SERIAL, bytes(120) + b"one"), der(SHORT_SERIAL, bytes(120) + b"two")]
    assert prefixes.derive(short) == {}


def test_what_does_not_begin_as_certificates_do_has_none() -> None:
    assert prefixes.derive([b"\x30\x03abc", b"\x00" * 200]) == {}


def test_the_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    made = prefixes.derive([der(LONG_SERIAL, b"name"), der(SHORT_SERIAL, b"name")])
    (tmp_path / "p.csv").write_bytes(prefixes.dump(made).encode())
    assert prefixes.load(tmp_path / "p.csv") == made


DIGEST, PREFIX = "0a" * 32, "MI" + "x" * 62


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "p.csv:1: the header must be sha256,prefix"),
        (b"prefix,sha256\n", "p.csv:1: the header must be sha256,prefix"),
        (f"sha256,prefix\n{DIGEST}\n".encode(), "p.csv:2: 1 columns where 2 belong"),
        (f"sha256,prefix\n{DIGEST.upper()},{PREFIX}\n".encode(), "is no SHA-256 in lower-case hex"),
        (f"sha256,prefix\n{DIGEST},{PREFIX}x\n".encode(), "is not the first 64 or 120 characters of a certificate"),
        (f"sha256,prefix\n{DIGEST},{'x' * 64}\n".encode(), "is not the first 64 or 120 characters"),
        (f"sha256,prefix\n{DIGEST},{PREFIX[:-1]}!\n".encode(), "is not the first 64 or 120 characters"),
        (b'sha256,prefix\n"open', "p.csv: "),
        (b"sha256,prefix\n\xff\n", "p.csv: "),
    ],
)
def test_a_damaged_file_is_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "p.csv").write_bytes(content)
    with pytest.raises(ValueError) as caught:
        prefixes.load(tmp_path / "p.csv")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No such file"):
        prefixes.load(tmp_path / "gone.csv")
