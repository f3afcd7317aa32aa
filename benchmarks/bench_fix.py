"""``pinning fix --check`` over 1,000 and more files of which five hold pins, against grep and LibCST's own runner."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from side_by_side import compare

PINS = """PINS = [
    "sha256/jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0=",
]
"""


def main() -> int:
    """Measure and print."""
    site = Path(__import__("libcst").__file__).parent.parent
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        files = sorted(site.rglob("*.py"))[:1200]
        for number, file in enumerate(files):
            target = tree / str(number % 40) / f"m{number}.py"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
        for number in range(5):
            (tree / f"pins{number}.py").write_text(PINS, encoding="utf-8")
        size = sum(file.stat().st_size for file in tree.rglob("*.py"))
        print(f"{len(files) + 5} files, {size / 1e6:.1f} MB, five with a pin")
        fix = [sys.executable, "-m", "flake8_pinning", "fix", "--check", "--as-of", "2026-11-24", str(tree)]
        grep = ["grep", "-rE", "[0-9A-Fa-f]{40}", str(tree)]
        ratios = compare({"grep": grep, "pinning fix --check": fix}, rounds=5)
        print(f"ratio {ratios['pinning fix --check']:.2f} (target: at most 3)")
        codemod = [
            sys.executable, "-m", "libcst.tool", "codemod", "-x", "--no-format", "--hide-progress", "--jobs=1",
            "pinning_codemods.add_replacement_pins.AddReplacementPins", "--as-of", "2026-11-24", str(tree),
        ]  # fmt: skip
        ratios = compare({"pinning fix --check": fix, "libcst.tool codemod": codemod}, rounds=1)
        print(
            f"LibCST's runner takes {ratios['libcst.tool codemod']:.0f} times as long (target: at least 50)"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
