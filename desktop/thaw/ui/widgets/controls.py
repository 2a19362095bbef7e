"""The row at the bottom of the stage: the wide control in the middle, always in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from thaw.base.language import mark, say

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.widgets.button import Button

_GAP: Final = 18
_SMALL_GAP: Final = 8
LEFT: Final = (mark("Pause"), mark("Go on"), mark("Paused"))
WIDE: Final = (mark("Pull back"), mark("Silence"))
WIDE_AND_LONG: Final = (mark("Bring sound back"),)
RIGHT: Final = (mark("Finish gently"), mark("Close now"), mark("Finishing"))
"""All that the three may say. Room is kept for the longest, so that nothing moves."""


@dataclass(frozen=True)
class _Plan:
    left: QRect
    wide: QRect
    right: QRect
    squeezed: bool

    @property
    def height(self) -> int:
        return max(self.left.bottom(), self.wide.bottom(), self.right.bottom()) + 1


class ControlRow(QWidget):
    """One control left, the wide one in the middle, one right; stacked where it is narrow.

    Left and right change places where text runs from right to left.
    """

    def __init__(self, left: Button, wide: Button, right: Button) -> None:
        super().__init__()
        self._left, self._wide, self._right = left, wide, right
        self._keys = left.key, wide.key, right.key
        self._has_sides = True
        for button in (left, wide, right):
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sides(self, *, shown: bool) -> None:
        """Show or hide the outer controls, both of them; the wide one stays where it is.

        It stays as seen from the bottom: stacked, what is above gets the room of the others.
        """
        self._left.setVisible(shown)
        self._right.setVisible(shown)
        if shown != self._has_sides:
            self._has_sides = shown
            self.arrange()

    def arrange(self) -> None:
        """Place the controls anew, after the theme changed."""
        plan = self._plan(self.width())
        for button, place in (
            (self._left, plan.left),
            (self._wide, plan.wide),
            (self._right, plan.right),
        ):
            button.squeeze(squeezed=plan.squeezed)
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(max(640, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._plan(width).height

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.arrange()

    def _sizes(self, *, squeezed: bool) -> tuple[QSize, QSize, QSize]:
        left, wide, right = self._keys
        long = self._wide.size_for(_said(WIDE_AND_LONG), wide, squeezed=True)
        return (
            self._left.size_for(_said(LEFT), left, squeezed=squeezed),
            self._wide.size_for(_said(WIDE), wide, squeezed=squeezed).expandedTo(long),
            self._right.size_for(_said(RIGHT), right, squeezed=squeezed),
        )

    def _plan(self, width: int) -> _Plan:
        """Side by side with the wide one in the very middle; closer together; or stacked."""
        left, wide, right = self._sizes(squeezed=False)
        edge = (width - wide.width()) // 2
        if max(left.width(), right.width()) + _GAP <= edge:
            return _across((left, wide, right), edge, _GAP, squeezed=False)
        left, wide, right = self._sizes(squeezed=True)
        used = left.width() + wide.width() + right.width() + 2 * _SMALL_GAP
        if used <= width:
            edge = (width - used) // 2 + left.width() + _SMALL_GAP
            return _across((left, wide, right), edge, _SMALL_GAP, squeezed=True)
        return _stacked((left, wide, right), width, sides=self._has_sides)


def _said(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(say, texts))


def _across(sizes: tuple[QSize, QSize, QSize], edge: int, gap: int, *, squeezed: bool) -> _Plan:
    left, wide, right = sizes
    high = max(size.height() for size in sizes)

    def place(x: int, size: QSize) -> QRect:
        return QRect(x, (high - size.height()) // 2, size.width(), size.height())

    return _Plan(
        place(edge - gap - left.width(), left),
        place(edge, wide),
        place(edge + wide.width() + gap, right),
        squeezed,
    )


def _stacked(sizes: tuple[QSize, QSize, QSize], width: int, *, sides: bool) -> _Plan:
    """The wide one below the others, so that they can go without moving it."""
    left, wide, right = sizes
    used = min(width, max(wide.width(), left.width() + _SMALL_GAP + right.width()))
    edge = (width - used) // 2
    share = (used - _SMALL_GAP) * left.width() // max(1, left.width() + right.width())
    high = max(left.height(), right.height())
    above = high + _SMALL_GAP if sides else 0
    return _Plan(
        QRect(edge, above - high - _SMALL_GAP, share, high),
        QRect(edge, above, used, wide.height()),
        QRect(
            edge + share + _SMALL_GAP,
            above - high - _SMALL_GAP,
            used - share - _SMALL_GAP,
            high,
        ),
        squeezed=True,
    )
