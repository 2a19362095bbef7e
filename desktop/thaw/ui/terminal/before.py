"""What is said before a session begins: what will happen, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.timeline.description import LEVEL_NAMES
from thaw.ui.present.before import present_before
from thaw.ui.present.words import as_sentence, present_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from thaw.timeline.description import Description


def session_list(descriptions: Sequence[Description], *, names: bool) -> Iterator[str]:
    """The sessions by number, one a line; ``names``: with those for the command line."""
    for number, told in enumerate(descriptions, start=1):
        level = LEVEL_NAMES[told.level]
        yield f"{number}: {told.title}, {present_minutes(told.frames)}, {level}." + (
            f" {told.ref}" if names else ""
        )


def before_lines(description: Description) -> Iterator[str]:
    """The page before a session, in words."""
    view = present_before(description)
    yield view.title
    yield view.summary
    yield as_sentence(view.facts.replace(" · ", ", "))
    if view.contents:
        yield view.contents
    yield as_sentence(view.picture)
    if view.underneath:
        yield as_sentence(f"underneath: {view.underneath}")
    yield as_sentence(view.voice)
