"""Files: which to look at, how to read them, how to write them so that nothing is ever half-written."""

from flake8_pinning.files.text import SourceText, decode_python, decode_text
from flake8_pinning.files.walk import FileError, walk
from flake8_pinning.files.write import remove_tree, replace_file

__all__ = ["FileError", "SourceText", "decode_python", "decode_text", "remove_tree", "replace_file", "walk"]
