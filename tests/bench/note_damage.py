"""Flips bits in the files of the notes and cuts them short, and counts what that costs.

By hand (from the folder ``tests``; one in memory, such as ``/dev/shm/x``, is quick):

    python -m bench.note_damage FOLDER --flips 400 --cuts 200

Each trial begins with whole files of some hundred notes, with a copy of the day before the last
dozen of them. Prints, for each kind of damage, how many trials lost how many notes; ends with 1
where one flip or one cut cost more than one note, or what is there is not as it was sealed.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from fakes.books import copied, ids, made, new
from thaw.adapters.notes.book import Book
from thaw.adapters.notes.copies import Copies
from thaw.adapters.notes.pair import BOOK, TWIN, copies_in
from thaw.base.errors import ThawError

NOTES = 250
_LATER = 12
_SIZES = (633, 377, 1400, 6000)

Damage = Callable[[Path, random.Random], None]


def flip(path: Path, source: random.Random) -> None:
    """Flip one bit."""
    data = bytearray(path.read_bytes())
    bit = source.randrange(len(data) * 8)
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def cut(path: Path, source: random.Random) -> None:
    """Cut it short."""
    data = path.read_bytes()
    path.write_bytes(data[: source.randrange(len(data))])


def whole_folder(folder: Path) -> None:
    """A book, its twin and a copy that lacks the last dozen of notes."""
    made(folder, ids(NOTES), _SIZES)
    copied(Copies(folder), date(2026, 3, 8))
    with Book.open(folder) as book:
        book.keep(new(note) for note in ids(_LATER, seed=2))


def boxes(folder: Path) -> Mapping[int, bytes]:
    """What is read in a folder."""
    with Book.open(folder) as book:
        return {note.id: note.box for note in book.notes()}


class Trials:
    """Trials on copies of one folder.

    Args:
        folder: for both.
        seed: of what is damaged where.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._whole, self._spoilt = folder / "whole", folder / "spoilt"
        self._source = random.Random(seed)
        shutil.rmtree(self._whole, ignore_errors=True)
        whole_folder(self._whole)
        self._expected = boxes(self._whole)

    def lost(self, damage: Damage, names: tuple[str, ...], *, copies: bool = True) -> int:
        """How many notes one trial lost; -1 where something is not as it was sealed."""
        shutil.rmtree(self._spoilt, ignore_errors=True)
        shutil.copytree(self._whole, self._spoilt)
        if not copies:
            shutil.rmtree(copies_in(self._spoilt)[0].parent)
        for name in names:
            damage(self._spoilt / name, self._source)
        try:
            found = boxes(self._spoilt)
            again = boxes(self._spoilt)
        except ThawError:
            return len(self._expected)
        wrong = any(self._expected.get(note) != box for note, box in found.items())
        return -1 if wrong or again != found else len(self._expected) - len(found)


KINDS: Mapping[str, tuple[Damage, tuple[str, ...], bool]] = {
    "a flip in the book": (flip, (BOOK,), False),
    "a flip in the twin": (flip, (TWIN,), False),
    "a flip in each": (flip, (BOOK, TWIN), False),
    "the book cut": (cut, (BOOK,), False),
    "the twin cut": (cut, (TWIN,), False),
    "both cut, with a copy": (cut, (BOOK, TWIN), True),
    "both cut, without a copy": (cut, (BOOK, TWIN), False),
}


def main() -> int:
    """Damage the files in every way."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--flips", type=int, default=400)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    trials = Trials(chosen.folder, chosen.seed)
    failed = 0
    for name, (damage, names, copies) in KINDS.items():
        rounds = chosen.flips if damage is flip else chosen.cuts
        found = Counter(trials.lost(damage, names, copies=copies) for _ in range(rounds))
        print(f"{name}: {dict(sorted(found.items()))}", flush=True)
        most = 1 if len(names) == 1 or damage is flip else _LATER if copies else NOTES + _LATER
        failed += sum(count for lost, count in found.items() if not 0 <= lost <= most)
    print(f"more than that may cost: {failed}")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
