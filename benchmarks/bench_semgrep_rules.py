"""The Semgrep rules against one trivial rule, over one tree: processor seconds and memory.

Targets for the default bundle: at most 2.5 times the trivial rule in time, at most twice in memory. Seconds are those of all
cores (user and system), of the fastest of ROUNDS runs, because other work on the machine changes them least.

    python benchmarks/bench_semgrep_rules.py [TREE [ROUNDS]]

Without TREE, one is made of the standard library and the packages of this environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_scan import RULE, describe, make_tree

ROOT = Path(__file__).parent.parent
RULES = ROOT / "rules"
TARGET_TIME, TARGET_MEMORY = 2.5, 2.0


def measure(command: list[str], rounds: int) -> tuple[float, float]:
    """Processor seconds and MB in the largest process, of the fastest run."""
    runs = []
    for _ in range(rounds):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
        runs.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return min(runs)


def main() -> int:
    """Measure and print."""
    semgrep = shutil.which("semgrep", path=str(Path(sys.executable).parent)) or shutil.which("semgrep")
    if semgrep is None:
        print("semgrep is not installed: nothing to compare")
        return 0
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tree = Path(sys.argv[1]) if len(sys.argv) > 1 else make_tree(folder)
        print(f"tree: {describe(tree)}")
        (folder / "trivial.yaml").write_text(RULE, encoding="utf-8")
        written = folder / "written"
        for path in RULES.iterdir():
            if path.is_dir() and path.name != "catalog" and not path.is_symlink():
                shutil.copytree(path, written / path.name)
        places = {
            "one trivial rule": folder / "trivial.yaml",
            "written by hand": written,
            "rules/catalog": RULES / "catalog",
            "rules/": RULES,
            "rules/fix": RULES / "fix",
        }
        base: tuple[float, float] | None = None
        for title, config in places.items():
            quiet = ["--metrics", "off", "--disable-version-check", "--quiet", "--no-git-ignore"]
            seconds, memory = measure([semgrep, "scan", *quiet, "--config", str(config), str(tree)], rounds)
            base = base or (seconds, memory)
            print(f"{title:20} {seconds:8.1f} s {seconds / base[0]:6.2f} x {memory:8.0f} MB {memory / base[1]:6.2f} x")
    print(f"targets of rules/: {TARGET_TIME} x the time, {TARGET_MEMORY} x the memory")
    return 0


if __name__ == "__main__":
    sys.exit(main())
