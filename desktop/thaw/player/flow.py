"""How the state moves with the frames: what is due when, doing it, and letting frames pass.

Between two due moments nothing changes but counters, so any span in between can be rendered at
once, and any frame in between can be returned to without rendering.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.errors import IllegalEventError
from thaw.engine.last_stage import Fader
from thaw.engine.layer import Layer, LayerKind
from thaw.player import care, room, session, still_here
from thaw.player.answering import QUIET_ROOM
from thaw.player.phase import Phase
from thaw.player.state import Alarm, Quiet, Screen, State, Track
from thaw.player.transitions import Elapsed, allowed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from thaw.timeline.program import Builtin


def next_due(state: State) -> int | None:
    """Frames until something changes; None where nothing will by itself."""
    moments = [
        session.next_due(state),
        room.next_due(state),
        still_here.next_due(state),
        state.alarms[0][0] - state.clock if state.alarms else None,
        _next_voice_end(state),
    ]
    known = [max(0, moment) for moment in moments if moment is not None]
    return min(known) if known else None


def settle(state: State, builtin: Builtin) -> State:
    """Do everything that is due now, one thing after the other."""
    while next_due(state) == 0:
        after = _do_next(state, builtin)
        if after.phase not in (state.phase, *allowed(state.phase, Elapsed())):
            raise IllegalEventError(f"Time led from {state.phase} to {after.phase}.")
        state = after
    return state


def pass_frames(state: State, frames: int) -> State:
    """The state so many frames later; nothing may be due before."""
    state = replace(state, clock=state.clock + frames)
    if state.content_runs:
        state = replace(state, content=_run(state.content, frames))
    if state.room_runs:
        state = replace(state, room=_run(state.room, frames))
    if state.moving and state.place is not None:
        state = _pass_in_session(state, frames)
    script = state.quiet.script
    if script is not None and room.next_due(state) is not None:
        script = replace(script, left=script.left - frames)
        state = replace(state, quiet=replace(state.quiet, script=script))
    return state


def _pass_in_session(state: State, frames: int) -> State:
    place = state.place
    if place is None:
        raise AssertionError("no place without a session")
    outside = state.outside + frames if place.segment.level == 1 else 0
    if place.answered_for >= 0:
        place = replace(place, answered_for=place.answered_for + frames)
    elif place.at < place.segment.frames:
        place = replace(place, at=place.at + frames)
    else:
        place = replace(place, asked=place.asked + frames)
    time = state.session_time + frames
    return replace(state, place=place, session_time=time, outside=outside)


def _do_next(state: State, builtin: Builtin) -> State:
    if state.alarms and state.alarms[0][0] <= state.clock:
        alarm = state.alarms[0][1]
        return _ALARMS[alarm](replace(state, alarms=state.alarms[1:]), builtin)
    if _next_voice_end(state) == 0:
        return session.voice_ended(replace(state, content=_without_ended(state.content)))
    if still_here.next_due(state) == 0:
        return still_here.advance(state, builtin)
    if session.next_due(state) == 0:
        return _advanced(state, builtin)
    return _landed(room.advance(state))


def _advanced(state: State, builtin: Builtin) -> State:
    """The session goes on: where an answer leads it, or else where it would by itself."""
    led = _to_room(state, builtin) or care.offer(state, builtin)
    if led is not None:
        return led
    after = session.advance(state)
    return care.longer_closing(state, after, builtin) or after


def _landed(state: State) -> State:
    """The short coming back of the guidance ends when its last line is spoken."""
    alone = state.phase is Phase.LANDING and state.place is None
    if not alone or state.quiet.script is not None:
        return state
    state = replace(state, phase=Phase.ENDED, screen=Screen(), quiet=Quiet())
    state = state.moved(Fader.ROOM, room.LAST_FALL, state.clock)
    return state.with_alarm(Alarm.ROOM_STOPS, room.LAST_FALL_FRAMES)


def _to_room(state: State, builtin: Builtin) -> State | None:
    """A route may lead to the quiet room, with its offer already picked."""
    place = state.place
    offer = None if place is None else QUIET_ROOM.get(place.answered or "")
    if place is None or offer is None:
        return None
    plain = replace(state, place=replace(place, answered=place.segment.next))
    return room.pick(room.pull_back(plain, _UNKNOWN_LUFS, builtin), offer, builtin)


_UNKNOWN_LUFS: Final = 0.0


def _next_voice_end(state: State) -> int | None:
    """Frames until a voice in the content ends."""
    if not state.content_runs:
        return None
    ends = [_end(layer) - state.content.clock for layer in _voices(state.content)]
    return max(0, min(ends)) if ends else None


def _voices(track: Track) -> list[Layer]:
    return [layer for layer in track.layers if layer.kind is LayerKind.VOICE]


def _end(layer: Layer) -> int:
    if layer.frames is None:
        raise AssertionError("only beds and room tone have no end")
    return layer.start + layer.frames


def _without_ended(track: Track) -> Track:
    """The track without the layers that are over."""
    kept = tuple(
        layer for layer in track.layers if layer.frames is None or _end(layer) > track.clock
    )
    return replace(track, layers=kept)


def _run(track: Track, frames: int) -> Track:
    return replace(track, clock=track.clock + frames)


# Alarms.


def _content_stops(state: State, _: Builtin) -> State:
    return replace(state, content_runs=False, content=replace(state.content, layers=()))


def _closing_begins(state: State, _: Builtin) -> State:
    state = replace(state, content_runs=True)
    return session.begin_closing(state.moved(Fader.CONTENT, session.AT_ONCE, state.clock))


def _ways_open(state: State, _: Builtin) -> State:
    return replace(state, quiet=replace(state.quiet, ways_open=True))


def _room_stops(state: State, _: Builtin) -> State:
    stands = state.phase in {Phase.PAUSED, Phase.LOST_DEVICE}
    script = state.quiet.script if stands else None
    quiet = replace(state.quiet, script=script)
    keeps_tone = script is not None or state.phase is Phase.PULLED_BACK
    layers = state.room.layers if keeps_tone else ()
    track = replace(state.room, layers=layers)
    return replace(state, room_runs=False, room=track, quiet=quiet)


_ALARMS: Final[Mapping[Alarm, Callable[[State, Builtin], State]]] = {
    Alarm.CONTENT_STOPS: _content_stops,
    Alarm.CLOSING_BEGINS: _closing_begins,
    Alarm.ROOM_SPEAKS: room.first_words,
    Alarm.OFFERS: room.offers,
    Alarm.WAYS_OPEN: _ways_open,
    Alarm.ROOM_FADED: lambda state, _: room.fade_away(state),
    Alarm.ROOM_STOPS: _room_stops,
}
