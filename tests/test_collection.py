"""Every test is run: pytest passes over folders by their names, and says nothing."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {path.parent.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    assert len(folders) > 10
    assert [
        str(folder) for folder in folders for part in folder.parts if any(fnmatch(part, name) for name in passed_over)
    ] == []
