"""A source that decodes its file around where it is read.

It keeps a few chunks behind and ahead of each place where it is read, so that its memory does
not grow with its length. It always decodes from the first frame on, never by seeking: so the
same position has the same bits, whatever was read before.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.adapters.sound.decode import CHUNK, Decoder
from thaw.base.errors import DecodeError
from thaw.engine.sanitize import EDGE, EDGE_IN, EDGE_OUT

if TYPE_CHECKING:
    from thaw.adapters.sound.ahead import Decodes
    from thaw.engine.samples import Samples

AHEAD: Final = 8
"""Chunks that are decoded before they are read."""
BEHIND: Final = 4
"""Chunks that are kept after they were read, for a resume from a little before."""
_HEAD: Final = range(4)
"""The chunks that a loop keeps for its next round."""
_PLACES: Final = 2
"""Places at which one source may be read in turn: a loop at its seam reads its end and head."""


@dataclass(frozen=True, slots=True)
class SoundFile:
    """A sound of a session.

    Attributes:
        path: its file.
        frames: its length as decoded, by an earlier probe; None is counted by decoding it once.
        gain: linear; brings its loudness to where its kind belongs.
        loop: whether it goes round without end.
        pinned: whether all of it is kept in memory from the first moment on.
        plain: whether it is plain samples (``adapters.sound.mapped``).
    """

    path: Path
    frames: int | None = None
    gain: float = 1.0
    loop: bool = False
    pinned: bool = False
    plain: bool = False


class StreamedSource:
    """One file, read by one thread and decoded by one (the same, or a decoder's).

    Only the thread that decodes changes the cache; the other one sees a chunk or none.

    Attributes:
        failure: why it is silent, where its file could not be decoded.
        last_used: a number that grows with the use of any source of its bank.
    """

    def __init__(self, file: SoundFile, decodes: Decodes) -> None:
        """Take note of the file; nothing is decoded yet, except to count its frames.

        Raises:
            DecodeError: its frames were to be counted, and it cannot be decoded.
        """
        self.failure: DecodeError | None = None
        self.last_used = 0
        self._file = file
        self._decodes = decodes
        self._frames = _count_frames(file.path) if file.frames is None else file.frames
        self._chunks: dict[int, Samples] = {}
        self._decoder: Decoder | None = None
        self._next = 0
        self._places: tuple[int, ...] = ()
        self._needed = range(0)
        self._faded_out: frozenset[int] | set[int] = set()
        decodes.add(self)

    @property
    def frames(self) -> int:
        """Its length as decoded."""
        return self._frames

    @property
    def chunks(self) -> int:
        """How many chunks it holds at the moment."""
        return len(self._chunks)

    def read(self, start: int, out: Samples) -> bool:
        """Copy what is decoded; where decoding is late, silence with edges of 2 ms."""
        begin, stop = max(start, 0), min(start + len(out), self._frames)
        out.fill(0.0)
        if begin >= stop or self.failure:
            return True
        self._use(begin // CHUNK)
        chunks = self._served(begin, stop)
        if chunks is None:
            self._note_gap(stop)
            return self.failure is not None
        sounding = out[begin - start : stop - start]
        _copy(chunks, begin, sounding)
        self._bend_edges(begin, stop, sounding)
        return True

    def prepare(self, start: int) -> None:
        """Have the seconds from ``start`` on decoded."""
        self._use(max(start, 0) // CHUNK)

    def urgency(self) -> int | None:
        """In how many chunks one will be read that is missing; None when none is missing."""
        wanted = self._first_missing()
        return None if wanted is None else wanted[0]

    def decode_wanted(self) -> None:
        """Decode one chunk on the way to the one that is missing first."""
        wanted = self._first_missing()
        if wanted is not None:
            self._decode_towards(wanted[1])

    def decode_range(self, chunks: range) -> None:
        """Decode until all of these chunks are there."""
        self._needed = chunks
        for index in chunks:
            while index not in self._chunks and not self.failure:
                self._decode_towards(index)

    def release(self) -> None:
        """Let go of file and memory; a later read starts over."""
        self._places = ()
        self._chunks = {}
        self._rewind()

    def _use(self, place: int) -> None:
        """Note where reading is now, in place of where it came from."""
        if place in self._places:
            return
        others = [other for other in self._places if not -BEHIND <= place - other <= AHEAD]
        self._places = (place, *others[: _PLACES - 1])
        self.last_used = self._decodes.stamp()
        self._decodes.serve(self, range(0))

    def _first_missing(self) -> tuple[int, int] | None:
        """In how many chunks the most urgent missing chunk will be read, and its index."""
        if self.failure:
            return None
        last = (self._frames - 1) // CHUNK
        missing = [
            (index - place, index)
            for place in self._places
            for index in range(place, min(place + AHEAD, last) + 1)
            if index not in self._chunks
        ]
        return min(missing, default=None)

    def _decode_towards(self, index: int) -> None:
        """Decode the next chunk; from the first one again where the next is already past it."""
        try:
            if self._decoder is None or index < self._next:
                self._rewind()
                self._decoder = Decoder(self._file.path)
            chunk = next(self._decoder, None)
        except DecodeError as error:
            self.failure = error
            self.release()
            return
        if chunk is None:  # the file is shorter than when it was probed: silence from here on
            self._chunks[index] = np.zeros((0, 1), dtype=np.float32)
            return
        if self._is_kept(self._next):
            self._chunks[self._next] = chunk * np.float32(self._file.gain)
        self._next += 1
        if self._next * CHUNK >= self._frames:
            self._rewind()  # all of it was decoded: the file need not stay open
        for old in [held for held in self._chunks if not self._is_kept(held)]:
            del self._chunks[old]

    def _is_kept(self, index: int) -> bool:
        if index in self._needed or (self._file.loop and index in _HEAD):
            return True
        return any(-BEHIND <= index - place <= AHEAD for place in self._places)

    def _rewind(self) -> None:
        if self._decoder is not None:
            self._decoder.close()
        self._decoder, self._next = None, 0

    def _served(self, begin: int, stop: int) -> list[Samples] | None:
        """The chunks of a span, decoded now if need be, or None where that takes too long."""
        chunks = self._gather(begin, stop)
        if chunks is not None:
            return chunks
        self._decodes.serve(self, _chunk_range(begin, stop))
        return self._gather(begin, stop)

    def _gather(self, begin: int, stop: int) -> list[Samples] | None:
        chunks = [self._chunks.get(index) for index in _chunk_range(begin, stop)]
        found = [chunk for chunk in chunks if chunk is not None]
        return found if len(found) == len(chunks) else None

    def _bend_edges(self, begin: int, stop: int, out: Samples) -> None:
        """Fade in after a miss, and out before one that can be foreseen."""
        edge = min(EDGE, len(out))
        if begin in self._faded_out:
            out[:edge] *= EDGE_IN[:edge, np.newaxis]
        self._faded_out -= {begin, stop}
        if self._served(stop, min(stop + EDGE, self._frames)) is None:
            self._note_gap(stop)
            out[-edge:] *= EDGE_OUT[-edge:, np.newaxis]

    def _note_gap(self, stop: int) -> None:
        """Remember where silence goes on, as long as reading may go on there."""
        nearby = {gap for gap in self._faded_out if abs(gap - stop) < CHUNK}
        self._faded_out = nearby | {stop}


def _chunk_range(begin: int, stop: int) -> range:
    return range(begin // CHUNK, -(-stop // CHUNK))


def _copy(chunks: list[Samples], begin: int, out: Samples) -> None:
    """Chunks in a row into ``out``, which begins at ``begin``; a short chunk ends in zeros."""
    first = begin // CHUNK * CHUNK
    for number, chunk in enumerate(chunks):
        start = first + number * CHUNK
        low, high = max(begin, start), min(begin + len(out), start + len(chunk))
        if low < high:
            out[low - begin : high - begin] = chunk[low - start : high - start]


def _count_frames(path: Path) -> int:
    with closing(Decoder(path)) as decoder:
        return sum(len(chunk) for chunk in decoder)
