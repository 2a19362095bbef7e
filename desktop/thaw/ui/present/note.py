"""The note after a session, as plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark_all, say
from thaw.notes.forms import FORMS, asked
from thaw.notes.jotting import with_words
from thaw.timeline.palettes import ALWAYS_FIRST, palette
from thaw.ui.present.answer import REGIONS
from thaw.ui.present.regions import region_name
from thaw.ui.present.words import present_list, present_seconds

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.notes.jotting import Jotting

KIND_THINGS: Final = mark_all("a drink", "a walk", "message someone", "nothing")
"""Kept as they stand here, and said where they are shown, as all words are."""
OTHER_WORDS: Final = mark_all(
    "warm",
    "cool",
    "tingling",
    "tired",
    "at ease",
    "curious",
    "far away",
    "sad",
)


def with_answer(jotting: Jotting, words: tuple[str, ...]) -> Jotting:
    """The same with what was picked for a question: regions of the body stand apart."""
    marked = tuple(word for word in words if word in REGIONS)
    where = tuple(dict.fromkeys((*jotting.where, *marked)))
    others = tuple(word for word in words if word not in REGIONS)
    return with_words(replace(jotting, where=where), others)


def present_offer(words: tuple[str, ...], *, every: bool = False) -> tuple[str, ...]:
    """The words to pick from: the four that stand first, those picked before, a few more.

    Args:
        words: those that were picked.
        every: whether all feelings and sensations are offered too.
    """
    more = (*palette("feelings"), *palette("sensations")) if every else ()
    return tuple(dict.fromkeys((*ALWAYS_FIRST, *words, *OTHER_WORDS, *more)))


def present_text(jotting: Jotting, date: str) -> str:
    """The text file. Only what was written or picked stands in it.

    Args:
        jotting: what the note holds.
        date: the day, as the reader writes dates.
    """
    form = FORMS.get(jotting.form)
    title = jotting.title or (say(form.title) if form is not None else "")
    page, kind = jotting.page.strip(), jotting.kind
    where = present_list([region_name(region) for region in jotting.where])
    words, wishes = _listed(jotting.words), _listed(jotting.next_time)
    parts = [
        say("{session}, {date}", session=title, date=date) if title else date,
        jotting.text.strip(),
        *(f"{asked(jotting.form, part.key)}\n{part.text.strip()}" for part in jotting.parts),
        say("Words: {words}", words=words) if words else "",
        say("Where: {regions}", regions=where) if where else "",
        say("From the free page:\n{text}", text=page) if page else "",
        present_stirred(jotting.marks),
        say("Next time: {wishes}", wishes=wishes) if wishes else "",
        say("For the next ten minutes: {thing}", thing=say(kind)) if kind else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def present_stirred(marks: tuple[Frames, ...]) -> str:
    """Where in the music something stirred; empty where nothing was marked."""
    places = present_list([*map(present_seconds, marks)])
    return say("Something stirred at {places} of the music.", places=places) if places else ""


def present_file_name(jotting: Jotting, date: str) -> str:
    """A name for the file that every system takes."""
    title = "".join(c if c.isalnum() or c in " -" else "" for c in jotting.title).strip()
    return f"{date} {title or say('note')}.txt"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(map(say, words))
