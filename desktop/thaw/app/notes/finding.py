"""Notes are looked for, and read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.app.notes.told import Filters, Row, Rows, Shown, Versions
from thaw.notes.jotting import Part
from thaw.notes.terms import FilterKind

if TYPE_CHECKING:
    from thaw.app.notes.asked import Find, ListFilters, ListVersions, Read
    from thaw.app.notes.desk import Desk
    from thaw.notes.jotting import Jotting
    from thaw.notes.note import Note

_SHOWN: Final = 300
"""Characters of each text in a list."""
_LISTED: Final = 24
"""Of what there are several, such as words, so many in a list."""


def find(desk: Desk, asked: Find) -> Rows:
    """Look for notes; one that turns out to be damaged is left out."""
    opened = desk.need_opened()
    found = opened.searchable().find(asked.wish, asked.start, asked.most)
    return Rows(tuple(map(_row, opened.book.notes(found.ids))), found.more)


def list_filters(desk: Desk, _asked: ListFilters) -> Filters:
    """What there is to filter by."""
    names: dict[FilterKind, list[str]] = {kind: [] for kind in FilterKind}
    for one in desk.need_opened().searchable().offered():
        names[one.kind].append(one.name)
    return Filters(
        words=tuple(names[FilterKind.WORD]),
        sessions=tuple(names[FilterKind.SESSION]),
        forms=tuple(names[FilterKind.FORM]),
    )


def read(desk: Desk, asked: Read) -> Shown:
    """One note, whole."""
    return Shown(desk.need_opened().book.read(asked.id))


def list_versions(desk: Desk, asked: ListVersions) -> Versions:
    """What a note was before it was changed."""
    return Versions(desk.need_opened().book.versions(asked.id))


def _row(note: Note) -> Row:
    return Row(note.id, note.written, _cut(note.jotting))


def _cut(jotting: Jotting) -> Jotting:
    """What a row of a list may need: a note that came in may be huge in all its parts."""
    return replace(
        jotting,
        title=jotting.title[:_SHOWN],
        text=jotting.text[:_SHOWN],
        words=_few(jotting.words),
        page=jotting.page[:_SHOWN],
        where=_few(jotting.where),
        marks=jotting.marks[:_LISTED],
        next_time=_few(jotting.next_time),
        kind=jotting.kind[:_SHOWN],
        form=jotting.form[:_SHOWN],
        parts=tuple(
            Part(part.key[:_SHOWN], part.text[:_SHOWN]) for part in jotting.parts[:_LISTED]
        ),
    )


def _few(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text[:_SHOWN] for text in texts[:_LISTED])
