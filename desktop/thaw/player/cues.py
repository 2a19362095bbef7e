"""What begins: a cue of a segment becomes a layer of sound or something on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING, Final

from thaw.base.units import Decibel, frames_from_seconds, gain_from_db
from thaw.engine.envelope import Envelope, Ramp, Shape, continued, gain_at
from thaw.engine.layer import Layer, LayerKind
from thaw.engine.source import looped
from thaw.engine.swell import SLOWEST_ONSET, SWELL, swelling
from thaw.timeline.segment import (
    BedCue,
    Cue,
    MusicCue,
    PaceCue,
    RestCue,
    ScreenCue,
    ScreenPart,
    Segment,
    SoundCue,
    VoiceCue,
)

if TYPE_CHECKING:
    from thaw.player.state import Screen, State, Track

DUCKED: Final = gain_from_db(-9.0)
"""How far music and bed go down under the voice."""
DUCK_DOWN: Final = frames_from_seconds(0.4)
"""How long that takes; it is over when the voice begins."""
_DUCK_UP: Final = frames_from_seconds(3.0)
_DUCK_HOLD: Final = frames_from_seconds(1.5)
_CROSS_FADE: Final = (frames_from_seconds(4.0), frames_from_seconds(8.0))
"""Beds cross-fade no faster and no slower, whatever a session asks for."""


def sounds_of(segment: Segment) -> Iterator[tuple[str, int]]:
    """The sources of a segment, each with the position at which it will be read first."""
    for cue in segment.cues:
        match cue:
            case VoiceCue(line=line) if line.source is not None:
                yield line.source, 0
            case MusicCue(source=source, offset=offset):
                yield source, offset
            case BedCue(source=str(source)):
                yield looped(source), 0
            case SoundCue(source=source):
                yield source, 0
            case PaceCue(by="sound"):
                yield SWELL, 0
            case _:
                pass


@singledispatch
def begin_cue(cue: Cue, _state: State) -> State:
    """The state once a cue has begun."""
    raise AssertionError(f"no begin for {type(cue).__name__}")


@begin_cue.register(VoiceCue)
def _begin_voice(cue: VoiceCue, state: State) -> State:
    line = cue.line
    state = state.with_caption(line.text, line.id)
    if line.source is None:
        return state
    layer = voice_layer(line.id, line.source, state.content.clock, 0, line.frames)
    return _sounding(state, layer)


@begin_cue.register(RestCue)
def _begin_rest(_cue: RestCue, state: State) -> State:
    return state


@begin_cue.register(BedCue)
def _begin_bed(cue: BedCue, state: State) -> State:
    return replace(state, content=change_bed(state.content, cue))


@begin_cue.register(SoundCue)
def _begin_sound(cue: SoundCue, state: State) -> State:
    return _sounding(state, _sound_layer(cue, state.content.clock))


@begin_cue.register(PaceCue)
def _begin_pace(cue: PaceCue, state: State) -> State:
    state = replace(state, screen=replace(state.screen, pace=cue, pace_from=state.session_time))
    return (
        _sounding(state, _swell_layer(cue, state.content.clock)) if cue.by == "sound" else state
    )


@begin_cue.register(ScreenCue)
def _begin_screen(cue: ScreenCue, state: State) -> State:
    return replace(state, screen=shown(state.screen, cue))


def voice_layer(key: str, source: str, clock: int, offset: int, frames: int) -> Layer:
    """A line from ``offset`` to its end."""
    return Layer(key, LayerKind.VOICE, source, clock, offset, frames - offset, 1.0)


def change_bed(track: Track, cue: BedCue) -> Track:
    """The track with another bed rising, or none, while the one that sounds falls."""
    low, high = _CROSS_FADE
    beds = [layer for layer in track.layers if layer.kind is LayerKind.BED]
    frames = min(max(cue.fade, low), high)
    others = tuple(layer for layer in track.layers if layer.kind is not LayerKind.BED)
    fading = tuple(falling(layer, track.clock, frames) for layer in beds)
    if cue.source is None:
        return replace(track, layers=others + fading)
    # Two beds at a time keep their power; one bed alone rises straight in dB from silence.
    shape = Shape.EQUAL_POWER_IN if beds else Shape.DB
    rising = bed_layer(cue.source, track.clock, 0, gain_from_db(cue.gain), frames, shape)
    return replace(track, layers=(*others, *fading, rising))


def bed_layer(
    source: str, clock: int, offset: int, gain: float, frames: int, shape: Shape
) -> Layer:
    """A bed that rises over ``frames`` and then goes round without end."""
    rise = (Ramp(0, frames, 0.0, 1.0, shape),)
    return Layer(
        "bed", LayerKind.BED, looped(source), clock, offset, None, gain, rise, ducked=True
    )


def duck(track: Track, to: float, frames: int) -> Track:
    """The track on its way to another gain for what gives way to the voice."""
    begin = gain_at(track.duck, track.clock)
    ramp = Ramp(track.clock, frames, begin, to, Shape.DB)
    return replace(track, duck=continued(track.duck, (ramp,)))


def duck_under(track: Track) -> Track:
    """Down before a voice begins."""
    return duck(track, DUCKED, DUCK_DOWN)


def is_ducked(track: Track) -> bool:
    """Whether the track is down, or on its way down, for a voice."""
    return bool(track.duck) and track.duck[-1].end == DUCKED


def release(track: Track, next_voice: int | None) -> Track:
    """Up again after the voice, unless the next one begins so soon that it would only pump."""
    if next_voice is not None and next_voice <= _DUCK_HOLD:
        return track
    return duck(track, 1.0, _DUCK_UP)


@begin_cue.register(MusicCue)
def _begin_music(cue: MusicCue, state: State) -> State:
    clock = state.content.clock
    key = f"music@{state.session_time}"
    layer = Layer(
        key,
        LayerKind.MUSIC,
        cue.source,
        clock,
        cue.offset,
        cue.frames,
        gain_from_db(cue.gain),
        _music_envelope(cue),
        ducked=True,
    )
    screen = replace(state.screen, marking=cue.marks)
    return replace(_sounding(state, layer), screen=screen)


def _music_envelope(cue: MusicCue) -> Envelope:
    rise = min(max(cue.fade_in, SLOWEST_ONSET), cue.frames // 2)
    fall = min(max(cue.fade_out, SLOWEST_ONSET), cue.frames - rise)
    return (
        Ramp(0, rise, 0.0, 1.0, Shape.DB),
        Ramp(cue.frames - fall, fall, 1.0, 0.0, Shape.RAISED_COSINE),
    )


def _sound_layer(cue: SoundCue, clock: int) -> Layer:
    rise = min(SLOWEST_ONSET, cue.frames)
    envelope = (Ramp(0, rise, 0.0, 1.0, Shape.DB),)
    gain = gain_from_db(Decibel(cue.gain))
    return Layer(
        f"sound@{clock}", LayerKind.SOUND, cue.source, clock, 0, cue.frames, gain, envelope
    )


def falling(layer: Layer, clock: int, frames: int) -> Layer:
    """A layer on its way to silence, after which it is over."""
    now = clock - layer.start
    fall = Ramp(now, frames, gain_at(layer.envelope, now), 0.0, Shape.EQUAL_POWER_OUT)
    return replace(layer, envelope=continued(layer.envelope, (fall,)), frames=now + frames)


def _swell_layer(cue: PaceCue, clock: int) -> Layer:
    """The chord that a pacer swells with; the voice is heard over it."""
    cycles = cue.frames // (cue.inward + cue.outward)
    envelope = swelling(cue.inward, cue.outward, cycles)
    kind, key = LayerKind.SOUND, f"swell@{clock}"
    return Layer(key, kind, SWELL, clock, 0, cue.frames, 1.0, envelope, ducked=True)


def _sounding(state: State, layer: Layer) -> State:
    track = replace(state.content, layers=(*state.content.layers, layer))
    return replace(state, content=track)


def shown(screen: Screen, cue: ScreenCue) -> Screen:
    """The screen once a cue has begun."""
    match cue.part:
        case ScreenPart.LOOK:
            return replace(screen, look=cue.value, look_words=cue.words)
        case ScreenPart.BODY:
            return replace(screen, body=cue.value)
        case ScreenPart.ACTIVITY:
            return replace(screen, activity=cue.value)
