"""Words to pick for a note: the four that always stand first, a few, and all on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thaw.base.language import mark, say
from thaw.timeline.palettes import ALWAYS_FIRST
from thaw.ui.present.note import present_offer
from thaw.ui.present.words import present_word
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

WORDS: Final = mark("Words, if any fit")


class WordChips(QWidget):
    """The chips.

    Signals:
        changed: other words are picked.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(say(WORDS))
        self._row = Flow(8, row_gap=0, parent=self)
        self._chips: list[Button] = []

    @property
    def words(self) -> tuple[str, ...]:
        """Those that are picked."""
        return tuple(chip.objectName() for chip in self._chips if chip.isChecked())

    def show_words(self, picked: tuple[str, ...], *, every: bool = False) -> None:
        """Offer words.

        Args:
            picked: those that are picked.
            every: whether all feelings and sensations are offered.
        """
        self._row.clear()
        self._chips = [self._chip(word) for word in present_offer(picked, every=every)]
        for chip in self._chips:
            chip.setChecked(chip.objectName() in picked)
            chip.toggled.connect(lambda _: self.changed.emit())
        if not every:
            more = Button(say("more…"), self._theme, Look.CHIP)
            more.belong_to(say(WORDS))
            more.clicked.connect(self._show_more)
            self._row.addWidget(more)

    def _chip(self, word: str) -> Button:
        look = Look.SAFE_CHIP if word in ALWAYS_FIRST else Look.CHIP
        chip = Button(present_word(word), self._theme, look)
        chip.setObjectName(word)
        chip.setCheckable(True)
        chip.belong_to(say(WORDS))
        self._row.addWidget(chip)
        return chip

    def _show_more(self) -> None:
        """Every word that there is; the focus goes to the first that was not there."""
        picked = self.words
        self.show_words(picked, every=True)
        self._chips[len(present_offer(picked))].setFocus()
