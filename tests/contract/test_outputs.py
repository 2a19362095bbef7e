"""What every output must do, the limited one among them (docs: limited-outputs)."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from e2e.soundserver import SoundServer, need_sound_server
from fakes.clock import FakeClock
from fakes.output import FakeOutput
from thaw.adapters.outputs import open_output
from thaw.adapters.outputs.file import FileOutput
from thaw.adapters.outputs.null import NullOutput
from thaw.adapters.sound.decode import decode_whole
from thaw.base.errors import DeviceError, MissingError
from thaw.base.units import RATE

if TYPE_CHECKING:
    from thaw.engine.samples import Samples
    from thaw.player.ports import Output

pytestmark = pytest.mark.timeout(30)

ENOUGH = RATE // 4
"""Frames after which an output counts as running."""
PATIENCE_S = 10.0
A_WHILE_S = 0.1


class Frames:
    """What fills: a count of frames, so that order and gaps show."""

    def __init__(self) -> None:
        self.given = 0
        self.blocks: list[Samples] = []
        self.enough = threading.Event()
        self.more = threading.Event()

    def fill(self, out: Samples) -> None:
        assert out.dtype == np.float32
        assert out.shape[1] == 2
        out[:] = np.arange(self.given, self.given + len(out))[:, np.newaxis] / 2**24
        self.given += len(out)
        self.more.set()
        if self.given >= ENOUGH:
            self.enough.set()


@dataclass(frozen=True)
class Rig:
    """An output, and how its time passes and it is lost in a test.

    Attributes:
        output: not yet started.
        drive: makes time pass for an output that a test drives; None where it drives itself.
        lose: takes its device away; None where it has none.
    """

    output: Output
    drive: Callable[[], object] | None = None
    lose: Callable[[], None] | None = None

    def run(self, frames: Frames) -> None:
        """Let it take enough."""
        while self.drive is not None and not frames.enough.is_set():
            self.drive()
        assert frames.enough.wait(PATIENCE_S)


@contextmanager
def null_rig(folder: Path) -> Iterator[Rig]:
    yield Rig(NullOutput())


@contextmanager
def fast_null_rig(folder: Path) -> Iterator[Rig]:
    clock = FakeClock()
    yield Rig(NullOutput(clock, clock.wait))


@contextmanager
def file_rig(folder: Path) -> Iterator[Rig]:
    yield Rig(FileOutput(folder / "out.wav"))


@contextmanager
def fake_rig(folder: Path) -> Iterator[Rig]:
    output = FakeOutput()
    yield Rig(output, lambda: output.take(480), lambda: output.lose("Gone."))


@contextmanager
def device_rig(folder: Path, spec: str = "device") -> Iterator[Rig]:
    need_sound_server()
    server = SoundServer(folder)
    server.start()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("PULSE_SERVER", "PULSE_COOKIE", "XDG_RUNTIME_DIR"):
            patch.setenv(name, server.environment[name])
        patch.delenv("PULSE_SINK", raising=False)
        with server.recorder("headphones"):  # a null sink that is listened to starts at once
            output = open_output(spec)
            yield Rig(output, lose=lambda: server.remove_sink("headphones"))
            output.stop()
    server.stop()


@contextmanager
def simpleaudio_rig(folder: Path) -> Iterator[Rig]:
    if find_spec("simpleaudio") is None:
        pytest.skip("simpleaudio is an extra, for Python 3.11.")
    with device_rig(folder, "simpleaudio") as rig:
        yield rig


RIGS = {
    "null": null_rig,
    "null as fast as possible": fast_null_rig,
    "file": file_rig,
    "fake": fake_rig,
    "device": device_rig,
    "simpleaudio": simpleaudio_rig,
}


@pytest.fixture(params=list(RIGS.values()), ids=list(RIGS))
def rig(request, tmp_path_factory) -> Iterator[Rig]:
    with ExitStack() as stack:
        yield stack.enter_context(request.param(tmp_path_factory.mktemp("o")))


def ignore(sentence: str) -> None:
    """Nothing is lost here."""


def test_it_takes_whole_frames_in_order_and_none_after_stop(rig):
    frames = Frames()
    rig.output.start(frames.fill, ignore)
    rig.run(frames)
    rig.output.stop()
    frames.more.clear()
    assert not frames.more.wait(A_WHILE_S)


def test_it_says_what_it_is(rig):
    frames = Frames()
    rig.output.start(frames.fill, ignore)
    rig.run(frames)
    assert isinstance(rig.output.name, str)
    assert 0 <= rig.output.latency < RATE
    assert rig.output.underruns >= 0
    rig.output.stop()


def test_stop_may_come_twice_and_from_any_thread(rig):
    frames = Frames()
    rig.output.start(frames.fill, ignore)
    rig.run(frames)
    thread = threading.Thread(target=rig.output.stop)
    thread.start()
    thread.join(PATIENCE_S)
    rig.output.stop()
    assert not thread.is_alive()


def test_stop_before_any_frame_was_taken_is_fine(rig):
    rig.output.start(lambda out: out.fill(0.0), ignore)
    rig.output.stop()


def test_a_device_that_goes_away_is_told_once_and_takes_nothing_more(rig):
    if rig.lose is None:
        pytest.skip("It has no device.")
    frames, told, lost = Frames(), [], threading.Event()

    def on_lost(sentence: str) -> None:
        told.append(sentence)
        lost.set()

    rig.output.start(frames.fill, on_lost)
    rig.run(frames)
    rig.lose()
    assert lost.wait(PATIENCE_S)
    rig.output.stop()
    frames.more.clear()
    assert not frames.more.wait(A_WHILE_S)
    assert len(told) == 1
    assert told[0].endswith(".")


class TestFile:
    """What only a file does."""

    def test_what_was_filled_is_in_it(self, tmp_path):
        clock = FakeClock()
        output = FileOutput(tmp_path / "out.wav", clock, clock.wait)
        frames = Frames()
        output.start(frames.fill, ignore)
        assert frames.enough.wait(PATIENCE_S)
        output.stop()
        written = decode_whole(tmp_path / "out.wav")
        assert len(written) == frames.given
        assert np.abs(written[:, 0] * 2**24 - np.arange(len(written))).max() < 2.5

    @pytest.mark.parametrize("name", ["nowhere/out.wav", "out.txt"])
    def test_one_that_cannot_be_written_is_a_sentence(self, tmp_path, name):
        with pytest.raises(DeviceError, match=r"\.$"):
            FileOutput(tmp_path / name).start(lambda out: None, ignore)

    @pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
    def test_a_full_disk_is_told_once_and_leaves_nothing_behind(self, tmp_path):
        import resource

        clock = FakeClock()
        output = FileOutput(tmp_path / "out.wav", clock, clock.wait)
        told: list[str] = []
        lost = threading.Event()

        def on_lost(sentence: str) -> None:
            told.append(sentence)
            lost.set()

        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
        try:
            output.start(Frames().fill, on_lost)
            assert lost.wait(PATIENCE_S)
            output.stop()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert len(told) == 1
        assert "cannot be written any more: file too large." in told[0]
        assert list(tmp_path.iterdir()) == []


class TestNull:
    """What only silence does."""

    def test_it_never_runs_ahead_of_the_clock(self):
        clock, frames = FakeClock(), Frames()
        begun = clock.now
        ahead: list[float] = []

        def wait(seconds: float) -> bool:
            ahead.append(frames.given / RATE - (clock.now - begun))
            return clock.wait(seconds)

        output = NullOutput(clock, wait)
        output.start(frames.fill, ignore)
        assert frames.enough.wait(PATIENCE_S)
        output.stop()
        assert max(ahead) <= 0.011
        assert min(ahead[:-1]) >= -0.011, "the last step was cut short"

    def test_a_computer_that_slept_does_not_get_the_missed_frames_at_once(self):
        clock, frames = FakeClock(), Frames()
        steps: list[int] = []
        over = threading.Event()

        def wait(seconds: float) -> bool:
            steps.append(frames.given)
            clock.pass_time(3600 if len(steps) == 2 else 0.04)
            if len(steps) == 4:
                over.set()
            return over.is_set()

        output = NullOutput(clock, wait)
        output.start(frames.fill, ignore)
        assert over.wait(PATIENCE_S)
        output.stop()
        assert steps[2] - steps[1] <= 2 * 480


class TestDevice:
    """What only a device can be asked."""

    @pytest.fixture
    def server(self, tmp_path_factory, monkeypatch) -> Iterator[SoundServer]:
        need_sound_server()
        server = SoundServer(tmp_path_factory.mktemp("pa"))
        server.start()
        server.add_sink("loudspeakers")
        for name in ("PULSE_SERVER", "PULSE_COOKIE", "XDG_RUNTIME_DIR"):
            monkeypatch.setenv(name, server.environment[name])
        monkeypatch.delenv("PULSE_SINK", raising=False)
        yield server
        server.stop()

    @pytest.mark.parametrize(
        ("spec", "name"), [("device", "Headphones"), ("LOUD", "Loudspeakers")]
    )
    def test_it_plays_on_the_one_that_was_meant_and_says_so(self, server, spec, name):
        output = open_output(spec)
        output.start(lambda out: out.fill(0.0), ignore)
        sinks = {line.split("\t")[1]: line.split("\t")[0] for line in sinks_of(server)}
        assert output.name == name
        assert server.streams()[0].split("\t")[1] == sinks[name.lower()]
        output.stop()

    def test_one_that_was_named_ignores_what_the_computer_chooses(self, server):
        told: list[str] = []
        output = open_output("Headphones")
        output.start(lambda out: out.fill(0.0), told.append)
        server.use("loudspeakers")
        assert not threading.Event().wait(0.5)
        output.stop()
        assert told == [] or "moved" in told[0], "PulseAudio may move it, and that is noticed"

    def test_an_unknown_name_lists_what_there_is(self, server):
        with pytest.raises(MissingError, match="“Headphones”, “Loudspeakers”"):
            open_output("Gramophone")

    def test_a_name_that_fits_several_is_not_guessed(self, server):
        with pytest.raises(MissingError, match="More than one"):
            open_output("e")

    def test_without_any_device_it_says_so(self, tmp_path, monkeypatch):
        need_sound_server()
        monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nothing")
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        with pytest.raises(DeviceError, match=r"No sound device was found\."):
            open_output("device")


def sinks_of(server: SoundServer) -> list[str]:
    return server.pactl("list", "short", "sinks").splitlines()
