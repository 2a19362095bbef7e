"""The sound's process: a live player between two pipes.

Commands come in on standard input, snapshots go out on standard output, one JSON object a line.
The end of standard input is the end of the window: the sound fades within a second, and the
process ends. Keys that reach the whole terminal (Ctrl-C) are the window's business.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NoReturn

from thaw.adapters.clock import SystemClock
from thaw.adapters.control import ControlSocket
from thaw.adapters.profile import find_profile
from thaw.app.events_file import EventsFile
from thaw.app.faults import open_log, record_fault
from thaw.app.hand import Hand
from thaw.app.last_run import RunCount
from thaw.app.live import LiveHost
from thaw.app.message_writer import MessageWriter
from thaw.app.messages import (
    Begun,
    Failed,
    GoOn,
    Heartbeat,
    Open,
    PlayOn,
    Prepare,
    Ready,
    decode,
)
from thaw.app.realtime import ask_for_early_turns, catch_stderr, prepare_process, take_stdout
from thaw.app.scripted import Script, load_script
from thaw.app.sound_order import read_order
from thaw.base.errors import ThawError
from thaw.base.language import leave_unsaid
from thaw.player import events as ev

if TYPE_CHECKING:
    from thaw.app.messages import Message
    from thaw.app.sound_order import Order
    from thaw.player.snapshot import Snapshot

_WRITING_S: Final = 1.0

_LOG = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> NoReturn:
    """Be the sound's process.

    Ends without going through the libraries' own endings: PortAudio's waits for ever for a
    sound server that does not answer.
    """
    leave_unsaid()
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

    ask_for_early_turns()
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
        _heed_signals(host)
        threading.Thread(target=_read, args=(host,), name="thaw-commands", daemon=True).start()
        try:
            host.run()
        finally:
            control.close()
            observer.close()
            observer.count.keep(profile)
            writer.close(_WRITING_S)


def _heed_signals(host: LiveHost) -> None:
    """To be told to end is to fade first; Ctrl-C is the window's business."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no terminal that hangs up
            signal.signal(getattr(signal, name), lambda *_: host.end())
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class _Observer:
    """Tells the window, and whoever else listens."""

    def __init__(self, order: Order, writer: MessageWriter) -> None:
        self._writer = writer
        self.count = RunCount()
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
        self.count.notice(snapshot)
        if self._file is not None:
            self._file.note(snapshot)
        if self._hand is not None:
            self._hand.notice(snapshot)

    def begun(self, ref: str) -> None:
        """Tell the window, which may have to say it again to another process."""
        self._writer.send(Begun(ref))

    def answered(self) -> None:
        """Show the window that the owner's thread goes round."""
        self._writer.send(Heartbeat())

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
            host.go_on(message)
        case PlayOn():
            host.play_on(message.output)
        case ev.Event():
            host.post(message)
        case Heartbeat():
            host.beat()
        case _:
            _LOG.warning("ignored a message that only the window gets")
