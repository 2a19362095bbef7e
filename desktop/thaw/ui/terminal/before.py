"""What is said before a session begins: what will happen, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say
from thaw.timeline.description import LEVEL_NAMES
from thaw.ui.present.before import present_before, present_facts
from thaw.ui.present.words import as_sentence, present_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thaw.timeline.description import Description


def session_list(descriptions: Sequence[Description], *, names: bool) -> Iterator[str]:
    """The sessions by number, one a line; ``names``: with those for the command line."""
    for number, told in enumerate(descriptions, start=1):
        line = say(
            "{number}: {session}, {length}, {place}.",
            number=number,
            session=told.title,
            length=present_minutes(told.frames),
            place=say(LEVEL_NAMES[told.level]),
        )
        yield f"{line} {told.ref}" if names else line


def before_lines(description: Description, silences: float = 1.0) -> Iterator[str]:
    """The page before a session, in words.

    Args:
        description: the session, as it was made.
        silences: the listener's factor on every rest.
    """
    view = present_before(description)
    yield view.title
    yield view.summary
    yield " ".join(map(as_sentence, present_facts(description, silences)))
    if view.contents:
        yield view.contents
    yield view.picture
    if view.underneath:
        yield say("Underneath: {sounds}.", sounds=view.underneath)
    yield as_sentence(view.voice)
