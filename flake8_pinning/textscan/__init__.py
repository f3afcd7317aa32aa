"""Pins in text of any language, and in certificate files."""

from flake8_pinning.textscan.certificate_files import certificate_pin_sets
from flake8_pinning.textscan.collect import text_pin_sets

__all__ = ["certificate_pin_sets", "text_pin_sets"]
