"""A desktop's service that can be asked to inhibit something: run as a program of its own.

python tests/fakes/inhibitor.py NAME [refuses]

Prints a line of JSON for all that happens: that it listens, each call, and each caller that
went.
"""

import json
import os
import sys

from jeepney import HeaderFields, MatchRule, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


def main() -> None:
    name, refuses = sys.argv[1], "refuses" in sys.argv
    bus = open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"], enable_fds=True)
    gone = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
    bus.send_and_get_reply(message_bus.AddMatch(gone))
    bus.send_and_get_reply(message_bus.RequestName(name))
    held: set[str] = set()
    tell("listens")
    while True:
        message = bus.receive()
        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal and fields[HeaderFields.member] == "NameOwnerChanged":
            who, _, after = message.body
            if who in held and not after:
                held.remove(who)
                tell("released")
        elif kind is MessageType.method_call:
            tell(fields[HeaderFields.interface], *message.body)
            if refuses:
                bus.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
                continue
            held.add(fields[HeaderFields.sender])
            bus.send(answer(message, name))


def answer(message, name):
    """A number; of the login manager a file that is to be held open."""
    if name != "org.freedesktop.login1":
        return new_method_return(message, "u", (7,))
    return new_method_return(message, "h", (os.open(os.devnull, os.O_RDONLY),))


def tell(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
