"""Makes the recording of a line: of a stretch of an original, or by a computer's voice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.sound.finish import finish
from thaw.adapters.sound.phrases import cut, find_phrases
from thaw.app.recordings.hearing import AIM
from thaw.base.units import RATE
from thaw.packs.sentence_starts import sentence_starts
from thaw.spec.pack import RecordedLine

if TYPE_CHECKING:
    from thaw.adapters.draft_voice import Speaker
    from thaw.adapters.sound.recording import Recording
    from thaw.app.recordings.hearing import Reading
    from thaw.spec.lines import SpokenLine

_LEAD, _TAIL = RATE // 10, RATE * 3 // 10
"""Frames that are kept before and after the speech: where a word sets in, and the room."""
_FADES_MS: Final = (15, 120)
_SHORT_PAUSE_MS: Final = 100
"""What may part two sentences."""
_BEFORE_SENTENCE: Final = RATE // 50
"""Frames before it is loud: its first consonant."""


def make_line(reading: Reading, recording: Recording, path: Path) -> RecordedLine:
    """Cut a line out, level it, find its sentences, and write it as Opus.

    Args:
        reading: the line, and where it is.
        recording: what it is in.
        path: the file to make.

    Raises:
        StorageError: it cannot be written.
    """
    begin, stop = _with_room(reading, recording)
    frames = finish(cut(recording.sound, begin, stop, _FADES_MS), AIM, path)
    return RecordedLine(
        hash=reading.line.hash,
        file=path.name,
        frames=frames,
        sentences=_sentences(reading, recording, begin),
        source=reading.source,
    )


def draft_line(line: SpokenLine, speaker: Speaker, path: Path) -> RecordedLine:
    """Let a computer speak a line, until somebody records it.

    Raises:
        StorageError: it cannot be written.
    """
    spoken = speaker.speak(line.text)
    frames = finish(spoken.sound, AIM, path)
    return RecordedLine(
        hash=line.hash,
        file=path.name,
        frames=frames,
        sentences=spoken.sentences,
        draft=True,
    )


def _with_room(reading: Reading, recording: Recording) -> tuple[int, int]:
    """The stretch with some quiet around it, at most half of what is there."""
    phrases = recording.phrases
    before = max((one.stop for one in phrases if one.stop <= reading.begin), default=0)
    after = min(
        (one.begin for one in phrases if one.begin >= reading.stop),
        default=len(recording.sound),
    )
    lead = min(_LEAD, (reading.begin - before) // 2 if before else reading.begin)
    tail = min(_TAIL, after - reading.stop)
    if after < len(recording.sound):
        tail = min(_TAIL, (after - reading.stop) // 2)
    return reading.begin - lead, reading.stop + tail


def _sentences(reading: Reading, recording: Recording, begin: int) -> tuple[int, ...]:
    """Where sentences begin in the new file; the first alone where the rest cannot be told."""
    spoken = recording.sound[reading.begin : reading.stop]
    phrases = find_phrases(spoken, recording.quiet, _SHORT_PAUSE_MS)
    starts = sentence_starts(reading.line.text, phrases) or (0,)
    from_begin = reading.begin - begin - _BEFORE_SENTENCE
    return tuple(max(0, start + from_begin) for start in starts)
