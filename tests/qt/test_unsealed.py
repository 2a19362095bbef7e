"""What is written and cannot be sealed is said on its page, and not closed over."""

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from fakes.note_book import FULL
from fakes.window import button
from qt.test_forms import ground
from thaw.app.link import Request
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting

BEFORE = Jotting("A session", "Before.")
TYPED = "What I noticed. "
SESSION = "steady/body-scan-edges"
WAITS = "A page that was not kept yet is here."


def after_a_session(program):
    note = program.window.note
    note.begin(Jotting("Another session"), ())
    program.window.go(note)
    return note, note.paper


def form(program):
    program.click("Write something")
    program.click(FORMS["day"].title)
    page = program.window.kept.forms.page
    return page, page.parts.papers[0]


def change(program):
    program.window.kept.open(program.window.kept.list.list.ids[0])
    program.deliver()
    program.click("Change")
    page = program.window.kept.one
    return page, page.parts.papers[0]


@pytest.fixture
def program(begin):
    return begin(BEFORE)


@pytest.fixture(params=[after_a_session, form, change], ids=lambda opened: opened.__name__)
def opened(request, program):
    """A page that is written on, and where."""
    return request.param(program)


def seal(program):
    program.window.writing.drafts.seal()
    program.deliver()


def close_on_full_disk(program, paper):
    program.notes.full = True
    paper.insertPlainText(TYPED)
    program.window.close()
    program.deliver()


# On the page.


def test_it_is_said_while_one_writes_and_not_once_it_is_sealed(program, opened):
    page, paper = opened
    program.notes.full = True
    paper.insertPlainText(TYPED)
    seal(program)
    assert "could not be sealed" in page.trouble.text
    assert FULL in page.trouble.text
    assert TYPED in paper.toPlainText()
    program.notes.full = False
    seal(program)
    assert page.trouble.text == ""


def test_what_could_not_be_kept_is_said_alone(program, opened):
    page, paper = opened
    program.notes.full = True
    paper.insertPlainText(TYPED)
    program.click("Keep the change" if page is program.window.kept.one else "Keep this note")
    seal(program)
    assert page.trouble.text == FULL


def test_it_can_be_saved_as_a_text_file(program, opened, tmp_path):
    page, paper = opened
    program.notes.full = True
    paper.insertPlainText(TYPED)
    seal(program)
    button(page.trouble, "Save as a text file…").click()
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "note.txt"))
    dialog.reject()
    program.deliver()
    assert TYPED.strip() in (tmp_path / "note.txt").read_text("utf-8")


def test_a_change_that_was_saved_so_stands_where_it_stood(program, tmp_path):
    page, paper = change(program)
    paper.insertPlainText(TYPED)
    program.window.kept.changes.save_to(tmp_path / "note.txt")
    assert "Saved as “note.txt”" in page.trouble.text
    assert TYPED in paper.toPlainText()


# When the window is closed.


def test_closing_is_held_once_and_the_page_says_why(program, opened):
    page, paper = opened
    program.notes.full = True
    paper.insertPlainText(TYPED)
    assert not program.window.close()
    program.deliver()
    assert program.window.isVisible()
    assert "Closing again keeps nothing." in page.trouble.text
    assert TYPED in paper.toPlainText()
    assert program.window.close()
    program.window.show()


@pytest.mark.parametrize("waiting", [form, change], ids=lambda opened: opened.__name__)
def test_the_page_that_says_so_is_the_one_that_could_not_be_sealed(program, waiting):
    page, paper = waiting(program)
    program.notes.full = True
    paper.insertPlainText(TYPED)
    ground(program)
    program.window.close()
    program.deliver()
    assert program.window.page is page
    assert "Closing again keeps nothing." in page.trouble.text


def test_during_a_session_nothing_is_disturbed_for_it(program):
    page, paper = form(program)
    program.notes.full = True
    paper.insertPlainText(TYPED)
    program.click("Ground me now")
    program.window.close()
    program.deliver()
    assert program.window.page is program.window.stage
    assert "Closing again" not in page.trouble.text
    assert any("Closing again" in told for told in program.shell.remote.notices)


@pytest.mark.parametrize("keep", [form, change], ids=lambda opened: opened.__name__)
def test_what_is_only_just_being_kept_is_waited_for(program, keep):
    page, paper = keep(program)
    paper.insertPlainText(TYPED)
    seal(program)
    button(page, "Keep this note" if keep is form else "Keep the change").click()
    assert not program.window.close()
    program.deliver()
    assert not program.window.isVisible()
    program.window.show()


def test_why_it_was_held_is_said_once_and_takes_no_focus_afterwards(program, opened):
    _, paper = opened
    close_on_full_disk(program, paper)
    paper.setFocus()
    seal(program)  # as a focus that goes elsewhere does
    assert QApplication.focusWidget() is paper


def test_what_can_be_sealed_after_all_does_not_close_a_window_that_was_held(program, opened):
    _, paper = opened
    close_on_full_disk(program, paper)
    program.notes.full = False
    seal(program)
    assert program.window.isVisible()


# When another session is asked for meanwhile.


def test_a_later_start_leaves_nothing_that_is_written(program, opened):
    page, paper = opened
    paper.insertPlainText(TYPED)
    program.callers.call(Request(SESSION, begin=True))
    program.deliver()
    assert program.window.page is page
    assert TYPED in paper.toPlainText()
    assert program.link.opened == []
    assert "A body scan from the edges in" in program.window.notices.text
    program.click("Not now")
    assert program.window.notices.text == ""
    assert program.window.page is page


def test_the_session_can_be_looked_at_and_the_page_waits(program, opened):
    page, paper = opened
    paper.insertPlainText(TYPED)
    program.callers.call(Request(SESSION))
    program.click("Look at it")
    assert program.window.page is program.window.before
    assert program.window.undo.text == ""
    assert program.window.notices.text == WAITS
    program.click("Look at it")
    assert program.window.page is page
    assert TYPED in paper.toPlainText()


def test_one_that_is_only_known_later_is_offered_there_too(program):
    known = program.library.descriptions()
    program.library.rebuild([])
    program.callers.call(Request(SESSION))
    page, paper = form(program)
    paper.insertPlainText(TYPED)
    program.library.rebuild(known)
    assert program.window.page is page
    assert "A body scan from the edges in" in program.window.notices.text


def test_one_whose_file_is_still_looked_at_does_not_begin_there(program):
    program.library.looked_at = {SESSION}
    program.callers.call(Request(SESSION, begin=True))
    program.click("Notes")
    page, paper = form(program)
    paper.insertPlainText(TYPED)
    program.library.looked_at.clear()
    program.library.rebuild(program.library.descriptions())
    assert program.link.opened == []
    assert program.window.page is page
