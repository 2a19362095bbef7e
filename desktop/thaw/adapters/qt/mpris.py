"""A player on D-Bus: the Media Player Remote Interfacing Specification, version 2.2.

WORKAROUND: a slot whose name differs from its method's crashes the interpreter when D-Bus calls
it (PySide6 6.11.3), so the methods have the names of D-Bus.

There is one bus name while something is shown, and none otherwise. Nothing can be skipped,
sought or opened here, and the specification lets such calls have no effect.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import ClassInfo, Property, QMetaType, QObject, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

_ROOT: Final = "org.mpris.MediaPlayer2"
_PLAYER: Final = f"{_ROOT}.Player"
_PATH: Final = "/org/mpris/MediaPlayer2"
_NAME: Final = f"{_ROOT}.thaw"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_TRACK: Final = "/track/1"


_class_info: Any = ClassInfo  # WORKAROUND: it is declared as what cannot be called


@dataclass(frozen=True)
class Showing:
    """What is shown: see ``DesktopMediaControls.show``."""

    name: str
    title: str
    plays: bool
    can_pause: bool

    def values(self) -> dict[str, Any]:
        """The properties of the player that change."""
        return {
            "PlaybackStatus": "Playing" if self.plays else "Paused",
            "CanPlay": self.can_pause,
            "CanPause": self.can_pause,
            "Metadata": {"mpris:trackid": QDBusObjectPath(_TRACK), "xesam:title": self.title},
        }

    def differences(self, before: Showing) -> dict[str, Any]:
        """Those that are not as before."""
        then = before.values()
        return {name: value for name, value in self.values().items() if value != then[name]}


class Mpris(QObject):
    """A player that others see and press.

    Args:
        pressed: given “stop”, “play”, “pause” or “play-pause”.
    """

    def __init__(self, pressed: Callable[[str], None]) -> None:
        super().__init__()
        self._bus = QDBusConnection.sessionBus()
        self._named = ""
        self._pressed = pressed
        self.showing: Showing | None = None
        self._interfaces = _Root(self), _Player(self)

    def show(self, showing: Showing) -> None:
        """Be there, and say so where something changed."""
        before, self.showing = self.showing, showing
        if before is not None and before.name != showing.name:
            self._leave()
            before = None
        if before is None:
            self._come()
        elif showing != before:
            self._tell(showing.differences(before))

    def put_away(self) -> None:
        """Be there no more."""
        if self.showing is not None:
            self.showing = None
            self._leave()

    def press(self, way: str) -> None:
        """Somebody pressed something; what comes late means nothing."""
        if self.showing is not None:
            self._pressed(way)

    def _come(self) -> None:
        self._bus.registerObject(_PATH, self)
        another = f"{_NAME}.instance{os.getpid()}"  # another profile may play as well
        for name in (_NAME, another):
            if self._bus.registerService(name):
                self._named = name
                return

    def _leave(self) -> None:
        self._bus.unregisterService(self._named)
        self._bus.unregisterObject(_PATH)

    def _tell(self, changed: dict[str, Any]) -> None:
        none = QDBusArgument()
        none.beginArray(QMetaType(QMetaType.Type.QString.value))
        none.endArray()
        told = QDBusMessage.createSignal(_PATH, _PROPERTIES, "PropertiesChanged")
        told.setArguments([_PLAYER, changed, none])
        self._bus.send(told)


def _always(kind: type | str, value: object) -> Any:
    """A property that never changes."""
    kinds: Any = kind  # WORKAROUND: its declared types forget that names of C++ types are taken

    def read(_adaptor: QObject) -> object:
        return value

    return Property(kinds, read)


@_class_info({"D-Bus Interface": _ROOT})
class _Root(QDBusAbstractAdaptor):
    def __init__(self, mpris: Mpris) -> None:
        super().__init__(mpris)
        self._mpris = mpris

    def _name(self) -> str:
        return self._mpris.showing.name if self._mpris.showing is not None else ""

    Identity = Property(str, _name)
    CanQuit = _always(bool, value=False)
    CanRaise = _always(bool, value=False)
    HasTrackList = _always(bool, value=False)
    SupportedUriSchemes = _always("QStringList", [])
    SupportedMimeTypes = _always("QStringList", [])

    @Slot()
    def Raise(self) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: ``CanRaise`` is false."""

    @Slot()
    def Quit(self) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: ``CanQuit`` is false."""


@_class_info({"D-Bus Interface": _PLAYER})
class _Player(QDBusAbstractAdaptor):
    def __init__(self, mpris: Mpris) -> None:
        super().__init__(mpris)
        self._mpris = mpris

    def _value(self, name: str) -> Any:
        showing = self._mpris.showing or Showing("", "", plays=False, can_pause=False)
        return showing.values()[name]

    def _status(self) -> str:
        return str(self._value("PlaybackStatus"))

    def _pauses(self) -> bool:
        return bool(self._value("CanPause"))

    def _about(self) -> dict[str, Any]:
        return dict(self._value("Metadata"))

    PlaybackStatus = Property(str, _status)
    CanPlay = Property(bool, _pauses)
    CanPause = Property(bool, _pauses)
    Metadata = Property("QVariantMap", _about)  # type: ignore[arg-type]  # as in _always
    CanControl = _always(bool, value=True)
    CanGoNext = _always(bool, value=False)
    CanGoPrevious = _always(bool, value=False)
    CanSeek = _always(bool, value=False)
    Position = _always("qlonglong", 0)
    Rate = _always(float, 1.0)
    MinimumRate = _always(float, 1.0)
    MaximumRate = _always(float, 1.0)
    Volume = _always(float, 1.0)

    @Slot()
    def Stop(self) -> None:  # noqa: N802  as D-Bus has it
        """Away from whatever is happening."""
        self._mpris.press("stop")

    @Slot()
    def Play(self) -> None:  # noqa: N802  as D-Bus has it
        """On, where it was paused."""
        self._mpris.press("play")

    @Slot()
    def Pause(self) -> None:  # noqa: N802  as D-Bus has it
        """A pause, where it plays."""
        self._mpris.press("pause")

    @Slot()
    def PlayPause(self) -> None:  # noqa: N802  as D-Bus has it
        """One or the other."""
        self._mpris.press("play-pause")

    @Slot()
    def Next(self) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: ``CanGoNext`` is false."""

    @Slot()
    def Previous(self) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: ``CanGoPrevious`` is false."""

    @Slot("qlonglong")
    def Seek(self, by: int) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: ``CanSeek`` is false."""

    @Slot("QDBusObjectPath", "qlonglong")
    def SetPosition(self, track: QDBusObjectPath, position: int) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: ``CanSeek`` is false."""

    @Slot(str)
    def OpenUri(self, uri: str) -> None:  # noqa: N802  as D-Bus has it
        """Nothing: no kind of address is supported."""
