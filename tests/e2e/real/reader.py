"""Reads the window as a screen reader does: over the desktop's accessibility bus (AT-SPI 2).

What is not on that bus is not there for a blind listener either, so a test that finds its way
by this alone also shows that they could.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, new_method_call
from jeepney.io.blocking import open_dbus_connection

from e2e.soundserver import PATIENCE_S, wait_until

_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_STATES: Final = {1: "active", 4: "checked", 12: "focused", 25: "showing"}
"""Numbers of AtspiStateType that are of use here (atspi-constants.h)."""
_REPLY_S: Final = 5.0

Place = tuple[str, str]
"""Bus name and path of an object on the accessibility bus."""


@dataclass(frozen=True)
class Item:
    """Something in the window.

    Attributes:
        role: what it is, such as “push button” or “label”.
        name: what a screen reader calls it.
        states: those of ``active``, ``checked``, ``focused`` and ``showing`` that it is in.
    """

    role: str
    name: str
    states: frozenset[str]


class ScreenReader:
    """Looks at what one program shows.

    Args:
        session_bus: the address of the desktop's D-Bus.
    """

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(bus=session_bus) as desktop:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            (address,) = desktop.send_and_get_reply(asked, timeout=_REPLY_S).body
        self._bus = open_dbus_connection(bus=address)

    def close(self) -> None:
        """Look no more."""
        self._bus.close()

    def items(self) -> list[Item]:
        """Everything that is showing, in the window's own order; empty where nothing is."""
        try:
            return [item for place in self._programs() for item in self._below(place)]
        except DBusErrorResponse:  # something went while it was looked at
            return []

    def names(self) -> list[str]:
        """The names of all that is showing."""
        return [item.name for item in self.items() if item.name]

    def programs(self) -> list[str]:
        """The names of the programs that have windows."""
        return [self._item(place).name for place in self._programs()]

    def focused(self) -> Item | None:
        """What takes the keys."""
        return next((item for item in self.items() if "focused" in item.states), None)

    def until(self, shown: str, patience: float = PATIENCE_S) -> float:
        """Wait until a name that begins so is showing; gives the time at which it was seen."""
        return self.wait(lambda names: any(n.startswith(shown) for n in names), shown, patience)

    def wait(
        self, reached: Callable[[list[str]], bool], what: str, patience: float = PATIENCE_S
    ) -> float:
        """Wait until the names that are showing are as they should be."""
        seen: list[str] = []

        def looked() -> bool:
            seen[:] = self.names()
            return reached(seen)

        try:
            return wait_until(looked, what, patience)
        except AssertionError as error:
            raise AssertionError(f"{error}; the window shows {seen}") from None

    def _programs(self) -> list[Place]:
        return self._children(("org.a11y.atspi.Registry", _ROOT))

    def _below(self, place: Place) -> Iterator[Item]:
        for child in self._children(place):
            item = self._item(child)
            if "showing" in item.states:
                yield item
                yield from self._below(child)

    def _item(self, place: Place) -> Item:
        low, high = self._ask(place, "GetState")[0]
        bits = low | high << 32
        name = self._ask(place, "Get", "ss", (_ACCESSIBLE, "Name"))[0][1]
        states = frozenset(state for bit, state in _STATES.items() if bits >> bit & 1)
        return Item(self._ask(place, "GetRoleName")[0], name, states)

    def _children(self, place: Place) -> list[Place]:
        return [(name, path) for name, path in self._ask(place, "GetChildren")[0]]

    def _ask(
        self, place: Place, method: str, signature: str = "", words: tuple[str, ...] = ()
    ) -> tuple[Any, ...]:
        name, path = place
        interface = "org.freedesktop.DBus.Properties" if words else _ACCESSIBLE
        call = new_method_call(
            DBusAddress(path, name, interface), method, signature or None, words
        )
        reply = self._bus.send_and_get_reply(call, timeout=_REPLY_S)
        if HeaderFields.error_name in reply.header.fields:
            raise DBusErrorResponse(reply)
        body: tuple[Any, ...] = reply.body
        return body
