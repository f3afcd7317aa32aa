"""Everything the catalog and the judge know of one authority, for people and as JSON."""

from flake8_pinning.profile.find import find

__all__ = ["find"]
