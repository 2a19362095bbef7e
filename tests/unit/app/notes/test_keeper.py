"""The keeper of the notes: whatever the disk, the clock or the keychain does, notes stay."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest

from fakes.clock import FakeClock
from fakes.jottings import FULL, note_of
from fakes.kept_here import keeper_in
from fakes.keychain import FakeKeychain
from fakes.strangers import STRINGS, strings
from thaw.adapters.notes import book as book_module
from thaw.adapters.notes import keychain
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.changes import as_bytes, put
from thaw.adapters.notes.copies import Copies as CopiesBeside
from thaw.adapters.notes.keychain import KeychainError
from thaw.adapters.notes.loose_drafts import LooseDrafts
from thaw.adapters.notes.sealing import seal_note
from thaw.adapters.notes.search import NoteSearch
from thaw.adapters.profile import LOOSE_DRAFTS
from thaw.app.notes import asked as ask
from thaw.app.notes import talk
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Asked, Way
from thaw.app.notes.drafting import put_in
from thaw.app.notes.told import Phase, State, Told
from thaw.app.notes.wire import Answer, Question, decode_question, encode
from thaw.base.errors import StorageError
from thaw.base.units import Frames
from thaw.notes.codec import encode as encode_note
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import HIGHEST_NUMBER
from thaw.notes.parts import PARTS, Format
from thaw.notes.wish import Wish

if TYPE_CHECKING:
    from thaw.adapters.notes.pair import Pair
    from thaw.adapters.notes.schema import Value
    from thaw.app.notes.keeper import Keeper

A = TypeVar("A", bound=Asked)
CREATE = ask.Create(Way.PASSPHRASE, "one")
UNLOCK = ask.Unlock(Way.PASSPHRASE, "one")
DUSK, DAWN = Jotting(text="Dusk on the wall"), Jotting(text="Dawn")
ALL = Wish()
DAY_S = 86_400.0
BOTH = ("notes.thawnotes", "notes.twin")


class Shelf:
    """A folder of notes, the clock beside it, and one keeper after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "notes"
        self.clock = FakeClock()
        self.keychain = FakeKeychain()

    @contextmanager
    def kept(self, *asked: Asked) -> Iterator[Keeper]:
        with closing(keeper_in(self.folder, self.keychain, self.clock)) as keeper:
            for one in asked:
                done(keeper, one)
            yield keeper

    def change(self, statement: str, *values: object, names: Iterable[str] = BOTH) -> None:
        """Write into the book and its twin, past everything that would notice."""
        for name in names:
            with closing(sqlite3.connect(self.folder / name)) as file, file:
                file.execute(statement, values)

    def set(self, table: str, *row: Value, names: Iterable[str] = BOTH) -> None:
        """Put a row into both, as if it had been written so."""
        statement, values = put(table, *row)
        self.change(statement, *values, names=names)

    def box_of(self, note: int) -> bytes:
        """What lies in the book for a note."""
        with closing(sqlite3.connect(self.folder / "notes.thawnotes")) as file:
            ((box,),) = file.execute("SELECT box FROM note WHERE id = ?", (note,))
        return bytes(box)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def done(keeper: Keeper, asked: Asked) -> Told:
    """An answer that is no refusal, and everything that may be done afterwards."""
    told = keeper.answer(asked)
    assert not isinstance(told, tell.Refused), told
    while keeper.work():
        pass
    return told


def refused(keeper: Keeper, asked: Asked) -> str:
    told = keeper.answer(asked)
    assert isinstance(told, tell.Refused)
    return told.text


def keep(keeper: Keeper, jotting: Jotting) -> int:
    told = done(keeper, ask.Keep(jotting))
    assert isinstance(told, tell.Kept)
    return told.id


def found(keeper: Keeper, wish: Wish = ALL) -> list[Jotting]:
    told = done(keeper, ask.Find(wish))
    assert isinstance(told, tell.Rows)
    return [row.jotting for row in told.rows]


def earlier(keeper: Keeper, note: int) -> list[Jotting]:
    told = done(keeper, ask.ListVersions(note))
    assert isinstance(told, tell.Versions)
    return [version.jotting for version in told.notes]


def copies(keeper: Keeper) -> list[tuple[str, int]]:
    told = done(keeper, ask.ListCopies())
    assert isinstance(told, tell.Copies)
    return [(copy.name, copy.notes) for copy in told.copies]


def test_nothing_is_written_before_something_is_kept(shelf):
    with shelf.kept(ask.ListDrafts(), ask.DropDraft("after")) as keeper:
        assert keeper.state == State(Phase.NONE)
    assert not shelf.folder.exists() or not any(shelf.folder.iterdir())


def test_drafts_that_are_let_go_leave_nothing(shelf):
    with shelf.kept(ask.KeepDraft("after", DUSK), ask.DropDraft("after")):
        assert not any(shelf.folder.iterdir())


def test_a_keychain_that_is_seen_later_is_part_of_how_things_stand(shelf):
    with shelf.kept() as keeper:
        keeper.see_keychain(there=True)
        assert keeper.state == State(Phase.NONE, keychain=True)


def test_a_keychain_that_keeps_nothing_makes_no_book(shelf):
    shelf.keychain.locked = True
    with shelf.kept() as keeper:
        assert refused(keeper, ask.Create(Way.KEYCHAIN)) == "The keychain is locked."
        assert keeper.state.phase is Phase.NONE
    assert not Book.is_in(shelf.folder)


def test_a_book_that_cannot_be_made_leaves_nothing_in_the_keychain(shelf, monkeypatch):
    def full(folder: Path, founding: object) -> Book:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(Book, "make", full)
    with shelf.kept() as keeper:
        assert refused(keeper, ask.Create(Way.KEYCHAIN)) == "The disk is full."
    assert shelf.keychain.keys == {}


def test_a_book_that_was_made_and_cannot_be_opened_yet_keeps_its_key(shelf, monkeypatch):
    def busy(folder: Path) -> Pair:
        raise StorageError("It is in use by another program.")

    with shelf.kept() as keeper:
        with monkeypatch.context() as patch:
            patch.setattr(book_module, "open_pair", busy)
            assert "in use" in refused(keeper, ask.Create(Way.KEYCHAIN))
        done(keeper, ask.Unlock(Way.KEYCHAIN))


def test_a_passphrase_still_opens_where_the_keychain_is_another_one(shelf):
    with shelf.kept(CREATE, ask.AddWay(Way.KEYCHAIN), ask.Keep(DUSK)):
        pass
    shelf.keychain = FakeKeychain(there=False)
    with shelf.kept() as keeper:
        assert "keychain" in refused(keeper, ask.Unlock(Way.KEYCHAIN))
        done(keeper, UNLOCK)
        assert found(keeper) == [DUSK]
        done(keeper, ask.RemoveWay(Way.KEYCHAIN))
        assert keeper.state.ways == {Way.PASSPHRASE}


def test_a_keychain_that_is_asked_once_more_keeps_the_key_that_opens(shelf):
    with shelf.kept(CREATE, ask.AddWay(Way.KEYCHAIN)):
        before = dict(shelf.keychain.keys)
    with shelf.kept(UNLOCK, ask.AddWay(Way.KEYCHAIN)):
        assert shelf.keychain.keys == before
    with shelf.kept(ask.Unlock(Way.KEYCHAIN)) as keeper:
        assert keeper.state.phase is Phase.OPEN


@pytest.mark.parametrize("trouble", ["did not answer in time", "a fault of its own"])
def test_a_keychain_that_only_fails_keeps_the_key_that_opens(shelf, monkeypatch, trouble):
    def fail(vault: bytes) -> bytes:
        raise KeychainError(trouble)

    with shelf.kept(CREATE, ask.AddWay(Way.KEYCHAIN)) as keeper:
        before = dict(shelf.keychain.keys)
        with monkeypatch.context() as patch:
            patch.setattr(shelf.keychain, "key", fail)
            assert refused(keeper, ask.AddWay(Way.KEYCHAIN)) == trouble
        assert shelf.keychain.keys == before
    with shelf.kept(ask.Unlock(Way.KEYCHAIN)) as keeper:
        assert keeper.state.phase is Phase.OPEN


def test_a_keychain_that_never_answers_is_told_before_the_process_counts_as_hung(
    shelf, monkeypatch
):
    waited = []

    def hang(*_: bytes) -> bytes:
        waited.append(keychain.PATIENCE_S)
        raise KeychainError("The keychain did not answer in time.")

    monkeypatch.setattr(shelf.keychain, "key", hang)
    monkeypatch.setattr(shelf.keychain, "keep", hang)
    with shelf.kept(CREATE) as keeper:
        assert "in time" in refused(keeper, ask.AddWay(Way.KEYCHAIN))
    assert waited
    assert sum(waited) < talk.PATIENCE_S


def test_a_way_that_was_not_set_up_opens_nothing(shelf):
    with shelf.kept(CREATE):
        pass
    with shelf.kept() as keeper:
        for way in (Way.KEYCHAIN, Way.CODE):
            assert "not set up" in refused(keeper, ask.Unlock(way, "one"))


def test_a_copy_that_the_old_passphrase_still_opens_is_told(shelf):
    with shelf.kept(CREATE, ask.Keep(DUSK)) as keeper:
        ((name, _),) = copies(keeper)
        (shelf.folder / "copies" / name).write_bytes(b"damaged")
        done(keeper, ask.AddWay(Way.PASSPHRASE, "two"))
        assert name in keeper.state.trouble


def test_only_what_opens_the_book_opens_its_copies(shelf):
    with shelf.kept(CREATE, ask.Keep(DUSK), ask.AddWay(Way.PASSPHRASE, "two")):
        pass
    for name in ("notes.thawnotes", "notes.twin"):
        (shelf.folder / name).unlink()
    with shelf.kept() as keeper:
        refused(keeper, UNLOCK)
        done(keeper, ask.Unlock(Way.PASSPHRASE, "two"))
        assert found(keeper) == [DUSK]


def test_drafts_that_could_not_be_taken_into_the_book_are_taken_at_the_next_opening(
    shelf, monkeypatch
):
    def full(book: Book, place: str, box: bytes) -> None:
        raise StorageError("The disk is full.")

    with shelf.kept(ask.KeepDraft("after", DUSK)) as keeper:
        with monkeypatch.context() as patch:
            patch.setattr(Book, "put_draft", full)
            done(keeper, CREATE)
        assert keeper.state.phase is Phase.OPEN
        assert keeper.state.trouble == "The disk is full."
    with shelf.kept(UNLOCK) as keeper:
        told = done(keeper, ask.ListDrafts())
        assert isinstance(told, tell.Drafts)
        assert [draft.jotting for draft in told.drafts] == [DUSK]


def test_drafts_that_stayed_behind_take_the_place_of_none_that_was_typed_on(shelf, monkeypatch):
    def failing(drafts: LooseDrafts) -> None:
        raise StorageError("It is still there.")

    with shelf.kept(ask.KeepDraft("after", DUSK)) as keeper, monkeypatch.context() as patch:
        patch.setattr(LooseDrafts, "clear", failing)
        done(keeper, CREATE)
        done(keeper, ask.KeepDraft("after", DAWN))
    with shelf.kept(UNLOCK) as keeper:
        told = done(keeper, ask.ListDrafts())
        assert isinstance(told, tell.Drafts)
        assert [draft.jotting for draft in told.drafts] == [DAWN]


def drafts(keeper: Keeper) -> dict[str, Jotting]:
    told = done(keeper, ask.ListDrafts())
    assert isinstance(told, tell.Drafts)
    return {draft.place: draft.jotting for draft in told.drafts}


@contextmanager
def unusable(shelf: Shelf) -> Iterator[Keeper]:
    """A keeper whose book another program has open."""
    with closing(Book.open(shelf.folder)), shelf.kept() as keeper:
        assert keeper.state.phase is Phase.BROKEN
        yield keeper


def type_beside(shelf: Shelf) -> None:
    """A page is typed while the book cannot be used."""
    with shelf.kept(CREATE):
        pass
    with unusable(shelf) as keeper:
        done(keeper, ask.KeepDraft("after", DUSK))


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("thaw.adapters.notes.twinned._PATIENCE_S", 0.0)


@pytest.mark.usefixtures("impatient")
def test_what_is_typed_while_the_book_cannot_be_used_is_in_it_once_it_is_open(shelf):
    with shelf.kept(CREATE, ask.KeepDraft("on", DUSK), ask.KeepDraft("off", DUSK)):
        pass
    shelf.clock.pass_time(1)
    with unusable(shelf) as keeper:
        for asked in (ask.KeepDraft("on", DAWN), ask.KeepDraft("new", FULL)):
            assert keeper.answer(asked) == tell.Done()
        assert keeper.state.phase is Phase.BROKEN
    with shelf.kept(UNLOCK) as keeper:
        assert drafts(keeper) == {"on": DAWN, "new": FULL, "off": DUSK}
    assert not (shelf.folder / LOOSE_DRAFTS).exists()


@pytest.mark.usefixtures("impatient")
def test_what_is_let_go_while_the_book_cannot_be_used_does_not_come_back(shelf):
    with shelf.kept(CREATE, ask.KeepDraft("on", DUSK), ask.KeepDraft("off", DUSK)):
        pass
    with unusable(shelf) as keeper:
        assert keeper.answer(ask.DropDraft("on")) == tell.Done()
    with shelf.kept(UNLOCK) as keeper:
        assert drafts(keeper) == {"off": DUSK}
    assert not (shelf.folder / LOOSE_DRAFTS).exists()


@pytest.mark.usefixtures("impatient")
def test_what_cannot_be_kept_because_of_the_book_is_sealed_as_a_draft(shelf):
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, FULL)
    with unusable(shelf) as keeper:
        refused(keeper, ask.Keep(DUSK))
        assert not (shelf.folder / LOOSE_DRAFTS).exists()
        for asked in (ask.Keep(DUSK, "after"), ask.Change(which, DAWN, "change")):
            assert refused(keeper, asked) == keeper.state.trouble
    with shelf.kept(UNLOCK) as keeper:
        told = done(keeper, ask.ListDrafts())
        assert isinstance(told, tell.Drafts)
        held = {draft.place: (draft.jotting, draft.note) for draft in told.drafts}
        assert held == {"after": (DUSK, 0), "change": (DAWN, which)}
        assert found(keeper) == [FULL]


@pytest.mark.usefixtures("impatient")
def test_what_is_typed_on_once_the_book_can_be_used_again_stays(shelf):
    type_beside(shelf)
    shelf.clock.pass_time(1)
    with shelf.kept(ask.KeepDraft("after", DAWN), UNLOCK) as keeper:
        assert drafts(keeper) == {"after": DAWN}


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("ending", [ask.Keep(DAWN, "after"), ask.DropDraft("after")])
def test_what_was_typed_without_the_book_goes_with_its_page(shelf, ending):
    type_beside(shelf)
    with shelf.kept(ending, UNLOCK) as keeper:
        assert drafts(keeper) == {}


@pytest.mark.usefixtures("impatient")
def test_what_was_typed_without_the_book_can_be_let_go_without_it(shelf):
    with shelf.kept(CREATE):
        pass
    with unusable(shelf) as keeper:
        done(keeper, ask.KeepDraft("after", DUSK))
        done(keeper, ask.DropDraft("after"))
    with shelf.kept(UNLOCK) as keeper:
        assert drafts(keeper) == {}
    assert not (shelf.folder / LOOSE_DRAFTS).exists()


def test_a_draft_beside_the_book_that_cannot_be_deleted_is_told_and_the_note_is_kept(
    shelf, monkeypatch
):
    def failing(drafts: LooseDrafts, place: str) -> None:
        raise StorageError("It is still there.")

    with shelf.kept(CREATE) as keeper:
        LooseDrafts(shelf.folder).put("after", b"")
        monkeypatch.setattr(LooseDrafts, "drop", failing)
        assert isinstance(done(keeper, ask.Keep(DUSK, "after")), tell.Kept)
        assert keeper.state.trouble == "It is still there."


def test_what_is_typed_on_while_it_is_taken_in_stays(shelf, monkeypatch):
    put = Book.put_draft

    def put_and_type(book: Book, place: str, box: bytes) -> None:
        put(book, place, box)
        LooseDrafts(shelf.folder).put("other", b"typed meanwhile")

    with shelf.kept(ask.KeepDraft("after", DUSK)) as keeper:
        monkeypatch.setattr(Book, "put_draft", put_and_type)
        done(keeper, CREATE)
    assert LooseDrafts(shelf.folder).all()["other"] == b"typed meanwhile"


def test_a_draft_that_cannot_be_read_any_more_is_left_out(shelf):
    with shelf.kept(CREATE, ask.KeepDraft("one", DUSK), ask.KeepDraft("two", DAWN)):
        pass
    with closing(Book.open(shelf.folder)) as book:
        book.put_draft("one", book.drafts()["two"])
        for number, text in enumerate((b"", b"[]", b'{"typed":1}', b"[" * 10_000)):
            put_in(book, f"bad {number}", text)
    with shelf.kept(UNLOCK) as keeper:
        told = done(keeper, ask.ListDrafts())
        assert isinstance(told, tell.Drafts)
        assert [draft.place for draft in told.drafts] == ["two"]


def test_what_is_typed_to_change_a_note_goes_with_the_note(shelf):
    with shelf.kept(CREATE) as keeper:
        first, second = keep(keeper, DUSK), keep(keeper, DAWN)
        done(keeper, ask.KeepDraft("one", FULL, first))
        done(keeper, ask.KeepDraft("other", FULL, second))
        done(keeper, ask.Delete((first,)))
        told = done(keeper, ask.ListDrafts())
        assert isinstance(told, tell.Drafts)
        assert [draft.place for draft in told.drafts] == ["other"]


def test_what_cannot_be_written_is_refused_and_can_be_asked_again(shelf, monkeypatch):
    def full(book: Book, *_: object) -> None:
        raise StorageError("The disk is full.")

    with shelf.kept(CREATE, ask.KeepDraft("after", DUSK)) as keeper:
        with monkeypatch.context() as patch:
            patch.setattr(Book, "keep", full)
            assert refused(keeper, ask.Keep(DUSK, "after")) == "The disk is full."
        assert keeper.state.phase is Phase.OPEN
        assert found(keeper) == []
        done(keeper, ask.Keep(DUSK, "after"))
        assert found(keeper) == [DUSK]


def test_want_of_memory_is_refused_with_a_sentence(shelf, monkeypatch):
    def too_much(book: Book, *_: object) -> None:
        raise MemoryError

    with shelf.kept(CREATE) as keeper:
        monkeypatch.setattr(Book, "keep", too_much)
        assert "memory" in refused(keeper, ask.Keep(DUSK))


def test_a_note_that_is_kept_is_kept_whatever_the_index_does(shelf, monkeypatch):
    def failing(search: NoteSearch, notes: object = ()) -> None:
        raise StorageError("The disk failed.")

    with shelf.kept(CREATE, ask.Keep(DAWN)) as keeper, monkeypatch.context() as patch:
        patch.setattr(NoteSearch, "kept", failing)
        keep(keeper, DUSK)
        patch.setattr(NoteSearch, "renew", failing)
        assert refused(keeper, ask.Find(ALL)) == "The disk failed."
        keeper.close()
    with shelf.kept(UNLOCK) as keeper:
        assert found(keeper) == [DUSK, DAWN]
        with monkeypatch.context() as patch:
            patch.setattr(NoteSearch, "kept", failing)
            keep(keeper, FULL)
        assert found(keeper) == [FULL, DUSK, DAWN]


def test_an_index_that_cannot_be_deleted_is_told_and_the_note_is_gone(shelf, monkeypatch):
    def failing(search: NoteSearch, notes: object) -> None:
        raise StorageError("It is still there.")

    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        monkeypatch.setattr(NoteSearch, "deleted", failing)
        assert done(keeper, ask.Delete((which,))) == tell.Deleted(1, ("It is still there.",))
        refused(keeper, ask.Read(which))


def test_a_draft_that_cannot_be_deleted_is_told_and_the_note_is_gone_everywhere(
    shelf, monkeypatch
):
    def failing(book: Book, place: str) -> None:
        raise StorageError("It is still there.")

    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        assert [notes for _, notes in copies(keeper)] == [1]
        done(keeper, ask.KeepDraft("one", DAWN, which))
        monkeypatch.setattr(Book, "drop_draft", failing)
        assert done(keeper, ask.Delete((which,))) == tell.Deleted(1, ("It is still there.",))
        assert [notes for _, notes in copies(keeper)] == [0]


def test_what_was_put_together_before_a_note_was_deleted_does_not_leave(shelf, tmp_path):
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        done(keeper, ask.Compose((), ALL, PARTS, Format.MARKDOWN))
        done(keeper, ask.Delete((which,)))
        assert "put together" in refused(keeper, ask.SaveComposed(str(tmp_path / "notes.md")))


def test_half_a_character_is_no_reason_to_lose_a_note(shelf):
    broken = Jotting(text="a \ud83d b", words=("\udc00",))
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, broken)
        (shown,) = found(keeper)
        assert shown == Jotting(text="a \ufffd b", words=("\ufffd",))
        done(keeper, ask.Change(which, DUSK))
        done(keeper, ask.Delete((which,)))
        assert found(keeper) == []


def test_a_clock_that_is_set_back_changes_no_order(shelf):
    with shelf.kept(CREATE, ask.Keep(DUSK)) as keeper:
        shelf.clock.sleep_through(-400 * DAY_S)
        keep(keeper, DAWN)
        assert found(keeper) == [DAWN, DUSK]


def test_earlier_versions_go_a_week_after_the_change(shelf):
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        done(keeper, ask.Change(which, DAWN))
        shelf.clock.sleep_through(6 * DAY_S)
        done(keeper, ask.Change(which, FULL))
    shelf.clock.sleep_through(2 * DAY_S)
    with shelf.kept(UNLOCK) as keeper:
        assert earlier(keeper, which) == [DAWN, DUSK]
    shelf.clock.sleep_through(DAY_S)
    with shelf.kept(UNLOCK) as keeper:
        assert earlier(keeper, which) == [DAWN]
        assert found(keeper) == [FULL]


@pytest.mark.parametrize("wrong", [8 * DAY_S, -1.7e9])
def test_a_clock_that_is_wrong_for_a_while_takes_no_earlier_version_away(shelf, wrong):
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        done(keeper, ask.Change(which, DAWN))
    shelf.clock.sleep_through(DAY_S)
    for hours in (0, wrong, 0.5 * DAY_S, 0.25 * DAY_S, -wrong, DAY_S, DAY_S):
        shelf.clock.sleep_through(hours)
        with shelf.kept(UNLOCK) as keeper:
            assert earlier(keeper, which) == [DUSK]
    for days in (8, 1):
        shelf.clock.sleep_through(days * DAY_S)
        with shelf.kept(UNLOCK) as keeper:
            pass
    with shelf.kept(UNLOCK) as keeper:
        assert earlier(keeper, which) == []


def test_a_copy_is_made_of_each_day_on_which_something_is_kept_or_read(shelf):
    with shelf.kept(CREATE) as keeper:
        assert copies(keeper) == []
        keep(keeper, DUSK)
        keep(keeper, DAWN)
        ((first, notes),) = copies(keeper)
        assert notes == 1
        shelf.clock.sleep_through(DAY_S)
    with shelf.kept(UNLOCK) as keeper:
        (_, notes), (second, _) = copies(keeper)
        assert second == first
        assert notes == 2


def test_a_copy_that_cannot_be_made_is_told_and_in_nobodys_way(shelf, monkeypatch):
    def full(copies: CopiesBeside, today: object) -> bool:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(CopiesBeside, "make", full)
    with shelf.kept(CREATE, ask.Keep(DUSK)) as keeper:
        assert keeper.state.trouble == "The disk is full."
        assert found(keeper) == [DUSK]


def test_files_that_are_not_whole_where_they_are_copied_are_mended(shelf, monkeypatch):
    mended: list[Book] = []

    def mend(book: Book) -> None:
        mended.append(book)

    def damaged(copies: CopiesBeside, today: object) -> Generator[None, None, bool]:
        yield
        return False

    monkeypatch.setattr(CopiesBeside, "make", damaged)
    monkeypatch.setattr(Book, "mend", mend)
    with shelf.kept(CREATE, ask.Keep(DUSK)):
        assert len(mended) == 1


def test_a_damaged_note_is_named_all_others_are_read_and_a_copy_brings_it_back(shelf):
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        keep(keeper, DAWN)
        ((copy, _),) = copies(keeper)
    shelf.change("UPDATE note SET box = x'00' WHERE id = ?", which)
    (shelf.folder / "copies" / copy).rename(shelf.folder / "away")
    with shelf.kept(UNLOCK) as keeper:
        (sentence,) = keeper.state.damaged
        assert f"{which:016x}" in sentence
        assert found(keeper) == [DAWN]
        assert refused(keeper, ask.Read(which)) == sentence
        left = done(keeper, ask.Compose((), Wish(), PARTS, Format.JSON))
        assert isinstance(left, tell.Composed)
        assert (left.count, left.damaged) == (1, (sentence,))
        (shelf.folder / "away").rename(shelf.folder / "copies" / copy)
        assert done(keeper, ask.Restore(copy)) == tell.Restored(1)
        assert keeper.state.damaged == ()
        assert found(keeper) == [DAWN, DUSK]
        assert found(keeper, Wish("dusk")) == [DUSK]


@pytest.mark.parametrize("anew", [False, True])
def test_a_note_that_does_not_open_is_named_and_can_be_deleted(shelf, anew):
    with shelf.kept(CREATE) as keeper:
        which, other = keep(keeper, DUSK), keep(keeper, DAWN)
    shelf.set("note", which, 0, shelf.box_of(other))
    if anew:
        (shelf.folder / "notes.index").unlink()
    with shelf.kept(UNLOCK) as keeper:
        assert len(keeper.state.damaged) == 1
        assert found(keeper) == [DAWN]
        assert done(keeper, ask.Delete((which,))) == tell.Deleted(1)
        assert keeper.state.damaged == ()
        assert found(keeper) == [DAWN]


@pytest.mark.parametrize(
    "row",
    [
        ("meta", "change", "one"),
        ("meta", "counter", 5),
        ("meta", "vault", "one"),
        ("meta", "proof", 7),
        ("meta", "stamp", 7),
        ("note", 5, 0, "a text"),
        ("note", 5, b"one", b"box"),
        ("version", 5, "one", b"box"),
        ("draft", "after", 7),
    ],
)
def test_a_row_that_somebody_made_up_is_damage_whatever_its_sum(shelf, row):
    with shelf.kept(CREATE, ask.Keep(DUSK)):
        pass
    shelf.set(*row)
    with shelf.kept() as keeper:
        if keeper.state.phase is Phase.BROKEN:
            assert "damaged" in keeper.state.trouble
        else:
            done(keeper, UNLOCK)
            done(keeper, ask.ListDrafts())
            done(keeper, ask.ListVersions(5))
            assert found(keeper) == [DUSK]


def test_a_book_of_a_newer_version_is_refused_and_not_touched(shelf):
    with shelf.kept(CREATE, ask.Keep(DUSK)):
        pass
    shelf.change("PRAGMA user_version = 9")
    shelf.set("meta", "format", as_bytes(9))
    before = {path: path.read_bytes() for path in shelf.folder.iterdir() if path.is_file()}
    with shelf.kept() as keeper:
        assert keeper.state.phase is Phase.BROKEN
        assert "9" in keeper.state.trouble
        for asked in (UNLOCK, ask.Keep(DAWN), ask.ListDrafts(), CREATE):
            assert refused(keeper, asked) == keeper.state.trouble
        assert isinstance(done(keeper, ask.ListCopies()), tell.Copies)
    after = {path: path.read_bytes() for path in shelf.folder.iterdir() if path.is_file()}
    assert after == before


def test_two_programs_never_have_one_book_and_the_second_gets_it_when_it_is_free(
    shelf, monkeypatch
):
    monkeypatch.setattr("thaw.adapters.notes.twinned._PATIENCE_S", 0.0)
    with shelf.kept(CREATE, ask.Keep(DUSK)) as first:
        second = keeper_in(shelf.folder, shelf.keychain, shelf.clock)
        assert second.state.phase is Phase.BROKEN
        refused(second, UNLOCK)
        keep(first, DAWN)
    with closing(second):
        done(second, UNLOCK)
        assert second.state.phase is Phase.OPEN
        assert found(second) == [DAWN, DUSK]


def test_a_book_that_vanished_while_it_was_open_is_refused_and_works_when_it_is_back(shelf):
    away = shelf.folder.with_name("away")
    with shelf.kept(CREATE, ask.Keep(DUSK)) as keeper:
        shelf.folder.rename(away)
        assert str(shelf.folder) in refused(keeper, ask.Keep(DAWN))
        assert keeper.state.phase is Phase.OPEN
        away.rename(shelf.folder)
        keep(keeper, DAWN)
        assert found(keeper) == [DAWN, DUSK]


def test_what_takes_long_says_now_and_then_that_it_goes_on(shelf, monkeypatch):
    said: list[int] = []
    monkeypatch.setattr("thaw.app.notes.open_book._SIGN_OF_LIFE", 2)
    with shelf.kept(CREATE, *[ask.Keep(DUSK)] * 5):
        pass
    (shelf.folder / "notes.index").unlink()
    keeper = keeper_in(shelf.folder, clock=shelf.clock, working=lambda: said.append(1))
    with closing(keeper):
        keeper.answer(UNLOCK)
        assert len(said) == 2
        keeper.answer(ask.Compose((), ALL, PARTS, Format.JSON))
        assert len(said) == 4


@pytest.mark.parametrize(
    ("made_up", "names"),
    [
        (b"\xff" * 7 + b"\xfe", BOTH),
        (b"\xff" * 7 + b"\xfe", BOTH[:1]),
        (b"\xff" * 9, BOTH),
        (b"", BOTH),
    ],
)
def test_a_count_that_somebody_made_up_keeps_no_note_out(shelf, made_up, names):
    with shelf.kept(CREATE, ask.Keep(DUSK), ask.Keep(DAWN)):
        pass
    for key in ("counter", "change"):
        shelf.set("meta", key, made_up, names=names)
    with shelf.kept(ask.Keep(FULL), ask.Keep(DUSK)) as keeper:
        done(keeper, UNLOCK)
        keep(keeper, DAWN)
        assert found(keeper) == [DAWN, DUSK, FULL, DAWN, DUSK]
    with shelf.kept(UNLOCK) as keeper:
        keep(keeper, FULL)
        assert found(keeper) == [FULL, DAWN, DUSK, FULL, DAWN, DUSK]
        assert keeper.state.trouble == ""


@pytest.mark.parametrize("number", [HIGHEST_NUMBER, 10_000_000])
def test_a_number_that_somebody_made_up_keeps_no_note_out(shelf, number):
    with shelf.kept(CREATE) as keeper:
        which = keep(keeper, DUSK)
        keep(keeper, DAWN)
    with closing(Book.open(shelf.folder)) as book:
        forged = replace(note_of(DUSK, number), id=which)
        box = seal_note(book.public, book.vault, which, 0, encode_note(forged))
    shelf.set("note", which, 0, box)
    (shelf.folder / "notes.index").unlink()
    for _ in range(2):
        with shelf.kept(UNLOCK) as keeper:
            keep(keeper, FULL)
            assert found(keeper)[1] == FULL
    with shelf.kept(UNLOCK) as keeper:
        assert found(keeper) == [DUSK, FULL, FULL, DAWN]


def test_a_row_is_short_whatever_a_note_holds(shelf):
    long, many = "long " * 10_000, ("word " * 100,) * 200
    parts = tuple(Part(text, text) for text in many)
    huge = Jotting(long, long, many, many, long, (Frames(0),) * 9_000, many, long, long, parts)
    with shelf.kept(CREATE, ask.Keep(huge)) as keeper:
        told = done(keeper, ask.Find(ALL))
        assert len(encode(Answer(1, told))) < 60_000


def test_numbers_that_are_far_ahead_go_on(shelf):
    with shelf.kept(CREATE, ask.Keep(DUSK)):
        pass
    shelf.set("meta", "counter", as_bytes(1_000_001))
    with shelf.kept(ask.Keep(DAWN), ask.Keep(FULL)) as keeper:
        done(keeper, UNLOCK)
        told = done(keeper, ask.Find(ALL))
        assert isinstance(told, tell.Rows)
        shown = [done(keeper, ask.Read(row.id)) for row in told.rows]
        numbers = [one.note.number for one in shown if isinstance(one, tell.Shown)]
        assert numbers == [1_000_003, 1_000_002, 1]


def test_numbers_go_on_above_those_of_every_note(shelf):
    with shelf.kept(CREATE, ask.Keep(DUSK), ask.Keep(DAWN)):
        pass
    shelf.set("meta", "counter", bytes(8))
    with shelf.kept(UNLOCK) as keeper:
        keep(keeper, FULL)
        assert found(keeper) == [FULL, DAWN, DUSK]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_what_is_no_file_is_not_read(shelf, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with shelf.kept(CREATE) as keeper:
        for path in (pipe, tmp_path):
            assert refused(keeper, ask.LookAtFile(str(path))) == f"{path} is no file."


@pytest.mark.parametrize("collection", STRINGS)
def test_strings_that_programs_stumble_over_are_kept_found_and_come_back(shelf, collection):
    naughty = tuple(strings(collection))
    all_of_it = "\n".join(naughty)
    whole = Jotting(
        *(all_of_it, all_of_it, naughty, naughty, all_of_it, (), naughty, all_of_it, all_of_it),
        parts=tuple(Part(text, text) for text in naughty),
    )
    with shelf.kept(CREATE, ask.KeepDraft(all_of_it, whole)) as keeper:
        which = keep(keeper, over_the_wire(ask.Keep(whole)).jotting)
        shown = done(keeper, ask.Read(which))
        assert isinstance(shown, tell.Shown)
        assert shown.note.jotting == whole
        for text in filter(None, naughty):
            done(keeper, over_the_wire(ask.Find(Wish(text, (text,), text, text))))
        for text in filter(None, naughty[::20]):
            assert len(found(keeper, Wish(words=(text,)))) == 1
        for form in Format:
            done(keeper, ask.Compose((), ALL, PARTS, form))
    with shelf.kept(UNLOCK) as keeper:
        told = done(keeper, ask.ListDrafts())
        assert isinstance(told, tell.Drafts)
        assert [(draft.place, draft.jotting) for draft in told.drafts] == [(all_of_it, whole)]


def over_the_wire(asked: A) -> A:
    """A question as it arrives."""
    question = decode_question(encode(Question(1, asked)))
    assert question is not None
    assert question.asked == asked
    assert isinstance(question.asked, type(asked))
    return question.asked
