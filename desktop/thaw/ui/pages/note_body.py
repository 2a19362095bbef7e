"""A note as it is read: what was typed, what was picked, and the outline beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.pages.page import card
from thaw.ui.present.notes import present_picked, present_texts, present_where
from thaw.ui.widgets.figure import BEHIND, FRONT, is_seen, regions
from thaw.ui.widgets.label import SELECTABLE, Label
from thaw.ui.widgets.outline import Outline
from thaw.ui.widgets.paper import Reading

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.notes.jotting import Jotting
    from thaw.ui.theme.theme import Theme

_OUTLINE, _APART, _SIDE_BY_SIDE = 330, 22, 720
_HIGH, _WIDE, _LABEL = 212, 128, 104
"""A figure with the room around it; larger text makes no more of it larger than its label."""


class NoteBody(QWidget):
    """All of a note. It holds nothing once it was cleared."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._holder: QWidget | None = None
        self._where: QFrame | None = None
        self._figures: list[Outline] = []
        theme.changed.connect(self._fit)

    def show_jotting(self, jotting: Jotting) -> None:
        """Show this, and nothing else."""
        self.clear()
        holder = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(_APART)
        column = QVBoxLayout()
        column.setSpacing(16)
        self._add_texts(column, jotting)
        self._add_picked(column, jotting)
        column.addStretch(1)
        self._beside.addLayout(column, 1)
        if jotting.where:
            self._where = self._where_card(jotting)
            self._beside.addWidget(self._where, 0, Qt.AlignmentFlag.AlignTop)
        self._holder = holder
        self._all.addWidget(holder)
        self._fit()

    def clear(self) -> None:
        """Let go of the note; its texts go from every widget at once."""
        if self._holder is None:
            return
        for text in self._holder.findChildren(Reading):
            text.put("")
        for label in self._holder.findChildren(Label):
            label.setText("")
        self._holder.hide()
        self._holder.setParent(None)
        self._holder.deleteLater()
        self._holder = self._where = None
        self._figures = []

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add_texts(self, column: QVBoxLayout, jotting: Jotting) -> None:
        texts = present_texts(jotting)
        if not texts:
            return
        frame, inside = card()
        for text in texts:
            if text.title:
                inside.addWidget(Label(text.title, "small"))
            name = text.title or say("What was written")
            inside.addWidget(Reading(self._theme, name, text.text.strip()))
            inside.addSpacing(8)
        column.addWidget(frame)

    def _add_picked(self, column: QVBoxLayout, jotting: Jotting) -> None:
        for picked in present_picked(jotting):
            group = QVBoxLayout()
            group.setSpacing(2)
            group.addWidget(Label(picked.title, "small"))
            words = Label(picked.text)
            words.setTextInteractionFlags(SELECTABLE)
            group.addWidget(words)
            column.addLayout(group)

    def _where_card(self, jotting: Jotting) -> QFrame:
        """The figure from each side on which something was marked, and the names below."""
        frame, inside = card()
        figures = QHBoxLayout()
        figures.addStretch(1)
        drawn = tuple(region for region in jotting.where if region in regions())
        for side in _sides(drawn):
            figure = Outline(self._theme)
            figure.show_marks(drawn, side)
            self._figures.append(figure)
            figures.addWidget(figure)
        figures.addStretch(1)
        if drawn:
            inside.addLayout(figures)
        names = Label(present_where(jotting), "quiet", centred=True)
        names.setTextInteractionFlags(SELECTABLE)
        inside.addWidget(names)
        return frame

    def _fit(self) -> None:
        """The outline stands below where it is too narrow for both."""
        wide = self.width() >= self._theme.px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        for figure in self._figures:
            figure.setFixedSize(max(_WIDE, self._theme.px(_LABEL)), _HIGH)
        if self._where is not None:
            most = self._theme.px(_OUTLINE)
            self._where.setMaximumWidth(most if wide else 16_777_215)
            self._where.setMinimumWidth(most if wide else 0)


def _sides(drawn: tuple[str, ...]) -> list[str]:
    """From where the marks are seen: from the front, unless all of them are behind."""
    behind = [region for region in drawn if not is_seen(region, FRONT)]
    front = len(behind) < len(drawn)
    return [FRONT] * front + [BEHIND] * bool(behind)
