"""A lock that the system lets go of, and a moment alone under it."""

import errno
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from thaw.adapters.file_lock import alone, lock, try_lock


def test_only_one_holds_a_lock_until_it_is_closed(tmp_path):
    file = tmp_path / "lock"
    with file.open("ab") as first, file.open("ab") as second:
        assert try_lock(first)
        assert not try_lock(second)
    with file.open("ab") as third:
        assert try_lock(third)


@pytest.mark.skipif(os.name == "nt", reason="Windows has another lock.")
@pytest.mark.parametrize("code", ["ENOLCK", "EOPNOTSUPP", "EINVAL", "ENOSYS"])
def test_a_disk_that_knows_no_locks_is_told_from_somebody_else(tmp_path, monkeypatch, code):
    def refuse(descriptor, operation):
        raise OSError(getattr(errno, code), "not here")

    with (tmp_path / "lock").open("ab") as first, (tmp_path / "lock").open("ab") as second:
        assert lock(first)
        assert not lock(second)
        monkeypatch.setattr("fcntl.flock", refuse)
        with pytest.raises(OSError, match="not here"):
            lock(second, 60)
        assert not try_lock(second, 60)


def test_a_moment_alone_waits_for_the_one_before(tmp_path):
    order = []
    inside, waited = threading.Event(), threading.Event()

    def first():
        with alone(tmp_path / "lock", 5):
            inside.set()
            waited.wait()
            order.append("first")

    def second():
        inside.wait()
        waited.set()
        with alone(tmp_path / "lock", 5):
            order.append("second")

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(first), threads.submit(second)]:
            done.result()
    assert order == ["first", "second"]


def test_who_has_waited_long_enough_goes_on(tmp_path):
    with alone(tmp_path / "lock", 5), alone(tmp_path / "lock", 0.01):
        assert (tmp_path / "lock").exists()


def test_where_there_can_be_no_lock_it_goes_on_without(tmp_path):
    (tmp_path / "file").touch()
    with alone(tmp_path / "file" / "lock", 5):
        assert not (tmp_path / "file").is_dir()
