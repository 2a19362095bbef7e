"""The last stage: the only thing after the limiter, in the device's callback.

Content and room tone arrive limited to the ceiling, for a volume of one. From here on there is
only attenuation: the gains of content and room tone add up to at most one at every frame, and
the volume is at most one. So the ceiling holds without a limiter in the callback, and whatever
must act at once (pull back, pause, volume, silence) is late by one device block and no more.

Threads: one thread commands and reads, one (the callback) applies. Commands pass through a
deque, whose two ends are safe to use at once; the gains themselves are one frozen object that
only the callback replaces.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.engine.envelope import Envelope, Ramp, continued, gain_at, gains, since
from thaw.engine.samples import Curve32, Samples, silence

if TYPE_CHECKING:
    from thaw.engine.curves import Curve

_BLOCK: Final = 4096
"""Frames worked on at once; scratch memory for them is allocated beforehand."""


class Fader(StrEnum):
    """One of the three gains."""

    CONTENT = "content"
    ROOM = "room"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Levels:
    """The three linear gains at one frame; those of content and room tone as they are heard."""

    content: float
    room: float
    volume: float


@dataclass(frozen=True, slots=True)
class _Faders:
    """The three gains over time, on the output's clock."""

    content: Envelope
    room: Envelope
    volume: Envelope

    def of(self, fader: Fader) -> Envelope:
        match fader:
            case Fader.CONTENT:
                return self.content
            case Fader.ROOM:
                return self.room
            case Fader.VOLUME:
                return self.volume

    def replaced(self, fader: Fader, envelope: Envelope) -> _Faders:
        match fader:
            case Fader.CONTENT:
                return replace(self, content=envelope)
            case Fader.ROOM:
                return replace(self, room=envelope)
            case Fader.VOLUME:
                return replace(self, volume=envelope)


@dataclass(frozen=True, slots=True)
class _Command:
    fader: Fader
    curve: Curve
    at: int | None


class LastStage:
    """Fades content and room tone, adds them, and sets the volume."""

    def __init__(self, content: float = 0.0, room: float = 0.0, volume: float = 1.0) -> None:
        if not (min(content, room, volume) >= 0 and content + room <= 1 and volume <= 1):
            raise ValueError(f"too much: content {content}, room {room}, volume {volume}")
        self._commands: deque[_Command] = deque()
        self._faders = _Faders(_still(content), _still(room), _still(volume))
        self._scratch = silence(_BLOCK)

    def set(self, fader: Fader, curve: Curve, at: int | None = None) -> None:
        """Let a gain go on along a curve, from where it is then.

        Args:
            fader: which gain.
            curve: how it goes on.
            at: the frame of the output at which the curve begins; None, or a frame that is
                already played, is the next block.
        """
        self._commands.append(_Command(fader, curve, at))

    def levels_at(self, frame: int) -> Levels:
        """The gains at a frame of the output, by all commands that the callback has taken."""
        faders = self._faders
        content = gain_at(faders.content, frame)
        room = min(gain_at(faders.room, frame), 1.0 - content)
        return Levels(content, room, gain_at(faders.volume, frame))

    def apply(self, content: Samples, room: Samples, out: Samples, at: int) -> None:
        """Fill ``out`` with the frames from ``at`` on; called by the callback alone.

        Small arrays are allocated only while a gain moves. Nothing here can raise for finite
        samples of equal shapes.

        Args:
            content: shape (n, 2), limited.
            room: shape (n, 2), limited.
            out: shape (n, 2).
            at: the first frame, on the output's clock.
        """
        for _ in range(len(self._commands)):  # not "while": more may come in at any moment
            self._take(self._commands.popleft(), at)
        for begin in range(0, len(out), _BLOCK):
            span = slice(begin, begin + _BLOCK)
            self._apply_block(content[span], room[span], out[span], at + begin)

    def _take(self, command: _Command, now: int) -> None:
        at = now if command.at is None else max(command.at, now)
        envelope = since(self._faders.of(command.fader), now)
        ramps = command.curve.ramps(at, gain_at(envelope, at))
        self._faders = self._faders.replaced(command.fader, continued(envelope, ramps))

    def _apply_block(self, content: Samples, room: Samples, out: Samples, at: int) -> None:
        faders, count = self._faders, len(out)
        content_gain = gains(faders.content, at, count)
        room_gain = _what_is_left(gains(faders.room, at, count), content_gain)
        out.fill(0.0)
        self._add(content, content_gain, out)
        self._add(room, room_gain, out)
        out *= _per_frame(gains(faders.volume, at, count))

    def _add(self, samples: Samples, gain: float | Curve32, out: Samples) -> None:
        if isinstance(gain, float) and gain == 0.0:
            return
        scratch = self._scratch[: len(out)]
        np.multiply(samples, _per_frame(gain), out=scratch)
        out += scratch


def _still(gain: float) -> Envelope:
    return (Ramp(0, 0, gain, gain),)


def _what_is_left(room: float | Curve32, content: float | Curve32) -> float | Curve32:
    """Room tone takes no more than content leaves of one."""
    if isinstance(room, float) and isinstance(content, float):
        return min(room, 1.0 - content)
    left = np.float32(1.0) - np.asarray(content, dtype=np.float32)
    return np.asarray(np.minimum(np.asarray(room, dtype=np.float32), left))


def _per_frame(gain: float | Curve32) -> float | Curve32:
    return gain if isinstance(gain, float) else gain[:, np.newaxis]
