"""Lists of exceptions: what is spared by a check that refuses CAs. Such a list is no set of accepted pins.

A checker for distrusted CAs keeps two lists: the roots that it refuses, and the keys below them that it lets pass. The
second one looks like pins, and a replacement added to it would be let pass by a check that never meant it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_pinning.pysource.tree import Scope, Tree, dotted
from flake8_pinning.words import denies, exempts, of_what, tells_of_distrust, whitelists


class Exemptions:
    """Finds the lists of exceptions of one file."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._assigned: dict[ast.AST, list[str]] = {}

    def holds(self, node: ast.AST, name: str, *, accepted: bool) -> bool:
        """Whether the container *node*, which is called *name*, lists exceptions.

        :param accepted: whether the code around a test shows that what is in it is accepted: then a white list is what
            it says.
        """
        spared = exempts([name])
        if not spared and (accepted or not whitelists([name])):
            return False
        others = [other for other in self._beside(node) if other != name and denies([other])]
        if any(spared or of_what(other) == of_what(name) for other in others):
            return True
        scopes = [parent for parent in self._tree.chain(node) if isinstance(parent, Scope)]
        if spared and denies(getattr(scope, "name", "") for scope in scopes):
            return True
        return any(
            tells_of_distrust(ast.get_docstring(scope, clean=False) or "")
            for scope in scopes
            if not isinstance(scope, ast.Lambda)
        )

    def _beside(self, node: ast.AST) -> Iterator[str]:
        """What the neighbours are called: other keys of a mapping, other arguments, other names of the scopes around."""
        for parent in self._tree.chain(node):
            if isinstance(parent, ast.Dict):
                yield from (key.value for key in parent.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))
            elif isinstance(parent, ast.Call):
                yield from (keyword.arg or "" for keyword in parent.keywords)
            elif isinstance(parent, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                if parent not in self._assigned:
                    self._assigned[parent] = list(_targets(parent.body))
                yield from self._assigned[parent]


def _targets(body: list[ast.stmt]) -> Iterator[str]:
    for statement in body:
        if isinstance(statement, ast.Assign):
            yield from (dotted(target) for target in statement.targets)
        elif isinstance(statement, ast.AnnAssign):
            yield dotted(statement.target)
