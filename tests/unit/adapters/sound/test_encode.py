from __future__ import annotations

import subprocess
import sys
import textwrap

import numpy as np
import pytest

from fakes.sounds import noise, sine
from thaw.adapters.sound.decode import decode_whole
from thaw.adapters.sound.encode import ENDINGS, sound_writer
from thaw.base.errors import StorageError
from thaw.base.units import RATE


def written(path, samples, pieces: int = 1):
    with sound_writer(path) as writer:
        for piece in np.array_split(samples, pieces):
            writer.write(piece)
    return path


@pytest.mark.parametrize("ending", [".wav", ".flac"])
def test_what_is_written_without_loss_comes_back_to_24_bits(tmp_path, ending):
    samples = noise(2 * RATE + 77)
    back = decode_whole(written(tmp_path / f"a{ending}", samples))
    assert np.abs(back - samples).max() <= 2**-23


@pytest.mark.parametrize("ending", [".ogg", ".opus", ".mp3"])
def test_what_is_written_with_loss_comes_back_at_its_place(tmp_path, ending):
    samples = sine(3 * RATE, level=0.3)
    samples[: RATE // 2] = 0.0
    back = decode_whole(written(tmp_path / f"a{ending}", samples))
    assert len(back) == len(samples)
    middle = slice(RATE, 2 * RATE)
    assert np.abs(back[middle] - samples[middle]).max() < 0.02


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_depends_on_its_samples_alone(tmp_path, ending):
    samples = noise(RATE)
    once = written(tmp_path / f"once{ending}", samples).read_bytes()
    again = written(tmp_path / f"again{ending}", samples).read_bytes()
    assert once == again


@pytest.mark.parametrize("ending", [".wav", ".flac", ".opus"])
def test_pieces_of_any_length_make_the_same_sound(tmp_path, ending):
    samples = noise(2 * RATE)
    whole = decode_whole(written(tmp_path / f"whole{ending}", samples))
    pieces = decode_whole(written(tmp_path / f"pieces{ending}", samples, pieces=37))
    assert (whole == pieces).all()


def test_full_scale_does_not_wrap(tmp_path):
    back = decode_whole(written(tmp_path / "a.wav", np.full((480, 2), 3.0, np.float32)))
    assert back.min() > 0.999


@pytest.mark.parametrize("name", ["a.txt", "a", "a.m4a"])
def test_an_unknown_ending_is_told(tmp_path, name):
    with pytest.raises(StorageError, match=r"does not end in one of \.wav, \.flac"):
        written(tmp_path / name, noise(10))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StorageError, match="could not be written: no such file"):
        written(tmp_path / "no" / "a.wav", noise(10))


def fail_mid_way(path):
    with sound_writer(path) as writer:
        writer.write(noise(RATE))
        raise RuntimeError("mid-way")


def test_a_rendering_that_fails_leaves_what_was_there(tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError, match="mid-way"):
        fail_mid_way(path)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


FULL_DISK = """
    import resource, signal, sys
    from pathlib import Path
    import numpy as np
    from thaw.adapters.sound.encode import sound_writer
    from thaw.base.errors import StorageError

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    samples = np.random.default_rng(1).standard_normal((480_000, 2)).astype(np.float32)
    try:
        with sound_writer(Path(sys.argv[1])) as writer:
            for _ in range(4):
                writer.write(samples)
    except StorageError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_disk_that_is_full_is_told_in_one_sentence_and_nothing_is_left(tmp_path, ending):
    path = tmp_path / f"a{ending}"
    command = [sys.executable, "-c", textwrap.dedent(FULL_DISK), str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert "could not be written: file too large." in ended.stdout
    assert ended.stderr == ""
    assert not list(tmp_path.iterdir())
