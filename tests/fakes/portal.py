"""A desktop's settings, as its portal tells them: run as a program of its own.

python tests/fakes/portal.py NAMESPACE KEY TYPE=VALUE ...

Each three words are one setting. Prints a line of JSON once it listens. A line of JSON on
standard input, [namespace, key, type, value], changes one, and is told to whoever listens.
"""

import json
import os
import sys
import threading
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
Values = dict[tuple[str, str], tuple[str, Any]]


def main() -> None:
    words = sys.argv[1:]
    values: Values = {}
    for namespace, key, value in zip(words[::3], words[1::3], words[2::3], strict=True):
        kind, _, text = value.partition("=")
        values[namespace, key] = kind, json.loads(text)
    bus = open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    bus.send_and_get_reply(message_bus.RequestName(NAME))
    threading.Thread(target=change, args=(bus, values), daemon=True).start()
    tell("listens")
    while True:
        message = bus.receive()
        if message.header.message_type is MessageType.method_call:
            bus.send(answer(message, values))


def answer(message: Any, values: Values) -> Any:
    fields = message.header.fields
    member = fields[HeaderFields.member]
    found = values.get(tuple(message.body)) if member == "Read" else None
    if found is None:
        words = ("Requested setting not found",)
        return new_error(message, "org.freedesktop.portal.Error.NotFound", "s", words)
    return new_method_return(message, "v", (("v", found),))  # twice, as the real one does


def change(bus: DBusConnection, values: Values) -> None:
    for line in sys.stdin:
        namespace, key, kind, value = json.loads(line)
        values[namespace, key] = kind, value
        emitter = DBusAddress(PATH, NAME, SETTINGS)
        changed = (namespace, key, (kind, value))
        bus.send(new_signal(emitter, "SettingChanged", "ssv", changed))


def tell(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
