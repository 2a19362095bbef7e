"""A file while it is checked: what it says, where, and what it is held against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from thaw.spec.guidance import Anchors, Guidance
from thaw.spec.lines import SpokenLine, anchor_lines, guidance_lines, session_lines
from thaw.spec.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.base.problem import Mark, Problem, Report
    from thaw.packs.folder import PackFolder
    from thaw.packs.voice import Voice
    from thaw.spec.places import Part, Places

_WORDS: tuple[tuple[str, ...], ...] = (
    ("say",),
    ("ask",),
    ("choose", "ask"),
    ("sense", "what"),
    ("pace", "ask"),
    ("write", "ask"),
)
"""Where the words of a step may stand in it."""


@dataclass(frozen=True)
class Opened:
    """A file whose shape is right.

    Attributes:
        file: its path.
        pack: the pack that it lies in.
        model: what it says.
        places: where things are in it.
        report: what problems are added to.
        problems: what was found in the file alone.
        voices_in: the voices of the pack in a language.
    """

    file: Path
    pack: PackFolder
    model: object
    places: Places
    report: Report
    problems: tuple[Problem, ...]
    voices_in: Callable[[str], tuple[Voice, ...]]

    @cached_property
    def lines(self) -> tuple[SpokenLine, ...]:
        """What is spoken in it."""
        match self.model:
            case Session() as session:
                return session_lines(session)
            case Guidance() as guidance:
                return guidance_lines(guidance)
            case Anchors() as anchors:
                return anchor_lines(anchors)
            case _:
                return ()

    @property
    def language(self) -> str:
        """The language of what is spoken in it; empty where nothing is."""
        return str(getattr(self.model, "language", ""))

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices of its pack in its language."""
        return self.voices_in(self.language)

    def mark_of(self, line: SpokenLine) -> Mark:
        """Where the words of a line stand."""
        if isinstance(self.model, Anchors):
            anchor, kind, index = line.path
            name = tuple(self.model.anchors)[anchor]
            return self.places.mark("anchors", name, ("lines", "touch_ins")[kind], index)
        return mark_in_steps(line, self.places)


def mark_in_steps(line: SpokenLine, places: Places) -> Mark:
    """Where the words of a line of a session or of guidance stand in its file."""
    section, index, *inner = line.path
    step: tuple[Part, ...] = ("sections", section, "steps", index)
    over_music = (*step, "during", *inner)
    if inner and places.has(*over_music):
        step = over_music
    variant = () if line.variant is None else (line.variant,)
    ways = (("choose", "options", *variant), ("say", *variant)) if variant else _WORDS
    words = ((*step, *way) for way in ways)
    return places.mark(*next((path for path in words if places.has(*path)), step))
