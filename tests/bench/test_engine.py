"""What the engine costs; ``-rP`` shows the figures.

Times are those of the processor, so that a busy machine matters less.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import textwrap
import time

import numpy as np
import pytest

from fakes.sounds import noise, write_sound
from thaw.base.units import QUANTUM, RATE
from thaw.engine import curves
from thaw.engine.last_stage import Fader, LastStage
from thaw.engine.limiter import CONTEXT, limit
from thaw.engine.loudness import short_term
from thaw.engine.samples import silence

pytestmark = pytest.mark.slow

LONGEST_MS = 1.0
"""What the callback may take of the 10 ms that a quantum lasts."""


def tell(what: str, figure: float) -> None:
    sys.stdout.write(f"{what}: {figure}\n")


def milliseconds(action, times: int = 300) -> float:
    """The median of what an action takes."""
    taken = []
    for number in range(times):
        begin = time.thread_time()
        action(number)
        taken.append((time.thread_time() - begin) * 1000)
    return statistics.median(taken)


def test_the_last_stage_takes_a_fraction_of_the_callback():
    stage = LastStage(content=1.0)
    content, room, out = noise(QUANTUM), noise(QUANTUM), silence(QUANTUM)

    def one_quantum(number: int) -> None:
        if number % 50 == 0:
            stage.set(Fader.CONTENT, curves.PULL_BACK)
            stage.set(Fader.ROOM, curves.room_up(0.9))
            stage.set(Fader.VOLUME, curves.volume_to(number % 3 / 3))
        stage.apply(content, room, out, number * QUANTUM)

    taken = milliseconds(one_quantum)
    tell("last stage, ms for 10 ms", round(taken, 3))
    assert taken < LONGEST_MS


def test_limiting_a_quantum_that_needs_it_takes_a_fraction_of_its_time():
    loud = noise(QUANTUM + 2 * CONTEXT, 0.8)
    taken = milliseconds(lambda _: limit(loud))
    tell("limiter, ms for 10 ms", round(taken, 3))
    assert taken < LONGEST_MS


def test_the_loudness_of_the_last_three_seconds_is_there_before_the_next_quantum(
    record_property,
):
    heard = noise(3 * RATE)
    taken = milliseconds(lambda _: short_term(heard), times=30)
    tell("short-term loudness, ms", round(taken, 1))
    assert taken < 30


RENDER = """
    import sys, time
    from pathlib import Path
    import numpy as np
    from thaw.adapters.sound.encode import sound_writer
    from thaw.adapters.sound.sources import Decoding, SoundBank, SoundFile
    from thaw.base.units import RATE
    from thaw.engine.envelope import Ramp, Shape
    from thaw.engine.layer import Layer, LayerKind, mix
    from thaw.engine.limiter import limit
    from thaw.engine.samples import silence

    folder, seconds = Path(sys.argv[1]), int(sys.argv[2])
    lines = seconds // 15
    files = {"bed": SoundFile(folder / "bed.opus", 30 * RATE, loop=True)}
    files |= {f"line-{n}": SoundFile(folder / "line.opus", 6 * RATE) for n in range(lines)}
    layers = [Layer("bed", LayerKind.BED, "bed", 0, 0, None, 1.0, (), True)]
    duck = ()
    for n in range(lines):
        start = (2 + 15 * n) * RATE
        layers.append(Layer(f"l{n}", LayerKind.VOICE, f"line-{n}", start, 0, None, 1.0))
        duck += (Ramp(start - 19200, 19200, 1.0, 0.355, Shape.DB),)
        duck += (Ramp(start + 6 * RATE, 3 * RATE, 0.355, 1.0, Shape.DB),)
    before = time.process_time()
    path = folder / "out.flac"
    with SoundBank(files, Decoding.OFFLINE) as bank, sound_writer(path) as writer:
        past = silence(960)
        for at in range(0, seconds * RATE, RATE):
            raw = silence(RATE)
            mix(layers, duck, bank, at, raw)
            seen = np.concatenate([past, raw])
            writer.write(limit(seen))
            past = seen[-960:]
    taken = time.process_time() - before
    status = Path("/proc/self/status")
    text = status.read_text() if status.exists() else "VmHWM: 0"
    peak = next(line.split()[1] for line in text.splitlines() if line.startswith("VmHWM"))
    print(seconds / taken, int(peak) / 1000)
"""


def rendered(folder, seconds: int) -> tuple[float, float]:
    """How many times faster than real time, and the most memory in MB."""
    command = [sys.executable, "-c", textwrap.dedent(RENDER), str(folder), str(seconds)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    speed, memory = map(float, ended.stdout.split())
    return speed, memory


@pytest.mark.timeout(180)
def test_rendering_is_fast_and_its_memory_flat(tmp_path):
    write_sound(tmp_path / "bed.opus", noise(30 * RATE, 0.02))
    swell = np.abs(np.sin(np.arange(6 * RATE) / RATE * 9)).astype(np.float32)
    write_sound(tmp_path / "line.opus", noise(6 * RATE, 0.15) * swell[:, np.newaxis])
    _, short = rendered(tmp_path, 120)
    speed, long = rendered(tmp_path, 600)
    tell("rendering, times real time", round(speed))
    tell("rendering ten minutes, MB", round(long))
    assert speed > 100
    assert long < 150
    assert long < short + 10
