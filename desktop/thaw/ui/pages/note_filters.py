"""What notes are filtered by: three chips, each of which opens what there is to pick."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thaw.app.notes.told import Filters
from thaw.base.language import mark, say
from thaw.notes.forms import FORMS
from thaw.notes.wish import Wish
from thaw.ui.present.words import present_word
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

_WORD, _SESSION, _FORM = mark("Word or place"), mark("Session"), mark("Form")
_NAMES: Final = (_WORD, _SESSION, _FORM)
_ANY: Final = {_SESSION: mark("Any session"), _FORM: mark("Any form")}
_NONE: Final = Filters()


class NoteFilters(QWidget):
    """The chips, and below them what the open one offers.

    Signals:
        picked: something else is filtered by.
    """

    picked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._filters, self._wish, self._open = _NONE, Wish(), ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        chips = QWidget()
        row = Flow(8, row_gap=0, parent=chips)
        self._chips = {name: self._chip(name) for name in _NAMES}
        self._all = Button(say("Show all notes"), theme, Look.LINK)
        self._all.clicked.connect(self._let_go)
        for chip in (*self._chips.values(), self._all):
            row.addWidget(chip)
        column.addWidget(chips)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._below)
        self._offer: QWidget | None = None
        self._show_chips()

    @property
    def wish(self) -> Wish:
        """What is filtered by; its text is left aside."""
        return self._wish

    def offer(self, filters: Filters) -> None:
        """Show what there is to filter by; what is not there any more is let go."""
        if filters == self._filters:
            return
        before, self._filters = self._wish, filters
        self._wish = Wish(
            words=tuple(word for word in before.words if word in filters.words),
            session=before.session if before.session in filters.sessions else "",
            form=before.form if before.form in filters.forms else "",
        )
        self._show_offer()
        self._show_chips()
        if before != self._wish:
            self.picked.emit()

    def clear_picked(self) -> None:
        """Filter by nothing."""
        if self._wish != Wish():
            self._open = ""
            self._show_offer()
            self._take(Wish())

    def clear(self) -> None:
        """Nothing is offered, and nothing is filtered by."""
        self._filters, self._wish, self._open = _NONE, Wish(), ""
        self._show_offer()
        self._show_chips()

    def _chip(self, name: str) -> Button:
        chip = Button(say(name), self._theme, Look.CHIP)
        chip.setCheckable(True)
        chip.belong_to(say("Opens what there is to filter by."))
        chip.clicked.connect(lambda: self._turn(name))
        return chip

    def _turn(self, name: str) -> None:
        """Open what a chip offers, or close it."""
        self._open = "" if self._open == name else name
        self._show_offer()
        self._show_chips()

    def _show_chips(self) -> None:
        """A chip says what was picked below it."""
        picked = {
            _WORD: ", ".join(map(present_word, self._wish.words)),
            _SESSION: self._wish.session,
            _FORM: _form_title(self._wish.form) if self._wish.form else "",
        }
        there = {
            _WORD: self._filters.words,
            _SESSION: self._filters.sessions,
            _FORM: tuple(filter(None, self._filters.forms)),
        }
        for name, chip in self._chips.items():
            named = say("{filter}: {picked}", filter=say(name), picked=picked[name])
            chip.rename(named if picked[name] else say(name))
            chip.setChecked(bool(picked[name]))
            chip.setVisible(bool(there[name]))
        self._all.setVisible(any(picked.values()))

    def _show_offer(self) -> None:
        if self._offer is not None:
            self._offer.hide()
            self._offer.setParent(None)  # what it says is out of the window at once
            self._offer.deleteLater()
        self._offer = self._built()
        if self._offer is not None:
            self._below.addWidget(self._offer)

    def _built(self) -> QWidget | None:
        if self._open == _WORD and self._filters.words:
            return self._word_group()
        options = {
            _SESSION: [(title, title) for title in self._filters.sessions],
            _FORM: [(form, _form_title(form)) for form in self._filters.forms if form],
        }.get(self._open, [])
        if not options:
            return None
        one = OneOf(self._theme, say(self._open))
        chosen = self._wish.session if self._open == _SESSION else self._wish.form
        one.offer([("", say(_ANY[self._open])), *options], chosen)
        one.picked.connect(self._pick_session if self._open == _SESSION else self._pick_form)
        return one

    def _word_group(self) -> ChipGroup:
        group = ChipGroup(self._theme, "", self._filters.words, Look.CHIP)
        group.setAccessibleName(say(_WORD))
        group.stand_at_start()
        for word in self._wish.words:
            group.set_picked(word, picked=True)
        group.toggled.connect(lambda: self._take(replace(self._wish, words=group.picked)))
        return group

    def _pick_session(self, title: str) -> None:
        self._take(replace(self._wish, session=title))

    def _pick_form(self, form: str) -> None:
        self._take(replace(self._wish, form=form))

    def _take(self, wish: Wish) -> None:
        self._wish = wish
        self._show_chips()
        self.picked.emit()

    def _let_go(self) -> None:
        """The link goes with what it lets go; the focus stays near."""
        self.clear_picked()
        for chip in self._chips.values():
            if chip.isVisible():  # none is where no note has anything to filter by any more
                chip.setFocus()
                break


def _form_title(form: str) -> str:
    return say(FORMS[form].title) if form in FORMS else form
