"""The quiet room: what happens in it from the first press to the way on.

Its lines come from the guidance. Everything here works without a session too, so that pulling
back is never refused while something loads.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET
from thaw.base.units import Frames, frames_from_seconds, gain_from_db
from thaw.engine.curves import PULL_BACK, SILENCE, Fall, Piece, Rise, milliseconds, room_up
from thaw.engine.envelope import Ramp, Shape, continued, gain_at
from thaw.engine.last_stage import Fader
from thaw.engine.layer import Layer, LayerKind
from thaw.engine.source import looped
from thaw.player.cues import voice_layer
from thaw.player.heed import stops_first
from thaw.player.phase import Offer, Phase, Room
from thaw.player.state import Alarm, Held, Quiet, Script, State, Track
from thaw.timeline.program import Builtin, Line

SAME_PRESS: Final = frames_from_seconds(3.0)
"""Presses within this time of the first mean the same press."""
CONTENT_GONE: Final = frames_from_seconds(1.2)
"""When the curve of pulling back is over and the content stands."""
ROOM_TONE_LUFS: Final = -34.0
"""The loudness of the room tone."""
QUIETEST_ROOM_LUFS: Final = -45.0
"""The room tone never hides below this, however quiet what it replaces was."""
_OFFER_LUFS: Final = {Offer.TOO_MUCH: -38.0, Offer.FAR_AWAY: -30.0, Offer.LEAVE_ON: -34.0}

_FIRST_WORDS: Final = frames_from_seconds(2.0)
_OFFERS_AFTER: Final = frames_from_seconds(15)
_WAYS_AFTER: Final = frames_from_seconds(60)
_TOUCH_IN_EVERY: Final = frames_from_seconds(15)
_LINE_EVERY: Final = frames_from_seconds(60)
_TONE_CHANGE: Final = frames_from_seconds(2.0)
_LONG_FADE: Final = frames_from_seconds(30)
LEAD: Final = frames_from_seconds(0.5)
"""Room tone before the first line of a script; meanwhile the line is decoded."""
_LOOK_AHEAD: Final = 4
FIRST_PAUSE: Final = frames_from_seconds(1.0)
"""Room tone alone, before a line that is spoken outside a session."""
ROOM_DOWN: Final = Fall((Piece(milliseconds(1500), 0.0, Shape.RAISED_COSINE),))
"""The quiet room makes way for the session."""
_LONG_FALL: Final = Fall((Piece(_LONG_FADE, 0.0, Shape.DB),))
LAST_FALL_FRAMES: Final = frames_from_seconds(8)
LAST_FALL: Final = Fall((Piece(LAST_FALL_FRAMES, 0.0, Shape.DB),))
"""How the room tone under a short landing ends."""
_LEAVE_ON_TURNS: Final = 60
"""How often the lines of “leave this on” are gone through: hours."""


def heard_at_all(state: State) -> State:
    """Before a level was set: from silence, over 5 s, to 12 dB below full."""
    if state.volume is not None:
        return state
    level = gain_from_db(BEFORE_A_LEVEL_WAS_SET)
    return state.moved(Fader.VOLUME, Rise(milliseconds(5000), level))


def pull_back(state: State, replaced_lufs: float, builtin: Builtin) -> State:
    """Away from whatever is happening, at once.

    Args:
        state: any state outside the quiet room.
        replaced_lufs: short-term loudness of what is replaced; the room tone goes no higher.
        builtin: the guidance and the room tone.
    """
    lufs = min(ROOM_TONE_LUFS, max(QUIETEST_ROOM_LUFS, replaced_lufs))
    tone = gain_from_db(lufs - ROOM_TONE_LUFS)
    in_session = state.place is not None and state.phase is not Phase.ENDED
    caught = state.held
    if in_session and caught is None and state.place is not None:
        caught = Held(state.place, state.content)
    state = replace(
        state,
        phase=Phase.PULLED_BACK,
        held=caught,
        quiet=Quiet(Room.ARRIVED, pressed_at=state.clock, tone=tone),
        pulls=state.pulls + in_session,
        room=_with_tone(Track(), builtin, tone),
        room_runs=True,
    )
    state = state.without_alarms()
    if state.content_runs:
        state = state.with_alarm(Alarm.CONTENT_STOPS, CONTENT_GONE)
    for alarm, after in (
        (Alarm.ROOM_SPEAKS, _FIRST_WORDS),
        (Alarm.OFFERS, _OFFERS_AFTER),
        (Alarm.WAYS_OPEN, _WAYS_AFTER),
    ):
        state = state.with_alarm(alarm, after)
    return state.moved(Fader.CONTENT, PULL_BACK).moved(Fader.ROOM, room_up(1.0))


def press_again(state: State) -> State:
    """A later press: silence, and room tone again."""
    if state.clock - state.quiet.pressed_at < SAME_PRESS:
        return state
    if not state.quiet.hushed:
        return silence(state)
    quiet = replace(state.quiet, hushed=False)
    if quiet.room is Room.FADED:
        quiet = replace(quiet, room=Room.OFFERED)
    state = replace(state, quiet=quiet, room_runs=True).without_alarms(Alarm.ROOM_STOPS)
    return state if state.question_device else state.moved(Fader.ROOM, room_up(1.0))


def silence(state: State) -> State:
    """No sound in the room; where it was silent already, that stays."""
    quiet = replace(state.quiet, hushed=True)
    return replace(state, quiet=quiet).moved(Fader.ROOM, SILENCE)


def pick(state: State, offer: Offer, builtin: Builtin) -> State:
    """One of the three: they need opposite things."""
    room = Room(offer.value)
    scripts = builtin.scripts
    told = (*_stop_unsaid(state, builtin), *scripts["afterwards"])
    lines = () if offer is Offer.LEAVE_ON else (*scripts[offer.value], *told)
    items = (*lines, *_now_and_then(builtin))
    tone = min(state.quiet.tone, 1.0) * gain_from_db(_OFFER_LUFS[offer] - ROOM_TONE_LUFS)
    state = state.without_alarms(
        Alarm.ROOM_SPEAKS, Alarm.OFFERS, Alarm.WAYS_OPEN, Alarm.ROOM_FADED, Alarm.ROOM_STOPS
    )
    quiet = replace(state.quiet, room=room, ways_open=True, tone=tone, script=_script(items))
    quiet = replace(quiet, hushed=False)
    state = replace(
        state, quiet=quiet, room=_to_tone(_hush_voice(state.room), tone), room_runs=True
    )
    return state if state.question_device else state.moved(Fader.ROOM, room_up(1.0))


def _stop_unsaid(state: State, builtin: Builtin) -> tuple[Line | Frames, ...]:
    """That stopping comes first, where the room was come to without its offers."""
    came_by_answer = state.quiet.room is Room.ARRIVED and stops_first(state)
    return builtin.scripts["stop-today"] if came_by_answer else ()


def hear_lines(state: State, *, on: bool) -> State:
    """The lines now and then, switched on or off."""
    room = state.room if on else _hush_voice(state.room)
    return replace(state, quiet=replace(state.quiet, lines_on=on), room=room)


def sound_alone(state: State, builtin: Builtin) -> State:
    """Room tone without a word."""
    track = _with_tone(Track(), builtin, 1.0)
    state = replace(state, quiet=Quiet(), room=track, room_runs=True)
    return state.moved(Fader.ROOM, room_up(1.0))


def speak(state: State, section: str, builtin: Builtin) -> State:
    """A part of the guidance over room tone: outside a session, or the landing after one."""
    script = Script((FIRST_PAUSE, *builtin.scripts[section]))
    return replace(sound_alone(state, builtin), quiet=Quiet(script=script))


def leave(state: State) -> State:
    """The quiet room makes way."""
    state = replace(state, quiet=replace(state.quiet, script=None, room=None))
    state = state.without_alarms().moved(Fader.ROOM, ROOM_DOWN)
    return state.with_alarm(Alarm.ROOM_STOPS, _TONE_CHANGE)


# What becomes due.


def first_words(state: State, builtin: Builtin) -> State:
    """That this is a quiet room, and that the session has stopped, where one was on."""
    section = "quiet-room" if state.held is None else "stopped"
    return replace(state, quiet=replace(state.quiet, script=_script(builtin.scripts[section])))


def offers(state: State, builtin: Builtin) -> State:
    """What would fit better? Spoken too, for closed eyes; then a touch-in now and then."""
    stop = builtin.scripts["stop-today"] if stops_first(state) else ()
    touch_ins: list[Line | Frames] = []
    for item in builtin.scripts["unanswered"]:
        if isinstance(item, Line):
            touch_ins += [Frames(max(0, _TOUCH_IN_EVERY - item.frames)), item]
    items = (*stop, *builtin.scripts["offers"], *touch_ins)
    spoken = sum(item.frames if isinstance(item, Line) else item for item in items)
    quiet = replace(state.quiet, room=Room.OFFERED, script=_script(items))
    return replace(state, quiet=quiet).with_alarm(Alarm.ROOM_FADED, LEAD + spoken)


def fade_away(state: State) -> State:
    """Nobody answered: a slow fade, and the text stays."""
    quiet = replace(state.quiet, room=Room.FADED, ways_open=True, script=None, hushed=True)
    state = replace(state, quiet=quiet).moved(Fader.ROOM, _LONG_FALL, state.clock)
    return state.with_alarm(Alarm.ROOM_STOPS, _LONG_FADE)


def next_due(state: State) -> int | None:
    """Frames until the next line of the quiet room is due."""
    script = state.quiet.script
    if script is None or not state.room_runs or state.quiet.hushed:
        return None
    return script.left


def advance(state: State) -> State:
    """The next line or rest of the script."""
    script = state.quiet.script
    if script is None:
        raise AssertionError("nothing is spoken")
    index = script.index + 1
    if index >= len(script.items):
        return replace(state, quiet=replace(state.quiet, script=None))
    item = script.items[index]
    left = item.frames if isinstance(item, Line) else item
    state = replace(
        state, quiet=replace(state.quiet, script=replace(script, index=index, left=left))
    )
    return _spoken(state, item) if isinstance(item, Line) else state


def upcoming(script: Script) -> tuple[str, ...]:
    """The recordings of the next lines, to be decoded before they are due."""
    coming = script.items[script.index + 1 : script.index + 1 + _LOOK_AHEAD]
    return tuple(item.source for item in coming if isinstance(item, Line) and item.source)


def _script(items: tuple[Line | Frames, ...]) -> Script:
    return Script((LEAD, *items))


def _spoken(state: State, line: Line) -> State:
    if not state.quiet.lines_on:
        return state
    state = state.with_caption(line.text, line.id)
    if line.source is None:
        return state
    layer = voice_layer(line.id, line.source, state.room.clock, 0, line.frames)
    return replace(state, room=replace(state.room, layers=(*state.room.layers, layer)))


def _now_and_then(builtin: Builtin) -> tuple[Line | Frames, ...]:
    """One sentence about every minute, for as long as it is left on."""
    lines = [item for item in builtin.scripts["leave-on"] if isinstance(item, Line)]
    turn = tuple(
        item for line in lines for item in (Frames(max(0, _LINE_EVERY - line.frames)), line)
    )
    return turn * _LEAVE_ON_TURNS


def _with_tone(track: Track, builtin: Builtin, tone: float) -> Track:
    sound = builtin.room_tone
    layer = Layer(
        "room-tone",
        LayerKind.ROOM,
        looped(sound.source),
        track.clock,
        0,
        None,
        gain_from_db(sound.correction),
        (Ramp(0, 0, tone, tone),),
    )
    return replace(track, layers=(*track.layers, layer))


def _to_tone(track: Track, tone: float) -> Track:
    """The room tone on its way to another level."""
    return replace(
        track,
        layers=tuple(
            _turned(layer, track.clock, tone) if layer.kind is LayerKind.ROOM else layer
            for layer in track.layers
        ),
    )


def _turned(layer: Layer, clock: int, tone: float) -> Layer:
    now = clock - layer.start
    begin = gain_at(layer.envelope, now)
    ramp = Ramp(now, _TONE_CHANGE, begin, tone, Shape.DB)
    return replace(layer, envelope=continued(layer.envelope, (ramp,)))


def _hush_voice(track: Track) -> Track:
    """No line goes on; each ends within a moment."""
    layers = tuple(
        replace(layer, frames=min(layer.frames or 0, track.clock - layer.start + _CUT))
        if layer.kind is LayerKind.VOICE
        else layer
        for layer in track.layers
    )
    return replace(track, layers=layers)


_CUT: Final = frames_from_seconds(0.01)
"""A layer that ends early has an edge of its own; the cross-fade of the mix does the rest."""
