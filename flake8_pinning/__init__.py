"""Find hardcoded certificate-authority pins, say when they stop working, and add the replacement."""

__version__ = "0.1.0"
