"""flake8 with the plugin against flake8 without, over the site-packages of this environment. Target: at most 1.03."""

from __future__ import annotations

import sys
from pathlib import Path

from side_by_side import compare


def main() -> int:
    """Measure and print."""
    site = Path(__import__("libcst").__file__).parent.parent
    tree = [
        str(path)
        for name in ("libcst", "flake8", "pycodestyle.py", "_pytest")
        if (path := site / name).exists()
    ]
    size = sum(
        file.stat().st_size
        for path in map(Path, tree)
        for file in ([path] if path.is_file() else path.rglob("*.py"))
    )
    print(f"flake8 {' '.join(Path(path).name for path in tree)} ({size / 1e6:.1f} MB), one process")
    flake8 = [sys.executable, "-m", "flake8", "--isolated", "-j", "1", "--exit-zero", *tree]
    # Without the plugin: the same flake8 in an interpreter that does not see the entry point.
    without = f"""
import importlib.metadata as metadata, runpy, sys
distributions = metadata.distributions
own = 'flake8-pinning'
metadata.distributions = lambda **k: [d for d in distributions(**k) if d.metadata['Name'] != own]
sys.argv = {flake8[2:]!r}
runpy.run_module('flake8', run_name='__main__')
"""
    ratios = compare(
        {"without the plugin": [sys.executable, "-c", without], "with the plugin": flake8}, rounds=3
    )
    print(f"ratio {ratios['with the plugin']:.3f} (target: at most 1.03)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
