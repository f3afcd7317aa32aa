"""The Semgrep rules against one trivial rule, over one tree: time, processor seconds and memory.

Targets for the default bundle, as it is installed: at most 2.5 times the trivial rule in time, at most twice in memory; faster
than a set of rules of the size of a secrets scanner's. Growth: rules of two and four times the catalog.

    python benchmarks/bench_semgrep_rules.py [TREE] [--part rules|secrets|growth|hostile] [--rounds N]

Without TREE, one is made of the standard library and the packages of this environment. Commands run in turn, and of each the
fastest run counts, as other work on the machine can only make one slower.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import string
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from bench_scan import RULE, describe, make_tree

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen import values
from flake8_pinning.rulegen.advice import Case, departures
from flake8_pinning.rulegen.bundle import NAME, packed
from flake8_pinning.rulegen.prefixes import load
from flake8_pinning.rulegen.regex import BYTE_GAP
from flake8_pinning.rulegen.rules import rules_of

ROOT = Path(__file__).parent.parent
RULES = ROOT / "rules"
TARGET_TIME, TARGET_MEMORY = 2.5, 2.0
PARTS = ("rules", "secrets", "growth", "hostile")
SECRETS = 180
"""Rules in Semgrep's own set for secrets in text (generic/secrets), and in gitleaks' default configuration: about as many."""
BASE64 = string.ascii_letters + string.digits + "+/"
OLD_ROOT = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"


@dataclass(frozen=True)
class Run:
    """What one run took."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of all cores."""
    memory: float
    """MB in the largest process."""


def measure(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Run]:
    """Of each command the fastest of *rounds* runs, by each figure; the commands take turns."""
    best: dict[str, Run] = {}
    for _ in range(rounds):
        for title, command in commands.items():
            begin = time.perf_counter()
            with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                _, _, usage = os.wait4(process.pid, 0)
                process.returncode = 0
            run = Run(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
            known = best.get(title, run)
            best[title] = Run(min(known.wall, run.wall), min(known.cpu, run.cpu), min(known.memory, run.memory))
    return best


def show(runs: Mapping[str, Run]) -> None:
    """A line each, with the ratios to the first."""
    first = next(iter(runs.values()))
    for title, run in runs.items():
        print(
            f"  {title:34} {run.wall:7.2f} s {run.wall / first.wall:6.2f} x   of cores {run.cpu:7.2f} s {run.cpu / first.cpu:6.2f} x"
            f" {run.memory:6.0f} MB {run.memory / first.memory:5.2f} x",
            flush=True,
        )


def command(config: Path, tree: Path, *options: str) -> list[str]:
    """Semgrep over a tree with one configuration, as a user without an account runs it."""
    quiet = ["--metrics", "off", "--disable-version-check", "--quiet", "--no-git-ignore"]
    return [semgrep(), "scan", *quiet, *options, "--config", str(config), str(tree)]


def semgrep() -> str:
    """The Semgrep of this environment, or the first one on the path."""
    found = shutil.which("semgrep", path=str(Path(sys.executable).parent)) or shutil.which("semgrep")
    if found is None:
        raise SystemExit("semgrep is not installed: nothing to compare")
    return found


def installed(folder: Path) -> Path:
    """The default bundle as a wheel has it."""
    bundle = folder / "installed"
    shutil.copytree(RULES / "catalog", bundle / "catalog")
    (bundle / NAME).write_text(packed(RULES), encoding="utf-8")
    return bundle


def measure_rules(folder: Path, tree: Path, rounds: int) -> None:
    """The default bundle, its halves, and what a clone has."""
    bundle = installed(folder)
    configs = {
        "one trivial rule": folder / "trivial.yaml",
        "written by hand": bundle / NAME,
        "generated, catalog/": bundle / "catalog",
        "installed: both": bundle,
        "a clone: rules/": RULES,
        "edits: rules/fix": RULES / "fix",
    }
    show(measure({title: command(config, tree) for title, config in configs.items()}, rounds))
    print(f"targets of what is installed: {TARGET_TIME} x the time, {TARGET_MEMORY} x the memory", flush=True)


def measure_secrets(folder: Path, tree: Path, rounds: int) -> None:
    """The default bundle against as many rules for tokens as a set for secrets has."""
    config = folder / "secrets.json"
    config.write_text(json.dumps({"rules": secret_rules()}), encoding="utf-8")
    bundle = installed(folder)
    show(measure({f"{SECRETS} rules for tokens": command(config, tree), "installed": command(bundle, tree)}, rounds))


def secret_rules() -> list[dict[str, Any]]:
    """Rules in the two shapes that such sets have: a provider's prefix and a number of characters, a word and a value."""
    draw = random.Random(7)
    rules = []
    for number in range(SECRETS):
        word = "".join(draw.choices(string.ascii_lowercase, k=draw.randint(3, 6)))
        size = draw.choice((20, 32, 36, 40, 64))
        if number % 3:
            pattern = rf"\b{word}_[0-9A-Za-z]{{{size}}}\b"
        else:
            pattern = (
                rf"(?i)[\w.-]{{0,50}}?{word}(?:[ \t\w.-]{{0,20}})[\s'\"]{{0,3}}(?:=|>|:{{1,3}}=|:|=>|,)[\s'\"`=]{{0,5}}"
                rf"([a-z0-9]{{{size}}})(?:[`'\"\s;]|\\[nr]|$)"
            )
        rules.append(
            {
                "id": f"token-{word}-{number}",
                "languages": ["regex"],
                "severity": "ERROR",
                "message": f"a token of {word} is in the source",
                "pattern-regex": pattern,
            }
        )
    return rules


def measure_growth(folder: Path, tree: Path, rounds: int) -> None:
    """The generated rules of the catalog, and of catalogs with two and four times the CAs that leave service."""
    catalog = Catalog.load()
    day = date.fromisoformat(catalog.version)
    cases = departures(catalog, day, load(ROOT / "catalog" / "pem-prefixes.csv"))
    commands = {"one trivial rule": command(folder / "trivial.yaml", tree)}
    for times in (1, 2, 4):
        grown = [*cases, *(imagined(case, copy) for copy in range(1, times) for case in cases)]
        rules = [rule.content for rule in rules_of(grown, day, catalog.version)]
        config = folder / f"grown-{times}.json"
        config.write_text(json.dumps({"rules": rules}), encoding="utf-8")
        commands[f"{times} x the CAs: {len(rules)} rules, {config.stat().st_size / 1e6:.1f} MB"] = command(config, tree)
    show(measure(commands, rounds))


def imagined(case: Case, copy: int) -> Case:
    """The same departure of as many other CAs: other digests, serial numbers, names and beginnings."""
    authorities = {row + copy * 1_000_000: authority for row, authority in case.authorities.items()}
    return replace(
        case, authorities=authorities, values={_imagined(value, copy): known for value, known in case.values.items()}
    )


def _imagined(value: values.Value, copy: int) -> values.Value:
    random_octets = hashlib.sha512(f"{copy} {value.text}".encode()).digest()
    if value.kind == values.HEX:
        return replace(value, text=values.octets(random_octets[: len(value.text.split(BYTE_GAP))]))
    if value.kind == values.BASE64:
        return replace(value, text=b64encode(random_octets).decode("ascii")[: len(value.text)])
    if value.kind == values.SERIAL:
        return replace(value, text=values.octets(random_octets[:16]))
    if value.kind == values.DECIMAL:
        return replace(value, text=str(int.from_bytes(random_octets[:16], "big")))
    if value.kind == values.PEM:
        # The header stays, with the length of the serial number in it, and the line ends between the letters.
        turned = BASE64[7 * copy :] + BASE64[: 7 * copy]
        return replace(value, text=value.text[:20] + value.text[20:].translate(str.maketrans(BASE64, turned)))
    return replace(value, text=f"{value.text} {chr(64 + copy)}{random_octets.hex()[:4].upper()}")


def measure_hostile(folder: Path, tree: Path, rounds: int) -> None:
    """Large and dense files, each with a pin in it: what no rule may time out on. Semgrep passes over more than a megabyte."""
    del tree, rounds
    bundle = installed(folder)
    draw = random.Random(11)
    digests = [draw.randbytes(20).hex() for _ in range(4_999)]
    fingerprints = "\n".join(":".join(digest[at : at + 2] for at in range(0, 40, 2)).upper() for digest in digests)
    files = {
        "10 MB of JSON": (
            "big.json",
            json.dumps([{"id": number, "sha1": digest} for number in range(30) for digest in digests]),
        ),
        # A megabyte of it takes Semgrep's parser longer than the five seconds that a rule has, whatever the rule.
        "minified JavaScript": (
            "app.js",
            ";".join(f'var a{n}=function(b,c){{return b["x{n}"](c)}}' for n in range(9_000)),
        ),
        "5,000 digests in hex": ("digests.py", "D = [\n" + "".join(f"    '{digest}',\n" for digest in digests) + "]"),
        "5,000 fingerprints": ("fingerprints.txt", fingerprints),
        "octets that are no text": ("data.bin", draw.randbytes(900_000).decode("latin-1")),
        "1 MB of JSON": (
            "data.json",
            json.dumps([{"id": number, "sha1": digest} for number, digest in enumerate(digests * 3)][:14_700]),
        ),
    }
    for title, (name, content) in files.items():
        target = folder / "hostile" / name
        target.parent.mkdir(exist_ok=True)
        if name.endswith(".json"):
            content = f'{{"ca_sha1_thumbprint": "{OLD_ROOT}", "ids": {content}}}\n'
        else:
            content = f"{content}\nCA_SHA1_THUMBPRINT = '{OLD_ROOT}'\n"
        target.write_bytes(content.encode("latin-1"))
        begin = time.perf_counter()
        result = subprocess.run(command(bundle, target, "--json"), capture_output=True, check=False)
        output = json.loads(result.stdout)
        print(
            f"  {title:34} {target.stat().st_size / 1e6:5.1f} MB {time.perf_counter() - begin:6.1f} s"
            f"   {len(output['results'])} findings, {len(output['errors'])} errors",
            flush=True,
        )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("tree", nargs="?", type=Path)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    measures = {
        "rules": measure_rules,
        "secrets": measure_secrets,
        "growth": measure_growth,
        "hostile": measure_hostile,
    }
    with tempfile.TemporaryDirectory() as name:
        tree = args.tree or make_tree(Path(name))
        print(f"tree: {describe(tree)}", flush=True)
        for part in args.part or PARTS:
            folder = Path(name) / part
            folder.mkdir()
            (folder / "trivial.yaml").write_text(RULE, encoding="utf-8")
            print(f"{part}:", flush=True)
            measures[part](folder, tree, args.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
