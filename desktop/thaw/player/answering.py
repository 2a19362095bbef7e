"""What an answer changes: what is known, the level that is allowed, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.player.heed import heed
from thaw.player.phase import Offer
from thaw.player.session import answered, placed, take_option
from thaw.player.state import Answers

if TYPE_CHECKING:
    from thaw.player.events import Answer
    from thaw.player.state import State
    from thaw.timeline.segment import Question

QUIET_ROOM: Final = {offer.value: offer for offer in (Offer.TOO_MUCH, Offer.FAR_AWAY)}
"""Routes that lead to the quiet room → the offer that is already picked there."""


def answer(state: State, given: Answer) -> State:
    """The state after an answer; one to another question, or a second one, changes nothing."""
    place = placed(state)
    question = place.segment.question
    if question is None or question.id != given.question or place.answered_for >= 0:
        return state
    before = state.answers
    wondering = replace(state.wondering, since=state.session_time)
    state = replace(state, answers=_remember(before, given), wondering=wondering)
    target = place.segment.next
    option = question.option(given.option)
    if option is not None:
        state = take_option(state, option)
        target = option.target or target
    values = dict(given.values)
    route = _routed(state, question, values)
    if route in QUIET_ROOM:
        state = replace(state, answers=replace(state.answers, most=1))
    else:
        state = _heeded(state, before, question, values)
    return answered(state, place, route or target)


def _heeded(state: State, before: Answers, question: Question, given: dict[str, int]) -> State:
    """The state with the level that the answers allow, and an offer before it goes on."""
    care = state.course.choices.care
    first = {"stirred": care.stirred, "here": care.here}
    skipped = set(question.measures) - given.keys()
    known = {
        name: value
        for name, value in {**first, **state.answers.values}.items()
        if value is not None and name not in skipped
    }
    reached = min(state.level_cap, before.reached)
    heeded = heed(given, known, before, care, reached)
    if heeded is None:
        return state
    answers = replace(state.answers, offers=heeded.offers)
    return replace(state, answers=answers, level_cap=min(state.level_cap, heeded.cap))


def _remember(answers: Answers, given: Answer) -> Answers:
    values = {**answers.values, **dict(given.values)}
    stirred, here = answers.first_stirred, answers.first_here
    if "stirred" in values:
        stirred = values["stirred"] if stirred is None else stirred
        values["change.stirred"] = values["stirred"] - stirred
    first_here = values.get("here") if here is None else here
    reached = 1 if given.values else answers.reached
    return Answers(values, stirred, first_here, reached=reached, most=answers.most)


def _routed(state: State, question: Question, given: dict[str, int]) -> str | None:
    """Where a check-in leads: the built-in safety routes first, then the session's own."""
    numbers = state.course.choices.care.numbers
    skipped = set(question.measures) - given.keys()  # not known, whatever was said before
    known = {
        name: value
        for name, value in state.answers.values.items()
        if (name in question.measures or name.startswith("change."))
        and name.removeprefix("change.") not in skipped
    }
    if known.get("stirred", -1) >= numbers.very_stirred:
        return Offer.TOO_MUCH.value
    if known.get("here", numbers.far_away + 1) <= numbers.far_away:
        return Offer.FAR_AWAY.value
    return next((target for rule, target in question.routes if rule.holds(known)), None)
