"""Going on after a pause: where exactly (docs: sound, “pause”).

Voice from the start of its sentence, a rest from where it was but for at least 3 s, music from
2 s before, a question anew.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from thaw.base.units import QUANTUM, Frames, frames_from_seconds
from thaw.engine.layer import Layer, LayerKind
from thaw.player.cues import duck_under, voice_layer
from thaw.player.state import Held, Place, Track
from thaw.timeline.segment import RestCue, VoiceCue

LEAST_REST: Final = frames_from_seconds(3.0)
MUSIC_BACK: Final = frames_from_seconds(2.0)
LEAD: Final = frames_from_seconds(1.2)
"""The sound rises for so long before a voice begins again, so that its first word is heard."""


def resumed(held: Held) -> Held:
    """The place and the layers with which the content goes on."""
    place, track = held.place, _music_before(held.track)
    spoken = line_under_way(place)
    if spoken is not None:
        cue, number = spoken
        return _from_sentence(place, track, cue, number)
    if place.at >= place.segment.frames and place.segment.question is not None:
        return Held(_asked_anew(place), track)
    return Held(_rest_again(place), track)


def sentence_under_way(place: Place) -> Frames:
    """Frames from the begin of the line under way to that of the sentence that is spoken."""
    spoken = line_under_way(place)
    if spoken is None:
        return Frames(0)
    cue, _ = spoken
    return cue.line.sentence_at(place.at - cue.start)


def line_under_way(place: Place) -> tuple[VoiceCue, int] | None:
    """The line that was begun last, where it is not over; its start may still lie ahead."""
    begun = [(cue, number) for number, cue in _voices(place) if number < place.cue]
    if not begun or place.at >= begun[-1][0].start + begun[-1][0].line.frames:
        return None
    return begun[-1]


def _voices(place: Place) -> list[tuple[int, VoiceCue]]:
    return [
        (number, cue)
        for number, cue in enumerate(place.segment.cues)
        if isinstance(cue, VoiceCue)
    ]


def _from_sentence(place: Place, track: Track, cue: VoiceCue, number: int) -> Held:
    offset = _on_quantum(cue.line.sentence_at(place.at - cue.start))
    going = replace(place, at=cue.start + offset - LEAD, cue=number + 1)
    if cue.line.source is None:
        return Held(going, track)
    begin = track.clock + LEAD
    voice = voice_layer(cue.line.id, cue.line.source, begin, offset, cue.line.frames)
    return Held(going, duck_under(replace(track, layers=(*track.layers, voice))))


def _asked_anew(place: Place) -> Place:
    """From the first word of the question on; at once where it is not spoken."""
    segment = place.segment
    spoken = [number for number, cue in _voices(place) if cue.start >= segment.asks_from]
    if not spoken:
        return replace(place, asked=0, answered=None, answered_for=-1)
    return Place(segment, segment.cues[spoken[0]].start - LEAD, spoken[0])


def _rest_again(place: Place) -> Place:
    for cue in place.segment.cues[: place.cue]:
        end = cue.start + cue.frames if isinstance(cue, RestCue) else 0
        if isinstance(cue, RestCue) and cue.start <= place.at < end:
            return replace(place, at=min(place.at, max(cue.start, end - LEAST_REST)))
    return place


def _music_before(track: Track) -> Track:
    """Beds go on, music from 2 s before; voices and short sounds do not go on by themselves."""
    kept = (_earlier(layer, track.clock) for layer in track.layers)
    return replace(track, layers=tuple(layer for layer in kept if layer is not None))


def _earlier(layer: Layer, clock: int) -> Layer | None:
    if layer.kind is LayerKind.BED:
        return layer
    if layer.kind is not LayerKind.MUSIC:
        return None
    return replace(layer, start=layer.start + min(MUSIC_BACK, clock - layer.start))


def _on_quantum(frame: Frames) -> Frames:
    return Frames(frame // QUANTUM * QUANTUM)
