"""Sounds and recordings as they decode, held against the numbers of docs: sound.

Nothing here decodes: what a file turned out to be comes as figures. What the player mends by
itself, by turning a sound down or letting it rise slowly, is no problem here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import brief_number, number, say
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
        text = say(
            "This bed has {frames}; at least {least} are needed to go round without a step.",
            frames=format_exactly(facts.frames),
            least=format_exactly(SHORTEST_BED),
        )
        yield Heard("short-bed", Severity.WARNING, text, say("Take a longer piece of it."))
    rise = above(facts.rise, RISE, RISE_MOST)
    if rise is not None:
        text = say(
            "Its loudness rises by {rise} LU within a second; {most} are kind.",
            rise=number(facts.rise, 1),
            most=brief_number(RISE),
        )
        yield Heard("loudness-jump", rise, text, say("Turn down what comes suddenly in it."))
    yield from _level(KIND_LUFS[folder], facts)


def judge_recording(frames: int, facts: SoundFacts) -> Iterator[Heard]:
    """What is wrong with the recording of a line.

    Args:
        frames: its length by ``voice.yaml``.
        facts: what it turned out to be.
    """
    yield from _whole(facts)
    if abs(facts.frames - frames) > LENGTH_WITHIN:
        text = say(
            "It has {frames} frames, and its list says {listed}; words would be "
            "cut or followed by a gap.",
            frames=facts.frames,
            listed=frames,
        )
        hint = say("Write the list anew from the recordings.")
        yield Heard("recording-length", Severity.ERROR, text, hint)
    off = abs(facts.integrated - VOICE_LUFS)
    severity = above(off, VOICE_WITHIN, VOICE_FAR_OFF)
    if severity is not None:
        text = say(
            "It has {loudness} LUFS; a voice has {right} LUFS, {within} more or less.",
            loudness=number(facts.integrated, 1),
            right=brief_number(VOICE_LUFS),
            within=brief_number(VOICE_WITHIN),
        )
        yield Heard("voice-loudness", severity, text, say("Level it again."))
    if facts.frames >= RANGE_FROM and facts.range > VOICE_RANGE:
        text = say(
            "Its loudness ranges over {range} LU; {most} are the most.",
            range=number(facts.range, 1),
            most=brief_number(VOICE_RANGE),
        )
        yield Heard("voice-range", Severity.WARNING, text, say("Compress it a little."))
    yield from _peak(facts.true_peak)


def _whole(facts: SoundFacts) -> Iterator[Heard]:
    if facts.damaged:
        text = say(
            "Parts of it cannot be decoded; {frames} of it sound.",
            frames=format_exactly(facts.frames),
        )
        hint = say("Make it again from the original.")
        yield Heard("damaged-sound", Severity.WARNING, text, hint)


def _onset(facts: SoundFacts) -> Iterator[Heard]:
    severity = below(facts.onset, ONSET, ONSET_LEAST)
    if severity is not None:
        kind = format_exactly(ONSET)
        text = say(
            "It comes within {onset}; {kind} is kinder.",
            onset=format_exactly(facts.onset),
            kind=kind,
        )
        yield Heard(
            "quick-onset", severity, text, say("Let it fade in, or take a softer sound.")
        )


def _level(target: float, facts: SoundFacts) -> Iterator[Heard]:
    lowest = target - TOO_QUIET
    if facts.integrated < lowest:
        text = say(
            "It has {loudness} LUFS, and nothing is turned up; below {lowest} it "
            "is hardly heard.",
            loudness=number(facts.integrated, 1),
            lowest=brief_number(lowest),
        )
        hint = say("Bring it to {target} LUFS.", target=brief_number(target))
        yield Heard("quiet-sound", Severity.WARNING, text, hint)
    yield from _peak(facts.true_peak + min(0.0, target - facts.integrated))


def _peak(true_peak: float) -> Iterator[Heard]:
    if true_peak > MOST_TRUE_PEAK:
        text = say(
            "Its true peak is {peak} dBTP when it sounds; {most} is "
            "the most, and the limiter presses what is above.",
            peak=number(true_peak, 1),
            most=brief_number(MOST_TRUE_PEAK),
        )
        yield Heard(
            "true-peak", Severity.WARNING, text, say("Limit its peaks, or level it lower.")
        )
