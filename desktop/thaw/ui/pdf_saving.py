"""Saves a PDF while the window goes on: a step at a time, and the file once it is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from thaw.adapters.qt.pdf import usual_paper, written_in_steps
from thaw.adapters.replaced_file import export_file
from thaw.base.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from thaw.adapters.qt.pdf import Paragraph


class PdfSaving(QObject):
    """One file at a time, that only this user may read.

    Signals:
        saved: carries the path of the file that is there now.
        failed: carries a sentence; what was there before is still there.
    """

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._steps: Generator[None, None, bytes] | None = None
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self.step)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made."""
        return self._steps is not None

    def begin(self, path: str, paragraphs: Iterable[Paragraph], title: str) -> None:
        """Make a file, on the paper of this country."""
        self.stop()
        self._path = path
        self._steps = written_in_steps(paragraphs, title, usual_paper(QLocale.system()))
        self._clock.start()

    def step(self) -> None:
        """One step ahead; what is done at the last one is written."""
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration as done:
            self.stop()
            self._write(done.value)

    def stop(self) -> None:
        """Give up what is being made."""
        self._clock.stop()
        if self._steps is not None:
            self._steps.close()
        self._steps = None

    def _write(self, data: bytes) -> None:
        try:
            export_file(Path(self._path), data)
        except StorageError as error:
            self.failed.emit(str(error))
        else:
            self.saved.emit(self._path)
