"""Quick hide: an empty page of text at one key, and back at the same, wherever one was."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget

from fakes.link import READY
from fakes.studio import MUSIC, OFFERED, PLAYING, PULLED, asking, settle
from fakes.window import button, says
from thaw.app.link import Request
from thaw.notes.jotting import Jotting
from thaw.player import events as ev
from thaw.player.phase import Phase

Key = Qt.Key
WRITING = asking("write", "A free page. It can be one word, or nothing.")
STAGES = {
    "playing": PLAYING,
    "music": replace(PLAYING, music=MUSIC),
    "asking": asking("check_in", "", measures=("stirred", "here")),
    "writing": WRITING,
    "paused": replace(PLAYING, phase=Phase.PAUSED),
    "returning": replace(PLAYING, phase=Phase.RETURNING),
    "landing": replace(PLAYING, phase=Phase.LANDING),
    "lost": replace(PLAYING, phase=Phase.LOST_DEVICE, question_device="It is gone."),
    "just pulled back": PULLED,
    "quiet room": OFFERED,
    "silent room": replace(OFFERED, hushed=True),
}
PAGES = ("sessions", "before", "read", "landing", "note", "settings", "support", "first_start")


@pytest.fixture
def names():
    """The names that a program has before the window is made."""
    before = QGuiApplication.applicationName(), QGuiApplication.applicationDisplayName()
    QGuiApplication.setApplicationName("thaw")
    QGuiApplication.setApplicationDisplayName("Thaw")
    yield
    QGuiApplication.setApplicationName(before[0])
    QGuiApplication.setApplicationDisplayName(before[1])


def readable(window: QWidget) -> str:
    """All that a screen reader can find in a window, hidden or not."""
    found: list[str] = []

    def read(item):
        found.extend(item.text(text) for text in QAccessible.Text if text.value < 7)
        for number in range(item.childCount()):
            child = item.child(number)
            if child is not None:
                read(child)

    read(QAccessible.queryAccessibleInterface(window))
    return "\n".join(filter(None, found))


def is_plain(program) -> bool:
    page = program.window.centralWidget()
    return isinstance(page, QPlainTextEdit) and page.isVisible() and not page.toPlainText()


def hide(program):
    program.press(Key.Key_F8)
    settle()


def show_stage(program, name):
    program.link.show(STAGES[name])
    settle()


def test_it_hides_and_silences_every_state_of_a_session_and_brings_it_back(program):
    for name in STAGES:
        show_stage(program, name)
        hide(program)
        assert is_plain(program), name
        assert program.link.sent[-1] == ev.FallSilent(), name
        silent = program.link.now
        hide(program)
        assert program.window.page is program.window.stage, name
        assert program.window.stage.isVisible(), name
        assert program.link.now == silent, f"{name}: nothing goes on by itself"


def test_it_hides_every_page_and_brings_the_same_back(program):
    for name in PAGES:
        page = getattr(program.window, name)
        program.window.go(page)
        hide(program)
        assert is_plain(program), name
        assert not page.isVisible(), name
        hide(program)
        assert program.window.page is page, name
        assert page.isVisible(), name


def test_nothing_of_thaw_can_be_read_while_it_is_hidden(program, names):
    program.window.setWindowTitle("Thaw")
    show_stage(program, "asking")
    assert "Thaw" in readable(program.window)
    assert "Pull back" in readable(program.window)
    hide(program)
    assert set(readable(program.window).split()) <= {"Untitled", "0"}  # and its scroll bars
    assert QGuiApplication.applicationName() == "Text"
    assert QGuiApplication.applicationDisplayName() == ""
    hide(program)
    assert program.window.windowTitle() == "Thaw"
    assert QGuiApplication.applicationName() == "thaw"
    assert QGuiApplication.applicationDisplayName() == "Thaw"
    assert "Pull back" in readable(program.window)


def test_its_icon_is_another_while_it_is_hidden(program):
    before = QGuiApplication.windowIcon().cacheKey()
    hide(program)
    assert program.window.windowIcon().cacheKey() != before
    hide(program)
    assert QGuiApplication.windowIcon().cacheKey() == before


def test_what_is_typed_meanwhile_reaches_nothing_and_is_gone_afterwards(program):
    show_stage(program, "playing")
    hide(program)
    page = program.window.centralWidget()
    for key in (Key.Key_K, Key.Key_Space, Key.Key_F, Key.Key_1, Key.Key_D):
        program.press(key)
    assert page.toPlainText() == "k f1d"
    assert program.link.sent[-1] == ev.FallSilent()
    hide(program)
    hide(program)
    assert is_plain(program)
    program.window.centralWidget().undo()
    assert is_plain(program)


def test_the_plain_page_has_the_focus_and_the_control_before_gets_it_back(program):
    show_stage(program, "writing")
    paper = program.window.stage.findChild(QPlainTextEdit)
    paper.setFocus()
    paper.setPlainText("A line")
    cursor = paper.textCursor()
    cursor.setPosition(3)
    paper.setTextCursor(cursor)
    hide(program)
    assert QApplication.focusWidget() is program.window.centralWidget()
    hide(program)
    assert paper.hasFocus()
    assert paper.toPlainText() == "A line"
    assert paper.textCursor().position() == 3


def test_a_dark_page_is_hidden_too_and_is_dark_again(program):
    show_stage(program, "playing")
    program.press(Key.Key_D)
    assert program.window.dark.isVisible()
    hide(program)
    assert is_plain(program)
    assert not program.window.dark.isVisible()
    hide(program)
    assert program.window.dark.isVisible()


def test_an_open_sheet_is_there_again(program):
    show_stage(program, "playing")
    program.window.stage.open_sheet()
    hide(program)
    hide(program)
    assert program.window.stage.sheet.isVisible()


def test_an_open_dialog_is_cancelled_and_the_note_is_whole(program):
    note = program.window.note
    note.begin(Jotting("A session"), ())
    program.window.go(note)
    note.paper.setPlainText("What I noticed.")
    program.window.writing.keeping.ask_where()
    dialog = note.findChild(QFileDialog)
    assert dialog.isVisible()
    program.press(Key.Key_F8, dialog)
    settle()
    assert is_plain(program)
    assert not any(isinstance(top, QFileDialog) for top in QApplication.topLevelWidgets())
    hide(program)
    assert note.isVisible()
    assert note.paper.toPlainText() == "What I noticed."


def test_a_session_that_only_begins_while_it_is_hidden_is_paused_at_once(program):
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    hide(program)
    assert program.link.now.phase is Phase.PAUSED
    program.link.show(PLAYING)
    assert program.link.now.phase is Phase.PAUSED


def test_a_pull_back_from_elsewhere_is_a_silent_room(program):
    show_stage(program, "playing")
    hide(program)
    program.link.show(PULLED)  # as “thaw pull-back” does
    assert program.link.now.hushed
    assert is_plain(program)


def test_a_sound_process_that_comes_back_meanwhile_is_silenced(program):
    program.begin()
    hide(program)
    program.link.lose("The sound stopped by a fault.")
    before = program.sent(ev.FallSilent)
    program.link.restore()
    assert program.sent(ev.FallSilent) > before


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_MediaStop])
def test_esc_pulls_back_without_a_sound_and_without_showing_anything(program, key):
    for name in ("playing", "paused", "asking", "lost"):
        show_stage(program, name)
        hide(program)
        program.link.sent.clear()
        program.press(key)
        assert is_plain(program), name
        first = program.link.sent[:2]
        assert first == [ev.PullBack(), ev.FallSilent()], "before a sample of it is heard"
        assert program.link.now.hushed, name
        hide(program)
        assert says(program.window, "This is a quiet room."), name
        assert button(program.window, "Bring sound back").isEnabled()


def test_esc_never_brings_the_room_back_while_it_is_hidden(program):
    for name in ("just pulled back", "quiet room", "silent room"):
        show_stage(program, name)
        hide(program)
        program.press(Key.Key_Escape)
        assert program.sent(ev.PullBack) == 0, name
        assert program.link.now.hushed, name
        hide(program)


def test_esc_leaves_no_page_while_it_is_hidden(program):
    for name in ("note", "first_start", "before"):
        page = getattr(program.window, name)
        program.window.go(page)
        hide(program)
        program.press(Key.Key_Escape)
        hide(program)
        assert program.window.page is page


def test_the_test_line_is_silenced(start):
    program = start(first_start_seen=False)
    program.link.show(replace(READY, speaks=True, caption="This line goes on a while."))
    hide(program)
    assert is_plain(program)
    assert not program.link.now.speaks


def test_a_later_start_waits_until_the_window_is_back(program):
    hide(program)
    program.callers.call(Request("steady/body-scan-edges"))
    settle()
    assert is_plain(program)
    hide(program)
    assert program.window.page is program.window.before


def test_a_key_held_down_or_with_a_modifier_does_not_hide_twice(program):
    held = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_F8, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    hide(program)
    QApplication.sendEvent(program.window.centralWidget(), held)
    assert is_plain(program)
    hide(program)
    shifted = QKeyEvent(QEvent.Type.KeyPress, Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(program.window, shifted)
    assert not is_plain(program)


def test_the_key_can_be_switched_off_but_always_brings_back(program):
    hide(program)
    program.settings.values["quick_hide"] = False
    hide(program)
    assert not is_plain(program)
    hide(program)
    assert not is_plain(program)


def test_closing_asks_nothing_and_a_note_is_not_lost(program):
    note = program.window.note
    note.begin(Jotting("A session"), ())
    program.window.go(note)
    note.paper.setPlainText("What I noticed.")
    hide(program)
    program.deliver()
    assert program.window.close()
    assert [draft.text for draft in program.notes.drafts().values()] == ["What I noticed."]


def test_a_note_that_cannot_be_sealed_goes_out_of_sight_instead(program):
    note = program.window.note
    program.notes.full = True
    program.window.go(note)
    note.paper.setPlainText("What I noticed.")
    hide(program)
    assert not program.window.close()
    program.deliver()
    settle()
    assert program.window.isMinimized()
    assert is_plain(program)
    program.window.showNormal()
    hide(program)
    assert note.paper.toPlainText() == "What I noticed."
    assert says(program.window, "What you wrote is still here.")


def test_closing_while_it_is_hidden_ends_the_program(program):
    show_stage(program, "playing")
    hide(program)
    assert program.window.close()
