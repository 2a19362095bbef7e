"""What the figures of a curator's recordings mean, in sentences. All limits are judgement.

Nothing here keeps a recording from being used: who reads it hears for herself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from thaw.base.problem import Severity
from thaw.base.units import RATE
from thaw.packs.sounds import RANGE_FROM, VOICE_LUFS, VOICE_RANGE, Heard
from thaw.timeline.pacing.narration import IN_SESSIONS, judge_rate, words_per_minute

if TYPE_CHECKING:
    from thaw.engine.loudness import Loudness
    from thaw.engine.speech import SpeechFigures

CEILING: Final = -2.2
"""dBTP that a finished recording stays under; the engine's own limit is -2."""
NOISE_BELOW: Final = 40.0
"""dB that the quiet between words is below the voice."""
HUM_BELOW: Final = 50.0
_HUM_ALONE: Final = 3.0
"""dB that the hum is below all that is heard between words; above that it is all the noise."""
DECAY: Final = 0.6
"""Seconds; a furnished living room has 0.3 to 0.5."""
MOST_PRESSED: Final = 6.0
"""dB by which the limiter may turn down the highest peak before it is heard."""
_CLIPPED_LEAST: Final = 3
"""Stretches of 10 ms that touch full scale; one or two may be chance."""


def judge_surroundings(figures: SpeechFigures) -> Iterator[Heard]:
    """What is wrong with where and how something was recorded."""
    noise = figures.speech - figures.floor
    if noise < NOISE_BELOW and figures.hum_level < figures.floor - _HUM_ALONE:
        text = (
            f"Its pauses are {noise:.0f} dB quieter than the voice; {NOISE_BELOW:g} are kinder."
        )
        hint = "Go nearer to the microphone, or find what hums, blows or ticks."
        yield Heard("noisy-recording", Severity.WARNING, text, hint)
    hum = figures.speech - figures.hum_level
    if figures.hum and hum < HUM_BELOW:
        text = f"The mains hum in it, at {figures.hum} Hz, {hum:.0f} dB below the voice."
        hint = "Record without the charger, and away from lamps and cables."
        yield Heard("mains-hum", Severity.WARNING, text, hint)
    if figures.decay is not None and figures.decay > DECAY:
        text = f"The room is heard: sound takes about {figures.decay:.1f} s to die away."
        hint = "Curtains, a bed, an open wardrobe with clothes take that away."
        yield Heard("room-echo", Severity.WARNING, text, hint)


def judge_clipping(figures: SpeechFigures, begin: int, stop: int) -> Iterator[Heard]:
    """Whether a stretch of a recording was too loud for its recorder."""
    at = [frame for frame in figures.clipped if begin <= frame < stop]
    if len(at) >= _CLIPPED_LEAST:
        text = f"It is clipped, first at {told_time(at[0])}: it was too loud for the recorder."
        hint = "Record it again, farther away or with a lower level."
        yield Heard("clipped-recording", Severity.WARNING, text, hint)


def judge_reading(text: str, frames: int) -> Iterator[Heard]:
    """Whether a line is read too fast or too slowly; only for English."""
    severity = judge_rate(text, frames, IN_SESSIONS)
    if severity is not None:
        rate = words_per_minute(text, frames)
        low, high = IN_SESSIONS.kind
        told = f"It has {rate:.0f} words a minute; {low:g} to {high:g} are kinder."
        hint = f"Record it again, {'more slowly' if rate > high else 'a little faster'}."
        yield Heard("narration-rate", severity, told, hint)


def judge_evenness(measured: Loudness, pressed: float, frames: int) -> Iterator[Heard]:
    """Whether a line can be brought to its loudness without being heard to be.

    Args:
        measured: before it was levelled.
        pressed: dB by which the limiter must turn its highest peak down.
        frames: of the line.
    """
    if frames >= RANGE_FROM and measured.range > VOICE_RANGE:
        text = f"Its loudness ranges over {measured.range:.1f} LU; {VOICE_RANGE:g} are kinder."
        hint = "Stay at one distance from the microphone to the end of the line."
        yield Heard("voice-range", Severity.WARNING, text, hint)
    if pressed > MOST_PRESSED:
        text = f"At {VOICE_LUFS:g} LUFS its highest peak is turned down by {pressed:.0f} dB."
        hint = "A knock or a breath against the microphone may be in it; record it again."
        yield Heard("high-peak", Severity.WARNING, text, hint)


def tell_figures(figures: Sequence[SpeechFigures], rates: Sequence[float]) -> str:
    """What was heard in recordings, good or not, in one sentence.

    Args:
        figures: of each in which somebody speaks; at least one.
        rates: words a minute of each line that can be judged.
    """
    noise = min(one.speech - one.floor for one in figures)
    hums = sorted({one.hum for one in figures if one.hum})
    decays = [one.decay for one in figures if one.decay is not None]
    clipped = sum(len(one.clipped) >= _CLIPPED_LEAST for one in figures)
    parts = [
        f"pauses {noise:.0f} dB quieter than the voice",
        f"hum at {' and '.join(map(str, hums))} Hz" if hums else "no hum",
        f"a room of {max(decays):.1f} s" if decays else "a room that cannot be judged",
        f"{clipped} clipped" if clipped else "nothing clipped",
    ]
    if rates:
        parts.append(f"{min(rates):.0f} to {max(rates):.0f} words a minute")
    return f"Heard: {', '.join(parts)}."


def told_time(frame: int) -> str:
    """A moment of a recording as a player shows it, ``3:07.4``."""
    minutes, tenths = divmod(round(frame * 10 / RATE), 600)
    return f"{minutes}:{tenths // 10:02}.{tenths % 10}"
