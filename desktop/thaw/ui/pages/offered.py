"""What is offered on the page before a session, from its answers to its ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.player import events as ev
from thaw.player.phase import Offer
from thaw.routing.advise import Advice, Answers
from thaw.routing.rules import HIGHEST, Path, Way
from thaw.ui.present.advice import BEGIN, AdviceView, present_advice

if TYPE_CHECKING:
    from thaw.timeline.care import Care
    from thaw.timeline.description import Description
    from thaw.ui.advisor import Advisor
    from thaw.ui.pages.begin_row import BeginRow
    from thaw.ui.pages.how_card import HowCard
    from thaw.ui.remote import Remote

_OFFERS: Final = {Path.TOO_MUCH: Offer.TOO_MUCH, Path.FAR_AWAY: Offer.FAR_AWAY}


class Offered(QObject):
    """Asks the advisor whenever an answer changes, and does what was picked.

    Signals:
        capped: the session is begun no further in than is offered.
        opened: carries the reference of another session.
        support_pressed: Support is wanted.
        left: nothing is begun.
    """

    capped = Signal()
    opened = Signal(str)
    support_pressed = Signal()
    left = Signal()

    def __init__(self, remote: Remote, advisor: Advisor, card: HowCard, row: BeginRow) -> None:
        super().__init__(card)
        self._remote, self._advisor = remote, advisor
        self._card, self._row = card, row
        self._session: Description | None = None
        self._gentler: Description | None = None
        self._advice = Advice()
        self._view = AdviceView(BEGIN, "", ())
        self._in_foot = True
        card.changed.connect(self._show)
        card.counted.connect(self._count)
        for ways in (row.ways, card.ways):
            ways.went.connect(self._go)

    def show_session(self, session: Description) -> None:
        """Begin anew with a session; nothing was answered yet."""
        self._session = session
        self._card.begin(asks_to_count=self._advisor.asks_to_count(session))
        self._show()

    def show_again(self) -> None:
        """Look at the same session again: what was heard since may count."""
        if self._session is not None:
            self._show()

    def stand_in_foot(self, *, in_foot: bool) -> None:
        """Offer the ways in the foot of the page, or beside the questions where that is low."""
        if in_foot != self._in_foot:
            self._in_foot = in_foot
            self._show_view()

    def care(self, *, capped: bool) -> Care:
        """What the session heeds of the answers; its numbers are put in when it begins."""
        answers = self._card.answers or Answers()
        return self._advisor.care(answers, self._advice.cap if capped else HIGHEST)

    def _show(self) -> None:
        if self._session is None:
            return
        self._advice = self._advisor.advise(self._session, self._card.answers)
        wanted = Way.GENTLER in self._advice.ways
        self._gentler = self._advisor.gentler(self._session, self._advice) if wanted else None
        self._view = present_advice(self._advice, self._session, self._gentler)
        self._show_view()

    def _show_view(self) -> None:
        self._row.show_advice(self._view, whole=self._in_foot)
        self._card.show_advice(self._view, whole=not self._in_foot)

    def _count(self, keep: bool) -> None:  # noqa: FBT001  a slot
        self._advisor.answer_count(keep=keep)
        self._show()

    def _go(self, way: Way) -> None:
        if way is Way.QUIET_ROOM and self._advice.path is not None:
            self._remote.pull_back()
            self._remote.send(ev.Pick(_OFFERS[self._advice.path]))
        elif way is Way.GENTLER and self._gentler is not None:
            self.opened.emit(self._gentler.ref)
        elif way is Way.CAPPED:
            self.capped.emit()
        elif way is Way.SUPPORT:
            self.support_pressed.emit()
        else:
            self.left.emit()
