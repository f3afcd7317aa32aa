"""Time commands side by side: in turn, several rounds, medians and the ratio of each round."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Sequence


def compare(commands: dict[str, Sequence[str]], rounds: int = 5, base: str | None = None) -> dict[str, float]:
    """Run the commands in turn, print a table, return each one's median ratio to *base* (the first by default).

    Output is thrown away; the exit code does not count, since linters exit with 1 when they find something.
    """
    names = list(commands)
    base = base or names[0]
    times: dict[str, list[float]] = {name: [] for name in names}
    for name in names:
        subprocess.run(
            commands[name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )  # warm the caches
    for _ in range(rounds):
        for name in names:
            start = time.perf_counter()
            subprocess.run(commands[name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            times[name].append(time.perf_counter() - start)
    ratios = {
        name: statistics.median(own / other for own, other in zip(times[name], times[base], strict=True))
        for name in names
    }
    for name in names:
        low, middle, high = min(times[name]), statistics.median(times[name]), max(times[name])
        print(f"{name:44} {middle:8.2f} s ({low:.2f} to {high:.2f})   {ratios[name]:8.2f} x {base}")
    return ratios
