"""Sound files as samples, through FFmpeg's libraries, with nothing in the file believed.

A file may be missing, cut off, damaged, made to lie or made to kill. So: only the containers
and codecs that Thaw promises are let in, only from the local disk; limits hold for what is
decoded, frame by frame, never for what a header says; every failure is a sentence.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import av
import numpy as np
from av import AudioFrame, AudioResampler, AudioStream

from thaw.adapters.sound.channels import columns_of
from thaw.base.errors import DecodeError
from thaw.base.language import mark, say
from thaw.base.units import RATE, Frames
from thaw.engine.samples import CHANNELS, Samples
from thaw.engine.sanitize import Sanitizer

if TYPE_CHECKING:
    from av.container import InputContainer

LONGEST: Final = Frames(3 * 60 * 60 * RATE)
"""Three hours."""
MOST_CHANNELS: Final = 8
RATES: Final = range(8_000, 192_001)
CHUNK: Final = Frames(RATE)
"""Frames in one chunk: 1 s."""


@dataclass(frozen=True)
class Taken:
    """Which files are let in.

    Attributes:
        containers: the names that FFmpeg has for their formats, with commas between them.
        codecs: the names of their codecs, beside every kind of PCM; None: whatever decodes.
        told: a sentence on what can be played, to be said where it is told.
    """

    containers: str
    codecs: frozenset[str] | None
    told: str


OF_PACKS: Final = Taken(
    "wav,flac,ogg,mp3,mov",
    frozenset(
        {"flac", "vorbis", "opus", "libopus", "aac", "alac"}
        | {f"{layer}{kind}" for layer in ("mp1", "mp2", "mp3") for kind in ("", "float")}
    ),
    mark("Thaw plays wav, flac, ogg, opus, mp3 and m4a."),
)
"""What a pack may hold."""
_PROTECTED: Final = frozenset({"drms", "drmi", "enca", "encv"})
"""Tags of an MP4 stream that only the shop's own program can play (ISO/IEC 14496-12)."""
_MOST_FAULTS: Final = 1000
"""Packets that may fail before a file is given up: damage is skipped, a flood of it is not."""


class Decoder:
    """One pass through a file: chunks of ``CHUNK`` frames at 48 kHz, the last one shorter.

    Chunks have shape (n, 1) for a mono file, else (n, 2), and are sane (``engine.sanitize``).
    The same file gives the same bits on every pass. Use as an iterator, and close it.

    Attributes:
        frames: how many have been decoded so far.
        faults: how many packets could not be decoded so far.
        promised: frames by the container's own word, 0 where it says none; never trusted.
    """

    def __init__(self, path: Path, longest: int = LONGEST, taken: Taken = OF_PACKS) -> None:
        """Open a file.

        Args:
            path: the file.
            longest: how many frames it may have.
            taken: what kinds of file are let in.

        Raises:
            DecodeError: with a sentence, where there is no file or no sound that Thaw plays.
        """
        self.frames = 0
        self.faults = 0
        self._path = path
        self._longest = longest
        self._taken = taken
        self._container = _open(path, taken)
        try:
            self._stream = self._sound_stream()
        except DecodeError:
            self._container.close()
            raise
        self.promised = _promised(self._container)
        self._chunks = self._read_chunks()

    def __iter__(self) -> Self:
        """The chunks that are left."""
        return self

    def __next__(self) -> Samples:
        """The next chunk.

        Raises:
            DecodeError: where the sound breaks a limit, or not one frame of it can be decoded.
        """
        try:
            return next(self._chunks)
        except (av.FFmpegError, ValueError) as error:
            raise DecodeError(
                say("“{file}” cannot be decoded; it is damaged.", file=self._path.name)
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self._chunks.close()
        self._container.close()

    def _sound_stream(self) -> AudioStream:
        streams = self._container.streams.audio
        stream = streams[0] if streams else None
        if stream is None or stream.codec_context is None:
            raise DecodeError(
                say(
                    "“{file}” holds no sound that Thaw can play. {what_it_plays}",
                    file=self._path.name,
                    what_it_plays=say(self._taken.told),
                )
            )
        self._refuse(stream.codec_context.codec_tag, stream.codec_context.name)
        stream.codec_context.thread_count = 1
        return stream

    def _refuse(self, tag: str, codec: str) -> None:
        if tag in _PROTECTED:
            raise DecodeError(
                say(
                    "“{file}” is protected: only the shop’s own program can play it.",
                    file=self._path.name,
                )
            )
        codecs = self._taken.codecs
        if codecs is not None and codec not in codecs and not codec.startswith("pcm_"):
            raise DecodeError(
                say(
                    "“{file}” is coded as {codec}. {what_it_plays}",
                    file=self._path.name,
                    codec=codec,
                    what_it_plays=say(self._taken.told),
                )
            )

    def _read_chunks(self) -> Generator[Samples]:
        yield from _regrouped(self._sanitized(_regrouped(self._read_pieces())))
        if not self.frames:
            raise DecodeError(
                say(
                    "Nothing in “{file}” can be decoded; it is damaged or cut off.",
                    file=self._path.name,
                )
            )

    def _sanitized(self, pieces: Iterable[Samples]) -> Iterator[Samples]:
        sanitizer = Sanitizer()
        for piece in pieces:
            yield sanitizer.feed(piece)
        yield sanitizer.flush()

    def _read_pieces(self) -> Iterator[Samples]:
        """At 48 kHz, in as many columns as the first frame has, within the limits."""
        resampling = _Resampling()
        columns = 0
        for frame in self._read_frames():
            for piece in resampling.resampled(frame):
                columns = columns or piece.shape[1]
                yield self._counted(_in_columns(piece, columns))
        for piece in resampling.flushed():
            yield self._counted(_in_columns(piece, columns))

    def _counted(self, piece: Samples) -> Samples:
        self.frames += len(piece)
        if self.frames > self._longest:
            minutes = round(self._longest / RATE / 60)
            raise DecodeError(
                say(
                    "“{file}” is longer than {minutes} minutes.",
                    file=self._path.name,
                    minutes=minutes,
                )
            )
        return piece

    def _read_frames(self) -> Iterator[AudioFrame]:
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets)
                frames = packet.decode()
            except StopIteration:
                return
            except (av.FFmpegError, ValueError, OSError):
                self.faults += 1
                if self.faults > _MOST_FAULTS:
                    return
                continue
            for frame in frames:
                yield self._within_limits(frame)

    def _within_limits(self, frame: AudioFrame) -> AudioFrame:
        rate, channels = frame.sample_rate, frame.layout.nb_channels
        if rate in RATES and 1 <= channels <= MOST_CHANNELS:
            return frame
        name = self._path.name
        if rate not in RATES:
            raise DecodeError(
                say(
                    "“{file}” has {rate} samples a second; Thaw plays 8000 to 192000.",
                    file=name,
                    rate=rate,
                )
            )
        raise DecodeError(
            say(
                "“{file}” has {channels} channels; Thaw plays up to eight.",
                file=name,
                channels=channels,
            )
        )


class _Resampling:
    """Frames of any rate to 48 kHz by libswresample; another one where the format changes."""

    def __init__(self) -> None:
        self._resampler: AudioResampler | None = None
        self._format: tuple[int, str, str] | None = None

    def resampled(self, frame: AudioFrame) -> Iterator[Samples]:
        form = (frame.sample_rate, frame.format.name, frame.layout.name)
        if form != self._format:
            yield from self.flushed()
            self._format = form
            # WORKAROUND: av 18.1 reads past the planes of a frame of eight planar channels and
            # dies; packed ("flt") it has but one plane.
            ready = frame.sample_rate == RATE and frame.layout.nb_channels <= CHANNELS
            self._resampler = None if ready else AudioResampler(format="flt", rate=RATE)
        if self._resampler is None:
            yield columns_of(frame)
            return
        for resampled in self._resampler.resample(frame):
            yield columns_of(resampled)

    def flushed(self) -> Iterator[Samples]:
        if self._resampler is not None:
            for resampled in self._resampler.resample(None):
                yield columns_of(resampled)
        self._resampler = None


def decode_columns(path: Path, limit_frames: int = LONGEST) -> Samples:
    """A whole file in memory, shape (n, 1) for mono, else (n, 2).

    Raises:
        DecodeError: with a sentence; also where it is longer than ``limit_frames``.
    """
    with closing(Decoder(path, limit_frames)) as decoder:
        return np.concatenate(list(decoder))


def decode_whole(path: Path, limit_frames: int = LONGEST) -> Samples:
    """A whole file in memory, shape (n, 2), mono in the middle.

    Raises:
        DecodeError: with a sentence; also where it is longer than ``limit_frames``.
    """
    columns = decode_columns(path, limit_frames)
    return np.ascontiguousarray(np.broadcast_to(columns, (len(columns), CHANNELS)))


def _regrouped(pieces: Iterable[Samples]) -> Iterator[Samples]:
    """The same frames in pieces of ``CHUNK``; what is left over comes last."""
    waiting: list[Samples] = []
    count = 0
    for piece in pieces:
        waiting.append(piece)
        count += len(piece)
        if count < CHUNK:
            continue
        joined = np.ascontiguousarray(np.concatenate(waiting))
        count %= CHUNK
        for start in range(0, len(joined) - count, CHUNK):
            yield joined[start : start + CHUNK]
        waiting = [joined[len(joined) - count :]]
    if count:
        yield np.ascontiguousarray(np.concatenate(waiting))


def _open(path: Path, taken: Taken) -> InputContainer:
    options = {"format_whitelist": taken.containers, "protocol_whitelist": "file"}
    if not path.is_file():
        raise DecodeError(
            say("There is no file “{file}” in {folder}.", file=path.name, folder=path.parent)
        )
    try:
        if not path.stat().st_size:
            raise DecodeError(say("“{file}” is empty.", file=path.name))
        return av.open(f"file:{path}", container_options=options, metadata_errors="replace")
    except PermissionError as error:
        raise DecodeError(say("“{file}” may not be read by you.", file=path.name)) from error
    except (av.FFmpegError, ValueError, OSError) as error:
        raise DecodeError(
            say(
                "“{file}” cannot be read as a sound; it may be damaged. {what_it_plays}",
                file=path.name,
                what_it_plays=say(taken.told),
            )
        ) from error


def _promised(container: InputContainer) -> int:
    duration = container.duration
    if container.format.name == "mp3" or duration is None:  # guessed from the first bit rate
        return 0
    return max(0, round(duration * RATE / av.time_base))


def _in_columns(piece: Samples, columns: int) -> Samples:
    """A file may change between mono and stereo; its first frame decides for all of it."""
    if piece.shape[1] == columns:
        return piece
    if columns == 1:
        return np.asarray(piece.mean(axis=1, keepdims=True, dtype=np.float32))
    return np.repeat(piece, CHANNELS, axis=1)
