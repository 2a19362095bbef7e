"""What the window may rely on, of the notes' process and of the fake that stands in for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from fakes.jottings import FULL
from fakes.kept_here import KeptHere, keeper_in
from fakes.keychain import FakeKeychain
from fakes.notes import FakeNotes
from fakes.notes_bench import ALL, Bench, Processes
from fakes.pipe import FakeRepeater
from thaw.adapters.profile import LOOSE_DRAFTS
from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Find, Way
from thaw.app.notes.client import NotesClient
from thaw.app.notes.told import Phase, State, Told
from thaw.notes.jotting import Jotting
from thaw.notes.parts import PARTS, Format
from thaw.notes.wish import Wish

OPENS = "a quiet place"
CREATE = ask.Create(Way.PASSPHRASE, OPENS)
UNLOCK = ask.Unlock(Way.PASSPHRASE, OPENS)
DUSK = Jotting(title="Evening", text="Dusk on the wall", where=("hands",))
DAWN = Jotting(title="Morning", text="Dawn", words=("warm",), form="page")


@contextmanager
def fake(_folder: Path) -> Iterator[Bench]:
    notes = FakeNotes()
    yield Bench(notes, notes.deliver)


@contextmanager
def real(folder: Path) -> Iterator[Bench]:
    """The client and the keeper, with the lines between them, in one process."""
    soon: deque[Callable[[], None]] = deque()
    keychain = FakeKeychain()

    def turn() -> None:
        soon.popleft()()

    client = NotesClient(
        lambda: KeptHere(lambda: keeper_in(folder / "notes", keychain), soon),
        FakeRepeater,
        soon.append,
        (folder / "notes" / LOOSE_DRAFTS).exists,
    )
    yield Bench(client, turn)
    client.close()
    while soon:
        turn()


@pytest.fixture(params=[fake, real])
def bench(request, tmp_path) -> Iterator[Bench]:
    with request.param(tmp_path) as made:
        yield made


def test_there_is_nothing_until_the_first_note_is_to_be_kept(bench):
    assert bench.notes.state == State(Phase.STARTING)
    bench.notes.start()
    assert bench.until_phase(Phase.NONE).ways == frozenset()
    refused = bench.ask(ask.Keep(DUSK))
    assert isinstance(refused, tell.Refused)
    assert "no key" in refused.text
    assert bench.notes.state.phase is Phase.NONE


def test_a_book_is_made_open_and_told_before_the_answer(bench):
    phases: list[Phase] = []
    bench.notes.ask(CREATE, lambda told: phases.append(bench.notes.state.phase))
    bench.until(lambda: bool(phases))
    assert phases == [Phase.OPEN]
    assert bench.notes.state.ways == {Way.PASSPHRASE}
    assert isinstance(bench.ask(CREATE), tell.Refused)


def test_what_is_kept_is_found_newest_first_and_read_whole(bench):
    bench.ask(CREATE)
    bench.kept(DUSK)
    which = bench.kept(FULL)
    assert bench.found() == [FULL, DUSK]
    shown = bench.ask(ask.Read(which))
    assert isinstance(shown, tell.Shown)
    assert shown.note.jotting == FULL
    assert shown.note.written.tzinfo is not None


def test_a_lock_shows_at_once_and_asks_for_what_opens(bench):
    bench.ask(CREATE)
    bench.kept(DUSK)
    bench.notes.lock()
    assert bench.notes.state.phase is Phase.LOCKED
    for asked in (ALL, ask.ListFilters(), ask.ListDrafts(), ask.MakeCode(), ask.TakeIn()):
        refused = bench.ask(asked)
        assert isinstance(refused, tell.Refused)
        assert "locked" in refused.text
    wrong = bench.ask(ask.Unlock(Way.PASSPHRASE, "a quiet"))
    assert isinstance(wrong, tell.Refused)
    assert bench.notes.state.phase is Phase.LOCKED
    assert bench.ask(UNLOCK) == tell.Done()
    assert bench.notes.state.phase is Phase.OPEN
    assert bench.found() == [DUSK]


def test_what_was_asked_before_a_lock_is_still_done_and_told(bench):
    bench.ask(CREATE)
    told: list[Told] = []
    bench.notes.ask(ask.Keep(DUSK), told.append)
    bench.notes.lock()
    bench.until(lambda: bool(told))
    assert isinstance(told[0], tell.Kept)
    assert bench.notes.state.phase is Phase.LOCKED
    bench.ask(UNLOCK)
    assert bench.found() == [DUSK]


def test_notes_are_kept_while_locked(bench):
    bench.ask(CREATE)
    bench.notes.lock()
    bench.kept(DUSK)
    bench.kept(DAWN)
    assert bench.notes.state.phase is Phase.LOCKED
    bench.ask(UNLOCK)
    assert bench.found() == [DAWN, DUSK]


def test_drafts_from_before_the_book_are_in_it_and_go_as_the_note_is_kept(bench):
    bench.ask(ask.KeepDraft("after", DUSK), ask.KeepDraft("page", DAWN))
    bench.ask(ask.KeepDraft("after", FULL), ask.DropDraft("nowhere"))
    listed = bench.ask(ask.ListDrafts())
    assert isinstance(listed, tell.Drafts)
    assert {d.place: d.jotting for d in listed.drafts} == {"after": FULL, "page": DAWN}
    bench.ask(CREATE, ask.Keep(FULL, "after"))
    listed = bench.ask(ask.ListDrafts())
    assert isinstance(listed, tell.Drafts)
    assert [(d.place, d.jotting, d.note) for d in listed.drafts] == [("page", DAWN, 0)]
    bench.ask(ask.DropDraft("page"))
    assert bench.ask(ask.ListDrafts()) == tell.Drafts(())


def test_a_page_that_was_left_starts_the_process_and_nothing_else_does(bench):
    bench.notes.start_if_left()
    assert bench.notes.state.phase is Phase.STARTING
    bench.ask(ask.KeepDraft("page", Jotting(text="One.")))
    bench.notes.lock()
    bench.notes.start_if_left()
    bench.until_phase(Phase.NONE)
    assert [draft.jotting.text for draft in bench.ask(ask.ListDrafts()).drafts] == ["One."]


def test_a_draft_outlives_a_lock_and_goes_with_the_change(bench):
    bench.ask(CREATE)
    which = bench.kept(DUSK)
    bench.notes.lock()
    bench.ask(ask.KeepDraft("change", DAWN, which))
    bench.ask(UNLOCK)
    listed = bench.ask(ask.ListDrafts())
    assert isinstance(listed, tell.Drafts)
    (draft,) = listed.drafts
    assert (draft.place, draft.jotting, draft.note) == ("change", DAWN, which)
    assert bench.ask(ask.Change(which, DAWN, "change")) == tell.Kept(which)
    assert bench.ask(ask.ListDrafts()) == tell.Drafts(())


def test_each_way_opens_and_the_last_one_stays(bench):
    bench.ask(CREATE)
    made = bench.ask(ask.MakeCode())
    assert isinstance(made, tell.Code)
    assert bench.ask(ask.AddWay(Way.PASSPHRASE, "another place")) == tell.Done()
    assert bench.notes.state.ways == {Way.PASSPHRASE, Way.CODE}
    bench.notes.lock()
    assert isinstance(bench.ask(UNLOCK), tell.Refused)
    assert bench.ask(ask.Unlock(Way.CODE, made.text)) == tell.Done()
    assert bench.ask(ask.RemoveWay(Way.PASSPHRASE)) == tell.Done()
    assert isinstance(bench.ask(ask.RemoveWay(Way.CODE)), tell.Refused)
    assert bench.notes.state.ways == {Way.CODE}


def test_the_keychain_opens_where_it_was_asked_to(bench):
    bench.ask(ask.Create(Way.KEYCHAIN))
    bench.kept(DUSK)
    bench.notes.lock()
    assert bench.ask(ask.Unlock(Way.KEYCHAIN)) == tell.Done()
    assert bench.found() == [DUSK]


@pytest.mark.parametrize(
    "asked", [ask.Create(Way.PASSPHRASE), ask.Create(Way.CODE, "AB"), UNLOCK, ask.MakeCode()]
)
def test_what_cannot_be_before_there_is_a_book_is_refused(bench, asked):
    assert isinstance(bench.ask(asked), tell.Refused)
    assert bench.notes.state.phase is Phase.NONE


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (Wish(), [DAWN, DUSK]),
        (Wish("dus"), [DUSK]),
        (Wish("WALL dusk"), [DUSK]),
        (Wish("dawn wall"), []),
        (Wish(words=("warm",)), [DAWN]),
        (Wish(words=("hands",)), [DUSK]),
        (Wish(session="Evening"), [DUSK]),
        (Wish("d", form="page"), [DAWN]),
        (Wish("'\"\\ OR -*"), None),
    ],
)
def test_notes_are_found_by_what_is_in_them(bench, wish, found):
    bench.ask(CREATE, ask.Keep(DUSK), ask.Keep(DAWN))
    if found is None:
        assert isinstance(bench.ask(Find(wish)), tell.Rows)
    else:
        assert bench.found(Find(wish)) == found


def test_a_list_is_told_in_pieces(bench):
    bench.ask(CREATE, *(ask.Keep(Jotting(text=f"note {n}")) for n in range(5)))
    first, last = bench.ask(Find(Wish(), 0, 3)), bench.ask(Find(Wish(), 3, 3))
    assert isinstance(first, tell.Rows)
    assert isinstance(last, tell.Rows)
    assert [row.jotting.text for row in (*first.rows, *last.rows)] == [
        f"note {n}" for n in reversed(range(5))
    ]
    assert (first.more, last.more) == (True, False)


def test_long_texts_are_cut_in_a_list_and_whole_when_read(bench):
    long = Jotting(text="long " * 1000, page="page " * 1000)
    bench.ask(CREATE)
    which = bench.kept(long)
    (row,) = bench.found()
    assert long.text.startswith(row.text)
    assert len(row.text) + len(row.page) < 1000
    shown = bench.ask(ask.Read(which))
    assert isinstance(shown, tell.Shown)
    assert shown.note.jotting == long


def test_there_is_to_filter_by_what_some_note_has(bench):
    bench.ask(CREATE)
    assert bench.ask(ask.ListFilters()) == tell.Filters()
    bench.ask(ask.Keep(DUSK), ask.Keep(DAWN))
    assert bench.ask(ask.ListFilters()) == tell.Filters(
        words=("hands", "warm"), sessions=("Evening", "Morning"), forms=("page",)
    )


def test_a_change_leaves_what_was_and_what_is_gone_is_said_so(bench):
    bench.ask(CREATE)
    which = bench.kept(DUSK)
    assert bench.ask(ask.ListVersions(which)) == tell.Versions(())
    assert bench.ask(ask.Change(which, DAWN)) == tell.Kept(which)
    assert bench.ask(ask.Change(which, FULL)) == tell.Kept(which)
    earlier = bench.ask(ask.ListVersions(which))
    assert isinstance(earlier, tell.Versions)
    assert [(note.revision, note.jotting) for note in earlier.notes] == [(1, DAWN), (0, DUSK)]
    assert bench.found() == [FULL]
    assert bench.found(Find(Wish("dusk"))) == []
    assert bench.ask(ask.Delete((which, which + 1))) == tell.Deleted(1)
    assert bench.found() == []
    for asked in (ask.Read(which), ask.Change(which, DUSK)):
        assert isinstance(bench.ask(asked), tell.Refused)
    assert bench.ask(ask.ListVersions(which)) == tell.Versions(())


def test_notes_leave_and_come_in_again(bench, tmp_path):
    bench.ask(CREATE)
    dusk, dawn = bench.kept(DUSK), bench.kept(DAWN)
    left = bench.ask(ask.Compose((), Wish(), PARTS, Format.JSON))
    assert isinstance(left, tell.Composed)
    assert (left.count, left.damaged) == (2, ())
    assert DUSK.text in left.text
    file = tmp_path / "notes.json"
    assert bench.ask(ask.SaveComposed(str(file))) == tell.Saved(str(file))
    assert file.read_text(encoding="utf-8") == left.text
    bench.ask(ask.Delete((dusk,)))
    assert bench.ask(ask.LookAtFile(str(file))) == tell.FileSeen(new=1, known=1)
    assert bench.ask(ask.TakeIn()) == tell.TakenIn(1)
    assert bench.found() == [DUSK, DAWN]
    shown = bench.ask(ask.Read(dusk))
    assert isinstance(shown, tell.Shown)
    assert shown.note.jotting == DUSK
    assert dawn != dusk


def test_only_what_was_ticked_leaves(bench):
    bench.ask(CREATE)
    dusk = bench.kept(DUSK)
    bench.kept(DAWN)
    left = bench.ask(ask.Compose((dusk,), Wish(), ("text",), Format.MARKDOWN))
    assert isinstance(left, tell.Composed)
    assert left.count == 1
    assert DUSK.text in left.text
    assert DAWN.text not in left.text
    assert "Evening" not in left.text


def test_what_cannot_leave_or_come_in_is_refused(bench, tmp_path):
    bench.ask(CREATE)
    assert isinstance(bench.ask(ask.SaveComposed(str(tmp_path / "a"))), tell.Refused)
    assert isinstance(bench.ask(ask.LookAtFile(str(tmp_path / "none"))), tell.Refused)
    bench.ask(ask.Compose((), Wish(), PARTS, Format.MARKDOWN))
    nowhere = str(tmp_path / "none" / "b.md")
    (tmp_path / "none").write_text("in the way")
    for path in (nowhere, "no\0path", "half a sign \ud83d"):
        assert isinstance(bench.ask(ask.SaveComposed(path)), tell.Refused)
        assert isinstance(bench.ask(ask.LookAtFile(path)), tell.Refused)
    assert bench.notes.state.phase is Phase.OPEN


def test_copies_are_listed_while_locked_and_brought_back_while_open(bench):
    bench.ask(CREATE, ask.Keep(DUSK))
    bench.notes.lock()
    assert isinstance(bench.ask(ask.ListCopies()), tell.Copies)
    assert isinstance(bench.ask(ask.Restore("2026-01-01.thawnotes")), tell.Refused)
    bench.ask(UNLOCK)
    assert isinstance(bench.ask(ask.Restore("2026-01-01.thawnotes")), tell.Refused)


def test_a_story_through_a_process_of_its_own(tmp_path):
    with closing(Processes(tmp_path)) as bench:
        bench.ask(ask.KeepDraft("after", DUSK), CREATE, ask.Keep(DUSK, "after"))
        bench.notes.lock()
        assert bench.notes.state.phase is Phase.LOCKED
        bench.kept(DAWN)
        assert bench.ask(UNLOCK) == tell.Done()
        assert bench.found() == [DAWN, DUSK]
        assert bench.ask(ask.ListDrafts()) == tell.Drafts(())
        told: list[Told] = []
        bench.notes.ask(ask.Keep(FULL), told.append)
    with closing(Processes(tmp_path)) as bench:
        bench.ask(UNLOCK)
        assert bench.found() == [FULL, DAWN, DUSK]
