"""What a note may hold, whether it stands on a page, in a draft or in the book."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.base.units import Frames


@dataclass(frozen=True)
class Part:
    """What was written for one question of a form.

    Attributes:
        key: the question's (``forms``).
        text: what was written.
    """

    key: str
    text: str


@dataclass(frozen=True)
class Jotting:
    """What a note may hold; all of it may be empty.

    Words are kept as they stand in the code, in English, and said where they are shown.

    Attributes:
        title: the session's title; empty for a note without a session.
        text: what was written on the note's page.
        words: words that were picked, in the session or after it.
        page: what was written on a free page during the session.
        where: regions of the body that were marked, in the session or after it.
        marks: places in the music that were marked.
        next_time: what was wished for next time.
        kind: one kind thing for the next ten minutes.
        form: the key of the form it was written in (``forms``); empty for a plain note.
        parts: what was written for the form's questions; none of them is empty.
    """

    title: str = ""
    text: str = ""
    words: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    page: str = ""
    marks: tuple[Frames, ...] = ()
    next_time: tuple[str, ...] = ()
    kind: str = ""
    form: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was written or picked."""
        return self == Jotting(self.title, form=self.form)


def say_word(word: str) -> str:
    """A word or a region as it is shown: in the language that is spoken, without hyphens."""
    return say(word.replace("-", " "))


def with_words(jotting: Jotting, words: tuple[str, ...]) -> Jotting:
    """The same with more words; none stands twice."""
    return replace(jotting, words=tuple(dict.fromkeys((*jotting.words, *words))))


def merged(held: Jotting, session: Jotting) -> Jotting:
    """What was not kept yet, and what another session leaves: nothing of either is lost."""
    together = replace(
        session,
        title=session.title or held.title,
        text=_one_after_the_other(held.text, session.text),
        page=_one_after_the_other(held.page, session.page),
        where=tuple(dict.fromkeys((*held.where, *session.where))),
        marks=(*held.marks, *(mark for mark in session.marks if mark not in held.marks)),
        next_time=tuple(dict.fromkeys((*held.next_time, *session.next_time))),
        kind=held.kind or session.kind,
        form=held.form or session.form,
        parts=(*held.parts, *session.parts),
    )
    return with_words(replace(together, words=held.words), session.words)


def _one_after_the_other(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text.strip())
