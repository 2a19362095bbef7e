"""What is spoken: every line of a session, of the guidance and of the anchors.

A recording belongs to its text, so a line carries the hash of what it says beside its id. An
id is ``<session>.<section>.<n>[.<variant>]``: ``n`` counts the spoken lines of the section from
1, a line with variants and a question with its spoken options count once, and ``as: name``
replaces ``n``.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaw.spec.steps import (
    Body,
    CheckIn,
    Choice,
    Choose,
    Pace,
    Pacing,
    Play,
    Say,
    Sense,
    Sensing,
    Words,
    Write,
    Writing,
)

if TYPE_CHECKING:
    from thaw.spec.guidance import Anchors, Guidance
    from thaw.spec.session import Session
    from thaw.spec.steps import AnyStep

    Path = tuple[int, ...]
    Placed = tuple[Path, AnyStep]

ANCHORS = "anchors"
"""The first part of the ids of anchor lines; no session may have this id."""
GUIDANCE = "guidance"
"""The first part of the ids of guidance lines; no session may have this id."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """One line that a voice speaks.

    Attributes:
        id: unique among the lines of a pack.
        text: caption, transcript, and what a voice is recorded from.
        hash: ``text_hash`` of the text.
        path: where it stands, counted from 0. In a session and in guidance: section and step,
            then, for a line over music, its index in ``during`` and, for a spoken option, the
            option's. In anchors: anchor, 0 for a line or 1 for a touch-in, and its index.
        variant: the anchor's or option's id where there is one wording for each, else None.
    """

    id: str
    text: str
    hash: str
    path: tuple[int, ...]
    variant: str | None = None


def text_hash(text: str) -> str:
    """The first 16 hex digits of SHA-256 over the NFC form, its white space made single spaces.

    So a line keeps its recording when only its wrapping in the file changes.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


def session_lines(session: Session) -> tuple[SpokenLine, ...]:
    """The spoken lines of a session, in the order of the file."""
    return tuple(
        line
        for index, section in enumerate(session.sections)
        for line in _lines_of_steps(f"{session.id}.{section.id}", (index,), section.steps)
    )


def guidance_lines(guidance: Guidance) -> tuple[SpokenLine, ...]:
    """The spoken lines of the guidance, in the order of the file."""
    return tuple(
        line
        for index, section in enumerate(guidance.sections)
        for line in _lines_of_steps(f"{GUIDANCE}.{section.id}", (index,), section.steps)
    )


def anchor_lines(anchors: Anchors) -> tuple[SpokenLine, ...]:
    """The lines and touch-ins of every anchor, in the order of the file."""
    return tuple(
        SpokenLine(f"{ANCHORS}.{name}.{prefix}{n}", text, text_hash(text), (index, kind, n - 1))
        for index, (name, wording) in enumerate(anchors.anchors.items())
        for kind, (prefix, texts) in enumerate(
            (("", wording.lines), ("touch-", wording.touch_ins))
        )
        for n, text in enumerate(texts, start=1)
    )


def _lines_of_steps(prefix: str, path: Path, steps: Iterable[AnyStep]) -> Iterator[SpokenLine]:
    counted = 0
    for place, step in _with_lines_over_music(path, steps):
        wordings = tuple(_wordings(place, step))
        if not wordings:
            continue
        counted += 1
        name = getattr(step, "name", None) or counted
        for where, text, variant in wordings:
            suffix = "" if variant is None else f".{variant}"
            yield SpokenLine(f"{prefix}.{name}{suffix}", text, text_hash(text), where, variant)


def _with_lines_over_music(path: Path, steps: Iterable[AnyStep]) -> Iterator[Placed]:
    for index, step in enumerate(steps):
        yield (*path, index), step
        if isinstance(step, Play):
            for inner, line in enumerate(step.during):
                yield (*path, index, inner), line


def _wordings(place: Path, step: AnyStep) -> Iterator[tuple[Path, str, str | None]]:
    """What one step speaks: place, text and variant of each wording."""
    if isinstance(step, Say):
        if isinstance(step.say, str):
            yield place, step.say, None
        else:
            yield from ((place, text, variant) for variant, text in step.say.items())
        return
    question = _question(step)
    if question is not None:
        yield place, question, None
    if isinstance(step, Choose) and step.choose.speak:
        for index, (name, option) in enumerate(step.choose.options.items()):
            yield (*place, index), option if isinstance(option, str) else option.say, name


def _question(step: AnyStep) -> str | None:
    match step:
        case CheckIn(ask=ask) | Words(ask=ask) | Body(ask=ask):
            return ask
        case Choose(choose=Choice(ask=ask)) | Pace(pace=Pacing(ask=ask)):
            return ask
        case Write(write=Writing(ask=ask)) | Sense(sense=Sensing(what=ask)):
            return ask
        case _:
            return None
