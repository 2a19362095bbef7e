"""The note after a session, as plain text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import format_duration
from thaw.ui.present.words import present_list

if TYPE_CHECKING:
    from thaw.base.units import Frames

KIND_THINGS: Final = ("a drink", "a walk", "message someone", "nothing")
FIRST_WORDS: Final = ("nothing", "not sure", "mixed", "rather not say")
OTHER_WORDS: Final = (
    "warm",
    "cool",
    "tingling",
    "tired",
    "at ease",
    "curious",
    "far away",
    "sad",
)


@dataclass(frozen=True)
class Jotting:
    """What a note may hold; all of it may be empty.

    Attributes:
        title: the session's title.
        text: what was written on the note's page.
        words: words that were picked, in the session or after it.
        page: what was written on a free page during the session.
        marks: places in the music that were marked.
        next_time: what was wished for next time.
        kind: one kind thing for the next ten minutes.
    """

    title: str = ""
    text: str = ""
    words: tuple[str, ...] = ()
    page: str = ""
    marks: tuple[Frames, ...] = field(default=())
    next_time: tuple[str, ...] = ()
    kind: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was written or picked."""
        return self == Jotting(self.title)


def with_words(jotting: Jotting, words: tuple[str, ...]) -> Jotting:
    """The same with more words; none stands twice."""
    return replace(jotting, words=tuple(dict.fromkeys((*jotting.words, *words))))


def merged(held: Jotting, session: Jotting) -> Jotting:
    """What was not kept yet, and what another session leaves: nothing of either is lost."""
    pages = [page for page in (held.page, session.page) if page.strip()]
    together = replace(
        session,
        title=session.title or held.title,
        text=held.text,
        page="\n\n".join(pages),
        marks=(*held.marks, *session.marks),
        kind=held.kind,
    )
    return with_words(replace(together, words=held.words), session.words)


def present_offer(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words to pick from: the four that stand first, those picked before, a few more."""
    return tuple(dict.fromkeys((*FIRST_WORDS, *words, *OTHER_WORDS)))


def present_text(jotting: Jotting, date: str) -> str:
    """The text file. Only what was written or picked stands in it.

    Args:
        jotting: what the note holds.
        date: the day, as the reader writes dates.
    """
    places = present_list([format_duration(mark) for mark in jotting.marks])
    parts = [
        f"{jotting.title}, {date}" if jotting.title else date,
        jotting.text.strip(),
        f"Words: {', '.join(jotting.words)}" if jotting.words else "",
        f"From the free page:\n{jotting.page.strip()}" if jotting.page.strip() else "",
        f"Something stirred at {places} of the music." if places else "",
        f"Next time: {', '.join(jotting.next_time)}" if jotting.next_time else "",
        f"For the next ten minutes: {jotting.kind}" if jotting.kind else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def present_file_name(jotting: Jotting, date: str) -> str:
    """A name for the file that every system takes."""
    title = "".join(c if c.isalnum() or c in " -" else "" for c in jotting.title).strip()
    return f"{date} {title or 'note'}.txt"
