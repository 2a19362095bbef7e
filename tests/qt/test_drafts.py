"""What is written is sealed as it is typed, comes back once, and goes when it is let go."""

from dataclasses import replace

import pytest

from fakes.notes import FakeNotes
from thaw.app.notes.asked import DropDraft, KeepDraft, ListDrafts, Unlock, Way
from thaw.app.notes.told import Phase
from thaw.notes.jotting import Jotting
from thaw.ui.drafts import SEAL_MS, kind_of
from thaw.ui.left_drafts import Drafts
from thaw.ui.notes_remote import NotesRemote
from thaw.ui.undo import UNDO_MS

OPENS = "quiet"

pytestmark = pytest.mark.usefixtures("qapp")


class Paper:
    """A page that a test writes on."""

    def __init__(self):
        self.jotting = Jotting()

    def standing(self):
        return self.jotting

    def wipe(self):
        self.jotting = Jotting()

    def put_back(self, jotting):
        self.jotting = jotting


class Desk:
    """One page, its draft and the notes."""

    def __init__(self, notes=None):
        self.notes = notes or FakeNotes()
        self.remote = NotesRemote(self.notes)
        self.drafts = Drafts(self.remote)
        self.paper = Paper()
        self.draft = self.drafts.page("note", self.paper)
        self.remote.start()
        self.notes.deliver()

    def type(self, text):
        self.paper.jotting = replace(self.paper.jotting, text=self.paper.jotting.text + text)
        self.draft.touch()

    def wait(self):
        """A second passes: the timer has a beat, if it runs."""
        if self.draft.timer.isActive():
            self.draft.timer.stop()
            self.draft.timer.timeout.emit()

    def write(self, text):
        self.type(text)
        self.wait()
        self.notes.deliver()

    def sealed(self):
        return [jotting.text for jotting in self.notes.drafts().values()]

    def asked(self, kind):
        return [asked for asked in self.notes.asked if isinstance(asked, kind)]

    def lock(self):
        self.drafts.put_away()
        self.remote.lock()
        self.notes.deliver()

    def unlock(self):
        self.remote.ask(Unlock(Way.PASSPHRASE, OPENS), lambda told: None)
        self.notes.deliver()
        self.notes.deliver()


@pytest.fixture
def desk():
    made = Desk()
    yield made
    made.draft.timer.stop()
    made.drafts.undo_time.stop()


@pytest.fixture
def open_desk():
    made = Desk(FakeNotes(passphrase=OPENS, opened=True))
    yield made
    made.draft.timer.stop()
    made.drafts.undo_time.stop()


def test_what_is_typed_is_sealed_within_a_second_and_not_with_each_key(desk):
    for letter in "warm":
        desk.type(letter)
    assert desk.asked(KeepDraft) == []
    assert desk.draft.timer.interval() == SEAL_MS == 1000
    desk.wait()
    assert [asked.jotting.text for asked in desk.asked(KeepDraft)] == ["warm"]


def test_typing_on_does_not_put_the_second_off(desk):
    desk.type("w")
    began = desk.draft.timer.timerId()  # one that begins anew has another
    desk.type("a")
    assert desk.draft.timer.timerId() == began


def test_it_is_sealed_at_once_where_that_is_asked_for_and_once_only(desk):
    desk.type("warm")
    desk.drafts.seal()
    desk.drafts.seal()
    desk.wait()
    assert len(desk.asked(KeepDraft)) == 1


def test_a_page_that_was_not_touched_is_not_sealed(desk):
    desk.drafts.seal()
    assert desk.asked(KeepDraft) == []
    assert desk.drafts.sealed


def test_it_counts_as_sealed_once_that_is_answered(desk):
    settled = []
    desk.drafts.settled.connect(lambda: settled.append(desk.drafts.sealed))
    desk.type("warm")
    assert not desk.drafts.sealed
    desk.drafts.seal()
    assert not desk.drafts.sealed
    desk.notes.deliver()
    assert settled == [True]


def test_a_slow_disk_gets_the_newest_and_not_each_second(desk):
    for letter in "warm":
        desk.type(letter)
        desk.wait()
    assert [asked.jotting.text for asked in desk.asked(KeepDraft)] == ["w"]
    desk.notes.deliver()
    assert desk.sealed() == ["warm"]
    assert len(desk.asked(KeepDraft)) == 2


def test_a_full_disk_is_told_and_tried_again(desk):
    desk.notes.full = True
    desk.write("warm")
    assert "full" in desk.drafts.trouble
    assert not desk.drafts.sealed
    desk.notes.full = False
    desk.drafts.seal()
    desk.notes.deliver()
    assert desk.draft.trouble == ""
    assert desk.sealed() == ["warm"]


def test_a_page_that_is_empty_again_leaves_no_draft(desk):
    desk.write("w")
    desk.paper.jotting = Jotting()
    desk.draft.touch()
    desk.wait()
    desk.notes.deliver()
    assert desk.sealed() == []


def test_while_it_is_kept_nothing_is_sealed_and_afterwards_in_another_place(desk):
    desk.write("warm")
    place = desk.draft.place
    desk.type("er")
    desk.draft.hold()
    desk.wait()
    desk.drafts.seal()
    assert len(desk.asked(KeepDraft)) == 1
    desk.draft.kept()
    assert desk.draft.place != place
    desk.write("another")
    assert desk.asked(KeepDraft)[-1].place == desk.draft.place


def test_what_could_not_be_kept_is_sealed_again(desk):
    desk.write("warm")
    desk.type("er")
    desk.draft.hold()
    desk.draft.release()
    desk.notes.deliver()
    assert desk.sealed() == ["warmer"]


def test_a_draft_that_is_let_go_with_its_page_is_gone(desk):
    desk.write("warm")
    desk.draft.drop()
    desk.notes.deliver()
    assert desk.sealed() == []
    assert len(desk.asked(DropDraft)) == 1


def test_what_an_answer_says_of_the_page_before_does_not_matter(desk):
    desk.notes.full = True
    desk.type("warm")
    desk.drafts.seal()
    desk.draft.renew()
    desk.notes.deliver()
    assert desk.draft.trouble == ""
    assert desk.drafts.sealed


def test_no_draft_takes_the_place_of_one_that_a_crash_left(desk):
    desk.write("before the crash")
    again = Desk(desk.notes)
    again.write("after it")
    assert sorted(again.sealed()) == ["after it", "before the crash"]
    again.draft.timer.stop()


def test_a_phase_is_told_once_and_with_the_one_before(open_desk):
    told = []
    open_desk.remote.phase_changed.connect(lambda was, now: told.append((was, now)))
    open_desk.lock()
    open_desk.notes.damage("A note cannot be read.")
    open_desk.unlock()
    assert told == [(Phase.OPEN, Phase.LOCKED), (Phase.LOCKED, Phase.OPEN)]


def test_what_is_being_kept_does_not_count_as_sealed(desk):
    desk.write("warm")
    desk.draft.hold()
    assert not desk.drafts.sealed
    desk.draft.kept()
    assert desk.drafts.sealed


def test_before_there_is_a_book_it_comes_back_from_memory(desk):
    desk.write("warm")
    desk.lock()
    assert desk.paper.jotting == Jotting()
    desk.drafts.come_back()
    assert desk.paper.jotting.text == "warm"
    assert not desk.draft.away


def test_with_a_book_it_comes_back_once_that_is_open_and_not_before(open_desk):
    desk = open_desk
    desk.write("warm")
    desk.lock()
    desk.drafts.come_back()
    assert desk.paper.jotting == Jotting()
    assert desk.draft.lies_sealed
    desk.unlock()
    assert desk.paper.jotting.text == "warm"
    assert not desk.draft.lies_sealed
    desk.write("er")
    assert desk.sealed() == ["warmer"]


def test_what_was_typed_last_is_sealed_before_it_is_taken_away(open_desk):
    open_desk.type("warm")
    open_desk.lock()
    assert open_desk.sealed() == ["warm"]
    open_desk.unlock()
    assert open_desk.paper.jotting.text == "warm"


def test_what_cannot_be_sealed_comes_back_from_memory(open_desk):
    desk = open_desk
    desk.notes.full = True
    desk.type("warm")
    desk.lock()
    assert desk.paper.jotting == Jotting()
    desk.drafts.come_back()
    assert desk.paper.jotting.text == "warm"


def test_what_is_written_anew_meanwhile_takes_nothing_from_what_lies_sealed(open_desk):
    desk = open_desk
    desk.write("warm")
    desk.lock()
    desk.write("cool")
    assert sorted(desk.sealed()) == ["cool", "warm"]
    desk.unlock()
    assert desk.paper.jotting.text == "cool"
    assert [draft.jotting.text for draft in desk.drafts.left] == ["warm"]


def test_what_comes_meanwhile_stands_behind_what_comes_back_from_memory(desk):
    desk.write("warm")
    desk.lock()
    desk.write("cool")
    assert desk.sealed() == ["warm\n\ncool"]
    desk.drafts.come_back()
    assert desk.paper.jotting.text == "warm\n\ncool"


def left_behind(*texts):
    """A desk after a crash in which these were being written."""
    notes = FakeNotes()
    for text in texts:
        desk = Desk(notes)
        desk.write(text)
    return Desk(notes)


def test_after_a_crash_drafts_are_offered_the_newest_first():
    desk = left_behind("first", "second")
    assert [draft.jotting.text for draft in desk.drafts.left] == ["second", "first"]
    assert {kind_of(draft) for draft in desk.drafts.left} == {"note"}


def test_while_the_notes_are_locked_nothing_is_offered():
    notes = FakeNotes(passphrase=OPENS, opened=True)
    Desk(notes).write("warm")
    notes.book.open = False
    notes.state = notes.book.stands()
    asked = notes.asked.count(ListDrafts())
    desk = Desk(notes)
    assert not desk.drafts.left
    assert notes.asked.count(ListDrafts()) == asked
    desk.unlock()
    assert [draft.jotting.text for draft in desk.drafts.left] == ["warm"]
    desk.lock()
    assert not desk.drafts.left


def test_one_that_is_looked_at_goes_on_in_its_place():
    desk = left_behind("warm")
    desk.drafts.wanted.connect(desk.draft.take)
    desk.drafts.open()
    assert desk.drafts.left == ()
    assert desk.paper.jotting.text == "warm"
    desk.write("er")
    assert desk.sealed() == ["warmer"]


def test_one_that_is_let_go_can_come_back_for_ten_seconds():
    desk = left_behind("warm")
    desk.drafts.let_one_go()
    assert desk.drafts.undo_time.interval() == UNDO_MS == 10_000
    assert desk.drafts.left == ()
    assert desk.drafts.let_go is not None
    desk.drafts.undo()
    assert [draft.jotting.text for draft in desk.drafts.left] == ["warm"]
    desk.drafts.let_one_go()
    desk.drafts.undo_time.timeout.emit()
    desk.notes.deliver()
    assert desk.sealed() == []
    assert not desk.drafts.undo_time.isActive()


def test_what_is_let_go_is_gone_at_once_when_the_notes_are_locked():
    desk = left_behind("warm")
    desk.drafts.let_one_go()
    desk.lock()
    assert desk.sealed() == []


def test_what_was_left_is_offered_again_when_the_window_is_back():
    desk = left_behind("warm")
    desk.lock()
    assert desk.drafts.left == ()
    desk.drafts.come_back()
    desk.notes.deliver()
    assert [draft.jotting.text for draft in desk.drafts.left] == ["warm"]
