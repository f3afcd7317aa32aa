"""Positions: from the AST's UTF-8 byte offsets to characters."""

from __future__ import annotations

import ast

from flake8_pinning.checks.model import Span


class Positions:
    """Spans of AST nodes in one text; lines split as the Python tokenizer does."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def span(self, node: ast.expr | ast.stmt) -> Span:
        end_line = node.end_lineno or node.lineno
        end = node.end_col_offset if node.end_col_offset is not None else node.col_offset
        return Span(
            node.lineno,
            self._column(node.lineno, node.col_offset) + 1,
            end_line,
            self._column(end_line, end) + 1,
        )

    def _column(self, line: int, offset: int) -> int:
        if line > len(self._lines):
            return offset
        text = self._lines[line - 1]
        return (
            offset
            if text.isascii()
            else len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))
        )
