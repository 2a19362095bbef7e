"""The place of the notes: opened, listed, searched, filtered, and let go of when they lock."""

import json
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from fakes.corpora import corpus
from fakes.note_scenes import KEPT, RAIN
from fakes.told import told
from fakes.window import button, says
from thaw.app.notes.asked import AddWay, Find, MakeCode, Way
from thaw.app.notes.told import Filters, Phase, Row, Rows
from thaw.notes.jotting import Jotting
from thaw.notes.wish import Wish
from thaw.ui.pages.note_filters import NoteFilters
from thaw.ui.theme.theme import Theme
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.button import Button

Key = Qt.Key
OPENS = "a quiet passphrase"


@pytest.fixture
def kept(begin):
    """Seven notes, open."""
    return begin(*KEPT)


def page(program):
    return program.window.kept.list


def rows(program):
    """What is told of each row."""
    model, role = page(program).list.model(), Qt.ItemDataRole.AccessibleTextRole
    return [model.index(n, 0).data(role) for n in range(model.rowCount())]


def search(program, text):
    page(program).search.setText(text)
    program.deliver()


def type_in(widget, text):
    QTest.keyClicks(widget, text)


# The list.


def test_notes_stand_between_sessions_and_packs(program):
    places = [b.text() for b in program.window._frame.sidebar._places.values()]
    assert places == ["Sessions", "Notes", "Packs", "Settings", "Support"]


def test_rows_are_newest_first_with_their_day_and_what_they_begin_with(kept):
    assert rows(kept)[0] == "A body scan from the edges in, 8 November 2026, 8:15\u202fPM"
    assert rows(kept)[1] == "Highs and lows of today, 7 November 2026, 8:15\u202fPM"
    first = page(kept).list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert first == RAIN.text


def test_a_row_without_a_text_begins_with_what_was_picked(kept):
    described = Qt.ItemDataRole.AccessibleDescriptionRole
    assert page(kept).list.model().index(6, 0).data(described) == "not sure, cool"


def test_a_screen_reader_comes_upon_a_list_of_rows(kept):
    window = kept.window
    lists = [each for each in told(window) if each.role is QAccessible.Role.List]
    items = [each for each in told(window) if each.role is QAccessible.Role.ListItem]
    assert [each.name for each in lists] == ["Notes, the newest first"]
    assert [each.name for each in items] == rows(kept)
    assert all(each.rect.height() >= TARGET for each in items)


def test_what_a_screen_reader_presses_is_opened_and_no_row_stays_selected(kept):
    rows = QAccessible.queryAccessibleInterface(page(kept).list)
    pressed = rows.child(1).actionInterface()
    pressed.doAction(pressed.actionNames()[0])
    kept.deliver()
    assert kept.window.page is kept.window.kept.one
    assert kept.window.kept.one.note.id == page(kept).list.ids[1]
    assert page(kept).list.selectedIndexes() == []


def test_nothing_is_counted(kept):
    labels = [label.text() for label in page(kept).findChildren(QLabel) if label.isVisible()]
    assert not any(letter.isdigit() for text in labels for letter in text)


def test_no_note_is_a_plain_sentence(begin):
    program = begin(passphrase=OPENS)
    assert says(page(program), "Nothing is kept here.")


def test_before_the_first_note_it_says_what_one_would_be_and_asks_for_nothing(program):
    program.click("Notes")
    assert says(page(program), "Nothing has to be here.")
    assert not page(program).unlock.isVisible()


def test_a_hundred_thousand_notes_come_as_they_are_scrolled_to(begin):
    program = begin(*(Jotting("A session", f"Day {n}") for n in range(2_000)))
    asked = [each for each in program.notes.asked if isinstance(each, Find)]
    assert {each.most for each in asked} == {50}
    assert len(rows(program)) == 50
    page(program).list.setFocus()
    for _ in range(3):
        program.press(Key.Key_End)
        program.deliver()
    assert len(rows(program)) == len(set(page(program).list.ids)) == 200
    starts = [each.start for each in program.notes.asked if isinstance(each, Find)]
    assert starts[-3:] == [50, 100, 150]


# Search.


def test_each_key_asks_and_only_the_newest_answer_is_shown(kept):
    before = len(kept.notes.asked)
    page(kept).search.setFocus()
    type_in(page(kept).search, "bus")
    texts = [each.wish.text for each in kept.notes.asked[before:]]
    assert texts == ["b", "bu", "bus"]
    kept.deliver()
    assert rows(kept) == ["Highs and lows of today, 7 November 2026, 8:15\u202fPM"]


def test_an_answer_to_an_older_question_changes_nothing(kept):
    flow = kept.window.kept
    answers = []
    flow.search._notes.ask = lambda asked, tell: answers.append((asked, tell))
    page(kept).search.setText("rain")
    page(kept).search.setText("rainy")
    (_, older), (newest, newer) = answers
    newer(Rows((), more=False))
    older(Rows((_row(),), more=False))
    assert newest.wish.text == "rainy"
    assert rows(kept) == []


def _row():
    return Row(1, datetime(2026, 1, 1, tzinfo=UTC), RAIN)


def test_what_is_typed_on_the_page_is_searched_for(kept):
    page(kept).setFocus()
    type_in(QApplication.focusWidget(), "r")
    assert page(kept).search.hasFocus()
    assert page(kept).search.text() == "r"


def test_what_is_typed_on_a_row_is_searched_for(kept):
    page(kept).list.setFocus()
    type_in(page(kept).list, "bus")
    assert page(kept).search.text() == "bus"


def test_control_and_f_lead_to_the_search(kept):
    page(kept).list.setFocus()
    QTest.keyClick(page(kept).list, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page(kept).search.hasFocus()
    assert page(kept).search.text() == ""


def test_the_arrow_down_leads_from_the_search_to_what_was_found(kept):
    search(kept, "rain")
    kept.press(Key.Key_Down, page(kept).search)
    assert page(kept).list.hasFocus()
    kept.press(Key.Key_Return)
    assert kept.window.page is kept.window.kept.one
    assert kept.window.kept.one.note.jotting == RAIN


def test_esc_ends_a_search_and_then_leads_to_the_sessions(kept):
    search(kept, "rain")
    kept.press(Key.Key_Escape)
    assert kept.window.page is page(kept)
    assert page(kept).wish == Wish()
    assert len(rows(kept)) == len(KEPT)
    kept.press(Key.Key_Escape)
    assert kept.window.page is kept.window.sessions


def test_nothing_found_is_said_plainly(kept):
    search(kept, "zebra")
    assert says(page(kept), "No note has all of that.")


@pytest.mark.timeout(60)
def test_485_naughty_strings_are_searched_for_and_listed_as_they_are(begin):
    texts = json.loads((corpus("text-blns") / "blns.json").read_text("utf-8"))
    program = begin(Jotting("x", "y"))
    for text in texts:
        page(program).search.setText(text)
        program.deliver()
        assert not page(program).trouble.text
    page(program).list.show_rows([])
    program.deliver()


# Filters.


def test_a_filter_opens_what_some_note_has(kept):
    kept.click("Word or place")
    chips = [b.text() for b in page(kept).filters.findChildren(Button)]
    assert {"warm", "hands", "tingling"} <= set(chips)
    assert "terrified" not in chips


def test_words_a_session_and_a_form_are_filtered_by(kept):
    kept.click("Word or place")
    kept.click("warm")
    assert len(rows(kept)) == 1
    button(page(kept), "Word or place: warm")
    kept.click("Show all notes")
    kept.click("Session")
    kept.click("Cool water, rough cloth")
    assert rows(kept) == ["Cool water, rough cloth, 6 November 2026, 8:15\u202fPM"]
    kept.click("Any session")
    kept.click("Form")
    kept.click("A shade less flat")
    assert rows(kept) == ["A shade less flat, 3 November 2026, 8:15\u202fPM"]


def test_a_filter_that_no_note_has_any_more_is_let_go(kept):
    kept.click("Form")
    kept.click("A shade less flat")
    note = page(kept).list.ids[0]
    kept.window.kept.open(note, asking=True)
    kept.deliver()
    kept.click("Delete for good")
    kept.deliver()
    assert page(kept).wish == Wish()
    assert len(rows(kept)) == len(KEPT) - 1


# Locked.


@pytest.fixture
def locked(begin):
    return begin(*KEPT, opened=False)


def test_a_passphrase_opens_the_notes(locked):
    field = page(locked).unlock.field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    type_in(field, OPENS)
    locked.press(Key.Key_Return, field)
    locked.deliver()
    assert len(rows(locked)) == len(KEPT)
    assert not page(locked).unlock.isVisible()


def test_what_is_typed_on_the_page_goes_into_the_passphrase(locked):
    page(locked).setFocus()
    type_in(QApplication.focusWidget(), "a")
    assert page(locked).unlock.field.text() == "a"


def test_the_window_waits_for_no_key(locked):
    field = page(locked).unlock.field
    type_in(field, OPENS)
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == ""
    assert field.isReadOnly()
    assert says(page(locked), "One moment: the key is being worked out.")
    QTest.keyClick(field, Key.Key_Return)
    assert sum(type(each).__name__ == "Unlock" for each in locked.notes.asked) == 1


def test_a_wrong_passphrase_is_said_and_asked_for_again(locked):
    field = page(locked).unlock.field
    type_in(field, "another")
    locked.press(Key.Key_Return, field)
    assert "Nothing is changed" in page(locked).unlock.trouble.text
    assert field.text() == ""
    assert field.hasFocus()
    assert not field.isReadOnly()


def test_a_recovery_code_and_the_keychain_are_offered_where_they_open_it(begin):
    program = begin(*KEPT)
    for asked in (MakeCode(), AddWay(Way.KEYCHAIN)):
        program.notes.ask(asked, lambda _: None)
    lock(program)
    program.click("Use the recovery code")
    assert page(program).unlock.field.accessibleName() == "Recovery code"
    assert page(program).unlock.field.echoMode() is QLineEdit.EchoMode.Normal
    program.click("Open with this computer’s keychain")
    program.deliver()
    assert program.notes.state.phase is Phase.OPEN


def test_a_broken_book_says_so_and_leads_to_the_copies(locked):
    locked.notes.spoil("The book of notes cannot be read.")
    assert "cannot be read" in page(locked)._damaged.text
    assert not page(locked).write.isVisible()
    locked.click("Copies…")
    assert locked.window.page is locked.window.kept.around.copies


def test_a_way_that_does_not_open_them_is_not_offered(locked):
    said = [b.text() for b in page(locked).unlock.findChildren(Button) if b.isVisible()]
    assert said == ["Open", "Show what is typed"]


def test_damaged_notes_are_named_in_one_note(kept):
    kept.notes.damage(*(f"The note {n} cannot be read." for n in "abcdef"))
    said = page(kept)._damaged.text
    assert said.count("cannot be read") == 4
    assert "There are others, too." in said


def shown(window: QWidget) -> list[str]:
    """Everything that a widget, a model or a screen reader holds."""
    texts = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        texts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        texts += [widget.text()] if hasattr(widget, "text") and callable(widget.text) else []
        if isinstance(widget, QPlainTextEdit):
            texts.append(widget.toPlainText())
            widget.undo()
            texts.append(widget.toPlainText())
        if isinstance(widget, QLineEdit):
            widget.undo()
            texts.append(widget.text())
        if isinstance(widget, QListView):
            model = widget.model()
            for n in range(model.rowCount()):
                texts += [str(value) for value in model.itemData(model.index(n, 0)).values()]
    texts += [
        text for each in told(window) for text in (each.name, each.description, each.value)
    ]
    return [text for text in texts if text]


CANARIES = ("warmer", "hands", "edges in", "nothing, warm", "rain", "a drink", "November")


def lock(program):
    program.window.kept.lock_wanted.emit()
    program.deliver()


@pytest.mark.parametrize("doing", ["list", "search", "read", "change", "versions", "delete"])
def test_nothing_of_a_note_is_anywhere_once_they_lock(begin, doing):
    program = begin(RAIN)
    one = program.window.kept.one
    if doing == "search":
        program.click("Word or place")
        program.click("warm")
        search(program, "rain")
    elif doing != "list":
        program.window.kept.open(page(program).list.ids[0])
        program.deliver()
    if doing in ("change", "versions"):
        program.click("Change")
        one.parts.papers[0].insertPlainText("The rain again. ")
    if doing == "versions":
        program.click("Keep the change")
        program.deliver()
        program.click("Earlier versions")
        button(one, "As it was on 2 November 2026, 8:15\u202fPM").click()
    if doing == "delete":
        program.click("Delete for good")
    lock(program)
    left = [
        t for t in shown(program.window.kept.list) + shown(one) if any(c in t for c in CANARIES)
    ]
    assert left == []
    assert program.window.page is page(program)
    assert page(program).unlock.isVisible()


def test_a_passphrase_that_was_typed_goes_with_the_page(locked):
    type_in(page(locked).unlock.field, "half of a pass")
    locked.click("Sessions")
    assert page(locked).unlock.field.text() == ""


def test_an_answer_that_comes_after_the_lock_is_not_shown(kept):
    kept.window.kept.open(page(kept).list.ids[0])
    page(kept).search.setText("rain")
    kept.window.notes.lock()
    kept.deliver()
    assert kept.window.kept.one.note is None
    assert rows(kept) == []


def test_while_locked_something_can_be_written_all_the_same(locked):
    locked.click("Write something")
    locked.click("A page without a filter")
    locked.window.kept.forms.page.parts.papers[0].insertPlainText("Late.")
    locked.click("Keep this note")
    locked.deliver()
    assert locked.notes.kept()[-1] == Jotting(form="page", text="Late.")
    assert locked.window.page is page(locked)


def test_the_filter_is_let_go_from_elsewhere_too(qtbot):
    filters = NoteFilters(Theme())
    qtbot.addWidget(filters)
    filters.offer(Filters(sessions=("A title",)))
    next(b for b in filters.findChildren(Button) if b.text() == "Session").click()
    next(b for b in filters.findChildren(Button) if b.text() == "A title").click()
    assert filters.wish.session == "A title"
    next(b for b in filters.findChildren(Button) if b.text() == "Show all notes").click()
    assert filters.wish.session == ""
