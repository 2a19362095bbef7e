"""Fills a small disk under the notes again and again, takes it away, and lets it only be read.

By hand, as root on Linux, with a disk of 3 MB in memory (from the folder ``tests``):

    python -m bench.note_disks FOLDER --rounds 100

The disk is mounted on the folder for this process alone. Each round fills all of it but a
random rest, keeps notes until the disk is full, and looks whether every note that was said to
be kept is there and stays there; then makes room, and keeps one more. Prints figures; ends with
1 where something is not as it should be, and with 77 where no disk can be mounted.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from fakes.books import FOUNDING, box_of, copied, new
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.copies import Copies
from thaw.adapters.notes.loose_drafts import LooseDrafts
from thaw.base.errors import StorageError

NO_DISK = 77
_MOUNTED = "THAW_TEST_DISK_IS_MOUNTED"
_SIZES = (377, 633, 1400, 9000)
_DAY = date(2026, 3, 9)


def size(note: int) -> int:
    """How long the box of a note is."""
    return _SIZES[note % len(_SIZES)]


class Disk:
    """The notes on a disk that gets full.

    Args:
        folder: where the disk is mounted.
        seed: of what is random.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.wrong: list[str] = []
        self.kept: set[int] = set()
        self.refused = 0
        self._folder, self._ballast = folder / "notes", folder / "ballast"
        self._source = random.Random(seed)
        Book.make(self._folder, FOUNDING).close()

    def fill_and_free(self) -> None:
        """One round."""
        self._fill(self._source.randrange(0, 120_000))
        with suppress(StorageError):
            copied(Copies(self._folder), _DAY)
        with Book.open(self._folder) as book:
            self._keep_until_full(book)
            self._look(book)
        with Book.open(self._folder) as book:  # also while it is full
            self._look(book)
            self._ballast.unlink()
            self._keep(book)
            book.delete(sorted(self.kept)[:-20])
            self.kept = set(sorted(self.kept)[-20:])
        with Book.open(self._folder) as book:
            self._look(book)
        self._drafts()

    def _fill(self, rest: int) -> None:
        told = os.statvfs(self._folder)
        free = told.f_bavail * told.f_frsize
        with self._ballast.open("wb") as stream, suppress(OSError):
            stream.write(bytes(max(0, free - rest)))

    def _keep_until_full(self, book: Book) -> None:
        with suppress(StorageError):
            while True:
                self._keep(book)
        before = book.ids()
        try:
            book.keep([new(1, 3_000_000)])
            self.wrong.append("the disk is not full")
        except StorageError as error:
            self.refused += 1
            if "the disk is full" not in str(error) or book.ids() != before:
                self.wrong.append(f"refused as: {error}")

    def _keep(self, book: Book) -> None:
        note = self._source.randrange(2, 2**63)
        book.keep([new(note, size(note))])
        self.kept.add(note)
        if self._source.random() < 0.5:
            book.follow()

    def _look(self, book: Book) -> None:
        there = {note.id: note.box for note in book.notes()}
        if there != {note: box_of(note, size=size(note)) for note in self.kept}:
            self.wrong.append(f"{len(self.kept)} were kept, {len(there)} are there")

    def _drafts(self) -> None:
        drafts = LooseDrafts(self._folder)
        drafts.put("note", b"before")
        self._fill(0)
        with suppress(StorageError):
            drafts.put("note", bytes(50_000))
            self.wrong.append("a draft was kept on a full disk")
        if drafts.all() != {"note": b"before"}:
            self.wrong.append("a draft is lost")
        self._ballast.unlink()
        drafts.clear()


def fills(folder: Path, rounds: int, seed: int) -> list[str]:
    """Fill the disk so many times."""
    disk = Disk(folder, seed)
    for _ in range(rounds):
        disk.fill_and_free()
    print(f"full disks: {rounds}; refused {disk.refused}")
    return disk.wrong


def only_read(folder: Path) -> list[str]:
    """Let the disk only be read: notes are there, nothing is kept, and both is said."""
    wrong = []
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    with Book.open(folder / "notes") as book:
        wrong += _unless("may only be read here" in " ".join(book.told), "it is not told")
        wrong += _unless(len([*book.notes()]) == len(book.ids()) > 0, "notes are not read")
        wrong += _refused(lambda: book.keep([new(1)]), "may only be read")
    wrong += _refused(lambda: LooseDrafts(folder / "notes").put("note", b""), "read-only")
    wrong += _refused(lambda: copied(Copies(folder / "notes"), _DAY), "")
    subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return wrong + _unless(before == after, "something was written")


def vanishes(folder: Path) -> list[str]:
    """Take the disk away while the book is open: that is said, and nothing is lost on it."""
    wrong = []
    again = folder.with_name(f"{folder.name}-again")
    again.mkdir(exist_ok=True)
    subprocess.run(["mount", "--bind", folder, again], check=True)
    with Book.open(folder / "notes") as book:
        before = set(book.ids())
        book.keep([new(5)])
        subprocess.run(["umount", "-l", folder], check=True)
        wrong += _refused(lambda: book.keep([new(6)]), "was moved, deleted or replaced")
    with Book.open(again / "notes") as book:
        wrong += _unless(set(book.ids()) == before | {5}, "what was kept is not there")
    return wrong


def _refused(action: Callable[[], object], sentence: str) -> list[str]:
    try:
        action()
    except StorageError as error:
        return _unless(sentence in str(error), f"{error}")
    return [f"done: {sentence}"]


def _unless(holds: bool, sentence: str) -> list[str]:
    return [] if holds else [sentence]


def _may_have_mounts_of_its_own() -> bool:
    """Not for every user, and not where another folder stands in for the root."""
    try:
        asked = subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True)
    except FileNotFoundError:
        return False
    return asked.returncode == 0


def main() -> int:
    """Mount a disk for this process alone, and do everything on it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    if _MOUNTED not in os.environ:
        chosen.folder.mkdir(parents=True, exist_ok=True)
        mount = 'mount -t tmpfs -o size=3m thaw "$0" 2>/dev/null || exit 77; exec "$@"'
        again = [sys.executable, "-m", "bench.note_disks", *sys.argv[1:]]
        command = ["unshare", "-m", "sh", "-c", mount, str(chosen.folder), *again]
        environment = {**os.environ, _MOUNTED: "1"}
        if not _may_have_mounts_of_its_own():
            return NO_DISK
        return subprocess.run(command, env=environment, check=False).returncode
    wrong = fills(chosen.folder, chosen.rounds, chosen.seed)
    wrong += [f"only read: {told}" for told in only_read(chosen.folder)]
    wrong += [f"vanished: {told}" for told in vanishes(chosen.folder)]
    print(*wrong, f"wrong: {len(wrong)}", sep="\n")
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
