"""One part of the guidance, spoken outside a session; it is over when its last line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thaw.player import events as ev
from thaw.ui.present.stage import Stage

if TYPE_CHECKING:
    from thaw.ui.remote import Remote


class SpokenLine(QObject):
    """Plays a part of the guidance. The tone under it goes when the words are over.

    Attributes:
        speaks: whether it is being spoken.

    Signals:
        changed: it began, went on or is over.
    """

    changed = Signal()

    def __init__(self, remote: Remote, section: str, parent: QObject) -> None:
        super().__init__(parent)
        self._remote, self._section = remote, section
        self.speaks = self._asked = False
        remote.arrived.connect(self._follow)

    @property
    def caption(self) -> str:
        """What is said now; empty while nothing is."""
        snapshot = self._remote.snapshot
        return snapshot.caption if self.speaks and snapshot is not None else ""

    def play(self) -> None:
        """Speak it from its beginning."""
        self._asked = True
        self._remote.send(ev.Speak(self._section))

    def stop(self) -> None:
        """End it, where it is spoken."""
        if self._asked:
            self._asked = False
            self._remote.send(ev.Hush())

    def _follow(self) -> None:
        snapshot = self._remote.snapshot
        outside = self._remote.stage is Stage.NONE and snapshot is not None
        self._asked = self._asked and outside
        before = self.speaks
        self.speaks = self._asked and snapshot is not None and snapshot.speaks
        if before and not self.speaks:
            self.stop()
        self.changed.emit()
