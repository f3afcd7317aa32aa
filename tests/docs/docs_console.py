"""Run the console blocks of a page and compare what they print.

A block is commands after ``$ `` (continued after ``> ``), each followed by what it prints, stdout and stderr
as a terminal shows them. ``…`` and ``[...]`` stand for anything in a line; alone on a line, for any lines.
Commands of a page share a directory, a home and the current directory, and know the day 2026-11-24: `pinning`
and `flake8` are told it unless the command says another.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

DAY = "2026-11-24"
TIMEOUT = 90
"""Seconds that a command may take; on an idle machine those of the pages take about one."""
BIN = Path(sys.executable).parent
_SHIM = """#!{python}
import sys
arguments = sys.argv[1:]
{edit}
sys.exit(main(arguments))
"""
_PINNING = """
from flake8_pinning.cli import main
judging = arguments[:1] in (["scan"], ["explain"], ["fix"], ["pull-request"]) or arguments[:2] in (
    ["catalog", "show"], ["catalog", "calendar"], ["catalog", "add"], ["catalog", "check"])
where = 2 if arguments[:1] == ["catalog"] else 1
if judging and "--help" not in arguments and not any(a.startswith("--as-of") for a in arguments):
    arguments[where:where] = ["--as-of", "%s"]
"""
_FLAKE8 = """
from flake8.main.cli import main
if not any(a.startswith(("--pinning-as-of", "--version", "--help")) for a in arguments):
    arguments += ["--pinning-as-of", "%s"]
"""
_OPENSSL = """
import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

def main(arguments):
    if arguments[:2] != ["req", "-x509"]:
        real = next(p for p in (shutil.which("openssl", path=d) for d in ("/usr/local/bin", "/usr/bin", "/bin")) if p)
        os.execv(real, ["openssl", *arguments])
    # A certificate made on the day of the test would not be valid yet on the day of the pages.
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    option = dict(zip(arguments, arguments[1:]))
    subject = x509.Name.from_rfc4514_string(",".join(reversed(option["-subj"].strip("/").split("/"))))
    key = rsa.generate_private_key(65537, 2048)
    start = datetime.fromisoformat("%s") - timedelta(days=30)
    made = (x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(start)
        .not_valid_after(start + timedelta(days=int(option.get("-days", 365))))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    Path(option["-out"]).write_bytes(made.public_bytes(pem))
    Path(option["-keyout"]).write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
"""


@dataclass(frozen=True)
class Step:
    """One command and what it must print."""

    command: str
    wanted: str


def steps(text: str) -> list[Step]:
    """The commands of a console block.

    :raises ValueError: the block does not begin with a command.
    """
    found: list[Step] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append(Step(line[2:], ""))
        elif line.startswith("> ") and found and not found[-1].wanted:
            found[-1] = Step(f"{found[-1].command}\n{line[2:]}", "")
        elif found:
            found[-1] = Step(found[-1].command, f"{found[-1].wanted}{line}\n")
        else:
            raise ValueError(f"no command: {line!r}")
    return found


def matches(wanted: str, printed: str) -> bool:
    """Whether the printed text is what the page shows; ends of lines and of the text do not count."""
    pattern = ""
    for line in _trimmed(wanted).splitlines(keepends=True):
        if line.strip() in ("…", "[...]"):
            pattern += r"(?:.*\n)*?" if line.endswith("\n") else r"(?:.*\n)*.*"
        else:
            pattern += ".*?".join(map(re.escape, re.split(r"…|\[\.\.\.\]", line)))
    return re.fullmatch(pattern, _trimmed(printed)) is not None


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


class Shell:
    """A directory in which one command after the other runs."""

    def __init__(self, directory: Path, home: Path) -> None:
        self.directory = directory
        self._place = directory
        self._state = home / "directory.txt"
        shims = home / "bin"
        shims.mkdir(parents=True)
        for name, edit in (("pinning", _PINNING % DAY), ("flake8", _FLAKE8 % DAY), ("openssl", _OPENSSL % DAY)):
            shim = shims / name
            shim.write_text(_SHIM.format(python=sys.executable, edit=edit), encoding="utf-8")
            shim.chmod(0o755)
        who = {
            f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in _WHO.items()
        }
        self._environment = {
            "HOME": str(home),
            "PATH": os.pathsep.join([str(shims), str(BIN), "/usr/local/bin", "/usr/bin", "/bin"]),
            "LANG": "C.UTF-8",
            "COLUMNS": "100",
            "PYTHONUNBUFFERED": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "SEMGREP_SEND_METRICS": "off",
            "SEMGREP_ENABLE_VERSION_CHECK": "0",
            "GIT_CONFIG_NOSYSTEM": "1",
            **who,
            **{key: value for key, value in os.environ.items() if key == "PYTHONPATH"},
        }

    def run(self, command: str) -> tuple[int, str]:
        """Exit code and output, both streams as they came."""
        script = f"{command}\ncode=$?\npwd > '{self._state}'\nexit $code\n"
        result = subprocess.run(
            ["bash", "-c", script], cwd=self._place, env=self._environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=TIMEOUT, check=False,
        )  # fmt: skip
        if self._state.exists():
            self._place = Path(self._state.read_text(encoding="utf-8").strip())
        return result.returncode, result.stdout.replace(str(self.directory), "/home/you/project")


_WHO = {"NAME": "You", "EMAIL": "you@example.com", "DATE": f"{DAY}T12:00:00+0000"}
