"""A sound device through PortAudio: low latency, and silence at once when it is lost."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import sounddevice

from thaw.adapters.outputs.ports import Chosen
from thaw.adapters.outputs.unasked import Unasked
from thaw.adapters.outputs.watch import Watch, open_watch
from thaw.base.errors import DeviceError
from thaw.base.language import say
from thaw.base.units import QUANTUM, RATE, Frames, frames_from_seconds

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from thaw.player.ports import Fill

_PORTAUDIO: Any = sounddevice
"""Half of it has no types."""
LATENCY_S: Final = 0.03
"""Asked of PortAudio, with blocks of one quantum: three of them.

Measured through ALSA's PulseAudio plugin to a null sink on two cores, 30 to 60 s each. Samples
missing with one busy process beside: none at 20 and 30 ms; 3,859 at PortAudio's own choice (104
frames, 9 ms). With three busy processes: 3,504 at 20 ms, none or 240 at 30 ms, none at 60 ms.
Heard 40 ms after filling, the recorder's 5 ms included.
"""
_DRAIN_S: Final = 0.3
"""How long zeros go into a muted stream before it is unmuted and closed: longer than what any
device keeps, so that nothing is heard of what was mixed before."""
_START_S: Final = 5.0
"""A device that is woken may take its time before it asks for more than the first blocks."""
_SETTLED_CALLS: Final = 20
_LOOK_S: Final = 0.25


class DeviceOutput:
    """One device, opened once. When it was lost or stopped, another is made."""

    def __init__(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._name = chosen.name
        self._latency = Frames(0)
        self._fill: Fill | None = None
        self._gate = threading.Lock()
        """Held during a fill, and for ever once nothing may be filled any more."""
        self._shutting = threading.Lock()
        self._shut = False
        self._calls = 0
        self._underruns = 0
        self._ended = False
        self._wanted = True
        self._stirred = threading.Event()
        self._stream: Any = None

    @property
    def name(self) -> str:
        """The device, as the system calls it."""
        return self._name

    @property
    def latency(self) -> Frames:
        """As PortAudio reports it, and the block that is being filled."""
        return self._latency

    @property
    def underruns(self) -> int:
        """As PortAudio reports them."""
        return self._underruns

    def start(self, fill: Fill, lost: Callable[[str], None]) -> None:
        """Open the device and take frames.

        Raises:
            DeviceError: it cannot be opened.
        """
        self._fill = fill
        watch = open_watch(self._chosen)
        try:
            with _alone():
                self._stream = self._opened()
                self._stream.start()
            self._name = watch.attach() or self._name
        except DeviceError:
            watch.close()
            raise
        except (sounddevice.PortAudioError, OSError) as error:
            watch.close()
            self._close_stream()
            raise DeviceError(
                say(
                    "“{device}” cannot be opened. Another program may be using it alone, or it "
                    "was just unplugged.",
                    device=self._chosen.name,
                )
            ) from error
        self._latency = Frames(frames_from_seconds(self._stream.latency) + QUANTUM)
        thread = threading.Thread(
            target=self._look_after, args=(watch, lost), name="thaw-device", daemon=True
        )
        _CLOSING.append(thread)
        thread.start()

    def stop(self) -> None:
        """Take no more frames at once; the device itself is closed by its own thread."""
        self._shut_gate()
        self._wanted = False
        self._stirred.set()

    def _opened(self) -> Any:
        return _PORTAUDIO.OutputStream(
            samplerate=RATE,
            blocksize=QUANTUM,
            device=self._chosen.index,
            channels=2,
            dtype="float32",
            latency=LATENCY_S,
            extra_settings=_extra_settings(self._chosen.host),
            callback=self._on_block,
            finished_callback=self._on_end,
        )

    def _on_block(
        self, out: NDArray[np.float32], frames: int, when: object, status: Any
    ) -> None:
        """PortAudio wants a block: copies only; a gate that is shut never makes it wait."""
        del frames, when
        self._calls += 1
        self._underruns += status.output_underflow
        if self._fill is not None and self._gate.acquire(blocking=False):
            try:
                self._fill(out)
            finally:
                self._gate.release()
        else:
            out.fill(0.0)

    def _on_end(self) -> None:
        self._ended = True
        self._stirred.set()

    def _shut_gate(self) -> None:
        with self._shutting:
            if not self._shut:
                self._gate.acquire()
                self._shut = True

    def _look_after(self, watch: Watch, lost: Callable[[str], None]) -> None:
        """Wait for the device to be lost or no longer wanted, then close it."""
        reason = None
        unasked = Unasked(time.monotonic(), longest_look=2 * _LOOK_S)
        while reason is None and self._wanted:
            reason = watch.wait(self._stirred, _LOOK_S)
            seconds = unasked.seconds(self._calls, time.monotonic())
            reason = reason or self._own_reason(watch, seconds)
        self._shut_gate()
        if reason is not None and self._wanted:
            lost(reason)
        if watch.muted:
            time.sleep(_DRAIN_S)
        watch.close()
        self._close_stream()

    def _close_stream(self) -> None:
        if self._stream is not None:
            with _LOCK:  # however long that takes: nobody waits here
                self._stream.abort(ignore_errors=True)
                self._stream.close(ignore_errors=True)

    def _own_reason(self, watch: Watch, unasked: float) -> str | None:
        """What PortAudio's own signals say, ``unasked`` seconds after it asked last."""
        patience = watch.patience if self._calls > _SETTLED_CALLS else _START_S
        if self._ended or unasked > patience:
            return say("“{device}” no longer takes any sound.", device=self._name)
        return None


_LOCK: Final = threading.Lock()
_BUSY_S: Final = 2.0
_CLOSING: Final[list[threading.Thread]] = []
"""Devices that are open or being closed."""


def refresh_devices(patience: float = 1.0) -> None:
    """Let PortAudio look for devices again, which it does only while none is open.

    Where one is still being closed after ``patience`` seconds, the list stays as it is.
    """
    deadline = time.monotonic() + patience
    for thread in _CLOSING:
        thread.join(max(0.0, deadline - time.monotonic()))
    _CLOSING[:] = [thread for thread in _CLOSING if thread.is_alive()]
    if _CLOSING:
        return
    with _alone():
        with contextlib.suppress(sounddevice.PortAudioError):
            _PORTAUDIO._terminate()  # noqa: SLF001 - documented as the way to do it
        _PORTAUDIO._initialize()  # noqa: SLF001


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """PortAudio's list and streams are changed by one thread at a time.

    Raises:
        DeviceError: another one does not get done.
    """
    if not _LOCK.acquire(timeout=_BUSY_S):
        raise DeviceError(say("The sound device does not let go of its last sound."))
    try:
        yield
    finally:
        _LOCK.release()


def default_device() -> Chosen | None:
    """The system's choice; on Windows through WASAPI, where PortAudio itself takes MME."""
    hosts = _PORTAUDIO.query_hostapis()
    wasapi = [host for host in hosts if host["name"] == _WASAPI]
    numbers = [host["default_output_device"] for host in wasapi]
    numbers.append(_PORTAUDIO.default.device[1])
    index = next((number for number in numbers if number >= 0), -1)
    if index < 0:
        return None
    return _chosen(_PORTAUDIO.query_devices(index))


def list_devices() -> list[Chosen]:
    """Every device that plays two channels; on Windows those of WASAPI."""
    devices = [
        _chosen(device)
        for device in _PORTAUDIO.query_devices()
        if device["max_output_channels"] >= 2
    ]
    return [device for device in devices if device.host == _WASAPI] or devices


def _chosen(device: Any) -> Chosen:
    host = _PORTAUDIO.query_hostapis(device["hostapi"])
    return Chosen(device["index"], device["name"], host["name"])


_WASAPI: Final = "Windows WASAPI"


def _extra_settings(host: str) -> Any:
    """Shared mode at our rate, whatever the device is set to."""
    if sys.platform == "win32" and host == _WASAPI:
        return _PORTAUDIO.WasapiSettings(auto_convert=True)
    return None
