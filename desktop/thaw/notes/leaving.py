"""Notes as they leave: Markdown for a reader, JSON for a program and for coming back.

A part that is left out is nowhere in the text. Notes stand in the order in which they were
first kept.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from thaw.base.language import day_in_words, say, time_in_words
from thaw.base.lengths import length_in_words
from thaw.notes.codec import (
    Document,
    as_document,
    jotting_as_document,
    jotting_from_document,
)
from thaw.notes.forms import FORMS, asked
from thaw.notes.jotting import Jotting, say_word
from thaw.notes.markdown import in_a_line, in_paragraphs
from thaw.notes.parts import PARTS

if TYPE_CHECKING:
    from datetime import datetime

    from thaw.notes.note import Note

NAME: Final = "thaw-notes"
"""The name of the JSON format (docs: notes-json)."""
VERSION: Final = 1
"""Of the JSON format. A reader of this version reads all that are called so."""
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    **{part: (part,) for part in PARTS},
    "date": ("written", "changed"),
    "parts": ("form", "parts"),
}
"""A part of a note → its keys in JSON."""


def as_json(notes: Iterable[Note], parts: Collection[str]) -> str:
    """The notes as one JSON document (docs: notes-json).

    Args:
        notes: which, in any order.
        parts: of ``thaw.notes.parts.PARTS``, those that leave.
    """
    leaving = [
        {**_left(as_document(note), parts), "number": place}
        for place, note in enumerate(_in_order(notes), start=1)
    ]
    document = {"format": NAME, "version": VERSION, "notes": leaving}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_markdown(notes: Iterable[Note], parts: Collection[str]) -> str:
    """The notes as Markdown, in the language that is spoken. What was typed is no markup in it.

    Args:
        notes: which, in any order.
        parts: of ``thaw.notes.parts.PARTS``, those that leave.
    """
    blocks = [block for note in _in_order(notes) for block in _blocks(note, parts)]
    return "\n\n".join(blocks) + "\n"


def _in_order(notes: Iterable[Note]) -> list[Note]:
    return sorted(notes, key=lambda note: note.number)


def _left(document: Document, parts: Collection[str]) -> Document:
    """What of a document leaves."""
    out = {key for part, keys in _KEYS.items() if part not in parts for key in keys}
    return {key: value for key, value in document.items() if key not in out}


def _blocks(note: Note, parts: Collection[str]) -> Iterator[str]:
    """A note: its title, when it was written, its texts, what was picked."""
    jotting = jotting_from_document(_left(jotting_as_document(note.jotting), parts))
    yield f"# {in_a_line(_title(jotting))}"
    if "date" in parts:
        yield in_a_line(_day_and_time(note.written))
    for title, text in _texts(jotting):
        if text.strip():
            yield from (f"## {in_a_line(title)}",) if title else ()
            yield in_paragraphs(text)
    picked = [f"- {in_a_line(line)}" for line in _picked(jotting)]
    if picked:
        yield "\n".join(picked)


def _title(jotting: Jotting) -> str:
    form = FORMS.get(jotting.form)
    return jotting.title.strip() or (say(form.title) if form else say("A note"))


def _day_and_time(when: datetime) -> str:
    day, time = day_in_words(when.date()), time_in_words(when.time())
    return say("{day}, {time}", day=day, time=time)


def _texts(jotting: Jotting) -> Iterator[tuple[str, str]]:
    """What was typed, each with the title above it."""
    yield "", jotting.text
    for part in jotting.parts:
        yield asked(jotting.form, part.key), part.text
    yield say("From the free page"), jotting.page


def _picked(jotting: Jotting) -> Iterator[str]:
    """What was picked, a line each."""
    if jotting.words:
        yield say("Words: {words}", words=_listed(jotting.words))
    if jotting.where:
        yield say("Where: {regions}", regions=_listed(jotting.where))
    if jotting.marks:
        places = ", ".join(map(length_in_words, jotting.marks))
        yield say("Something stirred at {places} of the music.", places=places)
    if jotting.next_time:
        yield say("Next time: {wishes}", wishes=_listed(jotting.next_time))
    if jotting.kind:
        yield say("For the next ten minutes: {thing}", thing=say_word(jotting.kind))


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(map(say_word, words))
