"""What is known of a sound file after it was decoded once, remembered for the next time."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from thaw.adapters.bundled import assets_folder
from thaw.adapters.replaced_file import replace_file
from thaw.adapters.sound.decode import LONGEST, Decoder
from thaw.base.errors import MissingError, StorageError
from thaw.base.units import RATE
from thaw.engine import rules
from thaw.engine.facts import SoundFacts
from thaw.engine.loudness import Meter
from thaw.engine.samples import CHANNELS

MEASURED: Final = "measured.json"
"""Beside the sounds of the program: what ``assets/make_facts.py`` measured."""
_VERSION: Final = 2
"""Grows whenever the same content would be measured differently."""
_MISSING: Final = RATE // 10
"""Frames that a whole file may be shorter than its container says; some round generously."""
_MOST: Final = 10_000
"""Files remembered; the oldest are forgotten first."""


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
    quanta = np.concatenate(levels)
    return SoundFacts(
        frames=decoder.frames,
        promised=decoder.promised,
        damaged=decoder.faults > 0 or decoder.promised - decoder.frames > _MISSING,
        integrated=loudness.integrated,
        range=loudness.range,
        true_peak=loudness.true_peak,
        onset=rules.onset(quanta),
        sounding=rules.sounding(quanta),
        rise=rules.steepest_rise(loudness.momentary, quanta),
    )


class RememberedFacts:
    """Probes each content once, wherever it lies, and looks at a file again when it changed.

    A file whose path, size and time are known is not even read; another one is known by the
    hash of its content, and the beds and the music that come with Thaw were measured when they
    were made. What is kept names no file. It can be thrown away at any moment, and a folder
    that cannot be written costs a second probe and nothing else. As a context it keeps what was
    learnt at the end, and not after every file.
    """

    def __init__(
        self, cache: Path, measure: Callable[[Path], SoundFacts] | None = None
    ) -> None:
        """Nothing is read before it is asked for.

        Args:
            cache: the folder in which it is remembered.
            measure: probes a file that is not known; ``probe`` where there is none.
        """
        self._file = cache / "sounds.json"
        self._measure = measure
        self._known: _Known | None = None
        self._is_new = False
        self._gathers = False

    def __enter__(self) -> Self:
        """Gather what is learnt."""
        self._gathers = True
        return self

    def __exit__(self, *_: object) -> None:
        """Keep it."""
        self._gathers = False
        self._save()

    def __call__(self, path: Path) -> SoundFacts:
        """The facts of a file.

        Raises:
            DecodeError: with a sentence, where there is no sound that Thaw plays.
        """
        if self._known is None:
            self._known = _load(self._file)
        key = _key(path)
        facts = self._known.sounds.get(self._known.files.get(key, ""))
        return self._look_at(path, key, self._known) if facts is None else facts

    def _look_at(self, path: Path, key: str, known: _Known) -> SoundFacts:
        content = _content(path)
        facts = (
            known.sounds.get(content)
            or shipped_facts().get(content)
            or (self._measure or probe)(path)
        )
        if content:
            known.files[key], known.sounds[content] = content, facts
            self._is_new = True
        if not self._gathers:
            self._save()
        return facts

    def _save(self) -> None:
        if self._known is None or not self._is_new:
            return
        files = dict(list(self._known.files.items())[-_MOST:])
        contents = set(files.values())
        sounds = {
            content: facts
            for content, facts in self._known.sounds.items()
            if content in contents
        }
        kept = {
            "version": _VERSION,
            "files": files,
            "sounds": {content: asdict(facts) for content, facts in sounds.items()},
        }
        with contextlib.suppress(StorageError):
            replace_file(self._file, json.dumps(kept).encode())
        self._is_new = False


@cache
def shipped_facts() -> Mapping[str, SoundFacts]:
    """What is known of the long sounds that come with Thaw, by the hash of their content.

    A bed of eleven minutes takes seconds to measure, which nobody should wait for before a
    first session. Where the file is not there, they are measured as any other.
    """
    try:
        return _load(assets_folder() / "sounds" / MEASURED).sounds
    except MissingError:
        return {}


def facts_to_ship(files: Iterable[Path]) -> str:
    """The text of that file, for these sounds.

    Raises:
        DecodeError: with a sentence, where there is no sound that Thaw plays.
    """
    sounds = {_content(path): asdict(probe(path)) for path in files}
    kept = {"version": _VERSION, "files": {}, "sounds": dict(sorted(sounds.items()))}
    return json.dumps(kept, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class _Known:
    """What is remembered: path, size and time → content, and content → its facts."""

    files: dict[str, str]
    sounds: dict[str, SoundFacts]


def _load(file: Path) -> _Known:
    """What was remembered; nothing where the file is missing, damaged or of another version."""
    try:
        kept = json.loads(file.read_bytes())
        if kept["version"] == _VERSION:
            sounds = {key: SoundFacts(**facts) for key, facts in kept["sounds"].items()}
            return _Known(dict(kept["files"]), sounds)
    except (OSError, ValueError, TypeError, AttributeError, LookupError):
        pass
    return _Known({}, {})


def _key(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    told = f"{path.absolute()}\0{status.st_size}\0{status.st_mtime_ns}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def _content(path: Path) -> str:
    """The hash of what is in a file; of nothing where it cannot be read: probing says why."""
    try:
        if not path.is_file():  # reading a pipe might never end
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""
