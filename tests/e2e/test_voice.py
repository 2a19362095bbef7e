"""``thaw pack voice`` as a curator types it, and when it is ended in the middle."""

import random
import subprocess
from pathlib import Path

import pytest

from e2e.programs import THAW, thaw
from fakes.sounds import write_wav
from fakes.takes import STEADY, Take, steady_lines
from thaw.packs.voice import read_voice

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
LINES = steady_lines()[:3]
KILLS = 9


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "steady"
    (folder / "sessions").mkdir(parents=True)
    for name in ("pack.yaml", "sessions/body-scan-edges.yaml"):
        (folder / name).write_bytes((STEADY / name).read_bytes())
    return folder


def memos(folder: Path, gain: float) -> Path:
    folder.mkdir()
    for line in LINES:
        sound = Take().rest(0.3).read([line], 0.5).heard(gain)
        write_wav(folder / f"{line.id}.wav", sound[:, None])
    return folder


def voice(pack, recordings, *more):
    return ("pack", "voice", pack, "--from", recordings, "--voice", "anna", *more)


def state(pack):
    """The voice as it is heard: its list, and every recording that it lists."""
    folder = pack / "voice" / "en" / "anna"
    read = read_voice(folder)
    assert read is not None
    return read, {line.file: (folder / line.file).read_bytes() for line in read.lines.values()}


def test_a_voice_is_made_and_told_of(pack, tmp_path):
    recordings = memos(tmp_path / "memos", 0.5)
    done = thaw(*voice(pack, recordings, "--name", "Anna"))
    assert done.returncode == 0, done.stderr
    assert "3 lines made" in done.stdout
    assert f"Not recorded: {steady_lines()[3].id}" in done.stdout
    assert done.stderr.split() == [f"{line.id}.wav" for line in LINES]
    script = thaw("pack", "voice", pack, "--script").stdout
    assert steady_lines()[3].id in script
    assert LINES[0].id not in script.split()


def test_a_recording_that_cannot_be_used_is_exit_code_one(pack, tmp_path):
    recordings = memos(tmp_path / "memos", 0.5)
    (recordings / "body-scan-edges.arriving.1.wav").write_bytes(b"no sound")
    done = thaw(*voice(pack, recordings, "--dry-run"))
    assert done.returncode == 1
    assert "Nothing was changed." in done.stdout
    assert not (pack / "voice").exists()


def test_what_is_meant_has_to_be_said(pack):
    done = thaw("pack", "voice", pack)
    assert done.returncode == 2
    assert "--from" in done.stderr


def sources(told):
    return {line.source for line in told[0].lines.values()}


@pytest.mark.timeout(240)
def test_killed_at_any_instant_the_voice_is_the_old_or_the_new_one(pack, tmp_path):
    soft, loud = memos(tmp_path / "soft", 0.3), memos(tmp_path / "loud", 0.6)
    assert thaw(*voice(pack, soft, "--name", "Anna")).returncode == 0
    before = state(pack)
    chance = random.Random(5)
    for count in range(KILLS):
        process = subprocess.Popen(
            [*THAW, *map(str, voice(pack, loud if count % 2 == 0 else soft))],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        with process:
            if count % 3:
                _read_names(process, chance.randint(1, len(LINES)))
            try:
                process.wait(chance.uniform(0.0, 1.2))
            except subprocess.TimeoutExpired:
                process.kill()
        after = state(pack)
        assert after == before or sources(after).isdisjoint(sources(before))
        before = after
    assert thaw(*voice(pack, soft)).returncode == 0
    files = {path.name for path in (pack / "voice" / "en" / "anna").iterdir()}
    assert files == {"voice.yaml", *state(pack)[1]}
    assert not (pack / ".unfinished-voice").exists()


def _read_names(process, count):
    """Wait until so many recordings are being heard."""
    assert process.stderr is not None
    for _ in range(count):
        process.stderr.readline()
