"""One book file: what is let in, what is refused; each change is whole or not at all."""

import os
import sqlite3
import tracemalloc
from contextlib import closing

import pytest

from fakes.books import FOUNDING, box_of, made
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.changes import Sealed, kept, put
from thaw.adapters.notes.pair import BOOK
from thaw.adapters.notes.schema import LARGEST
from thaw.base.errors import DamagedError, MissingError, NewerError, StorageError


@pytest.fixture
def path(tmp_path):
    return made(tmp_path / "notes", [11, 22, 33]) / BOOK


@pytest.fixture
def file(path):
    with BookFile(path) as file:
        yield file


def written(path, statement, *values):
    """Write to the file as another program would."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement, values)
        database.commit()


def test_a_note_comes_back_as_it_was_sealed(file):
    assert file.note(22) == Sealed(22, 0, box_of(22))
    assert file.note(23) is None
    assert file.revisions() == {11: 0, 22: 0, 33: 0}
    assert file.count() == 3


def test_a_change_is_whole_or_not_at_all(file):
    before = file.change
    with pytest.raises(ZeroDivisionError):
        file.apply((kept([Sealed(44, 0, b"box")], n // 0)[0] for n in [1]), before, before + 1)
    steps = kept([Sealed(44, 0, b"box")], 4)
    with pytest.raises(StorageError):
        file.apply([*steps, ("INSERT INTO nowhere VALUES (1)", ())], before, before + 1)
    assert (file.note(44), file.change) == (None, before)


def test_a_full_disk_is_a_sentence_and_leaves_everything_as_it_was(file):
    pages = file.path.stat().st_size // 4096
    file._database.execute(f"PRAGMA max_page_count = {pages}")
    before = file.change
    with pytest.raises(StorageError, match=r"the disk is full.*still there"):
        file.apply(kept([Sealed(44, 0, bytes(50_000))], 4), before, before + 1)
    assert (file.note(44), file.change) == (None, before)
    file._database.execute("PRAGMA max_page_count = 1000")
    file.apply(kept([Sealed(44, 0, bytes(50_000))], 4), before, before + 1)
    assert file.note(44) == Sealed(44, 0, bytes(50_000))


def test_a_note_that_is_too_long_is_refused_not_called_damage(file):
    with pytest.raises(StorageError, match="too long") as told:
        file.take([put("note", 44, 0, bytes(LARGEST))])
    assert not isinstance(told.value, DamagedError)


def test_a_row_that_somebody_changed_is_damaged(file, path):
    written(path, "UPDATE note SET box = zeroblob(633) WHERE id = 22")
    with pytest.raises(DamagedError, match="is damaged"):
        file.note(22)
    assert file.note(11)
    checked = file.check()
    assert (checked.whole, checked.bad) == ({11: 0, 33: 0}, {22})


@pytest.mark.parametrize("value", ["a text", 7, 1.5, "half \ud800"])
def test_values_of_other_types_are_damage(file, path, value):
    data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    written(path, "UPDATE note SET box = CAST(? AS TEXT) WHERE id = 22", data)
    with pytest.raises(DamagedError):
        file.note(22)


@pytest.mark.parametrize("version", [2, 7, 2**31 - 1])
def test_a_newer_version_is_refused_and_not_touched(path, version):
    written(path, f"PRAGMA user_version = {version}")
    written(path, "UPDATE meta SET value = ?, sum = 'x' WHERE key = 'format'", b"\x02")
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(NewerError, match=rf"newer version of Thaw \(format {version}"):
        BookFile(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert sorted(p.name for p in path.parent.iterdir()) == [
        "lock",
        "notes.thawnotes",
        "notes.twin",
    ]


def test_a_flipped_bit_makes_no_newer_version(path):
    written(path, "PRAGMA user_version = 3")
    with pytest.raises(DamagedError):
        BookFile(path)


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda data: b"",
        lambda data: b"not a database, but a text that somebody put here" * 99,
        lambda data: data[:99],
        lambda data: data[:16] + b"\x02\x00" + data[18:],  # pages of 512 bytes
        lambda data: data[:18] + b"\x02\x02" + data[20:],  # with a log beside it
        lambda data: data[:68] + b"\0\0\0\0" + data[72:],  # of another application
        lambda data: data[:60] + b"\0\0\0\0" + data[64:],
    ],
)
def test_what_is_no_book_is_damage_and_not_touched(path, spoilt):
    data = spoilt(path.read_bytes())
    path.write_bytes(data)
    with pytest.raises(DamagedError, match=r"notes\.thawnotes is damaged"):
        BookFile(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE another (x)",
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW v AS SELECT * FROM note",
        "CREATE INDEX i ON note (revision)",
        "DROP TABLE gone",
    ],
)
def test_tables_that_are_not_ours_are_damage(path, statement):
    written(path, statement)
    with pytest.raises(DamagedError):
        BookFile(path)


def test_a_file_that_asks_for_silly_sizes_costs_nothing(path):
    data = bytearray(path.read_bytes())
    data[28:32] = b"\xff\xff\xff\xff"  # so many pages
    box = data.index(box_of(22))
    data[box - 40 : box] = b"\xff" * 40  # so long a row
    path.write_bytes(data)
    tracemalloc.start()
    with pytest.raises(DamagedError), BookFile(path) as file:
        file.check()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_where_there_is_none_that_is_said(tmp_path):
    with pytest.raises(MissingError, match="is not there"):
        BookFile(tmp_path / BOOK)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file go.")
@pytest.mark.parametrize("happens", ["deleted", "replaced", "moved"])
def test_a_file_that_vanished_while_open_is_not_written_to(file, path, happens):
    if happens == "replaced":
        path.with_name("other").write_bytes(path.read_bytes())
        path.with_name("other").replace(path)
    elif happens == "moved":
        path.rename(path.with_name("elsewhere"))
    else:
        path.unlink()
    for action in (
        lambda: file.apply(kept([Sealed(44, 0, b"box")], 4), file.change, 9),
        lambda: file.take([put("note", 44, 0, b"box")]),
        lambda: file.note(11),
        file.revisions,
    ):
        with pytest.raises(StorageError, match="was moved, deleted or replaced"):
            action()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file go.")
def test_a_file_that_vanishes_during_a_change_was_not_changed(file, path):
    def steps():
        yield from kept([Sealed(44, 0, b"box")], 4)
        path.rename(path.with_name("elsewhere"))

    with pytest.raises(StorageError):
        file.take(steps())
    with BookFile(path.with_name("elsewhere")) as moved:
        assert moved.note(44) is None


def test_a_file_that_another_program_writes_to_is_a_sentence(path, monkeypatch):
    monkeypatch.setattr("thaw.adapters.notes.book_file._PATIENCE_S", 0.0)
    with BookFile(path) as file, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="in use by another program"):
            file.take([put("note", 44, 0, b"box")])
        other.rollback()
        file.take([put("note", 44, 0, b"box")])


def test_a_file_that_another_program_changed_is_not_written_over(file):
    with BookFile(file.path) as other:
        other.apply([], other.change, other.change + 1)
    with pytest.raises(StorageError, match="changed by another program"):
        file.apply([], file.change - 1, file.change)


def test_where_it_may_only_be_read_that_is_said(path):
    with BookFile(path, only_read=True) as file:
        assert file.note(11)
        with pytest.raises(StorageError, match="may only be read"):
            file.take([put("note", 44, 0, b"box")])


def test_without_locks_it_is_read_whoever_holds_them(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with BookFile(path, only_read=True, locks=False) as file:
            assert file.note(11)


def test_want_of_memory_makes_no_newer_version_a_damaged_one(path, monkeypatch):
    def short(*_):
        raise MemoryError

    written(path, "PRAGMA user_version = 2")
    monkeypatch.setattr("thaw.adapters.notes.header.sum_of", short)
    with pytest.raises(StorageError, match="short of memory") as told:
        BookFile(path)
    assert not isinstance(told.value, DamagedError)


def test_a_copy_has_every_row(file, tmp_path):
    file.copy_to(tmp_path / "copy")
    with BookFile(tmp_path / "copy") as copy:
        assert list(copy.whole("note")) == list(file.whole("note"))
        assert copy.meta == file.meta


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")
def test_nobody_else_may_read_it(path, file, tmp_path):
    file.copy_to(tmp_path / "copy")
    assert path.stat().st_mode & 0o077 == 0
    assert (tmp_path / "copy").stat().st_mode & 0o077 == 0


def test_what_was_let_go_is_overwritten(path):
    with Book.open(path.parent) as book:
        book.delete([22])
    assert box_of(22)[:40] not in path.read_bytes()
    assert FOUNDING.proof in path.read_bytes()
