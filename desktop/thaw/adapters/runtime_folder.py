"""Where processes of one user meet: a short path that only this user can enter."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from zlib import crc32


def profile_mark(state: Path, purpose: str = "") -> str:
    """A short name for a profile, by the folder of its state, and for what it is used."""
    return f"thaw-{crc32(os.fsencode(state.absolute())):08x}{purpose}"


def runtime_folder(state: Path, purpose: str = "") -> Path:
    """A folder of this user's alone, with a path short enough for a socket; made if needed.

    Args:
        state: the folder of the profile's state.
        purpose: sets apart what does not belong together.

    Raises:
        OSError: it cannot be made, or is another user's.
    """
    folder = _users_folder() / profile_mark(state, purpose)
    _make_private(folder)
    return folder


def _users_folder() -> Path:
    if sys.platform == "win32":
        return Path(tempfile.gettempdir())
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime else Path(tempfile.gettempdir(), f"thaw-{os.getuid()}")
    _make_private(folder)
    return folder


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to somebody else")
