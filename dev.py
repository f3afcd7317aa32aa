#!/usr/bin/env python3
"""The developer's commands, for any machine with Python and nothing else: ``python3 dev.py demo|test|…``.

Makes ``.venv`` at the first call and installs what the command needs, no more. `just X` calls `dev.py X`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST_VENV = ROOT / ".venv-oldest"
OLDEST_PYTHON = (3, 10)
if sys.version_info < OLDEST_PYTHON:
    # What follows is more than such a one understands.
    sys.exit("dev.py needs Python {}.{} or newer; this is {}.{}".format(*OLDEST_PYTHON, *sys.version_info[:2]))
OLDEST = ROOT / "constraints" / "oldest.txt"
"""Of everything that pyproject.toml names, the oldest version that it allows."""
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
BIN = VENV / SCRIPTS
DAY = "2026-11-24"
"""The demonstration's day, so that what it prints is the same next year."""
Command = Callable[[Sequence[str]], int]


def demo(args: Sequence[str]) -> int:
    """Find the pins of examples/, explain one of them, show the fix."""
    setup("codemods")
    pinning = str(BIN / "pinning")
    print("$ pinning scan examples", flush=True)
    _call([pinning, "scan", "--as-of", DAY, "examples"])
    value = "A8:98:5D:3A:65:E5:E5:C4:B2:D7:D6:6D:40:C6:DD:2F:B1:9C:54:36"
    print(f"\n$ pinning explain {value}", flush=True)
    _call([pinning, "explain", "--as-of", DAY, value])
    print("\n$ pinning fix --diff examples", flush=True)
    return 0 if _call([pinning, "fix", "--as-of", DAY, "--diff", "examples"]) == 1 else 1


def test(args: Sequence[str]) -> int:
    """Lint, types and the whole test suite."""
    setup("all", "test", "lint", "docs")
    return lint(()) or _python("-m", "pytest", "-n", "auto", "-q", *args)


def test_oldest(args: Sequence[str]) -> int:
    """The test suite with the oldest Python and the oldest packages that are supported."""
    setup("all", "test", "docs", venv=OLDEST_VENV, python=oldest_python(), constraints=OLDEST)
    return _call([str(OLDEST_VENV / SCRIPTS / "python"), "-m", "pytest", "-n", "auto", "-q", *args], venv=OLDEST_VENV)


def lint(args: Sequence[str]) -> int:
    """Ruff and mypy."""
    setup("all", "test", "lint")
    return _call([str(BIN / "ruff"), "check", "."]) or _call([str(BIN / "mypy")])


def catalog(args: Sequence[str]) -> int:
    """Compile catalog/ into flake8_pinning/data/catalog.bin."""
    setup("certificates")
    return _call([str(BIN / "pinning"), "catalog", "build", *args])


def rules(args: Sequence[str]) -> int:
    """Generate rules/catalog/ from the catalog."""
    setup("certificates")
    return _python("-m", "flake8_pinning.rulegen", *args)


def docgen(args: Sequence[str]) -> int:
    """Generate the tables of docs/codes/, the pages of docs/transitions/ and README.md's number of CAs."""
    setup("certificates")
    return _python("-m", "flake8_pinning.docgen", *args)


def docs(args: Sequence[str]) -> int:
    """Build the documentation into docs/_build/html; every warning is an error."""
    setup("certificates", "docs")
    stale = _python("-m", "flake8_pinning.docgen", "--check")
    build = ["-m", "sphinx", "-b", "html", "-n", "-W", "--keep-going", "-q"]
    code = stale or _python(*build, *args, "docs", "docs/_build/html")
    if not code:
        print("docs/_build/html/index.html")
    return code


def bench(args: Sequence[str]) -> int:
    """Run the benchmarks; each prints ratios measured side by side."""
    setup("all", "test")
    return max(_python(str(path)) for path in sorted((ROOT / "benchmarks").glob("bench_*.py")))


def fuzz(args: Sequence[str]) -> int:
    """Fuzz the scanner with atheris for SECONDS (60); Linux, and a Python that atheris has a wheel for."""
    setup("codemods", "fuzz")
    return _python("tests/fuzz/fuzz_scan.py", *args)


def coverage(args: Sequence[str]) -> int:
    """The test suite with branch coverage, of every process that it starts; fails below the threshold."""
    setup("all", "test", "docs")
    return _python("-m", "pytest", "-n", "auto", "-q", "--cov", "--cov-report=term-missing:skip-covered", *args)


def mutation(args: Sequence[str]) -> int:
    """Mutate the core and name what no test misses; an hour or more, or `flake8_pinning.judge*` for a part of it."""
    setup("all", "test", "mutation")
    return _call([str(BIN / "mutmut"), "run", *args]) or _call([str(BIN / "mutmut"), "results"])


COMMANDS: dict[str, Command] = {
    function.__name__.replace("_", "-"): function
    for function in (demo, test, test_oldest, coverage, lint, catalog, rules, docgen, docs, bench, fuzz, mutation)
}


def setup(
    extra: str, *groups: str, venv: Path = VENV, python: str = sys.executable, constraints: Path | None = None
) -> None:
    """Install the package with *extra* and dependency *groups* into *venv*, if that has not been done already.

    :raises SystemExit: it could not be installed; the message says what failed."""
    files = [ROOT / "pyproject.toml", *([constraints] if constraints else [])]
    wanted = hashlib.sha256(
        b"".join(file.read_bytes() for file in files) + repr((extra, groups)).encode()
    ).hexdigest()
    stamp = venv / "installed.txt"
    done = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
    if wanted in done:
        return
    if not (venv / SCRIPTS / ("python.exe" if os.name == "nt" else "python")).exists():
        print(f"making {venv.name} ...", file=sys.stderr, flush=True)
        if subprocess.run([python, "-m", "venv", str(venv)], check=False).returncode:
            # Debian's venv leaves one without pip where python3-venv is not installed.
            shutil.rmtree(venv, ignore_errors=True)
            sys.exit(f"dev.py: {python} could not make {venv.name}")
    print(f"installing flake8-pinning[{extra}] {' '.join(groups)} ...", file=sys.stderr, flush=True)
    install = [str(venv / SCRIPTS / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    limits = ["--constraint", str(constraints)] if constraints else []
    packages = ["--editable", f"{ROOT}[{extra}]", *_requirements(groups)]
    if subprocess.run([*install, *limits, *packages], check=False).returncode:
        sys.exit("dev.py: pip could not install what this needs (it needs the network once)")
    stamp.write_text("\n".join([*done, wanted]) + "\n", encoding="utf-8")


def oldest_python() -> str:
    """The oldest Python of this machine that is supported: 3.10, or else the one that runs this."""
    name = ".".join(map(str, OLDEST_PYTHON))
    found = shutil.which(f"python{name}")
    candidates = [[found]] if found else []
    candidates += [["py", f"-{name}"]] if os.name == "nt" else []
    candidates += [[str(path)] for path in sorted(Path.home().glob(f".pyenv/versions/{name}.*/bin/python"))]
    for command in candidates:
        # A shim may be there without the Python that it stands for.
        asked = subprocess.run([*command, "-c", "import sys; print(sys.executable)"], capture_output=True, check=False)
        if asked.returncode == 0:
            return asked.stdout.decode().strip()
    print(f"no Python {name} here: with this one, {sys.version.split()[0]}", file=sys.stderr, flush=True)
    return sys.executable


def _requirements(groups: Sequence[str]) -> list[str]:
    """The requirements of dependency groups (PEP 735), for the pip of Python 3.10 that does not know them."""
    lines = (
        (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[dependency-groups]")[1].split("\n[")[0]
    )
    found: list[str] = []
    group = ""
    for line in lines.splitlines():
        if "=" in line and "[" in line and not line.startswith(" "):
            group = line.partition("=")[0].strip()
        if group in groups:
            found += line.partition("[")[2].split('"')[1::2] if "[" in line else line.split('"')[1::2]
    return found


def _python(*args: str) -> int:
    return _call([str(BIN / "python"), *args])


def _call(command: Sequence[str], *, venv: Path = VENV) -> int:
    environment = {
        **os.environ,
        "PATH": f"{venv / SCRIPTS}{os.pathsep}{os.environ.get('PATH', '')}",
        "SEMGREP_SEND_METRICS": "off",
    }
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def main(argv: Sequence[str]) -> int:
    """Run one command."""
    if len(argv) < 2 or argv[1] not in COMMANDS:
        lines = "".join(
            f"  {name:11} {(function.__doc__ or '').splitlines()[0]}\n" for name, function in COMMANDS.items()
        )
        print(f"python3 dev.py COMMAND\n{lines}", end="", file=sys.stderr)
        return 2
    return COMMANDS[argv[1]](argv[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv))
