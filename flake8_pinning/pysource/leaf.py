"""What is a compared digest computed from: the server's own certificate, or a CA's?"""

from __future__ import annotations

import ast

from flake8_pinning.pysource.names import Names
from flake8_pinning.pysource.tree import Tree, last_name

_LEAF = {"getpeercert", "get_peer_certificate", "get_server_certificate", "peer_certificate", "peercert"}
_ISSUER = {"issuer", "get_issuer", "issuer_name"}
_CHAIN = ("chain", "ca_certs", "extra_certs")


def from_the_leaf(expression: ast.expr, tree: Tree, names: Names) -> bool:
    """Whether an expression is computed from ``getpeercert()`` and the like: the server's own certificate.

    The issuer named in that certificate is a CA again, and so is what comes from a chain. Follows names
    through the
    assignments of the same function.
    """
    scope = tree.scope(expression)
    seen: set[str] = set()
    queue = [expression]
    leaf = False
    while queue:
        for node in ast.walk(queue.pop()):
            name = last_name(node)
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                name = node.value
            if name in _ISSUER or any(word in name.lower() for word in _CHAIN):
                return False
            leaf = leaf or (name in _LEAF and not isinstance(node, ast.Constant))
            if isinstance(node, ast.Name) and node.id not in seen:
                seen.add(node.id)
                queue += names.sources(scope, node.id)
    return leaf
