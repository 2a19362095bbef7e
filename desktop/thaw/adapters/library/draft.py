"""An index in the making: in memory, so that no half of one is ever on the disk."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Self

from thaw.adapters.library.codec import (
    as_text,
    pack_description,
    pack_peaks,
    pack_text,
    unpack_text,
)
from thaw.adapters.library.schema import CREATE, SHELF, TABLES_OF_A_PACK, WORDS
from thaw.adapters.library.words import COLUMNS
from thaw.base.fold import bag

if TYPE_CHECKING:
    from thaw.packs.library import Entry, PackIndex
    from thaw.timeline.description import Description

_SESSION = (
    "INSERT INTO session (pack, ref, level, frames, kind, breath_free, nothing_needed,"
    " description, transcript, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_WORDS = f"INSERT INTO word (rowid, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 - constants


class IndexDraft:
    """Takes packs, and gives the whole index as bytes. To be used as a context."""

    def __init__(self, before: bytes = b"") -> None:
        """Begin with an index that is whole, or with an empty one."""
        self._database = sqlite3.connect(":memory:")
        if before:
            self._database.deserialize(before)
        else:
            self._database.executescript(CREATE)

    def __enter__(self) -> Self:
        """Nothing is done."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the memory go."""
        self._database.close()

    def keep_only(self, packs: Iterable[str]) -> None:
        """Forget every other pack."""
        kept = frozenset(packs)
        for (name,) in self._database.execute("SELECT name FROM pack").fetchall():
            if name not in kept:
                self._forget(name)

    def put(self, name: str, pack: PackIndex) -> None:
        """Take in a pack, in the place of what was known of it."""
        self._forget(name)
        run = self._database
        run.execute("INSERT INTO pack VALUES (?, ?)", (name, pack.key))
        run.executemany(
            "INSERT INTO problem VALUES (?, ?)",
            ((name, as_text(sentence)) for sentence in pack.problems),
        )
        run.executemany("INSERT OR REPLACE INTO wave VALUES (?, ?, ?)", _waves(name, pack))
        run.executemany(_SESSION, (_row(name, entry) for entry in pack.entries))
        run.commit()

    def finished(self) -> bytes:
        """The index as it is now, for ``SessionIndex``; more can be put in afterwards."""
        self._database.executescript(SHELF + WORDS)
        self._database.executemany(_WORDS, self._bags())
        # One run of the words is read faster than the dozens in which they were put in.
        self._database.execute("INSERT INTO word (word) VALUES ('optimize')")
        self._database.commit()
        return self._database.serialize()

    def _forget(self, name: str) -> None:
        self._database.execute("DELETE FROM pack WHERE name = ?", (name,))
        for table in TABLES_OF_A_PACK:
            self._database.execute(f"DELETE FROM {table} WHERE pack = ?", (name,))  # noqa: S608 - constants

    def _bags(self) -> Iterator[tuple[int, *tuple[str, ...]]]:
        """The place of each session, and its words by columns."""
        rows = self._database.execute(
            "SELECT place, words FROM shelf JOIN session ON session.id = shelf.session"
            " ORDER BY place"
        )
        for place, words in rows:
            yield (place, *json.loads(unpack_text(words)))


def _row(pack: str, entry: Entry) -> tuple[object, ...]:
    told = entry.description
    return (
        pack,
        as_text(told.ref),
        told.level,
        told.frames,
        told.kind,
        told.breath_free,
        not told.materials,
        pack_description(told),
        pack_text(entry.transcript),
        pack_text(json.dumps(_searched(entry))),
    )


def _searched(entry: Entry) -> list[str]:
    """The words of a session, by ``COLUMNS``."""
    told = entry.description
    texts: Mapping[str, str] = {
        "title": told.title,
        "summary": told.summary,
        "about": f"{' '.join(_about(told))} {entry.about}",
        "spoken": entry.spoken,
    }
    return [bag(texts[column]) for column in COLUMNS]


def _about(told: Description) -> Iterator[str]:
    """What a session contains, in words."""
    yield from (told.kind, told.bed, told.music, told.posture, *told.contains, *told.materials)
    yield from (region.title for region in told.regions)
    yield from (part.title for part in told.parts)


def _waves(name: str, pack: PackIndex) -> Iterator[tuple[str, str, bytes]]:
    for source, peaks in pack.waveforms.items():
        yield source, name, pack_peaks(peaks)
