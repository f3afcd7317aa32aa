"""Pins as twenty-odd languages and formats write them: which CA, which code, which line."""

from __future__ import annotations

import pytest
from samples import SAMPLES


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_said_of_a_sample(sample, name):
    text, expected = SAMPLES[name]
    found = sample(name.partition("|")[0], text)
    assert [(line, code) for line, code, _ in found] == [(line, code) for line, code, _ in expected], found
    for (_, _, message), (_, _, words) in zip(found, expected, strict=True):
        for word in words.split(" > "):
            assert word in message, message
