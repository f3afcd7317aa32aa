"""``pinning scan`` against ``grep`` for one pattern, and against Semgrep with one trivial rule, over one tree.

Targets: at most twice the wall time of ``grep -rE '[0-9A-Fa-f]{40}'``, at least five times as fast as Semgrep, memory
below 200 MB, and ten times the tree in ten times the time.

    python benchmarks/bench_scan.py [TREE]

Without TREE, one is made of the standard library and the packages of this environment.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from side_by_side import compare

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


def describe(tree: Path) -> str:
    files = [path for path in tree.rglob("*") if path.is_file()]
    return f"{len(files):,} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB"


def scan(tree: Path) -> list[str]:
    return [sys.executable, "-m", "flake8_pinning", "scan", str(tree)]


def seconds(command: list[str]) -> float:
    """The shortest of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tree = Path(sys.argv[1]) if len(sys.argv) > 1 else make_tree(folder)
        print(f"tree: {describe(tree)}")
        commands = {"grep": ["grep", "-rE", PATTERN, str(tree)], "pinning scan": scan(tree)}
        ratio = compare(commands, rounds=7)["pinning scan"]
        print(f"{ratio:.2f} x grep (target: at most {TARGET_GREP})")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"memory: {peak:.0f} MB in the largest process (target: below {TARGET_MEMORY})")

        ten = folder / "ten"
        for number in range(10):
            shutil.copytree(tree, ten / str(number))
        once, tenfold = seconds(scan(tree)), seconds(scan(ten))
        print(f"ten times the tree: {once:.2f} s, {tenfold:.2f} s, {tenfold / once:.1f} times as long")

        semgrep = shutil.which("semgrep", path=str(Path(sys.executable).parent)) or shutil.which("semgrep")
        if semgrep is None:
            print("semgrep is not installed: no comparison")
            return 0
        rule = folder / "rule.yaml"
        rule.write_text(RULE, encoding="utf-8")
        quiet = ["--metrics", "off", "--disable-version-check", "--quiet", "--no-git-ignore"]
        commands = {
            "semgrep, one rule": [semgrep, "scan", *quiet, "--config", str(rule), str(tree)],
            "pinning scan": scan(tree),
        }
        ratio = compare(commands, rounds=3, base="pinning scan")["semgrep, one rule"]
        print(f"{ratio:.1f} x as fast as semgrep (target: at least {TARGET_SEMGREP})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
