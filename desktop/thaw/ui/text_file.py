"""Writes a text file whole or not at all, for this user of the computer alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QIODevice, QSaveFile

from thaw.base.language import say

if TYPE_CHECKING:
    from pathlib import Path

_OWN: Final = QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner


def write_text(path: Path, text: str) -> str:
    """Write a file; a sentence where it cannot be written, and then nothing is there half."""
    file = QSaveFile(str(path))
    is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if is_open:
        file.setPermissions(_OWN)  # as far as the disk knows such a thing
    written = is_open and file.write(text.encode()) >= 0 and file.commit()
    if written:
        return ""
    reason = file.errorString().rstrip(".")
    file.cancelWriting()
    return say(
        "“{name}” could not be saved in {folder}: {reason}. What you wrote is still here. "
        "Another folder may work.",
        name=path.name,
        folder=path.parent,
        reason=reason,
    )
