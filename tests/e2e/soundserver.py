"""A PulseAudio of the test's own, with null sinks, and recorders of what is heard on them.

A recording knows when its frames were heard, by the clock of ``time.monotonic``: of the chunks
that came about then, the one with the least delay tells. What remains is the recorder's own
latency, some 5 ms.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest

from thaw.base.units import RATE

if TYPE_CHECKING:
    from thaw.engine.samples import Samples

Levels = npt.NDArray[np.float64]
PATIENCE_S = 10.0
NEAR_S = 1.0
STEP_S = 0.01
WINDOW = RATE // 100
"""10 ms: how finely levels are looked at."""


class SoundServer:
    """A server that plays to nobody.

    Args:
        folder: for its socket; short, as a socket's path must be.
        modules: what is loaded beside the first sink.
    """

    def __init__(self, folder: Path, *modules: str) -> None:
        self._folder = folder
        self._modules = modules
        self._socket = folder / "native"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of a program that is to play here."""
        return {
            **os.environ,
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(self._folder / "cookie"),
            "XDG_RUNTIME_DIR": str(self._folder),
        }

    def start(self, sink: str = "headphones") -> None:
        """Start it with one sink."""
        command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no"]
        command += ["--exit-idle-time=-1", "--realtime=no"]
        command += ["-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"]
        for module in (*self._modules, _sink_module(sink)):
            command += ["-L", module]
        self._process = subprocess.Popen(
            command,
            env={**self.environment, "HOME": str(self._folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(lambda: self._try("info"), "the sound server answers")

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)
            self._process.terminate()
            self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """It crashes."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(PATIENCE_S)

    def hang(self) -> None:
        """It answers nothing any more."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """It answers again, as if nothing had been."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def add_sink(self, sink: str) -> None:
        """Plug a device in."""
        self.pactl("load-module", *_sink_module(sink).split())

    def remove_sink(self, sink: str) -> None:
        """Unplug a device."""
        for line in self.pactl("list", "short", "modules").splitlines():
            number, name, arguments, *_ = [*line.split("\t"), "", ""]
            if name == "module-null-sink" and f"sink_name={sink} " in f"{arguments} ":
                self.pactl("unload-module", number)

    def use(self, sink: str) -> None:
        """Make a device the computer's choice."""
        self.pactl("set-default-sink", sink)

    def streams(self) -> list[str]:
        """The streams that play, a line each."""
        return self.pactl("list", "short", "sink-inputs").splitlines()

    def muted(self) -> bool:
        """Whether any stream is muted."""
        return "Mute: yes" in self.pactl("list", "sink-inputs")

    def pactl(self, *words: str) -> str:
        """What pactl says."""
        done = subprocess.run(
            ["pactl", *words],
            env=dict(self.environment),
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout

    def _try(self, *words: str) -> bool:
        try:
            self.pactl(*words)
        except subprocess.CalledProcessError:
            return False
        return True

    @contextmanager
    def recorder(self, sink: str) -> Iterator[Recorder]:
        """Record what is heard on a sink, from now on until the end of the block."""
        recorder = Recorder(sink, self.environment)
        try:
            wait_until(lambda: recorder.frames > 0, "the recorder records")
            yield recorder
        finally:
            recorder.stop()


class Recorder:
    """Records the monitor of one sink."""

    def __init__(self, sink: str, environment: Mapping[str, str]) -> None:
        command = ["parec", "--raw", "--format=float32le", f"--rate={RATE}", "--channels=2"]
        command += ["--latency-msec=5", "-d", f"{sink}.monitor"]
        self._process = subprocess.Popen(
            command,
            env=dict(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        self._pieces: list[bytes] = []
        self._bytes = 0
        self._come: list[tuple[float, float]] = []
        self._thread = threading.Thread(target=self._read, name="recorder", daemon=True)
        self._thread.start()

    @property
    def frames(self) -> int:
        """How many were recorded."""
        return self._bytes // 8

    @property
    def samples(self) -> Samples:
        """Everything that was recorded until now."""
        joined = b"".join(self._pieces[:])
        return np.frombuffer(joined[: len(joined) // 8 * 8], "<f4").reshape(-1, 2)

    def after(self, at: float, seconds: float | None = None) -> Samples:
        """What was heard from a time on (of ``time.monotonic``), for so long at most."""
        first = max(0, round((at - self._begun_at(at)) * RATE))
        last = None if seconds is None else first + round(seconds * RATE)
        return self.samples[first:last]

    def stop(self) -> None:
        """Record no longer."""
        self._process.terminate()
        self._process.wait(PATIENCE_S)
        self._thread.join(PATIENCE_S)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            while piece := stream.read(65536):
                self._pieces.append(piece)
                self._bytes += len(piece)
                now = time.monotonic()
                self._come.append((now, now - self.frames / RATE))

    def _begun_at(self, at: float) -> float:
        """When it would have begun, had it lost nothing on the way to this time."""
        near = [begun for came, begun in self._come if abs(came - at) < NEAR_S]
        return min(near or [begun for _, begun in self._come])


def levels_db(samples: Samples) -> Levels:
    """The level of each 10 ms in dB of full scale; −200 for silence."""
    whole = samples[: len(samples) // WINDOW * WINDOW].astype(np.float64)
    power = np.square(whole).reshape(-1, WINDOW * 2).mean(axis=1)
    levels: Levels = 10 * np.log10(np.maximum(power, 1e-20))
    return levels


def tone_db(samples: Samples, hertz: float, window: int = WINDOW) -> Levels:
    """The level of one tone, whatever else sounds; ``hertz`` a multiple of 100.

    A longer ``window`` (frames) tells it better from noise.
    """
    whole = samples[: len(samples) // window * window].mean(axis=1, dtype=np.float64)
    turning = np.exp(-2j * np.pi * hertz * np.arange(window) / RATE)
    heard = np.abs(whole.reshape(-1, window) @ turning) * 2 / window
    levels: Levels = 20 * np.log10(np.maximum(heard, 1e-10))
    return levels


def wait_until(reached: Callable[[], bool], what: str, patience: float = PATIENCE_S) -> float:
    """Wait for something real; gives the time at which it was so."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if reached():
            return time.monotonic()
        time.sleep(STEP_S)
    raise AssertionError(f"not within {patience} s: {what}")


def let_pass(seconds: float) -> None:
    """Let real time pass, in which something is to be heard."""
    threading.Event().wait(seconds)


def need_sound_server() -> None:
    """Skip a test where no PulseAudio can be started."""
    missing = [name for name in ("pulseaudio", "pactl", "parec") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"This needs a sound server: {', '.join(missing)} is not installed.")


def _sink_module(sink: str) -> str:
    return (
        f"module-null-sink sink_name={sink} rate={RATE} format=float32le norewinds=1 "
        f"sink_properties=device.description={sink.capitalize()}"
    )
