"""The page after a session: anything, or nothing. Both weigh the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.notes.jotting import Jotting, merged
from thaw.timeline.palettes import ALWAYS_FIRST
from thaw.ui.pages.next_time import NextTime
from thaw.ui.pages.page import Page
from thaw.ui.pages.where_card import WhereCard
from thaw.ui.present.note import (
    KIND_THINGS,
    present_file_name,
    present_offer,
    present_stirred,
    present_text,
)
from thaw.ui.present.words import present_word
from thaw.ui.text_file import write_text
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.file_dialog import ask_where_to_save
from thaw.ui.widgets.flow import Flow
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.timeline.description import Description
    from thaw.ui.habits import HabitBook
    from thaw.ui.theme.theme import Theme

UNDO_MS: Final = 10_000
_PAPER, _OUTLINE, _APART, _SIDE_BY_SIDE = 150, 330, 22, 860
_WORDS: Final = mark("Words, if any fit")
_KIND: Final = mark("Something kind for the next ten minutes")
_BELOW: Final = mark(
    "{title} · just now. Kept only if you say so, as a plain text file: whoever can open files "
    "on this computer can read it."
)


class NotePage(Page):
    """What a listener may write after a session. What is typed is lost only if she says so.

    Signals:
        left: the page is done with.
        thrown_changed: something was thrown away, or can no longer come back.
    """

    left = Signal()
    thrown_changed = Signal()

    def __init__(self, theme: Theme, habits: HabitBook) -> None:
        super().__init__(theme)
        self._session = Jotting()
        self._thrown: Jotting | None = None
        self._held = False
        self.undo_time = QTimer(self, interval=UNDO_MS, singleShot=True)
        self.undo_time.timeout.connect(lambda: self._throw(None))
        self.add_title(say("Anything, or nothing, you’d like to keep?"))
        self._below = self.running("", "quiet")
        self.column.addWidget(self._below)
        self._told = ErrorNote(theme)
        self.column.addWidget(self._told)
        self.paper = QPlainTextEdit()
        self.paper.setAccessibleName(say("Anything, or nothing, you’d like to keep"))
        self.paper.setTabChangesFocus(True)
        self.next_time, self.where = NextTime(theme, habits), WhereCard(theme)
        self._kind = OneOf(theme, say(_KIND))
        self._chips = QWidget()
        self._row = Flow(8, row_gap=0, parent=self._chips)
        self._lay_out()
        self._carried = Label("", "small")
        self.column.addWidget(self._carried)
        self.trouble = ErrorNote(theme)
        self.column.addWidget(self.trouble)
        self._add_ends()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def jotting(self) -> Jotting:
        """What stands on the page."""
        chips = self._chips.findChildren(Button)
        words = tuple(
            chip.objectName() for chip in chips if chip.isChecked() and not chip.isHidden()
        )
        return replace(
            self._session,
            text=self.paper.toPlainText(),
            words=words,
            where=self.where.regions,
            next_time=self.next_time.words,
            kind=self._kind.chosen,
        )

    @property
    def can_undo(self) -> bool:
        """Whether what was thrown away can still come back."""
        return self._thrown is not None

    @property
    def has_text(self) -> bool:
        """Whether something stands here that was typed, on this page or during the session."""
        return bool(self.paper.toPlainText().strip() or self._session.page.strip())

    def begin(
        self, session: Jotting, told: tuple[str, ...], about: Description | None = None
    ) -> None:
        """The page after a session. What stands there from an earlier one, not kept yet, stays.

        Args:
            session: what the session left: its title, words, marks, free page.
            told: sentences about the session, such as a sound that could not be decoded.
            about: the session, where it is known; it can begin otherwise next time.
        """
        self._throw(None)
        self._told.say("\n".join(told))
        held = self.jotting
        self.next_time.begin(about)
        self._show(session if held.empty else merged(held, session))

    def keep_nothing(self) -> None:
        """Throw everything away and leave."""
        self.throw_away()
        self.left.emit()

    def leave_by_key(self) -> None:
        """What Esc does: it keeps nothing, but of what was typed it only leaves the field."""
        if self.has_text:
            self.setFocus()
        else:
            self.keep_nothing()

    def throw_away(self) -> None:
        """Empty the page; for ten seconds it can come back."""
        jotting = self.jotting
        if not jotting.empty:
            self._show(Jotting())
            self.next_time.let_go()
            self._throw(jotting)

    def bring_back(self) -> None:
        """What was thrown away stands on the page again."""
        if self._thrown is not None:
            self.next_time.take_up()
            self._show(self._thrown)
            self._throw(None)

    def hold(self) -> bool:
        """Whether the window should stay open once more because something stands here."""
        if self._held or not self.paper.toPlainText().strip():
            return False
        self._held = True
        self.trouble.say(
            say(
                "What you wrote is still here. It can be saved as a text file. Closing again "
                "keeps nothing."
            )
        )
        return True

    def save_to(self, path: Path) -> None:
        """Write the text file and leave; a sentence in the page where that cannot be done."""
        trouble = write_text(path, present_text(self.jotting, _today()))
        self.trouble.say(trouble)
        if not trouble:
            self._show(Jotting())
            self.left.emit()

    def _add_group(self, title: str, chips: QWidget) -> None:
        group = QVBoxLayout()
        group.setSpacing(2)
        group.addWidget(Label(title, "small"))
        group.addWidget(chips)
        self._left.addLayout(group)

    def _lay_out(self) -> None:
        """What is written and picked, and the outline beside it or below."""
        self._left, self._beside = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left.setSpacing(self.column.spacing())
        self._left.addWidget(self.paper, 1)
        self._add_group(say(_WORDS), self._chips)
        self._left.addWidget(self.next_time)
        self._add_group(say(_KIND), self._kind)
        self._beside.setSpacing(_APART)
        self._beside.addLayout(self._left, 1)
        self._beside.addWidget(self.where)
        self.column.addLayout(self._beside, 1)

    def _fit(self) -> None:
        """The outline stands below where the page is too narrow for both."""
        self.paper.setMinimumHeight(self.theme.px(_PAPER))
        wide = self.width() >= self.theme.px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self.where.setMaximumWidth(self.theme.px(_OUTLINE) if wide else self.width())

    def _add_ends(self) -> None:
        foot = QWidget()
        ends = Flow(12, at_end=True, parent=foot)
        self._nothing = Button(say("Keep nothing"), self.theme, Look.PLAIN, key=say("Esc"))
        self._nothing.clicked.connect(self.keep_nothing)
        save = Button(say("Save as a text file…"), self.theme, Look.PLAIN)
        save.clicked.connect(self._ask_where)
        ends.addWidget(self._nothing)
        ends.addWidget(save)
        self.add_foot(foot)
        self.paper.textChanged.connect(self._show_key)
        self.theme.changed.connect(self._show_key)
        self.theme.changed.connect(self._fit)
        self._show_key()

    def _show_key(self) -> None:
        """The key stands on “Keep nothing” while it does that; the button stays as wide."""
        size = self._nothing.size_for([self._nothing.text()], say("Esc"), squeezed=False)
        self._nothing.setMinimumWidth(size.width())
        self._nothing.show_key("" if self.has_text else say("Esc"))

    def _show(self, jotting: Jotting) -> None:
        self._session = replace(jotting, text="", words=(), where=(), next_time=(), kind="")
        self.where.show_regions(jotting.where)
        self._below.setText(say(_BELOW, title=jotting.title or say("A session")))
        self.paper.setPlainText(jotting.text)
        self._show_words(jotting.words)
        self._kind.offer([(thing, say(thing)) for thing in KIND_THINGS], jotting.kind)
        self._carried.say(_carried(jotting))
        self.trouble.say("")
        self._held = False
        self._show_key()

    def _show_words(self, picked: tuple[str, ...], *, every: bool = False) -> list[Button]:
        """Words to pick from; gives their chips."""
        self._row.clear()
        chips = []
        for word in present_offer(picked, every=every):
            look = Look.SAFE_CHIP if word in ALWAYS_FIRST else Look.CHIP
            chip = Button(present_word(word), self.theme, look)
            chip.setObjectName(word)
            chip.setCheckable(True)
            chip.belong_to(say(_WORDS))
            chip.setChecked(word in picked)
            self._row.addWidget(chip)
            chips.append(chip)
        if not every:
            more = Button(say("more…"), self.theme, Look.CHIP)
            more.belong_to(say(_WORDS))
            more.clicked.connect(self._show_more)
            self._row.addWidget(more)
        return chips

    def _show_more(self) -> None:
        """Every word that there is; the focus goes to the first that was not there."""
        picked = self.jotting.words
        self._show_words(picked, every=True)[len(present_offer(picked))].setFocus()

    def _ask_where(self) -> None:
        name = present_file_name(
            self.jotting, QDate.currentDate().toString(Qt.DateFormat.ISODate)
        )
        title, kind = say("Save as a text file"), say("Text (*.txt)")
        ask_where_to_save(self, title, name, lambda file: self.save_to(Path(file)), kind)

    def _throw(self, jotting: Jotting | None) -> None:
        self._thrown = jotting
        if jotting is None:
            self.undo_time.stop()
        else:
            self.undo_time.start()
        self.thrown_changed.emit()


def _carried(jotting: Jotting) -> str:
    """What a text file would hold beside what stands on the page."""
    parts = [present_stirred(jotting.marks)] if jotting.marks else []
    if jotting.page.strip():
        parts.append(say("A text file would also hold what you wrote during the session."))
    return " ".join(parts)


def _today() -> str:
    return QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
