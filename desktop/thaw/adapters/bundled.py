"""Where the sessions and assets lie that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from thaw.base.errors import MissingError
from thaw.base.language import say

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_ROOTS: Final = (_PACKAGE / "_bundled", _PACKAGE.parents[1])
"""In an installed program beside the code; in a checkout at its top."""


def assets_folder() -> Path:
    """The folder with fonts, sounds, guidance and the words of Support.

    Raises:
        MissingError: the installation is not complete.
    """
    return _find("assets")


def sessions_folder() -> Path:
    """The folder with the shipped packs, one folder each.

    Raises:
        MissingError: the installation is not complete.
    """
    return _find("sessions")


def _find(name: str) -> Path:
    for root in _ROOTS:
        if (root / name).is_dir():
            return root / name
    raise MissingError(
        say(
            "The folder “{folder}” that comes with Thaw is missing. Installing Thaw again "
            "helps.",
            folder=name,
        )
    )
