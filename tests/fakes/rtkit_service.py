"""rtkit, as far as it is asked: it grants whatever is asked for, and does nothing of it.

python tests/fakes/rtkit_service.py [refuses] [hangs] [odd]

Prints a line of JSON for all that happens: that it listens, and each call; not for its limits.
"""

import json
import sys

from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.RealtimeKit1"
DENIED = "org.freedesktop.DBus.Error.AccessDenied"
LIMITS = {
    "MaxRealtimePriority": ("i", 4),
    "MinNiceLevel": ("i", -9),
    "RTTimeUSecMax": ("x", 150_000),
}


def main() -> None:
    words = sys.argv[1:]
    bus = open_dbus_connection("SYSTEM")
    bus.send_and_get_reply(message_bus.RequestName(NAME))
    tell("listens")
    while True:
        message = bus.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        member = message.header.fields[HeaderFields.member]
        if member != "Get":
            tell(member, *message.body)
        if "hangs" in words:
            continue
        if member != "Get":
            refused = new_error(
                message, "org.freedesktop.DBus.Error.AccessDenied", "s", ("no",)
            )
            bus.send(refused if "refuses" in words else new_method_return(message))
        elif "odd" in words:
            bus.send(new_method_return(message, "v", (("s", "much"),)))
        else:
            bus.send(new_method_return(message, "v", (LIMITS[message.body[1]],)))


def tell(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
