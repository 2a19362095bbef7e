"""A piece of a recording made into that of a line: levelled, and coded for the pack."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.replaced_file import reason
from thaw.adapters.sound.decode import decode_columns
from thaw.adapters.sound.encode import encode_speech
from thaw.base.errors import StorageError
from thaw.base.units import Frames
from thaw.engine.levelled import Aim, levelled, loudness_of

if TYPE_CHECKING:
    from thaw.engine.loudness import Loudness
    from thaw.engine.samples import Curve32

_ROUNDS: Final = 4
_WITHIN: Final = 0.2
"""LU; a codec moves loudness by up to half a unit, and peaks by as much."""
_SPARE: Final = 0.1
"""dB that the ceiling goes below what was missed, or it would be missed again."""


def finish(speech: Curve32, aim: Aim, path: Path) -> Frames:
    """Write a line as Opus so that what is decoded again keeps to the aim.

    Args:
        speech: one channel, shape (n,).
        aim: what is heard in the end.
        path: the file to make; it is not replaced safely.

    Returns:
        Its length as decoded.

    Raises:
        StorageError: it cannot be written.
    """
    asked = aim
    decoded = speech
    for _ in range(_ROUNDS):
        _write(path, encode_speech(levelled(speech, asked)))
        decoded = decode_columns(path)[:, 0]
        missed = _missed(loudness_of(decoded), aim)
        if missed is None:
            break
        asked = Aim(asked.lufs - missed.lufs, asked.ceiling - missed.ceiling)
    return Frames(len(decoded))


def _missed(heard: Loudness, aim: Aim) -> Aim | None:
    """By how much a file is too loud and too high; None where it is as it should be."""
    loud, high = heard.integrated - aim.lufs, heard.true_peak - aim.ceiling
    if abs(loud) <= _WITHIN and high <= 0.0:
        return None
    return Aim(loud if abs(loud) > _WITHIN else 0.0, high + _SPARE if high > 0.0 else 0.0)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise StorageError(f"{path} could not be written: {reason(error)}.") from error
