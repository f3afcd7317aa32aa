"""Replace a file as a whole or not at all; remove a folder."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

_WINDOWS = os.name == "nt"


def replace_file(path: Path, data: bytes) -> None:
    """Put *data* at *path* in one step; the mode stays, and a symbolic link stays one.

    :raises OSError: it cannot be written; then the file is as it was.
    """
    try:
        target = path.resolve()
        circle = target.is_symlink()  # what is left of one from Python 3.13 on
    except RuntimeError:  # what there was before
        circle = True
    if circle:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    try:
        _replace(target, data)
    except OSError as error:
        # Nobody knows the name of the file that is written first.
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:64]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            status = target.stat()
            temporary.chmod(status.st_mode & 0o7777)
            if hasattr(os, "chown"):
                # Only root may give a file away; for everybody else the owner is right already.
                with contextlib.suppress(OSError):
                    os.chown(temporary, status.st_uid, status.st_gid)
        else:
            mask = os.umask(0)
            os.umask(mask)
            temporary.chmod(0o666 & ~mask)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def remove_tree(folder: Path) -> None:
    """Remove *folder* with everything in it; what cannot be removed stays.

    Read-only files go too: git's objects are, and Windows refuses to remove such files.
    """
    handler: dict[str, Any] = {"onexc" if sys.version_info >= (3, 12) else "onerror": _writable_first}
    shutil.rmtree(folder, **handler)


def _writable_first(function: Callable[..., object], path: str, _: object) -> None:
    if _WINDOWS and function in (os.unlink, os.rmdir) and not os.path.islink(path):  # noqa: PTH114
        with contextlib.suppress(OSError):
            os.chmod(path, stat.S_IWRITE)  # noqa: PTH101
            function(path)
