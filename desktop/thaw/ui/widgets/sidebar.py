"""The places of the program, Support, and the one press to the ground."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QRadialGradient
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.ui.theme.colour import WHITE, mix
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import Size
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.drawing import Drawing
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thaw.ui.theme.theme import Theme

_WIDE = 212


class Place(Enum):
    """Where the listener can go from everywhere outside a session; its name is to be said."""

    SESSIONS = mark("Sessions")
    NOTES = mark("Notes")
    PACKS = mark("Packs")
    SETTINGS = mark("Settings")
    SUPPORT = mark("Support")


class Sidebar(QFrame):
    """The column at the side where reading begins.

    ``went`` carries a place; ``grounded`` asks for the ground.
    """

    went = Signal(object)
    grounded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "sidebar")
        self._places = {place: Button(say(place.value), theme, Look.PLACE) for place in Place}
        self.ground = Button(say("Ground me now"), theme, Look.SAFE)
        self.ground.setAccessibleDescription(
            say("Begins a few minutes of looking around, at once.")
        )
        self.ground.clicked.connect(self.grounded)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 24, 15, 33)
        column.setSpacing(0)
        column.addWidget(_Name(theme))
        ways = QSizePolicy.Policy  # the space gives way to large text in a low window
        column.addItem(QSpacerItem(0, 20, ways.Minimum, ways.Maximum))
        for place, button in self._places.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, place=place: self.went.emit(place))
            if place is Place.SUPPORT:
                column.addStretch(1)
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(self.ground)
        theme.changed.connect(self._fit)
        self._fit()

    def show_place(self, place: Place) -> None:
        """Show where the listener is."""
        for name, button in self._places.items():
            button.setChecked(name is place)

    def _fit(self) -> None:
        self.setFixedWidth(max(_WIDE, self.ground.sizeHint().width() + 30))


class _Name(Drawing):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Thaw")

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Size.HEADING, serif=True))
        return QSize(metrics.horizontalAdvance("Thaw") + 50, metrics.height() + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        mirrored = self.isRightToLeft()
        dot = QPointF(self.width() - 20 if mirrored else 20, self.height() / 2)
        glow = QRadialGradient(dot, 16)
        glow.setColorAt(0, colour(palette.ember, 0.35))
        glow.setColorAt(1, colour(palette.ember, 0.0))
        painter.setBrush(glow)
        painter.drawEllipse(dot, 16, 16)
        light = QRadialGradient(dot, 7)
        light.setColorAt(0, colour(mix(palette.ember, WHITE, 0.35)))
        light.setColorAt(1, colour(palette.ember))
        painter.setBrush(light)
        painter.drawEllipse(dot, 7, 7)
        painter.setFont(self._theme.font(Size.HEADING, serif=True))
        painter.setPen(colour(palette.text))
        painter.drawText(
            self.rect().adjusted(0 if mirrored else 37, 0, -37 if mirrored else 0, 0),
            Qt.AlignmentFlag.AlignVCenter,
            "Thaw",
        )
