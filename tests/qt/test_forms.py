"""What is written without a session: a form, its questions, kept or let go."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from fakes.window import button, says
from thaw.app.link import Request
from thaw.app.notes.asked import KeepDraft
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting, Part
from thaw.player.phase import Phase
from thaw.ui.widgets.button import Button

Key = Qt.Key
OPENS = "a quiet passphrase"


@pytest.fixture
def book(begin):
    """No note yet, but a book to keep one in."""
    return begin(passphrase=OPENS)


def page(program):
    return program.window.kept.forms.page


def write(program, form, *texts):
    program.click("Write something")
    program.click(FORMS[form].title)
    for paper, text in zip(page(program).parts.papers, texts, strict=False):
        paper.insertPlainText(text)
    return page(program)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.key)
def test_each_form_has_a_field_for_each_question(book, form):
    written = write(book, form.key)
    names = [paper.accessibleName() for paper in written.parts.papers]
    assert names == ([question.asks for question in form.questions] or [form.title])
    assert says(written, form.below)
    assert written.parts.papers[0].hasFocus()


def test_what_is_written_is_kept_without_what_stayed_empty(book):
    write(book, "thought", "I am behind.", "", "You are tired.")
    book.click("Keep this note")
    book.deliver()
    parts = (Part("thought", "I am behind."), Part("other", "You are tired."))
    assert book.notes.kept() == (Jotting(form="thought", parts=parts),)
    assert book.window.page is book.window.kept.list
    assert book.window.kept.list.list.model().rowCount() == 1


def test_a_page_on_which_nothing_stands_is_left_without_a_note(book):
    write(book, "day")
    book.click("Keep this note")
    book.deliver()
    assert book.notes.kept() == ()
    assert book.window.page is book.window.kept.list


@pytest.mark.parametrize("leave", ["Keep nothing", "Esc", "Sessions"])
def test_nothing_is_kept_and_that_can_be_undone(book, leave):
    write(book, "page", "Whatever came.")
    if leave == "Esc":
        book.press(Key.Key_Escape)
    else:
        book.click(leave)
    assert book.window.undo.text == "Nothing was kept."
    assert page(book).jotting.empty
    book.click("Undo")
    assert book.window.page is page(book)
    assert page(book).jotting.text == "Whatever came."


def test_after_ten_seconds_it_is_gone(book):
    write(book, "page", "Whatever came.")
    book.window.writing.drafts.seal()
    book.deliver()
    book.press(Key.Key_Escape)
    page(book).undo_time.timeout.emit()
    book.deliver()
    assert book.window.undo.text == ""
    assert book.notes.drafts() == {}


def test_keep_and_keep_nothing_weigh_the_same(book):
    write(book, "page")
    ends = {b.text(): b.form for b in page(book).findChildren(Button)}
    assert ends["Keep nothing"] == ends["Keep this note"]


def test_a_full_disk_leaves_it_in_the_page_and_says_so(book):
    write(book, "day", "The bus was on time.")
    book.notes.full = True
    book.click("Keep this note")
    book.deliver()
    assert "disk is full" in page(book).trouble.text
    assert page(book).jotting.parts == (Part("high", "The bus was on time."),)


def test_it_is_sealed_as_it_is_typed_and_is_back_once_the_notes_are_open(book):
    write(book, "alive", "The kettle.")
    book.window.kept.lock_wanted.emit()
    book.deliver()
    assert page(book).jotting.empty
    assert book.window.page is book.window.kept.list
    (draft,) = book.notes.drafts().values()
    assert draft.parts == (Part("what", "The kettle."),)
    field = book.window.kept.list.unlock.field
    QTest.keyClicks(field, OPENS)
    book.press(Key.Key_Return, field)
    for _ in range(3):
        book.deliver()
    assert book.window.page is page(book)
    assert page(book).jotting.parts == draft.parts


def test_what_a_crash_left_is_offered_and_stands_on_its_form_again(qtbot, begin):
    program = begin(passphrase=OPENS)
    draft = Jotting(form="thought", parts=(Part("for", "The letter."),))
    program.notes.ask(KeepDraft("form:before", draft), lambda _: None)
    program.window.kept.lock_wanted.emit()
    program.deliver()
    field = program.window.kept.list.unlock.field
    QTest.keyClicks(field, OPENS)
    program.press(Key.Key_Return, field)
    for _ in range(3):
        program.deliver()
    program.click("Look at it")
    assert program.window.page is page(program)
    assert page(program).jotting == draft
    assert says(page(program), "A thought, from another side")
    program.click("Keep this note")
    program.deliver()
    assert program.notes.kept() == (draft,)
    assert program.notes.drafts() == {}


def test_nothing_that_comes_unasked_takes_away_a_recovery_code_that_is_seen(program):
    first = program.window.kept.forms.first
    program.click("Notes")
    write(program, "page", "The first.")
    program.click("Keep this note")
    for field in first.findChildren(QLineEdit):
        field.setText("rain on a tin roof")
    button(first, "Keep it with this passphrase").click()
    program.deliver()
    program.click("Make a recovery code")
    program.callers.call(Request("first-thaw/looking-around"))
    assert program.window.page is first
    assert "A session was asked for meanwhile: " in program.window.notices.text
    assert first.code.code.text()


def test_before_the_first_note_it_is_asked_how_to_keep_it(program):
    program.click("Notes")
    write(program, "page", "The first.")
    program.click("Keep this note")
    assert program.window.page is program.window.kept.forms.first
    program.click("Keep it with the keychain")
    program.deliver()
    program.deliver()
    assert program.notes.kept() == (Jotting(form="page", text="The first."),)


def test_esc_leads_back_from_that_question_to_the_page(program):
    program.click("Notes")
    write(program, "page", "The first.")
    program.click("Keep this note")
    program.press(Key.Key_Escape)
    assert program.window.page is page(program)
    assert page(program).jotting.text == "The first."


def test_another_place_gone_to_from_that_question_keeps_nothing_and_no_passphrase(program):
    program.click("Notes")
    write(program, "page", "The first.")
    program.click("Keep this note")
    fields = program.window.kept.forms.first.findChildren(QLineEdit)
    for field in fields:
        field.setText("a quiet passphrase")
    button(program.window.kept.forms.first, "Keep it with this passphrase").click()
    program.window.go(program.window.sessions)
    assert [field.text() for field in fields] == ["", ""]
    program.deliver()
    program.deliver()
    assert program.notes.kept() == ()
    program.click("Undo")
    assert page(program).jotting.text == "The first."


def ground(program):
    """Press “Ground me now” where one is, and be through with it and with its note."""
    program.click("Ground me now")
    program.press(Key.Key_F)
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    program.window.note.undo_time.stop()
    assert program.window.page is program.window.note
    program.click("Sessions")


def test_grounding_from_a_page_that_is_written_loses_nothing_of_it(book):
    write(book, "page", "Whatever came.")
    ground(book)
    assert book.window.undo.text == ""
    book.click("Look at it")
    assert book.window.page is page(book)
    assert page(book).jotting.text == "Whatever came."


def test_what_waits_since_then_can_be_let_go_and_that_be_undone(book):
    write(book, "page", "Whatever came.")
    ground(book)
    book.click("Let it go")
    assert book.window.notices.text == ""
    book.click("Undo")
    assert page(book).jotting.text == "Whatever came."


def test_what_waits_is_not_written_over(book):
    write(book, "page", "Whatever came.")
    ground(book)
    book.click("Notes")
    book.click("Write something")
    assert page(book).jotting.text == "Whatever came."


def test_a_pack_does_not_come_in_between(book):
    write(book, "page", "Whatever came.")
    book.window.open_pack("/home/somebody/soft.thawpack")
    assert book.window.page is page(book)
    assert book.packs.asked == []


def test_esc_leads_back_from_the_forms_to_the_notes(book):
    book.click("Write something")
    book.press(Key.Key_Escape)
    assert book.window.page is book.window.kept.list
