"""``pinning scan`` against ``grep`` for one pattern, and against Semgrep with one trivial rule, over one tree.

Targets: at most twice the wall time of ``grep -rE '[0-9A-Fa-f]{40}'``, at least five times as fast as Semgrep, memory
below 200 MB, and three and ten times the tree in three and ten times the time; text made to be slow takes time that grows
with its length.

    python benchmarks/bench_scan.py [TREE] [--part grep|growth|semgrep|hostile] [--files N]

Without TREE, one is made of the standard library and the packages of this environment. ``--files 100000`` measures a tree
of so many small files instead. Commands run in turn; of each the shortest run counts, as other work on the machine can only
make one longer.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

PATTERN = "[0-9A-Fa-f]{40}"
RULE = """rules:
  - id: forty-hex
    languages: [regex]
    message: forty hex digits
    severity: INFO
    pattern-regex: '[0-9A-Fa-f]{40}'
"""
KINDS = {".py", ".pyi", ".txt", ".json", ".c", ".h", ".js", ".html", ".cfg", ".toml", ".pem"}
WANTED_BYTES, WANTED_FILES = 24_000_000, 1_200
TARGET_GREP, TARGET_SEMGREP, TARGET_MEMORY = 2.0, 5.0, 200
PARTS = ("grep", "growth", "semgrep", "hostile")
OLD_ROOT = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
HOSTILE = {
    "hex digits, one line": "0123456789abcdef",
    "hex digits in lines of 40": "da39a3ee5e6b4b0d3255bfef95601890afd80709\n",
    "base64, one line": "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo",
    "base64 in lines of 44": "i7WTqTvh0OioIruIfFR4kMPnBqrS2rdiVPl/s2uC/CX=\n",
    "quotes": "\"'",
    "quotes and backslashes": '\\"',
    "-----BEGIN CERTIFICATE-----": "-----BEGIN CERTIFICATE-----",
    "-----BEGIN CERTIFICATE----- in lines": "-----BEGIN CERTIFICATE-----\nMIIB\n",
    "opening brackets": "[{(",
    "closing brackets": "]})",
    "0x30, 0x82,": "0x30, 0x82, ",
    "CN=": 'CN="',
    "a.pem": "a.pem ",
}
HOSTILE_SIZES = (1_000_000, 8_000_000)


def make_tree(folder: Path) -> Path:
    """Copy source files of the standard library and of site-packages until there is enough."""
    tree = folder / "tree"
    size = count = 0
    for source in (Path(sysconfig.get_path("stdlib")), Path(sysconfig.get_path("purelib"))):
        for file in sorted(source.rglob("*")):
            if size > WANTED_BYTES and count > WANTED_FILES:
                return tree
            if file.suffix in KINDS and file.is_file():
                target = tree / source.name / file.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
                size += file.stat().st_size
                count += 1
    return tree


def make_files(folder: Path, count: int) -> Path:
    """Many small files in folders of a hundred; one in a thousand has a pin."""
    tree = folder / "many"
    for number in range(count):
        if number % 100 == 0:
            place = tree / f"{number // 10_000:02}" / f"{number // 100 % 100:02}"
            place.mkdir(parents=True)
        pin = f'PINS = ["{OLD_ROOT}"]\n' if number % 1000 == 0 else ""
        text = f"# module {number}\nimport os\n\n\ndef call_{number}(value):\n    return os.fspath(value) + 'x{number}'\n{pin}"
        (place / f"m{number}.py").write_text(text * 3 if number % 7 == 0 else text, encoding="utf-8")
    return tree


def describe(tree: Path) -> str:
    files = [path for path in tree.rglob("*") if path.is_file()]
    return f"{len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB"


def scan(tree: Path) -> list[str]:
    return [sys.executable, "-m", "flake8_pinning", "scan", "--isolated", str(tree)]


def run(command: Sequence[str]) -> tuple[float, float, float]:
    """(seconds by the clock, seconds of all cores, MB of the largest process) of one run; exit codes do not count, as
    findings are 1."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def shortest(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """The shortest of several runs of each command, which run in turn; a table is printed."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    work: dict[str, list[float]] = {name: [] for name in commands}
    peaks = dict.fromkeys(commands, 0.0)
    for number in range(rounds + 1):
        for name, command in commands.items():
            seconds, cores, megabytes = run(command)
            peaks[name] = max(peaks[name], megabytes)
            if number:  # the first round warms the caches
                times[name].append(seconds)
                work[name].append(cores)
    for name, values in times.items():
        spread = f"(to {max(values):.2f})"
        print(f"  {name:28} {min(values):7.2f} s {spread:11} of cores {min(work[name]):7.2f} s  {peaks[name]:5.0f} MB")
    return {name: min(values) for name, values in times.items()}


def against_grep(tree: Path) -> None:
    """Wall time and memory beside grep, and what of it is the start."""
    with tempfile.TemporaryDirectory() as empty:
        commands = {"grep": ["grep", "-rE", PATTERN, str(tree)], "pinning scan": scan(tree)}
        times = shortest({**commands, "pinning scan, no file": scan(Path(empty))}, 11)
    ratio, start = times["pinning scan"] / times["grep"], times["pinning scan, no file"] / times["pinning scan"]
    print(f"{ratio:.2f} x grep (target: at most {TARGET_GREP}); {start:.0%} of it is the start")


def growth(tree: Path, folder: Path) -> None:
    """Three and ten times the tree."""
    trees = {1: tree}
    for times in (3, 10):
        trees[times] = folder / f"times{times}"
        for number in range(times):
            shutil.copytree(tree, trees[times] / str(number))
    found = shortest({f"{times} x the tree": scan(trees[times]) for times in trees}, 4)
    once = found["1 x the tree"]
    ratios = ", ".join(f"{times} x the tree in {found[f'{times} x the tree'] / once:.1f} x the time" for times in (3, 10))
    print(f"{ratios} (memory: target below {TARGET_MEMORY} MB)")


def against_semgrep(tree: Path, folder: Path) -> None:
    """Wall time beside Semgrep with one rule of one regular expression."""
    semgrep = shutil.which("semgrep", path=str(Path(sys.executable).parent)) or shutil.which("semgrep")
    if semgrep is None:
        print("semgrep is not installed: no comparison")
        return
    rule = folder / "rule.yaml"
    rule.write_text(RULE, encoding="utf-8")
    quiet = ["--metrics", "off", "--disable-version-check", "--quiet", "--no-git-ignore"]
    commands = {
        "semgrep, one rule": [semgrep, "scan", *quiet, "--config", str(rule), str(tree)],
        "pinning scan": scan(tree),
    }
    times = shortest(commands, 3)
    ratio = times["semgrep, one rule"] / times["pinning scan"]
    print(f"{ratio:.1f} x as fast as semgrep (target: at least {TARGET_SEMGREP})")


def hostile() -> None:
    """Texts made to be slow, behind a pin so that the gate lets them in: eight times the text, how many times the time?"""
    from flake8_pinning.analysis import Analyzer
    from flake8_pinning.catalog import Catalog
    from flake8_pinning.scan import Scanner

    scanner = Scanner(Analyzer(Catalog.load(), date(2026, 11, 24)))
    small, large = HOSTILE_SIZES
    print(f"  {'':38} {small // 1_000_000} MB     {large // 1_000_000} MB")
    for name, unit in HOSTILE.items():
        times = []
        for size in HOSTILE_SIZES:
            data = f"const pins = ['{OLD_ROOT}', {unit * (size // len(unit))}".encode()
            best = float("inf")
            for _ in range(3):
                start = time.process_time()
                scanner.scan_bytes(data, ".js", name="a.js")
                best = min(best, time.process_time() - start)
            times.append(best)
        print(f"  {name:38} {times[0]:.2f} s   {times[1]:.2f} s   {times[1] / times[0]:4.1f} x")


def many(tree: Path) -> None:
    """A tree of many small files: time and memory."""
    seconds, _, megabytes = min(run(scan(tree)) for _ in range(3))
    print(f"{describe(tree)}: {seconds:.1f} s, {megabytes:.0f} MB in the largest process")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tree", nargs="?", type=Path)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--files", type=int, metavar="N")
    args = parser.parse_args()
    parts = args.part or PARTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if args.files:
            many(make_files(folder, args.files))
            return 0
        if parts != ["hostile"]:
            tree = args.tree or make_tree(folder)
            print(f"tree: {describe(tree)}")
        if "grep" in parts:
            against_grep(tree)
        if "growth" in parts:
            growth(tree, folder)
        if "semgrep" in parts:
            against_semgrep(tree, folder)
        if "hostile" in parts:
            hostile()
    return 0


if __name__ == "__main__":
    sys.exit(main())
