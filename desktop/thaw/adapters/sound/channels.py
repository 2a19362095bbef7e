"""From a decoder's frame to float32 columns: one for mono, two for everything else."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from thaw.engine.samples import CHANNELS

if TYPE_CHECKING:
    from av import AudioFrame

    from thaw.engine.samples import Samples

_HALF_POWER: Final = 0.5**0.5
_WEIGHTS: Final = {
    "FL": (1.0, 0.0),
    "FR": (0.0, 1.0),
    "FLC": (1.0, 0.0),
    "FRC": (0.0, 1.0),
    "FC": (_HALF_POWER, _HALF_POWER),
    "SL": (_HALF_POWER, 0.0),
    "SR": (0.0, _HALF_POWER),
    "BL": (_HALF_POWER, 0.0),
    "BR": (0.0, _HALF_POWER),
    "BC": (0.5, 0.5),
    "LFE": (0.0, 0.0),
}
"""What each loudspeaker gives to left and right: ITU-R BS.775, without the sub-woofer."""
_MIDDLE: Final = (_HALF_POWER, _HALF_POWER)


def columns_of(frame: AudioFrame) -> Samples:
    """The samples of a frame at its own rate, shape (n, 1) for mono, else (n, 2).

    Whole numbers become ±1. More than two channels are mixed down so that the sum is never
    louder than the loudest of them; channels whose place is not told are taken for left, right,
    and then middle.
    """
    channels = frame.layout.nb_channels
    if frame.format.name == "fltp" and channels <= CHANNELS:
        return _float_planes(frame).T
    raw = frame.to_ndarray()
    planes = _as_floats(raw if frame.format.is_planar else raw.reshape(-1, channels).T)
    if channels > CHANNELS:
        names = tuple(channel.name for channel in frame.layout.channels)
        planes = _down_mixed(planes, names)
    return planes.T


def _float_planes(frame: AudioFrame) -> Samples:
    """What ``to_ndarray`` gives, in a third of its time: the way of all that is compressed."""
    views = [memoryview(plane) for plane in frame.planes]
    return np.array([np.frombuffer(view, np.float32, frame.samples) for view in views])


def _as_floats(planes: npt.NDArray[Any]) -> Samples:
    bits = planes.dtype.itemsize * 8
    if planes.dtype.kind == "f":
        return planes.astype(np.float32, copy=False)
    middle = 2.0 ** (bits - 1)
    offset = middle if planes.dtype.kind == "u" else 0.0
    return ((planes.astype(np.float64) - offset) / middle).astype(np.float32)


def _down_mixed(planes: Samples, names: tuple[str, ...]) -> Samples:
    """Summed plane by plane in a fixed order, so that every pass gives the same bits."""
    mixed = np.zeros((CHANNELS, planes.shape[1]), dtype=np.float32)
    for plane, weights in zip(planes, _weights(names), strict=True):
        for side in range(CHANNELS):
            mixed[side] += plane * weights[side]
    return mixed


@lru_cache(maxsize=16)
def _weights(names: tuple[str, ...]) -> list[tuple[float, float]]:
    if set(names) <= _WEIGHTS.keys():
        weights = [_WEIGHTS[name] for name in names]
    else:
        weights = [_WEIGHTS["FL"], _WEIGHTS["FR"], *[_MIDDLE] * (len(names) - 2)]
    loudest = max(1.0, *(sum(side) for side in zip(*weights, strict=True)))
    return [(left / loudest, right / loudest) for left, right in weights]
