from __future__ import annotations

import shutil
import struct
import subprocess
import sys
import textwrap
import wave
from contextlib import closing
from pathlib import Path

import av
import numpy as np
import pytest

from fakes.sounds import noise, sine, write_sound, write_wav
from thaw.adapters.sound.decode import CHUNK, LONGEST, Decoder, decode_whole
from thaw.base.errors import DecodeError
from thaw.base.units import RATE

needs_ffmpeg = pytest.mark.skipif(
    shutil.which("ffmpeg") is None, reason="ffmpeg makes the files of this test; it is not here"
)


def ffmpeg(path: Path, rate: int, seconds: str, *options: str) -> Path:
    sound = f"sine=997:r={rate}:d={seconds}"
    command = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", sound, *options, str(path)]
    subprocess.run(command, check=True, timeout=60)
    return path


@pytest.mark.parametrize("channels", [1, 2])
def test_a_plain_file_comes_out_bit_for_bit(tmp_path, channels):
    samples = np.round(noise(RATE)[:, :channels] * 32767) / np.float32(32768)
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, 2, RATE, 0, "NONE", ""))
        file.writeframes((samples * 32768).astype("<i2").tobytes())
    assert (decode_whole(path) == samples).all()


@needs_ffmpeg
@pytest.mark.parametrize(
    ("name", "rate", "options"),
    [
        ("a.flac", 44_100, []),
        ("a.mp3", 44_100, []),
        ("a.mp3", 48_000, ["-ac", "2"]),
        ("a.opus", 48_000, []),
        ("a.ogg", 48_000, ["-ac", "2", "-c:a", "libvorbis"]),
        ("a.wav", 96_000, ["-c:a", "pcm_s24le"]),
        ("a.wav", 11_025, ["-c:a", "pcm_u8"]),
        ("a.wav", 48_000, ["-c:a", "pcm_f32le"]),
        ("a.wav", 192_000, ["-c:a", "pcm_f64le", "-ac", "2"]),
    ],
)
def test_every_format_has_its_exact_length_and_begins_where_it_begins(
    tmp_path, name, rate, options
):
    samples = decode_whole(ffmpeg(tmp_path / name, rate, "1.37", *options))
    source_frames = round(1.37 * rate)
    assert abs(len(samples) - source_frames * RATE / rate) < 1
    expected = sine(RATE, level=0.125)[RATE // 2 :]
    heard = samples[RATE // 2 : RATE]
    alike = np.vdot(heard, expected) / (np.linalg.norm(heard) * np.linalg.norm(expected))
    assert alike > 0.995


@needs_ffmpeg
def test_m4a_begins_where_it_begins(tmp_path):
    samples = decode_whole(ffmpeg(tmp_path / "a.m4a", 48_000, "1.37"))
    assert 0 <= len(samples) - 1.37 * RATE < 1024
    expected = sine(RATE, level=0.125)[RATE // 2 :]
    assert np.abs(samples[RATE // 2 : RATE] - expected).max() < 0.02


@needs_ffmpeg
@pytest.mark.parametrize("layout", ["5.1", "7.1", "quad", "3.0"])
@pytest.mark.parametrize("codec", ["flac", "wav"])
def test_surround_is_mixed_down_and_never_louder_than_its_loudest_channel(
    tmp_path, layout, codec
):
    pan = f"pan={layout}|" + "|".join(
        f"c{i}=c0" for i in range({"5.1": 6, "7.1": 8, "quad": 4, "3.0": 3}[layout])
    )
    samples = decode_whole(ffmpeg(tmp_path / f"a.{codec}", 44_100, "0.5", "-af", pan))
    assert 0.05 < np.abs(samples).max() <= 0.127
    assert np.allclose(samples[:, 0], samples[:, 1], atol=1e-4)


@pytest.mark.parametrize("channels", [3, 5, 8])
def test_channels_whose_place_is_not_told_are_all_heard(tmp_path, channels):
    for channel in range(channels):
        samples = np.zeros((RATE // 10, channels), np.float32)
        samples[:, channel] = 0.5
        heard = decode_whole(write_wav(tmp_path / f"{channel}.wav", samples))
        assert 0.01 < np.abs(heard).max() <= 0.5


def test_mono_sounds_in_the_middle(tmp_path):
    samples = decode_whole(write_wav(tmp_path / "a.wav", noise(RATE)[:, :1]))
    assert (samples[:, 0] == samples[:, 1]).all()


def test_chunks_are_a_second_long_but_for_the_last(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(int(2.5 * RATE)))
    with closing(Decoder(path)) as decoder:
        assert [len(chunk) for chunk in decoder] == [CHUNK, CHUNK, CHUNK // 2]
        assert decoder.frames == decoder.promised == int(2.5 * RATE)


def test_every_pass_gives_the_same_bits(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(3 * 44_100), rate=44_100)
    assert decode_whole(path).tobytes() == decode_whole(path).tobytes()


def test_lethal_samples_do_not_come_through(tmp_path):
    samples = noise(RATE)
    samples[20_000, 0] = np.nan
    samples[30_000, 1] = 1.7e38
    samples[40_000] = -np.inf
    data = samples.tobytes()
    form = struct.pack("<HHIIHH", 3, 2, RATE, RATE * 8, 8, 32)
    riff = (
        b"WAVEfmt "
        + struct.pack("<I", 16)
        + form
        + b"data"
        + struct.pack("<I", len(data))
        + data
    )
    path = tmp_path / "float.wav"
    path.write_bytes(b"RIFF" + struct.pack("<I", len(riff)) + riff)
    heard = decode_whole(path)
    assert np.isfinite(heard).all()
    assert np.abs(heard).max() < 1.0
    assert not heard[20_000].any()
    assert (heard[:19_000] == samples[:19_000]).all()


def riff(tmp_path: Path, *, rate: int, channels: int, claimed: int, frames: int = 1000) -> Path:
    """A wav whose header says what it likes."""
    path = tmp_path / "crafted.wav"
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2, channels * 2, 16)
    head = b"WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", claimed)
    path.write_bytes(b"RIFF" + struct.pack("<I", claimed) + head + bytes(frames * channels * 2))
    return path


@pytest.mark.parametrize(
    ("rate", "channels", "claimed", "sentence"),
    [
        (1, 2, 4000, "has 1 samples a second"),
        (400_000, 2, 4000, "has 400000 samples a second"),
        (48_000, 9, 4000, "has 9 channels"),
        (48_000, 204, 4000, "has 204 channels"),
        (48_000, 1000, 4000, "channels|cannot be read|Nothing in"),
    ],
)
def test_what_no_listener_needs_is_refused(tmp_path, rate, channels, claimed, sentence):
    path = riff(tmp_path, rate=rate, channels=channels, claimed=claimed)
    with pytest.raises(DecodeError, match=sentence):
        decode_whole(path)


def test_a_header_that_claims_gigabytes_is_not_believed(tmp_path):
    path = riff(tmp_path, rate=48_000, channels=2, claimed=0xFFFFFFF0)
    assert len(decode_whole(path)) == 1000


def test_a_sound_that_is_too_long_is_refused_while_it_is_decoded(tmp_path):
    path = write_wav(tmp_path / "a.wav", noise(3 * RATE))
    with pytest.raises(DecodeError, match="longer than 0 minutes"):
        decode_whole(path, limit_frames=2 * RATE)
    assert LONGEST == 3 * 3600 * RATE


def test_a_file_that_is_cut_off_sounds_as_far_as_it_goes(tmp_path):
    whole = write_sound(tmp_path / "whole.flac", noise(5 * RATE)).read_bytes()
    path = tmp_path / "cut.flac"
    path.write_bytes(whole[: len(whole) // 2])
    with closing(Decoder(path)) as decoder:
        heard = sum(len(chunk) for chunk in decoder)
    assert RATE < heard < 4 * RATE
    assert decoder.promised == 5 * RATE


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none.mp3", None, "There is no file “none.mp3”"),
        ("empty.ogg", b"", "“empty.ogg” is empty"),
        ("text.wav", b"This is a text, not a sound.\n" * 99, "cannot be read as a sound"),
        ("list.m3u", b"#EXTM3U\n#EXTINF:1,\nhttp://example.org/a.mp3\n", "cannot be read as"),
        ("list.txt", b"ffconcat version 1.0\nfile a.wav\n", "cannot be read as a sound"),
        ("zeros.flac", bytes(5000), "Nothing in “zeros.flac” can be decoded"),
        ("head.wav", b"RIFF\x24\x00\x00\x00WAVEfmt ", "cannot be read as a sound|decoded"),
    ],
)
def test_what_is_no_sound_is_told_in_a_sentence(tmp_path, name, content, sentence):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DecodeError, match=sentence):
        decode_whole(path)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(DecodeError, match="There is no file"):
        decode_whole(tmp_path)


def test_a_name_that_looks_like_an_address_is_a_name(tmp_path):
    path = write_wav(tmp_path / "concat:a|b.wav", noise(100))
    assert len(decode_whole(path)) == 100


def test_a_codec_that_was_not_promised_is_refused(tmp_path):
    path = tmp_path / "a.wav"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("adpcm_ms", rate=RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 4096), "i2"), "s16", "mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with pytest.raises(DecodeError, match="coded as adpcm_ms"):
        decode_whole(path)


CORPORA = Path(__file__).parents[5] / "shared" / "corpora"
CORPUS = """
    import sys
    from contextlib import closing
    from pathlib import Path
    import numpy as np
    from thaw.adapters.sound.decode import Decoder
    from thaw.base.errors import DecodeError

    sounds = refused = 0
    for path in sorted(Path(sys.argv[1]).glob("audio-*/**/*")):
        if not path.is_file():
            continue
        try:
            with closing(Decoder(path)) as decoder:
                for chunk in decoder:
                    assert np.abs(chunk).max() <= 8.0, path
            sounds += 1
        except DecodeError as error:
            assert str(error).endswith("."), error
            refused += 1
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    peak = next((line.split()[1] for line in lines if line.startswith("VmHWM")), "0")
    print(sounds, refused, peak)
"""


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the collections of odd sound files are not here"
)
def test_every_file_of_the_collections_is_a_sound_or_a_sentence():
    command = [sys.executable, "-c", textwrap.dedent(CORPUS), str(CORPORA)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=110)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    sounds, refused, kilobytes = map(int, ended.stdout.split())
    assert sounds > 140
    assert refused > 100
    assert kilobytes < 150_000
