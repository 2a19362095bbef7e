"""Quick hide: at one key the window is an empty page of text and silent; at the same, back.

While it is hidden nothing of Thaw is in the window: the pages are taken out of it, so that a
screen reader does not come upon them either, and its names and its icon are neutral ones. The
name of the process cannot be helped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStyle, QWidget
from shiboken6 import isValid
from typing_extensions import override

from thaw.adapters.x11_class import change_class
from thaw.base.language import mark, say
from thaw.settings import table
from thaw.ui.keys import Command
from thaw.ui.present.desktop import is_heard
from thaw.ui.present.stage import Stage
from thaw.ui.widgets.plain_page import PlainPage

if TYPE_CHECKING:
    from thaw.adapters.x11_class import Class
    from thaw.ui.remote import Remote

_TITLE: Final = mark("Untitled")
_CLASS: Final = (b"text", b"Text")


@dataclass(frozen=True)
class _Looks:
    """What others see of a program beside its pages."""

    title: str
    program: str
    display: str
    icon: QIcon
    x11: Class | None

    def put_on(self, window: QWidget) -> _Looks:
        """Look like this; gives what it looked like before."""
        names = QGuiApplication.applicationName(), QGuiApplication.applicationDisplayName()
        x11 = None
        if self.x11 is not None and QGuiApplication.platformName() == "xcb":
            x11 = change_class(window.winId(), self.x11)
        before = _Looks(window.windowTitle(), *names, QGuiApplication.windowIcon(), x11)
        QGuiApplication.setApplicationName(self.program)
        QGuiApplication.setApplicationDisplayName(self.display)  # Qt adds it to the title
        QGuiApplication.setWindowIcon(self.icon)
        window.setWindowTitle(self.title)
        return before


@dataclass(frozen=True)
class _Kept:
    """What comes back.

    Attributes:
        page: what is seen instead.
        focus: what had the keys.
        looks: what others saw.
        pages: what was taken out of the window; None until that was done.
    """

    page: PlainPage
    focus: QWidget | None
    looks: _Looks
    pages: QWidget | None = None


class QuickHide(QObject):
    """Hides and brings back.

    Signals:
        turned: the window was hidden, or brought back.
    """

    turned = Signal()

    def __init__(self, window: QMainWindow, remote: Remote) -> None:
        super().__init__(window)
        self._window, self._remote = window, remote
        self._kept: _Kept | None = None
        self._waiting: list[Callable[[], None]] = []
        remote.arrived.connect(self._stay_silent)
        remote.troubled.connect(self._fall_silent)
        window.installEventFilter(self)

    @property
    def on(self) -> bool:
        """Whether the window is hidden."""
        return self._kept is not None

    @property
    def has_key(self) -> bool:
        """Whether the key acts: what was hidden can always be brought back."""
        return self.on or self._remote.setting(table.QUICK_HIDE)

    def toggle(self) -> None:
        """What the key does."""
        if self._kept is None:
            self._hide()
        else:
            self._bring_back(self._kept)

    def obey(self, command: Command, _number: int = 0) -> None:
        """What another key does while the window is hidden: Esc pulls back, without a sound."""
        leads_away = command is Command.PULL_BACK and self._remote.stage is not Stage.ROOM
        if leads_away and self._remote.live:
            self._remote.pull_back()
            self._remote.fall_silent()

    def when_back(self, call: Callable[[], None]) -> None:
        """Do something now, or when the window is brought back."""
        if self.on:
            self._waiting.append(call)
        else:
            call()

    def close(self) -> None:
        """The program ends: what is not in the window goes with it."""
        if self._kept is not None and self._kept.pages is not None:
            self._kept.pages.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Close and self.on:
            QTimer.singleShot(0, self, self._stand_aside)
        return False

    def _hide(self) -> None:
        self._remote.fall_silent()
        end_what_lies_above()
        window, focus = self._window, self._window.focusWidget()
        page = PlainPage(window)
        page.setGeometry(window.rect())
        page.show()
        page.repaint()
        icon = window.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        looks = _Looks(
            say(_TITLE), say("Text", about="a program that edits it"), "", icon, _CLASS
        )
        self._kept = _Kept(page, focus, looks.put_on(window))
        page.setFocus()
        self.turned.emit()
        QTimer.singleShot(0, self, self._take_pages_out)

    def _take_pages_out(self) -> None:
        """Once the plain page covers them: styles are worked out anew, which takes a while."""
        kept = self._kept
        if kept is not None and kept.pages is None:
            pages = self._window.takeCentralWidget()
            self._window.setCentralWidget(kept.page)
            self._kept = replace(kept, pages=pages)

    def _bring_back(self, kept: _Kept) -> None:
        """As it was before."""
        self._kept = None
        end_what_lies_above()
        if kept.pages is not None:
            self._window.takeCentralWidget()
            self._window.setCentralWidget(kept.pages)
            kept.pages.show()
        kept.page.deleteLater()
        kept.looks.put_on(self._window)
        if kept.focus is not None and isValid(kept.focus):
            kept.focus.setFocus()
        self.turned.emit()
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()

    def _stay_silent(self) -> None:
        """What was under way already, or comes from elsewhere, is not heard either."""
        snapshot = self._remote.snapshot
        if snapshot is not None and is_heard(snapshot):
            self._fall_silent()

    def _fall_silent(self) -> None:
        if self.on:
            self._remote.fall_silent()

    def _stand_aside(self) -> None:
        """A window that stays since a note stands in it goes out of sight all the same."""
        if self.on and self._window.isVisible():
            self._window.showMinimized()


def end_what_lies_above() -> None:
    """Menus and dialogs go, as if they were cancelled."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.isVisible():
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()
