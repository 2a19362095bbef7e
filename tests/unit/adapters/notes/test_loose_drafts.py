"""Drafts before there is a book."""

import os

import pytest

from thaw.adapters.notes.loose_drafts import LooseDrafts
from thaw.base.errors import StorageError


@pytest.fixture
def drafts(tmp_path):
    return LooseDrafts(tmp_path / "notes")


def files(tmp_path):
    return sorted(path.name for path in tmp_path.rglob("*") if path.is_file())


def test_nothing_is_there_until_something_is_typed(drafts, tmp_path):
    assert drafts.all() == {}
    drafts.drop("note")
    assert files(tmp_path) == []


def test_what_was_typed_comes_back(drafts, tmp_path):
    drafts.put("note", b"one")
    drafts.put("page", bytes(range(256)) * 100)
    drafts.put("note", b"two")
    assert LooseDrafts(tmp_path / "notes").all() == {
        "note": b"two",
        "page": bytes(range(256)) * 100,
    }


def test_the_file_says_nothing_without_its_key(drafts, tmp_path):
    drafts.put("secret place", b"a word nobody else reads")
    sealed = tmp_path / "notes" / "drafts.sealed"
    assert b"place" not in sealed.read_bytes()
    assert b"word" not in sealed.read_bytes()
    (tmp_path / "notes" / "draft.key").unlink()
    assert drafts.all() == {}
    drafts.put("note", b"new")
    assert drafts.all() == {"note": b"new"}


def test_the_last_one_takes_the_key_along(drafts, tmp_path):
    drafts.put("note", b"one")
    drafts.put("page", b"two")
    drafts.drop("note")
    assert drafts.all() == {"page": b"two"}
    drafts.drop("page")
    assert files(tmp_path) == []


def test_clearing_leaves_nothing(drafts, tmp_path):
    drafts.put("note", b"one")
    (tmp_path / "notes" / ".drafts.sealed.abc").write_bytes(b"half written when a crash came")
    drafts.clear()
    assert files(tmp_path) == []
    drafts.clear()


@pytest.mark.parametrize("content", [b"", b"x", bytes(100), b"\xff" * 10_000])
def test_a_damaged_file_or_key_is_as_good_as_none(drafts, tmp_path, content):
    for name in ("drafts.sealed", "draft.key"):
        drafts.put("note", b"one")
        (tmp_path / "notes" / name).write_bytes(content)
        assert drafts.all() == {}
    drafts.put("note", b"two")
    assert drafts.all() == {"note": b"two"}


def test_a_disk_that_fails_leaves_what_was_there(drafts, monkeypatch):
    drafts.put("note", b"one")

    def fail(descriptor):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(StorageError, match="no space left on device"):
            drafts.put("note", b"two")
    assert drafts.all() == {"note": b"one"}


def test_what_cannot_be_deleted_is_told(drafts, tmp_path):
    (tmp_path / "notes" / "draft.key").mkdir(parents=True)
    with pytest.raises(StorageError, match=r"draft\.key cannot be used"):
        drafts.clear()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")
def test_nobody_else_may_read_them(drafts, tmp_path):
    drafts.put("note", b"one")
    assert all(p.stat().st_mode & 0o077 == 0 for p in (tmp_path / "notes").iterdir())
