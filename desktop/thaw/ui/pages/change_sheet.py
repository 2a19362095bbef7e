"""The sheet named Change: what can be changed while a session plays. Esc still pulls back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET
from thaw.settings import table
from thaw.ui.present import level
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import LeaveOut, OneOf
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.slider import Slider

if TYPE_CHECKING:
    from thaw.timeline.description import Description
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme

SILENCES: Final = {"shorter": 0.7, "as they are": 1.0, "longer": 1.4}
"""What a listener may make of the silences: words → factor on every rest."""
_SPAN_DB: Final = 40


class ChangeSheet(QFrame):
    """Lies over the stage; the session goes on below it.

    Signals:
        closed: it was put away.
        captions_toggled: captions are wanted, or not.
        darkened: the page shall go dark.
    """

    closed = Signal()
    captions_toggled = Signal()
    darkened = Signal()

    def __init__(self, theme: Theme, remote: Remote, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._remote = theme, remote
        self.setProperty("look", "sheet")
        self.setAccessibleName("Change")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        done = Button("Done", theme, Look.PLAIN)
        done.clicked.connect(self.closed)
        self._done = done
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(Label("Change", "title"), 1)
        row.addWidget(done)
        column.addLayout(row)
        column.addWidget(scroll, 1)
        self.hide()

    def open_for(self, description: Description | None) -> None:
        """Show what the session that plays has to change."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(
            Label("For what has not begun yet. Everything goes on meanwhile.", "small")
        )
        if description is not None:
            self._add_anchors(column, description)
            self._add_regions(column, description)
        self._add_silences(column)
        self._add_screen(column)
        self._add_level(column)
        column.addStretch(1)
        self._scroll.setWidget(content)
        self.show()
        self.raise_()
        self._done.setFocus()

    def _add_anchors(self, column: QVBoxLayout, description: Description) -> None:
        if not description.anchors:
            return
        _add_heading(column, "Your anchor")
        chips = OneOf(self._theme, "Your anchor")
        chosen = self._remote.choices.anchor or description.anchors[0].id
        chips.offer([(anchor.id, anchor.short) for anchor in description.anchors], chosen)
        chips.picked.connect(self._set_anchor)
        column.addWidget(chips)

    def _add_regions(self, column: QVBoxLayout, description: Description) -> None:
        if not description.regions:
            return
        _add_heading(column, "Leave out")
        chips = LeaveOut(self._theme, "Leave out")
        regions = [(region.id, region.title) for region in description.regions]
        chips.offer(regions, self._remote.choices.left_out)
        chips.changed.connect(self._set_left_out)
        column.addWidget(chips)

    def _add_silences(self, column: QVBoxLayout) -> None:
        _add_heading(column, "Silences")
        chips = OneOf(self._theme, "Silences")
        now = self._remote.choices.silences
        nearest = min(SILENCES, key=lambda words: abs(SILENCES[words] - now))
        chips.offer([(words, words) for words in SILENCES], nearest)
        chips.picked.connect(self._set_silences)
        column.addWidget(chips)

    def _add_screen(self, column: QVBoxLayout) -> None:
        _add_heading(column, "Screen")
        row = Flow(8, row_gap=0)
        captions = Button("Captions", self._theme, Look.CHIP, key="C")
        captions.setCheckable(True)
        captions.setChecked(self._remote.setting(table.CAPTIONS))
        captions.clicked.connect(self.captions_toggled)
        darken = Button("Darken", self._theme, Look.CHIP, key="D")
        darken.clicked.connect(self.darkened)
        row.addWidget(captions)
        row.addWidget(darken)
        column.addLayout(row)

    def _add_level(self, column: QVBoxLayout) -> None:
        _add_heading(column, "Volume")
        top = level.ceiling(self._remote.setting(table.COMFORTABLE_LEVEL))
        slider = Slider(self._theme, "Volume", int(top - _SPAN_DB), int(top))
        snapshot = self._remote.snapshot
        volume = snapshot.volume if snapshot is not None else BEFORE_A_LEVEL_WAS_SET
        slider.setValue(round(volume))
        slider.valueChanged.connect(self._remote.set_volume)
        column.addWidget(slider)

    def _set_anchor(self, anchor: str) -> None:
        self._remote.change(replace(self._remote.choices, anchor=anchor))
        self._remote.set(table.LAST_ANCHOR, anchor)

    def _set_silences(self, words: str) -> None:
        self._remote.change(replace(self._remote.choices, silences=SILENCES[words]))

    def _set_left_out(self, regions: frozenset[str]) -> None:
        self._remote.change(replace(self._remote.choices, left_out=regions))


def _add_heading(column: QVBoxLayout, text: str) -> None:
    column.addSpacing(8)
    column.addWidget(Label(text, "heading"))
