"""Terminals that obey escape sequences."""

from __future__ import annotations

import sys
from typing import TextIO

_VIRTUAL_TERMINAL = 0x0004
"""``ENABLE_VIRTUAL_TERMINAL_PROCESSING`` of SetConsoleMode (Windows 10, 1511)."""


def obeys_escapes(terminal: TextIO) -> bool:
    """Whether a terminal takes ECMA-48 sequences for what they are.

    On Windows a console has to be asked to, and those of old cannot.
    """
    if sys.platform != "win32":
        return True
    import ctypes
    import msvcrt

    try:
        handle = msvcrt.get_osfhandle(terminal.fileno())
    except OSError:
        return False
    mode = ctypes.c_ulong()
    console = ctypes.windll.kernel32
    return bool(
        console.GetConsoleMode(handle, ctypes.byref(mode))
        and console.SetConsoleMode(handle, mode.value | _VIRTUAL_TERMINAL)
    )
