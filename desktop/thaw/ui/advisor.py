"""What is offered before a session, and what is kept of it afterwards where that was wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate

from thaw.app.routing import read_rules
from thaw.base.errors import MissingError, StorageError
from thaw.base.language import say
from thaw.packs.library import Wish
from thaw.player.phase import Phase
from thaw.routing.advise import Advice, Answers, advise
from thaw.routing.history import Entry, facts_of
from thaw.routing.rules import Moment
from thaw.settings import table
from thaw.timeline.care import HARD_ENDING, Care
from thaw.ui.present.advice import pick_gentler
from thaw.ui.present.care import routing_numbers

if TYPE_CHECKING:
    from thaw.app.link import Surroundings
    from thaw.routing.rules import Book
    from thaw.timeline.description import Description
    from thaw.ui.remote import Remote

_MOST: Final = 200
"""Among so many sessions, the gentlest first, another one is looked for."""
_ASKED_ON_THE_WAY: Final = frozenset({"numb", "energy", "pleasant"})
"""What the page before a session does not ask."""
_COUNTED_FROM: Final = 3
"""The lowest level that is meant for so many times a day."""


class Advisor:
    """Joins the rules, the settings, the library and the seven days.

    Attributes:
        told: what is to be said of the session that ended last.
    """

    def __init__(self, remote: Remote, around: Surroundings) -> None:
        self.told: tuple[str, ...] = ()
        self._remote, self._library, self._days = remote, around.library, around.days
        self._assets = around.assets
        self._book: Book | None = None
        self._under_way: int | None = None
        self._said: tuple[date, dict[str, int]] = (date.min, {})
        remote.begun.connect(self._begin)
        remote.ended.connect(self._end)

    def advise(self, session: Description, answers: Answers | None) -> Advice:
        """What is offered before a session; nothing where the rules are missing.

        What the session before was told of energy, pleasantness and how much is coming through
        counts on the same day, as long as Thaw is open; none of it is kept. Nothing counts
        where both questions of the page were left alone.
        """
        book = self._read()
        if book is None:
            return Advice()
        day, said = self._said
        if answers is not None and day == _today():
            answers = replace(answers, **said)
        numbers = routing_numbers(self._remote.setting)
        return advise(book, session.level, session.kind, answers, self._history(), numbers)

    def care(self, answers: Answers, cap: int) -> Care:
        """What a session heeds; its numbers are put in when it begins.

        Args:
            answers: what was said before it.
            cap: the highest level that is played.
        """
        history = self._history() or {}
        return Care(
            level_cap=cap,
            stirred=answers.stirred,
            here=answers.here,
            comfortable=history.get("comfortable"),
            open_after_last=history.get("open-after-last"),
        )

    def gentler(self, session: Description, advice: Advice) -> Description | None:
        """Another session that fits the advice."""
        return pick_gentler(advice, session, self._library.find(Wish(), _MOST).descriptions)

    def asks_to_count(self, session: Description) -> bool:
        """Whether it is asked, once, if sessions may be counted: where a dose is meant."""
        asked = self._remote.setting(table.KEEP_DAYS_ASKED)
        return session.level >= _COUNTED_FROM and not asked

    def answer_count(self, *, keep: bool) -> str:
        """The listener answered; a sentence where that cannot be kept."""
        said = self._remote.set(table.KEEP_DAYS_ASKED, value=True)
        return self._remote.set(table.KEEP_DAYS, value=keep) or said

    def tidy(self) -> None:
        """Take out what is older than seven days; everything, where nothing is to be kept."""
        self._history()

    def leave(self) -> None:
        """The window is closed: a session that is on ends with it, and counts as any other."""
        level, snapshot = self._under_way, self._remote.snapshot
        begun = snapshot is not None and snapshot.phase not in (Phase.READY, Phase.ENDED)
        if level is None or snapshot is None or not begun:
            return
        self._under_way = None
        early = snapshot.ended_early or snapshot.phase is not Phase.LANDING
        self._count(Entry(_today(), level, early, snapshot.open_to))

    def _begin(self) -> None:
        """A session begins; one that the library does not know yet is the grounding one."""
        session = self._library.describe(self._remote.ref)
        level = 1 if session is None else session.level
        self._under_way = min(level, self._remote.choices.care.level_cap)

    def _end(self) -> None:
        """A session ended, or the short landing after it, which is no session of its own."""
        snapshot = self._remote.snapshot
        self.told = () if snapshot is None else snapshot.told_after
        level, self._under_way = self._under_way, None
        if level is None or snapshot is None:
            return
        told = {name: value for name, value in snapshot.given if name in _ASKED_ON_THE_WAY}
        self._said = (_today(), told)
        self._count(Entry(_today(), level, snapshot.ended_early, snapshot.open_to))
        if snapshot.open_to <= HARD_ENDING:
            book = self._read()
            rules = () if book is None else book.routing
            self.told += tuple(say(rule.say) for rule in rules if Moment.END in rule.moments)

    def _read(self) -> Book | None:
        try:
            self._book = self._book or read_rules(self._assets)
        except MissingError as error:
            self._remote.notice(str(error))
        return self._book

    def _history(self) -> dict[str, int] | None:
        if not self._remote.setting(table.KEEP_DAYS):
            return None
        try:
            return facts_of(self._days.recent(_today()), _today())
        except StorageError as error:
            self._remote.notice(str(error))
            return None

    def _count(self, entry: Entry) -> None:
        if not self._remote.setting(table.KEEP_DAYS):
            return
        try:
            self._days.keep(entry, entry.day)
        except StorageError as error:
            self._remote.notice(str(error))


def _today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
