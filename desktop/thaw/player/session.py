"""Moving through the session: cues, questions, and which section comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import Frames, frames_from_seconds
from thaw.engine.curves import FINISH, Rise, milliseconds
from thaw.engine.last_stage import Fader
from thaw.player.cues import (
    DUCK_DOWN,
    begin_cue,
    change_bed,
    duck_under,
    is_ducked,
    release,
)
from thaw.player.phase import Phase
from thaw.player.state import Alarm, Place, Screen, State, Track
from thaw.timeline.compile import SESSION_UP, compile_timeline
from thaw.timeline.focus import Inside
from thaw.timeline.limits import EASED_ANCHOR
from thaw.timeline.runs import FIRST_VOICE, Run
from thaw.timeline.segment import BedCue, Question, Segment, VoiceCue

if TYPE_CHECKING:
    from thaw.timeline.choices import Course
    from thaw.timeline.program import Line
    from thaw.timeline.segment import Answered, Timeline

ANSWER_DELAY: Final = frames_from_seconds(0.5)
"""How long after an answer the session goes on."""
UNANSWERED_LIMIT: Final = 2
"""After so many questions in a row without an answer the anchor follows, one level down."""
AT_ONCE: Final = Rise(milliseconds(50))
"""The stage opens for layers that rise by themselves."""
FINISH_FRAMES: Final = frames_from_seconds(6.0)
"""How long the content fades before the closing begins."""
OFFER: Final = "~offer"
"""The segment that offers the quiet room before it goes on."""
LONGER: Final = "~longer"
"""The segment that makes the coming back longer."""
_RETURN: Final = "~return"
_RESET: Final = "~reset"


def is_reset(segment: Segment) -> bool:
    """Whether a segment was added on the way: an anchor, or an offer before one."""
    return segment.id in {_RETURN, _RESET, OFFER}


def phase_of(segment: Segment) -> Phase:
    """The state in which a segment is heard."""
    if segment.id == _RETURN:
        return Phase.RETURNING
    return Phase.LANDING if segment.section.closing else Phase.PLAYING


# What is due.


def next_due(state: State) -> int | None:
    """Frames until something is due in the session; None while it stands."""
    if not state.moving or state.place is None:
        return None
    if state.place.answered_for >= 0:
        return max(0, ANSWER_DELAY - state.place.answered_for)
    due, stop = _due_in_segment(state, state.place), frames_to_stop(state)
    return due if stop is None else min(due, stop)


def frames_to_stop(state: State) -> int | None:
    """Frames until the stop timer's time; None where there is none, or it does not count."""
    if state.stop_at is None or state.phase is Phase.LANDING:
        return None
    return max(0, state.stop_at - state.session_time)


def _due_in_segment(state: State, place: Place) -> int:
    if place.at >= place.segment.frames:
        question = place.segment.question
        waits = question is not None and state.phase is Phase.ASKING
        return max(0, question.wait - place.asked) if question is not None and waits else 0
    moments = [place.segment.frames - place.at]
    moments += [cue.start - place.at for cue in place.segment.cues[place.cue : place.cue + 1]]
    voice = frames_to_voice(place)
    if voice is not None and not is_ducked(state.content):
        moments.append(max(0, voice - DUCK_DOWN))
    return max(0, min(moments))


def frames_to_voice(place: Place) -> int | None:
    """Frames until the next spoken line of the segment."""
    for cue in place.segment.cues[place.cue :]:
        if isinstance(cue, VoiceCue) and cue.line.source is not None:
            return cue.start - place.at
    return None


def advance(state: State) -> State:
    """Do the one thing that is due now."""
    place = placed(state)
    if place.answered_for >= 0:
        return follow(state, place.answered)
    if frames_to_stop(state) == 0:
        return finish_gently(replace(state, early=True), state.clock)
    return _advance_in_segment(state, place)


def _advance_in_segment(state: State, place: Place) -> State:
    if place.at < place.segment.frames:
        return _advance_within(state, place)
    question = place.segment.question
    if question is None:
        return _begin_due_cues(state, place) or follow(state, place.segment.next)
    if state.phase is Phase.ASKING:
        return _expire(state, question)
    wondering = state.wondering.put_away()
    asking = replace(state, phase=Phase.ASKING, wondering=wondering)
    return _begin_due_cues(state, place) or asking


def _advance_within(state: State, place: Place) -> State:
    begun = _begin_due_cues(state, place)
    return begun or replace(state, content=duck_under(state.content))


def _begin_due_cues(state: State, place: Place) -> State | None:
    due = place.segment.cues[place.cue : place.cue + 1]
    if not due or due[0].start > place.at:
        return None
    return begin_cue(due[0], replace(state, place=replace(place, cue=place.cue + 1)))


def voice_ended(state: State) -> State:
    """What gave way to the voice comes up again."""
    place = state.place
    soon = None if place is None or not state.moving else frames_to_voice(place)
    return replace(state, content=release(state.content, soon))


# Without an answer, and after one.


def _expire(state: State, question: Question) -> State:
    """No answer: the default, without comment."""
    place = placed(state)
    if place.segment.level > 1:  # at level 1 there is no level further down
        unanswered = state.answers.unanswered + 1
        state = replace(state, answers=replace(state.answers, unanswered=unanswered))
    option = question.option(question.default)
    if option is not None:
        state = take_option(state, option)
    target = (option.target if option is not None else None) or place.segment.next
    if state.answers.unanswered < UNANSWERED_LIMIT or target is None:
        return follow(state, target)
    cap = max(1, min(state.level_cap, place.segment.level) - 1)
    answers = replace(state.answers, unanswered=0)
    return _to_anchor(replace(state, answers=answers, level_cap=cap), _RESET, (), target)


def answered(state: State, place: Place, target: str | None) -> State:
    """The state on its way to a segment; None: to the end."""
    waiting = replace(place, answered=target, answered_for=0)
    return replace(state, place=waiting, phase=phase_of(place.segment))


def take_option(state: State, option: Answered) -> State:
    """The state with the anchor or the region that an option sets."""
    sets = option.sets
    course = state.course
    if "anchor" in sets:
        course = replace(course, anchor=sets["anchor"])
    if "leave_out" in sets:
        course = replace(course, left_out=course.left_out | {sets["leave_out"]})
    return take_course(state, course)


def take_course(state: State, course: Course) -> State:
    """The state with the timeline of another course; what has begun stays as it is."""
    if state.program is None:
        return state
    if course.lays_out_as(state.course):
        return replace(state, course=course)
    return replace(state, course=course, timeline=compile_timeline(state.program, course))


# Where to.


def follow(state: State, target: str | None) -> State:
    """Go on with a segment, past every section above the allowed level; None ends it."""
    following = None if target is None else allowed_from(state, target)
    if following is None:
        return ended(state)
    if placed(state).segment.id == OFFER:
        return _to_anchor(state, _RESET, (), following.id)
    return enter(state, following)


def allowed_from(state: State, target: str) -> Segment | None:
    """The first segment from ``target`` on that the level allows; None where there is none."""
    timeline = state.timeline
    if timeline is None:
        return None
    following = timeline.segments.get(target)
    if following is None:  # the section was left out in the meantime: on with what follows it
        following = next(iter(timeline.later_sections(placed(state).segment)), None)
    while following is not None and following.level > state.level_cap:
        following = next(iter(timeline.later_sections(following)), None)
    return following


def enter(state: State, segment: Segment) -> State:
    """Begin a segment."""
    screen, wondering = state.screen, state.wondering
    if state.place is None or state.place.segment.section.id != segment.section.id:
        screen = replace(screen, body="", activity="", marking=False)
    if is_reset(segment) or segment.section.closing:
        wondering = wondering.put_away()
    reached = max(state.answers.reached, segment.level)
    return replace(
        state,
        place=_place_in(state, segment),
        inside=_inside_behind(state),
        stop_at=None if segment.section.closing else state.stop_at,
        again="" if state.again and not is_reset(segment) else state.again,
        phase=phase_of(segment),
        screen=screen,
        wondering=wondering,
        answers=replace(state.answers, reached=reached, offers=False),
    )


def _place_in(state: State, segment: Segment) -> Place:
    """Its beginning; behind an anchor that was put in, the line that is to be heard again."""
    if state.again and not is_reset(segment):
        for number, cue in enumerate(segment.cues):
            if isinstance(cue, VoiceCue) and cue.line.id == state.again:
                return Place(segment, cue.start - FIRST_VOICE, number)
    return Place(segment)


def _inside_behind(state: State) -> Inside:
    place = state.place
    if place is None:
        return Inside()
    return state.inside.behind(place.segment, place.at + place.asked)


def gentler_target(state: State, segment: Segment) -> tuple[Segment, int]:
    """Where a return leads, and the level allowed from then on (docs: session format)."""
    timeline = state.timeline
    if timeline is None:
        raise AssertionError("a return without a session")
    # An anchor on the way is no step of the session: what it leads to has a level already.
    level = state.level_cap if is_reset(segment) else segment.level
    # Where the quiet room was offered, the step down was made with the answer already.
    step = 0 if segment.id == OFFER else 1
    cap = min(min(state.level_cap, level) - step, state.answers.most)
    closing = timeline.segments[timeline.closing]
    if cap < 1 or segment.section.closing:
        return closing, 1
    ahead = (*_not_begun(timeline, segment), *timeline.later_sections(segment))
    return next((head for head in ahead if head.level <= cap), closing), cap


def _not_begun(timeline: Timeline, segment: Segment) -> tuple[Segment, ...]:
    """The section to which an anchor on the way leads, where that begins with it."""
    head = timeline.segments[timeline.starts[segment.section.id]]
    return (head,) if is_reset(segment) and segment.next == head.id else ()


def begin_return(state: State, returning: tuple[Line, ...], segment: Segment) -> State:
    """From the quiet room to the anchor, and then to what is one step gentler."""
    state = take_course(state, replace(state.course, eased=True))
    target, cap = gentler_target(state, segment)
    return _to_anchor(replace(state, level_cap=cap), _RETURN, returning, target.id)


def begin_closing(state: State) -> State:
    """To the closing, with what is underneath rising anew."""
    if state.timeline is None:
        raise AssertionError("a closing without a session")
    closing = state.timeline.segments[state.timeline.closing]
    return enter(replace(state, content=fresh_track(state)), closing)


def fresh_track(state: State) -> Track:
    """The content with nothing in it but the session's bed, which rises from silence."""
    clock = state.content.clock
    program = state.program
    bed = None if program is None else program.sounds.get(program.session.bed)
    track = Track(clock)
    if bed is None:
        return track
    return change_bed(track, BedCue(Frames(0), bed.source, bed.correction, SESSION_UP))


def ended(state: State) -> State:
    """The session is over."""
    return replace(
        state, phase=Phase.ENDED, content_runs=False, content=Track(), screen=Screen()
    ).without_alarms()


def _to_anchor(state: State, segment_id: str, lines: tuple[Line, ...], target: str) -> State:
    """A spoken reset in the anchor's words, and then on to a segment."""
    program, timeline = state.program, state.timeline
    if program is None or timeline is None:
        raise AssertionError("an anchor without a session")
    anchor = program.anchor(state.course.anchor)
    run = Run()
    for line in lines:
        run.say(line)
    run.fill(anchor.lines[state.pulls % len(anchor.lines)], EASED_ANCHOR)
    section = timeline.segments[target].section
    cues = tuple(run.cues)
    reset = Segment(segment_id, section, 1, anchor.label, run.frame, cues, None, target)
    return enter(state, reset)


def to_reset(state: State, target: str) -> State:
    """The anchor, and then on to a segment."""
    return _to_anchor(state, _RESET, (), target)


def finish_gently(state: State, at: int | None = None) -> State:
    """The content fades, from a frame of the output on or at once; then the closing begins."""
    place = placed(state)
    if phase_of(place.segment) is Phase.LANDING:
        return answered(state, place, place.segment.next)
    state = replace(state, phase=Phase.LANDING, stop_at=None)
    state = state.moved(Fader.CONTENT, FINISH, at)
    return state.with_alarm(Alarm.CLOSING_BEGINS, FINISH_FRAMES)


def placed(state: State) -> Place:
    """The place in the session that is under way."""
    if state.place is None:
        raise AssertionError("no place without a session")
    return state.place
