"""A page around the notes by itself, with notes that answer when a test lets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fakes.told import Told, told
from fakes.window import button
from thaw.ui.notes_remote import NotesRemote
from thaw.ui.pages.beside_notes import BesideNotes
from thaw.ui.theme.theme import Theme
from thaw.ui.widgets.button import Button

if TYPE_CHECKING:
    from fakes.notes import FakeNotes

Made = TypeVar("Made", bound=BesideNotes)
WIDE, HIGH = 988, 780


class Lone:
    """The page and its notes."""

    def __init__(self, page: BesideNotes, notes: FakeNotes) -> None:
        self.page, self.notes = page, notes

    def deliver(self) -> None:
        """Let the notes answer until they have nothing more to say."""
        before = -1
        while before != len(self.notes.asked):
            before = len(self.notes.asked)
            self.notes.deliver()
        QCoreApplication.processEvents()  # what was made anew is shown then

    def click(self, text: str) -> None:
        """Press the control that says something, and let the notes answer."""
        button(self.page, text).click()
        self.deliver()

    def lock(self) -> None:
        """The notes lock, from elsewhere in the window."""
        self.page.notes.lock()
        self.deliver()

    def last(self, kind: type) -> Any:
        """What was asked last of a kind."""
        return next(each for each in reversed(self.notes.asked) if isinstance(each, kind))

    @property
    def buttons(self) -> list[str]:
        """What can be pressed."""
        return [each.text() for each in self.page.findChildren(Button) if each.isVisible()]

    @property
    def told(self) -> list[Told]:
        """All that is told of the page to a screen reader."""
        return told(self.page)

    @property
    def texts(self) -> str:
        """All that is told of the page, and all that stands on its papers."""
        papers = [paper.toPlainText() for paper in self.page.findChildren(QPlainTextEdit)]
        told_of = (f"{each.name} {each.description} {each.value}" for each in self.told)
        return "\n".join([*papers, *told_of])


@contextmanager
def shown(
    qtbot, make: Callable[[Theme, NotesRemote], Made], notes: FakeNotes
) -> Iterator[tuple[Lone, Made]]:
    """Show a page; it and what it is built on are gone afterwards."""
    theme, remote = Theme(), NotesRemote(notes)
    notes.start()
    notes.deliver()
    page = make(theme, remote)
    page.resize(WIDE, HIGH)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield Lone(page, notes), page
    page.let_go()
    page.close()
    for each in (page, remote, theme):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, 0)


def focus_of(page: QWidget) -> QWidget | None:
    """What has the focus in a page."""
    return page.window().focusWidget()
