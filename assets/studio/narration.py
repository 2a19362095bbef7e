"""From the text of a line to its finished recording."""

from dataclasses import dataclass

import numpy as np
from scipy import signal

from studio import equaliser, loudness
from studio.dynamics import compressed, limited
from studio.phrasing import Pauses, joined, opened_at_commas, sentences, trimmed
from studio.room import Room
from studio.soundfile import RATE, Samples
from studio.speech import Kokoro

LUFS = -18.0
PEAK_DB = -2.6
"""True peak before encoding; Opus may add half a decibel."""

LEAD_IN_S, TAIL_S = 0.1, 0.35

SPOKEN = {"Esc,": "Escape,", "Esc": "Escape"}
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

CLEARING = np.concatenate([
    signal.butter(2, 80, "highpass", fs=RATE, output="sos"),
    equaliser.high_shelf(6500, -5.0),
])  # fmt: skip
"""No rumble below the voice, and less of the air above it: near, not intimate."""

SPEED_REACH = 0.15
"""How far one line's speed may be moved to bring its rate within limits."""

RATE_MARGIN = 4


@dataclass(frozen=True)
class Manner:
    """A way of speaking.

    Attributes:
        speed: The model's, 1 is its own.
        pauses: Between sentences and at commas.
        words_per_minute: Lowest and highest rate over a whole line, pauses inside it counted.
    """

    speed: float
    pauses: Pauses
    words_per_minute: tuple[float, float]


GUIDING = Manner(0.68, Pauses(sentence_s=0.9, comma_s=0.38), (100, 135))
ORDINARY = Manner(0.76, Pauses(sentence_s=0.7, comma_s=0.25), (115, 145))
"""For the plain voice outside sessions: awake, an ordinary pace."""


def narrate(voice: Kokoro, text: str, manner: Manner) -> Samples:
    """Return a line as it is played, (1, frames) at 48 kHz."""
    said = _as_read(text)
    spoken = _spoken(voice, said, manner, manner.speed)
    lowest, highest = manner.words_per_minute
    if words_per_minute(text, spoken.shape[1]) > highest - RATE_MARGIN:
        said = _with_breaths(said)
        spoken = _spoken(voice, said, manner, manner.speed)
    rate = words_per_minute(text, spoken.shape[1])
    allowed = np.clip(rate, lowest + RATE_MARGIN, highest - RATE_MARGIN)
    if allowed != rate:
        change = np.clip(allowed / rate, 1 - SPEED_REACH, 1 + SPEED_REACH)
        spoken = _spoken(voice, said, manner, manner.speed * float(change))
    return finished(spoken)


def words_per_minute(text: str, frames: int) -> float:
    """Return the rate of a line that takes so many frames."""
    return len(text.split()) * 60 * RATE / frames


def finished(spoken: Samples) -> Samples:
    """Return speech cleared, evened, set in a small room and levelled."""
    clear = signal.sosfilt(CLEARING, spoken)
    even = compressed(
        loudness.levelled(clear, LUFS),
        threshold_db=-20,
        ratio=2.0,
        attack_s=0.01,
        release_s=0.15,
    )
    dry = np.pad(even, ((0, 0), (round(LEAD_IN_S * RATE), round(TAIL_S * RATE))))
    wet = SMALL_ROOM.reflect(np.repeat(dry, 2, axis=0))[:1, : dry.shape[1]]
    line = loudness.levelled(dry + wet * 10 ** (ROOM_DB / 20), LUFS)
    return loudness.levelled(limited(line, PEAK_DB), LUFS) * _faded_tail(line.shape[1])


def _spoken(voice: Kokoro, text: str, manner: Manner, speed: float) -> Samples:
    parts = []
    for sentence in sentences(text):
        part = trimmed(voice.speak(sentence, speed))
        parts.append(opened_at_commas(part, _commas(voice.phonemes(sentence)), manner.pauses))
    return joined(parts, manner.pauses)


def _as_read(text: str) -> str:
    return " ".join(SPOKEN.get(word, word) for word in text.split())


def _with_breaths(text: str) -> str:
    """Return the text with commas where a slow reader would breathe."""
    words = text.split()
    before, after = BREATH_WORDS
    for place, word in enumerate(words):
        around = "".join(words[place - before : place] + words[place : place + after - 1])
        if word in JOINING and before <= place <= len(words) - after and around.isalpha():
            words[place - 1] += ","
    return " ".join(words)


def _commas(phonemes: str) -> list[float]:
    return [index / len(phonemes) for index, letter in enumerate(phonemes) if letter == ","]


def _faded_tail(frames: int) -> np.ndarray:
    left = np.arange(frames)[::-1] / RATE
    return np.clip(left / (TAIL_S / 2), 0, 1).astype(np.float32)
