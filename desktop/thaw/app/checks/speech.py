"""The rate of narration, line by line, of every voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from thaw.base.errors import DecodeError
from thaw.base.language import brief_number, mark, number, say
from thaw.spec.wording.apply import is_known
from thaw.timeline.pacing.narration import judge_rate, words_per_minute

if TYPE_CHECKING:
    from thaw.app.program import Facts
    from thaw.packs.opened import Opened
    from thaw.packs.voice import Voice
    from thaw.spec.lines import SpokenLine
    from thaw.timeline.pacing.narration import Pace


_SLOWER: Final = mark("Record it again, more slowly.")
_FASTER: Final = mark("Record it again, a little faster.")


def check_rates(opened: Opened, pace: Pace, facts: Facts) -> None:
    """Tell the lines that a voice speaks too fast or too slowly, in words of English a minute.

    Args:
        opened: a file in which something is spoken.
        pace: how fast it may be.
        facts: what a recording is as decoded.
    """
    if not is_known(opened.language):
        return
    for voice in opened.voices:
        for line, frames in _sounding(voice, opened.lines, facts):
            severity = judge_rate(line.text, frames, pace)
            if severity is None:
                continue
            low, high = pace.kind
            rate = words_per_minute(line.text, frames)
            text = say(
                "The voice “{name}” speaks this line at {rate} words a minute; {low} to "
                "{high} are kinder.",
                name=voice.name,
                rate=number(rate),
                low=brief_number(low),
                high=brief_number(high),
            )
            hint = say(_SLOWER if rate > high else _FASTER)
            tell = opened.report.telling(severity)
            tell("narration-rate", opened.mark_of(line), text, hint, line.text)


def _sounding(
    voice: Voice, lines: Sequence[SpokenLine], facts: Facts
) -> Iterator[tuple[SpokenLine, int]]:
    """The lines that a voice has recorded, and how long each sounds."""
    for line in lines:
        recording = voice.recording(line)
        path = None if recording is None else voice.path(recording)
        if path is None:
            continue
        try:
            frames = facts(path).sounding
        except DecodeError:  # told where the recording is listed
            continue
        if frames:
            yield line, frames
