"""From the text of a line to its finished recording."""

import re
from dataclasses import dataclass, replace

import numpy as np
from scipy import signal

from studio import equaliser, loudness
from studio.dynamics import compressed, limited
from studio.phrasing import Pauses, Spoken, joined, opened_at_commas, sentences, trimmed
from studio.room import Room
from studio.samples import RATE, Floats, Samples
from studio.speech import Kokoro

LUFS = -18.0
PEAK_DB = -3.6
"""True peak before encoding; Opus at 32 kbit/s may add a whole decibel."""

LEAD_IN, TAIL = RATE // 10, RATE * 35 // 100
"""Frames before and after the speech: a tenth of a second, and the room's last."""

SPOKEN = {"Esc": "Escape"}
"""Words that are read differently from how they are written."""

JOINING = {"and", "or", "but", "where", "when", "while", "whichever"}
BREATH_WORDS = 4, 3
"""Words without a comma before and after a joining word that make room for a breath there."""

SMALL_ROOM = Room(
    decay_s=((250, 0.22), (500, 0.24), (1000, 0.22), (2000, 0.18), (4000, 0.12)),
    before_s=0.004,
    seed=77,
)
ROOM_DB = -21.0

RUMBLE = signal.butter(2, 80, "highpass", fs=RATE, output="sos")
CLEARING = np.concatenate([RUMBLE, equaliser.high_shelf(6500, -5.0)])
"""No rumble below the voice, and less of the air above it: near, not intimate."""
BRIGHTENING = np.concatenate([RUMBLE, equaliser.high_shelf(2000, 4.0)])
"""No rumble either, and more of what makes words clear: for somebody who is far away."""

SLOWEST, FASTEST = 0.544, 0.87
"""Where a line's speed stays, however much its rate would ask: slower drags, faster hurries."""

RATE_MARGIN = 4
LEFT_BY_TRIMMING = 0.92
"""Of the length that the model foretells; 0.90 to 0.95 over fifteen lines of June."""
FORETELLINGS = 3
"""Pauses do not grow with the speed, so the speed that fits is come to in a few steps."""


@dataclass(frozen=True)
class Manner:
    """A way of speaking.

    Attributes:
        speed: The model's, 1 is its own.
        pauses: Between sentences and at commas.
        words_per_minute: Lowest and highest rate over a whole line, pauses inside it counted.
        bright: Whether the voice is brighter than elsewhere.
    """

    speed: float
    pauses: Pauses
    words_per_minute: tuple[float, float]
    bright: bool = False


GUIDING = Manner(0.68, Pauses(sentence_s=0.9, comma_s=0.38), (100, 135))
ORDINARY = Manner(0.76, Pauses(sentence_s=0.7, comma_s=0.25), (115, 145))
"""For the plain voice outside sessions: awake, an ordinary pace."""
BRIGHT = replace(ORDINARY, bright=True)
"""For “I'm far away”: an ordinary pace too, and a brighter voice."""


def narrate(voice: Kokoro, text: str, manner: Manner) -> Spoken:
    """Return a line as it is played."""
    said = _as_read(text)
    lowest, highest = manner.words_per_minute
    if _foretold_rate(voice, said, manner, manner.speed) > highest - RATE_MARGIN:
        said = _with_breaths(said)
    speed = _speed_for(voice, said, manner)
    spoken = _spoken(voice, said, manner, speed)
    rate = _rate(said, spoken)
    if not lowest <= rate <= highest and SLOWEST < speed < FASTEST:
        spoken = _spoken(voice, said, manner, _corrected(speed, rate, manner))
    begins = tuple(begin + LEAD_IN for begin in spoken.sentences)
    return Spoken(finished(spoken.samples, bright=manner.bright), begins)


def finished(speech: Samples, *, bright: bool = False) -> Samples:
    """Return speech cleared, evened, set in a small room and levelled, with its lead-in."""
    clear: Floats = signal.sosfilt(BRIGHTENING if bright else CLEARING, speech)
    level = loudness.levelled(clear, LUFS)
    even = compressed(level, threshold_db=-20, ratio=2.0, attack_s=0.01, release_s=0.15)
    dry = np.pad(even, ((0, 0), (LEAD_IN, TAIL)))
    wet = SMALL_ROOM.reflect(np.repeat(dry, 2, axis=0))[:1, : dry.shape[1]]
    line = loudness.levelled(dry + wet * 10 ** (ROOM_DB / 20), LUFS)
    ended: Samples = loudness.levelled(limited(line, PEAK_DB), LUFS) * _faded_tail(
        line.shape[1]
    )
    return ended


def _speed_for(voice: Kokoro, said: str, manner: Manner) -> float:
    """Return the speed nearest to the manner's at which the rate is foretold to be within."""
    speed = manner.speed
    for _ in range(FORETELLINGS):
        speed = _corrected(speed, _foretold_rate(voice, said, manner, speed), manner)
    return speed


def _corrected(speed: float, rate: float, manner: Manner) -> float:
    """Return the speed that brings a rate within the manner's, with a margin."""
    lowest, highest = manner.words_per_minute
    allowed = np.clip(rate, lowest + RATE_MARGIN, highest - RATE_MARGIN)
    return float(np.clip(speed * allowed / rate, SLOWEST, FASTEST))


def _foretold_rate(voice: Kokoro, said: str, manner: Manner, speed: float) -> float:
    pauses, parts = manner.pauses, sentences(said)
    spoken_s = sum(voice.seconds(part, speed, pauses.comma_s) for part in parts)
    seconds = spoken_s * LEFT_BY_TRIMMING + pauses.sentence_s * (len(parts) - 1)
    return len(said.split()) * 60 / seconds


def _rate(said: str, spoken: Spoken) -> float:
    """Return words per minute, the pauses inside the line counted."""
    frames: int = spoken.samples.shape[1]
    return len(said.split()) * 60 * RATE / frames


def _spoken(voice: Kokoro, text: str, manner: Manner, speed: float) -> Spoken:
    parts = []
    for sentence in sentences(text):
        part = trimmed(voice.speak(sentence, speed))
        parts.append(opened_at_commas(part, _commas(voice.phonemes(sentence)), manner.pauses))
    return joined(parts, manner.pauses)


def _as_read(text: str) -> str:
    return re.sub(r"\w+", lambda word: SPOKEN.get(word[0], word[0]), " ".join(text.split()))


def _with_breaths(text: str) -> str:
    """Return the text with commas where a slow reader would breathe."""
    words = text.split()
    before, after = BREATH_WORDS
    for place, word in enumerate(words):
        around = "".join(words[place - before : place + after - 1]).replace("'", "")
        if word in JOINING and before <= place <= len(words) - after and around.isalpha():
            words[place - 1] += ","
    return " ".join(words)


def _commas(phonemes: str) -> list[float]:
    return [index / len(phonemes) for index, letter in enumerate(phonemes) if letter == ","]


def _faded_tail(frames: int) -> Samples:
    left = np.arange(frames)[::-1]
    return np.clip(left / (TAIL / 2), 0, 1).astype(np.float32)
