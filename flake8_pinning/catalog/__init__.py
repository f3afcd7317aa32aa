"""The catalog of certificate authorities: what it holds, how it is loaded, what is asked of it."""

from flake8_pinning.catalog.binary import CatalogError
from flake8_pinning.catalog.catalog import Catalog
from flake8_pinning.catalog.identify import ANY_CONTEXT, NO_CONTEXT, Context, Pin
from flake8_pinning.catalog.model import Authority, Departure, ProgrammeDate, Source, Status, Transition

__all__ = [
    "ANY_CONTEXT",
    "NO_CONTEXT",
    "Authority",
    "Catalog",
    "CatalogError",
    "Context",
    "Departure",
    "Pin",
    "ProgrammeDate",
    "Source",
    "Status",
    "Transition",
]
