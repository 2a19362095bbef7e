"""The pages around the notes: what comes in, the copies, and how the notes are locked."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from fakes.lone_page import focus_of, shown
from fakes.note_book import CODE
from fakes.notes import FakeNotes
from fakes.window import button, says
from thaw.app.notes.asked import Delete, TakeIn, Way
from thaw.app.notes.told import FileSeen
from thaw.notes.jotting import Jotting
from thaw.ui.pages.copies import CopiesPage
from thaw.ui.pages.keys_of_notes import KeysOfNotesPage
from thaw.ui.pages.notes_in import NotesInPage
from thaw.ui.widgets.button import Button

FILE = "/home/somebody/2026-11-23 notes.json"
ONE, TWO = Jotting("One", "The rain."), Jotting("Two", "The wall.")
TYPED = "four quiet words here"


# In.


@pytest.fixture
def inward(qtbot):
    """Two notes are here; a file has one of them and one more."""
    notes = FakeNotes(ONE, TWO, opened=True)
    first = notes.notes()[0]
    notes.book.files[FILE] = first, replace(first, id=4711)
    with shown(qtbot, NotesInPage, notes) as (lone, page):
        page.begin()
        yield lone


def choose(lone, path=FILE):
    lone.click(next(text for text in lone.buttons if "file…" in text))
    dialog = lone.page.findChild(QFileDialog)
    dialog.fileSelected.emit(path)
    dialog.reject()
    lone.deliver()


def test_what_a_file_holds_is_seen_before_anything_is_taken_in(inward):
    choose(inward)
    assert says(inward.page, "2026-11-23 notes.json")
    assert says(inward.page, "1 note that is not here yet")
    assert says(inward.page, "1 note that is here already; it stays as it is")
    assert not any(isinstance(asked, TakeIn) for asked in inward.notes.asked)
    inward.click("Take in 1 note")
    assert says(inward.page, "1 note was taken in.")
    assert len(inward.notes.kept()) == 3


def test_taking_in_is_done_once_however_often_it_is_pressed(inward):
    choose(inward)
    take = button(inward.page, "Take in 1 note")
    take.click()
    take.click()
    inward.deliver()
    assert sum(isinstance(asked, TakeIn) for asked in inward.notes.asked) == 1


def test_a_file_that_holds_no_notes_is_a_sentence_and_another_can_be_chosen(inward):
    choose(inward, "/home/somebody/letter.json")
    assert inward.page.trouble.text == "“letter.json” holds no notes."
    assert not any(text.startswith("Take") for text in inward.buttons)
    choose(inward)
    assert not inward.page.trouble.text
    assert button(inward.page, "Take in 1 note").isVisible()


def test_a_file_of_which_everything_is_here_offers_nothing(inward):
    inward.notes.book.files[FILE] = inward.notes.notes()
    choose(inward)
    assert says(inward.page, "2 notes that are here already")
    assert not any(text.startswith("Take") for text in inward.buttons)


def test_what_cannot_be_taken_in_is_named_and_many_are_counted(inward, monkeypatch):
    told = tuple(f"Note {n} has no day." for n in range(9))
    monkeypatch.setattr(inward.notes.book, "answer", lambda asked: FileSeen(0, 0, told))
    choose(inward)
    assert says(inward.page, "Nothing that could be taken in.")
    assert says(inward.page, "Note 0 has no day.")
    assert says(inward.page, "3 more cannot be taken in.")


def test_a_full_disk_takes_nothing_in_and_says_so(inward):
    choose(inward)
    inward.notes.full = True
    inward.click("Take in 1 note")
    assert "The disk is full" in inward.page.trouble.text
    inward.notes.full = False
    inward.click("Take in 1 note")
    assert len(inward.notes.kept()) == 3


def test_the_focus_of_a_button_that_goes_is_the_pages(inward, qtbot):
    choose(inward)
    with qtbot.waitActive(inward.page):
        inward.page.activateWindow()  # the dialog had the focus
    take = button(inward.page, "Take in 1 note")
    take.setFocus()
    qtbot.keyClick(take, Qt.Key.Key_Return)
    inward.deliver()
    assert focus_of(inward.page) is inward.page.focusProxy()


def test_a_file_that_was_looked_at_goes_when_the_notes_lock(inward, qtbot):
    choose(inward)
    with qtbot.waitSignal(inward.page.locked):
        inward.lock()
    assert "2026-11-23" not in inward.texts
    assert not any(text.startswith("Take") for text in inward.buttons)


# Copies.


@pytest.fixture
def copies(qtbot):
    """Two copies; the older one has a note that is not here any more."""
    notes = FakeNotes(ONE, TWO, opened=True)
    notes.copy(date(2026, 11, 20))
    lost = notes.notes()[0]
    with shown(qtbot, CopiesPage, notes) as (lone, page):
        del notes.book.notes[lost.id]
        notes.copy(date(2026, 11, 21))
        page.begin()
        lone.deliver()
        yield lone


def bring_back(lone, day):
    """Press the button of a day."""
    found = [
        each
        for each in lone.page.findChildren(Button)
        if each.isVisible() and day in each.accessibleDescription()
    ]
    found[0].click()
    lone.deliver()


def test_copies_stand_by_day_with_how_many_notes_they_hold(copies):
    assert says(copies.page, "21 November 2026")
    assert says(copies.page, "1 note")
    assert says(copies.page, "20 November 2026")
    assert says(copies.page, "2 notes")
    assert says(copies.page, "a note that you deleted for good stays deleted")


def test_a_copy_that_cannot_be_used_says_so_and_offers_nothing(qtbot):
    notes = FakeNotes(ONE, opened=True)
    notes.copy(date(2026, 11, 20), trouble="The copy is damaged.")
    with shown(qtbot, CopiesPage, notes) as (lone, page):
        page.begin()
        lone.deliver()
        assert says(page, "The copy is damaged.")
        assert not any(
            "20 November" in b.accessibleDescription() for b in page.findChildren(Button)
        )


def test_what_is_missing_comes_back(copies):
    bring_back(copies, "20 November 2026")
    assert says(copies.page, "1 note came back.")
    assert copies.notes.kept() == (ONE, TWO)
    bring_back(copies, "20 November 2026")
    assert says(copies.page, "Nothing was missing")


def test_what_was_deleted_for_good_does_not_come_back(copies):
    note = copies.notes.notes()[0]
    copies.notes.ask(Delete((note.id,)), lambda _: None)
    copies.deliver()
    bring_back(copies, "21 November 2026")
    assert says(copies.page, "Nothing was missing")


def test_a_copy_that_is_gone_is_a_sentence(copies):
    copies.notes.book.copies.clear()
    bring_back(copies, "20 November 2026")
    assert copies.page.trouble.text == "This copy is not there any more."


def test_where_there_is_no_copy_yet_that_is_said(qtbot):
    with shown(qtbot, CopiesPage, FakeNotes(ONE, opened=True)) as (lone, page):
        page.begin()
        lone.deliver()
        assert says(page, "There is no copy yet.")


def test_copies_of_a_book_that_cannot_be_used_are_there_and_it_says_why(copies):
    copies.notes.spoil("The book cannot be read.")
    copies.page.begin()
    copies.deliver()
    assert copies.page.trouble.text == "The book cannot be read."
    assert says(copies.page, "20 November 2026")
    assert says(copies.page, "Damaged notes are put together by themselves")
    assert "Bring back what is missing" not in copies.buttons


def test_a_book_that_is_there_again_has_its_copies_shown_anew(copies):
    copies.notes.spoil("The book cannot be read.")
    copies.page.begin()
    copies.deliver()
    copies.notes.book.open = False
    copies.notes.spoil("")
    copies.deliver()
    assert not copies.page.trouble.text
    assert says(copies.page, "What is missing can be brought back once the notes are open.")


def test_days_go_when_the_notes_lock_and_can_be_listed_again(copies, qtbot):
    with qtbot.waitSignal(copies.page.locked):
        copies.lock()
    assert "November" not in copies.texts
    copies.page.begin()
    copies.deliver()
    assert says(copies.page, "21 November 2026")
    assert "Bring back what is missing" not in copies.buttons


# How they are locked.


@pytest.fixture
def keys(qtbot):
    """One passphrase opens the notes."""
    with shown(qtbot, KeysOfNotesPage, FakeNotes(ONE, opened=True)) as (lone, page):
        page.begin()
        lone.deliver()
        yield lone


def type_passphrase(lone, qtbot, first, second):
    fields = [f for f in lone.page.findChildren(QLineEdit) if f.isVisible()]
    for field, text in zip(fields, (first, second), strict=True):
        qtbot.keyClicks(field, text)
    return fields


def test_what_opens_the_notes_and_what_is_lost_with_it_is_said(keys):
    assert says(keys.page, "A passphrase opens the notes.")
    assert says(keys.page, "Only the passphrase opens them now.")
    assert says(keys.page, "There is no other way in, not for you and not for those who make")
    assert says(keys.page, "somebody who sits at this computer while you are signed in")


def test_a_passphrase_is_changed_once_it_was_typed_twice(keys, qtbot):
    keys.click("Change the passphrase…")
    fields = type_passphrase(keys, qtbot, TYPED, TYPED + "x")
    assert not button(keys.page, "Use this passphrase").isEnabled()
    qtbot.keyClick(fields[1], Qt.Key.Key_Backspace)
    qtbot.keyClick(fields[1], Qt.Key.Key_Return)
    keys.deliver()
    assert keys.notes.book.secrets[Way.PASSPHRASE] == TYPED
    assert says(keys.page, "From now on the new passphrase opens the notes.")
    assert not fields[0].isVisible()
    assert not fields[0].text()


def test_a_change_can_be_left_and_nothing_that_was_typed_stays(keys, qtbot):
    keys.click("Change the passphrase…")
    fields = type_passphrase(keys, qtbot, TYPED, TYPED)
    keys.click("Leave it as it is")
    assert [field.text() for field in fields] == ["", ""]
    assert keys.notes.book.secrets[Way.PASSPHRASE] != TYPED


def test_a_code_is_shown_once_and_opens_the_notes(keys):
    keys.click("Make a recovery code")
    assert says(keys.page, CODE)
    assert says(keys.page, "A recovery code opens the notes.")
    assert not says(keys.page, "Only the passphrase")
    assert "Take the code away" not in keys.buttons
    keys.click("Done")
    assert "Take the code away" in keys.buttons
    assert not says(keys.page, CODE)


def test_a_code_can_be_copied_and_taken_away(keys):
    keys.click("Make a recovery code")
    keys.click("Copy it")
    assert QGuiApplication.clipboard().text() == CODE
    keys.click("Done")
    keys.click("Take the code away")
    assert Way.CODE not in keys.notes.book.secrets
    assert says(keys.page, "The recovery code opens the notes no longer.")


def test_the_keychain_is_added_and_taken_away(keys):
    keys.click("Let it open the notes, too")
    assert Way.KEYCHAIN in keys.notes.book.secrets
    assert says(keys.page, "The keychain of this computer opens the notes now, too.")
    keys.click("Stop using the keychain")
    assert Way.KEYCHAIN not in keys.notes.book.secrets


def test_the_last_way_cannot_be_taken_away(qtbot):
    notes = FakeNotes(ONE, opened=True)
    notes.book.secrets = {Way.KEYCHAIN: ""}
    with shown(qtbot, KeysOfNotesPage, notes) as (lone, page):
        page.begin()
        lone.deliver()
        assert says(page, "Only the keychain of this computer opens them now.")
        assert "Stop using the keychain" not in lone.buttons
        assert "Choose a passphrase…" in lone.buttons


def test_a_computer_without_a_keychain_offers_none(qtbot):
    notes = FakeNotes(ONE, opened=True, keychain=False)
    with shown(qtbot, KeysOfNotesPage, notes) as (lone, page):
        page.begin()
        lone.deliver()
        assert says(page, "This computer has no keychain that Thaw can use.")
        assert not {"Let it open the notes, too", "Stop using the keychain"} & {*lone.buttons}


def test_a_way_that_cannot_be_added_is_a_sentence(keys):
    keys.notes.book.has_keychain = False
    keys.click("Let it open the notes, too")
    assert "no keychain" in keys.page.trouble.text
    assert Way.KEYCHAIN not in keys.notes.book.secrets


def test_the_minutes_are_a_press_away(keys, qtbot):
    with qtbot.waitSignal(keys.page.settings_wanted):
        keys.click("To that setting")


def test_secrets_go_when_the_notes_lock(keys, qtbot):
    keys.click("Make a recovery code")
    keys.click("Change the passphrase…")
    fields = type_passphrase(keys, qtbot, TYPED, TYPED)
    with qtbot.waitSignal(keys.page.locked):
        keys.lock()
    assert CODE not in keys.texts
    assert not any(field.text() or field.isUndoAvailable() for field in fields)


def test_a_code_that_comes_after_the_notes_were_locked_is_not_shown(keys):
    button(keys.page, "Make a recovery code").click()
    keys.page.notes.lock()
    keys.deliver()
    assert CODE not in keys.texts


# In the window.


@pytest.mark.parametrize(
    "way",
    ["Take notes out…", "Bring notes in…", "Copies…", "How the notes are locked…"],
)
def test_each_page_is_a_press_away_and_esc_leads_back(begin, way):
    program = begin(ONE, TWO)
    program.click(way)
    assert program.window.page in program.window.kept.around.pages
    program.press(Qt.Key.Key_Escape)
    assert program.window.page is program.window.kept.list


def test_a_look_at_support_leaves_what_was_ticked(begin):
    program = begin(ONE, TWO)
    program.click("Take notes out…")
    program.click("For my therapist")
    program.click("Support")
    program.press(Qt.Key.Key_Escape)
    assert program.window.page is program.window.kept.around.out
    assert button(program.window.page, "For my therapist").isChecked()
    assert "The rain." in program.window.kept.around.out.paper.toPlainText()


def test_what_leaves_is_put_together_anew_each_time(begin):
    program = begin(ONE, TWO)
    program.click("Take notes out…")
    program.click("For my therapist")
    program.press(Qt.Key.Key_Escape)
    assert program.window.kept.around.out.paper.toPlainText() == ""
    program.click("Take notes out…")
    assert button(program.window.page, "Everything").isChecked()


def test_a_note_leaves_from_its_own_page_and_esc_leads_back_to_it(begin):
    program = begin(ONE, TWO)
    program.window.kept.open(program.notes.notes()[0].id)
    program.deliver()
    program.click("Take this note out…")
    assert "The rain." in program.window.kept.around.out.paper.toPlainText()
    assert "The wall." not in program.window.kept.around.out.paper.toPlainText()
    program.press(Qt.Key.Key_Escape)
    assert program.window.page is program.window.kept.one


@pytest.mark.parametrize("way", ["Take notes out…", "How the notes are locked…"])
def test_notes_that_lock_lead_back_to_where_they_are_opened(begin, way):
    program = begin(ONE, TWO)
    program.click(way)
    program.window.notes.lock()
    program.deliver()
    assert program.window.page is program.window.kept.list
    assert "The rain." not in program.window.kept.around.out.paper.toPlainText()


def test_the_setting_of_the_minutes_is_shown(begin):
    program = begin(ONE)
    program.click("How the notes are locked…")
    program.click("To that setting")
    assert program.window.page is program.window.settings
    assert says(program.window.page, "Lock the notes after")
