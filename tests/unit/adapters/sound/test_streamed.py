from __future__ import annotations

import numpy as np
import pytest

from fakes.sounds import HandDecoding, noise, write_sound, write_wav
from thaw.adapters.sound.ahead import MOST_CHUNKS
from thaw.adapters.sound.sources import Decoding, SoundBank, SoundFile
from thaw.adapters.sound.streamed import AHEAD, BEHIND, StreamedSource
from thaw.base.errors import DecodeError
from thaw.base.units import QUANTUM, RATE
from thaw.engine.samples import silence
from thaw.engine.sanitize import EDGE
from thaw.engine.source import ENDLESS

SECONDS = 40


@pytest.fixture(scope="module")
def long_file(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sounds")
    return write_sound(folder / "long.flac", noise(SECONDS * RATE))


@pytest.fixture
def by_hand(long_file):
    decoding = HandDecoding()
    source = StreamedSource(SoundFile(long_file, SECONDS * RATE), decoding)
    yield source, decoding
    source.release()


def test_what_is_not_decoded_yet_is_a_miss_and_silence(by_hand):
    source, decoding = by_hand
    out = noise(QUANTUM)
    assert not source.read(0, out)
    assert not out.any()
    decoding.decode(1)
    assert source.read(0, out)
    assert out.any()


def test_a_hint_has_the_next_seconds_decoded_before_they_are_read(by_hand):
    source, decoding = by_hand
    source.prepare(20 * RATE)
    decoding.decode(SECONDS)
    out = silence(AHEAD * RATE)
    assert source.read(20 * RATE, out)


def test_what_is_kept_does_not_grow_with_the_length_of_the_sound(by_hand):
    source, decoding = by_hand
    out = silence(RATE)
    for second in range(SECONDS):
        decoding.decode(2)
        source.read(second * RATE, out)
        assert source.chunks <= AHEAD + BEHIND + 1


def test_a_little_behind_is_still_there(by_hand):
    source, decoding = by_hand
    for second in range(12):
        source.prepare(second * RATE)
        decoding.decode(2)
    assert source.read((11 - BEHIND) * RATE, silence(RATE))


def test_silence_after_a_miss_has_edges_on_both_sides(by_hand):
    source, decoding = by_hand
    source.prepare(0)
    decoding.decode(1)
    decoded = silence(RATE)
    assert source.read(0, decoded)
    faded = np.abs(decoded[-EDGE:]).max(axis=1)
    assert faded[-8:].max() < 0.01
    assert not source.read(RATE, silence(RATE))
    decoding.decode(10)
    later = silence(RATE)
    assert source.read(2 * RATE, later)
    assert np.abs(later[:8]).max() < 0.01
    again = silence(RATE)
    assert source.read(2 * RATE, again)
    assert np.abs(again[:8]).max() > 0.05


def test_a_file_that_fails_later_is_silent_from_there_and_says_why(tmp_path):
    path = write_wav(tmp_path / "gone.wav", noise(10 * RATE))
    with SoundBank({"gone": SoundFile(path, 10 * RATE)}, Decoding.OFFLINE) as bank:
        path.unlink()
        source = bank.get("gone")
        assert source
        out = silence(RATE)
        assert source.read(0, out)
        assert not out.any()
        assert "gone.wav" in str(bank.failures["gone"])


def test_a_file_shorter_than_it_was_is_silent_at_its_end(tmp_path):
    path = write_wav(tmp_path / "short.wav", noise(2 * RATE))
    with SoundBank({"short": SoundFile(path, 5 * RATE)}, Decoding.OFFLINE) as bank:
        source = bank.get("short")
        assert source
        out = silence(5 * RATE)
        assert source.read(0, out)
        assert out[: 2 * RATE].any()
        assert not out[2 * RATE :].any()
        assert bank.failures == {}


def test_a_length_that_nobody_knows_is_counted(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(12_345))
    with SoundBank({"a": SoundFile(path)}, Decoding.OFFLINE) as bank:
        source = bank.get("a")
        assert source
        assert source.frames == 12_345


def test_a_bank_knows_no_other_keys_and_tells_what_it_could_not_open(tmp_path):
    files = {"none": SoundFile(tmp_path / "none.flac"), "pin": SoundFile(tmp_path, pinned=True)}
    with SoundBank(files, Decoding.LIVE) as bank:
        assert bank.get("else") is None
        assert bank.get("none") is None
        assert bank.failures.keys() == {"none", "pin"}
        assert all(isinstance(failure, DecodeError) for failure in bank.failures.values())


def test_gain_and_loop_are_the_banks_to_apply(tmp_path):
    path = write_wav(tmp_path / "bed.wav", np.full((6 * RATE, 2), 0.5, np.float32))
    with SoundBank(
        {"bed": SoundFile(path, 6 * RATE, 0.5, loop=True)}, Decoding.OFFLINE
    ) as bank:
        bed = bank.get("bed")
        assert bed
        assert bed.frames == ENDLESS
        out = silence(30 * RATE)
        assert bed.read(0, out)
        assert out[RATE] == pytest.approx(0.25, abs=1e-4)
        assert out.min() > 0.24


def test_memory_is_bounded_over_all_sounds_of_a_session(long_file):
    files = {str(number): SoundFile(long_file, SECONDS * RATE) for number in range(12)}
    with SoundBank(files, Decoding.OFFLINE) as bank:
        streamed = []
        for key in files:
            source = bank.get(key)
            assert isinstance(source, StreamedSource)
            streamed.append(source)
            for second in range(15):
                source.read(second * RATE, silence(RATE))
            assert sum(each.chunks for each in streamed) <= MOST_CHUNKS + AHEAD + BEHIND


def test_a_live_bank_decodes_ahead_of_a_loop_through_its_seam(tmp_path):
    path = write_sound(tmp_path / "bed.flac", noise(9 * RATE))
    file = SoundFile(path, 9 * RATE, loop=True)
    with (
        SoundBank({"bed": file}, Decoding.LIVE) as live,
        SoundBank({"bed": file}, Decoding.OFFLINE) as offline,
    ):
        ahead, now = live.get("bed"), offline.get("bed")
        assert ahead
        assert now
        for start in range(0, 20 * RATE, RATE // 2):
            heard, expected = silence(RATE // 2), silence(RATE // 2)
            while not ahead.read(start, heard):
                pass
            now.read(start, expected)
            # A read that comes before its chunk is a miss, and bends the edges beside it.
            assert np.allclose(heard[EDGE:-EDGE], expected[EDGE:-EDGE])
