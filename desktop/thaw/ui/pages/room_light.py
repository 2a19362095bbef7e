"""Dims or lightens the quiet room's page, slowly: over at least four seconds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from thaw.ui.present.room import Mood

LIGHTEN_MS: Final = 4500
_STEPS: Final = 45
_MOODS: Final = {Mood.DIM: -1.0, Mood.PLAIN: 0.0, Mood.CLEAR: 1.0}


class RoomLight(QObject):
    """A mood between -1 (dim) and 1 (clear) that never jumps.

    It is a change of light, not a movement, so it stays slow with reduced motion too: a page
    that grew light at once would startle.
    """

    changed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mood = 0.0
        self._way = QVariantAnimation(self, duration=LIGHTEN_MS)
        self._way.valueChanged.connect(self._move)

    def turn_to(self, mood: Mood) -> None:
        """Go to a mood from wherever it is."""
        goal = _MOODS[mood]
        if self._way.state() == QVariantAnimation.State.Running:
            if self._way.endValue() == goal:
                return
        elif self.mood == goal:
            return
        self._way.stop()
        self._way.setStartValue(self.mood)
        self._way.setEndValue(goal)
        self._way.start()

    def put_out(self) -> None:
        """Back to plain at once, for a page that is not seen."""
        self._way.stop()
        self.mood = 0.0

    def _move(self, value: float) -> None:
        if abs(value - self.mood) >= 1 / _STEPS or value == self._way.endValue():
            self.mood = value
            self.changed.emit(value)
