"""The index is never behind the book, however the process before this one ended."""

from contextlib import closing
from dataclasses import replace

import pytest

from fakes.jottings import note_of
from fakes.languages import Bracketed
from thaw.adapters.notes import search
from thaw.adapters.notes.search import NoteSearch
from thaw.adapters.notes.snapshot import Snapshot
from thaw.base import language
from thaw.base.errors import StorageError
from thaw.notes.jotting import Jotting
from thaw.notes.terms import edition
from thaw.notes.wish import Wish

RAIN, FROST, MIST = (
    note_of(Jotting(text=text, words=(text,)), number)
    for number, text in enumerate(("rain", "frost", "mist"), 1)
)
SNOW = replace(FROST, revision=1, jotting=Jotting(text="snow"))


class Book:
    """An open book in memory, which counts how often it is read from end to end."""

    def __init__(self, *notes):
        self.kept = {note.id: note for note in notes}
        self.versions = {}
        self.stamp = b""
        self.unread: tuple[int, ...] = ()
        self.readings = 0

    def keep(self, note):
        before = self.kept.get(note.id)
        if before:
            self.versions[note.id, before.revision] = before
        self.kept[note.id] = note
        self.unread = (*self.unread, note.id)

    def delete(self, note):
        del self.kept[note.id]
        self.stamp = b""

    def notes(self, ids=None):
        self.readings += ids is None
        yield from (self.kept[note] for note in (self.kept if ids is None else ids))

    def earlier(self, note, revision):
        return self.versions.get((note, revision))

    def index_saved(self, stamp):
        self.stamp, self.unread = stamp, ()


@pytest.fixture
def book():
    return Book(RAIN, FROST)


@pytest.fixture
def snapshot(tmp_path):
    return Snapshot(tmp_path / "notes.index", bytes(32), bytes(16))


def opened(book, snapshot):
    return closing(NoteSearch(book, snapshot))


def put_away(book, snapshot):
    with opened(book, snapshot) as index:
        index.save()


def found(index, text=""):
    return list(index.find(Wish(text), 0, 100).ids)


def ids(*notes):
    return [note.id for note in notes]


def test_a_book_without_a_snapshot_is_read(book, snapshot):
    with opened(book, snapshot) as index:
        assert found(index) == ids(FROST, RAIN)
        assert found(index, "rain") == ids(RAIN)
        assert [one.name for one in index.offered()] == ["frost", "rain"]


def test_many_are_read_in_parts(snapshot, monkeypatch):
    monkeypatch.setattr(search, "_AT_ONCE", 2)
    book = Book(*(note_of(Jotting(text="x"), number) for number in (5, 2, 4, 1, 3)))
    with opened(book, snapshot) as index:
        assert found(index, "x") == ids(*(note_of(Jotting(), n) for n in (5, 4, 3, 2, 1)))


def test_a_snapshot_spares_reading_the_book(book, snapshot):
    put_away(book, snapshot)
    with opened(book, snapshot) as index:
        assert found(index, "rain") == ids(RAIN)
    assert book.readings == 1


def test_what_did_not_change_is_not_written_again(book, snapshot):
    put_away(book, snapshot)
    before = snapshot.file.read_bytes()
    put_away(book, snapshot)
    assert snapshot.file.read_bytes() == before
    book.keep(MIST)
    put_away(book, snapshot)
    assert snapshot.file.read_bytes() != before
    assert book.unread == ()


@pytest.mark.parametrize("told", [True, False])
def test_what_is_kept_and_changed_is_found_at_once_and_after_the_next_start(
    book, snapshot, told
):
    """A note that is kept while the book is locked, or just before a crash, is told nobody."""
    put_away(book, snapshot)
    with opened(book, snapshot) as index:
        for note in (MIST, SNOW):
            book.keep(note)
            if told:
                index.kept([note])
                assert found(index, note.jotting.text) == ids(note)
    for _ in range(2):
        with opened(book, snapshot) as index:
            assert found(index) == ids(MIST, FROST, RAIN)
            assert found(index, "snow") == ids(FROST)
            assert found(index, "frost") == []
            assert [one.name for one in index.offered()] == ["mist", "rain"]
            index.save()
    assert book.readings == 1


@pytest.mark.parametrize("saved", [True, False])
def test_what_is_deleted_is_found_no_more_and_stands_in_no_file(book, snapshot, saved):
    put_away(book, snapshot)
    with opened(book, snapshot) as index:
        book.delete(RAIN)
        index.deleted([RAIN])
        assert not snapshot.file.exists()
        assert found(index) == ids(FROST)
        if saved:
            index.save()
    with opened(book, snapshot) as index:
        assert (found(index), found(index, "rain")) == (ids(FROST), [])
    assert book.readings == (1 if saved else 2)


def test_a_snapshot_of_a_note_that_went_since_is_deleted_when_it_is_seen(book, snapshot):
    put_away(book, snapshot)
    book.delete(RAIN)
    with opened(book, snapshot) as index:
        assert not snapshot.file.exists()
        assert found(index) == ids(FROST)


def test_an_older_snapshot_is_not_taken(book, snapshot):
    put_away(book, snapshot)
    older = snapshot.file.read_bytes()
    with opened(book, snapshot) as index:
        book.delete(RAIN)
        index.deleted([RAIN])
        index.save()
    snapshot.file.write_bytes(older)
    with opened(book, snapshot) as index:
        assert found(index) == ids(FROST)


def test_an_index_of_words_in_another_language_is_not_taken(book, snapshot):
    put_away(book, snapshot)
    language.speak(Bracketed())
    try:
        with opened(book, snapshot) as index:
            assert found(index) == ids(FROST, RAIN)
    finally:
        language.speak(None)
    assert book.readings == 2


def test_a_sealed_file_that_is_no_index_is_made_anew(book, snapshot):
    put_away(book, snapshot)
    snapshot.write(edition().encode() + book.stamp, b"no index")
    with opened(book, snapshot) as index:
        assert found(index, "rain") == ids(RAIN)


def test_where_nobody_knows_what_a_note_was_the_index_is_made_anew(book, snapshot):
    put_away(book, snapshot)
    book.keep(SNOW)
    book.versions.clear()
    with opened(book, snapshot) as index:
        later = replace(SNOW, revision=5, jotting=Jotting(text="hail"))
        book.keep(later)
        book.versions.clear()
        index.kept([later])
        assert found(index, "hail") == ids(FROST)
        book.delete(later)
        index.deleted([SNOW])
        assert found(index) == ids(RAIN)


def test_a_note_that_comes_back_as_it_was_changes_nothing(book, snapshot):
    with opened(book, snapshot) as index:
        index.kept([RAIN])
        assert found(index) == ids(FROST, RAIN)
    assert book.readings == 1


def test_a_note_that_cannot_be_read_is_passed_over_until_it_comes_back(book, snapshot):
    put_away(book, snapshot)
    book.unread = (MIST.id,)
    book.notes, whole = lambda ids=None: iter(()), book.notes
    put_away(book, snapshot)
    book.notes = whole
    book.keep(MIST)
    with opened(book, snapshot) as index:
        assert found(index) == ids(MIST, FROST, RAIN)


def test_one_that_cannot_be_put_away_is_made_anew_by_the_next_start(book, snapshot):
    def lost(stamp):
        raise StorageError("The disk is gone.")

    book.index_saved, kept = lost, book.index_saved
    with opened(book, snapshot) as index:
        with pytest.raises(StorageError):
            index.save()
        book.index_saved = kept
        index.save()
    assert book.stamp
    with opened(book, snapshot) as index:
        assert found(index) == ids(FROST, RAIN)
    assert book.readings == 1


def test_a_snapshot_that_cannot_be_deleted_hinders_nothing(book, snapshot):
    snapshot.file.mkdir()
    with opened(book, snapshot) as index:
        assert found(index) == ids(FROST, RAIN)


def test_a_book_that_cannot_be_read_leaves_nothing_open(snapshot):
    class Torn(Book):
        def notes(self, ids=None):
            raise StorageError("The disk is gone.")
            yield

    with pytest.raises(StorageError):
        NoteSearch(Torn(), snapshot)
