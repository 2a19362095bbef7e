"""Layers, and their sum.

A layer is one sound on the track's clock: where it begins, from where in its source, for how
long, how loud. The mix of a span is the sum of its layers there, in the order given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

import numpy as np

from thaw.engine.envelope import Envelope, Ramp, Shape, gains
from thaw.engine.samples import Curve32, Samples, silence
from thaw.engine.sanitize import EDGE
from thaw.engine.source import ENDLESS, Source, Sources


class LayerKind(StrEnum):
    """What a layer is to the listener; the loudness of each kind is fixed (docs: sound)."""

    VOICE = "voice"
    BED = "bed"
    MUSIC = "music"
    SOUND = "sound"
    ROOM = "room"


Balance: TypeAlias = Mapping[LayerKind, Envelope]
"""How far each kind is turned down, over time; one that is missing is as it was made."""
AS_MADE: Final[Balance] = MappingProxyType({})
"""Nothing is turned down."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One sound on the track's clock.

    Attributes:
        key: names the layer, for those who are told that it was silent.
        kind: what it is to the listener.
        source: the key of its source.
        start: the frame of the track at which it begins.
        offset: the position in the source at that moment.
        frames: how long it sounds; None is as long as its source.
        gain: linear gain over all of it.
        envelope: gain over time; frame 0 of the envelope is the layer's own begin.
        ducked: whether it gives way to the voice.
    """

    key: str
    kind: LayerKind
    source: str
    start: int
    offset: int
    frames: int | None
    gain: float
    envelope: Envelope = ()
    ducked: bool = False


def mix(
    layers: Iterable[Layer],
    duck: Envelope,
    sources: Sources,
    at: int,
    out: Samples,
    balance: Balance = AS_MADE,
) -> tuple[str, ...]:
    """Add all layers for the frames from ``at`` on into ``out``.

    A layer that begins or ends in the middle of a sound gets an edge of 2 ms there, so that no
    cut clicks. A layer whose source does not exist is silent: the bank that could not decode it
    tells why.

    Args:
        layers: may reach beyond the span, and may not touch it at all.
        duck: the gain of the ducked layers, on the track's clock.
        sources: where the layers' sounds are.
        at: the first frame, on the track's clock.
        out: filled with zeros, or with what the layers are added to.
        balance: the gain of each kind, on the track's clock.

    Returns:
        The keys of layers that are silent because their source was not ready.
    """
    missed: list[str] = []
    scratch: Samples | None = None
    for layer in layers:
        source = sources.get(layer.source)
        span = _heard(layer, source, at, at + len(out)) if source else None
        if source is None or span is None:
            continue
        begin, stop = span
        shared = (*((duck,) if layer.ducked else ()), balance.get(layer.kind, ()))
        gain = _gain(layer, source, shared, begin, stop)
        if isinstance(gain, float) and gain == 0.0:
            continue
        scratch = silence(len(out)) if scratch is None else scratch
        block = scratch[: stop - begin]
        if source.read(layer.offset + begin - layer.start, block):
            block *= gain if isinstance(gain, float) else gain[:, np.newaxis]
            out[begin - at : stop - at] += block
        else:
            missed.append(layer.key)
    return tuple(missed)


def sounding_frames(layer: Layer, source: Source) -> int:
    """How long a layer sounds: as long as asked for, or until its source ends."""
    left = max(source.frames - layer.offset, 0) if source.frames < ENDLESS else ENDLESS
    return left if layer.frames is None else min(layer.frames, left)


def _heard(layer: Layer, source: Source, start: int, stop: int) -> tuple[int, int] | None:
    """The part of a span in which a layer sounds, on the track's clock."""
    begin = max(start, layer.start)
    end = min(stop, layer.start + sounding_frames(layer, source))
    return (begin, end) if begin < end else None


def _gain(
    layer: Layer, source: Source, shared: tuple[Envelope, ...], begin: int, stop: int
) -> float | Curve32:
    """The product of all gains; float32 in a fixed order, so that any block gives the same.

    Those of ``shared`` are on the track's clock, as the span is.
    """
    own = begin - layer.start
    count = stop - begin
    product = _product(np.float32(layer.gain), gains(layer.envelope, own, count))
    for envelope in shared:
        product = _product(product, gains(envelope, begin, count))
    if not isinstance(product, np.ndarray) and product == 0.0:
        return 0.0
    product = _product(product, gains(_edges(sounding_frames(layer, source)), own, count))
    return product if isinstance(product, np.ndarray) else float(product)


def _product(left: np.float32 | Curve32, right: float | Curve32) -> np.float32 | Curve32:
    factor = np.float32(right) if isinstance(right, float) else right
    product: np.float32 | Curve32 = left * factor
    return product


def _edges(frames: int) -> Envelope:
    """Up over the first 2 ms, down over the last; shorter for a layer below 4 ms."""
    edge = min(EDGE, frames // 2)
    if not edge:
        return (Ramp(0, 0, 0.0, 0.0),)
    return (
        Ramp(0, edge, 0.0, 1.0, Shape.RAISED_COSINE),
        Ramp(frames - edge, edge, 1.0, 0.0, Shape.RAISED_COSINE),
    )
