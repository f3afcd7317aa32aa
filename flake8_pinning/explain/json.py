"""Answers as JSON; docs/json.md promises the fields."""

from __future__ import annotations

from typing import Any

from flake8_pinning.catalog import Transition
from flake8_pinning.checks.wording import shown
from flake8_pinning.explain.answer import Answer
from flake8_pinning.report.json import authority_json, replacement_json, sources_json


def answer_json(answer: Answer) -> dict[str, Any]:
    """Everything about one value, as its likeliest pin."""
    found = answer.understandings[0] if answer.understandings else None
    pin = found.pin if found else None
    succession = found.succession if found else None
    return {
        "value": shown(answer.value),
        "property": pin.property.value if pin else None,
        "algorithm": pin.algorithm if pin else None,
        "notation": pin.reading.notation.name if pin else None,
        "authorities": [authority_json(authority) for authority in pin.authorities] if pin else [],
        "status": answer.state,
        "reason": answer.reason,
        "deadline": found.status.day.isoformat() if found else None,
        "siblings": [authority_json(sibling) for sibling in found.siblings] if found else [],
        "replacements": [replacement_json(replacement) for replacement in found.replacements] if found else [],
        "transitions": [_transition(transition) for transition in succession.transitions] if succession else [],
    }


def _transition(transition: Transition) -> dict[str, Any]:
    return {
        "id": transition.id,
        "title": transition.title,
        "deadline": transition.deadline.isoformat() if transition.deadline else None,
        "sources": sources_json(transition.sources),
    }
