"""The worst that a stranger can send: little time, little memory, and a sentence."""

import sys
from pathlib import Path

import pytest

from e2e.programs import THAW
from e2e.usage import used_by
from fakes.corpora import corpus
from fakes.hostile_packs import hostile_packs
from thaw.adapters.profile import find_profile
from thaw.cli import main

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell what it took"),
]

MOST_SECONDS = 10.0
"""Of the processor, all processes together; on a computer that does nothing else half of it."""
MOST_BYTES = 300e6
PATIENCE_S = 120.0


def measured(*words):
    """Run the program; gives its code, what it said, its seconds and its largest size."""
    used = used_by([*THAW, *words], patience=PATIENCE_S)
    return used.code, used.said, used.seconds, used.peak


def test_the_worst_pack_takes_little_time_and_memory(tmp_path, profile):
    file = tmp_path / "soft.thawpack"
    for name, data in hostile_packs(tmp_path):
        file.write_bytes(data)
        code, said, seconds, size = measured("pack", "install", file, "--profile", profile)
        assert code == 1, f"{name}: {said[-500:]}"
        assert "Traceback" not in said, f"{name}: {said[-2000:]}"
        assert len(said.splitlines()) < 1000, name
        assert (seconds < MOST_SECONDS, size < MOST_BYTES) == (True, True), (
            f"{name}: {seconds:.1f} s, {size / 1e6:.0f} MB"
        )
        left = sorted(path.name for path in find_profile(profile).packs.iterdir())
        assert left in (["lock"], ["lock", "packs.json"]), name


def snapshot(folder):
    """Everything in a folder."""
    return {path.relative_to(folder) for path in folder.rglob("*")}


COLLECTIONS = [
    "audio-cpython",
    "audio-flac-testbench",
    "audio-tinytag",
    "text-blns",
    "zip-cpython",
    "zip-go",
    "zip-yauzl",
]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_file_of_the_collections_is_a_sentence(collection, profile, capsys):
    """None of them is a pack, whatever it is called and wherever it comes from."""
    files = [file for file in corpus(collection).rglob("*") if file.is_file()]
    before = snapshot(profile)
    for file in files:
        code = main(["pack", "install", str(file), "--profile", str(profile)])
        told = capsys.readouterr().err
        assert code == 1, f"{file}: {told}"
        assert told.startswith(f"{file}: error: "), told
    assert snapshot(profile) - before <= {Path("packs/lock"), Path("packs")}
