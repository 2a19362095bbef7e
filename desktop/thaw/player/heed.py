"""What answers ask for, by the rules of the practice page, sections 1 and 3.

Only answers that a listener gave are looked at; what was skipped decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thaw.base.units import frames_from_seconds
from thaw.timeline.care import CALM_ENDING, HARD_ENDING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.player.state import Answers, State
    from thaw.timeline.care import Care, Numbers


@dataclass(frozen=True)
class Heeded:
    """What follows from a check-in.

    Attributes:
        cap: the highest level from here on.
        offers: whether the quiet room is offered before it goes on.
    """

    cap: int
    offers: bool = False


def heed(
    given: Mapping[str, int], known: Mapping[str, int], before: Answers, care: Care, level: int
) -> Heeded | None:
    """What follows from a check-in, by the first row that holds; None where nothing does.

    Args:
        given: what was answered at it.
        known: that, and what was answered before and not skipped now.
        before: what was known before.
        care: what was said before the session, and at which answers it turns.
        level: the highest level that was reached since the check-in before.
    """
    numbers = care.numbers
    if _is_much(given, numbers):
        return Heeded(1, offers=True)
    if _rose(given, before, numbers):
        return Heeded(max(1, level - 1), offers=True)
    return _with_little_through(known, care) if given else None


def _with_little_through(known: Mapping[str, int], care: Care) -> Heeded | None:
    """Rows “A≤2 and N≥7”, and “N≥7, S≤3, P≥5” where the one about feelings does not hold."""
    numbers = care.numbers
    if known.get("numb", -1) < numbers.little_through:
        return None
    if known.get("energy", numbers.energy_low + 1) <= numbers.energy_low:
        return Heeded(2)
    calm = known.get("stirred", numbers.calm + 1) <= numbers.calm
    half_here = known.get("here", -1) >= numbers.half_here
    return Heeded(3) if calm and half_here and not _may_go_on(known, care) else None


def _may_go_on(known: Mapping[str, int], care: Care) -> bool:
    """Row “S≤3, P≥7, A 3–7, V≥4, three comfortable level 2 sessions, last ended S≤4”.

    It stands before the row about little coming through: feelings stay open then.
    """
    numbers = care.numbers
    return (
        known.get("stirred", numbers.calm + 1) <= numbers.calm
        and known.get("here", -1) >= numbers.clearly_here
        and numbers.energy_from <= known.get("energy", -1) <= numbers.energy_to
        and known.get("pleasant", -1) >= numbers.pleasant_from
        and (care.comfortable or 0) >= numbers.comfortable_sessions
        and care.open_after_last == CALM_ENDING
    )


def _is_much(given: Mapping[str, int], numbers: Numbers) -> bool:
    """Row “S 6–7, or A≥8 and V≤3”."""
    unpleasant = given.get("pleasant", numbers.pleasant_low + 1) <= numbers.pleasant_low
    return given.get("stirred", -1) >= numbers.stirred or (
        given.get("energy", -1) >= numbers.energy_high and unpleasant
    )


def _rose(given: Mapping[str, int], before: Answers, numbers: Numbers) -> bool:
    """Row “S up ≥3 from start or ≥2 since last”."""
    now, first = given.get("stirred"), before.first_stirred
    if now is None or first is None:
        return False
    since_last = now - before.values.get("stirred", first)
    return now - first >= numbers.rise_from_start or since_last >= numbers.rise_since_last


def is_hard(state: State) -> bool:
    """Row “End: S≥6, or start+2, or P fell ≥3”, by the last answers that were given."""
    answers, numbers = state.answers, state.course.choices.care.numbers
    stirred, here = answers.values.get("stirred"), answers.values.get("here")
    rise, fall = answers.values.get("change.stirred", 0), 0
    if here is not None and answers.first_here is not None:
        fall = answers.first_here - here
    high = stirred is not None and stirred >= numbers.end_stirred
    return high or rise >= numbers.end_rise or fall >= numbers.end_fall


def open_to(state: State) -> int:
    """The level up to which the ending leaves things open: 2 hard, 3 not known, 4 calm."""
    if is_hard(state):
        return HARD_ENDING
    stirred = state.answers.values.get("stirred")
    calm = state.course.choices.care.numbers.last_ended
    return CALM_ENDING if stirred is not None and stirred <= calm else CALM_ENDING - 1


def stops_first(state: State) -> bool:
    """Whether “Stop for today” comes first: two pull-backs, S≥8, or P≤3 after grounding."""
    numbers, values = state.course.choices.care.numbers, state.answers.values
    grounded = state.outside >= frames_from_seconds(numbers.grounding_minutes * 60)
    return (
        state.pulls >= numbers.pull_backs
        or values.get("stirred", -1) >= numbers.very_stirred
        or (grounded and values.get("here", numbers.far_away + 1) <= numbers.far_away)
    )
