"""A whole page: its head, a policy that forbids everything from elsewhere, the common style and script."""

from __future__ import annotations

from html import escape
from pathlib import Path

_HERE = Path(__file__).parent
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def page(
    *, title: str, header: str, main: str, footer: str, skip_to: str, style: str = "", script: str = ""
) -> str:
    """A whole page. *header*, *main* and *footer* are HTML; *title* is text.

    :param skip_to: the id of what a keyboard user wants to come to first.
    :param style: CSS after the common one; *script* is JavaScript after the common one, which gives it ``page``.
    """
    base = (_HERE / "base.css").read_text(encoding="utf-8")
    common = (_HERE / "base.js").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>
{base}{style}</style>
</head>
<body>
<a class="skip" href="#{escape(skip_to)}">Skip to the list</a>
<header class="top">
<div>
{header}
</div>
<button id="theme" type="button" class="round" hidden aria-label="Switch between light and dark">◐</button>
</header>
<main>
{main}
</main>
<footer>{footer}</footer>
<script>
{common}{script}</script>
</body>
</html>
"""
