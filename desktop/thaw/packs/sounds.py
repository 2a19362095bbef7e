"""Sounds and recordings as they decode, held against the numbers of docs: sound.

Nothing here decodes: what a file turned out to be comes as figures. What the player mends by
itself, by turning a sound down or letting it rise slowly, is no problem here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.problem import Severity, above, below
from thaw.base.units import RATE, format_exactly, frames_from_seconds

if TYPE_CHECKING:
    from thaw.engine.facts import SoundFacts

VOICE_LUFS: Final = -18.0
VOICE_WITHIN: Final = 0.5
VOICE_FAR_OFF: Final = 6.0
"""LU from ``VOICE_LUFS``: beyond the first a warning, and what jumps by the second an error."""
VOICE_RANGE: Final = 8.0
RANGE_FROM: Final = frames_from_seconds(5)
"""LU; told of recordings of this length or more (EBU Tech 3342 looks at windows of 3 s)."""
MOST_TRUE_PEAK: Final = -2.0
KIND_LUFS: Final = {"beds": -30.0, "music": -20.0, "sounds": -30.0}
"""The folder of a sound → the loudness that it is turned down to; none is turned up."""
TOO_QUIET: Final = 12.0
"""LU below that loudness under which a sound is hardly heard beside the voice. Judgement."""
ONSET: Final = frames_from_seconds(1.5)
ONSET_LEAST: Final = frames_from_seconds(0.1)
"""How slowly a short sound comes: faster than the first a warning, than the second an error.
Music and beds begin by a fade of the session's."""
RISE: Final = 3.0
RISE_MOST: Final = 6.0
"""LU within a second."""
SHORTEST_BED: Final = frames_from_seconds(4)
"""A bed goes round with an overlap of two seconds at either end."""
LENGTH_WITHIN: Final = RATE // 100
"""Frames by which a recording may differ from what ``voice.yaml`` says."""


@dataclass(frozen=True)
class Heard:
    """One thing that is not as it should be with a sound.

    Attributes:
        rule: its name.
        severity: how much it weighs.
        text: one sentence with the number and the limit.
        hint: one sentence that says what to do.
    """

    rule: str
    severity: Severity
    text: str
    hint: str


def judge_sound(folder: str, facts: SoundFacts) -> Iterator[Heard]:
    """What is wrong with a bed, a piece of music or a short sound.

    Args:
        folder: the folder of the pack that it lies in, which is its kind.
        facts: what it turned out to be.
    """
    yield from _whole(facts)
    if folder == "sounds":
        yield from _onset(facts)
    if folder == "beds" and facts.frames < SHORTEST_BED:
        text = (
            f"This bed has {format_exactly(facts.frames)}; at least "
            f"{format_exactly(SHORTEST_BED)} are needed to go round without a step."
        )
        yield Heard("short-bed", Severity.WARNING, text, "Take a longer piece of it.")
    rise = above(facts.rise, RISE, RISE_MOST)
    if rise is not None:
        text = f"Its loudness rises by {facts.rise:.1f} LU within a second; {RISE:g} are kind."
        yield Heard("loudness-jump", rise, text, "Turn down what comes suddenly in it.")
    yield from _level(KIND_LUFS[folder], facts)


def judge_recording(frames: int, facts: SoundFacts) -> Iterator[Heard]:
    """What is wrong with the recording of a line.

    Args:
        frames: its length by ``voice.yaml``.
        facts: what it turned out to be.
    """
    yield from _whole(facts)
    if abs(facts.frames - frames) > LENGTH_WITHIN:
        text = (
            f"It has {facts.frames} frames, and its list says {frames}; words would be cut or "
            "followed by a gap."
        )
        hint = "Write the list anew from the recordings."
        yield Heard("recording-length", Severity.ERROR, text, hint)
    off = abs(facts.integrated - VOICE_LUFS)
    severity = above(off, VOICE_WITHIN, VOICE_FAR_OFF)
    if severity is not None:
        level = f"{VOICE_LUFS:g} LUFS, {VOICE_WITHIN:g} more or less"
        text = f"It has {facts.integrated:.1f} LUFS; a voice has {level}."
        yield Heard("voice-loudness", severity, text, "Level it again.")
    if facts.frames >= RANGE_FROM and facts.range > VOICE_RANGE:
        text = f"Its loudness ranges over {facts.range:.1f} LU; {VOICE_RANGE:g} are the most."
        yield Heard("voice-range", Severity.WARNING, text, "Compress it a little.")
    yield from _peak(facts.true_peak)


def _whole(facts: SoundFacts) -> Iterator[Heard]:
    if facts.damaged:
        text = f"Parts of it cannot be decoded; {format_exactly(facts.frames)} of it sound."
        hint = "Make it again from the original."
        yield Heard("damaged-sound", Severity.WARNING, text, hint)


def _onset(facts: SoundFacts) -> Iterator[Heard]:
    severity = below(facts.onset, ONSET, ONSET_LEAST)
    if severity is not None:
        kind = format_exactly(ONSET)
        text = f"It comes within {format_exactly(facts.onset)}; {kind} is kinder."
        yield Heard("quick-onset", severity, text, "Let it fade in, or take a softer sound.")


def _level(target: float, facts: SoundFacts) -> Iterator[Heard]:
    lowest = target - TOO_QUIET
    if facts.integrated < lowest:
        text = (
            f"It has {facts.integrated:.1f} LUFS, and nothing is turned up; below {lowest:g} "
            "it is hardly heard."
        )
        hint = f"Bring it to {target:g} LUFS."
        yield Heard("quiet-sound", Severity.WARNING, text, hint)
    yield from _peak(facts.true_peak + min(0.0, target - facts.integrated))


def _peak(true_peak: float) -> Iterator[Heard]:
    if true_peak > MOST_TRUE_PEAK:
        text = (
            f"Its true peak is {true_peak:.1f} dBTP when it sounds; {MOST_TRUE_PEAK:g} is the "
            "most, and the limiter presses what is above."
        )
        yield Heard("true-peak", Severity.WARNING, text, "Limit its peaks, or level it lower.")
