"""Pins in Python source: read a file, find its pin sets."""

from flake8_pinning.pysource.collect import collect

__all__ = ["collect"]
