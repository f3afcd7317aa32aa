"""A pull request that adds what is missing: a branch with one commit a transition, and a text that a
reviewer can check."""

from flake8_pinning.pullrequest.fixer import Fixer
from flake8_pinning.pullrequest.proposal import Proposal, Request, propose

__all__ = ["Fixer", "Proposal", "Request", "propose"]
