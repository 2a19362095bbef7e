"""What a process with notes would answer: a book of notes in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Way
from thaw.app.notes.told import Phase, State
from thaw.notes.leaving import as_json, as_markdown
from thaw.notes.note import Note
from thaw.notes.parts import Format

if TYPE_CHECKING:
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Told
    from thaw.notes.jotting import Jotting
    from thaw.notes.wish import Wish

CODE = "AB12-CD34-EF56-GH78-JK90-MN12-PQ34"
"""The recovery code that is always made."""
FULL = "The disk is full, so this is not kept yet. It stands here as it is."
LOCKED = "The notes are locked. Open them first."
NO_KEY = "The notes have no key yet, so nothing can be kept. Choose how to keep them first."
GONE = "This note is not there any more."
WRONG = "This opens the notes in no way that was set. Nothing is changed."
FIRST = datetime(2026, 11, 2, 20, 15, tzinfo=UTC)
"""When the first note is written; each later one follows a day after."""
_TEXT_SHOWN = 200


class FakeBook:
    """What outlives a lock, and what is open until then.

    Args:
        has_keychain: whether the computer has one.
    """

    def __init__(self, *, has_keychain: bool) -> None:
        self.has_keychain = has_keychain
        self.open = self.full = False
        self.trouble = ""
        self.notes: dict[int, Note] = {}
        self.versions: dict[int, list[Note]] = {}
        self.drafts: dict[str, tell.Draft] = {}
        self.secrets: dict[Way, str] = {}
        self.copies: dict[date, dict[int, Note]] = {}
        self.copy_troubles: dict[date, str] = {}
        self.files: dict[str, tuple[Note, ...]] = {}
        self.unreadable: tuple[str, ...] = ()
        self.damaged: tuple[str, ...] = ()
        self._number = 0
        self._composed: tuple[str, tuple[Note, ...]] | None = None
        self._looked: tuple[Note, ...] = ()

    def stands(self) -> State:
        """How things stand."""
        ways = frozenset(self.secrets)
        if self.trouble:
            return State(Phase.BROKEN, ways, self.has_keychain, self.trouble)
        if not ways:
            return State(Phase.NONE, ways, self.has_keychain)
        phase = Phase.OPEN if self.open else Phase.LOCKED
        damaged = self.damaged if self.open else ()
        return State(phase, ways, self.has_keychain, damaged=damaged)

    def lock(self) -> None:
        """Forget what only an open book has."""
        self.open = False
        self._composed, self._looked = None, ()

    def answer(self, asked: Asked) -> Told:
        """Do what is asked."""
        refusal = self._refusal(asked)
        return tell.Refused(refusal) if refusal else _ANSWERS[type(asked)](self, asked)

    def in_order(self) -> list[Note]:
        """The notes, the oldest first."""
        return sorted(self.notes.values(), key=lambda note: note.number)

    def add(self, jotting: Jotting) -> Note:
        """Keep one more."""
        now = self._now()
        self._number += 1
        # Random in the program: nothing may take the order of ids for the order of notes.
        which = 1 + self._number * 7919 % 65537
        self.notes[which] = Note(which, self._number, 0, now, now, jotting)
        return self.notes[which]

    def _refusal(self, asked: Asked) -> str:
        if self.trouble:
            return "" if isinstance(asked, _WITHOUT_BOOK) else self.trouble
        if isinstance(asked, _NEED_OPEN) and not self.open:
            return LOCKED if self.secrets else NO_KEY
        return FULL if self.full and isinstance(asked, _WRITE) else ""

    # Pages.

    def _keep(self, asked: ask.Keep) -> Told:
        if not self.secrets:
            return tell.Refused(NO_KEY)
        self.drafts.pop(asked.draft, None)
        return tell.Kept(self.add(asked.jotting).id)

    def _keep_draft(self, asked: ask.KeepDraft) -> Told:
        self.drafts.pop(asked.place, None)
        draft = tell.Draft(asked.place, self._now(), asked.jotting, asked.note)
        self.drafts[asked.place] = draft
        return tell.Done()

    def _drop_draft(self, asked: ask.DropDraft) -> Told:
        self.drafts.pop(asked.place, None)
        return tell.Done()

    def _list_drafts(self, _asked: ask.ListDrafts) -> Told:
        if self.secrets and not self.open:
            return tell.Refused(LOCKED)
        return tell.Drafts(tuple(reversed(self.drafts.values())))

    # Ways.

    def _create(self, asked: ask.Create) -> Told:
        if self.secrets:
            return tell.Refused("There are notes already.")
        return self._add_way(asked)

    def _add_way(self, asked: ask.Create | ask.AddWay) -> Told:
        if asked.way is Way.PASSPHRASE and not asked.secret:
            return tell.Refused("An empty passphrase would protect nothing.")
        if asked.way is Way.KEYCHAIN and not self.has_keychain:
            return tell.Refused("This computer has no keychain that could hold the key.")
        if asked.way is Way.CODE:
            return tell.Refused("A recovery code is made by Thaw.")
        self.secrets[asked.way] = asked.secret
        self.open = True
        return tell.Done()

    def _unlock(self, asked: ask.Unlock) -> Told:
        if not self.secrets:
            return tell.Refused(NO_KEY)
        if self.secrets.get(asked.way) != asked.secret:
            return tell.Refused(WRONG)
        self.open = True
        return tell.Done()

    def _remove_way(self, asked: ask.RemoveWay) -> Told:
        if set(self.secrets) <= {asked.way}:
            return tell.Refused("This is the only way to open the notes, so it stays.")
        self.secrets.pop(asked.way, None)
        return tell.Done()

    def _make_code(self, _asked: ask.MakeCode) -> Told:
        self.secrets[Way.CODE] = CODE
        return tell.Code(CODE)

    # Reading.

    def _find(self, asked: ask.Find) -> Told:
        found = self._found(asked.wish)[asked.start :]
        return tell.Rows(tuple(map(_row, found[: asked.most])), len(found) > asked.most)

    def _list_filters(self, _asked: ask.ListFilters) -> Told:
        return _filters([note.jotting for note in self.in_order()])

    def _read(self, asked: ask.Read) -> Told:
        note = self.notes.get(asked.id)
        return tell.Shown(note) if note else tell.Refused(GONE)

    def _list_versions(self, asked: ask.ListVersions) -> Told:
        return tell.Versions(tuple(reversed(self.versions.get(asked.id, []))))

    # Changing.

    def _change(self, asked: ask.Change) -> Told:
        note = self.notes.get(asked.id)
        if note is None:
            return tell.Refused(GONE)
        self.versions.setdefault(note.id, []).append(note)
        revision = note.revision + 1
        self.notes[note.id] = replace(
            note, revision=revision, changed=self._now(), jotting=asked.jotting
        )
        self.drafts.pop(asked.draft, None)
        return tell.Kept(note.id)

    def _delete(self, asked: ask.Delete) -> Told:
        gone = [which for which in asked.ids if self.notes.pop(which, None) is not None]
        for which in gone:
            self.versions.pop(which, None)
            for copy in self.copies.values():
                copy.pop(which, None)
        return tell.Deleted(len(gone))

    def _list_copies(self, _asked: ask.ListCopies) -> Told:
        days = sorted(self.copies, reverse=True)
        return tell.Copies(
            tuple(
                tell.Copy(
                    _name(day), day, len(self.copies[day]), self.copy_troubles.get(day, "")
                )
                for day in days
            )
        )

    def _restore(self, asked: ask.Restore) -> Told:
        copy = next(
            (held for day, held in self.copies.items() if _name(day) == asked.name), None
        )
        if copy is None:
            return tell.Refused("This copy is not there any more.")
        missing = {which: note for which, note in copy.items() if which not in self.notes}
        self.notes |= missing
        self.damaged = ()
        return tell.Restored(len(missing))

    # Leaving and coming in.

    def _compose(self, asked: ask.Compose) -> Told:
        notes = tuple(n for n in self._found(asked.wish) if n.id in asked.ids or not asked.ids)
        write = as_json if asked.format is Format.JSON else as_markdown
        text = write(notes, asked.parts)
        self._composed = text, notes
        return tell.Composed(text, len(notes), self.damaged)

    def _save_composed(self, asked: ask.SaveComposed) -> Told:
        if self._composed is None:
            return tell.Refused("Nothing was put together yet.")
        text, notes = self._composed
        try:
            Path(asked.path).write_text(text, encoding="utf-8")
        except (OSError, ValueError):
            return tell.Refused("This cannot be saved here.")
        self.files[asked.path] = notes
        return tell.Saved(asked.path)

    def _look_at_file(self, asked: ask.LookAtFile) -> Told:
        if asked.path not in self.files:
            return tell.Refused(f"“{Path(asked.path).name}” holds no notes.")
        self._looked = self.files[asked.path]
        known = sum(note.id in self.notes for note in self._looked)
        return tell.FileSeen(len(self._looked) - known, known, self.unreadable)

    def _take_in(self, _asked: ask.TakeIn) -> Told:
        new = [note for note in self._looked if note.id not in self.notes]
        for note in new:
            self._number += 1
            self.notes[note.id] = replace(note, number=self._number)
        return tell.TakenIn(len(new))

    def _now(self) -> datetime:
        return FIRST + timedelta(days=self._number)

    def _found(self, wish: Wish) -> list[Note]:
        return [note for note in reversed(self.in_order()) if _fits(note.jotting, wish)]


_ANSWERS: Mapping[type[Any], Callable[[FakeBook, Any], Told]] = {
    ask.Keep: FakeBook._keep,
    ask.KeepDraft: FakeBook._keep_draft,
    ask.DropDraft: FakeBook._drop_draft,
    ask.ListDrafts: FakeBook._list_drafts,
    ask.Create: FakeBook._create,
    ask.Unlock: FakeBook._unlock,
    ask.AddWay: FakeBook._add_way,
    ask.RemoveWay: FakeBook._remove_way,
    ask.MakeCode: FakeBook._make_code,
    ask.Find: FakeBook._find,
    ask.ListFilters: FakeBook._list_filters,
    ask.Read: FakeBook._read,
    ask.ListVersions: FakeBook._list_versions,
    ask.Change: FakeBook._change,
    ask.Delete: FakeBook._delete,
    ask.Compose: FakeBook._compose,
    ask.SaveComposed: FakeBook._save_composed,
    ask.LookAtFile: FakeBook._look_at_file,
    ask.TakeIn: FakeBook._take_in,
    ask.ListCopies: FakeBook._list_copies,
    ask.Restore: FakeBook._restore,
}
_WITHOUT_BOOK = (ask.ListCopies, ask.KeepDraft, ask.DropDraft)
_WRITE = (
    *(ask.Keep, ask.KeepDraft, ask.Create, ask.AddWay, ask.MakeCode, ask.Change),
    *(ask.SaveComposed, ask.TakeIn, ask.Restore),
)
"""What a full disk refuses."""
_NEED_OPEN = (
    *(ask.AddWay, ask.RemoveWay, ask.MakeCode, ask.Find, ask.ListFilters, ask.Read),
    *(ask.Change, ask.ListVersions, ask.Delete, ask.Compose, ask.SaveComposed),
    *(ask.LookAtFile, ask.TakeIn, ask.Restore),
)


def _texts(jotting: Jotting) -> Iterable[str]:
    yield from (jotting.title, jotting.text, jotting.page, jotting.kind)
    yield from (*jotting.words, *jotting.where, *jotting.next_time)
    yield from (part.text for part in jotting.parts)


def _fits(jotting: Jotting, wish: Wish) -> bool:
    text = "\n".join(_texts(jotting)).casefold()
    return (
        all(word in text for word in wish.text.casefold().split())
        and set(wish.words) <= {*jotting.words, *jotting.where}
        and wish.session in ("", jotting.title)
        and wish.form in ("", jotting.form)
    )


def _row(note: Note) -> tell.Row:
    held = note.jotting
    parts = tuple(replace(part, text=part.text[:_TEXT_SHOWN]) for part in held.parts)
    text, page = held.text[:_TEXT_SHOWN], held.page[:_TEXT_SHOWN]
    return tell.Row(note.id, note.written, replace(held, text=text, page=page, parts=parts))


def _filters(jottings: list[Jotting]) -> tell.Filters:
    return tell.Filters(
        tuple(sorted({word for j in jottings for word in (*j.words, *j.where)})),
        tuple(sorted({j.title for j in jottings if j.title})),
        tuple(sorted({j.form for j in jottings if j.form})),
    )


def _name(day: date) -> str:
    return f"{day}.thawnotes"
