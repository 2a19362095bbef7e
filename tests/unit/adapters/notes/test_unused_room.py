"""What SQLite leaves where no row stands any more is overwritten, and nothing else is."""

from datetime import date

import pytest

from fakes.books import BOX, copied, held, ids, made, new
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.changes import deleted
from thaw.adapters.notes.copies import Copies
from thaw.adapters.notes.pair import BOOK, COPIES, TWIN
from thaw.adapters.notes.unused_room import overwrite_unused

LEFT = b"a word of a note that was moved"
NOTES = ids(300)


@pytest.fixture
def folder(tmp_path):
    return made(tmp_path / "notes", NOTES, (BOX, 377, 5000))


def plant(path):
    """Leave something in the room between the pointers and the rows of every leaf."""
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        end = page + 8 + 2 * int.from_bytes(data[page + 3 : page + 5], "big")
        rows = page + int.from_bytes(data[page + 5 : page + 7], "big")
        if data[page] == 13 and rows - end > len(LEFT):
            data[rows - len(LEFT) : rows] = LEFT
    path.write_bytes(data)
    assert data.count(LEFT) > 20


def test_nothing_stays_between_the_rows_and_they_are_as_they_were(folder):
    before = (folder / BOOK).read_bytes()
    plant(folder / BOOK)
    overwrite_unused(folder / BOOK)
    after = (folder / BOOK).read_bytes()
    assert LEFT not in after
    assert len(after) == len(before)
    with BookFile(folder / BOOK) as file:
        assert file.check().whole.keys() == set(NOTES)


def test_a_page_that_is_not_as_it_should_be_is_left_alone(folder):
    data = bytearray((folder / BOOK).read_bytes())
    for page in range(4096, len(data), 4096):
        if data[page] == 13:
            data[page + 5 : page + 7] = b"\x0f\xff"  # as if all rows stood at the end
    (folder / BOOK).write_bytes(data + b"\x0d half a page")
    overwrite_unused(folder / BOOK)
    assert (folder / BOOK).read_bytes() == data + b"\x0d half a page"


def test_what_was_deleted_leaves_no_trace_in_any_file_nor_comes_back_from_memory(folder):
    copies = Copies(folder)
    copied(copies, date(2026, 3, 9))
    (copy,) = (folder / COPIES).iterdir()
    for path in (folder / BOOK, folder / TWIN, copy):
        plant(path)
    with Book.open(folder) as book:
        assert len([*book.notes()]) == 300
        book.delete(NOTES[:5])
        assert copies.forget(book, NOTES[:5]) == ()
        assert LEFT not in copy.read_bytes()
        book.keep(new(note) for note in ids(200, seed=2))
        book.follow()
        for name in (BOOK, TWIN):
            assert LEFT not in (folder / name).read_bytes()
    assert held(folder).keys() == {*NOTES[5:], *ids(200, seed=2)}


def test_a_crash_before_the_room_in_a_copy_was_overwritten_leaves_no_trace_either(folder):
    copies = Copies(folder)
    copied(copies, date(2026, 3, 9))
    (copy,) = (folder / COPIES).iterdir()
    plant(copy)
    with Book.open(folder) as book:
        book.delete(NOTES[:5])
        with BookFile(copy) as file:
            file.take(deleted(NOTES[:5]))  # and the program is killed
    assert LEFT in copy.read_bytes()
    with Book.open(folder) as book:
        assert book.owed == frozenset()
    assert LEFT not in copy.read_bytes()
