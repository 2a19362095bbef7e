"""Damaged files of every format: each is a sound or a sentence, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap

import pytest

from fakes.sounds import noise, sine, write_sound
from thaw.base.units import RATE

COUNT = int(os.environ.get("THAW_MUTANTS", "200"))
"""Mutants of each seed; a release takes 8000."""

MUTATE = """
    import sys
    from contextlib import closing
    from pathlib import Path
    import numpy as np
    from thaw.adapters.sound.decode import Decoder
    from thaw.base.errors import DecodeError

    def crc_row(byte):
        for _ in range(8):
            byte = (byte << 1 & 0xFFFFFFFF) ^ (0x04C11DB7 if byte >> 31 else 0)
        return byte

    TABLE = [crc_row(byte << 24) for byte in range(256)]

    def with_sums(data):
        "Give every Ogg page the sum that its damaged bytes ask for, or none would be decoded."
        for page in data.split(b"OggS")[1:]:
            page = bytearray(b"OggS" + page)
            page[22:26] = bytes(4)
            total = 0
            for byte in page:
                total = (total << 8 & 0xFFFFFFFF) ^ TABLE[total >> 24 ^ byte]
            page[22:26] = total.to_bytes(4, "little")
            yield bytes(page)

    seed, count = Path(sys.argv[1]), int(sys.argv[2])
    whole = np.frombuffer(seed.read_bytes(), np.uint8)
    generator = np.random.default_rng(len(whole))
    mutant = seed.with_stem("mutant")
    sounds = refused = 0
    for number in range(count):
        data = whole.copy()
        reach = len(data) if number % 2 else min(len(data), 400)
        places = generator.integers(0, reach, generator.integers(1, 40))
        data[places] = generator.integers(0, 256, len(places))
        if number % 5 == 0:
            data = data[: generator.integers(1, len(data))]
        written = data.tobytes()
        if seed.suffix == ".opus" and number % 3:
            written = b"".join(with_sums(written))
        mutant.write_bytes(written)
        try:
            with closing(Decoder(mutant, longest=48_000 * 60)) as decoder:
                for chunk in decoder:
                    assert np.abs(chunk).max(initial=0) <= 8.0, number
            sounds += 1
        except DecodeError as error:
            assert str(error).endswith("."), error
            refused += 1
    print(sounds, refused)
"""


def seed_file(folder, ending):
    samples = sine(RATE // 4, 0.4) + noise(RATE // 4, 0.05)
    path = write_sound(folder / f"seed{ending if ending != '.m4a' else '.flac'}", samples)
    if ending != ".m4a":
        return path
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg makes the file of this test; it is not here")
    made = folder / "seed.m4a"
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-c:a", "aac", str(made)]
    subprocess.run(command, check=True, timeout=60)
    return made


@pytest.mark.slow
@pytest.mark.timeout(max(60, COUNT // 10))
@pytest.mark.parametrize("ending", [".wav", ".flac", ".opus", ".mp3", ".m4a"])
def test_a_damaged_file_is_a_sound_or_a_sentence_and_never_a_crash(tmp_path, ending):
    seed = seed_file(tmp_path, ending)
    command = [sys.executable, "-c", textwrap.dedent(MUTATE), str(seed), str(COUNT)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    sounds, refused = map(int, ended.stdout.split())
    assert sounds + refused == COUNT
    assert sounds > 0
