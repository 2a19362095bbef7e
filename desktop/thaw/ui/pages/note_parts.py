"""The parts of a note, to be written and picked: a form's questions, or all that there are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.notes.forms import FORMS, PLAIN
from thaw.notes.jotting import Jotting, Part
from thaw.ui.pages.next_time import TITLE
from thaw.ui.pages.where_card import WhereCard
from thaw.ui.pages.word_chips import WORDS, WordChips
from thaw.ui.present.answer import REGIONS
from thaw.ui.present.note import KIND_THINGS
from thaw.ui.present.notes import present_asked
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look
from thaw.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.ui.theme.theme import Theme

_OUTLINE, _APART, _SIDE_BY_SIDE = 330, 22, 720
_KIND: Final = mark("Something kind for the next ten minutes")
_TEXT: Final = mark("Anything, or nothing, you’d like to keep")
_FREE: Final = mark("From the free page")
_QUESTION_LINES, _PAGE_LINES, _MOST_LINES = 2, 9, 24
_OWN_TEXT, _OWN_PAGE = "text", "page"


class NoteParts(QWidget):
    """What a note holds, where it can be changed.

    A note that was written in a form has the form's questions, and of the other parts those
    that it has already; a plain note has all of them.

    Signals:
        changed: something else stands here.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._given = Jotting()
        self._papers: dict[tuple[str, str], Paper] = {}
        self._put: dict[tuple[str, str], str] = {}
        self._words: WordChips | None = None
        self._where: WhereCard | None = None
        self._next: ChipGroup | None = None
        self._kind: OneOf | None = None
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._holder: QWidget | None = None
        theme.changed.connect(self._fit)

    @property
    def jotting(self) -> Jotting:
        """What stands here."""
        given, typed = self._given, self._typed
        parts = [
            Part(key, text) for (kind, key), text in typed.items() if kind == "part" and text
        ]
        return replace(
            given,
            text=typed.get(("own", _OWN_TEXT), given.text),
            page=typed.get(("own", _OWN_PAGE), given.page),
            parts=tuple(parts) if given.form else given.parts,
            words=self._words.words if self._words else given.words,
            where=self._marked(given.where),
            next_time=self._next.picked if self._next else given.next_time,
            kind=self._kind.chosen if self._kind else given.kind,
        )

    def show_jotting(self, jotting: Jotting) -> None:
        """Let this stand here, and nothing else."""
        self.clear()
        self._given = jotting
        holder = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(_APART)
        column = QVBoxLayout()
        column.setSpacing(16)
        self._beside.addLayout(column, 1)
        self._add_papers(column)
        self._add_chips(column)
        column.addStretch(1)
        if jotting.form == PLAIN or jotting.where:
            self._where = WhereCard(self._theme)
            self._where.show_regions(jotting.where)
            self._where.changed.connect(self.changed)
            self._beside.addWidget(self._where)
        self._holder = holder
        self._all.addWidget(holder)
        self._fit()

    def clear(self) -> None:
        """Let nothing stand here, and nothing be left to be undone."""
        for paper in self._papers.values():
            paper.blockSignals(True)  # noqa: FBT003  Qt's own
            paper.put("")
        if self._holder is not None:
            self._holder.hide()
            self._holder.setParent(None)
            self._holder.deleteLater()
        self._holder, self._papers, self._put = None, {}, {}
        self._words = self._where = self._next = self._kind = None
        self._given = Jotting()

    @property
    def papers(self) -> tuple[Paper, ...]:
        """What is written on, in order."""
        return tuple(self._papers.values())

    def freeze(self, *, frozen: bool) -> None:
        """While it is being kept nothing can be changed."""
        for paper in self._papers.values():
            paper.setReadOnly(frozen)
        for widget in (self._words, self._where, self._next, self._kind):
            if widget is not None:
                widget.setEnabled(not frozen)

    def take_focus(self) -> None:
        """Where something is written first."""
        for paper in self._papers.values():
            paper.setFocus()
            return

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _typed(self) -> dict[tuple[str, str], str]:
        """What stands on each paper; Qt gives back some spaces and breaks as others."""
        return {
            key: paper.toPlainText() if paper.document().isModified() else self._put[key]
            for key, paper in self._papers.items()
        }

    def _marked(self, given: tuple[str, ...]) -> tuple[str, ...]:
        """The regions; those of a session's own are not on the outline, and stay."""
        if self._where is None:
            return given
        return (*(where for where in given if where not in REGIONS), *self._where.regions)

    def _add_papers(self, column: QVBoxLayout) -> None:
        given, form = self._given, FORMS.get(self._given.form)
        if form is None or not form.questions or given.text:
            name = say(form.title) if form is not None else say(_TEXT)
            self._add_paper(column, ("own", _OWN_TEXT), name, given.text, titled=False)
        kept = {part.key: part.text for part in given.parts}
        asked = [question.key for question in form.questions] if form is not None else []
        for key in dict.fromkeys((*asked, *kept)):
            title = present_asked(given, key)
            self._add_paper(column, ("part", key), title, kept.get(key, ""), titled=True)
        if given.page:
            self._add_paper(column, ("own", _OWN_PAGE), say(_FREE), given.page, titled=True)

    def _add_paper(
        self, column: QVBoxLayout, key: tuple[str, str], name: str, text: str, *, titled: bool
    ) -> None:
        group = QVBoxLayout()
        group.setSpacing(6)
        if titled:
            group.addWidget(Label(name, "quiet"))
        least = _QUESTION_LINES if titled else _PAGE_LINES
        paper = Paper(self._theme, name, least=least, most=_MOST_LINES)
        paper.put(text)
        paper.textChanged.connect(self.changed)
        self._papers[key], self._put[key] = paper, text
        group.addWidget(paper)
        column.addLayout(group)

    def _add_chips(self, column: QVBoxLayout) -> None:
        given = self._given
        plain = given.form == PLAIN
        if plain or given.words:
            self._words = WordChips(self._theme)
            self._words.show_words(given.words)
            self._words.changed.connect(self.changed)
            _add_group(column, say(WORDS), self._words)
        if given.next_time:
            self._next = ChipGroup(self._theme, "", given.next_time, Look.CHIP)
            self._next.setAccessibleName(say(TITLE))
            self._next.stand_at_start()
            for word in given.next_time:
                self._next.set_picked(word, picked=True)
            self._next.toggled.connect(self.changed)
            _add_group(column, say(TITLE), self._next)
        if plain or given.kind:
            self._kind = OneOf(self._theme, say(_KIND))
            things = dict.fromkeys((*KIND_THINGS, *([given.kind] if given.kind else ())))
            self._kind.offer([(thing, say(thing)) for thing in things], given.kind)
            self._kind.picked.connect(lambda _: self.changed.emit())
            _add_group(column, say(_KIND), self._kind)

    def _fit(self) -> None:
        """The outline stands below where it is too narrow for both."""
        wide = self.width() >= self._theme.px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        if self._where is not None:
            self._where.setMaximumWidth(self._theme.px(_OUTLINE) if wide else 16_777_215)


def _add_group(column: QVBoxLayout, title: str, chips: QWidget) -> None:
    group = QVBoxLayout()
    group.setSpacing(2)
    group.addWidget(Label(title, "small"))
    group.addWidget(chips)
    column.addLayout(group)
