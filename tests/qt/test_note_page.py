"""The page after a session, and how the first note is kept: anything, nothing, and back."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit

from fakes.note_book import CODE, FULL
from fakes.notes import FakeNotes
from fakes.studio import MUSIC, PLAYING, asking, settle
from fakes.window import button, end, make_program, says
from thaw.app.notes.asked import Create, Delete, DropDraft, Keep, KeepDraft, Unlock, Way
from thaw.notes.jotting import Jotting
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.ui.text_file import write_text
from thaw.ui.widgets.button import Button

Key = Qt.Key
OPENS = "a quiet passphrase"
WRITING = asking("write", "A free page. It can be one word, or nothing.")


def written(program, text="something"):
    """The same program with something on the page after a session."""
    program.window.writing.show_note((), None)
    program.deliver()
    program.window.note.begin(Jotting("A title"), ())
    if text:
        program.window.note.paper.setPlainText(text)
    program.deliver()
    return program


@pytest.fixture
def note(program):
    """The page before there is a book of notes, with nothing on it."""
    return written(program, "")


@pytest.fixture
def make(qtbot):
    """Starts programs with other notes, and with something on the page."""
    made = []

    def with_notes(notes, text="something"):
        made.append(written(make_program(qtbot, notes=notes), text))
        return made[-1]

    yield with_notes
    for program in made:
        end(program)


@pytest.fixture
def kept(make):
    """There is a book of notes, locked, and something on the page."""
    return make(FakeNotes(passphrase=OPENS))


def asked(program, kind):
    return [one for one in program.notes.asked if isinstance(one, kind)]


def paper(program):
    return program.window.note.paper


def seal(program):
    program.window.writing.drafts.seal()
    program.deliver()


def sealed(program):
    return [jotting.text for jotting in program.notes.drafts().values()]


# What stands on it.


def test_more_words_come_when_they_are_asked_for_and_what_was_picked_stays(note):
    page = note.window.note
    note.click("warm")
    note.click("more…")
    assert page.jotting.words == ("warm",)
    assert not says(page, "more…")
    assert page.focusWidget().objectName() not in ("", "warm", "sad")
    note.click("wistful")
    assert page.jotting.words == ("warm", "wistful")


def test_it_says_how_it_is_kept(note):
    assert says(note.window.note, "Kept only if you say so. How it is kept is asked then.")


def test_it_says_that_it_is_encrypted_where_it_is(kept):
    assert says(kept.window.note, "A title · just now. Kept only if you say so, and encrypted")


def test_both_ends_weigh_the_same(note):
    ends = [
        each
        for each in note.window.note.findChildren(Button)
        if each.text() in ("Keep nothing", "Keep this note")
    ]
    assert len({end.form for end in ends}) == 1
    assert [end.key for end in ends] == ["Esc", ""]


def test_another_session_begun_from_the_note_loses_nothing_of_it(note):
    paper(note).setPlainText("something")
    note.click("Ground me now")
    note.press(Key.Key_F)
    note.link.show(replace(note.link.now, phase=Phase.ENDED))
    assert note.window.page is note.window.note
    assert paper(note).toPlainText() == "something"


# Keeping.


def test_a_note_is_kept_and_only_then_the_page_is_left(kept):
    kept.click("warm")
    button(kept.window.note, "Keep this note").click()
    assert kept.window.page is kept.window.note
    kept.deliver()
    assert kept.window.page is kept.window.sessions
    (jotting,) = kept.notes.kept()
    assert (jotting.title, jotting.text, jotting.words) == ("A title", "something", ("warm",))
    assert paper(kept).toPlainText() == ""
    assert not kept.window.note.can_undo


def test_while_it_is_kept_nothing_on_it_can_be_changed(kept):
    button(kept.window.note, "Keep this note").click()
    assert paper(kept).isReadOnly()
    assert not button(kept.window.note, "warm").isEnabled()
    assert not button(kept.window.note, "Keep this note").isEnabled()
    assert button(kept.window.note, "Keep nothing").isEnabled()
    kept.deliver()
    assert not paper(kept).isReadOnly()


def test_the_draft_goes_with_the_note_and_none_comes_after_it(kept):
    seal(kept)
    assert sealed(kept) == ["something"]
    paper(kept).appendPlainText("more")
    kept.click("Keep this note")
    seal(kept)
    assert sealed(kept) == []
    assert asked(kept, Keep)[0].draft == asked(kept, KeepDraft)[0].place


def test_a_full_disk_leaves_everything_on_the_page_with_a_sentence(kept):
    kept.notes.full = True
    kept.click("Keep this note")
    page = kept.window.note
    assert kept.window.page is page
    assert page.trouble.text == FULL
    assert paper(kept).toPlainText() == "something"
    assert not paper(kept).isReadOnly()
    kept.notes.full = False
    kept.click("Keep this note")
    assert [jotting.text for jotting in kept.notes.kept()] == ["something"]


def test_what_could_not_be_kept_can_be_saved_as_a_text_file(kept, tmp_path):
    kept.notes.full = True
    kept.click("Keep this note")
    button(kept.window.note.trouble, "Save as a text file…").click()
    kept.window.note.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "note.txt"))
    kept.deliver()
    assert "something" in (tmp_path / "note.txt").read_text("utf-8")
    assert kept.window.page is kept.window.sessions
    kept.window.note.findChild(QFileDialog).close()


def test_keep_nothing_holds_for_a_note_that_is_only_just_being_kept(make):
    program = make(FakeNotes(passphrase=OPENS, opened=True))
    button(program.window.note, "Keep this note").click()
    program.press(Key.Key_Escape)
    program.deliver()
    assert program.window.page is program.window.sessions
    assert len(asked(program, Delete)) == 1
    assert program.notes.kept() == ()
    program.click("Undo")
    assert paper(program).toPlainText() == "something"


def test_what_is_being_kept_is_kept_while_another_place_is_gone_to(make):
    program = make(FakeNotes(passphrase=OPENS, opened=True))
    button(program.window.note, "Keep this note").click()
    program.window.go(program.window.settings)
    program.deliver()
    assert [jotting.text for jotting in program.notes.kept()] == ["something"]
    assert program.window.page is program.window.settings
    assert not says(program.window, "Nothing was kept.")


def test_what_could_not_be_kept_then_is_seen_again(make):
    program = make(FakeNotes(passphrase=OPENS, opened=True))
    program.notes.full = True
    button(program.window.note, "Keep this note").click()
    program.window.go(program.window.settings)
    program.deliver()
    assert program.window.page is program.window.note
    assert paper(program).toPlainText() == "something"


def test_where_that_comes_too_late_it_is_said(kept):
    button(kept.window.note, "Keep this note").click()
    kept.press(Key.Key_Escape)
    kept.deliver()
    assert len(kept.notes.kept()) == 1  # nothing can be deleted while it is locked
    assert says(kept.window, "It is among the notes, where it can be deleted.")


def test_an_empty_page_is_left_and_nothing_is_asked_for(make):
    program = make(FakeNotes(passphrase=OPENS), "")
    program.window.note.begin(Jotting(), ())
    program.window.note.wipe()
    program.click("Keep this note")
    assert program.window.page is program.window.sessions
    assert asked(program, Keep) == []


def test_a_page_that_is_kept_before_the_notes_are_known_waits_for_them(make):
    program = make(FakeNotes(passphrase=OPENS))
    program.notes.forget()
    program.click("Keep this note")
    program.deliver()
    assert len(program.notes.kept()) == 1
    assert program.window.page is program.window.sessions


def test_a_lock_while_it_waits_for_them_leaves_it_sealed_on_its_page(make):
    program = make(FakeNotes(passphrase=OPENS))
    program.notes.forget()
    button(program.window.note, "Keep this note").click()
    program.shell.locking.lock()
    program.deliver()
    assert program.window.page is program.window.note
    assert asked(program, Keep) == []
    assert sealed(program) == ["something"]


# Keeping nothing.


def test_keeping_nothing_can_be_undone(note):
    paper(note).setPlainText("something")
    note.click("Keep nothing")
    assert note.window.page is note.window.sessions
    note.click("Undo")
    assert note.window.page is note.window.note
    assert paper(note).toPlainText() == "something"


@pytest.mark.parametrize("text", ["", "something"])
def test_esc_keeps_nothing_at_the_first_press_with_text_and_without(note, text):
    paper(note).setPlainText(text)
    note.click("warm")
    note.press(Key.Key_Escape, paper(note))
    assert note.window.page is note.window.sessions
    assert note.window.note.can_undo
    note.click("Undo")
    assert paper(note).toPlainText() == text
    assert note.window.note.jotting.words == ("warm",)


def test_nothing_written_leaves_nothing_to_undo(note):
    note.click("Keep nothing")
    assert not note.window.note.can_undo
    assert note.window.undo.text == ""


def test_its_draft_goes_when_it_can_no_longer_be_undone_and_not_before(kept):
    seal(kept)
    kept.click("Keep nothing")
    assert sealed(kept) == ["something"]
    kept.window.note.undo_time.timeout.emit()
    kept.deliver()
    assert sealed(kept) == []
    assert not kept.window.note.can_undo
    assert kept.window.undo.text == ""


def test_what_comes_back_is_sealed_as_before(kept):
    seal(kept)
    kept.click("Keep nothing")
    kept.click("Undo")
    kept.window.note.undo_time.timeout.emit()
    seal(kept)
    assert sealed(kept) == ["something"]


def test_leaving_the_note_by_another_way_can_be_undone_too(note):
    paper(note).setPlainText("something")
    note.click("Settings")
    note.click("Undo")
    assert paper(note).toPlainText() == "something"


def test_looking_at_support_leaves_the_note_as_it_is(note):
    paper(note).setPlainText("something")
    note.click("Support")
    note.press(Key.Key_Escape)
    assert note.window.page is note.window.note
    assert paper(note).toPlainText() == "something"


# The first note.


@pytest.fixture
def first(note):
    """The question how, before the first note."""
    paper(note).setPlainText("something")
    note.click("Keep this note")
    assert note.window.page is note.window.writing.first
    return note


def type_passphrase(program, *typed):
    fields = program.window.writing.first.passphrase.findChildren(QLineEdit)
    for field, text in zip(fields, typed, strict=True):
        field.setText(text)
    return fields


def test_it_is_asked_how_before_anything_is_kept_and_what_a_loss_means(first):
    assert asked(first, Keep) == []
    assert says(first.window.page, "nobody can open them again")


def test_the_keychain_keeps_it_and_the_code_can_wait(first):
    first.click("Keep it with the keychain")
    assert [one.way for one in asked(first, Create)] == [Way.KEYCHAIN]
    assert [jotting.text for jotting in first.notes.kept()] == ["something"]
    assert says(first.window.page, "The note is kept.")
    first.click("Another day")
    assert first.window.page is first.window.sessions
    assert paper(first).toPlainText() == ""


def test_without_a_keychain_it_is_not_offered(make):
    program = make(FakeNotes(keychain=False))
    program.click("Keep this note")
    assert not says(program.window.page, "With this computer’s keychain")
    assert says(program.window.page, "With a passphrase")


def test_a_passphrase_has_no_rules_but_is_typed_twice_alike(first):
    act = button(first.window.page, "Keep it with this passphrase")
    for typed, can in ((("", ""), False), (("a", ""), False), (("a", "b"), False)):
        type_passphrase(first, *typed)
        assert act.isEnabled() is can
    assert says(first.window.page, "The two are not the same yet.")
    type_passphrase(first, "a", "a")
    assert act.isEnabled()
    assert says(first.window.page, "It can be as short as this.")
    type_passphrase(first, OPENS, OPENS)
    first.click("Keep it with this passphrase")
    assert asked(first, Create) == [Create(Way.PASSPHRASE, OPENS)]
    assert len(first.notes.kept()) == 1


def test_a_passphrase_can_be_seen_and_does_not_stay_in_the_window(first):
    fields = type_passphrase(first, OPENS, OPENS)
    assert {field.displayText() for field in fields} != {OPENS}
    first.click("Show it")
    assert {field.displayText() for field in fields} == {OPENS}
    first.press(Key.Key_Return, fields[1])
    for field in fields:
        assert field.text() == ""
        field.undo()
        assert field.text() == ""


def test_the_code_is_shown_once_copied_and_saved(first, tmp_path):
    first.click("Keep it with the keychain")
    first.click("Make a recovery code")
    page = first.window.writing.first
    assert page.code.code.text() == CODE
    first.click("Copy it")
    assert QGuiApplication.clipboard().text() == CODE
    page.code.save_to(tmp_path / "code.txt")
    assert CODE in (tmp_path / "code.txt").read_text("utf-8")
    assert says(page, "The code is saved as “code.txt” in")
    first.click("Done")
    assert first.window.page is first.window.sessions
    assert page.code.code.text() == ""


def test_a_code_that_cannot_be_saved_is_said_and_stays(first, tmp_path):
    first.click("Keep it with the keychain")
    first.click("Make a recovery code")
    (tmp_path / "file").touch()
    page = first.window.writing.first
    page.code.save_to(tmp_path / "file" / "code.txt")
    assert "could not be written" in page.code.trouble.text
    assert "The code is still here." in page.code.trouble.text
    assert page.code.code.text() == CODE
    page.code.save_to(tmp_path / "code.txt")
    assert page.code.trouble.text == ""


@pytest.mark.parametrize("back", ["key", "Back to the note"])
def test_going_back_loses_nothing_and_keeps_nothing(first, back):
    type_passphrase(first, OPENS, "")
    if back == "key":
        first.press(Key.Key_Escape)
    else:
        first.click(back)
    assert first.window.page is first.window.note
    assert paper(first).toPlainText() == "something"
    assert asked(first, Create) == []
    first.click("Keep this note")
    assert {field.text() for field in type_passphrase(first, "", "")} == {""}


def test_nothing_is_kept_from_there_too_and_can_be_undone(first):
    first.click("Keep nothing")
    assert first.window.page is first.window.sessions
    first.click("Undo")
    assert paper(first).toPlainText() == "something"


def test_it_is_kept_as_text_instead_and_no_book_is_made(first, tmp_path):
    first.window.note.put_back(
        replace(first.window.note.jotting, words=("warm",), kind="a drink")
    )
    first.window.writing.keeping.save_to(tmp_path / "note.txt")
    first.deliver()
    text = (tmp_path / "note.txt").read_text("utf-8")
    assert "something" in text
    assert "Words: warm" in text
    assert "For the next ten minutes: a drink" in text
    assert first.window.page is first.window.sessions
    assert asked(first, Create) == []
    assert sealed(first) == []


@pytest.mark.skipif(sys.platform == "win32", reason="other rights")
def test_a_text_file_is_for_this_user_alone(tmp_path):
    file = tmp_path / "note.txt"
    file.write_text("before")
    file.chmod(0o644)
    assert write_text(file, "something") == ""
    assert file.read_text("utf-8") == "something"
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="other rights")
def test_a_text_file_is_so_while_it_is_being_written(tmp_path, monkeypatch):
    modes = []
    monkeypatch.setattr(os, "fsync", lambda file: modes.append(os.fstat(file).st_mode & 0o777))
    assert write_text(tmp_path / "note.txt", "something") == ""
    assert modes[0] == 0o600


def test_a_text_file_that_cannot_be_written_is_said_and_all_stays(first, tmp_path):
    (tmp_path / "file").touch()
    first.window.writing.keeping.save_to(tmp_path / "file" / "note.txt")
    assert "could not be written" in first.window.writing.first.trouble.text
    assert "What you wrote is still here." in first.window.writing.first.trouble.text
    assert paper(first).toPlainText() == "something"


def test_where_to_save_is_asked_in_a_dialog_that_esc_closes_alone(first, qtbot):
    first.click("Save as a text file…")
    dialog = first.window.page.findChild(QFileDialog)
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert first.window.page is first.window.writing.first
    assert paper(first).toPlainText() == "something"


def test_where_to_save_begins_in_a_folder_that_is_there(first, monkeypatch, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setattr(
        QStandardPaths,
        "writableLocation",
        lambda kind: str(
            home if kind is QStandardPaths.StandardLocation.HomeLocation else home / "Documents"
        ),
    )
    first.click("Save as a text file…")
    dialog = first.window.page.findChild(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == home
    dialog.close()


def test_with_that_dialog_open_esc_still_pulls_back_from_a_session(first, qtbot):
    first.click("Save as a text file…")
    dialog = first.window.page.findChild(QFileDialog)
    first.link.show(replace(first.link.now, phase=Phase.PLAYING, ref="a/b"))
    qtbot.keyClick(dialog.findChild(QLineEdit), Key.Key_Escape)
    assert first.sent(ev.PullBack) == 1
    dialog.close()


def test_a_book_that_cannot_be_made_is_said_and_another_way_can_be_taken(first):
    first.notes.full = True
    first.click("Keep it with the keychain")
    assert first.window.writing.first.trouble.text == FULL
    first.notes.full = False
    first.click("Keep it with the keychain")
    assert len(first.notes.kept()) == 1


def test_going_back_while_the_key_is_made_keeps_nothing(first):
    button(first.window.page, "Keep it with the keychain").click()
    first.press(Key.Key_Escape)
    first.deliver()
    assert first.notes.kept() == ()
    assert first.window.page is first.window.note
    assert paper(first).toPlainText() == "something"
    first.click("Keep this note")
    assert len(first.notes.kept()) == 1


# Drafts.


def test_what_stands_on_the_page_is_sealed_a_second_later_and_when_the_focus_leaves(note):
    page = note.window.note
    paper(note).setFocus()
    paper(note).setPlainText("something")
    assert asked(note, KeepDraft) == []
    button(page, "warm").setFocus()
    assert [one.jotting.text for one in asked(note, KeepDraft)] == ["something"]
    note.click("warm")
    seal(note)
    assert asked(note, KeepDraft)[-1].jotting.words == ("warm",)


@pytest.fixture
def session(program):
    """A session with a free page that is open."""
    program.deliver()
    program.begin()
    program.link.show(WRITING)
    settle()
    return program


def free_page(program):
    return program.window.stage.session.answers.findChild(QPlainTextEdit)


def test_esc_on_a_free_page_pulls_back_and_its_draft_stays_sealed(session):
    free_page(session).setPlainText("A line.")
    session.press(Key.Key_Escape, free_page(session))
    session.deliver()
    assert session.sent(ev.PullBack) == 1
    ((place, jotting),) = session.notes.drafts().items()
    assert place.startswith("session")
    assert [part.text for part in jotting.parts] == ["A line."]


def test_what_a_session_left_stands_on_the_page_after_it_and_is_sealed_as_that(session):
    free_page(session).setPlainText("A line.")
    session.link.show(replace(PLAYING, music=MUSIC))
    seal(session)
    session.link.show(replace(PLAYING, phase=Phase.ENDED))
    jotting = session.window.note.jotting
    assert (jotting.page, jotting.marks) == ("A line.", MUSIC.marks)
    session.deliver()
    ((place, draft),) = session.notes.drafts().items()
    assert place.startswith("note")
    assert draft.page == "A line."


def test_a_session_whose_page_is_passed_over_can_be_fetched_back(session):
    free_page(session).setPlainText("A line.")
    session.press(Key.Key_Escape)
    session.link.send(ev.CloseNow())
    session.deliver()
    assert session.window.page is session.window.landing
    session.click("Back to the sessions")
    session.click("Undo")
    assert session.window.page is session.window.note
    assert session.window.note.jotting.page == "A line."


def test_a_page_that_a_crash_left_is_offered_and_goes_on(program):
    program.notes.ask(KeepDraft("note:1", Jotting("A title", text="before")), lambda told: None)
    program.deliver()
    program.deliver()
    assert says(program.window, "A page that was not kept yet is here.")
    program.click("Look at it")
    assert program.window.page is program.window.note
    assert paper(program).toPlainText() == "before"
    assert not says(program.window, "A page that was not kept yet is here.")
    program.click("Keep nothing")
    program.window.note.undo_time.timeout.emit()
    program.deliver()
    assert sealed(program) == []


def test_one_that_is_let_go_is_gone_after_ten_seconds(program):
    program.notes.ask(KeepDraft("session:1", Jotting(text="before")), lambda told: None)
    program.deliver()
    program.deliver()
    program.click("Let it go")
    program.click("Undo")
    program.click("Let it go")
    program.window.writing.drafts.undo_time.timeout.emit()
    program.deliver()
    assert sealed(program) == []
    assert len(asked(program, DropDraft)) == 1


def test_one_behind_a_lock_is_offered_once_the_notes_are_open(make):
    notes = FakeNotes(passphrase=OPENS)
    notes.ask(KeepDraft("note:1", Jotting(text="before")), lambda told: None)
    program = make(notes, "")
    program.click("Keep nothing")
    assert not says(program.window, "A page that was not kept yet is here.")
    program.notes.ask(Unlock(Way.PASSPHRASE, OPENS), lambda told: None)
    program.deliver()
    program.deliver()
    assert says(program.window, "A page that was not kept yet is here.")


def test_from_the_page_the_notes_are_opened_and_what_lay_sealed_is_there_again(kept):
    seal(kept)
    kept.shell.locking.lock()
    kept.press(Key.Key_Shift)
    kept.click("Open the notes")
    assert kept.window.page is kept.window.kept.list
    kept.notes.ask(Unlock(Way.PASSPHRASE, OPENS), lambda told: None)
    kept.deliver()
    kept.deliver()
    assert kept.window.page is kept.window.note
    assert paper(kept).toPlainText() == "something"


def test_whoever_goes_elsewhere_before_opening_them_is_not_fetched_back(kept):
    seal(kept)
    kept.shell.locking.lock()
    kept.press(Key.Key_Shift)
    kept.click("Open the notes")
    kept.click("Settings")
    kept.notes.ask(Unlock(Way.PASSPHRASE, OPENS), lambda told: None)
    kept.deliver()
    kept.deliver()
    assert kept.window.page is kept.window.settings
    kept.click("Look at it")
    assert kept.window.page is kept.window.note
    assert paper(kept).toPlainText() == "something"


def test_a_page_from_which_grounding_was_begun_waits_though_that_one_is_passed_over(note):
    paper(note).setPlainText("something")
    note.click("Ground me now")
    note.press(Key.Key_Escape)
    note.link.send(ev.CloseNow())
    note.deliver()
    note.click("Back to the sessions")
    assert note.window.undo.text == ""
    note.click("Look at it")
    assert paper(note).toPlainText() == "something"


def test_a_page_left_over_support_waits_and_can_be_let_go(note):
    paper(note).setPlainText("something")
    note.click("Support")
    note.click("Sessions")
    note.click("Let it go")
    assert note.window.notices.text == ""
    note.click("Undo")
    assert paper(note).toPlainText() == "something"
