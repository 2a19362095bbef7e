"""The window is closed wherever one is: it asks nothing, and loses nothing."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from fakes.note_book import FULL
from fakes.studio import PLAYING, settle
from fakes.window import says
from qt.test_hiding import PAGES, STAGES
from qt.test_offered import today
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting
from thaw.player.phase import Phase
from thaw.routing.history import Entry


def close(program) -> bool:
    """Close the window; whether it went without a question, as soon as all of it is sealed."""
    program.window.close()
    program.notes.deliver()
    went = not program.window.isVisible()
    assert QApplication.activeModalWidget() is None
    program.window.show()
    settle()
    return went


def leave(program):
    """Close the program in the middle of whatever is on."""
    assert close(program)
    program.shell.close()


def test_every_state_of_a_session_is_left_at_once(program):
    for name, snapshot in STAGES.items():
        program.link.show(snapshot)
        settle()
        assert close(program), name


def test_every_page_is_left_at_once(program):
    for name in PAGES:
        program.window.go(getattr(program.window, name))
        assert close(program), name


def test_a_pack_that_is_looked_at_is_left_at_once_and_the_work_on_it_ends(program):
    program.window.go(program.window.packs.list)
    assert close(program)
    program.window.open_pack("/soft-evenings.thawpack")
    assert program.window.page is program.window.packs.page
    leave(program)
    assert program.packs._told is None


def test_a_session_that_is_only_being_loaded_is_left_at_once(program):
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    assert close(program)


def test_a_dark_page_and_an_open_sheet_are_left_at_once(program):
    program.link.show(PLAYING)
    program.window.stage.open_sheet()
    program.window.stage.darkened.emit()
    assert close(program)


@pytest.fixture
def note(program):
    """A note that is being written."""
    program.deliver()
    program.window.note.begin(Jotting("A session"), ())
    program.window.go(program.window.note)
    program.window.note.paper.setPlainText("What I noticed.")
    return program


def test_a_note_that_is_sealed_already_does_not_hold_the_window(note):
    note.window.writing.drafts.seal()
    note.deliver()
    assert close(note)
    assert [draft.text for draft in note.notes.drafts().values()] == ["What I noticed."]


def test_one_that_is_not_is_sealed_and_the_window_goes_by_itself(note, qtbot):
    assert not note.window.close()
    note.deliver()
    assert not note.window.isVisible()
    assert [draft.text for draft in note.notes.drafts().values()] == ["What I noticed."]


def test_closing_again_meanwhile_waits_for_nothing(note):
    assert not note.window.close()
    assert note.window.close()


def test_one_that_cannot_be_sealed_holds_the_window_once_and_says_why(note):
    note.notes.full = True
    assert not note.window.close()
    note.deliver()
    assert note.window.isVisible()
    assert says(note.window.note, "What you wrote is still here.")
    assert says(note.window.note, FULL)
    assert note.window.note.paper.toPlainText() == "What I noticed."
    assert close(note)


def test_writing_on_after_that_holds_it_again(note):
    note.notes.full = True
    note.window.close()
    note.deliver()
    note.window.note.paper.appendPlainText("More.")
    assert not note.window.close()


def test_a_form_that_is_written_on_after_that_does_not_go_with_the_window(begin):
    note = begin(Jotting("A session"))
    note.click("Write something")
    note.click(FORMS["page"].title)
    (paper,) = note.window.kept.forms.page.parts.papers
    paper.insertPlainText("What I noticed.")
    note.notes.full = True
    note.window.close()
    note.deliver()
    note.notes.full = False
    paper.appendPlainText("More.")
    note.window.writing.drafts.seal()
    note.deliver()
    assert note.window.isVisible()


def test_what_is_written_in_a_session_is_sealed_before_the_window_goes(program):
    program.deliver()
    program.link.show(STAGES["writing"])
    settle()
    program.window.stage.findChild(QPlainTextEdit).setPlainText("A line.")
    program.window.close()
    program.deliver()
    assert not program.window.isVisible()
    assert len(program.notes.drafts()) == 1


def test_a_program_that_is_ended_otherwise_seals_what_is_written(note):
    note.shell.close()
    assert [draft.text for draft in note.notes.drafts().values()] == ["What I noticed."]


def test_what_was_thrown_away_is_gone_with_the_program(note):
    note.window.writing.drafts.seal()
    note.deliver()
    note.click("Keep nothing")
    note.shell.close()
    assert note.notes.drafts() == {}
    assert note.notes.closed


def test_the_sound_is_told_and_fades_by_itself(program):
    program.link.show(PLAYING)
    program.shell.close()
    assert program.link.closed


@pytest.mark.parametrize("name", [name for name in STAGES if name != "landing"])
def test_a_session_that_is_left_with_the_window_counts_as_left_early(start, name):
    program = start(keep_days=True)
    program.begin()
    program.link.show(replace(STAGES[name], open_to=3))
    leave(program)
    assert program.days.entries == (Entry(today(), 3, early=True, open_to=3),)


def test_one_that_was_on_its_way_out_counts_as_whole(start):
    program = start(keep_days=True)
    program.begin()
    program.link.show(replace(program.link.now, phase=Phase.LANDING, open_to=4))
    leave(program)
    assert program.days.entries == (Entry(today(), 3, early=False, open_to=4),)


def test_one_that_ended_before_is_not_counted_again(start):
    program = start(keep_days=True)
    program.begin()
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    leave(program)
    assert len(program.days.entries) == 1


def test_one_that_was_only_being_loaded_is_not_counted(start):
    program = start(keep_days=True)
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    leave(program)
    assert program.days.entries == ()


def test_without_a_yes_nothing_is_counted(program):
    program.begin()
    leave(program)
    assert program.days.entries == ()


def test_a_disk_that_takes_nothing_does_not_keep_the_window_open(start):
    program = start(keep_days=True)
    program.begin()
    program.days.full = True
    leave(program)
    assert program.link.closed


def test_what_was_changed_in_the_session_is_kept_at_once(program):
    program.begin()
    program.shell.remote.toggle_captions()
    assert program.settings.values["remembered"]["body-scan"] == {"captions": False}
