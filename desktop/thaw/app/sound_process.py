"""The sound's process: a live player between two pipes.

Commands come in on standard input, snapshots go out on standard output, one JSON object a line.
The end of standard input is the end of the window: the sound fades within a second, and the
process ends. Keys that reach the whole terminal (Ctrl-C) are the window's business.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from thaw.adapters.clock import SystemClock
from thaw.adapters.control import ControlSocket
from thaw.adapters.profile import find_profile
from thaw.app.events_file import EventsFile
from thaw.app.faults import open_log, record_fault
from thaw.app.hand import Hand
from thaw.app.live import LiveHost
from thaw.app.message_writer import MessageWriter
from thaw.app.messages import Failed, GoOn, Heartbeat, Open, Prepare, Ready, decode
from thaw.app.realtime import catch_stderr, prepare_process, take_stdout
from thaw.app.scripted import Script, load_script
from thaw.base.errors import ThawError
from thaw.player import events as ev

if TYPE_CHECKING:
    from thaw.app.messages import Message
    from thaw.player.snapshot import Snapshot

ARGUMENT: Final = "--sound"
"""The first argument of the program when it is to be the sound's process."""
_WRITING_S: Final = 1.0

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Order:
    """What the sound's process is told when it is started.

    Attributes:
        profile: the profile folder, or None for the user's.
        output: what ``open_output`` takes.
        events: where to write what happens.
        answers: what a scripted listener does.
    """

    profile: Path | None = None
    output: str = "device"
    events: Path | None = None
    answers: Path | None = None

    def arguments(self) -> list[str]:
        """The command line that says so, without the program."""
        words = [ARGUMENT, "--output", self.output]
        for name in ("profile", "events", "answers"):
            path: Path | None = getattr(self, name)
            if path is not None:
                words += [f"--{name}", str(path)]
        return words


def read_order(arguments: Sequence[str]) -> Order:
    """The other way round; the window wrote it, so anything wrong in it is a bug."""
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--output", default="device")
    for name in ("profile", "events", "answers"):
        parser.add_argument(f"--{name}", type=Path)
    space = parser.parse_args(arguments)
    return Order(space.profile, space.output, space.events, space.answers)


def main(arguments: Sequence[str]) -> NoReturn:
    """Be the sound's process.

    Ends without going through the libraries' own endings: PortAudio's waits for ever for a
    sound server that does not answer.
    """
    order = read_order(arguments)
    code = 1
    try:
        _serve(order)
        code = 0
    except Exception as error:  # noqa: BLE001 - the one hook at the top of this process
        record_fault(error, order.profile)
    finally:
        logging.shutdown()
        os._exit(code)


def _serve(order: Order) -> None:
    from thaw.app.live_parts import live_parts

    profile = find_profile(order.profile)
    open_log(profile)
    catch_stderr(profile.state / "libraries.log")
    writer = MessageWriter(take_stdout())
    observer = _Observer(order, writer)
    with live_parts(profile) as parts:
        host = LiveHost(parts, order.output, observer, guarded=True)
        observer.attach(host)
        control = ControlSocket(profile.state, lambda: host.post(ev.PullBack()))
        control.open()
        signal.signal(signal.SIGTERM, lambda *_: host.end())
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_read, args=(host,), name="thaw-commands", daemon=True).start()
        try:
            host.run()
        finally:
            control.close()
            observer.close()
            writer.close(_WRITING_S)


class _Observer:
    """Tells the window, and whoever else listens."""

    def __init__(self, order: Order, writer: MessageWriter) -> None:
        self._writer = writer
        self._clock = SystemClock()
        self._script = Script()
        self._hand: Hand | None = None
        self._file: EventsFile | None = None
        try:
            self._script = load_script(order.answers) if order.answers else self._script
            self._file = EventsFile(order.events, self._clock) if order.events else None
        except ThawError as error:
            writer.send(Failed(str(error)))

    def attach(self, host: LiveHost) -> None:
        """Let the scripted listener act on a host."""
        self._hand = Hand(self._script, host.post, self._clock)

    def ready(self) -> None:
        """Everything that stays is made by now."""
        prepare_process()
        self._writer.send(Ready())

    def heard(self, snapshot: Snapshot) -> None:
        """Tell it all round."""
        self._writer.send(snapshot)
        if self._file is not None:
            self._file.note(snapshot)
        if self._hand is not None:
            self._hand.notice(snapshot)

    def failed(self, sentence: str) -> None:
        """Tell the window."""
        self._writer.send(Failed(sentence))

    def close(self) -> None:
        """Let go of files and threads."""
        if self._hand is not None:
            self._hand.close()
        if self._file is not None:
            self._file.close()


def _read(host: LiveHost) -> None:
    """Commands until the end of standard input, which is the end of the window."""
    with open(0, "rb", closefd=False) as stream:
        for line in stream:
            message = decode(line)
            if message is not None:
                host.beat()
                _obey(host, message)
    _LOG.info("the window ended")
    host.end()


def _obey(host: LiveHost, message: Message) -> None:
    match message:
        case Prepare():
            host.prepare(message.ref, message.choices)
        case Open():
            host.open(message.ref, message.choices)
        case GoOn():
            host.go_on(message.ref, message.choices, message.line_id)
        case ev.Event():
            host.post(message)
        case Heartbeat():
            pass
        case _:
            _LOG.warning("ignored a message that only the window gets")
