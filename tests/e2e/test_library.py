"""The worker that builds the index: killed at any moment, beside another, without a disk."""

import os
import random
import subprocess
import time

import pytest

from e2e.programs import THAW, thaw
from fakes.descriptions import make_description
from fakes.indexes import index_of
from thaw.adapters.library.sealed import is_whole, write_sealed
from thaw.adapters.library.session_index import IndexFile
from thaw.adapters.profile import find_profile
from thaw.app.library.indexed import GROUNDING, UNCHANGED, printed_index
from thaw.packs.library import Wish

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

KILLS = int(os.environ.get("THAW_KILLS", "8"))
"""Workers that are killed; a release takes 200."""


def refs(index):
    return [told.ref for told in index.find(Wish(), 100).descriptions]


def test_a_killed_worker_leaves_the_old_index_or_the_new_one(profile):
    file, words = find_profile(profile).library_file, [*THAW, "--worker", "--profile", profile]
    begun = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    whole, chance = time.perf_counter() - begun, random.Random(7)
    for _ in range(KILLS):
        write_sealed(file, index_of(make_description("p/old")))
        with subprocess.Popen(words, stdout=subprocess.DEVNULL) as worker:
            try:
                worker.wait(chance.uniform(0, whole))
            except subprocess.TimeoutExpired:
                worker.kill()
        assert is_whole(file)
        assert refs(IndexFile(file)) == ["p/old"] or GROUNDING in refs(IndexFile(file))
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    assert GROUNDING in refs(IndexFile(file))
    assert thaw("--worker", "--profile", profile).stdout.strip() == UNCHANGED.decode()


def test_two_workers_at_once_leave_one_whole_index(profile):
    words = [*THAW, "--worker", "--profile", profile]
    workers = [subprocess.Popen(words, stdout=subprocess.PIPE) for _ in range(2)]
    said = [worker.communicate()[0] for worker in workers]
    file = find_profile(profile).library_file
    assert [worker.returncode for worker in workers] == [0, 0]
    assert all(said)
    assert is_whole(file)
    assert GROUNDING in refs(IndexFile(file))


def test_where_no_file_can_be_written_the_worker_prints_the_index(profile):
    profile.mkdir(exist_ok=True)
    (profile / "cache").write_text("in the way of the folder")
    done = thaw("--worker", "--profile", profile)
    assert (done.returncode, done.stderr) == (0, "")
    index = printed_index(done.stdout.splitlines()[-1].encode())
    assert index is not None
    assert GROUNDING in refs(index)
    listed = thaw("play", "--profile", profile)
    assert GROUNDING in listed.stdout
