"""``python -m flake8_pinning`` is ``pinning``."""

import sys

from flake8_pinning.cli import main

if __name__ == "__main__":
    sys.exit(main())
