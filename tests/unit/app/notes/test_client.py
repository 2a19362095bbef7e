"""The window's side of the notes: each question is answered, whatever happens to a process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import pytest

from fakes.workers import FakeWorker, FakeWorkers
from thaw.app.notes.asked import Asked, Create, Keep, ListFilters, MakeCode, Unlock, Way
from thaw.app.notes.client import FAREWELL_S, NotesClient, notes_arguments
from thaw.app.notes.talk import ENDED, HUNG
from thaw.app.notes.told import Code, Done, Kept, Phase, Refused, State, Told
from thaw.app.notes.wire import Answer, Line, Working, decode_question, encode
from thaw.notes.jotting import Jotting

NONE = State(Phase.NONE, keychain=True)
LOCKED = State(Phase.LOCKED, frozenset({Way.PASSPHRASE}), keychain=True)
OPEN = State(Phase.OPEN, frozenset({Way.PASSPHRASE}), keychain=True, damaged=("One note.",))
NOTE = Keep(Jotting(text="quince"))


class Window:
    """A client, its processes, and what it was told."""

    def __init__(self) -> None:
        self.left = False
        self.processes = FakeWorkers[Line](encode)
        self.told: list[Told] = []
        self.states: list[State] = []
        self._soon: deque[Callable[[], None]] = deque()
        self.client = NotesClient(
            lambda: self.processes.make(()),
            self.processes.watch,
            self._soon.append,
            lambda: self.left,
        )
        self.client.watch(self.states.append)

    @property
    def process(self) -> FakeWorker[Line]:
        return self.processes.all[-1]

    def ask(self, *asked: Asked) -> None:
        for one in asked:
            self.client.ask(one, self.told.append)

    def turn(self) -> None:
        """The window's loop comes round."""
        while self._soon:
            self._soon.popleft()()

    def pass_time(self) -> None:
        """Nothing is asked for long."""
        self.processes.silences[0].beat()

    def open(self) -> None:
        """Start the process; the book is open."""
        self.client.start()
        self.process.say(OPEN)


@pytest.fixture
def window() -> Window:
    return Window()


def asked_of(process: FakeWorker[Line]) -> list[Asked]:
    questions = [decode_question(line) for line in process.sent]
    return [question.asked for question in questions if question is not None]


def test_nothing_is_started_before_it_is_needed(window: Window) -> None:
    assert window.processes.all == []
    assert window.client.state == State(Phase.STARTING)


def test_a_page_that_was_left_starts_a_process(window: Window) -> None:
    window.client.start_if_left()
    assert window.processes.all == []
    window.left = True
    window.client.start_if_left()
    assert len(window.processes.all) == 1


def test_a_question_starts_one_process_and_is_written_once_that_reads(window: Window) -> None:
    window.ask(NOTE, MakeCode())
    assert len(window.processes.all) == 1
    assert window.process.sent == []
    window.process.say(LOCKED)
    assert asked_of(window.process) == [NOTE, MakeCode()]
    window.ask(ListFilters())
    assert asked_of(window.process) == [NOTE, MakeCode(), ListFilters()]


def test_answers_go_to_the_questions_that_they_name(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    codes: list[Told] = []
    window.client.ask(MakeCode(), codes.append)
    window.process.say(Answer(2, Code("AB")), Answer(1, Kept(7)), Answer(1, Kept(8)))
    assert codes == [Code("AB")]
    assert window.told == [Kept(7)]


def test_how_things_stand_is_told_whenever_it_changes(window: Window) -> None:
    window.client.start()
    window.process.say(NONE)
    window.process.say(OPEN)
    assert window.states == [NONE, OPEN]
    assert window.client.state == OPEN


@pytest.mark.logs
def test_what_says_nothing_is_passed_over(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.process.babble(b"\xff[]")
    window.process.say(Answer(1, Kept(7)))
    assert window.told == [Kept(7)]


def test_to_lock_ends_the_process_once_it_has_done_its_work(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.client.lock()
    assert window.client.state == LOCKED
    assert window.process.closed
    assert not window.process.killed
    window.process.say(Answer(1, Kept(7)))
    assert window.told == [Kept(7)]


def test_the_lock_is_told_but_not_from_within_the_call(window: Window) -> None:
    window.open()
    window.client.lock()
    assert window.states == [OPEN]
    window.turn()
    assert window.states == [OPEN, LOCKED]


def test_a_process_that_was_locked_away_opens_nothing_in_the_window(window: Window) -> None:
    window.client.start()
    window.process.say(LOCKED)
    window.ask(Unlock(Way.PASSPHRASE, "a"))
    window.client.lock()
    window.process.say(OPEN, Answer(1, Done()))
    assert window.client.state == LOCKED
    assert window.told == [Done()]


def test_a_first_note_that_was_still_being_kept_leaves_a_locked_book(window: Window) -> None:
    window.client.start()
    window.process.say(NONE)
    window.ask(Create(Way.KEYCHAIN))
    window.client.lock()
    assert window.client.state == NONE
    window.process.say(OPEN, Answer(1, Done()))
    assert window.client.state == LOCKED


def test_to_lock_before_anything_was_told_still_lets_it_do_its_work(window: Window) -> None:
    window.ask(NOTE)
    window.client.lock()
    assert not window.process.closed
    window.process.say(LOCKED)
    assert asked_of(window.process) == [NOTE]
    assert window.process.closed


def test_to_lock_without_a_process_does_nothing(window: Window) -> None:
    window.client.lock()
    window.turn()
    assert window.processes.all == []
    assert window.states == []


def test_the_next_process_waits_for_the_one_that_is_ending(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.client.lock()
    window.ask(Unlock(Way.PASSPHRASE, "a"))
    first, second = window.processes.all
    first.say(Answer(1, Kept(7)))
    assert not hasattr(second, "end")
    first.end()
    second.say(LOCKED)
    assert asked_of(second) == [Unlock(Way.PASSPHRASE, "a")]
    assert window.client.state == LOCKED
    assert window.told == [Kept(7)]


def test_to_lock_again_lets_go_of_a_process_that_nobody_asked(window: Window) -> None:
    window.open()
    window.client.lock()
    window.client.start()
    window.client.lock()
    first, second = window.processes.all
    first.end()
    assert not hasattr(second, "end")
    window.client.start()
    window.process.say(LOCKED)
    assert window.client.state == LOCKED


def test_a_process_that_ends_by_itself_is_answered_for_and_not_started_again(
    window: Window,
) -> None:
    window.open()
    window.ask(NOTE, MakeCode())
    window.process.say(Answer(1, Kept(7)))
    window.process.end()
    assert window.told == [Kept(7), Refused(ENDED)]
    assert window.client.state == State(Phase.LOCKED, LOCKED.ways, keychain=True, trouble=ENDED)
    assert len(window.processes.all) == 1
    window.ask(NOTE)
    assert len(window.processes.all) == 2
    window.process.say(LOCKED)
    assert window.client.state == LOCKED


def test_one_that_ended_before_it_said_anything_leaves_a_sentence(window: Window) -> None:
    window.client.start()
    window.process.end()
    assert window.client.state == State(Phase.BROKEN, trouble=ENDED)


def test_what_is_asked_again_on_the_spot_is_asked_of_the_next_process(window: Window) -> None:
    window.open()
    window.client.ask(NOTE, lambda _: window.ask(NOTE))
    window.process.end()
    assert len(window.processes.all) == 2
    window.process.say(LOCKED)
    assert asked_of(window.process) == [NOTE]


@pytest.mark.logs
def test_one_that_hangs_is_ended_and_answered_for(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.processes.silences[-1].beat()
    assert window.process.killed
    window.process.end()
    assert window.told == [Refused(HUNG)]


def test_one_that_says_that_it_works_is_left_in_peace(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.process.say(Working())
    assert window.processes.silences[-1].running
    window.process.say(Answer(1, Kept(7)))
    assert not window.processes.silences[-1].running


@pytest.mark.logs
def test_one_that_does_not_end_when_it_is_locked_away_is_ended(window: Window) -> None:
    window.open()
    window.client.lock()
    window.processes.silences[-1].beat()
    assert window.process.killed
    window.process.end()
    assert window.client.state.phase is Phase.LOCKED
    assert window.client.state.trouble == HUNG


@pytest.mark.logs
def test_one_that_cannot_be_started_is_answered_for_but_not_at_once(window: Window) -> None:
    window.processes.trouble = OSError("no more processes")
    window.ask(NOTE)
    assert window.told == []
    window.turn()
    (refused,) = window.told
    assert isinstance(refused, Refused)
    assert window.client.state == State(Phase.BROKEN, trouble=refused.text)
    window.processes.trouble = None
    window.ask(NOTE)
    window.process.say(LOCKED)
    assert window.client.state == LOCKED


def test_to_close_lets_it_do_what_it_was_asked_for_and_hears_nothing(window: Window) -> None:
    window.ask(NOTE)
    window.client.close()
    assert asked_of(window.process) == [NOTE]
    assert window.process.closed
    assert not window.process.killed
    assert not window.processes.silences[-1].running
    window.process.say(OPEN, Answer(1, Kept(7)))
    window.process.end()
    assert window.told == []
    assert window.states == []


def test_to_close_waits_for_what_was_handed_over_and_not_answered(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.client.lock()
    window.ask(NOTE)
    window.client.close()
    first, second = window.processes.all
    assert (first.waited, second.waited) == (FAREWELL_S, FAREWELL_S)


def test_to_close_waits_for_nothing_where_all_was_answered(window: Window) -> None:
    window.open()
    window.ask(NOTE)
    window.process.say(Answer(1, Kept(7)))
    window.client.close()
    assert window.process.closed
    assert window.process.waited == 0.0


@pytest.mark.parametrize("state", [NONE, LOCKED, State(Phase.BROKEN, trouble="Why.")])
def test_a_process_that_has_no_key_ends_after_a_while_and_nothing_shows_it(
    window: Window, state: State
) -> None:
    window.ask(NOTE)
    window.process.say(state, Answer(1, Kept(7)))
    window.pass_time()
    assert window.process.closed
    window.process.end()
    assert window.states == [state]
    window.pass_time()
    window.ask(MakeCode())
    assert len(window.processes.all) == 2
    window.process.say(state)
    assert asked_of(window.process) == [MakeCode()]


def test_a_process_that_has_the_key_or_something_to_do_goes_on(window: Window) -> None:
    window.open()
    window.pass_time()
    window.client.lock()
    first = window.process
    first.end()
    window.ask(NOTE)
    window.process.say(LOCKED)
    window.pass_time()
    assert not window.process.closed
    window.process.say(Answer(1, Kept(7)))
    window.pass_time()
    assert window.process.closed


def test_a_process_that_ended_before_it_rested_is_left_alone(window: Window) -> None:
    window.open()
    window.client.lock()
    window.pass_time()
    window.process.end()
    window.pass_time()
    assert len(window.processes.all) == 1
    assert not window.processes.silences[0].running


def test_to_close_starts_what_waited_for_another_one_to_end(window: Window) -> None:
    window.open()
    window.client.lock()
    window.ask(NOTE)
    window.client.close()
    first, second = window.processes.all
    assert first.closed
    assert asked_of(second) == [NOTE]
    assert second.closed


@pytest.mark.logs
def test_to_close_gives_up_what_cannot_be_started(window: Window) -> None:
    window.open()
    window.client.lock()
    window.processes.trouble = OSError("no more processes")
    window.ask(NOTE)
    window.client.close()
    window.turn()
    assert window.told == []
    assert window.process.sent == []


def test_to_close_starts_nothing_that_has_nothing_to_do(window: Window) -> None:
    window.open()
    window.client.lock()
    window.client.start()
    window.client.close()
    assert not hasattr(window.process, "end")


def test_after_the_end_nothing_is_started(window: Window) -> None:
    window.client.close()
    window.ask(NOTE)
    window.client.start()
    assert window.processes.all == []


def test_the_command_line_names_the_profile(tmp_path) -> None:
    assert notes_arguments(None) == ["--notes"]
    assert notes_arguments(tmp_path) == ["--notes", "--profile", str(tmp_path)]


def test_a_keychain_that_was_found_once_is_there_for_the_next_process_too(
    window: Window,
) -> None:
    window.ask(NOTE)
    window.process.say(LOCKED, Answer(1, Kept(7)))
    window.pass_time()
    window.process.end()
    window.ask(MakeCode())
    window.process.say(State(Phase.LOCKED, LOCKED.ways))
    assert window.client.state == LOCKED
