"""What every source keeps, wherever its samples come from."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from fakes.sounds import noise, write_sound
from thaw.adapters.sound.sources import Decoding, SoundBank, SoundFile
from thaw.base.units import RATE
from thaw.engine.samples import Samples, silence
from thaw.engine.sanitize import EDGE, sanitize
from thaw.engine.source import Memory, Source

FRAMES = 12 * RATE + 345


def sound() -> Samples:
    """Noise, as a 24-bit file holds it."""
    samples = np.round(noise(FRAMES) * (2**23 - 1)) / np.float32(2**23)
    return samples.astype(np.float32)


def eventually(source: Source) -> Callable[[int, Samples], bool]:
    """Reading that waits until the decoder's thread is past what is read."""

    def read(start: int, out: Samples) -> bool:
        more = silence(len(out) + EDGE)
        return any(source.read(start, more) for _ in range(10_000_000)) and source.read(
            start, out
        )

    return read


@pytest.fixture(params=["memory", "pinned", "offline", "live"])
def source(request, tmp_path):
    """One of the sources over the same sound, and how to read it."""
    if request.param == "memory":
        memory = Memory(sound())
        yield memory, memory.read
        return
    file = SoundFile(
        write_sound(tmp_path / "sound.flac", sound()), FRAMES, pinned=request.param == "pinned"
    )
    decoding = Decoding.LIVE if request.param == "live" else Decoding.OFFLINE
    with SoundBank({"sound": file}, decoding) as bank:
        opened = bank.get("sound")
        assert opened
        yield opened, eventually(opened)


def test_it_knows_its_length(source):
    assert source[0].frames == FRAMES


def test_it_gives_its_samples_from_first_to_last(source):
    _, read = source
    expected = sound()
    for start in range(0, FRAMES, RATE // 2):
        out = np.full((RATE // 2, 2), 9, np.float32)
        assert read(start, out)
        piece = expected[start : start + RATE // 2]
        assert np.allclose(out[: len(piece)], piece, atol=2**-22)


@pytest.mark.parametrize("start", [-RATE, FRAMES, FRAMES + 10 * RATE])
def test_it_is_silent_outside(source, start):
    out = np.full((RATE, 2), 9, np.float32)
    assert source[1](start, out)
    assert not out.any()


def test_its_first_and_last_frame_lie_where_they_should(source):
    _, read = source
    around = silence(200)
    assert read(-100, around)
    assert not around[:100].any()
    assert around[100:].all()
    assert read(FRAMES - 100, around)
    assert around[:100].all()
    assert not around[100:].any()


def test_a_position_has_the_same_bits_whenever_and_in_whatever_block_it_is_read(source):
    _, read = source
    first = silence(3 * RATE)
    assert read(RATE, first)
    for start, frames in [(9 * RATE, RATE), (RATE + 7, 2 * RATE), (3 * RATE - 480, 480)]:
        out = silence(frames)
        assert read(start, out)
        overlap = first[start - RATE : start - RATE + frames]
        assert out[: len(overlap)].tobytes() == overlap.tobytes()


def test_it_is_sane(source):
    for start in range(0, FRAMES, 2 * RATE):
        out = silence(2 * RATE)
        assert source[1](start, out)
        assert sanitize(out) is out


def test_a_hint_changes_nothing(source):
    opened, read = source
    opened.prepare(10 * RATE)
    opened.prepare(-5)
    out = silence(480)
    assert read(4800, out)
    assert np.allclose(out, sound()[4800:5280], atol=2**-22)
