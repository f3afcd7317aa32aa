"""Git as on a machine where nobody has set anything, used by Ada."""

from __future__ import annotations

import os

import pytest

IDENTITY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.com",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@example.com",
}


def be_ada(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the environment of the test."""
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
