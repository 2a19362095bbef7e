"""What is known of a sound file after it was decoded once, remembered for the next time."""

from __future__ import annotations

import contextlib
import hashlib
import json
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from thaw.adapters.replaced_file import replace_file
from thaw.adapters.sound.decode import LONGEST, Decoder
from thaw.base.errors import StorageError
from thaw.base.units import RATE
from thaw.engine import rules
from thaw.engine.loudness import Meter
from thaw.engine.samples import CHANNELS

_VERSION: Final = 1
"""Grows whenever the same file would be measured differently."""
_MISSING: Final = RATE // 10
"""Frames that a whole file may be shorter than its container says; some round generously."""
_MOST: Final = 5000
"""Files remembered; the oldest are forgotten first."""


@dataclass(frozen=True, slots=True)
class SoundFacts:
    """What decoding a file gave.

    Attributes:
        frames: its length as decoded, at 48 kHz.
        promised: its length by its own word, 0 where it says none.
        damaged: whether parts of it could not be decoded, or are not there.
        integrated: loudness, LUFS.
        range: loudness range, LU.
        true_peak: dBTP.
        onset: frames from 40 dB below its full level to that level.
    """

    frames: int
    promised: int
    damaged: bool
    integrated: float
    range: float
    true_peak: float
    onset: int


def probe(path: Path, longest: int = LONGEST) -> SoundFacts:
    """Decode a file from first to last and measure it; memory does not grow with its length.

    Raises:
        DecodeError: with a sentence, where there is no sound that Thaw plays.
    """
    meter = Meter()
    levels: list[npt.NDArray[np.float64]] = []
    with closing(Decoder(path, longest)) as decoder:
        for chunk in decoder:
            stereo = np.broadcast_to(chunk, (len(chunk), CHANNELS))
            meter.feed(stereo)
            levels.append(rules.levels(stereo))
    loudness = meter.result()
    return SoundFacts(
        frames=decoder.frames,
        promised=decoder.promised,
        damaged=decoder.faults > 0 or decoder.promised - decoder.frames > _MISSING,
        integrated=loudness.integrated,
        range=loudness.range,
        true_peak=loudness.true_peak,
        onset=rules.onset(np.concatenate(levels)),
    )


class RememberedFacts:
    """Probes each file once, and again when its size or its time has changed.

    What is kept names no file: only a hash of path, size and time. It can be thrown away at any
    moment, and a folder that cannot be written costs a second probe and nothing else.
    """

    def __init__(self, cache: Path) -> None:
        self._file = cache / "sounds.json"
        self._known: dict[str, SoundFacts] | None = None

    def __call__(self, path: Path) -> SoundFacts:
        """The facts of a file.

        Raises:
            DecodeError: with a sentence, where there is no sound that Thaw plays.
        """
        if self._known is None:
            self._known = _load(self._file)
        key = _key(path)
        facts = self._known.get(key)
        if facts is None:
            facts = probe(path)
            self._known[key] = facts
            self._save(self._known)
        return facts

    def _save(self, known: dict[str, SoundFacts]) -> None:
        newest = dict(list(known.items())[-_MOST:])
        entries = {key: asdict(facts) for key, facts in newest.items()}
        with contextlib.suppress(StorageError):
            replace_file(self._file, json.dumps(entries).encode())


def _load(file: Path) -> dict[str, SoundFacts]:
    """What was remembered; nothing where the file is missing, damaged or of another version."""
    try:
        entries = json.loads(file.read_bytes())
        return {key: SoundFacts(**facts) for key, facts in entries.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _key(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    told = f"{_VERSION}\0{path.absolute()}\0{status.st_size}\0{status.st_mtime_ns}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()
