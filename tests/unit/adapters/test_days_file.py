"""The small sealed file: what is kept, for how long, and what can go wrong."""

import os
import subprocess
import sys
from datetime import date, timedelta

import pytest

from thaw.adapters.days_file import DaysFile
from thaw.base.errors import StorageError
from thaw.routing.history import Entry

TODAY = date(2026, 3, 9)


def on(days_ago, level=2):
    return Entry(TODAY - timedelta(days=days_ago), level, early=False, open_to=4)


@pytest.fixture
def days(tmp_path):
    return DaysFile(tmp_path / "data")


def files(tmp_path):
    return sorted(path.name for path in (tmp_path / "data").glob("*"))


def test_nothing_is_there_until_something_is_kept(days, tmp_path):
    assert days.recent(TODAY) == ()
    assert files(tmp_path) == []


def test_what_is_kept_comes_back_oldest_first(days, tmp_path):
    kept = [on(2), Entry(TODAY, 4, early=True, open_to=2)]
    for entry in kept:
        days.keep(entry, TODAY)
    assert DaysFile(tmp_path / "data").recent(TODAY) == tuple(kept)


@pytest.mark.parametrize("later", [7, 30])
def test_after_seven_days_both_files_are_gone(days, tmp_path, later):
    days.keep(on(0), TODAY)
    assert days.recent(TODAY + timedelta(days=6)) == (on(0),)
    assert days.recent(TODAY + timedelta(days=later)) == ()
    assert files(tmp_path) == []


def test_what_is_older_is_taken_out_when_the_file_is_opened(days, tmp_path):
    days.keep(on(6), TODAY)
    days.keep(on(0), TODAY)
    days.recent(TODAY + timedelta(days=1))
    assert DaysFile(tmp_path / "data").recent(TODAY) == (on(0),)


def test_deleting_leaves_nothing(days, tmp_path):
    days.keep(on(0), TODAY)
    days.forget()
    assert files(tmp_path) == []
    days.forget()


@pytest.mark.parametrize("stuck", ["recent-days.key", "recent-days.sealed"])
def test_where_one_cannot_be_deleted_that_is_said_and_the_other_one_is(days, tmp_path, stuck):
    days.keep(on(0), TODAY)
    (tmp_path / "data" / stuck).unlink()
    (tmp_path / "data" / stuck).mkdir()
    with pytest.raises(StorageError, match=f"{stuck} could not be deleted"):
        days.forget()
    assert files(tmp_path) == [stuck]


def test_the_file_says_nothing_without_its_key(days, tmp_path):
    days.keep(on(0), TODAY)
    sealed = (tmp_path / "data" / "recent-days.sealed").read_bytes()
    assert b"2026" not in sealed
    assert b"sessions" not in sealed
    (tmp_path / "data" / "recent-days.key").unlink()
    assert days.recent(TODAY) == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder by other means")
def test_only_this_user_may_read_them(days, tmp_path):
    days.keep(on(0), TODAY)
    for path in (tmp_path / "data").iterdir():
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["recent-days.sealed", "recent-days.key"])
@pytest.mark.parametrize("content", [b"", b"x", b"x" * 32, b"x" * 5000])
def test_a_damaged_file_is_as_good_as_none(days, tmp_path, name, content):
    days.keep(on(0), TODAY)
    (tmp_path / "data" / name).write_bytes(content)
    assert days.recent(TODAY) == ()
    days.keep(on(0), TODAY)
    assert days.recent(TODAY) == (on(0),)


def test_a_folder_in_place_of_the_file_is_told(days, tmp_path):
    (tmp_path / "data" / "recent-days.sealed").mkdir(parents=True)
    with pytest.raises(StorageError, match="cannot be read"):
        days.recent(TODAY)


def test_libsodium_is_not_loaded_before_a_file_is_opened():
    code = "import sys, thaw.adapters.days_file; sys.exit('nacl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
