"""The loop of the notes' process: in order, how things stand first, what has time last."""

from __future__ import annotations

from fakes.keychain import FakeKeychain
from thaw.app.notes.asked import Asked, Create, DropDraft, MakeCode, Way
from thaw.app.notes.inbox import Inbox
from thaw.app.notes.process import serve
from thaw.app.notes.told import Done, Phase, State, Told
from thaw.app.notes.wire import Answer, Line, Question, encode


class Keeper:
    """Opens when asked to create, and has so much work to do while nothing is asked."""

    def __init__(self, work: int = 0) -> None:
        self.state = State(Phase.NONE)
        self.did: list[object] = []
        self._work = work
        self.worked_off = lambda: None

    def answer(self, asked: Asked) -> Told:
        self.did.append(asked)
        if isinstance(asked, Create):
            self.state = State(Phase.OPEN)
        return Done()

    def see_keychain(self, *, there: bool) -> None:
        self.state = State(self.state.phase, keychain=there)

    def work(self) -> bool:
        self.did.append("work")
        self._work -= 1
        if self._work <= 0:
            self.worked_off()
        return self._work > 0


def served(keeper: Keeper, *asked: Asked) -> list[Line]:
    inbox, told = Inbox(), list[Line]()
    inbox.read([encode(Question(number, one)) for number, one in enumerate(asked)])
    serve(keeper, inbox, told.append)
    return told


def test_how_things_stand_is_told_first_even_where_nothing_is_asked():
    assert served(Keeper()) == [State(Phase.NONE)]


def test_questions_are_answered_in_their_order():
    keeper = Keeper()
    told = served(keeper, DropDraft("a"), MakeCode())
    assert [one for one in told if isinstance(one, Answer)] == [
        Answer(0, Done()),
        Answer(1, Done()),
    ]
    assert [one for one in keeper.did if one != "work"] == [DropDraft("a"), MakeCode()]


def test_how_things_stand_is_told_before_the_answer_that_changed_it_and_once():
    told = served(Keeper(), Create(Way.KEYCHAIN), MakeCode())
    assert told == [
        State(Phase.NONE),
        State(Phase.OPEN),
        Answer(0, Done()),
        Answer(1, Done()),
    ]


def test_what_has_time_is_done_to_its_end_while_nothing_is_asked():
    keeper, inbox = Keeper(work=3), Inbox()
    keeper.worked_off = inbox.end
    serve(keeper, inbox, lambda line: None)
    assert keeper.did == ["work"] * 3


def test_a_keychain_that_is_found_later_is_told():
    keeper, inbox, told = Keeper(work=1), Inbox(), list[Line]()
    inbox.look_for(FakeKeychain())

    def end_once_seen(line: Line) -> None:
        told.append(line)
        if len(told) == 2:
            inbox.end()

    serve(keeper, inbox, end_once_seen)
    assert told == [State(Phase.NONE), State(Phase.NONE, keychain=True)]
