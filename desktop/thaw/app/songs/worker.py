"""Decodes a listener's own song in a process of its own: whatever the file is, it ends here.

    thaw --song [--profile DIR] look FILE
    thaw --song [--profile DIR] cut FILE --start FRAME --frames N --target FILE

Prints lines (``shown``), the last of them an answer, and ends.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from thaw.adapters.process_limits import limit_process, limit_time
from thaw.adapters.sound.mapped import SAMPLE
from thaw.adapters.sound.song import cut_song, look_at_song, song_gain
from thaw.app.faults import LOG_BYTES, answer_faults
from thaw.app.program import MUSIC_LUFS
from thaw.app.songs.client import ARGUMENT
from thaw.app.songs.shown import Decoding, Looked, Ready, Refused, Told
from thaw.app.told_lines import tell
from thaw.base.errors import ThawError
from thaw.base.language import mark, say
from thaw.base.units import Decibel
from thaw.engine.samples import CHANNELS
from thaw.timeline.song import Song

_MEMORY: Final = 192 * 2**20
"""Bytes that decoding may take beside what the program itself does."""
_PROCESSOR_S: Final = 120.0
"""Seconds of the processor; three hours of music take about twenty."""
_STEP: Final = 0.02
"""How much further it is when that is told again."""


def main(arguments: Sequence[str]) -> int:
    """Be a worker."""
    asked = _arguments(arguments)
    answer_faults(asked.profile, lambda sentence: tell(Refused(sentence)))
    samples = asked.frames * CHANNELS * SAMPLE.itemsize
    limit_process(_MEMORY, max(samples, 2 * LOG_BYTES))  # a fault is written down, too
    limit_time(_PROCESSOR_S)
    try:
        tell(_looked(asked) if asked.action == "look" else _cut(asked))
    except ThawError as error:
        tell(Refused(str(error)))
    except MemoryError:
        text = mark("“{file}” takes more memory to decode than any song needs.")
        tell(Refused(say(text, file=asked.file.name)))
    return 0


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--profile", type=Path)
    parser.add_argument("action", choices=["look", "cut"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--frames", type=int, default=0)
    parser.add_argument("--target", type=Path)
    return parser.parse_args(arguments)


def _looked(asked: argparse.Namespace) -> Told:
    told = 0.0

    def progressed(share: float) -> None:
        nonlocal told
        if share >= told + _STEP:
            told = share
            tell(Decoding(share))

    facts = look_at_song(asked.file, progressed)
    return Looked(facts.frames, facts.peaks)


def _cut(asked: argparse.Namespace) -> Told:
    excerpt = cut_song(asked.file, asked.start, asked.frames, asked.target)
    gain = Decibel(song_gain(excerpt.loudness, MUSIC_LUFS))
    return Ready(Song(str(asked.target), excerpt.frames, gain))
