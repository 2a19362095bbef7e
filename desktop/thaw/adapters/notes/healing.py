"""How a book and its twin are made the same again, and a damaged one anew from all there is.

A row counts where its sum fits. Of two whole revisions of a note the higher one counts, and
what was deleted in either is deleted in both. Slots are those of the one that was changed last:
a passphrase that was changed must not open anything again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final, cast

from thaw.adapters.notes.book_file import CHANGE, BookFile, Checked, journal_of
from thaw.adapters.notes.changes import (
    COUNTER,
    STAMP,
    as_bytes,
    as_number,
    deleted,
    put,
    put_note,
    slots_set,
    without,
)
from thaw.adapters.notes.faults import damaged, sentences
from thaw.adapters.notes.salvage import salvage
from thaw.adapters.notes.schema import Row, Step, sum_of
from thaw.adapters.replaced_file import sync_folder
from thaw.base.errors import DamagedError

PUBLIC: Final = "public"
VAULT: Final = "vault"
PROOF: Final = "proof"
NEEDED: Final = frozenset((CHANGE, COUNTER, PUBLIC, VAULT, PROOF))
"""What ``meta`` must hold."""

_ASIDE: Final = "notes.damaged-"
_HIGHER: Final = {
    "note": (
        "INSERT INTO note VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " revision = excluded.revision, box = excluded.box, sum = excluded.sum"
        " WHERE excluded.revision > note.revision"
    ),
    # Counts are as long as each other, so that bytes compare as numbers do.
    "meta": (
        "INSERT INTO meta VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
        " value = excluded.value, sum = excluded.sum"
        " WHERE meta.key IN ('change', 'counter') AND excluded.value > meta.value"
    ),
    "slot": "INSERT OR IGNORE INTO slot VALUES (?, ?, ?)",
    "version": "INSERT OR IGNORE INTO version VALUES (?, ?, ?, ?)",
    "gone": "INSERT OR IGNORE INTO gone VALUES (?, ?)",
    "draft": "INSERT OR IGNORE INTO draft VALUES (?, ?, ?)",
}
"""How a row is put into a book that may have one with its key: the first or the higher one."""
_BAD: Final = "INSERT OR IGNORE INTO note VALUES (?, ?, ?, x'')"
_WITHOUT_GONE: Final = (
    "DELETE FROM note WHERE id IN (SELECT id FROM gone)",
    "DELETE FROM version WHERE id IN (SELECT id FROM gone)",
)


@dataclass(frozen=True)
class Source:
    """Rows that something can be made anew from.

    Attributes:
        meta: what they say of their book.
        rows: each with its table; none of them is damaged.
        bad: rows of notes that are.
    """

    meta: Mapping[str, bytes]
    rows: Iterable[tuple[str, Row]]
    bad: Iterable[Row] = ()


def from_book(file: BookFile) -> Source:
    """The rows of a book that SQLite reads."""
    rows = ((table, row) for table in _HIGHER for row in file.whole(table))
    bad = (row for row, whole in file.rows("note") if not whole)
    return Source(file.meta, rows, bad)


def from_damaged(file: Path) -> Source:
    """The rows of a file that it does not read; of a hostile one no more than fit in memory.

    Raises:
        StorageError: the file cannot be read at all.
    """
    with sentences(file):
        rows = tuple(salvage(file))
    meta = {key: value for table, (key, *value) in rows if table == "meta"}
    return Source({str(k): v for k, (v,) in meta.items() if isinstance(v, bytes)}, rows)


def from_file(file: Path, held: ExitStack) -> Source:
    """The rows of a file, whether or not SQLite reads it.

    Args:
        file: the file.
        held: closes it once the rows were taken.

    Raises:
        MissingError: it is not there.
        NewerError: a newer version of Thaw wrote it.
        StorageError: it cannot be read at all.
    """
    try:
        book = held.enter_context(BookFile(file))
        book.check()
    except DamagedError:
        return from_damaged(file)
    return from_book(book)


def make_anew(path: Path, sources: Sequence[Source], *, drafts: bool) -> Path | None:
    """Make a book of all that is whole in some sources; the file that was there is set aside.

    Args:
        path: of the book.
        sources: what it is made of; of another vault than the first one nothing is taken.
        drafts: whether it holds drafts.

    Returns:
        Where the file was set aside; None where there was none.

    Raises:
        DamagedError: they do not have what a book needs.
        StorageError: it cannot be written; everything is as it was.
    """
    new = path.with_name(f".{path.name}.new")
    try:
        with closing(BookFile.make(new)) as file:
            file.take(_taking(sources, drafts=drafts))
            if not file.meta.keys() >= NEEDED:
                raise damaged(path)
        aside = set_aside(path) if path.exists() else None
        with sentences(path):
            journal_of(path).unlink(missing_ok=True)  # it belongs to the file that was there
            new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    sync_folder(path.parent)
    return aside


def set_aside(path: Path) -> Path:
    """Give a file that is damaged, or of something else, a second name that nothing uses.

    Raises:
        StorageError: it cannot be given one.
    """
    number = 1
    while (aside := path.with_name(f"{_ASIDE}{number}")).exists():
        number += 1
    with sentences(path):
        try:
            os.link(path, aside)
        except OSError:  # some disks have no second names
            shutil.copyfile(path, aside)
    return aside


def set_aside_in(folder: Path) -> tuple[Path, ...]:
    """What was set aside in a folder."""
    return tuple(sorted(folder.glob(f"{_ASIDE}*")))


def even_out(book: BookFile, twin: BookFile, seen: tuple[Checked, Checked]) -> None:
    """Bring into both what only one of them has; nothing is made anew.

    It goes over row by row: what is brought may be more than there is memory for.

    Args:
        book: the one that is used.
        twin: the other one.
        seen: what is whole and what is not, in the book and in its twin.

    Raises:
        StorageError: they could not be written.
    """
    gone = {cast(int, note) for file in (book, twin) for (note,) in file.whole("gone")}
    change = max(book.change, twin.change)
    counter = max(as_number(file.must(COUNTER)) for file in (book, twin))
    slots = max((book, twin), key=lambda file: file.change).whole("slot")
    together = (
        *slots_set((str(way), str(document)) for way, document in slots),
        put("meta", CHANGE, as_bytes(change)),
        put("meta", COUNTER, as_bytes(counter)),
    )
    to_book = _lacking(book, twin, seen, gone)
    to_twin = _lacking(twin, book, (seen[1], seen[0]), gone)
    book.take(chain(_and_no_stamp(to_book), together))
    twin.take(chain(to_twin, together, _as_index_of(book)))


def _and_no_stamp(steps: Iterable[Step]) -> Iterator[Step]:
    """Some steps and, where there are any, that no snapshot of the index fits."""
    last = None
    for last in steps:
        yield last
    if last:
        yield without(STAMP)


def _lacking(
    target: BookFile, source: BookFile, seen: tuple[Checked, Checked], gone: set[int]
) -> Iterator[Step]:
    """What one book has to take from the other one.

    Args:
        target: the one.
        source: the other one.
        seen: what is whole and what is not, in the one and in the other one.
        gone: what was deleted in either.
    """
    here, there = seen
    for note in there.whole.keys() - gone:
        if here.whole.get(note, -1) < there.whole[note]:
            yield from _note_of(source, note)
    held = {n for (n,) in target.whole("gone")}
    if left := gone - held | (here.whole.keys() | here.bad) & gone:
        yield from deleted(left)
    for note in _misnamed(target, source, seen):
        yield "DELETE FROM note WHERE id = ?", (note,)
    known = {row[:2] for row in target.whole("version")}
    for row in source.whole("version"):
        if row[:2] not in known and row[0] not in gone:
            yield put("version", *row)


def _misnamed(
    target: BookFile, source: BookFile, seen: tuple[Checked, Checked]
) -> Iterator[int]:
    """Damaged numbers of rows: they name notes that never were, and the other book has them."""
    here, there = seen
    if strange := here.bad - there.whole.keys() - there.bad:
        lost = map(source.note, there.whole.keys() - here.whole.keys())
        boxes = frozenset(note.box for note in lost if note)
        for note in strange:
            if any(row[2] in boxes for row, _ in target.rows("note", "id = ?", note)):
                yield note


def _note_of(source: BookFile, note: int) -> Iterator[Step]:
    try:
        found = source.note(note)
    except DamagedError:
        return  # its sum is looked at only here, where not every row was looked at before
    if found:
        yield from put_note(found)


def _as_index_of(book: BookFile) -> Iterator[Step]:
    """What a twin has to know of the index: the same as the book."""
    yield "DELETE FROM unread", ()
    yield from (("INSERT INTO unread VALUES (?)", (note,)) for note in book.ids("unread"))
    stamp = book.meta.get(STAMP)
    yield put("meta", STAMP, stamp) if stamp else without(STAMP)


def _taking(sources: Sequence[Source], *, drafts: bool) -> Iterator[Step]:
    ordered = sorted(sources, key=lambda s: s.meta.get(CHANGE, b""), reverse=True)
    vault = next((s.meta[VAULT] for s in ordered if VAULT in s.meta), b"")
    ours = [source for source in ordered if source.meta.get(VAULT, vault) == vault]
    for source in ours:
        for table, row in source.rows:
            if (drafts or table != "draft") and row[0] != STAMP:
                yield _HIGHER[table], (*row, sum_of(table, row))
    yield from ((_BAD, row) for source in ours for row in source.bad)
    yield from ((statement, ()) for statement in _WITHOUT_GONE)
