"""The shipped recordings, to be found again in what is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from e2e.real.heard import decoded
from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.base.units import RATE
from thaw.packs.folder import packs_in
from thaw.packs.voice import voices_of

if TYPE_CHECKING:
    from thaw.engine.samples import Samples
    from thaw.packs.voice import Voice


_PIECE: Final = RATE // 10


def recorded(line: str) -> tuple[Samples, list[float]]:
    """A session's line, and the seconds at which its sentences begin."""
    voices = [voices_of(pack.path, "en")[0] for pack in packs_in(sessions_folder())]
    return _line(next(voice for voice in voices if line in voice.by_id), line)


def speaks_on(line: str) -> float:
    """Seconds into a line, two at least, from where its voice pauses least for a second.

    There a fade can be seen in the voice alone.
    """
    mono = recorded(line)[0].mean(axis=1)
    pieces = mono[: len(mono) // _PIECE * _PIECE].reshape(-1, _PIECE)
    loudness = np.square(pieces).mean(axis=1)
    stretches = np.lib.stride_tricks.sliding_window_view(loudness, RATE // _PIECE)
    first = 2 * RATE // _PIECE
    return float(first + stretches[first:].min(axis=1).argmax()) * _PIECE / RATE


def guidance(line: str) -> Samples:
    """A line that Thaw itself speaks, such as an anchor's."""
    return _line(voices_of(assets_folder() / "guidance", "en")[0], line)[0]


def room_tone() -> Samples:
    """What sounds in the quiet room."""
    return decoded(assets_folder() / "sounds" / "room-tone.ogg")


def slow_strings() -> Samples:
    """The shipped music."""
    return decoded(sessions_folder() / "listening" / "music" / "slow-strings.opus")


def _line(voice: Voice, line: str) -> tuple[Samples, list[float]]:
    recording = voice.by_id[line]
    path = voice.path(recording)
    assert path is not None, f"{recording.file} is missing"
    return decoded(path), [start / RATE for start in recording.sentences]
