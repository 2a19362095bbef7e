"""Plain text files instead of sealed notes: whole or not at all, for this user alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt

from thaw.adapters.replaced_file import export_file
from thaw.base.errors import StorageError
from thaw.base.language import say
from thaw.ui.present.note import present_file_name, present_text
from thaw.ui.widgets.file_dialog import ask_where_to_save

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thaw.notes.jotting import Jotting


def write_text(path: Path, text: str) -> str:
    """Write a file that nobody but this user can read, from its first byte on.

    Returns:
        A sentence where it cannot be written, and then what was there before still is; else
        nothing.
    """
    try:
        export_file(path, text.encode(errors="replace"))  # half a sign is no text
    except StorageError as error:
        return str(error)
    return ""


def write_note(path: Path, jotting: Jotting) -> str:
    """Write what stands on a page, under today; a sentence where that cannot be done."""
    today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
    return write_text(path, present_text(jotting, today))


def ask_where_to_write(
    owner: QWidget, jotting: Jotting, chosen: Callable[[Path], object]
) -> None:
    """Ask for the text file that what stands on a page is to be written to.

    Args:
        owner: what the dialog stands before, and goes with.
        jotting: what stands there; the name that is proposed follows from it.
        chosen: given the file; never called where none is picked.
    """
    day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    title, kind = say("Save as a text file"), say("Text (*.txt)")
    name = present_file_name(jotting, day)
    ask_where_to_save(owner, title, name, lambda file: chosen(Path(file)), kind)
