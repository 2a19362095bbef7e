"""PulseAudio, or PipeWire in its place: which sink plays our stream, and when that changes.

PortAudio does not notice that a stream was moved: with the headphones' sink removed, 799 ms
were heard on the other one. So the stream is muted in the server first and questions come
afterwards.
"""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from pulsectl import _pulsectl, pulsectl

from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.adapters.outputs.ports import Chosen

_ATTACH_S: Final = 2.0
_ATTACH_STEP_S: Final = 0.05
_PATIENCE_S: Final = 3.0
"""A sink that goes away is noticed at once. Shorter gaps are an overloaded computer's:
PulseAudio was seen to pause for 2 s after it had starved, and to go on by itself."""
_LOST: Final = (pulsectl.PulseDisconnected, pulsectl.PulseError, _pulsectl.LibPulse.CallError)
"""The library's ways to say that there is no server, or nothing of that number."""
_CLIENT: Final = "Thaw"


def connect(name: str = _CLIENT) -> Any | None:
    """A connection to the sound server, or None where none runs; none is started."""
    pulse = pulsectl.Pulse(name, connect=False)
    try:
        pulse.connect(autospawn=False)  # with its timeout it always waits that long
    except pulsectl.PulseError:
        pulse.close()
        return None
    return pulse


def connect_watch(chosen: Chosen) -> PulseWatch | None:
    """A watch over the stream that is about to be opened; None where no server runs."""
    # The name that the computer's volume control shows; libpulse reads it when ALSA connects.
    os.environ["PULSE_PROP_OVERRIDE"] = "application.name=Thaw application.id=thaw"
    if chosen.sink:
        os.environ["PULSE_SINK"] = chosen.sink
    else:
        os.environ.pop("PULSE_SINK", None)
    pulse = connect()
    return None if pulse is None else PulseWatch(pulse, follows_default=not chosen.sink)


def list_sinks() -> list[tuple[str, str]] | None:
    """Name and description of every sink, the default first; None where no server runs."""
    pulse = connect()
    if pulse is None:
        return None
    try:
        default = pulse.server_info().default_sink_name
        sinks = sorted(pulse.sink_list(), key=lambda sink: sink.name != default)
        return [(sink.name, sink.description) for sink in sinks]
    finally:
        pulse.close()


_MUTED_BEFORE: Final = threading.Event()
"""Whether this process has muted a stream of its own. The server remembers what a stream was,
and may have looked at it just before it was unmuted and closed."""


class PulseWatch:
    """Watches one stream of this process.

    Args:
        pulse: a connection of its own.
        follows_default: whether the stream was opened on the system's choice.
    """

    def __init__(self, pulse: Any, *, follows_default: bool) -> None:
        self._pulse = pulse
        self._follows_default = follows_default
        self._notices: list[Any] = []
        self._stream = -1
        self._sink = -1
        self._sink_name = ""
        self._port = ""
        self._default = ""
        self.muted = False
        self.patience = _PATIENCE_S

    def attach(self) -> str:
        """Find our stream; the description of its sink, or empty where it is not found."""
        try:
            return self._attached()
        except _LOST:
            return ""

    def _attached(self) -> str:
        self._pulse.event_mask_set("sink", "sink_input", "server")
        self._pulse.event_callback_set(self._on_notice)
        deadline = time.monotonic() + _ATTACH_S
        while (found := self._own_stream()) is None and time.monotonic() < deadline:
            self._pulse.event_listen(_ATTACH_STEP_S)
        if found is None:
            return ""
        self._stream, self._sink = found.index, found.sink
        if found.mute and _MUTED_BEFORE.is_set():
            self._pulse.sink_input_mute(found.index, mute=False)
        self._default = self._pulse.server_info().default_sink_name
        sink = self._pulse.sink_info(found.sink)
        self._sink_name, self._port = sink.description, _port_of(sink)
        self._notices.clear()
        return self._sink_name

    def wait(self, stirred: threading.Event, seconds: float) -> str | None:
        """Wait for a notice; where it concerns us, mute, and say what happened."""
        try:
            if not self._notices and not stirred.is_set():
                self._pulse.event_listen(seconds)
            notices, self._notices = self._notices, []
            reason = next(filter(None, map(self._concerning, notices)), None)
            return None if reason is None else self._silenced(reason)
        except _LOST:
            stopped = say("The computer's sound service stopped.")
            return self._gone if self._pulse.connected else stopped

    def close(self) -> None:
        """Unmute, as the server would remember it for the next time, and leave."""
        try:
            if self.muted:
                self._pulse.sink_input_mute(self._stream, mute=False)
        except _LOST:
            pass  # the stream is gone, and with it its mute
        finally:
            self._pulse.close()

    def _own_stream(self) -> Any | None:
        """The youngest stream of this process."""
        pid = str(os.getpid())
        own = [
            stream
            for stream in self._pulse.sink_input_list()
            if stream.proplist.get("application.process.id") == pid
        ]
        return max(own, key=lambda stream: stream.index, default=None)

    def _on_notice(self, notice: Any) -> None:
        """Only noted here: the library forbids questions to the server from within."""
        self._notices.append(notice)
        raise pulsectl.PulseLoopStop

    def _concerning(self, notice: Any) -> str | None:
        """A sentence, where the notice says that we are no longer heard where we were."""
        if notice.facility == "sink" and notice.t == "remove":
            return self._gone if notice.index == self._sink else None
        if notice.facility == "sink_input" and notice.t != "new":
            # Somebody else's streams come and go all the time.
            return self._changed() if notice.index == self._stream else None
        return self._changed()

    def _changed(self) -> str | None:
        """Look where we are; after a gap ALSA's plugin makes a new stream in place of ours."""
        stream = self._own_stream()
        if stream is None:
            return None
        self._stream = stream.index
        if stream.sink != self._sink:
            return say(
                "The computer moved the sound away from “{device}”.", device=self._sink_name
            )
        try:
            port = _port_of(self._pulse.sink_info(self._sink))
        except pulsectl.PulseIndexError:
            return self._gone
        if port != self._port:
            return say("Headphones were plugged in or out.")
        default = self._pulse.server_info().default_sink_name
        changed = self._follows_default and default != self._default
        return say("The computer now uses another sound device.") if changed else None

    def _silenced(self, reason: str) -> str:
        """Mute first; then there is time to look whether the device is there at all."""
        try:
            self._pulse.sink_input_mute(self._stream, mute=True)
            self.muted = True
            _MUTED_BEFORE.set()
            self._pulse.sink_info(self._sink)
        except pulsectl.PulseIndexError:
            return self._gone
        return reason

    @property
    def _gone(self) -> str:
        return say("“{device}” is gone.", device=self._sink_name)


def _port_of(sink: Any) -> str:
    return "" if sink.port_active is None else str(sink.port_active.name)
