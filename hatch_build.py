"""Build hook of the wheel: the Semgrep rules travel in it packed, see ``flake8_pinning/rulegen/bundle.py``."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_TIERS = {"rules": "rules", "rules-inventory": "rules_inventory"}
"""Folder of the checkout → folder in the package."""


class RulesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Packs the hand-written rules; an editable install uses those of the checkout."""

    _folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the packed rules and put them into the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        spec = importlib.util.spec_from_file_location("bundle", root / "flake8_pinning" / "rulegen" / "bundle.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError("flake8_pinning/rulegen/bundle.py")
        bundle = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(bundle)
        self._folder = Path(tempfile.mkdtemp())
        for source, target in _TIERS.items():
            path = self._folder / target / bundle.NAME
            path.parent.mkdir()
            path.write_text(bundle.packed(root / source), encoding="utf-8", newline="\n")
            build_data["force_include"][str(path)] = f"flake8_pinning/{target}/{bundle.NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was written."""
        if self._folder is not None:
            shutil.rmtree(self._folder)
