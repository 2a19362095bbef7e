"""The files of the notes: killed writers, full disks, damage, and two programs at once.

``bench.note_kills``, ``bench.note_disks`` and ``bench.note_damage`` do the same more often, and
say how they are run by hand.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.note_disks import NO_DISK
from fakes.books import held, ids, made

TESTS = Path(__file__).parents[1]
PATIENCE_S = 110

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

_HOLDER = """
import sys
from pathlib import Path
from thaw.adapters.notes.book import Book, New
from thaw.base.errors import StorageError
try:
    book = Book.open(Path(sys.argv[1]))
except StorageError as error:
    print(error, flush=True)
    sys.exit(1)
book.keep([New(77, lambda number: b"box")])
print("open", flush=True)
sys.stdin.read()
"""


def run(module, *words):
    """Run one of the long forms, a little of it; gives its code and what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", f"bench.{module}", *map(str, words)],
        cwd=TESTS,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Its writers are forked.")
def test_whatever_was_said_to_be_done_when_a_writer_is_killed_is_there(tmp_path):
    code, told = run("note_kills", tmp_path, "--rounds", 8)
    assert (code, told.splitlines()[-1]) == (0, "wrong: 0"), told
    assert told.count("killed 8 times") == 4


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux mounts a disk for one process.")
def test_a_full_disk_that_may_only_be_read_or_vanishes_loses_nothing(tmp_path):
    code, told = run("note_disks", tmp_path / "disk", "--rounds", 10)
    if code == NO_DISK:
        pytest.skip("This user may not mount a disk.")
    assert (code, told.splitlines()[-1]) == (0, "wrong: 0"), told
    assert "full disks: 10; refused 10" in told


def test_a_flipped_bit_or_a_cut_file_costs_one_note_at_most(tmp_path):
    code, told = run("note_damage", tmp_path, "--flips", 12, "--cuts", 6)
    assert (code, told.splitlines()[-1]) == (0, "more than that may cost: 0"), told


def test_a_second_program_is_told_and_a_killed_one_leaves_nothing_in_the_way(tmp_path):
    folder = made(tmp_path / "notes", ids(5))
    command = [sys.executable, "-c", _HOLDER, str(folder)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "open\n"
        second = subprocess.run(command, input="", capture_output=True, text=True, check=False)
        first.kill()
    assert second.returncode == 1
    assert "Another program has the notes" in second.stdout
    assert held(folder).keys() == {*ids(5), 77}
