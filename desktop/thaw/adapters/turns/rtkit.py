"""rtkit, which gives real-time turns to threads of programs that are not trusted with them.

Every desktop distribution has it; PulseAudio, PipeWire and browsers ask it the same. The bus
starts it where it does not run. Its interface: http://git.0pointer.net/rtkit.git/tree/README
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

REPLY_S: Final = 2.0
_NAME: Final = "org.freedesktop.RealtimeKit1"
_PATH: Final = "/org/freedesktop/RealtimeKit1"


class RefusedError(Exception):
    """It is not there, does not answer, or will not; the text says which."""


class Rtkit:
    """The service, asked over one connection; every call takes ``REPLY_S`` at the most."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus

    def limit(self, name: str) -> int:
        """One of its limits: ``MaxRealtimePriority``, ``MinNiceLevel``, ``RTTimeUSecMax``.

        Raises:
            RefusedError: it does not say.
        """
        from jeepney import Properties

        (_, value), *_ = self._answer(Properties(self._address()).get(name))
        if not isinstance(value, int):
            raise RefusedError(f"{name} is no number")
        return value

    def make_real_time(self, thread: int, priority: int) -> None:
        """Give a thread of this process the policy SCHED_RR.

        Raises:
            RefusedError: it will not.
        """
        self._call("MakeThreadRealtime", "tu", (thread, priority))

    def make_high_priority(self, thread: int, niceness: int) -> None:
        """Make a thread of this process less nice.

        Raises:
            RefusedError: it will not.
        """
        self._call("MakeThreadHighPriority", "ti", (thread, niceness))

    def _call(self, method: str, signature: str, arguments: tuple[int, int]) -> None:
        from jeepney import new_method_call

        self._answer(new_method_call(self._address(), method, signature, arguments))

    def _answer(self, asked: Message) -> tuple[Any, ...]:
        from jeepney import MessageType

        try:
            answer = self._bus.send_and_get_reply(asked, timeout=REPLY_S)
        except (OSError, TimeoutError) as error:
            raise RefusedError(f"no answer: {error}") from error
        given: tuple[Any, ...] = answer.body
        if answer.header.message_type is not MessageType.method_return:
            raise RefusedError(" ".join(map(str, given)))
        return given

    @staticmethod
    def _address() -> Any:
        from jeepney import DBusAddress

        return DBusAddress(_PATH, _NAME, _NAME)


@contextmanager
def connected() -> Iterator[Rtkit]:
    """The service on the system's bus, for as long as the block lasts.

    Raises:
        RefusedError: there is no bus.
    """
    from jeepney import DBusErrorResponse
    from jeepney.io.blocking import open_dbus_connection

    try:
        bus = open_dbus_connection("SYSTEM")
    except (OSError, KeyError, ValueError, DBusErrorResponse) as error:
        # There is none, its name is no name, or it takes nobody more.
        raise RefusedError(f"no bus: {error}") from error
    with bus:
        yield Rtkit(bus)
