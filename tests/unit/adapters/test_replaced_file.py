"""A replaced file is there whole, as it was or as it is."""

import errno
import os
import sys
from pathlib import Path

import pytest

from thaw.adapters.replaced_file import export_file, replace_file, replacing
from thaw.base.errors import StorageError


def test_it_makes_the_folder_and_the_file(tmp_path):
    replace_file(tmp_path / "new" / "file", b"content")
    assert (tmp_path / "new" / "file").read_bytes() == b"content"


def test_nothing_else_is_left_beside_it(tmp_path):
    replace_file(tmp_path / "file", b"one")
    replace_file(tmp_path / "file", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"two"


def test_a_disk_that_fails_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError, match=r"could not be written: no space left on device\.$"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError, match="could not be written"):
        replace_file(tmp_path / "file" / "below", b"new")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")
def test_only_the_listener_may_read_it(tmp_path):
    replace_file(tmp_path / "file", b"x")
    assert Path(tmp_path / "file").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")
def test_a_file_to_pass_on_may_be_read_by_all(tmp_path):
    with replacing(tmp_path / "file", private=False) as stream:
        stream.write(b"x")
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o644


def test_a_file_that_is_given_up_on_the_way_leaves_what_was_there(tmp_path):
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "file") as stream:
        stream.write(bytes(1 // (len(tmp_path.parts) * 0)))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"old"


@pytest.fixture(params=["without a name", "with one"])
def names(request, monkeypatch):
    """How a file is called that leaves and is not whole yet, one way and the other."""
    if request.param == "with one":  # what a kernel does that does not know the flag
        monkeypatch.setattr(os, "O_TMPFILE", os.O_RDWR, raising=False)
    elif sys.platform != "linux":
        pytest.skip("Only Linux has files without names.")
    return request.param


def test_a_file_leaves_whole_for_this_user_alone_in_the_place_of_another(tmp_path, names):
    path = tmp_path / "notes.md"
    for data in (b"one", b"two"):
        export_file(path, data)
        assert [left.name for left in tmp_path.iterdir()] == ["notes.md"]
        assert path.read_bytes() == data
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0


def test_of_a_file_that_leaves_nothing_stays_where_a_crash_cut_it_short(
    tmp_path, names, monkeypatch
):
    def crash(descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", crash)
        patch.setattr(Path, "unlink", lambda path, missing_ok=False: None)
        with pytest.raises(KeyboardInterrupt):
            export_file(tmp_path / "notes.md", b"plain")
    left = [path.name for path in tmp_path.iterdir()]
    assert len(left) == (0 if names == "without a name" else 1)
    (tmp_path / ".notes.md.swp").write_bytes(b"an editor's")
    export_file(tmp_path / "other.pdf", b"plain")
    assert {path.name for path in tmp_path.iterdir()} == {"other.pdf", ".notes.md.swp"}


def test_a_file_that_cannot_leave_says_why_and_leaves_what_was_there(tmp_path, names):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").write_bytes(b"old")
    with pytest.raises(StorageError, match="could not be written"):
        export_file(tmp_path / "taken", b"new")
    assert [path.name for path in tmp_path.rglob("*")] == ["taken", "file"]


def test_a_folder_that_cannot_be_listed_takes_what_leaves_all_the_same(tmp_path, monkeypatch):
    def fail(folder, pattern):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "glob", fail)
    export_file(tmp_path / "notes.md", b"one")
    assert (tmp_path / "notes.md").read_bytes() == b"one"
