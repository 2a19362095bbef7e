"""The desktop's accessibility bus (AT-SPI 2), asked for much at once.

A window has hundreds of things, and the way to a program and back takes as long as its answer;
so questions are sent together.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

Place = tuple[str, str]
"""Bus name and path of an object on the accessibility bus."""
Reply = tuple[Any, ...]

REPLY_S: Final = 5.0
ATSPI: Final = "org.a11y.atspi."
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_AT_ONCE: Final = 100
_REGISTRY: Final = DBusAddress(
    "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
)
_DAEMON: Final = DBusAddress(
    "/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus"
)


class Bus:
    """A connection to it.

    Attributes:
        told: what programs told of by themselves: what it was, of what, and its values.

    Args:
        session_bus: the address of the desktop's D-Bus.
    """

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(bus=session_bus) as desktop:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            (address,) = desktop.send_and_get_reply(asked, timeout=REPLY_S).body
        self._connection = open_dbus_connection(bus=address)
        self.told: list[tuple[str, Place, Reply]] = []

    def close(self) -> None:
        """Leave it."""
        self._connection.close()

    def listen(self, member: str, event: str) -> None:
        """Let programs tell of something by themselves from now on.

        Args:
            member: the name of the signal.
            event: what assistive technologies call it, as programs are told to send it.
        """
        rule = f"type='signal',interface='{ATSPI}Event.Object',member='{member}'"
        calls = [
            new_method_call(_DAEMON, "AddMatch", "s", (rule,)),
            new_method_call(_REGISTRY, "RegisterEvent", "sass", (event, [], "")),
        ]
        assert None not in self.ask(calls), f"nobody tells of {event}"

    def ask(self, calls: Sequence[Message]) -> list[Reply | None]:
        """The answers to questions, in their order; None where one cannot be answered."""
        replies: list[Reply | None] = []
        for first in range(0, len(calls), _AT_ONCE):
            replies += self._ask_some(calls[first : first + _AT_ONCE])
        return replies

    def catch_up(self) -> None:
        """Take in what was told of until now."""
        while self._receive(0.0) is not None:
            pass

    def wait(self, reached: Callable[[], bool], patience: float) -> bool:
        """Wait until something that was told of makes it so; whether it did."""
        end = time.monotonic() + patience
        while not reached():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._receive(left)
        return True

    def _ask_some(self, calls: Sequence[Message]) -> list[Reply | None]:
        serials = [next(self._connection.outgoing_serial) for _ in calls]
        for call, serial in zip(calls, serials, strict=True):
            self._connection.send(call, serial=serial)
        found: dict[int, Reply | None] = {}
        end = time.monotonic() + REPLY_S
        while found.keys() < set(serials):
            message = self._receive(end - time.monotonic())
            if message is None:
                return [found.get(serial) for serial in serials]
            reply_to = message.header.fields.get(HeaderFields.reply_serial)
            if reply_to in serials:
                is_answer = message.header.message_type is MessageType.method_return
                found[reply_to] = tuple(message.body) if is_answer else None
        return [found[serial] for serial in serials]

    def _receive(self, patience: float) -> Message | None:
        """The next message, None if there is none in time; what is told is kept."""
        try:
            message = self._connection.receive(timeout=max(0.0, patience))
        except TimeoutError:
            return None
        if message.header.message_type is MessageType.signal:
            fields = message.header.fields
            of = fields[HeaderFields.sender], fields[HeaderFields.path]
            self.told.append((fields[HeaderFields.member], of, tuple(message.body)))
        return message


def question(place: Place, method: str, signature: str = "", words: Reply = ()) -> Message:
    """A call of a method such as ``Accessible.GetState``."""
    interface, _, member = method.rpartition(".")
    return _call(place, ATSPI + interface, member, signature, words)


def reading(place: Place, value: str) -> Message:
    """A look at a property such as ``Accessible.Name``."""
    interface, _, name = value.rpartition(".")
    return _call(place, _PROPERTIES, "Get", "ss", (ATSPI + interface, name))


def setting(place: Place, value: str, signature: str, to: object) -> Message:
    """Another value for a property such as ``Value.CurrentValue``."""
    interface, _, name = value.rpartition(".")
    return _call(place, _PROPERTIES, "Set", "ssv", (ATSPI + interface, name, (signature, to)))


def _call(place: Place, interface: str, member: str, signature: str, words: Reply) -> Message:
    name, path = place
    address = DBusAddress(path, name, interface)
    message: Message = new_method_call(address, member, signature or None, words)
    return message
