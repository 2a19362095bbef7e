"""Every state of the notes' place in the window, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from fakes.around_scenes import around_scenes
from thaw.app.notes.asked import Create, Delete, Keep, Unlock, Way
from thaw.app.notes.told import Phase
from thaw.base.language import say
from thaw.base.units import frames_from_seconds
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting, Part
from thaw.ui.widgets.button import Button

if TYPE_CHECKING:
    from fakes.notes import FakeNotes
    from thaw.ui.window import Window

OPENS = "a quiet passphrase"
WRONG = "This passphrase does not open the notes. Nothing is changed."
SPOILED = "The book of notes cannot be read: the disk gives an error."
DAMAGED = (
    "A note of 3 November 2026 cannot be read. All others can.",
    "A note of 9 November 2026 cannot be read. All others can.",
)
RAIN = Jotting(
    "A body scan from the edges in",
    "My hands were warmer than I thought. Mostly nothing, and then the rain sounded close for "
    "a moment. I don’t know what that was.",
    words=("nothing", "warm"),
    where=("hands", "back"),
    marks=(frames_from_seconds(26), frames_from_seconds(82)),
    next_time=("fewer silences",),
    kind="a drink",
)
KEPT = (
    Jotting("Five, four, three, two, one", words=("not sure", "cool")),
    Jotting(
        form="alive",
        parts=(
            Part("what", "The kettle, for a second."),
            Part("sensed", "Steam on the window, and the click when it was done."),
        ),
    ),
    Jotting(
        form="page",
        text="Nothing much today. I wrote it down anyway. " * 40,
    ),
    Jotting(
        form="thought",
        parts=(
            Part("thought", "I am far behind everybody."),
            Part("other", "You have been tired for a long time. That is not the same."),
        ),
    ),
    Jotting("Cool water, rough cloth", where=("hands",), words=("tingling",)),
    Jotting(form="day", parts=(Part("low", "The bus was late."),)),
    RAIN,
)
"""Notes of most kinds, the oldest first."""


def note_scenes(window: Window, notes: FakeNotes) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each scene by its name, with what leads to it from the one before."""
    stage = NoteStage(window, notes)
    flow = window.kept
    yield "notes-locked", stage.lock
    yield "notes-wrong", stage.fail
    yield "notes-empty", stage.open
    yield "notes", stage.keep_all
    yield "notes-filters", partial(stage.press, say("Word or place"))
    yield "notes-found", stage.find
    yield "notes-not-found", partial(stage.search, "zebra")
    yield "notes-damaged", stage.damage
    yield "note-read", stage.read
    yield "note-asked", partial(stage.press, say("Delete for good"))
    yield "note-changing", stage.change
    yield "note-versions", stage.change_twice
    yield "note-before", stage.look_back
    yield "note-of-form", stage.read_form
    yield "write-something", flow.forms.offer
    for form in FORMS.values():
        yield f"form-{form.key}", partial(stage.write, form.title)
    yield from around_scenes(window, notes)
    yield "notes-broken", stage.spoil


class NoteStage:
    """Goes from one scene to the next."""

    def __init__(self, window: Window, notes: FakeNotes) -> None:
        self.window, self.notes = window, notes

    def lock(self) -> None:
        self.window.writing.close()
        if self.notes.state.phase in (Phase.NONE, Phase.STARTING):
            self.notes.ask(Create(Way.PASSPHRASE, OPENS), lambda _: None)
            self._settle()
        self.window.notes.lock()
        self.window.go(self.window.kept.list)
        self._settle()

    def fail(self) -> None:
        self.window.kept.list.unlock.say_refused(say(WRONG))

    def open(self) -> None:
        """With nothing in the book, and nothing left from before."""
        self.notes.ask(Unlock(Way.PASSPHRASE, OPENS), lambda _: None)
        self._settle()
        for note in self.notes.notes():
            self.notes.ask(Delete((note.id,)), lambda _: None)
        while self.window.writing.drafts.left:
            self.window.writing.drafts.let_one_go()
            self.window.writing.drafts.finish()
        self._settle()
        self._come_again()

    def keep_all(self) -> None:
        for jotting in KEPT:
            self.notes.ask(Keep(jotting), lambda _: None)
        self._come_again()

    def find(self) -> None:
        self.press(say("warm"))
        self.search("rain")

    def search(self, text: str) -> None:
        self.window.kept.list.search.setText(text)
        self._settle()

    def damage(self) -> None:
        self.window.kept.leave()
        self.notes.damage(*map(say, DAMAGED))
        self._settle()

    def read(self) -> None:
        self.notes.damage()
        self.window.kept.list.opened.emit(self.window.kept.list.list.ids[0])
        self._settle()

    def change(self) -> None:
        self.window.kept.leave()
        self.press(say("Change"))

    def change_twice(self) -> None:
        first = next(iter(self.window.kept.one.parts.papers))
        first.appendPlainText("Or perhaps I do.")
        self.press(say("Keep the change"))
        self._settle()
        self.press(say("Earlier versions"))

    def look_back(self) -> None:
        versions = self.window.kept.one.versions.findChildren(Button)
        versions[0].click()

    def read_form(self) -> None:
        self.window.kept.leave()
        self.window.kept.leave()
        self.window.kept.list.opened.emit(self.window.kept.list.list.ids[3])
        self._settle()

    def write(self, title: str) -> None:
        if self.window.page is self.window.kept.forms.page:
            self.window.kept.leave()
            self._settle()
        self.window.kept.forms.offer()
        self.press(say(title))

    def spoil(self) -> None:
        self.window.go(self.window.kept.list)
        self.notes.spoil(say(SPOILED))
        self._settle()

    def _come_again(self) -> None:
        self.window.go(self.window.sessions)
        self.window.go(self.window.kept.list)
        self._settle()

    def press(self, text: str) -> None:
        """Press the control that says something on the page that is seen."""
        buttons = [b for b in self.window.page.findChildren(Button) if b.isVisible()]
        said = [button.text() for button in buttons]
        assert text in said, f"none of {said} is {text}"
        buttons[said.index(text)].click()
        self._settle()

    def _settle(self) -> None:
        for _ in range(3):
            self.notes.deliver()
            QApplication.processEvents()
