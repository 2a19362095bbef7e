"""polkit, as far as rtkit asks it: everybody at this desk may. Run as a program of its own.

python tests/fakes/polkit.py

It is on the bus as soon as it has printed “listens”.
"""

import sys

from jeepney import MessageFlag, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.PolicyKit1"


def main() -> None:
    bus = open_dbus_connection("SYSTEM")
    bus.send_and_get_reply(message_bus.RequestName(NAME))
    sys.stdout.write("listens\n")
    sys.stdout.flush()
    while True:
        message = bus.receive()
        called = message.header.message_type is MessageType.method_call
        if called and not message.header.flags & MessageFlag.no_reply_expected:
            bus.send(new_method_return(message, "(bba{ss})", ((True, False, {}),)))


if __name__ == "__main__":
    main()
