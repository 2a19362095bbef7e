"""Sound files written whole or not at all: wav, flac, ogg, opus, mp3, by the name's ending."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import av
import numpy as np
import numpy.typing as npt
from av import AudioFrame, AudioStream

from thaw.adapters.replaced_file import reason, sync_folder
from thaw.base.errors import StorageError
from thaw.base.language import say
from thaw.base.units import RATE

if TYPE_CHECKING:
    from thaw.engine.samples import Curve32, Samples


def _whole_numbers(samples: Samples) -> npt.NDArray[Any]:
    """24 bits in the upper part of 32: as fine as float32, so nothing needs dither."""
    steps = np.rint(np.clip(samples, -1.0, 1.0) * np.float32(2**23 - 1))
    return np.asarray(steps.astype(np.int32) << 8).reshape(1, -1)


def _packed(samples: Samples) -> npt.NDArray[Any]:
    return np.ascontiguousarray(samples, dtype=np.float32).reshape(1, -1)


def _planar(samples: Samples) -> npt.NDArray[Any]:
    return np.ascontiguousarray(samples.T, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class _Format:
    container: str
    codec: str
    sample_format: str
    arranged: Callable[[Samples], npt.NDArray[Any]]
    bit_rate: int | None = None
    layout: str = "stereo"


_OPUS: Final = _Format("ogg", "libopus", "flt", _packed, 128_000)
_FORMATS: Final[Mapping[str, _Format]] = {
    ".wav": _Format("wav", "pcm_s24le", "s32", _whole_numbers),
    ".flac": _Format("flac", "flac", "s32", _whole_numbers),
    # Opus in Ogg: the libraries bring no Vorbis encoder worth listening to.
    ".ogg": _OPUS,
    ".opus": _OPUS,
    ".mp3": _Format("mp3", "libmp3lame", "fltp", _planar, 192_000),
}
_SPEECH: Final = _Format("ogg", "libopus", "flt", _packed, 40_000, "mono")
"""One channel; 40 kbit/s is more than a voice by itself needs."""
ENDINGS: Final = tuple(_FORMATS)
"""The endings a sound file may be written with."""
_PIECE: Final = RATE
"""Frames handed to an encoder at once."""


class SoundWriter:
    """A sound file that is being written."""

    def __init__(self, stream: BinaryIO, form: _Format) -> None:
        self._form = form
        self._sink = _Sink(stream)
        # Bit-exact: no date, no random stream number; the same session is the same file.
        options = {"fflags": "+bitexact"}
        self._container = av.open(self._sink, "w", format=form.container, options=options)
        added = self._container.add_stream(form.codec, rate=RATE, layout=form.layout)
        self._stream = cast(AudioStream, added)
        self._stream.codec_context.format = form.sample_format
        if form.bit_rate:
            self._stream.codec_context.bit_rate = form.bit_rate
        self._written = 0

    def write(self, samples: Samples) -> None:
        """Append frames, shape (n, 2), or (n, 1) of speech; beyond full scale they are clipped.

        Raises:
            OSError: what the disk says.
        """
        for start in range(0, len(samples), _PIECE):
            self._write_piece(samples[start : start + _PIECE])

    def finish(self) -> None:
        """Write what the encoder holds back, and the header anew.

        Raises:
            OSError: what the disk says.
        """
        self._container.mux(self._stream.encode(None))
        self._container.close()
        self._sink.check()

    def close(self) -> None:
        """Let go, finished or not."""
        self._container.close()

    def _write_piece(self, piece: Samples) -> None:
        form = self._form
        frame = AudioFrame.from_ndarray(form.arranged(piece), form.sample_format, form.layout)
        frame.sample_rate = RATE
        frame.pts = self._written
        self._written += len(piece)
        self._container.mux(self._stream.encode(frame))
        self._sink.check()


def encode_speech(speech: Curve32) -> bytes:
    """A voice as an Opus file: one channel, shape (n,), without date or random number."""
    stream = BytesIO()
    with closing(SoundWriter(stream, _SPEECH)) as writer:
        writer.write(speech[:, np.newaxis])
        writer.finish()
    return stream.getvalue()


class _Sink:
    """The file as the library writes it.

    The library prints a traceback on stderr when writing fails again after a first failure; so
    it is never told, and whoever writes asks afterwards.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._failure: OSError | None = None

    def write(self, data: bytes) -> int:
        self._try(lambda: self._stream.write(data))
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._try(lambda: self._stream.seek(offset, whence))

    def tell(self) -> int:
        return self._try(self._stream.tell)

    def check(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _try(self, action: Callable[[], int]) -> int:
        if self._failure is None:
            try:
                return action()
            except OSError as error:
                self._failure = error
        return 0


@contextmanager
def sound_writer(path: Path) -> Iterator[SoundWriter]:
    """Write a sound file; it appears under its name when the block ends without an error.

    Raises:
        StorageError: the ending is unknown, or it cannot be written (a full disk, a read-only
            folder); nothing is left behind, and what was there before is still there.
    """
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        endings = ", ".join(ENDINGS)
        raise StorageError(f"“{path.name}” does not end in one of {endings}.")
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with unfinished.open("x+b") as stream:
            with closing(SoundWriter(stream, form)) as writer:
                yield writer
                writer.finish()
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StorageError(
            say("{path} could not be written: {reason}.", path=path, reason=reason(error))
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
