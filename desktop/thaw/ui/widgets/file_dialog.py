"""Asks for a file in a dialog of Qt's own, which looks as the window does and lets Esc through.

The system's own would take every key, and pulling back is one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Place = QStandardPaths.StandardLocation


def ask_which_file(
    owner: QWidget, title: str, place: Place, chosen: Callable[[str], object], kinds: str = ""
) -> None:
    """Ask for a file that is there.

    Args:
        owner: what it stands before, and goes with.
        title: what is asked for.
        place: where to look first.
        chosen: given its path; never called where none is picked.
        kinds: which files are shown, as ``QFileDialog`` takes it; empty for all.
    """
    dialog = QFileDialog(owner, title, str(_folder(place)), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def ask_where_to_save(
    owner: QWidget, title: str, name: str, chosen: Callable[[str], object], kind: str
) -> None:
    """Ask where a file is to be written; among the documents, if nothing else is picked.

    Args:
        owner: what it stands before, and goes with.
        title: what is to be written.
        name: what the file could be called; its ending is added where another name has none.
        chosen: given its path; never called where none is picked.
        kind: which files are shown, as ``QFileDialog`` takes it.
    """
    dialog = QFileDialog(owner, title, str(_folder(Place.DocumentsLocation)), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix)
    dialog.selectFile(name)
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[str], object]) -> None:
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _folder(place: Place) -> Path:
    """The folder for that; where there is none, the home folder, which always is there."""
    usual = QStandardPaths.writableLocation(place)
    home = QStandardPaths.writableLocation(Place.HomeLocation)
    return Path(usual if usual and Path(usual).is_dir() else home)
