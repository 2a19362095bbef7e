"""Sentences put together with the pauses of somebody who leaves room, by pydub."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pydub import AudioSegment
from pydub.silence import detect_leading_silence, detect_silence

from studio.samples import RATE, Floats, Samples

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")

QUIET_BELOW_SPEECH_DB = 24
"""A stretch this far below the sentence's mean level is a gap."""

SHORTEST_GAP_MS = 30
EDGE_MS = 15
STEP_MS = 5

COMMA_REACH = 0.14
"""How far from where a comma is expected its gap is looked for, as a share of the sentence."""


@dataclass(frozen=True)
class Pauses:
    """Seconds of quiet after a sentence and at a comma."""

    sentence_s: float
    comma_s: float


@dataclass(frozen=True)
class Spoken:
    """A line of speech.

    Attributes:
        samples: (1, frames) at 48 kHz.
        sentences: The frames at which its sentences begin.
    """

    samples: Samples
    sentences: tuple[int, ...]


def sentences(text: str) -> list[str]:
    """Return the sentences of a line."""
    return SENTENCE_END.split(" ".join(text.split()))


def trimmed(spoken: Floats) -> AudioSegment:
    """Return a spoken sentence without the silence around it, its edges eased."""
    segment = _segment(spoken)
    quiet = segment.dBFS - QUIET_BELOW_SPEECH_DB - 8
    lead = detect_leading_silence(segment, quiet, STEP_MS)
    tail = detect_leading_silence(segment.reverse(), quiet, STEP_MS)
    kept = segment[max(0, lead - EDGE_MS) : len(segment) - max(0, tail - 4 * EDGE_MS)]
    eased: AudioSegment = kept.fade_in(EDGE_MS // 3).fade_out(2 * EDGE_MS)
    return eased


def opened_at_commas(
    segment: AudioSegment, commas: Sequence[float], pauses: Pauses
) -> AudioSegment:
    """Widen the gap at each comma to the pause; a comma spoken without a gap stays as it is.

    Args:
        segment: One sentence.
        commas: Where the commas stand, as shares of the sentence's sounds.
        pauses: How wide.
    """
    gaps: list[list[int]] = detect_silence(
        segment, SHORTEST_GAP_MS, segment.dBFS - QUIET_BELOW_SPEECH_DB, STEP_MS
    )
    opened: AudioSegment = AudioSegment.empty()
    done = 0
    for begin, end in sorted(filter(None, (_gap_near(gaps, c, len(segment)) for c in commas))):
        middle = (begin + end) // 2
        if middle <= done:
            continue
        missing = round(pauses.comma_s * 1000) - (end - begin)
        opened += segment[done:middle].fade_out(STEP_MS)
        opened += AudioSegment.silent(max(0, missing), RATE)
        done = middle
    opened += segment[done:].fade_in(STEP_MS)
    return opened


def joined(parts: Sequence[AudioSegment], pauses: Pauses) -> Spoken:
    """Return the sentences with a pause between them."""
    line = AudioSegment.empty()
    begins: list[int] = []
    for part in parts:
        if begins:
            line += AudioSegment.silent(round(pauses.sentence_s * 1000), RATE)
        begins.append(int(line.frame_count()))
        line += part
    pcm = np.frombuffer(line.raw_data, "<i4")
    return Spoken((pcm.reshape(1, -1) / 2**31).astype(np.float32), tuple(begins))


def _segment(spoken: Floats) -> AudioSegment:
    pcm = np.clip(spoken[0] * 2**31, -(2**31), 2**31 - 1).astype("<i4")
    return AudioSegment(pcm.tobytes(), sample_width=4, frame_rate=RATE, channels=1)


def _gap_near(
    gaps: Sequence[Sequence[int]], share: float, length: int
) -> tuple[int, int] | None:
    """Return the longest gap within reach of a place; the model pauses longest at the comma."""
    reach = COMMA_REACH * length
    near = [
        (begin, end) for begin, end in gaps if abs((begin + end) / 2 - share * length) < reach
    ]
    return max(near, key=lambda gap: gap[1] - gap[0], default=None)
