"""What is put into a session because of answers: an offer on the way, a longer coming back.

The offer has the quiet room first; without an answer it goes on by way of the anchor, one step
gentler. Which answers lead to either: ``heed``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.units import Frames, frames_from_seconds
from thaw.player import session, steering
from thaw.player.heed import is_hard
from thaw.player.phase import Offer, Phase
from thaw.timeline.compile import falling, rising
from thaw.timeline.limits import NEWCOMER_SILENCE
from thaw.timeline.program import Line
from thaw.timeline.runs import Run
from thaw.timeline.segment import Answered, Question, QuestionKind, Segment

if TYPE_CHECKING:
    from thaw.player.state import State
    from thaw.timeline.program import Builtin

_OFFER_WAITS: Final = frames_from_seconds(20)
_TOUCH_IN: Final = frames_from_seconds(20)
_ON: Final = "gentler"


def offer(state: State, builtin: Builtin) -> State | None:
    """The quiet room first, or on one step gentler; None where no answer asks for that."""
    place = state.place
    target = None if place is None or place.answered_for < 0 else place.answered
    if place is None or target is None or not state.answers.offers:
        return None
    if place.segment.section.closing:  # there is nothing gentler to go on to
        return None
    following = session.allowed_from(state, target)
    return None if following is None else _offer(state, following, builtin, Offer.TOO_MUCH)


def offer_more_to_meet(state: State, builtin: Builtin) -> State:
    """The quiet room, with more to meet, or on one level further out; at any place.

    What is heard makes way; without an answer it goes on by way of the anchor. At level 1
    nothing is further out but the closing, which nobody asked for: it goes on where it was.
    """
    segment = session.placed(state).segment
    following, cap = (
        session.gentler_target(state, segment) if segment.level > 1 else (segment, 1)
    )
    state = replace(steering.left(state), level_cap=cap)
    return _offer(state, following, builtin, Offer.FAR_AWAY)


def _offer(state: State, following: Segment, builtin: Builtin, room: Offer) -> State:
    """The question, before ``following``; ``room`` is how the quiet room would be."""
    run = Run()
    *told, ask = (item for item in builtin.scripts["rising"] if isinstance(item, Line))
    for line in told:
        run.say(line)
    asks_from = run.frame
    run.say(ask)
    options = (
        Answered("quiet-room", say("To the quiet room"), room.value, {}),
        Answered(_ON, say("On, one step gentler"), None, {}),
    )
    question = Question(
        session.OFFER, QuestionKind.CHOOSE, ask.text, _OFFER_WAITS, options, default=_ON
    )
    cues = tuple(run.cues)
    return session.enter(
        state,
        Segment(
            session.OFFER,
            following.section,
            1,
            following.title,
            run.frame,
            cues,
            question,
            following.id,
            asks_from,
        ),
    )


def longer_closing(before: State, after: State, builtin: Builtin) -> State | None:
    """Some minutes more of coming back, in place of a hard end; None where it is no such end.

    Args:
        before: the state that led to it.
        after: the state that time led to.
        builtin: the guidance.
    """
    place, program = before.place, before.program
    minutes = before.course.choices.care.numbers.closing_minutes
    ends = after.phase is Phase.ENDED
    wanted = ends and minutes > 0 and not before.lengthened and is_hard(before)
    if place is None or program is None or not wanted:
        return None
    touch_ins = program.anchor(before.course.anchor).touch_ins
    run = _coming_back(builtin, touch_ins, frames_from_seconds(minutes * 60), _gap(before))
    section = place.segment.section
    plain = Segment(session.LONGER, section, 1, place.segment.title, run.frame, tuple(run.cues))
    return session.enter(replace(before, lengthened=True), falling(rising(plain, program)))


def _coming_back(
    builtin: Builtin, touch_ins: tuple[Line, ...], frames: int, gap: Frames
) -> Run:
    *told, last = builtin.scripts["longer-closing"]
    run = Run()
    for item in (*told, *builtin.scripts["landing"]):
        if isinstance(item, Line):
            run.say(item)
        else:
            run.rest(item)
    turn = 0
    while run.frame < frames - gap:
        run.fill(touch_ins[turn % len(touch_ins)], gap)
        turn += 1
    if isinstance(last, Line):
        run.say(last)
    return run


def _gap(state: State) -> Frames:
    """From one touch-in to the next: in the first three sessions no silence is longer."""
    return NEWCOMER_SILENCE if state.course.choices.newcomer else _TOUCH_IN
