"""Self-contained web pages: one file, no network, light and dark, readable without scripts."""

from flake8_pinning.webpage.page import page

__all__ = ["page"]
