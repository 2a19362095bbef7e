"""A song as its waveform, and the part of it that is heard: moved by arrows or the mouse."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from thaw.base.language import say
from thaw.base.units import RATE
from thaw.ui.present.song import PAGE, STEP, ExcerptView, present_part
from thaw.ui.theme.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

_PITCH: Final = 4
_BAR: Final = 2.4
_TALL: Final = 72
_LEAST: Final = 0.04
"""So much of the height has a bar even where the song is silent."""


class Excerpt(QSlider):
    """Its value is where the part begins, in whole seconds; so a screen reader can speak it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as every picture of time
        self._theme = theme
        self._view: ExcerptView | None = None
        self._grabbed = 0.0
        self.setAccessibleName(say("The part that is heard"))
        self.setSingleStep(STEP // RATE)
        self.setPageStep(PAGE // RATE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._describe)
        theme.changed.connect(self.updateGeometry)

    @property
    def view(self) -> ExcerptView | None:
        """The song, with the part that is picked now."""
        if self._view is None:
            return None
        start = self._view.last_start if self._at_end else self.value() * RATE
        return self._view.moved_to(start)

    def forget(self) -> None:
        """Show no song."""
        self._view = None

    def show_song(self, view: ExcerptView) -> None:
        """Show a song and the part of it that is heard at first."""
        self._view = view
        with QSignalBlocker(self):
            self.setRange(0, -(-view.last_start // RATE))
            self.setValue(round(view.start / RATE))
        self._describe()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._theme.px(_TALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._theme.px(_TALL))

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        left, width = self._window()
        x = event.position().x()
        inside = left <= x <= left + width
        # Taken where it lies it moves with the hand; pressed elsewhere it comes there.
        self._grabbed = x - left if inside else width / 2
        self._move(x)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._move(event.position().x())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # who scrolls past does not mean to pick another part

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._view is None:
            return
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width = self._window()
        frame = QRectF(left + 1, 1, width - 2, self.height() - 2)
        painter.setPen(QPen(colour(palette.sage if self.hasFocus() else palette.ember), 2))
        painter.setBrush(colour(palette.ember, 0.14))
        painter.drawRoundedRect(frame, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        ember, line = colour(palette.ember), colour(palette.faint, 0.6)
        middle, tall = self.height() / 2, self.height() - 20
        for column, share in enumerate(self._bars(max(1, self.width() // _PITCH))):
            x = column * _PITCH
            painter.setBrush(ember if left <= x <= left + width else line)
            height = max(_LEAST, share) * tall
            painter.drawRoundedRect(QRectF(x, middle - height / 2, _BAR, height), 1.2, 1.2)

    @property
    def _at_end(self) -> bool:
        return self.value() == self.maximum()

    def _window(self) -> tuple[float, float]:
        """Where the part lies on the picture, and how wide it is."""
        view = self.view
        if view is None or not view.length:
            return 0.0, 0.0
        scale = self.width() / view.length
        return view.start * scale, view.frames * scale

    def _move(self, x: float) -> None:
        if self._view is not None and self.width():
            start = (x - self._grabbed) / self.width() * self._view.length
            self.setValue(round(start / RATE))

    def _bars(self, count: int) -> list[float]:
        peaks = self._view.peaks if self._view is not None else ()
        if not peaks:
            return []
        loudest = max(peaks) or 1.0
        edges = [column * len(peaks) // count for column in range(count + 1)]
        return [max(peaks[a : max(b, a + 1)]) / loudest for a, b in pairwise(edges)]

    def _describe(self) -> None:
        view = self.view
        if view is not None:
            self.setAccessibleDescription(present_part(view))
