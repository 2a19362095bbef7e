"""Notices of the desktop that nobody looks any more: the screen is locked, the computer sleeps.

Linux desktops say so on D-Bus. Elsewhere nothing is heard here; that a computer slept is then
noticed by the sound's own clock.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QCoreApplication, QObject, QTimer, Signal, Slot

_DESKTOPS: Final = ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
"""All of them tell it in the same way, each under its own name."""
_PAINTED_MS: Final = 500


def watch_desktop(locked: Callable[[], None], sleeps: Callable[[], None]) -> None:
    """Have notices told for as long as the application runs; begins after the first paint."""
    watch = ScreenLock(QCoreApplication.instance())
    watch.locked.connect(locked)
    watch.sleeps.connect(sleeps)
    QTimer.singleShot(_PAINTED_MS, watch.listen)


class ScreenLock(QObject):
    """Watches for as long as it lives.

    Signals:
        locked: the screen was locked.
        sleeps: the computer is about to sleep.
    """

    locked = Signal()
    sleeps = Signal()

    def listen(self) -> None:
        """Begin to listen; after the first paint, as it takes a moment."""
        if sys.platform != "linux":
            return
        from PySide6.QtDBus import QDBusConnection

        slot = SLOT("on_active_changed(bool)")
        # WORKAROUND: its declared types ask for bytes as the slot, where it takes text alone.
        session: Any = QDBusConnection.sessionBus()
        for desktop in _DESKTOPS:
            interface = f"org.{desktop}.ScreenSaver"
            session.connect("", "", interface, "ActiveChanged", self, slot)
        system: Any = QDBusConnection.systemBus()
        slot = SLOT("on_prepare_for_sleep(bool)")
        system.connect("", "", "org.freedesktop.login1.Manager", "PrepareForSleep", self, slot)

    @Slot(bool)
    def on_active_changed(self, active: bool) -> None:  # noqa: FBT001 - as D-Bus has it
        """A desktop locks or unlocks its screen."""
        if active:
            self.locked.emit()

    @Slot(bool)
    def on_prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001 - as D-Bus has it
        """The computer goes to sleep, or woke."""
        if begins:
            self.sleeps.emit()
