"""Nobody is at the window: the notes are locked, and nothing of them is left in it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from fakes.clock import FakeClock
from fakes.notes import FakeNotes
from fakes.studio import MUSIC, PLAYING, asking, settle
from fakes.window import button, end, make_program, says
from qt.test_hiding import readable
from thaw.app.notes.asked import Unlock, Way
from thaw.app.notes.told import Phase
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting
from thaw.player.phase import Phase as PlayerPhase
from thaw.ui.copied import Copied
from thaw.ui.locking import Locking
from thaw.ui.widgets.paper import Reading

Key = Qt.Key
OPENS = "a quiet passphrase"
CANARY = "kestrel"
WRITING = asking("write", "A free page. It can be one word, or nothing.")
MINUTES = 5


# When nobody is there.


@pytest.fixture
def clock():
    return FakeClock()


class Watched(Locking):
    """Remembers what it told."""

    def __init__(self, clock):
        super().__init__(clock, lambda: MINUTES)
        self.told: list[str] = []
        self.locked.connect(lambda: self.told.append("locked"))
        self.returned.connect(lambda: self.told.append("returned"))


@pytest.fixture
def locking(qapp, clock):
    made = Watched(clock)
    qapp.installEventFilter(made)
    made.start()
    yield made
    qapp.removeEventFilter(made)
    made.stop()


def beat(locking):
    """The timer has a beat, if it runs."""
    if locking.timer.isActive():
        locking.timer.stop()
        locking.timer.timeout.emit()


NONE = Qt.KeyboardModifier.NoModifier
TOUCHES = {
    "key": lambda: QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, NONE, "a"),
    "mouse": lambda: QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(3, 3),
        QPointF(3, 3),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        NONE,
    ),
}


@pytest.fixture
def touch(qtbot):
    """Presses a key, or moves the mouse."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return lambda how="key": QApplication.sendEvent(widget, TOUCHES[how]())


def test_after_so_many_minutes_without_a_touch_they_are_locked(locking, clock):
    clock.pass_time(MINUTES * 60 - 1)
    beat(locking)
    assert locking.told == []
    assert locking.timer.interval() == 1000
    clock.pass_time(1)
    beat(locking)
    assert locking.told == ["locked"]
    assert not locking.timer.isActive()


@pytest.mark.parametrize("how", list(TOUCHES))
def test_a_touch_puts_it_off(locking, clock, touch, how):
    clock.pass_time(MINUTES * 60 - 1)
    touch(how)
    clock.pass_time(MINUTES * 60 - 1)
    beat(locking)
    assert locking.told == []


def test_the_first_touch_afterwards_says_that_somebody_is_back(locking, clock, touch):
    clock.pass_time(MINUTES * 60)
    beat(locking)
    touch()
    touch()
    assert locking.told == ["locked", "returned"]
    assert locking.timer.isActive()
    clock.pass_time(MINUTES * 60)
    beat(locking)
    assert locking.told[2:] == ["locked"]


def test_a_computer_that_slept_locks_before_the_first_key_does_anything(locking, clock, touch):
    clock.sleep_through(3600)
    touch()
    assert locking.told == ["locked", "returned"]


def test_it_is_looked_once_a_minute_and_so_a_setting_acts_at_once(locking, clock):
    assert locking.timer.interval() == 60_000
    clock.pass_time(61)
    locking._minutes = lambda: 1
    beat(locking)
    assert locking.told == ["locked"]


def test_a_clock_that_is_set_back_holds_nothing_up(locking, clock):
    clock.sleep_through(-86_400)
    clock.pass_time(MINUTES * 60)
    beat(locking)
    assert locking.told == ["locked"]


def test_a_screen_that_is_locked_locks_at_once_and_again(locking, clock, touch):
    locking.lock()
    locking.lock()
    assert locking.told == ["locked", "locked"]
    touch()
    assert locking.told[2:] == ["returned"]


def test_while_the_window_is_hidden_no_key_counts(locking, clock, touch):
    locking.follow_hiding(hidden=True)
    touch()
    assert locking.told == ["locked"]
    locking.follow_hiding(hidden=False)
    assert locking.told == ["locked", "returned"]


# What is left then.


@pytest.fixture
def start(qtbot):
    """Starts programs with other notes."""
    made = []

    def with_notes(notes=None):
        made.append(make_program(qtbot, notes=notes or FakeNotes()))
        made[-1].deliver()
        return made[-1]

    yield with_notes
    for program in made:
        end(program)


def with_book():
    return FakeNotes(passphrase=OPENS, opened=True)


def write(program):
    """The page after a session, with the secret in all that is typed."""
    note = program.window.note
    left = Jotting(f"{CANARY} title", page=f"{CANARY} page", words=(f"{CANARY} word",))
    note.begin(left, ())
    program.window.go(note)
    note.paper.setPlainText(f"{CANARY} text")
    program.deliver()


def lock(program):
    program.shell.locking.lock()
    program.deliver()
    let_go()


def let_go():
    """What is deleted later is deleted now, as it is when a loop comes round."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()


def unlock(program):
    program.notes.ask(Unlock(Way.PASSPHRASE, OPENS), lambda told: None)
    program.deliver()
    program.deliver()


def in_the_window(program):
    """Whatever a widget holds or tells."""
    window = program.window
    found = [readable(window)]
    for paper in window.findChildren(QPlainTextEdit):
        found.append(paper.toPlainText())
        paper.undo()
        found.append(paper.toPlainText())
        found.append(paper.placeholderText())
    found.extend(field.text() for field in window.findChildren(QLineEdit))
    found.extend(widget.toolTip() for widget in window.findChildren(QWidget))
    return "\n".join(found)


def test_the_secret_is_found_where_it_is(start):
    program = start()
    write(program)
    for part in ("title", "word", "text"):
        assert f"{CANARY} {part}" in in_the_window(program)


@pytest.mark.parametrize("notes", [FakeNotes, with_book])
def test_nothing_that_was_written_is_left_and_all_of_it_is_sealed(start, notes):
    program = start(notes())
    write(program)
    lock(program)
    assert CANARY not in in_the_window(program)
    (draft,) = program.notes.drafts().values()
    assert (draft.text, draft.page) == (f"{CANARY} text", f"{CANARY} page")
    assert program.notes.locks == 1


def test_before_there_is_a_book_the_first_key_brings_it_back(start):
    program = start()
    write(program)
    lock(program)
    program.press(Key.Key_Shift, program.window.note.paper)
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"
    assert program.window.note.jotting.title == f"{CANARY} title"


def test_with_a_book_it_comes_back_when_that_is_opened(start):
    program = start(with_book())
    write(program)
    lock(program)
    program.press(Key.Key_Shift, program.window.note.paper)
    assert CANARY not in in_the_window(program)
    assert says(program.window.note, "It is here again once they are open.")
    unlock(program)
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"
    assert not says(program.window.note, "It is here again once they are open.")


def test_the_page_says_where_it_is_before_anybody_touches_anything(start):
    program = start(with_book())
    write(program)
    lock(program)
    assert says(program.window.note, "What you wrote is sealed with the notes.")
    assert button(program.window.note, "Open the notes").isVisible()


@pytest.fixture
def large(qtbot):
    """The smallest window with the largest text."""
    program = make_program(qtbot, notes=with_book(), text_size=200)
    program.window.resize(900, 600)
    program.deliver()
    yield program
    end(program)


def in_sight(widget):
    settle()
    return widget.visibleRegion().boundingRect().height() >= min(widget.height(), 100)


def test_in_a_low_window_with_large_text_that_is_in_sight(large):
    write(large)
    lock(large)
    assert in_sight(large.window.note.sealed)


def test_so_is_why_a_passphrase_does_not_open_them(large):
    large.click("Notes")
    lock(large)
    large.window.kept.list.unlock.field.setText("another")
    large.press(Key.Key_Return, large.window.kept.list.unlock.field)
    assert in_sight(large.window.kept.list.unlock.trouble)


def test_before_there_is_a_book_it_says_what_brings_it_back(start):
    program = start()
    write(program)
    lock(program)
    assert says(program.window.note, "Any key, or the mouse, brings it back.")
    program.press(Key.Key_Shift, program.window.note.paper)
    assert not says(program.window.note, "Any key, or the mouse, brings it back.")


@pytest.mark.parametrize("notes", [FakeNotes, with_book])
def test_of_a_page_on_which_nothing_stood_nothing_is_said(start, notes):
    program = start(notes())
    program.window.go(program.window.note)
    lock(program)
    assert not program.window.note.sealed.text


def test_writing_on_meanwhile_it_still_says_that_something_lies_sealed(start):
    program = start(with_book())
    write(program)
    lock(program)
    program.press(Key.Key_Shift)
    program.window.note.paper.setPlainText("written while locked")
    assert says(program.window.note, "It is offered once they are open.")
    unlock(program)
    assert not program.window.note.sealed.text
    program.click("Keep this note")
    program.click("Look at it")
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"


def at_a_form(start, notes):
    """A program where a form is written on."""
    program = start(notes())
    program.click("Notes")
    program.deliver()
    write_a_page(program)
    return program


@pytest.mark.parametrize("notes", [FakeNotes, with_book])
def test_of_a_form_the_place_of_the_notes_says_it(start, notes):
    program = at_a_form(start, notes)
    lock(program)
    assert program.window.page is program.window.kept.list
    assert says(program.window.page, "What you wrote is")
    assert CANARY not in in_the_window(program)


@pytest.mark.parametrize("notes", [FakeNotes, with_book])
def test_a_form_that_waits_comes_back_to_where_it_waited(start, notes):
    program = at_a_form(start, notes)
    program.click("Ground me now")
    program.press(Key.Key_F)
    program.link.show(replace(program.link.now, phase=PlayerPhase.ENDED))
    note = program.window.note
    note.paper.setPlainText("after it")
    lock(program)
    program.press(Key.Key_Shift, note.paper)
    if notes is with_book:
        program.click("Open the notes")
        unlock(program)
    program.deliver()
    assert program.window.page is note
    assert note.paper.toPlainText() == "after it"
    assert program.window.kept.waits


def test_what_could_not_be_sealed_comes_back_though_there_is_a_book(start):
    program = start(with_book())
    program.notes.full = True
    write(program)
    lock(program)
    assert CANARY not in in_the_window(program)
    program.press(Key.Key_Shift, program.window.note.paper)
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"


def test_quick_hide_locks_and_brings_back(start):
    program = start(with_book())
    write(program)
    program.press(Key.Key_F8)
    program.deliver()
    settle()
    assert program.notes.state.phase is Phase.LOCKED
    assert CANARY not in in_the_window(program)
    program.press(Key.Key_F8)
    unlock(program)
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"


def test_what_was_thrown_away_cannot_be_fetched_back_any_more(start):
    program = start(with_book())
    write(program)
    program.window.writing.drafts.seal()
    program.click("Keep nothing")
    lock(program)
    assert program.window.undo.text == ""
    assert not program.window.note.can_undo
    assert program.notes.drafts() == {}


def test_a_free_page_of_a_session_is_wiped_and_comes_back_where_it_stood(start):
    program = start(with_book())
    program.begin()
    program.link.show(WRITING)
    settle()
    paper = program.window.stage.findChild(QPlainTextEdit)
    paper.setPlainText(f"{CANARY} page")
    lock(program)
    assert CANARY not in in_the_window(program)
    assert program.link.now.phase is PlayerPhase.ASKING  # nothing of the session is disturbed
    unlock(program)
    assert paper.toPlainText() == f"{CANARY} page"


def test_a_session_that_ends_while_locked_leaves_its_page_sealed_until_later(start):
    program = start(with_book())
    program.begin()
    program.link.show(WRITING)
    settle()
    program.window.stage.findChild(QPlainTextEdit).setPlainText(f"{CANARY} page")
    lock(program)
    program.press(Key.Key_F)
    program.link.show(replace(program.link.now, phase=PlayerPhase.ENDED))
    program.deliver()
    assert program.window.page is program.window.note
    assert CANARY not in in_the_window(program)
    program.window.note.paper.setPlainText("written while locked")
    program.click("Keep this note")
    assert [jotting.text for jotting in program.notes.kept()] == ["written while locked"]
    unlock(program)
    program.click("Look at it")
    assert program.window.note.jotting.page == f"{CANARY} page"


@pytest.mark.parametrize("full", [False, True])
def test_a_session_that_ends_with_nobody_there_leaves_its_page_for_whoever_comes(start, full):
    program = start()
    program.notes.full = full
    program.begin()
    program.link.show(WRITING)
    settle()
    program.window.stage.findChild(QPlainTextEdit).setPlainText(f"{CANARY} page")
    lock(program)
    program.link.show(replace(PLAYING, music=MUSIC))
    program.link.show(replace(program.link.now, phase=PlayerPhase.ENDED))
    program.deliver()
    assert program.window.page is program.window.note
    assert CANARY not in in_the_window(program)
    program.press(Key.Key_Shift)
    jotting = program.window.note.jotting
    assert (jotting.page, jotting.marks) == (f"{CANARY} page", MUSIC.marks)
    program.deliver()
    assert [draft.page for draft in program.notes.drafts().values()] == (
        [] if full else [f"{CANARY} page"]
    )


def test_a_passphrase_that_is_being_typed_and_a_code_that_is_seen_go_too(start):
    program = start()
    write(program)
    program.click("Keep this note")
    first = program.window.writing.first
    for field in first.passphrase.findChildren(QLineEdit):
        field.setText(OPENS)
    lock(program)
    assert OPENS not in in_the_window(program)
    program.press(Key.Key_Shift)
    program.click("Keep it with the keychain")
    program.click("Make a recovery code")
    code = first.code.code.text()
    assert code in in_the_window(program)
    lock(program)
    assert code not in in_the_window(program)


def test_a_dialog_that_may_name_a_note_is_cancelled(start):
    program = start()
    write(program)
    program.window.writing.keeping.ask_where()
    assert program.window.note.findChild(QFileDialog).isVisible()
    lock(program)
    assert program.window.note.findChild(QFileDialog) is None


def copy_from(paper):
    paper.setFocus()
    paper.selectAll()
    paper.copy()
    QApplication.processEvents()


@pytest.fixture
def ours(monkeypatch):
    """Who put something on the clipboard, which Qt does not know without a desktop."""
    owner = {"is us": True}
    monkeypatch.setattr(Copied, "_owns", lambda self, mode: owner["is us"])
    return owner


def test_what_was_copied_from_a_note_is_taken_off_the_clipboard(start, ours):
    program = start()
    write(program)
    copy_from(program.window.note.paper)
    assert QGuiApplication.clipboard().text() == f"{CANARY} text"
    lock(program)
    assert QGuiApplication.clipboard().text() == ""


def read_one(program):
    program.window.kept.open(program.window.kept.list.list.ids[0])
    program.deliver()
    return program.window.kept.one.findChild(Reading)


def change_one(program):
    read_one(program)
    program.click("Change")
    return program.window.kept.one.parts.papers[0]


def write_a_page(program):
    program.click("Write something")
    program.click(FORMS["page"].title)
    paper = program.window.kept.forms.page.parts.papers[0]
    paper.insertPlainText(f"{CANARY} text")
    return paper


def search(program):
    program.window.kept.list.search.setText(CANARY)
    return program.window.kept.list.search


@pytest.mark.parametrize("place", [read_one, change_one, write_a_page, search])
def test_what_was_copied_at_the_place_of_the_notes_is_taken_off_too(start, ours, place):
    program = start(FakeNotes(Jotting(text=f"{CANARY} text"), opened=True))
    program.click("Notes")
    program.deliver()
    copy_from(place(program))
    assert CANARY in QGuiApplication.clipboard().text()
    lock(program)
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_else_copied_meanwhile_stays(start, ours):
    program = start()
    write(program)
    copy_from(program.window.note.paper)
    ours["is us"] = False
    lock(program)
    assert QGuiApplication.clipboard().text() == f"{CANARY} text"


def test_what_was_copied_from_elsewhere_stays(start, ours):
    program = start()
    write(program)
    copy_from(program.window.note.paper)
    program.window.go(program.window.sessions)
    search = program.window.sessions.search
    search.setFocus()
    search.setText("rain")
    search.selectAll()
    search.copy()
    QApplication.processEvents()
    lock(program)
    assert QGuiApplication.clipboard().text() == "rain"


def test_a_note_that_is_only_just_being_kept_is_kept_all_the_same(start):
    program = start(with_book())
    write(program)
    button(program.window.note, "Keep this note").click()
    program.shell.locking.lock()
    let_go()
    assert CANARY not in in_the_window(program)
    program.deliver()
    assert [jotting.text for jotting in program.notes.kept()] == [f"{CANARY} text"]
    assert program.notes.drafts() == {}
    program.press(Key.Key_Shift)
    assert program.window.page is program.window.sessions
    assert program.window.note.jotting == Jotting()


def test_one_that_could_not_be_kept_is_there_again(start):
    program = start(with_book())
    write(program)
    program.notes.full = True
    button(program.window.note, "Keep this note").click()
    lock(program)
    assert CANARY not in in_the_window(program)
    program.press(Key.Key_Shift)
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"


def test_one_that_lies_sealed_since_is_not_offered_as_an_empty_text_file(start):
    program = start(with_book())
    write(program)
    program.notes.full = True
    button(program.window.note, "Keep this note").click()
    program.notes.full = False
    lock(program)
    ways = [each.text() for each in program.window.note.trouble.findChildren(QPushButton)]
    assert ways == []
    unlock(program)
    assert program.window.note.paper.toPlainText() == f"{CANARY} text"


def test_after_how_many_minutes_is_a_setting(start):
    program = start()
    assert program.shell.locking._minutes() == MINUTES
    program.settings.values["lock_after"] = 60
    assert program.shell.locking._minutes() == 60
