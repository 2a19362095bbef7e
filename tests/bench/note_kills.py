"""Kills writers of the notes at any moment, and looks at what is there afterwards.

By hand, a thousand times of each kind, which takes some minutes (from the folder ``tests``):

    python -m bench.note_kills FOLDER --rounds 1000

Each writer says what it did once the book has told it that it is done, and is killed with
SIGKILL at a random moment. Whatever it said has to be there; what it was about to do may be
there as a whole or not at all. Prints figures; ends with 1 where something is missing or half.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from fakes.books import FOUNDING, box_of, copied, ids, new
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.book_file import BookFile
from thaw.adapters.notes.copies import Copies
from thaw.adapters.notes.pair import BOOK, TWIN, copies_in

MOST_S = 0.1
"""How long a writer writes at most: some saves, on a disk that is not the quickest."""
AFRESH = 25
"""Rounds after which a new book is begun, so that looking at it stays quick."""
_SIZES = (377, 633, 1400, 9000)
_DAY = date(2026, 3, 9)
_DRAFT = -1
"""The revision that stands for a draft of a note."""

Say = Callable[[str], None]


def box(note: int, revision: int) -> bytes:
    """What a revision of a note has to hold, to the last byte."""
    return box_of(note, revision, _SIZES[note % len(_SIZES)])


def keep(book: Book, folder: Path, source: random.Random, say: Say) -> None:
    """Type a draft and keep the note, again and again."""
    while True:
        note = source.randrange(1, 2**63)
        book.put_draft("note", box(note, _DRAFT))
        say(f"typed {note}")
        book.keep([new(note, len(box(note, 0)))], draft="note")
        say(f"kept {note}")
        book.follow()


def change(book: Book, folder: Path, source: random.Random, say: Say) -> None:
    """Change notes that are there."""
    known = book.ids()
    while True:
        note = source.choice(known)
        after = book.change(note, partial(box, note))
        say(f"changed {note} {after.revision}")
        book.follow()


def delete(book: Book, folder: Path, source: random.Random, say: Say) -> None:
    """Keep notes, and delete others from everywhere."""
    copies, known = Copies(folder), [*book.ids()]
    while True:
        note = source.randrange(1, 2**63)
        book.keep([new(note, len(box(note, 0)))])
        say(f"kept {note}")
        gone = known.pop(source.randrange(len(known)))
        known.append(note)
        say(f"deletes {gone}")
        book.delete([gone])
        told = copies.forget(book, [gone])
        say(f"broken {told}" if told else f"deleted {gone}")


def copy(book: Book, folder: Path, source: random.Random, say: Say) -> None:
    """Keep notes and make a copy after each, of a later day every time."""
    copies = Copies(folder)
    day = max((copy.day for copy in copies.all()), default=_DAY)
    while True:
        note = source.randrange(1, 2**63)
        book.keep([new(note, len(box(note, 0)))])
        say(f"kept {note}")
        book.follow()
        day += timedelta(1)
        say(f"copied {day}" if copied(copies, day) else "broken copy")


WRITERS = {"keep": keep, "change": change, "delete": delete, "copy": copy}


class Expected:
    """What has to be in a folder, by what writers said.

    Attributes:
        notes: the revision of each note.
        saves: how many changes were said to be done.
    """

    def __init__(self, folder: Path) -> None:
        self.notes: dict[int, int] = {}
        self.saves = 0
        self._folder = folder
        self._gone: set[int] = set()

    def begin(self) -> None:
        """Make the folder anew, with a copy."""
        shutil.rmtree(self._folder, ignore_errors=True)
        first = ids(20)
        with Book.make(self._folder, FOUNDING) as book:
            book.keep(new(note, len(box(note, 0))) for note in first)
        copied(Copies(self._folder), _DAY)
        self.notes, self._gone = dict.fromkeys(first, 0), set()

    def wrong(self, said: list[str]) -> list[str]:
        """What is not as a writer said before it was killed; from then on that is expected."""
        typed, deletes, wrong = 0, 0, []
        for line in said:
            self.saves += line.split()[0] in {"kept", "changed", "deleted", "copied"}
            match line.split():
                case ["kept", note]:
                    self.notes[int(note)], typed = 0, 0
                case ["changed", note, revision]:
                    self.notes[int(note)] = int(revision)
                case ["deleted", note]:
                    self.notes.pop(int(note), None)
                    self._gone.add(int(note))
                    deletes = 0
                case ["deletes", note]:
                    deletes = int(note)
                case ["typed", note]:
                    typed = int(note)
                case ["ready"] | ["copied", _]:
                    pass
                case _:
                    wrong.append(line)
        return [*wrong, *self._looked(typed, deletes)]

    def _looked(self, typed: int, deletes: int) -> list[str]:
        with Book.open(self._folder) as book:
            found = {note.id: note for note in book.notes()}
            drafts = [*book.drafts().values()]
            wrong = [*book.told, *(f"damaged {note}" for note in book.bad)]
        there = {note.id: note.revision for note in found.values()}
        half = [n.id for n in found.values() if n.box != box(n.id, n.revision)]
        wrong += [f"half: {note}" for note in half]
        lost = self.notes.keys() - there.keys() - {deletes}
        wrong += [f"lost: {note}" for note in lost]
        more = [note for note in there if there[note] != self.notes.get(note)]
        if len(more) > 1 or any(there[note] < self.notes.get(note, 0) for note in more):
            wrong.append(f"not as it was said: {more}")
        if typed and typed not in there and drafts != [box(typed, _DRAFT)]:
            wrong.append(f"draft lost: {typed}")
        if deletes and deletes not in there:
            self._gone.add(deletes)  # it goes from the copies, too, whatever came between
        self.notes = there
        return [*wrong, *self._in_files()]

    def _in_files(self) -> list[str]:
        wrong = [copy.trouble for copy in Copies(self._folder).all() if copy.trouble]
        paths = [self._folder / BOOK, self._folder / TWIN, *copies_in(self._folder)]
        for path in paths:
            with BookFile(path, only_read=True) as file:
                checked = file.check()
            wrong += [f"still in {path.name}" for _ in self._gone & checked.whole.keys()]
            if path.parent == self._folder and checked.whole != self.notes:
                wrong.append(f"not the same: {path.name}")
        return wrong


def killed(kind: str, folder: Path, source: random.Random) -> list[str]:
    """Let a writer write, kill it at a random moment, and give what it said before."""
    seed, lasts, (read, write) = source.random(), source.uniform(0, MOST_S), os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _write(kind, folder, random.Random(seed), write)
    os.close(write)
    with os.fdopen(read) as lines:
        first = lines.readline()
        time.sleep(lasts)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [first, *lines]


def _write(kind: str, folder: Path, source: random.Random, pipe: int) -> None:
    """Be a writer until the end."""

    def say(line: str) -> None:
        os.write(pipe, f"{line}\n".encode())

    try:
        with Book.open(folder) as book:
            say("ready")
            WRITERS[kind](book, folder, source, say)
    except BaseException as error:  # noqa: BLE001 - whoever reads is told
        say(f"broken {error!r}")
    finally:
        os._exit(1)


def main() -> int:
    """Kill writers of every kind."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    source = random.Random(chosen.seed)
    wrong = 0
    for kind in WRITERS:
        expected = Expected(chosen.folder / kind)
        for round_ in range(chosen.rounds):
            if round_ % AFRESH == 0:
                expected.begin()
            for line in expected.wrong(killed(kind, chosen.folder / kind, source)):
                wrong += 1
                print(f"{kind}, round {round_}: {line}")
        print(f"{kind}: killed {chosen.rounds} times, {expected.saves} changes said to be done")
    print(f"wrong: {wrong}")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
