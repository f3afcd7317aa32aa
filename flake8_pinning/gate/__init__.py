"""Is a file worth reading? The first look at every file: a few passes of C, then the catalog for each token.

Parsing a file costs a hundred times the look at its tokens. So a file is read only if one of its tokens is catalogued, if
its words are about pins (then unknown values matter too), or if it holds a form that no token shows: PEM, DER broken over
lines, escaped bytes, short names beside a word that gives them a meaning.

Everything here works on bytes, so that a file is decoded only once it is worth it. What was found to be no name or no
serial number is remembered for the next file: source trees say the same things over and over.
"""

from flake8_pinning.gate.gate import Gate, gate_of

__all__ = ["Gate", "gate_of"]
