"""The window with fakes around it, and hands to press its keys and controls."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from fakes.described import all_four
from fakes.link import (
    FakeCallers,
    FakeDays,
    FakeLibrary,
    FakeLink,
    FakePacks,
    FakeSettings,
    FakeSongs,
    surroundings,
)
from fakes.notes import FakeNotes
from thaw.ui.app import Shell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.player import events as ev
    from thaw.ui.window import Window


_NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Program:
    """The window and what it talks to."""

    shell: Shell
    link: FakeLink
    library: FakeLibrary
    settings: FakeSettings
    callers: FakeCallers
    packs: FakePacks
    songs: FakeSongs = field(default_factory=FakeSongs)
    days: FakeDays = field(default_factory=FakeDays)
    notes: FakeNotes = field(default_factory=FakeNotes)

    @property
    def window(self) -> Window:
        return self.shell.window

    def press(self, key: Qt.Key, target: QWidget | None = None) -> None:
        """Press a key where the focus is, and let the processes answer."""
        if target is not None:
            target.setFocus()
        event = QKeyEvent(QEvent.Type.KeyPress, key, _NONE, _text_of(key))
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
        self.deliver()

    def click(self, text: str) -> None:
        """Press the control that says something, and let the processes answer."""
        button(self.window, text).click()
        self.deliver()

    def deliver(self) -> None:
        """Let the player and the notes answer."""
        self.link.deliver()
        self.notes.deliver()

    def last(self, kind: type[ev.Event]) -> ev.Event:
        """The newest event of a kind that the player was sent."""
        return next(event for event in reversed(self.link.sent) if isinstance(event, kind))

    def sent(self, kind: type[ev.Event]) -> int:
        """How many events of a kind the player was sent."""
        return sum(isinstance(event, kind) for event in self.link.sent)

    def begin(self, ref: str = "steady/body-scan-edges") -> None:
        """Begin a session from its page."""
        self.window.open(ref)
        self.window.before.begin.click()
        self.link.deliver()


def _text_of(key: Qt.Key) -> str:
    """What a keyboard would type with it."""
    return chr(key).lower() if key < 0x80 else ""


def button(inside: QWidget, text: str) -> QPushButton:
    """The visible control that says something."""
    found = [b for b in inside.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert found, f"nothing says {text!r}"
    return found[0]


def says(inside: QWidget, text: str) -> bool:
    """Whether a visible label says something."""
    labels = [label for label in inside.findChildren(QLabel) if label.isVisible()]
    return any(text in label.text() for label in labels)


def make_program(
    qtbot, tell: Sequence[str] = (), *, notes: FakeNotes | None = None, **settings: object
) -> Program:
    """A program that was started before, with nothing that moves unless a test wants it.

    What its settings have to ``tell`` was wrong with them. Its ``notes`` are none yet, unless
    there are some.
    """
    link = FakeLink({d.ref: d.title for d in all_four()})
    library = FakeLibrary(all_four(), transcripts={"steady/body-scan-edges": "One.\n\nTwo."})
    values, callers = FakeSettings(), FakeCallers()
    values.tell.extend(tell)
    seen = {"first_start_seen": True, "contact_seen": True}
    values.values |= seen | {"motion": "still"} | settings
    packs, songs, days, notes = FakePacks(), FakeSongs(), FakeDays(), notes or FakeNotes()
    around = surroundings(link, library, values, callers, packs, songs, days=days, notes=notes)
    shell = Shell(around)
    program = Program(shell, link, library, values, callers, packs, songs, days, notes)
    with qtbot.waitExposed(shell.window):
        shell.show()
    shell.window.activateWindow()
    link.delivered = packs.delivered = notes.delivered = QApplication.processEvents
    link.start()
    callers.watch(shell.window.asked.take)
    link.deliver()
    return program


def end(program: Program) -> None:
    """Close everything; nothing may be left."""
    program.shell.close()
    program.window.note.undo_time.stop()
    if not program.window.close():
        program.window.close()  # what stands in a note holds it once
    program.window.deleteLater()
    program.shell.deleteLater()
    program.shell.remote.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
