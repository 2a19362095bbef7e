"""The row at the bottom of the stage: the wide control in the middle, always in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.widgets.button import Button

_GAP: Final = 18


class ControlRow(QWidget):
    """One control left, the wide one in the middle, one right; stacked where it is narrow."""

    def __init__(self, left: Button, wide: Button, right: Button) -> None:
        super().__init__()
        self._left, self._wide, self._right = left, wide, right
        for button in (left, wide, right):
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sides(self, *, left: bool, right: bool) -> None:
        """Show or hide the outer controls; the wide one stays where it is."""
        self._left.setVisible(left)
        self._right.setVisible(right)
        self.arrange()

    def arrange(self) -> None:
        """Place the controls anew, after one of them says something else."""
        wide, left, right = (b.sizeHint() for b in (self._wide, self._left, self._right))
        across = wide.width() + 2 * (max(left.width(), right.width()) + _GAP)
        if across <= self.width():
            self._across(wide, left, right)
        else:
            self._stacked(wide, left, right)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(self.width() or 640))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._wide.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        wide, left, right = (b.sizeHint() for b in (self._wide, self._left, self._right))
        across = wide.width() + 2 * (max(left.width(), right.width()) + _GAP)
        if across <= width:
            return max(wide.height(), left.height(), right.height())
        return wide.height() + 8 + max(left.height(), right.height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self.arrange()

    def _across(self, wide: QSize, left: QSize, right: QSize) -> None:
        middle = self.width() // 2
        edge = middle - wide.width() // 2
        centre = self.height() // 2
        self._wide.setGeometry(_around(QRect(edge, 0, wide.width(), 0), wide, centre))
        before = QRect(edge - _GAP - left.width(), 0, left.width(), 0)
        after = QRect(edge + wide.width() + _GAP, 0, right.width(), 0)
        self._left.setGeometry(_around(before, left, centre))
        self._right.setGeometry(_around(after, right, centre))

    def _stacked(self, wide: QSize, left: QSize, right: QSize) -> None:
        width = min(self.width(), max(wide.width(), left.width() + 8 + right.width()))
        edge = (self.width() - width) // 2
        self._wide.setGeometry(edge, 0, width, wide.height())
        below = wide.height() + 8
        share = (width - 8) * left.width() // max(1, left.width() + right.width())
        high = max(left.height(), right.height())
        self._left.setGeometry(edge, below, share, high)
        self._right.setGeometry(edge + share + 8, below, width - 8 - share, high)


def _around(place: QRect, size: QSize, centre: int) -> QRect:
    return QRect(place.left(), centre - size.height() // 2, place.width(), size.height())
