"""The JSON that notes leave as, read again (docs: notes-json).

The file may be anybody's: its size, depth and number of values have limits before it is read,
and each note is either exactly what the format says or stays out, with a sentence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from thaw.base.errors import NoteError
from thaw.base.language import joined, mark, mark_count, say, say_count
from thaw.base.sizes import size_in_words
from thaw.notes.codec import from_document
from thaw.notes.leaving import NAME, VERSION

if TYPE_CHECKING:
    from datetime import datetime

    from thaw.notes.note import Note

LARGEST: Final = 128_000_000
"""Bytes of a file: more than 100,000 notes take. Of a larger one, one more need be read."""
_DEEPEST: Final = 16
"""Lists and objects within each other: the format has five, a later one may have a few more."""
_MOST_VALUES: Final = 3_000_000
"""Values in one file, which bounds the memory that they take; a note has about twenty."""
_MOST_TOLD: Final = 50
_LONGEST_NAME: Final = 10_000
"""Letters of a title, a word or a key. A note of ours has some dozens in each."""
_MOST_NAMES: Final = 1_000
"""Words, regions, wishes or answers of one note."""
_LONGEST_TOLD: Final = 40
"""Letters of what a file calls something, in a sentence about it."""
# A text that does not end is taken to the end of the file: looking for the next one from each
# sign of it would take for ever.
_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|([\[{])|([\]}])|(,)', re.DOTALL)

_HINT: Final = mark("Notes come in from the JSON that Thaw writes.")
_STAYS_OUT: Final = mark("Note {place} in the file stays out: {why}")
_TOO_LONG: Final = mark("“{key}” is longer than Thaw ever writes it.")
_NAMES: Final = ("session", "words", "where", "next_time", "kind", "form", "parts")
_UNDATED: Final = mark_count(
    "1 note has no date in the file, and comes in under today’s.",
    "{count} notes have no date in the file, and come in under today’s.",
)


@dataclass(frozen=True)
class Arrived:
    """What a file holds.

    Attributes:
        notes: those that can be taken in, in the order in which they were first kept. Their
            numbers are the file's own.
        told: what stays out or is missing, a sentence each.
    """

    notes: tuple[Note, ...]
    told: tuple[str, ...] = ()


class _Twice(NamedTuple):
    """An object in which a key stands twice, so that it cannot be said what it holds."""

    key: str


def read_notes(data: bytes, now: datetime) -> Arrived:
    """Read a file of notes.

    Args:
        data: the file; of one larger than ``LARGEST`` any part that is larger.
        now: when notes without a date were written; with its distance from UTC.

    Raises:
        NoteError: it is no file of notes, of a newer version, or beyond all measure.
    """
    told: list[str] = []
    notes: dict[int, Note] = {}
    undated = 0
    for place, document in enumerate(_documents(data), start=1):
        try:
            note, is_dated = _note(document, now)
            _check_is_new(note, notes)
        except NoteError as error:
            told.append(say(_STAYS_OUT, place=place, why=str(error)))
        else:
            notes[note.id] = note
            undated += not is_dated
    if undated:
        told.insert(0, say_count(*_UNDATED, undated))
    ordered = sorted(notes.values(), key=lambda note: note.number)
    return Arrived(tuple(ordered), _shortened(told))


def _documents(data: bytes) -> list[Any]:
    """The notes of a file, none of them looked at."""
    document = _parsed(data)
    if not isinstance(document, dict) or document.get("format") != NAME:
        _refuse(say("This file is JSON, but no file of notes."))
    version, notes = document.get("version"), document.get("notes")
    if type(version) is int and version > VERSION:
        raise NoteError(
            say(
                "This file was written by a newer Thaw: it is of version {newer}, and this "
                "Thaw reads version {known}. A newer Thaw can read it.",
                newer=version,
                known=VERSION,
            )
        )
    if type(version) is not int or version != VERSION or not isinstance(notes, list):
        _refuse(say("This file says that it holds notes, but is not built as one."))
    return notes


def _parsed(data: bytes) -> Any:
    if len(data) > LARGEST:
        _refuse(say("This file is larger than {size}.", size=size_in_words(LARGEST)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(say("This file is no text in UTF-8."))
    _check_measure(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        _refuse(
            say(
                "This file is no JSON, or damaged: line {line}, column {column}.",
                line=error.lineno,
                column=error.colno,
            )
        )
    except ValueError:
        _refuse(say("This file has a number in it that JSON does not know."))


def _check_measure(text: str) -> None:
    """Refuse what would take far more memory or stack than any file of ours.

    Up to where it is no JSON, brackets outside texts are found here as ``json`` finds them.
    """
    depth = values = 0
    for token in _TOKEN.finditer(text):
        opens, closes, parts = token.groups()
        depth += bool(opens) - bool(closes)
        values += bool(opens or parts)
        if depth > _DEEPEST or values > _MOST_VALUES:
            _refuse(say("This file is nested more deeply, or holds more, than notes do."))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Twice:
    held = dict(pairs)
    if len(held) == len(pairs):
        return held
    (key, _), *_ = Counter(key for key, _ in pairs).most_common(1)
    return _Twice(key)


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _note(document: Any, now: datetime) -> tuple[Note, bool]:
    """A note, and whether the file has its date."""
    if isinstance(document, _Twice):
        raise NoteError(say("“{key}” stands there twice.", key=document.key[:_LONGEST_TOLD]))
    if not isinstance(document, dict):
        return from_document(document), False
    _check_names(document)
    held = {"written": now.isoformat(), **document}
    held.setdefault("changed", held["written"])
    return from_document(held), "written" in document


def _check_names(document: dict[str, Any]) -> None:
    """Refuse what stands in lists and menus, where it is far longer than anything picked is."""
    for key in _NAMES:
        held = document.get(key, "")
        names = held if isinstance(held, list) else [held]
        if len(names) > _MOST_NAMES or any(map(_is_too_long, names)):
            raise NoteError(say(_TOO_LONG, key=key))


def _is_too_long(name: object) -> bool:
    if isinstance(name, dict):  # an answer: its text may be long
        name = name.get("key")
    return isinstance(name, str) and len(name) > _LONGEST_NAME


def _check_is_new(note: Note, notes: dict[int, Note]) -> None:
    if note.id in notes:
        raise NoteError(say("It has the same “id” as one before it."))


def _shortened(told: list[str]) -> tuple[str, ...]:
    left = len(told) - _MOST_TOLD
    if left <= 0:
        return tuple(told)
    others = say_count("1 other is not named here.", "{count} others are not named here.", left)
    return (*told[:_MOST_TOLD], others)


def _refuse(sentence: str) -> NoReturn:
    raise NoteError(joined(sentence, say(_HINT), between=" "))
