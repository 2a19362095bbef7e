"""What each event does. Whether it may happen at all is decided before, by the table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Final

from thaw.base.errors import IllegalEventError
from thaw.base.units import Frames, frames_from_seconds, gain_from_db
from thaw.engine import curves
from thaw.engine.last_stage import Fader
from thaw.player import answering, room, session, steering, still_here
from thaw.player import events as ev
from thaw.player.balance import turned
from thaw.player.phase import Offer, Phase, Room
from thaw.player.resume import LEAD, resumed
from thaw.player.state import (
    Alarm,
    Answers,
    Held,
    Quiet,
    Screen,
    Script,
    State,
    Track,
    Wondering,
)
from thaw.player.transitions import MOVING
from thaw.timeline.choices import Balance
from thaw.timeline.program import Builtin, Line

_PAUSE: Final = frames_from_seconds(0.4)
_WINDOW_STUCK: Final = frames_from_seconds(3.0)
_SILENT: Final = frames_from_seconds(0.5)
_WINDOW_GONE: Final = frames_from_seconds(1.0)
_DEVICE_LOST: Final = frames_from_seconds(0.01)


@dataclass(frozen=True)
class Surroundings:
    """What handlers need beside the state.

    Attributes:
        builtin: the guidance, the room tone, the anchors.
        replaced_lufs: short-term loudness of what is heard now.
        heard: place in the music that is heard now: (source, frame), or None.
    """

    builtin: Builtin
    replaced_lufs: float
    heard: tuple[str, Frames] | None


@singledispatch
def apply(event: ev.Event, _state: State, _around: Surroundings) -> State:
    """The state after an event that the table allows."""
    raise AssertionError(f"no handler for {type(event).__name__}")


@apply.register(ev.Begin)
def _begin(_event: ev.Begin, state: State, _around: Surroundings) -> State:
    if state.program is None or state.timeline is None:
        raise AssertionError("nothing is loaded")
    listened = state.course.choices.care
    fresh = replace(
        state,
        content=Track(),
        content_runs=True,
        held=None,
        question_device="",
        screen=Screen(),
        answers=Answers.begin(listened),
        session_time=0,
        pulls=0,
        level_cap=listened.level_cap,
        outside=0,
        lengthened=False,
        early=False,
        marks=(),
        place=None,
        again="",
        stop_at=state.course.choices.stop_after,
        wondering=Wondering(),
    )
    fresh = turned(fresh, state.course.choices.balance)
    fresh = replace(room.leave(fresh), quiet=Quiet())
    fresh = room.heard_at_all(fresh.moved(Fader.CONTENT, session.AT_ONCE))
    first = session.allowed_from(fresh, state.timeline.first)
    if first is None:
        raise AssertionError("a closing is at level 1")
    return session.enter(fresh, first)


@apply.register(ev.Pause)
def _pause(_event: ev.Pause, state: State, _around: Surroundings) -> State:
    return _held(state, _PAUSE).moved(Fader.CONTENT, curves.PAUSE)


def _held(state: State, after: int) -> State:
    """Where it is now is where it will go on; what is heard fades and then stands."""
    if state.place is None:  # the landing after closing at once: its lines stand in the room
        state = replace(state, phase=Phase.PAUSED, held=None).moved(Fader.ROOM, curves.PAUSE)
        return state.with_alarm(Alarm.ROOM_STOPS, after)
    held = Held(state.place, state.content, state.has_alarm(Alarm.CLOSING_BEGINS))
    state = replace(state, phase=Phase.PAUSED, held=held).without_alarms()
    return state.with_alarm(Alarm.CONTENT_STOPS, after)


@apply.register(ev.Resume)
def _resume(_event: ev.Resume, state: State, _around: Surroundings) -> State:
    state = state.without_alarms()
    if state.held is None:
        return _land_on(state)
    if state.held.finishing:
        return _close_after_pause(state)
    held = resumed(state.held)
    track = replace(held.track, clock=state.held.track.clock)
    state = replace(
        state,
        phase=session.phase_of(held.place.segment),
        place=held.place,
        content=track,
        content_runs=True,
        held=None,
        quiet=replace(state.quiet, script=None),
    )
    state = state.moved(Fader.CONTENT, curves.RESUME).moved(Fader.ROOM, room.ROOM_DOWN)
    return state.with_alarm(Alarm.ROOM_STOPS, _ROOM_GONE)


_ROOM_GONE: Final = frames_from_seconds(1.5)


def _land_on(state: State) -> State:
    """On with the short coming back, which may have been at its end."""
    if state.quiet.script is None:
        return replace(
            state, phase=Phase.LANDING, quiet=replace(state.quiet, script=Script(()))
        )
    state = replace(state, phase=Phase.LANDING, room_runs=True)
    return state.moved(Fader.ROOM, curves.room_up(1.0))


def _close_after_pause(state: State) -> State:
    """From a pause to the closing; whatever sounded in the room meanwhile makes way."""
    state = room.leave(replace(state, content_runs=True, held=None))
    return session.begin_closing(state.moved(Fader.CONTENT, session.AT_ONCE))


@apply.register(ev.PullBack)
def _pull_back(_event: ev.PullBack, state: State, around: Surroundings) -> State:
    if state.phase is Phase.PULLED_BACK:
        return room.press_again(state)
    silent = state.phase is Phase.LOST_DEVICE
    state = room.pull_back(room.heard_at_all(state), around.replaced_lufs, around.builtin)
    return state.moved(Fader.ROOM, curves.SILENCE) if silent else state


@apply.register(ev.Pick)
def _pick(event: ev.Pick, state: State, around: Surroundings) -> State:
    return room.pick(state, event.offer, around.builtin)


@apply.register(ev.HearLines)
def _hear_lines(event: ev.HearLines, state: State, _around: Surroundings) -> State:
    return room.hear_lines(state, on=event.on)


@apply.register(ev.ReturnGentler)
def _return_gentler(_event: ev.ReturnGentler, state: State, around: Surroundings) -> State:
    if state.held is None:
        raise IllegalEventError("There is no session to return to.")
    returning = tuple(
        item for item in around.builtin.scripts["returning"] if isinstance(item, Line)
    )
    interrupted = state.held.place.segment
    return _with_lead(session.begin_return(_from_room(state), returning, interrupted))


@apply.register(ev.FinishWithClosing)
def _finish_with_closing(
    _event: ev.FinishWithClosing, state: State, around: Surroundings
) -> State:
    if state.held is None:
        return _land(ev.Land(), state, around)
    early = not state.held.place.segment.section.closing
    state = replace(state, early=state.early or early)
    return _with_lead(session.begin_closing(_from_room(state)))


def _with_lead(state: State) -> State:
    """The first line waits until the room has made way, so that its first word is heard."""
    if state.place is None:
        raise AssertionError("no place without a session")
    return replace(state, place=replace(state.place, at=-LEAD))


def _from_room(state: State) -> State:
    """From the quiet room into the session's sound again, which rises as the room makes way."""
    place = None if state.held is None else state.held.place
    state = replace(state, place=place, held=None, content_runs=True)
    state = replace(state, content=session.fresh_track(state), screen=Screen())
    return room.leave(state).moved(Fader.CONTENT, curves.RESUME)


@apply.register(ev.CloseNow)
def _close(_event: ev.CloseNow, state: State, _around: Surroundings) -> State:
    after = Phase.READY if state.program is None else Phase.ENDED
    state = replace(state, phase=after, early=True, held=None, place=None, screen=Screen())
    state = room.leave(state).moved(Fader.CONTENT, curves.SILENCE)
    return state.with_alarm(Alarm.CONTENT_STOPS, _SILENT) if state.content_runs else state


@apply.register(ev.FinishGently)
def _finish_gently(_event: ev.FinishGently, state: State, _around: Surroundings) -> State:
    paused = state.phase is Phase.PAUSED and state.held is not None
    closing = state.place is not None and state.place.segment.section.closing
    state = replace(state, early=state.early or not closing)
    return _close_after_pause(state) if paused else session.finish_gently(state)


@apply.register(ev.Land)
def _land(_event: ev.Land, state: State, around: Surroundings) -> State:
    """The short coming back of the guidance, for a session that was closed early."""
    state = replace(
        state, phase=Phase.LANDING, place=None, held=None, content_runs=False, screen=Screen()
    )
    return room.speak(state.without_alarms(), "landing", around.builtin)


@apply.register(ev.Answer)
def _answer(event: ev.Answer, state: State, _around: Surroundings) -> State:
    return answering.answer(state, event)


@apply.register(ev.MarkMoment)
def _mark(_event: ev.MarkMoment, state: State, around: Surroundings) -> State:
    if around.heard is None or not state.screen.marking:
        return state
    return replace(state, marks=(*state.marks, around.heard))


@apply.register(ev.TakeBackMark)
def _take_back(_event: ev.TakeBackMark, state: State, _around: Surroundings) -> State:
    return replace(state, marks=state.marks[:-1])


@apply.register(ev.SetVolume)
def _set_volume(event: ev.SetVolume, state: State, _around: Surroundings) -> State:
    gain = min(1.0, gain_from_db(event.level))
    return replace(state, volume=event.level).moved(Fader.VOLUME, curves.volume_to(gain))


@apply.register(ev.Change)
def _change(event: ev.Change, state: State, _around: Surroundings) -> State:
    state = turned(state, event.choices.balance)
    course = state.course.change(event.choices, event.left_out, event.put_back)
    return session.take_course(state, course)


@apply.register(ev.Skip)
def _skip(_event: ev.Skip, state: State, _around: Surroundings) -> State:
    return steering.skip(state)


@apply.register(ev.HearAgain)
def _hear_again(_event: ev.HearAgain, state: State, _around: Surroundings) -> State:
    return steering.hear_again(state)


@apply.register(ev.StepGentler)
def _step_gentler(_event: ev.StepGentler, state: State, _around: Surroundings) -> State:
    return steering.step_gentler(state)


@apply.register(ev.StillHere)
def _still_here(event: ev.StillHere, state: State, around: Surroundings) -> State:
    if not state.wondering.open:
        return state
    state = still_here.answered(state)
    if event.yes:
        return state
    state = replace(state, answers=replace(state.answers, most=1))
    state = room.pull_back(state, around.replaced_lufs, around.builtin)
    return room.pick(state, Offer.FAR_AWAY, around.builtin)


@apply.register(ev.StopAfter)
def _stop_after(event: ev.StopAfter, state: State, _around: Surroundings) -> State:
    frames = event.frames
    return replace(state, stop_at=None if frames is None else state.session_time + frames)


@apply.register(ev.Speak)
def _speak(event: ev.Speak, state: State, around: Surroundings) -> State:
    state = replace(state.without_alarms(), question_device="")  # a device is looked for anew
    state = turned(state, Balance())  # the test line sets a level by how it was recorded
    return room.speak(room.heard_at_all(state), event.section, around.builtin)


@apply.register(ev.Hush)
def _hush(_event: ev.Hush, state: State, _around: Surroundings) -> State:
    return room.leave(state)


@apply.register(ev.FallSilent)
def _fall_silent(_event: ev.FallSilent, state: State, around: Surroundings) -> State:
    """A pause where that can be; elsewhere the room falls as fast, and stays where it is."""
    if state.phase in MOVING:
        return _pause(ev.Pause(), state, around)
    if state.phase is Phase.PULLED_BACK:
        return room.silence(state)
    if state.phase in {Phase.READY, Phase.ENDED}:
        state = room.leave(state)
    elif state.room_runs:
        state = state.with_alarm(Alarm.ROOM_STOPS, _PAUSE)
    state = state.moved(Fader.ROOM, curves.PAUSE)
    return state.moved(Fader.CONTENT, curves.PAUSE)


@apply.register(ev.LoseDevice)
def _lose_device(event: ev.LoseDevice, state: State, _around: Surroundings) -> State:
    """Silence at once; what can go on as text goes on."""
    state = state.moved(Fader.CONTENT, curves.DEVICE_LOST)
    state = state.moved(Fader.ROOM, curves.DEVICE_LOST)
    if session_is_heard(state):
        if state.phase is not Phase.PAUSED:
            state = _held(state, _DEVICE_LOST)
        state = replace(state, phase=Phase.LOST_DEVICE)
    return replace(state, question_device=event.reason)


def session_is_heard(state: State) -> bool:
    """Whether the player is anywhere between Begin and the end, outside the quiet room."""
    return state.phase not in {Phase.READY, Phase.PULLED_BACK, Phase.ENDED}


@apply.register(ev.UseDevice)
def _use_device(event: ev.UseDevice, state: State, around: Surroundings) -> State:
    state = replace(state, question_device="")
    if state.phase is Phase.LOST_DEVICE:
        state = replace(state, phase=Phase.PAUSED)
        return state if event.sound else _resume(ev.Resume(), state, around)
    if session_is_heard(state):  # left the quiet room with the question unanswered
        return state
    quiet = state.quiet
    heard = quiet.room is not None and quiet.room is not Room.FADED and not quiet.hushed
    return state.moved(Fader.ROOM, curves.room_up(1.0)) if heard else state


@apply.register(ev.LoseWindow)
def _lose_window(event: ev.LoseWindow, state: State, around: Surroundings) -> State:
    """Nobody is there to press: fade, and wait."""
    fade = curves.WINDOW_GONE if event.ended else curves.WINDOW_STUCK
    if state.phase not in MOVING:
        return state.moved(Fader.ROOM, fade) if event.ended else state
    in_session = state.place is not None
    state = _held(state, _WINDOW_GONE if event.ended else _WINDOW_STUCK)
    state = state.moved(Fader.CONTENT if in_session else Fader.ROOM, fade)
    if event.ended or not in_session:
        return state
    return _say_that_nobody_is_there(state, around.builtin)


def _say_that_nobody_is_there(state: State, builtin: Builtin) -> State:
    spoken = room.sound_alone(state, builtin)
    script = Script((Frames(_WINDOW_STUCK), *builtin.scripts["paused-alone"]))
    return replace(spoken, quiet=replace(spoken.quiet, script=script))
