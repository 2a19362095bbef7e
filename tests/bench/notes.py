"""Years of notes: unlocked, searched letter by letter, kept; beside plain SQLite with FTS5.

The other one is what a morning's work gives: one FTS5 table in a file that holds the texts
themselves, in the clear, asked for the newest first. Each is measured in a process of its own
(``notes_process``).
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from bench.many_notes import NoteMaker
from bench.notes_process import KEY, PLAIN, SCREENFUL, VAULT, plain_values
from bench.spread import Spread, joined
from bench.table import Beside, Row, at_most
from thaw.adapters.notes.book import Book, Founding
from thaw.adapters.notes.sealing import public_of
from thaw.app.notes.writing import take_in_notes

INDEX_MB: Final = 45.0
_AT_ONCE: Final = 2000
_PROCESS: Final = str(Path(__file__).with_name("notes_process.py"))
_PLAIN: Final = "plain FTS5"
_TABLE: Final = (
    "CREATE VIRTUAL TABLE note USING fts5 (written UNINDEXED, title, text,"
    " tokenize = 'unicode61 remove_diacritics 2')"
)


@dataclass(frozen=True)
class Goal:
    """What so many notes may take, in milliseconds."""

    many: int
    first_ms: float
    key_ms: float
    save_ms: float


GOALS: Final = (Goal(10_000, 100.0, 15.0, 5.0), Goal(100_000, 400.0, 120.0, 5.0))


def rows(folder: Path, runs: int) -> Iterator[Row]:
    """What notes cost, a few and very many.

    Args:
        folder: for the books.
        runs: how often each is measured.
    """
    for goal in GOALS:
        place = folder / str(goal.many)
        make(place, goal.many)
        for row in _rows(place, runs, goal):
            yield replace(row, what=f"{goal.many} notes: {row.what}")


def make(folder: Path, many: int) -> None:
    """A book with so many notes, and a plain table with the same ones."""
    notes = NoteMaker().notes(many)
    with (
        Book.make(folder, Founding(VAULT, public_of(KEY), b"", {})) as book,
        closing(sqlite3.connect(folder / PLAIN)) as table,
    ):
        table.execute(_TABLE)
        while some := list(islice(notes, _AT_ONCE)):
            take_in_notes(book, some)
            book.follow()
            with table:
                values = map(plain_values, some)
                table.executemany("INSERT INTO note VALUES (?, ?, ?)", values)


def _rows(folder: Path, runs: int, goal: Goal) -> Iterator[Row]:
    """Making the index comes first: the other ones begin with the one that was put away."""
    anew = _run(folder, "anew")
    seconds = Spread((anew["first_ms"] / 1000,))
    yield Row("make the index from nothing", "s", seconds)
    yield Row("memory for it then", "MB", Spread((anew["mb"],)), goal=at_most(INDEX_MB))
    yield Row("put it away, sealed", "ms", Spread((anew["away_ms"],)))
    ours = [_run(folder, "ours") for _ in range(runs)]
    theirs = [_run(folder, "plain") for _ in range(runs)]
    what = f"from the key to the first {SCREENFUL}, opened"
    yield _beside(
        what, "ms", _spread(ours, "first_ms"), _spread(theirs, "first_ms"), goal.first_ms
    )
    what = "memory for the index, as it was put away"
    yield _beside(what, "MB", _spread(ours, "mb"), _spread(theirs, "mb"), INDEX_MB)
    letters, their_letters = _letters(ours), _letters(theirs)
    yield _beside("a further letter, the middle one", "ms", letters, their_letters)
    worst, their_worst = Spread((letters.most,)), Spread((their_letters.most,))
    yield _beside("a further letter, the worst one", "ms", worst, their_worst, goal.key_ms)
    saves, their_saves = _each(ours, "saves"), _each(theirs, "saves")
    yield _beside("keep a note", "ms", saves, their_saves, goal.save_ms)
    yield Row("let the twin have it, afterwards", "ms", _each(ours, "follows"))
    yield from _sizes(folder)


def _beside(
    what: str, unit: str, ours: Spread, theirs: Spread, limit: float | None = None
) -> Row:
    goal = None if limit is None else at_most(limit)
    return Row(what, unit, ours, Beside(_PLAIN, theirs), goal)


def _sizes(folder: Path) -> Iterator[Row]:
    """What lies on the disk."""
    book, index, plain = (
        Spread(((folder / file).stat().st_size / 1e6,))
        for file in ("notes.thawnotes", "notes.index", PLAIN)
    )
    yield Row("size of the book, without its twin", "MB", book, Beside(_PLAIN, plain))
    yield Row("size of the index", "MB", index)


def _run(folder: Path, what: str) -> dict[str, Any]:
    """What one process measured.

    Raises:
        RuntimeError: it failed.
    """
    path = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, _PROCESS, what, str(folder)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{what} ended with {done.returncode}: {done.stderr[-500:]}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _spread(runs: Iterable[dict[str, Any]], name: str) -> Spread:
    return Spread(tuple(run[name] for run in runs))


def _each(runs: Iterable[dict[str, Any]], name: str) -> Spread:
    return joined([Spread(tuple(run[name])) for run in runs])


def _letters(runs: Iterable[dict[str, Any]]) -> Spread:
    """Milliseconds of each letter; of a letter, its quickest run.

    The least of several runs leaves out what the computer did beside it, and keeps the worst
    letter.
    """
    return Spread(tuple(map(min, zip(*(run["letters"] for run in runs), strict=True))))
