"""The sounds of a session by key: pinned in memory, or streamed from their files."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, Self

import numpy as np

from thaw.adapters.sound.ahead import DecodeAhead, DecodeNow, Decodes
from thaw.adapters.sound.decode import decode_columns
from thaw.adapters.sound.mapped import MappedSource
from thaw.adapters.sound.streamed import SoundFile, StreamedSource
from thaw.base.errors import DecodeError
from thaw.engine.source import Loop, Memory, Source
from thaw.engine.swell import SWELL, swell

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Decoding", "SoundBank", "SoundFile", "StreamedSource"]


class Decoding(Enum):
    """When samples are decoded."""

    LIVE = auto()
    """Ahead, by a thread; a read of what is not there yet is a miss."""
    OFFLINE = auto()
    """When they are read; nothing is ever missed."""


class SoundBank:
    """Sources of sound files; use it as a context, or close it."""

    def __init__(self, files: Mapping[str, SoundFile], decoding: Decoding) -> None:
        """Take note of the files, and decode those that are pinned."""
        self._files = dict(files)
        self._decodes: Decodes = DecodeAhead() if decoding is Decoding.LIVE else DecodeNow()
        self._sources: dict[str, Source | None] = {}
        self._streamed: dict[str, StreamedSource] = {}
        self._unopened: dict[str, DecodeError] = {}
        # Offline nothing is ever late, so nothing needs to be kept in memory for that.
        self._pins = decoding is Decoding.LIVE
        for key, file in self._files.items():
            if file.pinned and self._pins:
                self.get(key)

    def __enter__(self) -> Self:
        """The bank itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    @property
    def failures(self) -> Mapping[str, DecodeError]:
        """Why sounds are silent, by key, each with its sentence; may grow while they play."""
        opened = {key: source.failure for key, source in self._streamed.items()}
        return self._unopened | {key: failure for key, failure in opened.items() if failure}

    def get(self, key: str) -> Source | None:
        """The source of a key, or None where there is none or it cannot be opened."""
        if key == SWELL:
            return swell()
        if key not in self._sources:
            file = self._files.get(key)
            self._sources[key] = None if file is None else self._opened(key, file)
        return self._sources[key]

    def close(self) -> None:
        """End the decoder's thread and let go of all files; nothing may read any more."""
        self._decodes.close()
        for source in self._streamed.values():
            source.release()

    def _opened(self, key: str, file: SoundFile) -> Source | None:
        try:
            source = self._source(key, file)
        except DecodeError as error:
            self._unopened[key] = error
            return None
        return Loop(source) if file.loop else source

    def _source(self, key: str, file: SoundFile) -> Source:
        if file.plain:
            return MappedSource(file.path)
        return self._memory(file) if file.pinned and self._pins else self._stream(key, file)

    def _memory(self, file: SoundFile) -> Source:
        return Memory(decode_columns(file.path) * np.float32(file.gain))

    def _stream(self, key: str, file: SoundFile) -> Source:
        self._streamed[key] = StreamedSource(file, self._decodes)
        return self._streamed[key]
