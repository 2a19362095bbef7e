"""Who decodes, and when: at once for a rendering, ahead on a thread for what is heard live."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from thaw.adapters.sound.streamed import StreamedSource

MOST_CHUNKS: Final = 64
"""Chunks in memory, over all sources, before those that were read longest ago are let go."""
_MOST_BEHIND: Final = 24
"""The same where nothing is decoded ahead."""
_SPARED: Final = 4
"""Sources that are never let go of: those in use, and those that come next."""


class Decodes(Protocol):
    """Whoever sees to it that sources get their chunks."""

    def add(self, source: StreamedSource) -> None:
        """Take care of a source from now on."""
        ...

    def serve(self, source: StreamedSource, needed: range, /) -> None:
        """A source needs these chunks now, and may want others soon."""
        ...

    def stamp(self) -> int:
        """The next number in the order of use."""
        ...

    def close(self) -> None:
        """Stop; nothing is decoded any more when this returns."""
        ...


class DecodeNow:
    """Decodes what is needed before it goes on."""

    def __init__(self) -> None:
        self._sources: list[StreamedSource] = []
        self._count = itertools.count(1)

    def add(self, source: StreamedSource) -> None:
        """Count its chunks among all."""
        self._sources.append(source)

    def serve(self, source: StreamedSource, needed: range, /) -> None:
        """Decode what is needed now; looking ahead gains nothing here."""
        source.decode_range(needed)
        _let_go(self._sources, _MOST_BEHIND)

    def stamp(self) -> int:
        """The next number in the order of use."""
        return next(self._count)

    def close(self) -> None:
        """Nothing to stop."""


class DecodeAhead:
    """One thread that decodes for all sources, chunk by chunk, the most urgent first."""

    def __init__(self) -> None:
        self._sources: tuple[StreamedSource, ...] = ()
        self._count = itertools.count(1)
        self._wake = threading.Event()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="thaw-decoder", daemon=True)
        self._thread.start()

    def add(self, source: StreamedSource) -> None:
        """Decode for this source too."""
        self._sources = (*self._sources, source)

    def serve(self, _source: StreamedSource, _needed: range, /) -> None:
        """Wake the thread, which sees for itself what is missing; returns at once."""
        self._wake.set()

    def stamp(self) -> int:
        """The next number in the order of use."""
        return next(self._count)

    def close(self) -> None:
        """End the thread."""
        self._closed.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._closed.is_set():
            self._wake.wait()
            self._wake.clear()
            while (source := self._most_urgent()) and not self._closed.is_set():
                source.decode_wanted()
                _let_go(self._sources, MOST_CHUNKS)

    def _most_urgent(self) -> StreamedSource | None:
        urgencies = ((source.urgency(), source) for source in self._sources)
        urgent = [(urgency, source) for urgency, source in urgencies if urgency is not None]
        return min(urgent, key=lambda item: item[0])[1] if urgent else None


def _let_go(sources: Sequence[StreamedSource], most: int) -> None:
    """Release the sources read longest ago while there are too many chunks in memory."""
    held = sum(source.chunks for source in sources)
    if held <= most:
        return
    for source in sorted(sources, key=lambda source: source.last_used)[:-_SPARED]:
        if source.chunks and held > most:
            held -= source.chunks
            source.release()
