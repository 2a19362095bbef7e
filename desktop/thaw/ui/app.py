"""Starts the window: application, fonts, theme, pages; then sound, library and later starts.

What is slow is started after the first paint, so that something is on the screen at once.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from thaw.adapters.clock import SystemClock
from thaw.adapters.qt.language import qt_texts
from thaw.adapters.qt.screen_lock import watch_desktop
from thaw.app.support import read_support
from thaw.base.errors import MissingError
from thaw.base.language import say, spoken
from thaw.settings import table
from thaw.ui.copied import Copied
from thaw.ui.hiding import QuickHide, end_what_lies_above
from thaw.ui.keys import Command, Keys
from thaw.ui.locking import Locking
from thaw.ui.manners import MEDIA_BUTTONS, Manners
from thaw.ui.opened_files import OpenedFiles
from thaw.ui.place import WindowPlace
from thaw.ui.remote import Remote
from thaw.ui.theme.fonts import load_fonts
from thaw.ui.theme.theme import Theme
from thaw.ui.theme.tokens import system_theme
from thaw.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from thaw.app.link import Request, Surroundings
    from thaw.app.support import Support
    from thaw.player.ports import Clock


class Shell(QObject):
    """Everything the window's process holds; made once per run, and once per test."""

    def __init__(
        self,
        around: Surroundings,
        request: Request | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Build the window; nothing is shown yet and nothing sounds.

        Args:
            around: what the window talks to.
            request: what this start asks for; done once the sound's process was started.
            clock: how long nobody touched anything; None for the system's.
        """
        super().__init__()
        self._around, self._request = around, request
        fonts_are_there = load_fonts(around.assets / "fonts")
        support, missing = _support(around)
        self.theme = Theme(self)
        self.remote = Remote(around)
        if not fonts_are_there:
            self.remote.notice(_without_fonts())
        self.restyle_theme()
        self.window = Window(self.theme, self.remote, around, support, missing)
        self.files = OpenedFiles(_application(), self.window)
        self.files.opened.connect(self.window.open_pack)
        self.window.setStyleSheet(self.theme.sheet())
        self.window.restyle_wanted.connect(self.restyle)
        self.window.painted.connect(self._start_rest, Qt.ConnectionType.QueuedConnection)
        self.place = WindowPlace(self.window, self.remote)
        self.hiding = QuickHide(self.window, self.remote)
        self.keys = Keys(self.window, self.hiding)
        self.keys.pressed.connect(self._obey)
        self.manners = Manners(
            self.remote, self.hiding, around.media, around.awake, self.window.obey
        )
        around.looks.watch(self.restyle)
        self.copied = Copied()
        self.locking = Locking(
            clock or SystemClock(), lambda: self.remote.setting(table.LOCK_AFTER)
        )
        self._heed_absence()
        for watcher in (self.keys, self.locking):
            _application().installEventFilter(watcher)

    def restyle(self) -> None:
        """Take theme, text size and motion from the settings and the system."""
        self.restyle_theme()
        self.window.setStyleSheet(self.theme.sheet())

    def restyle_theme(self) -> None:
        """The same without the window."""
        looks = self._around.looks.now
        name = self.remote.setting(table.THEME)
        if name == "system":
            name = system_theme(dark=looks.dark, contrast=looks.contrast)
        motion = self.remote.setting(table.MOTION)
        moves = motion == "full" or (motion == "system" and not looks.still)
        self.theme.set(name, self.remote.setting(table.TEXT_SIZE), moves=moves)

    def show(self) -> None:
        """Show the window, at the page that was asked for where the index knows it already."""
        if self._request is not None:
            self.window.asked.expect(self._request)
        self.place.restore()
        self.window.show()

    def close(self) -> None:
        """Let the sound fade, end what is done with packs, and take the filters off."""
        self.locking.stop()
        for watcher in (self.keys, self.keys.times, self.files, self.locking):
            _application().removeEventFilter(watcher)
        self.place.keep()
        self.window.before.advisor.leave()
        self.manners.close()
        self.hiding.close()
        self.window.packs.stop()
        self._around.packs.close()
        self._around.songs.close()
        self.window.writing.close()
        self.window.kept.close()
        self._around.link.close()
        self._around.notes.close()  # which may take a moment, while the sound fades

    def _start_rest(self) -> None:
        self._around.link.start()
        self._around.library.refresh()
        self._around.notes.start_if_left()
        self.locking.start()
        self.window.before.advisor.tidy()
        if self._request is not None:
            self.window.asked.take(self._request)
        self._around.callers.watch(self._take)

    def _heed_absence(self) -> None:
        """Lock the notes where nobody is at the window, and seal what is being written."""
        self.hiding.turned.connect(lambda: self.locking.follow_hiding(hidden=self.hiding.on))
        self.locking.locked.connect(self._lock)
        self.window.kept.lock_wanted.connect(self.locking.lock)
        self.locking.returned.connect(self.window.writing.come_back)
        _application().focusChanged.connect(self.window.writing.drafts.seal)

    def _lock(self) -> None:
        """What is written is sealed first, and nothing of it stays in the window."""
        QGuiApplication.inputMethod().commit()
        end_what_lies_above()  # a dialog may name a note
        self.window.writing.put_away()
        self.copied.wipe()
        self.window.notes.lock()

    def _take(self, request: Request) -> None:
        """What a later start asks for."""
        self.hiding.when_back(lambda: self.window.asked.take(request))

    def _obey(self, command: Command, number: int) -> None:
        if command is Command.HIDE:
            self.hiding.toggle()
        elif self.hiding.on:
            self.hiding.obey(command)
        elif command in MEDIA_BUTTONS:
            self.manners.press(command)
        else:
            self.window.obey(command, number)


def run(request: Request, surround: Callable[[], Surroundings]) -> int:
    """Show the window until it is closed.

    Args:
        request: what this start asks for.
        surround: makes what the window talks to; called once Qt is there.

    Returns:
        The exit code of the program.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("thaw")
    texts = _speak(application)
    around = surround()
    if isinstance(application, QApplication):
        application.setApplicationDisplayName("Thaw")
        application.setWindowIcon(_icon(around.assets / "icons"))
    shell = Shell(around, request)
    shell.window.painted.connect(_settle_garbage, Qt.ConnectionType.QueuedConnection)
    watch_desktop(shell.locking.lock, shell.locking.lock)
    shell.show()
    try:
        return application.exec()
    finally:
        shell.close()
        shell.window.deleteLater()
        application.removeTranslator(texts)


def _speak(application: QCoreApplication) -> QTranslator:
    """Let Qt's own dialogs, numbers and direction follow the language of the process."""
    locale = QLocale(spoken())
    QLocale.setDefault(locale)
    QGuiApplication.setLayoutDirection(locale.textDirection())
    texts = qt_texts(spoken())
    application.installTranslator(texts)
    return texts


def _icon(folder: Path) -> QIcon:
    """In the sizes that desktops ask for. X servers refuse one of 256 pixels, as too long."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        icon.addFile(str(folder / f"thaw-{size}.png"))
    return icon


def _support(around: Surroundings) -> tuple[Support | None, str]:
    try:
        return read_support(around.assets), ""
    except MissingError as error:
        return None, str(error)


def _without_fonts() -> str:
    return say(
        "Thaw’s own fonts cannot be read, so those of the system stand in. "
        "Installing Thaw again brings them back."
    )


def _settle_garbage() -> None:
    """Look at what was made for the start once more, and never again.

    A whole collection looks at every object there is: some 30 ms, in the middle of a session.
    """
    gc.collect()
    gc.freeze()


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("there is no application yet")
    return application
