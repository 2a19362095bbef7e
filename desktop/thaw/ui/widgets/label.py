"""Labels that wrap, hold plain text only, and take their look from the style sheet."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle
from typing_extensions import override

from thaw.ui.theme.sheet import INKS
from thaw.ui.theme.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thaw.ui.theme.theme import Theme

SELECTABLE: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
"""Text that can be copied, by mouse and by keys."""
_STEP = 8
_MIDDLE = 100
_SIDE = 1
_SPARE = 2
_ZERO_WIDTH_SPACE, _SOFT_HYPHEN = "\u200b", "\u00ad"
_LONG_WORD = re.compile(r"[^\W\d_]{17,}")
_PAUSE = re.compile(r"(?<=[,;:.!?…]) ")
_UNEVEN = 0.55
"""Two lines of which one is shorter than this share of the other look torn."""
_KEPT = 4
"""So many letters stay together at either end of a long word."""


class Label(QLabel):
    """Text that wraps where the page is narrow. What a pack says is never read as HTML.

    Args:
        text: what it says.
        look: which rule of the style sheet it follows; empty for body text.
        centred: whether lines stand in the middle.
        theme: where colours change while it is seen, as in the quiet room. It paints itself in
            them then: a style sheet would have to be worked out anew for each.
        parent: the widget that owns it.
    """

    def __init__(
        self,
        text: str = "",
        look: str = "",
        *,
        centred: bool = False,
        theme: Theme | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plain, self._theme = "", theme
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("look", look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if centred:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    @override
    def setText(self, text: str, /) -> None:
        self._plain = text
        self._show(hyphenated(text))

    def _show(self, shown: str) -> None:
        """Break the text where a piece that is shown has it; what is told stays the same."""
        if shown != super().text():
            super().setText(shown)
            told = told_of(self._plain)
            self.setAccessibleName(told if shown != told else "")

    @override
    def text(self) -> str:
        return self._plain

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._theme is None:
            super().paintEvent(event)
            return
        ink = INKS.get(self.property("look"), "text")
        painter = QPainter(self)
        painter.setPen(colour(getattr(self._theme.palette, ink)))
        painter.drawText(self.contentsRect(), self._flags(), super().text())

    def _flags(self) -> int:
        """How lines break, and where they stand: what they say tells, as in ``QLabel``."""
        way, force = Qt.LayoutDirection.LeftToRight, Qt.TextFlag.TextForceLeftToRight
        if _runs_from_right(self._plain):
            way, force = Qt.LayoutDirection.RightToLeft, Qt.TextFlag.TextForceRightToLeft
        wrap = Qt.TextFlag.TextWordWrap.value if self.wordWrap() else 0
        return QStyle.visualAlignment(way, self.alignment()).value | wrap | force.value

    def line_width(self) -> int:
        """The width in pixels in which all of it stands on one line, wrapped or not."""
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(super().text()) + _SPARE

    def say(self, text: str) -> None:
        """Show a text where it is another one; a label without text takes no room."""
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))


class BalancedLabel(Label):
    """Centred lines of about equal length, two of them parted at a pause where there is one."""

    def __init__(self, text: str = "", look: str = "", *, theme: Theme | None = None) -> None:
        super().__init__(text, look, centred=True, theme=theme)
        self._room = 10_000

    @override
    def say(self, text: str) -> None:
        is_new = text != self.text()
        super().say(text)
        if is_new:
            self._balance()

    def fit(self, room: int) -> None:
        """Take no more than its share of this width, in a row of ``in_the_middle``."""
        self._room = room * _MIDDLE // (_MIDDLE + 2 * _SIDE)
        self._balance()

    def _balance(self) -> None:
        """The narrowest column that takes no more lines than the whole room does."""
        self.ensurePolished()
        text = hyphenated(self.text())
        two = round(self._height_in(self._room, text) / self.fontMetrics().lineSpacing()) == 2
        text = self._parted(text) if two else text
        self._show(text)
        high = self._height_in(self._room, text)
        # Narrower is never lower, so the last step that still fits can be searched for.
        steps = range(1, (self._room - self._room // 2 + _STEP - 1) // _STEP + 1)
        fitting = bisect_right(
            steps, high, key=lambda step: self._height_in(self._room - step * _STEP, text)
        )
        self.setMaximumWidth(self._room - fitting * _STEP)

    def _parted(self, text: str) -> str:
        """Two lines, with the break at the pause that parts them most evenly, or the same."""
        metrics, best, parted = self.fontMetrics(), _UNEVEN, text
        for pause in _PAUSE.finditer(text):
            lines = text[: pause.start()], text[pause.end() :]
            short, long = sorted(metrics.horizontalAdvance(line) for line in lines)
            if long <= self._room and short / long > best:
                best, parted = short / long, "\n".join(lines)
        return parted

    def _height_in(self, width: int, text: str) -> int:
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
        bounds = QRect(0, 0, max(1, width), 10_000)
        return self.fontMetrics().boundingRect(bounds, flags, text).height()


def in_the_middle(widget: QWidget) -> QHBoxLayout:
    """A row in which a widget that has a greatest width stands in the middle."""
    row = QHBoxLayout()
    row.addStretch(_SIDE)
    row.addWidget(widget, _MIDDLE)
    row.addStretch(_SIDE)
    return row


def breakable(text: str) -> str:
    """A text in which the name of a long path may be broken behind each folder."""
    return re.sub(r"(?<=[/\\])(?=\S)", _ZERO_WIDTH_SPACE, text)


def told_of(text: str) -> str:
    """A text as a screen reader is to say it: without the marks of where it may be broken."""
    return text.replace(_ZERO_WIDTH_SPACE, "").replace(_SOFT_HYPHEN, "")


def _runs_from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def hyphenated(text: str) -> str:
    """A text whose very long words, as other languages than English have, may be broken."""
    return _LONG_WORD.sub(_with_soft_hyphens, text)


def _with_soft_hyphens(word: re.Match[str]) -> str:
    letters = word.group()
    middle = _SOFT_HYPHEN.join(letters[_KEPT - 1 : 1 - _KEPT])
    return letters[: _KEPT - 1] + middle + letters[1 - _KEPT :]
