"""``python -m flake8_pinning.rulegen [DIRECTORY]``: write the generated rules of a checkout, ``rules/catalog/``."""

from __future__ import annotations

import sys
from pathlib import Path

from flake8_pinning.catalog import Catalog
from flake8_pinning.rulegen import fixing, generate, write
from flake8_pinning.rulegen.prefixes import load

_CHECKOUT = Path(__file__).parent.parent.parent

if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else _CHECKOUT / "rules" / "catalog"
    write(target, generate(Catalog.load(), prefixes=load(_CHECKOUT / "catalog" / "pem-prefixes.csv")))
    if len(sys.argv) == 1:
        write(_CHECKOUT / "rules-fix", fixing.generate(Catalog.load()))
    print(f"wrote {target}")
