"""One note: read whole, changed, put back, deleted for good, and the notes beside it."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes.corpora import corpus
from fakes.note_scenes import KEPT, RAIN
from fakes.window import button, says
from qt.test_forms import ground
from thaw.app.notes.asked import Change, Delete, KeepDraft
from thaw.notes.jotting import Jotting, Part
from thaw.ui.pages.one_note import Doing
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.outline import Outline
from thaw.ui.widgets.paper import Reading

Key = Qt.Key
AGAIN = "The rain again. "


@pytest.fixture
def kept(begin):
    return begin(*KEPT)


def page(program):
    return program.window.kept.one


def read(program, place=0):
    program.window.kept.open(program.window.kept.list.list.ids[place])
    program.deliver()
    return page(program)


def texts(program):
    return [text.toPlainText() for text in page(program).findChildren(Reading)]


def write(program, text, place=0):
    page(program).parts.papers[place].insertPlainText(text)


# Read.


def test_a_note_is_read_whole(kept):
    one = read(kept)
    assert texts(kept) == [RAIN.text]
    for said in (
        "A body scan from the edges in",
        "8 November 2026, 8:15\u202fPM",
        "nothing, warm",
        "Something stirred at 26 s and 1 min 22 s of the music.",
        "fewer silences",
        "a drink",
        "hands and back",
    ):
        assert says(one, said)


def test_the_outline_shows_what_was_marked_from_both_sides(kept):
    drawn = read(kept).findChildren(Outline)
    told = [each.accessibleDescription() for each in drawn if each.isVisible()]
    assert told == ["hands", "hands, back"]


def test_a_form_is_read_under_its_questions(kept):
    one = read(kept, 3)
    assert says(one, "How might somebody at your side put it?")
    assert texts(kept) == [part.text for part in KEPT[3].parts]


def test_what_a_later_version_of_a_form_asked_is_read_and_kept(begin):
    program = begin(Jotting(form="later", text="One.", parts=(Part("new", "Two."),)))
    read(program)
    assert texts(program) == ["One.", "Two."]
    program.click("Change")
    write(program, "And ")
    program.click("Keep the change")
    program.deliver()
    assert program.notes.kept()[0] == Jotting(
        form="later", text="And One.", parts=(Part("new", "Two."),)
    )


@pytest.mark.parametrize("text", ["word " * 40_000, "x" * 200_000, "line\n" * 20_000])
def test_a_page_of_any_length_is_read(begin, text):
    program = begin(Jotting(form="page", text=text))
    read(program)
    assert texts(program) == [text.strip()]


def test_a_text_can_be_selected_and_copied_by_keys(kept):
    (text,) = read(kept).findChildren(Reading)
    text.setFocus()
    QTest.keyClick(text, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.textCursor().selectedText() == RAIN.text
    QTest.keyClicks(text, "x")
    assert text.toPlainText() == RAIN.text


def test_older_and_newer_lead_from_note_to_note(kept):
    one = read(kept)
    assert not [
        b for b in one.findChildren(Button) if b.text() == "Newer note" and b.isVisible()
    ]
    kept.click("Older note")
    kept.deliver()
    assert page(kept).note.jotting == KEPT[-2]
    kept.click("Newer note")
    kept.deliver()
    assert page(kept).note.jotting == RAIN


def test_older_leads_on_beyond_the_rows_that_are_there(begin):
    program = begin(*(Jotting("A session", f"Day {n}") for n in range(60)))
    read(program, 49)
    program.click("Older note")
    program.deliver()
    program.deliver()
    assert page(program).note.jotting.text == "Day 9"


def test_esc_leads_back_to_the_row_in_the_list(kept):
    read(kept, 3)
    kept.press(Key.Key_Escape)
    rows = kept.window.kept.list.list
    assert kept.window.page is kept.window.kept.list
    assert rows.hasFocus()
    assert rows.current == rows.ids[3]


def test_a_note_that_is_gone_meanwhile_is_told_in_the_list(kept):
    gone = kept.window.kept.list.list.ids[0]
    kept.notes.ask(Delete((gone,)), lambda _: None)
    kept.window.kept.open(gone)
    kept.deliver()
    assert kept.window.page is kept.window.kept.list
    assert "not there any more" in kept.window.kept.list.trouble.text


# Change.


@pytest.fixture
def changing(kept):
    read(kept)
    kept.click("Change")
    return kept


def test_change_has_the_same_parts_where_they_stood(changing):
    parts = page(changing).parts
    assert parts.jotting == RAIN
    assert parts.papers[0].hasFocus()


def test_what_is_changed_is_kept(changing):
    write(changing, AGAIN)
    button(page(changing), "tingling").click()
    changing.click("Keep the change")
    changing.deliver()
    wanted = replace(RAIN, text=AGAIN + RAIN.text, words=(*RAIN.words, "tingling"))
    assert changing.notes.kept()[-1] == wanted
    assert texts(changing) == [wanted.text]
    assert says(page(changing), "changed on")


def test_a_change_of_nothing_keeps_nothing(changing):
    changing.click("Keep the change")
    changing.deliver()
    assert not any(isinstance(each, Change) for each in changing.notes.asked)
    assert page(changing).doing is Doing.READING


def test_a_region_that_is_not_on_the_outline_stays(begin):
    program = begin(Jotting("Own", "Text.", where=("left-elbow", "hands")))
    read(program)
    program.click("Change")
    write(program, AGAIN)
    program.click("Keep the change")
    program.deliver()
    assert program.notes.kept()[0].where == ("left-elbow", "hands")


def test_esc_leaves_it_as_it_was_and_that_can_be_undone(changing):
    write(changing, AGAIN)
    changing.press(Key.Key_Escape)
    assert texts(changing) == [RAIN.text]
    assert changing.window.undo.text == "The note stays as it was."
    changing.click("Undo")
    changing.deliver()
    assert page(changing).doing is Doing.CHANGING
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_a_lock_right_after_undo_shows_nothing_and_loses_nothing(changing, monkeypatch):
    write(changing, AGAIN)
    changing.press(Key.Key_Escape)
    late = []
    ask = changing.notes.ask
    with monkeypatch.context() as slow:
        slow.setattr(
            changing.notes,
            "ask",
            lambda asked, told: ask(asked, lambda answer: late.append((told, answer))),
        )
        button(changing.window, "Undo").click()
    changing.window.kept.lock_wanted.emit()
    changing.deliver()
    for told, answer in late:
        told(answer)
    assert page(changing).note is None
    assert changing.window.page is changing.window.kept.list
    unlock(changing)
    assert changing.window.page is page(changing)
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_a_change_that_is_looked_at_does_not_go_with_one_that_was_let_go(changing):
    write(changing, AGAIN)
    left = KeepDraft("change:before", replace(RAIN, text="Left."), page(changing).note.id)
    changing.press(Key.Key_Escape)
    changing.notes.ask(left, lambda _: None)
    changing.deliver()
    changing.window.writing.drafts.wanted.emit(changing.notes.book.drafts["change:before"])
    changing.deliver()
    changing.window.kept.changes.forget()
    changing.deliver()
    assert changing.notes.drafts()["change:before"].text == "Left."
    assert page(changing).parts.papers[0].toPlainText() == "Left."


def test_what_was_let_go_is_gone_after_ten_seconds(changing):
    write(changing, AGAIN)
    changing.window.writing.drafts.seal()
    changing.deliver()
    assert changing.notes.drafts()
    changing.press(Key.Key_Escape)
    changing.window.kept.changes.undo_time.timeout.emit()
    changing.deliver()
    assert changing.window.undo.text == ""
    assert changing.notes.drafts() == {}


def test_another_place_leaves_it_as_it_was_too(changing):
    write(changing, AGAIN)
    changing.click("Sessions")
    assert changing.window.undo.text == "The note stays as it was."


def test_grounding_from_a_change_loses_nothing_of_it(changing):
    write(changing, AGAIN)
    ground(changing)
    changing.click("Look at it")
    assert changing.window.page is page(changing)
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_a_change_that_waits_is_what_its_note_shows(changing):
    write(changing, AGAIN)
    ground(changing)
    changing.click("Notes")
    read(changing)
    assert page(changing).doing is Doing.CHANGING
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_a_change_that_waits_is_offered_as_soon_as_another_note_is_opened(changing):
    write(changing, AGAIN)
    ground(changing)
    changing.click("Notes")
    read(changing, 1)
    assert page(changing).note.jotting == KEPT[-2]
    changing.deliver()
    changing.click("Look at it")
    changing.deliver()
    assert page(changing).note.jotting == RAIN
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_one_that_cannot_be_sealed_stays_though_another_note_is_opened(changing):
    changing.notes.full = True
    write(changing, AGAIN)
    ground(changing)
    changing.click("Notes")
    read(changing, 1)
    assert page(changing).note.jotting == RAIN
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_writing_something_else_meanwhile_leaves_a_change_where_it_waits(changing):
    write(changing, AGAIN)
    ground(changing)
    changing.click("Notes")
    changing.click("Write something")
    changing.press(Key.Key_Escape)
    changing.click("Sessions")
    changing.click("Look at it")
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_support_leaves_everything_where_it_stood(changing):
    write(changing, AGAIN)
    changing.click("Support")
    assert changing.window.notices.text == ""
    changing.press(Key.Key_Escape)
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def test_a_full_disk_leaves_the_change_in_the_page_and_says_so(changing):
    write(changing, AGAIN)
    changing.notes.full = True
    changing.click("Keep the change")
    changing.deliver()
    assert "disk is full" in page(changing).trouble.text
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text
    changing.notes.full = False
    changing.click("Keep the change")
    changing.deliver()
    assert changing.notes.kept()[-1].text == AGAIN + RAIN.text


def test_a_change_is_sealed_as_it_is_typed_and_is_back_once_the_notes_are_open(changing):
    write(changing, AGAIN)
    changing.window.kept.lock_wanted.emit()
    changing.deliver()
    (draft,) = changing.notes.drafts().values()
    assert draft.text == AGAIN + RAIN.text
    assert page(changing).note is None
    unlock(changing)
    assert changing.window.page is page(changing)
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text
    changing.click("Keep the change")
    changing.deliver()
    assert changing.notes.kept()[-1].text == AGAIN + RAIN.text
    assert changing.notes.drafts() == {}


def test_a_change_that_could_not_be_sealed_is_back_in_its_note(changing):
    changing.notes.full = True
    write(changing, AGAIN)
    changing.window.kept.lock_wanted.emit()
    changing.deliver()
    assert page(changing).note is None
    changing.press(Key.Key_Shift)
    assert says(changing.window.page, "It is here again once the notes are open.")
    unlock(changing)
    assert changing.window.page is page(changing)
    assert page(changing).doing is Doing.CHANGING
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text
    changing.notes.full = False
    changing.click("Keep the change")
    changing.deliver()
    assert changing.notes.kept()[-1].text == AGAIN + RAIN.text


@pytest.mark.parametrize("full", [False, True])
def test_a_change_outlives_the_process_of_the_notes(changing, full):
    write(changing, AGAIN)
    changing.notes.full = full
    changing.notes.die()
    changing.deliver()
    changing.window.writing.drafts.seal()
    changing.deliver()
    assert page(changing).note is None
    unlock(changing)
    assert page(changing).parts.papers[0].toPlainText() == AGAIN + RAIN.text


def unlock(program):
    field = program.window.kept.list.unlock.field
    QTest.keyClicks(field, "a quiet passphrase")
    program.press(Key.Key_Return, field)
    for _ in range(3):
        program.deliver()


def test_a_change_of_a_note_that_was_deleted_stands_on_a_page_of_its_own(changing):
    write(changing, AGAIN)
    note = page(changing).note.id
    changing.window.kept.lock_wanted.emit()
    changing.deliver()
    changing.notes.book.notes.pop(note)
    unlock(changing)
    form = changing.window.kept.forms.page
    assert changing.window.page is form
    assert form.jotting.text == AGAIN + RAIN.text


@pytest.mark.timeout(60)
def test_485_naughty_strings_are_kept_as_they_are(begin):
    strings = json.loads((corpus("text-blns") / "blns.json").read_text("utf-8"))
    parts = tuple(
        Part(str(place), "\n".join(strings[place : place + 25]))
        for place in range(0, len(strings), 25)
    )
    given = Jotting(strings[-1], form="later", parts=parts, words=tuple(strings[:25]))
    program = begin(given)
    read(program)
    assert len(texts(program)) == len(parts)
    program.click("Change")
    assert page(program).parts.jotting == given
    write(program, "And ")
    program.click("Keep the change")
    program.deliver()
    assert program.notes.kept() == (replace(given, text="And "),)


# Earlier versions.


def test_an_earlier_version_is_looked_at_and_put_back(changing):
    write(changing, AGAIN)
    changing.click("Keep the change")
    changing.deliver()
    changing.click("Earlier versions")
    changing.deliver()
    changing.click("As it was on 8 November 2026, 8:15\u202fPM")
    assert texts(changing) == [RAIN.text]
    assert says(page(changing), "before it was changed")
    changing.press(Key.Key_Escape)
    assert texts(changing) == [AGAIN + RAIN.text]
    changing.click("As it was on 8 November 2026, 8:15\u202fPM")
    changing.click("Put this back")
    changing.deliver()
    assert changing.notes.kept()[-1] == RAIN
    assert texts(changing) == [RAIN.text]


def test_a_note_that_was_never_changed_has_no_earlier_versions(kept):
    one = read(kept)
    assert "Earlier versions" not in [
        b.text() for b in one.findChildren(Button) if b.isVisible()
    ]


# Delete.


def test_delete_says_what_it_means_and_a_second_equal_press_does_it(kept):
    one = read(kept)
    kept.click("Delete for good")
    assert says(one, "Copies that somebody made elsewhere stay.")
    assert len(kept.notes.kept()) == len(KEPT)
    assert button(one, "Delete for good").hasFocus()
    kept.press(Key.Key_Return)
    kept.deliver()
    assert RAIN not in kept.notes.kept()
    rows = kept.window.kept.list.list
    assert kept.window.page is kept.window.kept.list
    assert rows.current == rows.ids[0]


def test_esc_leaves_the_note(kept):
    one = read(kept)
    kept.click("Delete for good")
    kept.press(Key.Key_Escape)
    assert kept.window.page is one
    assert one.doing is Doing.READING
    assert len(kept.notes.kept()) == len(KEPT)


def test_the_delete_key_asks_in_the_list_and_is_no_answer_while_it_is_held(kept):
    kept.window.kept.list.list.setFocus()
    kept.press(Key.Key_Down)
    kept.press(Key.Key_Delete)
    one = page(kept)
    assert kept.window.page is one
    assert one.doing is Doing.ASKING
    key, none = Key.Key_Delete, Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QKeyEvent.Type.KeyPress, key, none, "", autorep=True)
    QApplication.sendEvent(button(one, "Delete for good"), held)
    kept.deliver()
    assert len(kept.notes.kept()) == len(KEPT)
    kept.press(Key.Key_Delete)
    kept.deliver()
    assert len(kept.notes.kept()) == len(KEPT) - 1


def test_what_could_not_be_deleted_is_said(kept):
    read(kept)
    kept.click("Delete for good")
    kept.notes.spoil("The disk gives an error.")
    kept.deliver()
    assert kept.window.page is kept.window.kept.list
    assert "The disk gives an error." in kept.window.kept.list._damaged.text
