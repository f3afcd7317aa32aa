"""Answers to people: which CA a value is, what happens to it, what to add; and what to pin for a service."""

from flake8_pinning.explain.answer import MALFORMED, NO_PIN, UNKNOWN, Answer, explain
from flake8_pinning.explain.asked import asked

__all__ = ["MALFORMED", "NO_PIN", "UNKNOWN", "Answer", "asked", "explain"]
