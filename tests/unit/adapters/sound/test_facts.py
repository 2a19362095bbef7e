from __future__ import annotations

import os
import shutil

import numpy as np
import pytest

from fakes.sounds import noise, write_sound, write_wav
from thaw.adapters.sound import facts
from thaw.adapters.sound.facts import RememberedFacts, probe
from thaw.base.errors import DecodeError
from thaw.base.units import RATE, gain_from_db
from thaw.engine.loudness import measure


def test_facts_are_those_of_the_decoded_sound(tmp_path):
    samples = noise(5 * RATE + 17)
    found = probe(write_sound(tmp_path / "a.flac", samples))
    loudness = measure(samples)
    assert (found.frames, found.promised, found.damaged) == (len(samples), len(samples), False)
    assert found.integrated == pytest.approx(loudness.integrated, abs=0.01)
    assert found.true_peak == pytest.approx(loudness.true_peak, abs=0.01)
    assert found.onset < 1000


def test_a_mono_file_is_as_loud_as_it_will_sound_in_the_middle(tmp_path):
    mono = noise(5 * RATE)[:, :1]
    found = probe(write_wav(tmp_path / "a.wav", mono))
    assert found.integrated == pytest.approx(
        measure(np.repeat(mono, 2, 1)).integrated, abs=0.05
    )


def test_a_slow_onset_is_seen(tmp_path):
    rise = np.geomspace(gain_from_db(-50), 1, 5 * RATE, dtype=np.float32)
    found = probe(write_wav(tmp_path / "a.wav", noise(5 * RATE) * rise[:, np.newaxis]))
    assert 3 * RATE < found.onset < 5 * RATE


def test_a_damaged_file_says_so(tmp_path):
    path = write_sound(tmp_path / "a.flac", noise(5 * RATE))
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4000] = bytes(4000)
    path.write_bytes(data)
    found = probe(path)
    assert found.damaged
    assert found.frames < found.promised


@pytest.fixture
def probed(monkeypatch):
    """The files that were really decoded."""
    decoded = []

    def counted(path):
        decoded.append(path.name)
        return probe(path)

    monkeypatch.setattr(facts, "probe", counted)
    return decoded


def test_a_file_is_decoded_once_also_by_the_next_start(tmp_path, probed):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    first = RememberedFacts(tmp_path / "cache")(path)
    again = RememberedFacts(tmp_path / "cache")
    assert again(path) == again(path) == first
    assert probed == ["a.wav"]


def test_a_file_that_changed_is_decoded_again(tmp_path, probed):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    remembered = RememberedFacts(tmp_path / "cache")
    assert remembered(path).frames == RATE
    write_wav(path, noise(2 * RATE))
    os.utime(path, ns=(1, 1))
    assert remembered(path).frames == 2 * RATE
    assert probed == ["a.wav", "a.wav"]


def test_the_same_content_is_known_wherever_it_lies(tmp_path, probed):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    first = RememberedFacts(tmp_path / "cache")(path)
    copied = shutil.copyfile(path, tmp_path / "b.wav")
    assert RememberedFacts(tmp_path / "cache")(copied) == first
    assert probed == ["a.wav"]


def test_what_is_gathered_is_kept_once_at_the_end(tmp_path, probed):
    paths = [write_wav(tmp_path / f"{n}.wav", noise(RATE // 4, seed=n)) for n in range(3)]
    with RememberedFacts(tmp_path / "cache") as remembered:
        for path in paths:
            remembered(path)
        assert not (tmp_path / "cache").exists()
    again = RememberedFacts(tmp_path / "cache")
    for path in paths:
        again(path)
    assert probed == ["0.wav", "1.wav", "2.wav"]


def test_speech_is_as_long_as_it_sounds(tmp_path):
    quiet = np.zeros((RATE, 2), dtype=np.float32)
    line = np.concatenate([quiet, noise(2 * RATE), quiet])
    assert probe(write_wav(tmp_path / "a.wav", line)).sounding == 2 * RATE


def test_a_jump_is_a_rise_and_an_onset_is_none(tmp_path):
    low = noise(5 * RATE) * gain_from_db(-8)
    jump = probe(write_wav(tmp_path / "a.wav", np.concatenate([low, noise(5 * RATE)])))
    assert jump.rise == pytest.approx(8, abs=0.3)
    rise = np.geomspace(gain_from_db(-50), 1, 2 * RATE, dtype=np.float32)[:, np.newaxis]
    slow = np.concatenate([noise(2 * RATE) * rise, noise(5 * RATE)])
    assert probe(write_wav(tmp_path / "b.wav", slow)).rise < 3


@pytest.mark.parametrize(
    "kept", [b"", b"\xff\x00", b"[]", b'{"a": {"frames": 1}}', b'{"a": 3}']
)
def test_a_damaged_memory_is_no_memory(tmp_path, kept):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    (tmp_path / "sounds.json").write_bytes(kept)
    assert RememberedFacts(tmp_path)(path).frames == RATE


def test_where_nothing_can_be_kept_it_is_measured_each_time(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    (tmp_path / "cache").write_text("a file where a folder should be")
    assert RememberedFacts(tmp_path / "cache")(path).frames == RATE


def test_no_name_is_kept(tmp_path):
    path = write_wav(tmp_path / "our-song.wav", noise(RATE))
    RememberedFacts(tmp_path / "cache")(path)
    assert "our-song" not in (tmp_path / "cache" / "sounds.json").read_text()


def test_what_cannot_be_decoded_is_told_every_time(tmp_path):
    remembered = RememberedFacts(tmp_path / "cache")
    for _ in range(2):
        with pytest.raises(DecodeError, match="There is no file"):
            remembered(tmp_path / "none.wav")
