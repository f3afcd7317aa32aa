"""Pins are not secrets: the allowlist, in the hands of the real detect-secrets."""

from __future__ import annotations

import json
import re
import subprocess
import sys

OLD = "a8985d3a65e5e5c4b2d7d66d40c6dd2fb19c5436"
R3 = "jQJTbIh0grw0/1TkHSumWb+Fs0Ggogr621gT3PvPKG0="
SECRET = "9f2c4b7a1e8d3056c7f1a2b4d6e8093f5a7b1c2d"
SOURCE = f"""
PINS = ["{OLD}", "{OLD.upper()}", "sha256/{R3}", "sha256//{R3}", "{R3}"]
CURL = 'pin-sha256="{R3}"'
SECRET_KEY = "{SECRET}"
"""


def detect(folder, *options):
    run = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--no-verify", "--all-files", *options, "."],
        cwd=folder,
        capture_output=True,
        check=True,
    )
    return json.loads(run.stdout)


def lines(baseline):
    return {secret["line_number"] for found in baseline["results"].values() for secret in found}


def test_known_pins_are_allowed_and_secrets_are_not(project, scan):
    (project / "settings.py").write_text(SOURCE, encoding="utf-8")
    assert lines(detect(project)) >= {2, 4}
    code, allowlist, err = scan("--format", "detect-secrets-allowlist")
    assert (code, err) == (0, "")
    assert len(allowlist.splitlines()) == 1
    (project / "pins.py").unlink()
    (project / "src" / "Pins.kt").unlink()
    baseline = detect(project, "--exclude-secrets", allowlist.strip())
    assert lines(baseline) == {4}
    # It stays in the baseline, so that the hook of pre-commit keeps to it.
    filters = {entry["path"]: entry for entry in baseline["filters_used"]}
    assert filters["detect_secrets.filters.regex.should_exclude_secret"]["pattern"] == [allowlist.strip()]


def test_ignored_findings_and_complete_pin_sets_are_pins_too(project, scan):
    (project / "settings.py").write_text(f'A = "{OLD}"  # pinning: ignore\n', encoding="utf-8")
    _, allowlist, _ = scan("--format", "detect-secrets-allowlist", "settings.py")
    assert re.search(allowlist.strip(), OLD)


def test_without_pins_nothing_is_allowed(project, scan):
    (project / "none.py").write_text("A = 1\n", encoding="utf-8")
    _, allowlist, _ = scan("--format", "detect-secrets-allowlist", "none.py")
    assert re.search(allowlist.strip(), "any secret") is None
