"""A note as JSON: how it lies in the book, in a draft, and in the file that leaves.

Reading takes exactly what the keys stand for and nothing that looks like it. Keys it does not
know are those of a later format, and passed over; what is empty may be left out.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, Final, NoReturn, TypeAlias

from thaw.base.errors import NoteError
from thaw.base.language import mark, say
from thaw.base.units import Frames
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import HIGHEST_ID, HIGHEST_NUMBER, HIGHEST_REVISION, Note

Document: TypeAlias = dict[str, Any]
"""An object of JSON."""

_ID: Final = re.compile(r"[0-9a-f]{16}")
_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?"
    r"(?:Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{6})?)?)"
)
_NO_NOTE: Final = mark("This is not a note.")
_NO_TEXT: Final = mark("“{key}” should be a text.")
_NO_TEXTS: Final = mark("“{key}” should be a list of texts.")
_NO_MARKS: Final = mark("“{key}” should be a list of whole numbers, none below zero.")
_NO_PARTS: Final = mark("“{key}” should be a list, each of it with a “key” and a “text”.")
_NO_NUMBER: Final = mark("“{key}” should be a whole number from {least} to {most}.")
_NO_ID: Final = mark("“{key}” should be 16 signs from 0 to 9 and a to f, as Thaw writes it.")
_NO_TIME: Final = mark("“{key}” should be a time such as 2026-11-22T18:30:00+01:00.")


def encode(note: Note) -> bytes:
    """The note as UTF-8: compact JSON with sorted keys.

    Raises:
        NoteError: it could not be read again, such as a time without its distance from UTC.
    """
    document = as_document(note)
    from_document(document)
    return _dumped(document)


def decode(data: bytes) -> Note:
    """The note again.

    Raises:
        NoteError: it is none.
    """
    return from_document(_loaded(data))


def as_document(note: Note) -> Document:
    """The note as an object of JSON: texts, whole numbers and lists of them; nothing empty."""
    return {
        "id": f"{note.id:016x}",
        "number": note.number,
        "revision": note.revision,
        "written": note.written.isoformat(),
        "changed": note.changed.isoformat(),
        **jotting_as_document(note.jotting),
    }


def from_document(document: object) -> Note:
    """The note again.

    Raises:
        NoteError: it is none; the sentence names the key that is wrong.
    """
    held = _object(document)
    return Note(
        id=_id(held),
        number=_number(held, "number", 1, HIGHEST_NUMBER),
        revision=_number(held, "revision", 0, HIGHEST_REVISION),
        written=_time(held, "written"),
        changed=_time(held, "changed"),
        jotting=jotting_from_document(held),
    )


def jotting_as_document(jotting: Jotting) -> Document:
    """What a note may hold, as an object of JSON; nothing empty stands in it.

    Half a character, as a broken paste may leave it, becomes U+FFFD: it is no text, and no
    reason to lose the note.
    """
    document = {
        "session": _whole(jotting.title),
        "text": _whole(jotting.text),
        "words": [*map(_whole, jotting.words)],
        "where": [*map(_whole, jotting.where)],
        "page": _whole(jotting.page),
        "marks": [*jotting.marks],
        "next_time": [*map(_whole, jotting.next_time)],
        "kind": _whole(jotting.kind),
        "form": _whole(jotting.form),
        "parts": [{"key": _whole(p.key), "text": _whole(p.text)} for p in jotting.parts],
    }
    return {key: value for key, value in document.items() if value}


def jotting_from_document(document: object) -> Jotting:
    """What a note may hold, again.

    Raises:
        NoteError: it is no such thing; the sentence names the key that is wrong.
    """
    held = _object(document)
    return Jotting(
        title=_text(held, "session"),
        text=_text(held, "text"),
        words=_texts(held, "words"),
        where=_texts(held, "where"),
        page=_text(held, "page"),
        marks=_marks(held, "marks"),
        next_time=_texts(held, "next_time"),
        kind=_text(held, "kind"),
        form=_text(held, "form"),
        parts=_parts(held, "parts"),
    )


def _dumped(document: Document) -> bytes:
    text = json.dumps(
        document, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def _loaded(data: bytes) -> object:
    try:
        # Of bytes JSON would take UTF-16 and UTF-32 as well.
        return json.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise NoteError(say(_NO_NOTE)) from error


def _whole(text: str) -> str:
    """The text, where two halves of a character are one and a single half is U+FFFD."""
    if _is_whole(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse(sentence: str, key: str) -> NoReturn:
    raise NoteError(say(sentence, key=key))


def _object(document: object) -> Document:
    if not isinstance(document, dict):
        raise NoteError(say(_NO_NOTE))
    return document


def _is_text(value: object) -> bool:
    return isinstance(value, str) and _is_whole(value)


def _id(held: Document) -> int:
    written = held.get("id")
    if not isinstance(written, str) or not _ID.fullmatch(written):
        _refuse(_NO_ID, "id")
    number = int(written, 16)
    return number if 1 <= number <= HIGHEST_ID else _refuse(_NO_ID, "id")


def _number(held: Document, key: str, least: int, most: int) -> int:
    number = held.get(key)
    if type(number) is int and least <= number <= most:
        return number
    raise NoteError(say(_NO_NUMBER, key=key, least=least, most=most))


def _time(held: Document, key: str) -> datetime:
    written = held.get(key)
    if not isinstance(written, str) or not _TIME.fullmatch(written):
        _refuse(_NO_TIME, key)
    try:
        time = datetime.fromisoformat(written)
        time.astimezone(UTC)  # fails where UTC has no year for it
    except (ValueError, OverflowError):
        _refuse(_NO_TIME, key)
    return time


def _text(held: Document, key: str) -> str:
    text = held.get(key, "")
    return str(text) if _is_text(text) else _refuse(_NO_TEXT, key)


def _texts(held: Document, key: str) -> tuple[str, ...]:
    texts = held.get(key, [])
    if not isinstance(texts, list) or not all(map(_is_text, texts)):
        _refuse(_NO_TEXTS, key)
    return tuple(texts)


def _marks(held: Document, key: str) -> tuple[Frames, ...]:
    marks = held.get(key, [])
    if not isinstance(marks, list):
        _refuse(_NO_MARKS, key)
    if not all(type(place) is int and 0 <= place <= HIGHEST_NUMBER for place in marks):
        _refuse(_NO_MARKS, key)
    return tuple(map(Frames, marks))


def _parts(held: Document, key: str) -> tuple[Part, ...]:
    parts = held.get(key, [])
    if not isinstance(parts, list):
        _refuse(_NO_PARTS, key)
    for part in parts:
        if not isinstance(part, dict):
            _refuse(_NO_PARTS, key)
        if not (_is_text(part.get("key")) and _is_text(part.get("text"))):
            _refuse(_NO_PARTS, key)
    return tuple(Part(part["key"], part["text"]) for part in parts)
