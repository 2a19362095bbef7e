"""The window is closed wherever one is: it asks nothing, and loses nothing."""

from PySide6.QtWidgets import QApplication

from fakes.studio import PLAYING, settle
from fakes.window import says
from qt.test_hiding import PAGES, STAGES
from thaw.ui.present.note import Jotting


def close(program) -> bool:
    """Close the window; whether it went, at once and without a question."""
    went: bool = program.window.close()
    assert QApplication.activeModalWidget() is None
    program.window.show()
    settle()
    return went


def test_every_state_of_a_session_is_left_at_once(program):
    for name, snapshot in STAGES.items():
        program.link.show(snapshot)
        settle()
        assert close(program), name


def test_every_page_is_left_at_once(program):
    for name in PAGES:
        program.window.go(getattr(program.window, name))
        assert close(program), name


def test_a_session_that_is_only_being_loaded_is_left_at_once(program):
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    assert close(program)


def test_a_dark_page_and_an_open_sheet_are_left_at_once(program):
    program.link.show(PLAYING)
    program.window.stage.open_sheet()
    program.window.stage.darkened.emit()
    assert close(program)


def test_a_note_with_text_stays_open_once_and_says_why(program):
    note = program.window.note
    note.begin(Jotting("A session"), ())
    program.window.go(note)
    note.paper.setPlainText("What I noticed.")
    assert not close(program)
    assert says(note, "What you wrote is still here.")
    assert note.paper.toPlainText() == "What I noticed."
    assert close(program)


def test_the_sound_is_told_and_fades_by_itself(program):
    program.link.show(PLAYING)
    program.shell.close()
    assert program.link.closed
