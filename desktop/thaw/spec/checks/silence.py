"""Silence: short enough for its level, and announced by the line before it.

Rests add up until something is said or asked. A silence is announced when the line before it
says how long it is, or that it is quiet or without words. That can be seen from the words only
in a language whose words are known here (``ANNOUNCING``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.base.units import Frames, format_duration, frames_from_seconds
from thaw.spec.doses import DOSES
from thaw.spec.steps import MARK_BODY, Bed, Body, Look, Mark, Play, Rest

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Path, Rule
    from thaw.spec.lines import SpokenLine
    from thaw.spec.steps import Step

ERROR_FACTOR: Final = 1.5
"""How far beyond its limit a silence may go before it is an error; below that, a warning."""
UNANNOUNCED: Final = frames_from_seconds(8)
"""The longest silence that comes without a word about it. Whether a line announces one is read
from its words, so this is only ever a warning; and music tells by itself that all is well."""

_NUMBER = (
    r"(\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|ninety|few|couple|half|some)"
)
ANNOUNCING: Final = {
    "en": re.compile(
        rf"\b{_NUMBER}\b[^.?!]{{0,24}}\b(second|minute)s?\b"
        r"|\b(no|without|fewer|few) (more )?(words|voice|talking|speaking)\b"
        r"|\b(quiet|silence|silent|wordless|pause)\b",
        re.IGNORECASE,
    )
}
"""Language → the words with which a line announces a silence."""

Place = tuple[int, ...]
"""Where a line stands, as in ``SpokenLine.path``."""


@dataclass(frozen=True)
class _Silence:
    """Rests without a word between: how long, where, over music or not, after which lines."""

    frames: Frames
    path: Path
    section: int
    over_music: bool
    after: tuple[SpokenLine, ...]


_LONG: Final = mark("Here are {length} without a word; at level {level} at most {most} are.")
_LONG_OVER_MUSIC: Final = mark(
    "Here are {length} without a word; over music at most {most} are."
)


def silences_fit_their_level(draft: Draft) -> None:
    """A silence without a touch-in is no longer than its level allows."""
    for silence in _silences(draft):
        level = draft.session.sections[silence.section].level
        dose = DOSES[level]
        limit = dose.silence_over_music if silence.over_music else dose.silence
        if silence.frames <= limit:
            continue
        told = _LONG_OVER_MUSIC if silence.over_music else _LONG
        lengths = {"length": format_duration(silence.frames), "most": format_duration(limit)}
        text = say(told, level=level, **lengths)
        tell = draft.error if silence.frames > limit * ERROR_FACTOR else draft.warn
        tell("long-silence", silence.path, text, say("Say a few words in between."))


def silences_are_announced(draft: Draft) -> None:
    """Nobody wonders whether something broke: the line before says that it will be quiet."""
    announcing = ANNOUNCING.get(draft.session.language.partition("-")[0])
    if announcing is None:
        return
    for silence in _silences(draft):
        if silence.frames <= UNANNOUNCED or silence.over_music:
            continue
        if silence.after and all(announcing.search(line.text) for line in silence.after):
            continue
        length = format_duration(silence.frames)
        text = say(
            "The line before these {length} without words does not announce them.",
            length=length,
        )
        hint = say(
            "Say so, for example “For about {length} there will be no words.”", length=length
        )
        draft.warn("silence-unannounced", silence.path, text, hint)


def _silences(draft: Draft) -> Iterator[_Silence]:
    """All silences; rests at the end of one section and the start of the next count apart."""
    spoken: dict[Place, list[SpokenLine]] = {}
    for line in draft.lines:
        spoken.setdefault(line.path, []).append(line)
    for index, section in enumerate(draft.session.sections):
        path: Path = ("sections", index, "steps")
        yield from _of_steps(section.steps, (index,), path, spoken)
        for place, step in enumerate(section.steps):
            if isinstance(step, Play):
                inner = (*path, place, "during")
                yield from _of_steps(step.during, (index, place), inner, spoken)


def _of_steps(
    steps: Sequence[Step], place: Place, path: Path, spoken: Mapping[Place, list[SpokenLine]]
) -> Iterator[_Silence]:
    """The silences among the steps of one section, or among what is said over one music."""
    rests: list[tuple[int, Frames]] = []
    before: list[SpokenLine] = []
    for index, step in enumerate((*steps, None)):
        if isinstance(step, Rest):
            rests.append((index, step.rest))
        elif not _is_silent(step) or (*place, index) in spoken:
            if rests:
                frames = Frames(sum(length for _, length in rests))
                where = (*path, rests[0][0], "rest")
                yield _Silence(frames, where, place[0], len(place) > 1, tuple(before))
            rests, before = [], spoken.get((*place, index), [])


def _is_silent(step: Step | None) -> bool:
    if isinstance(step, Body):
        return step.body != MARK_BODY
    return isinstance(step, (Bed, Look, Mark))


RULES: tuple[Rule, ...] = (silences_fit_their_level, silences_are_announced)
