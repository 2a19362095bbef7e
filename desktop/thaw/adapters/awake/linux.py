"""Linux: desktops are asked over D-Bus, each in its own words; else systemd.

GNOME's session manager comes first, which MATE and Cinnamon have as well; then the older names
of freedesktop.org, for KDE and Xfce. A desktop gives back what it was asked for when the
connection ends, so each wish is a connection: it ends when nothing is wanted any more, or with
the process. Calls may take a while, so a thread makes them, which is there only while something
is wanted.
"""

from __future__ import annotations

import logging
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final

from thaw.base.language import mark, say

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_WHO: Final = mark("Audio")
_WHY: Final = mark("Playing audio")
_REPLY_S: Final = 5.0
_NO_SUSPEND, _NO_IDLE = 4, 8
"""Flags of org.gnome.SessionManager.Inhibit."""

_LOG = logging.getLogger(__name__)


class LinuxAwake:
    """Asks whichever desktop there is."""

    def __init__(self) -> None:
        self._wanted = (False, False)
        self._over: threading.Event | None = None
        self.thread: threading.Thread | None = None

    def keep(self, *, awake: bool, lit: bool = False) -> None:
        """Say what is wanted from now on."""
        wanted = (awake or lit, lit)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if self._over is not None:
            self._over.set()
            self._over = None
        if wanted[0]:
            self._over = threading.Event()
            self.thread = threading.Thread(
                target=_hold, args=(self._over, lit), name="thaw-awake", daemon=True
            )
            self.thread.start()


def _hold(over: threading.Event, lit: bool) -> None:  # noqa: FBT001  a thread's argument
    with ExitStack() as held:
        if not (_ask_desktop(held, lit=lit) or _ask_system(held)):
            _LOG.info("nothing on this computer can be asked to keep it awake")
        over.wait()


def _ask_desktop(held: ExitStack, *, lit: bool) -> bool:
    """Whether one of the desktops took it."""
    bus = _connected(held, "SESSION")
    if bus is None:
        return False
    flags = _NO_SUSPEND | _NO_IDLE if lit else _NO_SUSPEND
    session = "org.gnome.SessionManager"
    if _taken(
        bus, session, "/org/gnome/SessionManager", "susu", (say(_WHO), 0, say(_WHY), flags)
    ):
        return True
    saver, power = "org.freedesktop.ScreenSaver", "org.freedesktop.PowerManagement"
    if lit:
        _taken(bus, saver, "/org/freedesktop/ScreenSaver", "ss", (say(_WHO), say(_WHY)))
    path = "/org/freedesktop/PowerManagement/Inhibit"
    return _taken(bus, power, path, "ss", (say(_WHO), say(_WHY)), f"{power}.Inhibit")


def _ask_system(held: ExitStack) -> bool:
    """Without a desktop, systemd decides when a computer is idle. It gives a file to hold."""
    bus = _connected(held, "SYSTEM")
    words = ("idle", say(_WHO), say(_WHY), "block")
    manager = "org.freedesktop.login1"
    path = "/org/freedesktop/login1"
    if bus is None:
        return False
    given = _call(bus, manager, path, "ssss", words, f"{manager}.Manager")
    if given is None:
        return False
    held.callback(given[0].close)
    return True


def _connected(held: ExitStack, which: str) -> DBusConnection | None:
    from jeepney.io.blocking import open_dbus_connection

    try:
        connection: DBusConnection = open_dbus_connection(which, enable_fds=which == "SYSTEM")
    except (OSError, KeyError, ValueError) as error:  # there is no bus, or its name is no name
        _LOG.info("no bus to ask: %s", error)
        return None
    held.callback(connection.close)
    return connection


def _taken(bus: DBusConnection, *words: Any) -> bool:
    return _call(bus, *words) is not None


def _call(
    bus: DBusConnection,
    service: str,
    path: str,
    signature: str,
    arguments: tuple[object, ...],
    interface: str = "",
) -> tuple[Any, ...] | None:
    """Ask a service to inhibit; None where it is not there or will not."""
    from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call

    address = DBusAddress(path, service, interface or service)
    asked = new_method_call(address, "Inhibit", signature, arguments)
    asked.header.flags |= MessageFlag.no_auto_start  # only whoever runs already
    try:
        answer = bus.send_and_get_reply(asked, timeout=_REPLY_S)
    except (OSError, TimeoutError) as error:
        _LOG.info("%s does not answer: %s", service, error)
        return None
    if answer.header.message_type is not MessageType.method_return:
        return None
    given: tuple[Any, ...] = answer.body
    return given
