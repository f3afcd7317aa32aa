"""x."""

from __future__ import annotations
import argparse


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """x."""
