"""A number that is set in steps: by arrows, by typing it, or by the two buttons beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget
from typing_extensions import override

from thaw.base.language import brief_number, say
from thaw.settings.kinds import Whole
from thaw.ui.theme.theme import colour
from thaw.ui.theme.tokens import BUTTON_CORNER, TARGET, Size
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from thaw.settings.kinds import Number
    from thaw.ui.theme.theme import Theme

_GAP: Final = 6
_LEAST: Final = 30
_AROUND: Final = 34
"""Room left and right of the longest number together."""


class _WholeField(QSpinBox):
    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # who scrolls past does not mean to set anything


class _NumberField(QDoubleSpinBox):
    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()


class Stepper(QWidget):
    """One stop for the focus: arrows, Page Up and Page Down step, digits and Enter set.

    Signals:
        changed: carries the number that was set.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, kind: Number | Whole) -> None:
        """Build it, with the lowest number.

        Args:
            theme: the colours and sizes in force.
            name: what is set.
            kind: its range, its steps, its unit.
        """
        super().__init__()
        self._theme = theme
        self.field = _field(kind)
        self._kind = kind
        self._name_unit()
        for part in (self.field, self.field.lineEdit()):
            part.setAccessibleName(name)
        self.field.setFrame(False)  # painted around it: the style sheet's leaves it no room
        self.field.setKeyboardTracking(False)  # “1” is not meant on the way to “150”
        self.field.setButtonSymbols(self.field.ButtonSymbols.NoButtons)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.valueChanged.connect(self._name_unit)
        self.field.valueChanged.connect(self.changed.emit)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.less, self.more = Button("−", theme, Look.SMALL), Button("+", theme, Look.SMALL)
        row.addWidget(self.less)
        row.addWidget(self.field)
        row.addWidget(self.more)
        for button, told in (
            (self.less, say("Less: {setting}", setting=name)),
            (self.more, say("More: {setting}", setting=name)),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.setAccessibleName(told)
        self.less.clicked.connect(self.field.stepDown)
        self.more.clicked.connect(self.field.stepUp)
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        palette, field = self._theme.palette, self.field
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(palette.contour), 1))
        if field.hasFocus():
            painter.setPen(QPen(colour(palette.sage), 2))
        box = QRectF(field.geometry()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, BUTTON_CORNER, BUTTON_CORNER)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def show_number(self, value: float) -> None:
        """Show a number that was set elsewhere."""
        with QSignalBlocker(self.field):
            if isinstance(self.field, QSpinBox):
                self.field.setValue(round(value))
            else:
                self.field.setValue(value)
        self._name_unit()

    def _longest(self) -> str:
        """The longest text that it may show."""
        low, high, step = self._kind.low, self._kind.high, self._kind.step
        numbers = (low, high, high - step)
        return max((f"{brief_number(each)}{self._suffix(each)}" for each in numbers), key=len)

    def _name_unit(self) -> None:
        """Another number may have another form of its unit."""
        self.field.setSuffix(self._suffix(self.field.value()))

    def _suffix(self, value: float) -> str:
        return f" {self._kind.unit_of(value)}".rstrip()

    def _fit(self) -> None:
        self.field.setMinimumHeight(max(TARGET, self._theme.px(TARGET)))
        metrics = QFontMetrics(self._theme.font(Size.BODY))
        text = metrics.horizontalAdvance(self._longest())
        self.field.setFixedWidth(max(text, self._theme.px(_LEAST)) + self._theme.px(_AROUND))


def _field(kind: Number | Whole) -> _WholeField | _NumberField:
    if isinstance(kind, Whole):
        whole = _WholeField()
        whole.setRange(kind.low, kind.high)
        whole.setSingleStep(kind.step)
        return whole
    number = _NumberField()
    number.setRange(kind.low, kind.high)
    number.setSingleStep(kind.step)
    number.setDecimals(max(0, math.ceil(-math.log10(kind.step))))
    return number
