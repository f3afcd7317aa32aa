"""Judgements over the catalog on a day: status, siblings, successors, and a value in another pin's
notation."""

from flake8_pinning.judge.judge import HORIZON, MAX_ADDITIONS, Judge, Succession, identity, services_mentioned
from flake8_pinning.judge.render import render

__all__ = ["HORIZON", "MAX_ADDITIONS", "Judge", "Succession", "identity", "render", "services_mentioned"]
