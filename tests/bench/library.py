"""A library of 10,000 sessions: opened, searched letter by letter, built; beside a plain table.

The other one is what a morning's work with the same SQLite gives: one FTS5 table that holds the
texts themselves, ranked by its own bm25, over a connection that is kept open.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from bench.child import run
from bench.many_sessions import make_packs
from bench.spread import Spread
from bench.table import Beside, Row, at_most
from e2e.real.running import PROGRAM
from thaw.adapters.library.session_index import IndexFile
from thaw.adapters.packs.registry import Registry, write_registry
from thaw.adapters.profile import find_profile
from thaw.app.library.indexed import IndexedLibrary
from thaw.packs.library import Wish
from thaw.ui.present.sessions import filter_wishes

MANY: Final = 10_000
OPEN_MS: Final = 50.0
KEY_MS: Final = 30.0
TYPED: Final = (
    "looking around",
    "something smooth",
    "music next",
    "the floor",
    "rain",
    "listen",
    "window corner",
    "xylophone",
)
"""Words that all, many, few and none of the sessions have."""
SCREENFUL: Final = 24
_PLACE: Final = "0" * 16
_IN_A_PACK: Final = 100


def rows(folder: Path, runs: int, many: int = MANY) -> Iterator[Row]:
    """What the index costs, and how soon it answers.

    Args:
        folder: for the sessions and the profile.
        runs: how often each is measured.
        many: so many sessions.
    """
    profile = find_profile(folder / "profile")
    names = install(profile.packs, many)
    worker: list[str | Path] = [*PROGRAM, "--worker", "--profile", folder / "profile"]
    built = run(worker)
    file = profile.library_file
    yield Row(f"index {many} sessions of 150 lines from nothing", "s", Spread((built.seconds,)))
    yield Row("memory for that index", "MB", Spread((built.peak_mb,)))
    again = Spread(tuple(run(worker).seconds for _ in range(runs)))
    yield Row("look whether anything changed", "s", again)
    write_registry(profile.packs / "packs.json", Registry(dict.fromkeys(names[1:], _PLACE)))
    yield Row("take out a pack", "s", Spread((run(worker).seconds,)))
    plain = folder / "plain.sqlite3"
    make_plain(file, plain)
    sizes = [Spread((path.stat().st_size / 1e6,)) for path in (file, plain)]
    yield Row("size of the index", "MB", sizes[0], Beside("plain FTS5", sizes[1]))
    yield from _searching(file, plain, runs)


def install(store: Path, many: int) -> list[str]:
    """Put so many sessions among the installed packs; gives the names of the packs."""
    make_packs(store / _PLACE, many, _IN_A_PACK)
    names = sorted(path.name for path in (store / _PLACE).iterdir())
    write_registry(store / "packs.json", Registry(dict.fromkeys(names, _PLACE)))
    return names


def make_plain(index: Path, plain: Path) -> None:
    """A table of titles, summaries and transcripts, as it stands in every tutorial."""
    source = IndexFile(index)
    (every,) = source.count([Wish()])
    with closing(sqlite3.connect(plain)) as table, table:
        table.execute(
            "CREATE VIRTUAL TABLE session USING fts5"
            " (title, summary, words, tokenize = 'unicode61 remove_diacritics 2')"
        )
        table.executemany(
            "INSERT INTO session VALUES (?, ?, ?)",
            (
                (told.title, told.summary, source.transcript(told.ref))
                for told in source.find(Wish(), every).descriptions
            ),
        )


def _searching(file: Path, plain: Path, runs: int) -> Iterator[Row]:
    ours = Spread(tuple(_ms(lambda: _opened(file)) for _ in range(runs)))
    theirs = Spread(tuple(_ms(lambda: _plain_opened(plain)) for _ in range(runs)))
    what = f"open it, and the first {SCREENFUL} of all"
    yield Row(what, "ms", ours, Beside("plain FTS5", theirs), at_most(OPEN_MS))
    library = IndexedLibrary(file, lambda path, answered: None)
    with closing(sqlite3.connect(plain)) as table:
        ours = _typing(lambda typed: library.find(Wish(typed), SCREENFUL), runs)
        theirs = _typing(lambda typed: _plain_search(table, typed), runs)
    beside = Beside("plain FTS5", theirs)
    yield Row("a further letter, the middle one", "ms", ours, beside)
    worst, their_worst = Spread((ours.most,)), Spread((theirs.most,))
    beside = Beside("plain FTS5", their_worst)
    yield Row("a further letter, the worst one", "ms", worst, beside, at_most(KEY_MS))


def _opened(file: Path) -> None:
    """What the page asks before it shows its first cards."""
    library = IndexedLibrary(file, lambda path, answered: None)
    library.count(filter_wishes(grounding_only=False))
    library.problems()
    library.find(Wish(), SCREENFUL)


def _plain_opened(plain: Path) -> None:
    with closing(sqlite3.connect(plain)) as table:
        table.execute(f"SELECT * FROM session LIMIT {SCREENFUL}").fetchall()  # noqa: S608


def _plain_search(table: sqlite3.Connection, typed: str) -> None:
    *whole, begun = typed.split()
    words = " ".join([*(f'"{word}"' for word in whole), f'"{begun}"*'])
    query = f"SELECT * FROM session WHERE session MATCH ? ORDER BY rank LIMIT {SCREENFUL}"  # noqa: S608
    table.execute(query, (words,)).fetchall()


def _typing(search: Callable[[str], object], runs: int) -> Spread:
    """Milliseconds of each letter of what is typed; of a letter, its quickest run.

    The least of several runs leaves out what the computer did beside it, and keeps the worst
    letter.
    """
    letters = [text[:end] for text in TYPED for end in range(1, len(text) + 1)]
    return Spread(
        tuple(min(_ms(lambda: search(typed)) for _ in range(runs)) for typed in letters)  # noqa: B023 - called at once
    )


def _ms(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)
