import shutil
import stat
import subprocess
import sys
import wave

import numpy as np
import pytest

from fakes.corpora import corpus
from fakes.sounds import noise, sine, write_sound, write_wav
from thaw.adapters.sound.decode import LONGEST, decode_whole
from thaw.adapters.sound.mapped import MappedSource
from thaw.adapters.sound.song import LOUDER_AT_MOST, cut_song, look_at_song, song_gain
from thaw.base.errors import DecodeError, StorageError
from thaw.base.units import RATE
from thaw.engine.loudness import Meter
from thaw.engine.samples import silence
from thaw.timeline.description import PEAK_FRAMES

MUSIC_LUFS = -20.0

needs_ffmpeg = pytest.mark.skipif(
    shutil.which("ffmpeg") is None, reason="ffmpeg makes the files of this test; it is not here"
)


def look(path):
    return look_at_song(path, lambda _: None)


def cut(path, start=0, seconds=5.0):
    target = path.with_name("cut.f32")
    return cut_song(path, start, round(seconds * RATE), target), MappedSource(target)


def all_of(source):
    out = silence(source.frames)
    assert source.read(0, out)
    return out


def ffmpeg(path, *options):
    left, right = "0.4*sin(2*PI*220*t)*(0.6+0.4*sin(PI*t))", "0.3*sin(2*PI*331*t)"
    sound = f"aevalsrc='{left}|{right}':d=12:s=44100"
    command = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", sound, *options, str(path)]
    subprocess.run(command, check=True, timeout=60)
    return path


def test_a_song_is_seen_as_its_peaks(tmp_path):
    path = write_wav(tmp_path / "a.wav", np.concatenate([silence(RATE), sine(RATE, 0.5)]))
    facts = look(path)
    assert facts.frames == 2 * RATE
    assert len(facts.peaks) == 2 * RATE // PEAK_FRAMES
    assert facts.peaks == pytest.approx((0, 0, 0.5, 0.5), abs=0.01)


def test_how_far_it_is_is_told_and_ends_at_the_end(tmp_path):
    shares: list[float] = []
    look_at_song(write_wav(tmp_path / "a.wav", noise(5 * RATE)), shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_the_part_is_cut_to_the_sample_and_the_file_is_as_it_was(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(8 * RATE))
    before = path.read_bytes()
    start = 3 * RATE + 17
    excerpt, source = cut(path, start, 2.5)
    assert excerpt.frames == source.frames == round(2.5 * RATE)
    assert (all_of(source) == decode_whole(path)[start : start + source.frames]).all()
    assert path.read_bytes() == before


def test_a_part_that_reaches_beyond_the_end_is_shorter(tmp_path):
    excerpt, _ = cut(write_wav(tmp_path / "a.wav", noise(4 * RATE)), 3 * RATE, 60)
    assert excerpt.frames == RATE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_may_read_what_was_cut(tmp_path):
    cut(write_wav(tmp_path / "a.wav", noise(RATE)))
    assert stat.S_IMODE((tmp_path / "cut.f32").stat().st_mode) == 0o600


@needs_ffmpeg
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.m4a", ["-c:a", "aac", "-b:a", "160k"]),
        ("a.m4a", ["-c:a", "alac"]),
        ("a.mp3", []),
        ("a.flac", []),
        ("a.opus", []),
        ("a.wma", []),
        ("a.aiff", []),
        ("a.mka", ["-c:a", "libvorbis"]),
        ("film.mp4", ["-f", "lavfi", "-i", "color=s=64x64:d=12", "-c:a", "aac"]),
        ("quiet.flac", ["-af", "volume=-8dB"]),
        ("loud.flac", ["-af", "volume=6dB"]),
    ],
)
def test_whatever_it_is_kept_in_it_comes_out_at_the_loudness_of_music(tmp_path, name, options):
    path = ffmpeg(tmp_path / name, *options)
    assert look(path).frames == pytest.approx(12 * RATE, abs=RATE // 5)
    excerpt, source = cut(path, RATE, 10)
    levelled = all_of(source) * np.float32(10 ** (song_gain(excerpt.loudness, MUSIC_LUFS) / 20))
    meter = Meter()
    meter.feed(levelled)
    assert meter.result().integrated == pytest.approx(MUSIC_LUFS, abs=1.0)


def test_a_whisper_is_not_turned_up_without_end():
    assert song_gain(-50.0, MUSIC_LUFS) == LOUDER_AT_MOST


@needs_ffmpeg
def test_a_protected_song_is_said_to_be_protected(tmp_path):
    path = ffmpeg(tmp_path / "a.m4a", "-c:a", "aac")
    path.write_bytes(path.read_bytes().replace(b"mp4a", b"drms"))
    with pytest.raises(DecodeError, match="is protected"):
        look(path)


def test_ten_hours_are_refused_at_once(tmp_path):
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 1, 8000, 0, "NONE", ""))
        file.writeframes(b"\x80" * 8000)
    size = 10 * 3600 * 8000
    with path.open("r+b") as raw:
        raw.seek(4)
        raw.write((36 + size).to_bytes(4, "little"))
        raw.seek(40)
        raw.write(size.to_bytes(4, "little"))
        raw.truncate(44 + size)
    assert LONGEST < 10 * 3600 * RATE
    with pytest.raises(DecodeError, match="longer than 3 hours"):
        look(path)


def test_silence_is_no_song(tmp_path):
    path = write_sound(tmp_path / "a.flac", silence(3 * RATE))
    with pytest.raises(DecodeError, match=r"nothing to be heard in “a\.flac”"):
        look(path)


def test_a_silent_part_is_no_song_and_leaves_no_file(tmp_path):
    path = write_wav(tmp_path / "a.wav", np.concatenate([silence(4 * RATE), noise(RATE)]))
    with pytest.raises(DecodeError, match="in this part"):
        cut(path, 0, 3)
    assert not (tmp_path / "cut.f32").exists()


def test_a_file_that_vanished_is_said_to_be_gone(tmp_path):
    with pytest.raises(DecodeError, match="There is no file"):
        look(tmp_path / "gone.mp3")


def test_one_that_vanishes_after_it_was_looked_at_is_said_to_be_gone(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    assert look(path).frames == RATE
    path.unlink()
    with pytest.raises(DecodeError, match="There is no file"):
        cut(path)
    assert not (tmp_path / "cut.f32").exists()


@needs_ffmpeg
def test_a_film_without_sound_is_no_song(tmp_path):
    picture = ["-f", "lavfi", "-i", "color=s=64x64:d=2", "-map", "1:v", "-an"]
    path = ffmpeg(tmp_path / "film.mp4", *picture)
    with pytest.raises(DecodeError, match=r"film\.mp4"):
        look(path)


def test_a_full_disk_is_a_sentence(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(RATE))
    with pytest.raises(StorageError, match="cannot be made ready"):
        cut_song(path, 0, RATE, tmp_path / "no-folder" / "cut.f32")


def test_what_was_cut_and_is_gone_is_said_to_be_gone(tmp_path):
    with pytest.raises(DecodeError, match="picked anew"):
        MappedSource(tmp_path / "gone.f32")


@pytest.mark.parametrize("start", [-100, 0, 1000, RATE - 10, 2 * RATE])
def test_outside_of_it_there_is_silence(tmp_path, start):
    _, source = cut(write_wav(tmp_path / "a.wav", noise(RATE)))
    out = np.full((960, 2), 9.0, np.float32)
    assert source.read(start, out)
    inside = np.arange(start, start + 960)
    is_silent = (inside < 0) | (inside >= RATE)
    assert not out[is_silent].any()
    assert (np.abs(out[~is_silent]).max(initial=0) > 0) == (not is_silent.all())


def test_every_odd_file_is_a_song_or_a_sentence_that_names_it():
    files = [path for path in corpus("audio-tinytag").rglob("samples/*") if path.is_file()]
    told = {path: _told(path) for path in files}
    assert all(path.name in sentence for path, sentence in told.items() if sentence)
    assert sum(not sentence for sentence in told.values()) > 20  # most of them are silent


def _told(path):
    """What is said of a file that is no song; empty for one that is."""
    try:
        assert look(path).frames
    except DecodeError as error:
        return str(error)
    return ""
