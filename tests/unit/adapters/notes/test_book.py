"""The book and its twin: what is kept, changed, deleted; and what is made whole again."""

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress

import pytest

from fakes.books import BOX, FOUNDING, SLOTS, VAULT, box_of, held, ids, made, new
from thaw.adapters.notes.book import Book, Founding, New
from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.changes import Sealed, deleted
from thaw.adapters.notes.pair import BOOK, TWIN
from thaw.adapters.notes.twinned import Twinned
from thaw.base.errors import DamagedError, MissingError, NewerError, StorageError

NOTES = [11, 22, 33]
WHOLE = {note: box_of(note) for note in NOTES}


@pytest.fixture
def folder(tmp_path):
    return made(tmp_path / "notes", NOTES)


_FEW_FILES = """
import fcntl, os, resource, sys
from pathlib import Path
from thaw.adapters.notes.book import Book
from thaw.base.errors import StorageError
folder = Path(sys.argv[1])
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
for left in range(1, 12):
    free = os.dup(0)
    os.close(free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (free + left, most))
    try:
        Book.open(folder).close()
    except StorageError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
"""
"""Opens the book with room for one file, for two files and so on."""


def spoil(path, *notes):
    """Flip a bit of some notes."""
    data = bytearray(path.read_bytes())
    for note in notes:
        data[data.index(box_of(note)) + 300] ^= 8
    path.write_bytes(data)


def told_of(folder):
    with Book.open(folder) as book:
        return book.told


def test_there_is_none_until_it_is_made(tmp_path):
    assert not Book.is_in(tmp_path)
    with pytest.raises(MissingError, match="There are no notes in"):
        Book.open(tmp_path / "notes")
    assert list(tmp_path.iterdir()) == []
    with Book.make(tmp_path / "notes", FOUNDING) as book:
        assert (book.vault, book.public, book.proof) == (VAULT, bytes(32), b"proof")
        assert (book.slots, book.counter, book.ids(), book.told) == (SLOTS, 0, (), ())
    assert Book.is_in(tmp_path / "notes")


def test_a_second_one_is_not_made_over_it(folder):
    with pytest.raises(StorageError, match=r"notes in .* already"):
        Book.make(folder, FOUNDING)
    assert held(folder) == WHOLE


def test_the_twin_has_the_same(folder):
    with BookFile(folder / BOOK) as book, BookFile(folder / TWIN) as twin:
        assert list(book.whole("note")) == list(twin.whole("note"))
        assert book.meta == twin.meta


def test_numbers_follow_each_other_whatever_the_clock_says(folder):
    numbers = []

    def seal(number):
        numbers.append(number)
        return b"box"

    with Book.open(folder) as book:
        for note in (44, 55):
            book.keep([New(note, seal)])
        book.delete([55])
        book.keep([New(66, seal)])
        book.count_from(20)
        book.count_from(3)
        book.keep([New(77, seal)])
    assert numbers == [4, 5, 6, 21]


def test_what_is_kept_lies_in_the_book_before_the_twin_follows(folder):
    with Book.open(folder) as book:
        book.keep([new(44)])
        with BookFile(folder / BOOK) as file, BookFile(folder / TWIN) as twin:
            assert file.note(44)
            assert twin.note(44) is None
        book.follow()
        with BookFile(folder / TWIN) as twin:
            assert twin.note(44)


def test_several_notes_are_kept_at_once_or_none(folder):
    def fail(number):
        raise ZeroDivisionError

    with Book.open(folder) as book:
        with pytest.raises(ZeroDivisionError):
            book.keep([new(44), New(55, fail)])
        assert (book.ids(), book.counter) == ((11, 22, 33), 3)
        assert [note.id for note in book.keep([new(44), new(55)])] == [44, 55]
        assert book.counter == 5


def test_a_changed_note_leaves_an_earlier_version(folder):
    with Book.open(folder) as book:
        book.index_saved(b"stamp")
        after = book.change(22, lambda revision: box_of(22, revision))
        assert after == book.read(22) == Sealed(22, 1, box_of(22, 1))
        book.change(22, lambda revision: box_of(22, revision))
        assert book.versions() == (Sealed(22, 0, box_of(22)), Sealed(22, 1, box_of(22, 1)))
        assert book.unread() == (22,)
        assert book.looked == 0
        book.drop_versions(book.versions()[:1], 1_700_000_000)
        assert book.versions() == (Sealed(22, 1, box_of(22, 1)),)
        assert book.looked == 1_700_000_000
        with pytest.raises(MissingError, match="not there any more"):
            book.change(44, lambda revision: b"")


def test_a_deleted_note_is_in_neither_file(folder):
    with Book.open(folder) as book:
        book.index_saved(b"stamp")
        book.change(22, lambda revision: box_of(22, revision))
        book.delete([22, 33])
        assert (book.ids(), book.versions(), book.stamp) == ((11,), (), b"")
        for name in (BOOK, TWIN):
            data = (folder / name).read_bytes()
            for box in (box_of(22), box_of(22, 1), box_of(33)):
                assert box[:80] not in data
        with pytest.raises(MissingError):
            book.read(22)


def test_a_deleted_note_can_be_taken_in_again(folder):
    with Book.open(folder) as book:
        book.delete([22])
        book.keep([new(22)])
    assert held(folder) == WHOLE


def test_drafts_are_in_the_book_alone_and_go_with_the_note(folder):
    with Book.open(folder) as book:
        book.put_draft("note", b"one")
        book.put_draft("note", b"two")
        book.put_draft("page", b"three")
        assert book.drafts() == {"note": b"two", "page": b"three"}
        book.keep([new(44)], draft="note")
        assert book.drafts() == {"page": b"three"}
        book.drop_draft("page")
        assert book.drafts() == {}
        book.put_draft("change", b"four")
        book.change(44, lambda revision: b"box", draft="change")
        assert book.drafts() == {}
        book.put_draft("note", b"five")
    with BookFile(folder / TWIN) as twin:
        assert list(twin.whole("draft")) == []
    with Book.open(folder) as book:
        assert book.drafts() == {"note": b"five"}


def test_the_index_knows_what_it_has_not_read(folder):
    with Book.open(folder) as book:
        assert (book.unread(), book.stamp) == ((11, 22, 33), b"")
        book.index_saved(b"stamp")
        assert (book.unread(), book.stamp) == ((), b"stamp")
        book.keep([new(44)])
    with Book.open(folder) as book:
        assert (book.unread(), book.stamp) == ((44,), b"stamp")
        book.delete((44,))
        assert book.stamp == b""


def test_slots_are_replaced_in_both(folder):
    with Book.open(folder) as book:
        book.set_slots({"keychain": "{}"})
        assert book.slots == {"keychain": "{}"}
        (folder / BOOK).write_bytes(b"")
    with Book.open(folder) as book:
        assert book.slots == {"keychain": "{}"}


@pytest.mark.parametrize("name", [BOOK, TWIN])
def test_one_that_is_missing_is_made_from_the_other(folder, name):
    (folder / name).unlink()
    assert held(folder) == WHOLE
    assert told_of(folder) == ()
    with BookFile(folder / name) as file:
        assert file.revisions().keys() == WHOLE.keys()


@pytest.mark.parametrize("name", [BOOK, TWIN])
@pytest.mark.parametrize("content", [b"", b"something else", bytes(9000)])
def test_one_that_is_damaged_is_set_aside_and_made_from_the_other(folder, name, content):
    (folder / name).write_bytes(content)
    with Book.open(folder) as book:
        (told,) = book.told
        assert {note.id for note in book.notes()} == WHOLE.keys()
    assert f"{name} was damaged" in told
    assert "set aside as notes.damaged-1" in told
    assert (folder / "notes.damaged-1").read_bytes() == content
    (folder / name).write_bytes(b"again")
    assert held(folder) == WHOLE
    assert (folder / "notes.damaged-2").read_bytes() == b"again"


def test_what_only_the_damaged_one_had_is_not_lost(folder):
    with Book.open(folder) as book:
        book.keep([new(44)])
        book.change(11, lambda revision: box_of(11, revision))
        book._both._owed.clear()  # the program was killed before the twin followed
    data = bytearray((folder / BOOK).read_bytes())
    data[:100] = bytes(100)
    (folder / BOOK).write_bytes(data)
    assert held(folder) == {**WHOLE, 44: box_of(44), 11: box_of(11, 1)}


def test_a_twin_that_did_not_follow_does_when_they_are_opened(folder):
    with Book.open(folder) as book:
        book.index_saved(b"stamp")
        book.keep([new(44)])
        book.change(11, lambda revision: box_of(11, revision))
        book.set_slots({"code": "{}"})
        book.keep([new(55)])
        book._both._owed.clear()
    with Book.open(folder) as book:
        assert (book.told, book.stamp, book.unread()) == ((), b"stamp", (11, 44, 55))
    (folder / BOOK).unlink()
    with Book.open(folder) as book:
        assert {n.id for n in book.notes()} == {*NOTES, 44, 55}
        assert (book.slots, book.counter) == ({"code": "{}"}, 5)
        assert [old.id for old in book.versions()] == [11]


def test_an_older_book_that_was_put_back_takes_what_it_lacks_but_not_what_was_deleted(folder):
    shutil.copyfile(folder / BOOK, folder / "kept elsewhere")
    with Book.open(folder) as book:
        book.keep([new(44)])
        book.delete([22])
        book.set_slots({"code": "{}"})
        book.index_saved(b"stamp")
    (folder / "kept elsewhere").replace(folder / BOOK)
    with Book.open(folder) as book:
        assert {n.id: n.box for n in book.notes()} == {
            11: box_of(11),
            33: box_of(33),
            44: box_of(44),
        }
        # What opens it now is what was chosen last; a snapshot of the index fits no longer.
        assert (book.slots, book.stamp) == ({"code": "{}"}, b"")


def test_a_twin_of_another_book_is_set_aside(folder, tmp_path):
    with Book.make(tmp_path / "other", Founding(bytes(16), bytes(32), b"p", SLOTS)) as other:
        other.keep([new(99)])
    shutil.copyfile(tmp_path / "other" / BOOK, folder / TWIN)
    with Book.open(folder) as book:
        assert "belongs to another book of notes" in book.told[0]
        assert set(book.ids()) == set(NOTES)
    assert [path.name for path in folder.glob("notes.damaged-*")] == ["notes.damaged-1"]
    with BookFile(folder / TWIN) as twin:
        assert twin.meta["vault"] == VAULT


@pytest.mark.parametrize("name", [BOOK, TWIN])
def test_a_newer_version_is_refused_and_neither_is_touched(folder, name):
    with closing(sqlite3.connect(folder / name)) as database:
        database.execute("PRAGMA user_version = 2")
        database.execute("UPDATE meta SET sum = 'x' WHERE key = 'format'")
        database.commit()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(NewerError, match="newer version of Thaw"):
        Book.open(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("name", [BOOK, TWIN])
def test_a_damaged_note_comes_from_the_other_one(folder, name):
    spoil(folder / name, 22)
    with Book.open(folder) as book:
        assert book.read(22).box == box_of(22)
        book.mend()
        assert book.bad == set()
    with BookFile(folder / name) as file:
        assert file.note(22)


def test_a_note_that_is_damaged_in_both_is_named_and_all_others_are_read(folder):
    for name in (BOOK, TWIN):
        spoil(folder / name, 22)
    with Book.open(folder) as book:
        assert [note.id for note in book.notes()] == [11, 33]
        assert book.bad == {22}
        with pytest.raises(DamagedError, match="This note is damaged"):
            book.read(22)
        assert [note.id for note in book.notes()] == [11, 33]
    with Book.open(folder) as book:
        with pytest.raises(DamagedError):
            book.read(22)
        assert book.bad == {22}
        book.delete([22])
        assert (book.bad, book.ids()) == (set(), (11, 33))


def test_a_value_of_another_type_costs_its_note_alone_where_there_is_no_twin(folder):
    with closing(sqlite3.connect(folder / BOOK)) as file, file:
        file.execute("UPDATE note SET box = 1.5 WHERE id = 22")
    (folder / TWIN).unlink()
    with Book.open(folder) as book:
        assert [note.id for note in book.notes()] == [11, 33]
        assert book.bad == {22}


def test_a_note_that_was_damaged_before_the_twin_had_it_is_named(folder):
    with Book.open(folder) as book:
        book.keep([new(44)])
        book._both._owed.clear()  # the program was killed before the twin followed
    spoil(folder / BOOK, 44)
    with Book.open(folder) as book:
        book.mend()
        assert (book.bad, book.ids()) == ({44}, (*NOTES, 44))


def test_a_note_that_vanished_from_the_book_comes_from_the_twin(folder):
    with closing(sqlite3.connect(folder / BOOK)) as database:
        database.execute("DELETE FROM note WHERE id = 22")
        database.commit()
    with Book.open(folder) as book:
        assert book.read(22).box == box_of(22)
    with closing(sqlite3.connect(folder / BOOK)) as database:
        database.execute("UPDATE note SET id = 23 WHERE id = 22")
        database.commit()
    assert held(folder) == WHOLE
    with Book.open(folder) as book:
        book.mend()
        assert (book.ids(), book.bad) == (tuple(NOTES), set())


def test_a_damaged_twin_is_met_while_all_notes_are_read(tmp_path):
    folder = made(tmp_path / "notes", ids(200))
    with Book.open(folder) as book:
        with (folder / TWIN).open("r+b") as stream:
            stream.seek(5 * 4096)
            stream.write(b"\xff" * 200_000)
        assert {note.id for note in book.notes()} == set(ids(200))
        assert any("notes.twin was damaged" in told for told in book.told)


def test_damage_that_is_met_while_something_is_kept_is_mended_first(tmp_path):
    folder = made(tmp_path / "notes", ids(200))
    with Book.open(folder) as book:
        data = bytearray((folder / BOOK).read_bytes())
        for at in range(0, len(data), 4096):
            if data[at] == 5:  # the pages that lead to the others
                data[at : at + 12] = bytes(12)
        with (folder / BOOK).open("r+b") as stream:  # the same file, as a disk fails
            stream.write(data)
        book.keep([new(44)])
        assert any("was damaged" in told for told in book.told)
    assert held(folder).keys() == {*ids(200), 44}


def test_what_a_crash_left_half_made_goes(folder):
    for left in (f".{BOOK}.new", f".{TWIN}.new", f".{TWIN}.new-journal"):
        (folder / left).write_bytes(box_of(22))
    assert told_of(folder) == ()
    assert sorted(path.name for path in folder.iterdir()) == ["lock", BOOK, TWIN]


def test_with_both_gone_it_says_so_and_changes_nothing(folder):
    for name in (BOOK, TWIN):
        (folder / name).write_bytes(b"gone")
    with pytest.raises(StorageError, match="are damaged, and there is no copy"):
        Book.open(folder)
    assert (folder / BOOK).read_bytes() == (folder / TWIN).read_bytes() == b"gone"
    assert sorted(path.name for path in folder.iterdir()) == ["lock", BOOK, TWIN]


def test_two_programs_do_not_share_it(folder, monkeypatch):
    monkeypatch.setattr("thaw.adapters.notes.twinned._PATIENCE_S", 0.0)
    with Book.open(folder), pytest.raises(StorageError, match="Another program has the notes"):
        Book.open(folder)
    assert held(folder) == WHOLE


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file go.")
def test_a_twin_that_cannot_be_written_is_told_and_the_note_is_kept(folder):
    with Book.open(folder) as book:
        (folder / TWIN).rename(folder / "elsewhere")
        book.keep([new(44)])
        book.follow()
        (told,) = book.told
        assert "notes.twin was moved, deleted or replaced" in told
        assert "without a second one" in told
        book.keep([new(55)])
        book.follow()
        assert book.told == (told,)
    assert held(folder).keys() == {*NOTES, 44, 55}
    with BookFile(folder / TWIN) as twin:
        assert twin.note(55)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file go.")
def test_a_book_that_vanished_takes_nothing_more_and_loses_nothing(folder, tmp_path):
    with Book.open(folder) as book:
        folder.rename(tmp_path / "elsewhere")
        with pytest.raises(StorageError, match="was moved, deleted or replaced"):
            book.keep([new(44)])
        (tmp_path / "elsewhere").rename(folder)
        book.keep([new(55)])
    assert held(folder).keys() == {*NOTES, 55}


@pytest.mark.skipif(os.name == "nt", reason="Windows lets no open file go.")
def test_a_change_that_was_made_in_a_file_that_vanished_counts_once_it_is_back(
    folder, tmp_path, monkeypatch
):
    take = BookFile.take

    def vanish(file, steps):
        take(file, steps)
        folder.rename(tmp_path / "elsewhere")
        file.note(11)

    with Book.open(folder) as book:
        with monkeypatch.context() as patch:
            patch.setattr(BookFile, "take", vanish)
            with pytest.raises(StorageError, match="was moved, deleted or replaced"):
                book.keep([new(44)])
        with pytest.raises(StorageError, match="was moved, deleted or replaced"):
            book.keep([new(55)])
        (tmp_path / "elsewhere").rename(folder)
        book.keep([new(55)])
        book.follow()
        assert book.told == ()
        with BookFile(folder / TWIN) as twin:
            assert twin.revisions().keys() == {*NOTES, 44, 55}
    assert held(folder).keys() == {*NOTES, 44, 55}


def test_what_another_program_changed_is_refused_every_time(folder):
    with Book.open(folder) as book:
        with BookFile(folder / BOOK) as other:
            other.apply([], other.change, other.change + 1)
        for _ in range(2):
            with pytest.raises(StorageError, match="changed by another program"):
                book.keep([new(44)])


def test_the_twin_is_not_left_behind_for_long_whoever_asks(folder):
    with Book.open(folder) as book:
        for note in range(100, 165):
            book.keep([new(note)])
        with BookFile(folder / TWIN) as twin:
            assert len(twin.ids("note")) == len(NOTES) + 64


def test_nothing_is_remembered_for_a_twin_that_is_not_there(folder):
    (folder / TWIN).unlink()
    (folder / TWIN).mkdir()
    with Book.open(folder) as book:
        (told,) = book.told
        assert "without a second one" in told
        for note in range(100, 110):
            book.keep([new(note)])
        assert book._both._owed == []
        book.mend()
        assert book.told == (told,)
    (folder / TWIN).rmdir()
    assert held(folder).keys() == {*NOTES, *range(100, 110)}
    with BookFile(folder / TWIN) as twin:
        assert len(twin.ids("note")) == 13


def test_closing_lets_go_of_everything_whatever_comes(folder, monkeypatch):
    monkeypatch.setattr("thaw.adapters.notes.twinned._PATIENCE_S", 0.0)
    for error in (MissingError("no notes"), ZeroDivisionError()):

        def fail(both, error=error):
            raise error

        book = Book.open(folder)
        with monkeypatch.context() as patch, suppress(ZeroDivisionError):
            patch.setattr(Twinned, "follow", fail)
            book.close()
        assert held(folder) == WHOLE


def test_want_of_memory_sets_nothing_aside(folder, monkeypatch):
    def short(*_):
        raise MemoryError

    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with monkeypatch.context() as patch:
        patch.setattr("thaw.adapters.notes.book_file.fits", short)
        with pytest.raises(StorageError, match="short of memory"):
            Book.open(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert held(folder) == WHOLE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit.")
def test_want_of_open_files_sets_nothing_aside(folder):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    told = subprocess.run(
        [sys.executable, "-c", _FEW_FILES, folder], capture_output=True, text=True, check=True
    )
    assert "has too many files open" in told.stdout
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has another lock.")
def test_where_nothing_can_be_locked_it_is_read_and_nothing_is_made(folder, monkeypatch):
    def refuse(descriptor, operation):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with closing(sqlite3.connect(folder / BOOK)) as file, Book.open(folder) as book:
        file.execute("BEGIN EXCLUSIVE")  # no lock keeps it from being read
        first, second = book.told
        assert "may only be read here" in first
        assert "knows no locks, as happens with network folders" in second
        assert {note.id for note in book.notes()} == WHOLE.keys()
        with pytest.raises(StorageError, match="may only be read"):
            book.keep([new(44)])
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    with pytest.raises(StorageError, match="knows no locks"):
        Book.make(folder / "new", FOUNDING)


def test_a_twin_that_was_behind_lets_go_of_what_was_deleted_with_its_versions(folder):
    with Book.open(folder) as book:
        book.change(22, lambda revision: box_of(22, revision))
        book.follow()
        book._both.do(deleted([22]))
        book._both._owed.clear()  # the program was killed before the twin followed
    assert held(folder).keys() == {11, 33}
    data = (folder / TWIN).read_bytes()
    assert box_of(22)[:80] not in data
    assert box_of(22, 1)[:80] not in data


def test_where_nothing_can_be_written_it_is_read(folder, monkeypatch):
    monkeypatch.setattr("thaw.adapters.notes.twinned._LOCK", "no/such/folder/lock")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with Book.open(folder) as book:
        assert "may only be read here" in book.told[0]
        assert {note.id for note in book.notes()} == WHOLE.keys()
        with pytest.raises(StorageError, match="may only be read"):
            book.keep([new(44)])
    (folder / BOOK).unlink()
    with Book.open(folder) as book:
        assert book.read(11).box == box_of(11)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        name: data for name, data in before.items() if name != BOOK
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")
def test_nobody_else_may_read_any_of_it(folder):
    assert folder.stat().st_mode & 0o077 == 0
    assert all((folder / name).stat().st_mode & 0o077 == 0 for name in (BOOK, TWIN))


def test_notes_of_any_length_are_kept(folder):
    sizes = (1, 4061, 4062, 70_000, 1_000_000)
    with Book.open(folder) as book:
        book.keep(new(100 + i, size) for i, size in enumerate(sizes))
    assert [len(held(folder)[100 + i]) for i in range(5)] == list(sizes)
    assert BOX not in sizes


@pytest.mark.parametrize("which", [(BOOK,), (TWIN,), (BOOK, TWIN)])
def test_a_flipped_bit_costs_no_note_and_one_in_each_neither(tmp_path, which):
    """By hand with more of them: ``unit.adapters.notes.damage`` says how."""
    source = random.Random(len(which) + len(which[0]))
    made(tmp_path / "whole", ids(60), (BOX, 377, 5000))
    whole = held(tmp_path / "whole")
    for round_ in range(6):
        folder = tmp_path / str(round_)
        shutil.copytree(tmp_path / "whole", folder)
        for name in which:
            data = bytearray((folder / name).read_bytes())
            bit = source.randrange(len(data) * 8)
            data[bit // 8] ^= 1 << bit % 8
            (folder / name).write_bytes(data)
        assert held(folder) == whole


def shuffled(data, source):
    """What a failing disk or a hostile hand may make of a file."""
    data = bytearray(data)
    for _ in range(source.choice((1, 5, 50))):
        page = source.randrange(len(data) // 4096) * 4096
        match source.randrange(5):
            case 0:
                data[page : page + 4096] = bytes(4096)
            case 1:
                data[page : page + 4096] = data[:4096]
            case 2:
                data[page + source.randrange(12)] = source.randrange(256)
            case 3:
                data[source.randrange(4096)] ^= 1 << source.randrange(8)
            case _:
                data[source.randrange(len(data))] = source.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_in_the_files_there_are_notes_as_they_were_or_a_sentence(tmp_path, seed):
    source = random.Random(seed)
    folder = made(tmp_path / "notes", ids(40), (BOX, 377, 5000))
    whole = held(folder)
    for name in (BOOK, TWIN):
        if source.random() < 0.7:
            (folder / name).write_bytes(shuffled((folder / name).read_bytes(), source))
    found, told = {}, ""
    try:
        with Book.open(folder) as book:
            found = {note.id: note.box for note in book.notes()}
            book.keep([new(44)])
    except StorageError as error:
        told = str(error)
    assert found.items() <= whole.items()
    assert told.endswith(".") or held(folder).items() >= {**found, 44: box_of(44)}.items()


def test_a_damaged_note_where_nothing_can_be_written_leaves_the_others(folder, monkeypatch):
    monkeypatch.setattr("thaw.adapters.notes.twinned._LOCK", "no/such/folder/lock")
    spoil(folder / BOOK, 22)
    with Book.open(folder) as book:
        assert [note.id for note in book.notes()] == [11, 33]
        with pytest.raises(DamagedError):
            book.read(22)
