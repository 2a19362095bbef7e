"""A listener's own music: looked at, and a part of it cut out for one session.

Its file is never changed. What is cut out becomes plain samples, which the sound's process
maps and never has to decode.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from thaw.adapters.replaced_file import reason
from thaw.adapters.sound.decode import LONGEST, Decoder, Taken
from thaw.adapters.sound.mapped import SAMPLE
from thaw.adapters.sound.peaks import peaks_of
from thaw.base.errors import DecodeError, StorageError
from thaw.base.language import mark, say
from thaw.base.units import RATE, Frames
from thaw.engine.loudness import Meter
from thaw.engine.samples import CHANNELS, Samples

OWN_SONGS: Final = Taken(
    "wav,w64,aiff,au,caf,flac,ogg,mp3,aac,mov,asf,matroska,ape,wv,tta,mpc,mpc8,avi,flv,mpeg,"
    "mpegts,amr,ac3,eac3,dsf,dts,tak,truehd",
    None,
    mark("Thaw plays most kinds of music that a computer can hold, and the sound of a video."),
)
"""Whatever people keep. Lists of other files, and what comes over a network, are not in it."""
QUIETEST: Final = -55.0
"""LUFS. What is quieter than this as a whole is taken for silence."""
LOUDER_AT_MOST: Final = 12.0
"""dB by which a quiet song is turned up; beyond that its noise comes up, too."""


@dataclass(frozen=True)
class SongFacts:
    """A song as it was decoded.

    Attributes:
        frames: its length.
        peaks: of all of it (``adapters.sound.peaks``).
    """

    frames: Frames
    peaks: tuple[float, ...]


@dataclass(frozen=True)
class Excerpt:
    """A part of a song, written as samples.

    Attributes:
        frames: its length; shorter than was asked for where the song ends before.
        loudness: integrated, in LUFS (ITU-R BS.1770-4).
    """

    frames: Frames
    loudness: float


def look_at_song(path: Path, progressed: Callable[[float], None]) -> SongFacts:
    """Decode a song from first to last.

    Args:
        path: its file.
        progressed: told now and then which share of it is decoded, 0 to 1.

    Raises:
        DecodeError: with a sentence, where there is nothing to be heard in it.
    """
    peaks: list[float] = []
    with closing(Decoder(path, LONGEST, OWN_SONGS)) as decoder:
        if decoder.promised > LONGEST:
            raise DecodeError(_too_long(path))
        for chunk in decoder:
            peaks += peaks_of(chunk)
            if decoder.promised:
                progressed(min(1.0, decoder.frames / decoder.promised))
        frames = decoder.frames
    if max(peaks, default=0.0) < 10 ** (QUIETEST / 20):
        raise DecodeError(say("There is nothing to be heard in “{file}”.", file=path.name))
    return SongFacts(Frames(frames), tuple(peaks))


def cut_song(path: Path, start: int, frames: int, target: Path) -> Excerpt:
    """Write a part of a song as samples: float32, little-endian, two channels, 48 kHz.

    Args:
        path: its file.
        start: the first frame of the part.
        frames: how many.
        target: the new file; nobody else may read it.

    Raises:
        DecodeError: with a sentence, where there is nothing to be heard in that part.
        StorageError: it cannot be written.
    """
    meter, written = Meter(), 0
    with _new_file(target) as file:
        for piece in _part(path, start, frames):
            meter.feed(piece)
            file.write(piece.astype(SAMPLE, copy=False).tobytes())
            written += len(piece)
        loudness = meter.result().integrated
        if not written or loudness < QUIETEST:
            raise DecodeError(
                say("There is nothing to be heard in this part of “{file}”.", file=path.name)
            )
    return Excerpt(Frames(written), loudness)


def song_gain(loudness: float, wanted: float) -> float:
    """The gain in dB that brings a song to a loudness; a quiet one not by any amount."""
    return min(LOUDER_AT_MOST, wanted - loudness)


@contextmanager
def _new_file(target: Path) -> Iterator[BinaryIO]:
    """A file of this user's alone, which is gone again where the making of it fails."""
    try:
        with target.open("xb") as file:
            target.chmod(0o600)
            yield file
    except OSError as error:
        target.unlink(missing_ok=True)
        raise StorageError(
            say("The song cannot be made ready: {reason}.", reason=reason(error))
        ) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _part(path: Path, start: int, frames: int) -> Iterator[Samples]:
    """The frames of a part, as stereo. Decoded from the first on: seeking is not exact."""
    at = 0
    with closing(Decoder(path, LONGEST, OWN_SONGS)) as decoder:
        for chunk in decoder:
            piece = chunk[max(0, start - at) : max(0, start + frames - at)]
            at += len(chunk)
            if len(piece):
                yield np.broadcast_to(piece, (len(piece), CHANNELS))
            if at >= start + frames:
                return


def _too_long(path: Path) -> str:
    hours = LONGEST // RATE // 3600
    return say(
        "“{file}” is longer than {hours} hours. A shorter file can be picked.",
        file=path.name,
        hours=hours,
    )
