"""Rows of chips: one of several, or several that are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.ui.theme.theme import Theme

_GAP = 8


class OneOf(QWidget):
    """Chips of which one is picked; ``picked`` carries its id when the listener picks."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self.setAccessibleName(name)
        self._row = Flow(_GAP, row_gap=0, parent=self)
        self._chips: dict[str, Button] = {}

    @property
    def chosen(self) -> str:
        """The id of the one that is picked; empty for none."""
        return next((id_ for id_, chip in self._chips.items() if chip.isChecked()), "")

    def offer(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show (id, label) pairs; the same ones keep their chips and the focus."""
        if [id_ for id_, _ in options] != list(self._chips):
            self._build(options)
        for id_, label in options:
            self._chips[id_].rename(label)
            self._chips[id_].setChecked(id_ == chosen)

    def take_focus(self) -> None:
        """Give the focus to the one that is picked, or to the first."""
        chip = self._chips.get(self.chosen) or next(iter(self._chips.values()), None)
        if chip is not None:
            chip.setFocus()

    def _build(self, options: Sequence[tuple[str, str]]) -> None:
        self._row.clear()
        self._chips = {}
        for id_, label in options:
            chip = Button(label, self._theme, Look.CHIP)
            chip.setCheckable(True)
            chip.belong_to(self._name)
            chip.clicked.connect(lambda _=False, id_=id_: self._pick(id_))
            self._chips[id_] = chip
            self._row.addWidget(chip)

    def _pick(self, chosen: str) -> None:
        for id_, chip in self._chips.items():
            chip.setChecked(id_ == chosen)
        self.picked.emit(chosen)


class LeaveOut(QWidget):
    """Chips that a press strikes through; ``changed`` carries the ids that are left out.

    To a screen reader each is a box that is checked while it is left out.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self.setAccessibleName(name)
        self._row = Flow(_GAP, row_gap=0, parent=self)
        self._left_out: frozenset[str] = frozenset()
        self._chips: dict[str, Button] = {}

    @property
    def left_out(self) -> frozenset[str]:
        """The ids that are left out."""
        return self._left_out

    def offer(self, options: Sequence[tuple[str, str]], left_out: frozenset[str]) -> None:
        """Show (id, label) pairs; the same ones keep their chips and the focus."""
        if [id_ for id_, _ in options] != list(self._chips):
            self._build(options)
        for id_, label in options:
            self._chips[id_].rename(label)
        self._strike(left_out)

    def _build(self, options: Sequence[tuple[str, str]]) -> None:
        self._row.clear()
        self._chips = {}
        for id_, label in options:
            chip = Button(label, self._theme, Look.LEFT_OUT)
            chip.setCheckable(True)
            chip.belong_to(self._name)
            chip.clicked.connect(lambda _=False, id_=id_: self._toggle(id_))
            self._chips[id_] = chip
            self._row.addWidget(chip)

    def _toggle(self, id_: str) -> None:
        self._strike(self._left_out ^ {id_})
        self.changed.emit(self._left_out)

    def _strike(self, left_out: frozenset[str]) -> None:
        self._left_out = left_out
        for id_, chip in self._chips.items():
            chip.strike(struck=id_ in left_out)
            chip.setChecked(id_ in left_out)
