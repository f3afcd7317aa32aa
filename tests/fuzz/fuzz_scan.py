"""Fuzz the scanner with atheris (libFuzzer): no text of any kind may end in an exception, or take long.

    python3 dev.py fuzz [SECONDS]

Seeds are the samples of this repository with the catalog's values in them, so that the fuzzer begins where pins are found.
What it has learnt stays in ``.fuzz/scan``, a run begins with it. An input that fails is written beside it; make it a case
of ``tests/scan/test_scan_hostile.py``.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import pkgutil
import sys
from datetime import date
from pathlib import Path

import atheris  # type: ignore[import-not-found, unused-ignore]

with atheris.instrument_imports(include=["flake8_pinning", "pinning_codemods"]):
    from pinning_codemods.edit import EditError, add_replacement_pins

    import flake8_pinning
    from flake8_pinning import ignores
    from flake8_pinning.analysis import Analyzer
    from flake8_pinning.catalog import Catalog
    from flake8_pinning.files import decode_python
    from flake8_pinning.scan import Scanner

    # What the scanner imports with the first pin it sees must be instrumented too.
    for package in ("textscan", "pysource", "checks", "judge", "pins"):
        for module in pkgutil.iter_modules([str(Path(flake8_pinning.__file__).with_name(package))]):
            importlib.import_module(f"flake8_pinning.{package}.{module.name}")

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / ".fuzz" / "scan"
DAY = date(2026, 11, 24)
SUFFIXES = [
    ".js", ".py", ".xml", ".yaml", ".json", ".ipynb", ".pem", ".p7b", ".jks", ".der", ".tf", ".vb", ".lua", ".c", "", ".m", ".ps1",
    ".go", ".kt", ".swift", ".cs", ".rb", ".php", ".rs",
]  # fmt: skip
"""The first octet of an input says which of them its file has; append only, or the corpus means something else."""
LONGEST = 4096
SLOW = 30
"""Seconds by the clock after which libFuzzer calls an input a failure; instrumented code on a busy machine is slow."""

SCANNER = Scanner(Analyzer(Catalog.load(), DAY))


def one(data: bytes) -> None:
    """Scan one file; where it is Python, fix it as well."""
    if not data:
        return
    suffix, content = SUFFIXES[data[0] % len(SUFFIXES)], data[1:]
    findings = SCANNER.scan_bytes(content, suffix, name=f"a{suffix}")
    text = content.decode("utf-8", "replace")
    ignores.sort(findings, text, DAY)
    if suffix == ".py" and any(finding.fixable for finding in findings):
        with contextlib.suppress(SyntaxError, EditError):
            add_replacement_pins(decode_python(content).text, SCANNER.analyzer)


def seeds() -> None:
    """Write the seeds that are not there yet."""
    CORPUS.mkdir(parents=True, exist_ok=True)
    folders = ("examples", "rules", "rules-inventory", "tests/eval", "tests/codemod")
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            suffix = path.suffix.lower()
            if suffix not in SUFFIXES or not path.is_file():
                continue
            content = path.read_bytes()
            for start in range(0, min(len(content), 8 * LONGEST), LONGEST // 2):
                seed = bytes([SUFFIXES.index(suffix)]) + content[start : start + LONGEST - 1]
                (CORPUS / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)


def main() -> None:
    """Fuzz for the seconds given, or for a minute."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    seeds()
    options = [f"-max_total_time={seconds}", f"-timeout={SLOW}", f"-max_len={LONGEST}", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={CORPUS.parent}/failed-", str(CORPUS)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
