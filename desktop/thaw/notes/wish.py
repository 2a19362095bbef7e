"""Which notes are looked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """All of it has to fit; a wish for nothing fits every note.

    Attributes:
        text: what was typed to search for: every word of it, the last one as a beginning.
        words: words that were picked for the note: feelings, sensations, regions of the body.
        session: the title of the session that it followed; empty for any.
        form: the form that it was written in; empty for any.
    """

    text: str = ""
    words: tuple[str, ...] = ()
    session: str = ""
    form: str = ""
