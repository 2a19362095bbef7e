"""Copies by day: made of what is healthy, tried, thinned out, brought back from, changed."""

import random
import subprocess
import sys
from datetime import date, timedelta

import pytest

from fakes.books import FOUNDING, SLOTS, box_of, copied, held, ids, made, new
from thaw.adapters.notes.book import Book, Founding
from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.copies import Copies, CopyFile
from thaw.adapters.notes.pair import BOOK, COPIES, TWIN
from thaw.base.errors import DamagedError, MissingError, StorageError

TODAY = date(2026, 3, 9)
NAME = "2026-03-09.thawnotes"
NOTES = [11, 22, 33]
WHOLE = {note: box_of(note) for note in NOTES}


@pytest.fixture
def folder(tmp_path):
    return made(tmp_path / "notes", NOTES)


@pytest.fixture
def copies(folder):
    return Copies(folder)


def spoil(path, note):
    data = bytearray(path.read_bytes())
    data[data.index(box_of(note)) + 300] ^= 8
    path.write_bytes(data)


def names(folder):
    return sorted(path.name for path in (folder / COPIES).iterdir())


def test_there_are_none_until_one_is_made(copies, folder):
    assert copies.all() == ()
    assert copies.is_due(TODAY)
    assert copied(copies, TODAY)
    assert copies.all() == (CopyFile(NAME, TODAY, 3),)
    assert not copies.is_due(TODAY)
    assert copies.is_due(TODAY + timedelta(1))
    assert names(folder) == [NAME]


def test_it_is_made_beside_the_open_book(copies, folder):
    with Book.open(folder) as book:
        book.keep([new(44)])
        book.follow()
        assert copied(copies, TODAY)
        book.keep([new(55)])
    assert copies.all()[0].notes == 4


def test_a_copy_has_neither_drafts_nor_earlier_versions(copies, folder):
    with Book.open(folder) as book:
        book.put_draft("note", box_of(77))
        book.change(22, lambda revision: box_of(22, revision))
    copied(copies, TODAY)
    data = (folder / COPIES / NAME).read_bytes()
    assert box_of(22, 1)[:80] in data
    assert box_of(77)[:80] not in data
    assert box_of(22)[:80] not in data


def test_seven_days_and_four_weeks_stay(copies):
    for day in range(60):
        copied(copies, TODAY + timedelta(day))
    days = [copy.day for copy in copies.all()]
    last = TODAY + timedelta(59)
    assert days[:7] == [last - timedelta(day) for day in range(7)]
    assert len(days) == 11
    assert copies.all()[0].notes == 3


@pytest.mark.parametrize("name", [BOOK, TWIN])
def test_it_is_made_of_the_healthy_one_and_says_that_the_other_is_not(copies, folder, name):
    spoil(folder / name, 22)
    assert not copied(copies, TODAY)
    with BookFile(folder / COPIES / NAME) as copy:
        assert copy.check().whole.keys() == WHOLE.keys()
    with Book.open(folder) as book:
        book.mend()
    assert copied(copies, TODAY)
    (folder / name).write_bytes(b"gone")
    assert not copied(copies, TODAY)
    assert copies.all()[0].notes == 3


def test_with_neither_healthy_the_copies_that_were_there_stay(copies, folder):
    copied(copies, TODAY)
    for name in (BOOK, TWIN):
        (folder / name).write_bytes(b"gone")
    with pytest.raises(DamagedError):
        copied(copies, TODAY + timedelta(1))
    assert names(folder) == [NAME]


def test_a_full_disk_leaves_the_copies_that_were_there(copies, folder, monkeypatch):
    copied(copies, TODAY)

    def fill(file, path):
        path.write_bytes(b"half")
        raise StorageError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(BookFile, "copy_to", fill)
        with pytest.raises(StorageError, match="the disk is full"):
            copied(copies, TODAY + timedelta(1))
    assert names(folder) == [NAME]
    assert copied(copies, TODAY + timedelta(1))


def test_a_copy_that_is_not_as_its_book_is_not_kept(copies, folder, monkeypatch):
    copy_to = BookFile.copy_to

    def spoilt(file, path):
        copy_to(file, path)
        spoil(path, 22)

    monkeypatch.setattr(BookFile, "copy_to", spoilt)
    with pytest.raises(DamagedError):
        copied(copies, TODAY)
    assert names(folder) == []


def test_what_a_crash_left_goes_with_the_next_copy(copies, folder):
    copied(copies, TODAY)
    for left in (f".{NAME}.new", f".{NAME}.new-journal"):
        (folder / COPIES / left).write_bytes(b"half")
    copied(copies, TODAY + timedelta(1))
    assert names(folder) == [NAME, "2026-03-10.thawnotes"]


def test_a_clock_set_back_takes_no_copy_away(copies):
    copied(copies, TODAY)
    copied(copies, TODAY - timedelta(400))
    assert [copy.day for copy in copies.all()] == [TODAY, TODAY - timedelta(400)]


def test_what_is_missing_or_damaged_comes_back_and_what_was_deleted_does_not(copies, folder):
    with Book.open(folder) as book:
        book.keep([new(44), new(55)])
        book.follow()
        copied(copies, TODAY)
        book.delete([44])
        changed = book.change(33, lambda revision: box_of(33, revision))
    for name in (BOOK, TWIN):
        spoil(folder / name, 22)
        with BookFile(folder / name) as file:
            file.take([("DELETE FROM note WHERE id = 11", ())])
    with Book.open(folder) as book:
        assert {note.id for note in book.notes()} == {22, 33, 55}
        book.delete([55])
        # The damaged one was found in the copy at once; the missing one is missed by nobody.
        assert copies.restore(NAME, book) == 1
        assert book.bad == set()
    assert held(folder) == {11: box_of(11), 22: box_of(22), 33: changed.box}


def test_of_a_damaged_copy_what_is_whole_comes_back(copies, folder):
    copied(copies, TODAY)
    data = bytearray((folder / COPIES / NAME).read_bytes())
    data[:60] = bytes(60)
    data[data.index(box_of(33)) + 300] ^= 8
    (folder / COPIES / NAME).write_bytes(data)
    for name in (BOOK, TWIN):
        with BookFile(folder / name) as file:
            file.take([("DELETE FROM note", ())])
    with Book.open(folder) as book:
        assert copies.restore(NAME, book) == 2
    assert held(folder).keys() == {11, 22}
    (folder / COPIES / NAME).write_bytes(b"nothing of it")
    with Book.open(folder) as book, pytest.raises(DamagedError):
        copies.restore(NAME, book)


def test_a_damaged_copy_is_in_nobodys_way(copies, folder):
    copied(copies, TODAY)
    spoil(folder / COPIES / NAME, 22)
    for name in (BOOK, TWIN):
        spoil(folder / name, 22)
    assert held(folder).keys() == {11, 33}
    (folder / COPIES / NAME).write_bytes(b"nothing of it")
    for name in (BOOK, TWIN):
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(bytes(60) + data[60:])
    assert held(folder).keys() == {11, 33}


def test_an_earlier_revision_is_brought_back_when_it_is_asked_for(copies, folder):
    copied(copies, TODAY)
    with Book.open(folder) as book:
        book.change(22, lambda revision: box_of(22, revision))
    for name in (BOOK, TWIN):
        data = bytearray((folder / name).read_bytes())
        data[data.index(box_of(22, 1)) + 300] ^= 8
        (folder / name).write_bytes(data)
    with Book.open(folder) as book:
        book.mend()
        assert book.bad == {22}
        assert copies.restore(NAME, book) == 1
        assert book.read(22).box == box_of(22)
    assert held(folder) == WHOLE


def test_a_note_that_does_not_open_is_brought_back_too(copies, folder):
    copied(copies, TODAY)
    with Book.open(folder) as book:
        book.change(22, lambda revision: b"what nobody can open")
        assert copies.restore(NAME, book) == 0
        assert copies.restore(NAME, book, broken={22}) == 1
        assert book.read(22).box == box_of(22)


def test_a_deleted_note_leaves_every_copy(copies, folder):
    for day in range(3):
        copied(copies, TODAY + timedelta(day))
    with Book.open(folder) as book:
        book.delete([22])
        assert copies.forget(book, [22]) == ()
    for path in (folder / COPIES).iterdir():
        assert box_of(22)[:80] not in path.read_bytes()
        assert box_of(11)[:80] in path.read_bytes()
    assert [copy.notes for copy in copies.all()] == [2, 2, 2]


def test_what_a_crash_left_in_the_copies_goes_with_the_next_one(copies, folder):
    copied(copies, TODAY)
    with Book.open(folder) as book:
        book.delete([22])
    assert copies.all()[0].notes == 3
    copied(copies, TODAY + timedelta(1))
    assert [copy.notes for copy in copies.all()] == [2, 2]
    assert box_of(22)[:80] not in (folder / COPIES / NAME).read_bytes()


def test_what_is_deleted_and_locked_out_while_a_copy_is_made_does_not_stay_in_it(
    copies, folder
):
    making = copies.make(TODAY)
    next(making)
    with Book.open(folder) as book:
        book.delete([22])
        assert copies.forget(book, [22]) == ()
        book.set_slots({"code": "a new one"})
        assert copies.set_slots(book.slots) == ()
        for _ in making:
            pass
    (copy,) = (folder / COPIES).iterdir()
    assert box_of(22)[:80] not in copy.read_bytes()
    with BookFile(copy) as file:
        assert list(file.whole("slot")) == [("code", "a new one")]


def test_what_was_deleted_leaves_the_copies_after_a_crash_too(copies, folder):
    for day in range(2):
        copied(copies, TODAY + timedelta(day))
    with Book.open(folder) as book:
        book.delete([22])  # and the program is killed
    assert [copy.notes for copy in copies.all()] == [3, 3]
    with Book.open(folder) as book:
        assert (book.told, book.owed) == ((), frozenset())
    assert [copy.notes for copy in copies.all()] == [2, 2]
    for path in (folder / COPIES).iterdir():
        assert box_of(22)[:80] not in path.read_bytes()


def test_copies_are_looked_at_again_only_after_a_crash(copies, folder, monkeypatch):
    copied(copies, TODAY)
    with Book.open(folder) as book:
        book.delete([22])
        assert book.owed == {22}
        copies.forget(book, [22])
        assert book.owed == frozenset()
    monkeypatch.setattr("thaw.adapters.notes.forgetting.copies_in", None)
    assert held(folder).keys() == {11, 33}


def test_a_deleted_note_is_overwritten_in_what_is_damaged(copies, folder):
    with Book.open(folder) as book:
        book.change(22, lambda revision: box_of(22, revision))
    copied(copies, TODAY)
    for path in (folder / BOOK, folder / COPIES / NAME):
        data = bytearray(path.read_bytes())
        data[:60] = bytes(60)
        data[data.index(box_of(22, 1)) + 300] ^= 8  # whoever has the key reads it all the same
        path.write_bytes(data)
    with Book.open(folder) as book:
        book.delete([22])
        told = copies.forget(book, [22])
    damaged = [folder / COPIES / NAME, folder / "notes.damaged-1"]
    for path, sentence in zip(damaged, told, strict=True):
        data = path.read_bytes()
        assert box_of(22)[:80] not in data
        assert box_of(22, 1)[:80] not in data
        assert box_of(11) in data
        assert sentence.startswith(f"{path} is damaged. What was found in it")


def test_what_was_set_aside_of_other_notes_is_left_alone(copies, folder, tmp_path):
    founding = Founding(bytes(16), bytes(32), b"p", SLOTS)
    with Book.make(tmp_path / "other", founding) as other:
        other.keep([new(22)])
    (tmp_path / "other" / BOOK).replace(folder / TWIN)
    with Book.open(folder) as book:
        book.delete([22])
        before = (folder / "notes.damaged-1").read_bytes()
        assert copies.forget(book, [22]) == ()
    assert (folder / "notes.damaged-1").read_bytes() == before


def test_what_cannot_be_overwritten_is_told(copies, folder):
    (folder / "notes.damaged-1").mkdir()
    with Book.open(folder) as book:
        book.delete([22])
        (told,) = copies.forget(book, [22])
    assert "is a directory" in told
    assert "may still have what was deleted" in told


def test_a_copy_that_cannot_be_changed_is_told_and_the_others_are(copies, folder):
    for day in range(3):
        copied(copies, TODAY + timedelta(day))
    (folder / COPIES / "2026-03-10.thawnotes").write_bytes(b"gone")
    (folder / "notes.damaged-1").write_bytes(b"aside")
    with Book.open(folder) as book:
        book.delete([22])
        broken, aside = copies.forget(book, [22])
    assert "2026-03-10.thawnotes is damaged" in broken
    assert "can be deleted by hand" in broken
    assert "notes.damaged-1" in aside
    assert [copy.notes for copy in copies.all()] == [2, 0, 2]
    assert [bool(copy.trouble) for copy in copies.all()] == [False, True, False]


def test_what_opens_the_book_is_all_that_opens_its_copies(copies, folder):
    for day in range(2):
        copied(copies, TODAY + timedelta(day))
    assert copies.set_slots({"code": "{}"}) == ()
    for path in (folder / COPIES).iterdir():
        with BookFile(path) as copy:
            assert list(copy.whole("slot")) == [("code", "{}")]
        assert SLOTS["passphrase"].encode() not in path.read_bytes()


def test_a_copy_of_other_notes_is_not_taken_in(copies, folder, tmp_path):
    other = made(tmp_path / "other", [99])
    copied(Copies(other), TODAY)
    (folder / COPIES).mkdir()
    (other / COPIES / NAME).replace(folder / COPIES / NAME)
    founding = Founding(bytes(16), bytes(32), b"p", SLOTS)
    with Book.make(tmp_path / "third", founding) as third, Book.open(folder) as book:
        assert copies.restore(NAME, book) == 1  # of the same vault
        (tmp_path / "third" / COPIES).mkdir()
        (folder / COPIES / NAME).replace(tmp_path / "third" / COPIES / NAME)
        with pytest.raises(StorageError, match="copy of other notes"):
            Copies(tmp_path / "third").restore(NAME, third)
        assert third.ids() == ()


@pytest.mark.parametrize("name", ["../notes.thawnotes", "2026-03-09", "", "x.thawnotes"])
def test_only_what_is_listed_is_brought_back(copies, folder, name):
    copied(copies, TODAY)
    with Book.open(folder) as book, pytest.raises(MissingError, match="no copy"):
        copies.restore(name, book)


def test_a_file_with_no_day_in_its_name_is_no_copy(copies, folder):
    copied(copies, TODAY)
    (folder / COPIES / "2026-99-99.thawnotes").write_bytes(b"x")
    assert [copy.name for copy in copies.all()] == [NAME]


def test_with_the_book_and_the_twin_gone_the_copies_bring_them_back(copies, folder):
    copied(copies, TODAY)
    with Book.open(folder) as book:
        book.keep([new(44)])
        copied(copies, TODAY + timedelta(1))
        book.keep([new(55)])
    for name in (BOOK, TWIN):
        (folder / name).write_bytes(b"gone")
    with Book.open(folder) as book:
        (told,) = book.told[:1]
        assert "the copies" in told
        assert set(book.ids()) == {*NOTES, 44}
        assert (book.slots, book.public, book.counter) == (SLOTS, FOUNDING.public, 4)
    assert Book.is_in(folder)


def test_with_both_cut_short_nothing_is_lost_that_a_copy_has(tmp_path):
    source = random.Random(3)
    folder = made(tmp_path / "notes", ids(60))
    copied(Copies(folder), TODAY)
    for name in (BOOK, TWIN):
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: source.randrange(len(data))])
    assert held(folder).keys() == set(ids(60))


def crash_in(path):
    """Be a program that is killed while it changes a file; what it was lies beside it."""
    crash = (
        "import os, sqlite3, sys; d = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "d.execute('PRAGMA cache_size = 1'); d.execute('BEGIN IMMEDIATE');"
        "d.execute('DELETE FROM note'); d.execute('INSERT INTO note VALUES"
        " (1, 0, zeroblob(99999), 0)'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", crash, path], check=True)
    assert path.with_name(f"{path.name}-journal").exists()


def test_a_copy_that_was_being_changed_when_a_crash_came_is_as_it_was(copies, folder):
    copied(copies, TODAY)
    crash_in(folder / COPIES / NAME)
    assert copies.all() == (CopyFile(NAME, TODAY, 3),)
    assert names(folder) == [NAME]


def test_what_such_a_crash_left_is_not_put_into_a_newer_copy(copies, folder):
    copied(copies, TODAY)
    crash_in(folder / COPIES / NAME)
    with Book.open(folder) as book:
        book.keep([new(44)])
    copied(copies, TODAY)
    assert copies.all() == (CopyFile(NAME, TODAY, 4),)
    crash_in(folder / COPIES / NAME)
    for day in range(1, 8):
        copied(copies, TODAY + timedelta(100 * day))
    assert not any("journal" in name for name in names(folder))


def test_every_copy_can_be_restored(copies, folder):
    with Book.open(folder) as book:
        for day in range(40):
            book.keep([new(100 + day)])
            book.follow()
            copied(copies, TODAY + timedelta(day))
    counts = [copy.notes for copy in copies.all()]
    assert len(counts) == 11
    for copy in copies.all():
        with BookFile(folder / COPIES / copy.name) as file:
            assert len(file.check().whole) == copy.notes
