"""Which part of a piece of music a step plays, and how loud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.units import Decibel, Frames, whole_quanta
from thaw.spec.steps import OwnMusic, Play

if TYPE_CHECKING:
    from thaw.timeline.choices import Course
    from thaw.timeline.program import Program, Sound

FIRST_OWN_DB: Final = Decibel(-6.0)
"""How loud the listener's own song is at most when it is heard first (practice, section 4)."""


@dataclass(frozen=True)
class Part:
    """A part of a sound: where it begins, how long it is, and its gain."""

    source: str
    offset: Frames
    frames: Frames
    gain: Decibel


def part_of_pack(program: Program, step: Play, name: str) -> Part | None:
    """The part of a pack's own music; None where the file is missing or broken."""
    sound = program.sounds.get(name)
    if sound is None:
        return None
    offset = Frames(step.start or 0)
    left = Frames(max(0, sound.frames - offset))
    return _part(sound, offset, min(step.length or left, left), step.gain)


def part_of_own(
    program: Program, course: Course, step: Play, path: tuple[int, ...]
) -> Part | None:
    """The part of the listener's own song; None where none was picked."""
    song = program.song
    if song is None or not isinstance(step.play, OwnMusic):
        return None
    wanted = own_length(step)
    offset = Frames(min(step.start or 0, max(0, song.frames - wanted)))
    gain = min(0.0, step.gain + step.play.gain)
    if path == _first_own(program, course):
        gain = min(gain, FIRST_OWN_DB)
    return _part(song, offset, min(wanted, song.frames - offset), gain)


def own_length(step: Play) -> Frames:
    """How long the listener's own song is to be heard."""
    if step.length is None and isinstance(step.play, OwnMusic):
        return step.play.excerpt
    return step.length or Frames(0)


def longest_own(program: Program) -> Frames:
    """The longest part of the listener's own song that a session asks for; 0 for none."""
    lengths = ((step.start or 0) + own_length(step) for _, step in _plays_own(program))
    return Frames(max(lengths, default=0))


def _part(sound: Sound, offset: Frames, frames: int, gain: float) -> Part:
    gain_db = Decibel(min(0.0, gain) + sound.correction)
    return Part(sound.source, offset, whole_quanta(frames), gain_db)


def _first_own(program: Program, course: Course) -> tuple[int, ...] | None:
    """Where the song is heard first; a section that is left out plays none."""
    sections = program.session.sections
    heard = (
        path
        for path, _ in _plays_own(program)
        if sections[path[0]].region not in course.left_out
    )
    return next(heard, None)


def _plays_own(program: Program) -> list[tuple[tuple[int, ...], Play]]:
    return [
        ((index, place), step)
        for index, section in enumerate(program.session.sections)
        for place, step in enumerate(section.steps)
        if isinstance(step, Play) and isinstance(step.play, OwnMusic)
    ]
