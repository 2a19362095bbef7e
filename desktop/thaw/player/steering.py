"""The listener's hand on the way: skip, once more, one step gentler.

Whatever is left makes way softly, the bed goes on. How long attention stays inside is counted
over all of it: where a skip passes over a reset, or a line that is heard again would lead
beyond the limit of its level, the anchor comes first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import Frames, frames_from_seconds
from thaw.engine.layer import Layer, LayerKind
from thaw.engine.source import unlooped
from thaw.player import session
from thaw.player.cues import change_bed, falling, shown
from thaw.player.room import LEAD
from thaw.timeline.focus import Inside, focus_limit, stays_within
from thaw.timeline.layout import AFTER_SECTION
from thaw.timeline.path import default_path, default_target
from thaw.timeline.segment import BedCue, Cue, MusicCue, ScreenCue, ScreenPart, VoiceCue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.player.state import Place, State, Track
    from thaw.timeline.segment import Segment

_VOICE_GONE: Final = frames_from_seconds(0.3)
"""A word that is cut off ends so; the next line begins half a second in at the earliest."""
_MUSIC_GONE: Final = frames_from_seconds(3.0)


# Where to.


def skipped_to(state: State) -> Segment | None:
    """The next section of the way; None where nothing can be skipped.

    Sections that are more than one level further in than this one are passed over. A closing is
    not skipped, nor an anchor that was put in: what follows is allowed because of it.
    """
    place, timeline = state.place, state.timeline
    if place is None or timeline is None or not _is_steered(state):
        return None
    segment = place.segment
    if session.is_reset(segment) or segment.section.closing:
        return None
    return next(
        (
            following
            for following in _ahead(state, place)
            if following.section.id != segment.section.id
            and following.level <= segment.level + 1
        ),
        None,
    )


def gentler_to(state: State) -> Segment | None:
    """The section to which one step gentler leads; None where there is nothing gentler."""
    place = state.place
    if place is None or not _is_steered(state) or place.segment.section.closing:
        return None
    return session.gentler_target(state, place.segment)[0]


def _is_steered(state: State) -> bool:
    """Whether it plays, and no answer is already leading on."""
    return state.moving and state.place is not None and state.place.answered_for < 0


def _ahead(state: State, place: Place) -> Iterator[Segment]:
    """What follows the segment of a place when every default is taken."""
    target = default_target(place.segment)
    first = None if target is None else session.allowed_from(state, target)
    if first is not None and state.timeline is not None:
        yield from default_path(state.timeline, first.id, state.level_cap)


# Skip.


def skip(state: State) -> State:
    """On with the next section, after the breath that is between sections."""
    target, place, timeline = skipped_to(state), state.place, state.timeline
    if target is None or place is None or timeline is None:
        return state
    passed = [*place.segment.cues[place.cue :], *_cues_before(state, place, target)]
    state = _with_lasting(left(state), passed)
    run = state.inside.behind(place.segment, place.at + place.asked)
    if not stays_within(timeline, target, run, state.level_cap):
        return session.to_reset(state, target.id)
    state = session.enter(state, target)
    return _later(state, AFTER_SECTION)


def _cues_before(state: State, place: Place, target: Segment) -> Iterator[Cue]:
    for passed in _ahead(state, place):
        if passed.id == target.id:
            return
        yield from passed.cues


def _with_lasting(state: State, passed: list[Cue]) -> State:
    """What outlasts the section that set it: the bed, and the look of the screen."""
    beds = [cue for cue in passed if isinstance(cue, BedCue)]
    if beds and beds[-1].source not in _beds(state.content):
        state = replace(state, content=change_bed(state.content, beds[-1]))
    looks = [
        cue for cue in passed if isinstance(cue, ScreenCue) and cue.part is ScreenPart.LOOK
    ]
    if looks:
        state = replace(state, screen=shown(state.screen, looks[-1]))
    return state


def _beds(track: Track) -> set[str | None]:
    """The keys of the beds that stay; None where there is none."""
    kept = {
        unlooped(layer.source)
        for layer in track.layers
        if layer.kind is LayerKind.BED and layer.frames is None
    }
    return {*kept} or {None}


# One step gentler.


def step_gentler(state: State) -> State:
    """The way of a return, without the quiet room before it."""
    place = state.place
    if place is None or gentler_to(state) is None:
        return state
    return session.begin_return(left(state), (), place.segment)


# Once more.


def hear_again(state: State) -> State:
    """The line that is heard, or was last, again; a question after it is asked anew."""
    place = state.place
    if place is None or not _is_steered(state):
        return state
    number = _last_line(place)
    start = place.segment.cues[number].start if number is not None else Frames(0)
    run = state.inside.at(place.segment, place.at + place.asked)
    back = replace(run, since=start)
    if _is_too_long(state, place.segment, back):
        return _by_way_of_the_anchor(state, place)
    state = replace(state, content=_turned_back(state.content, place.at - start), inside=back)
    again = replace(place, at=start, cue=0 if number is None else number, asked=0)
    state = replace(state, place=again, phase=session.phase_of(place.segment))
    # No line is spoken over a pacer: the one that is seen followed the line, and begins anew.
    state = replace(state, screen=replace(state.screen, pace=None))
    return _later(state, LEAD)


def _is_too_long(state: State, segment: Segment, run: Inside) -> bool:
    timeline = state.timeline
    known = timeline is not None and segment.id in timeline.segments
    if timeline is None or not known or focus_limit(segment) is None:
        return False
    return not stays_within(timeline, segment, run, state.level_cap)


def _by_way_of_the_anchor(state: State, place: Place) -> State:
    """The anchor, and then the line; with music, the line before it, and the music anew."""
    number = _last_line(place)
    music = [
        index
        for index, cue in enumerate(place.segment.cues[: place.cue])
        if isinstance(cue, MusicCue) and place.at < cue.start + cue.frames
    ]
    if music:
        number = _last_line(replace(place, cue=music[0]))
    cue = place.segment.cues[number] if number is not None else None
    line = cue.line.id if isinstance(cue, VoiceCue) else ""
    return session.to_reset(replace(left(state), again=line), place.segment.id)


def _last_line(place: Place) -> int | None:
    """The number of the cue of the line that was begun last in the segment."""
    begun = [
        number
        for number, cue in enumerate(place.segment.cues[: place.cue])
        if isinstance(cue, VoiceCue)
    ]
    return begun[-1] if begun else None


# Making way.


def left(state: State) -> State:
    """The state with everything but the bed on its way out."""
    screen = replace(state.screen, pace=None, activity="", body="")
    layers = (_gone(layer, state.content.clock) for layer in state.content.layers)
    content = replace(state.content, layers=tuple(layer for layer in layers if layer))
    return replace(state, content=content, screen=screen, again="")


def _gone(layer: Layer, clock: int) -> Layer | None:
    if layer.kind is LayerKind.BED:
        return layer
    if not _sounds(layer, clock):
        return None
    return falling(layer, clock, _MUSIC_GONE if layer.kind is LayerKind.MUSIC else _VOICE_GONE)


def _sounds(layer: Layer, clock: int) -> bool:
    return 0 <= clock - layer.start < (layer.frames or 0)


def _turned_back(track: Track, frames: int) -> Track:
    """What began before the line goes back with it; what began after it begins anew."""
    layers = (_earlier(layer, track.clock, frames) for layer in track.layers)
    return replace(track, layers=tuple(layer for layer in layers if layer))


def _earlier(layer: Layer, clock: int, frames: int) -> Layer | None:
    turns = layer.kind in {LayerKind.MUSIC, LayerKind.SOUND}
    if turns and _sounds(layer, clock) and clock - layer.start >= frames:
        back = min(frames + LEAD, clock - layer.start)
        return replace(layer, start=layer.start + back)
    return _gone(layer, clock)


def _later(state: State, frames: int) -> State:
    """The state with the place so many frames before what it is about to begin."""
    if state.place is None:
        raise AssertionError("no place without a session")
    return replace(state, place=replace(state.place, at=state.place.at - frames))
