"""The page after a session: anything, or nothing. Both weigh the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from thaw.base.language import mark, say
from thaw.notes.jotting import Jotting, merged
from thaw.ui.pages.next_time import NextTime
from thaw.ui.pages.where_card import WhereCard
from thaw.ui.pages.word_chips import WORDS, WordChips
from thaw.ui.pages.written_page import WrittenPage
from thaw.ui.present.note import KIND_THINGS, present_stirred
from thaw.ui.widgets.chips import OneOf
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.paper import Paper

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.timeline.description import Description
    from thaw.ui.habits import HabitBook
    from thaw.ui.theme.theme import Theme

_LINES, _MOST_LINES = 4, 40
_OUTLINE, _APART, _SIDE_BY_SIDE = 330, 22, 860
_KIND: Final = mark("Something kind for the next ten minutes")
_SEALED: Final = mark(
    "{title} · just now. Kept only if you say so, and encrypted on this computer."
)
_FIRST: Final = mark(
    "{title} · just now. Kept only if you say so. How it is kept is asked then."
)


class NotePage(WrittenPage):
    """What a listener may write after a session."""

    def __init__(self, theme: Theme, habits: HabitBook) -> None:
        super().__init__(theme)
        self._session = Jotting()
        self._how = _FIRST
        self._is_filled = False
        self.add_title(say("Anything, or nothing, you’d like to keep?"))
        self._below = self.running("", "quiet")
        self.column.addWidget(self._below)
        self._told, self.sealed = ErrorNote(theme), ErrorNote(theme)
        for told in (self._told, self.sealed, self.trouble):
            self.column.addWidget(told)
        self.paper = Paper(
            theme,
            say("Anything, or nothing, you’d like to keep"),
            least=_LINES,
            most=_MOST_LINES,
        )
        self.next_time, self.where = NextTime(theme, habits), WhereCard(theme)
        self._kind, self._words = OneOf(theme, say(_KIND)), WordChips(theme)
        self._lay_out()
        self._carried = Label("", "small")
        self.column.addWidget(self._carried)
        self._add_ends()
        self._connect()
        self._show(Jotting())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    @override
    def jotting(self) -> Jotting:
        """What stands on the page."""
        return replace(
            self._session,
            text=self.paper.toPlainText(),
            words=self._words.words,
            where=self.where.regions,
            next_time=(*self._session.next_time, *self.next_time.words),
            kind=self._kind.chosen,
        )

    def begin(
        self, session: Jotting, told: tuple[str, ...], about: Description | None = None
    ) -> None:
        """The page after a session. What stands there from an earlier one, not kept yet, stays.

        Args:
            session: what the session left: its title, words, marks, free page.
            told: sentences about the session, such as a sound that could not be decoded.
            about: the session, where it is known; it can begin otherwise next time.
        """
        self.forget_thrown()
        self._told.say("\n".join(told))
        held = self.jotting
        self.next_time.begin(about)
        self._show(session if held.empty else merged(held, session))
        self.changed.emit()

    def say_how(self, *, sealed: bool) -> None:
        """Say below the title how it is kept: sealed, or as will be asked."""
        self._how = _SEALED if sealed else _FIRST
        self._say_below()

    @override
    def wipe(self) -> None:
        """Take all of it off."""
        self.next_time.let_go()
        self._show(Jotting())
        self.to_top()

    @override
    def put_back(self, jotting: Jotting) -> None:
        """What stood on it stands on it again."""
        if jotting.next_time:
            self.next_time.take_up()
        self._show(jotting)

    @override
    def freeze(self, *, frozen: bool) -> None:
        """While it is being kept nothing on it can be changed; it can be left."""
        self.paper.setReadOnly(frozen)
        for widget in (self._words, self.next_time, self._kind, self.where, self._keep):
            widget.setEnabled(not frozen)

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
        self._add_group(say(WORDS), self._words)
        self._left.addWidget(self.next_time)
        self._add_group(say(_KIND), self._kind)
        self._beside.setSpacing(_APART)
        self._beside.addLayout(self._left, 1)
        self._beside.addWidget(self.where)
        self.column.addLayout(self._beside, 1)

    def _fit(self) -> None:
        """The outline stands below where the page is too narrow for both."""
        wide = self.width() >= self.theme.px(_SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self.where.setMaximumWidth(self.theme.px(_OUTLINE) if wide else self.width())

    def _connect(self) -> None:
        self.theme.changed.connect(self._fit)
        self.paper.textChanged.connect(self._on_changed)
        self._words.changed.connect(self._on_changed)
        self._kind.picked.connect(self._on_changed)
        self.where.changed.connect(self._on_changed)
        self.next_time.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        if self._is_filled:
            self.changed.emit()

    def _show(self, jotting: Jotting) -> None:
        """What the wishes for next time do not hold any more, as after a crash, stays here."""
        self._is_filled = False
        wishes = tuple(word for word in jotting.next_time if word not in self.next_time.words)
        self._session = replace(jotting, text="", words=(), where=(), next_time=wishes, kind="")
        self.where.show_regions(jotting.where)
        self._say_below()
        self.paper.put(jotting.text)
        self._words.show_words(jotting.words)
        self._kind.offer([(thing, say(thing)) for thing in KIND_THINGS], jotting.kind)
        self._carried.say(_carried(jotting))
        self.trouble.say("")
        self.freeze(frozen=False)
        self._is_filled = True

    def _say_below(self) -> None:
        self._below.setText(say(self._how, title=self._session.title or say("A session")))


def _carried(jotting: Jotting) -> str:
    """What a note would hold beside what stands on the page."""
    parts = [present_stirred(jotting.marks)] if jotting.marks else []
    if jotting.page.strip():
        parts.append(say("What you wrote during the session is kept with it."))
    return " ".join(parts)
