"""What answers ask for, by the rules of the practice page, sections 1 and 3.

Only answers that a listener gave are looked at; what was skipped decides nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.units import frames_from_seconds
from thaw.timeline.care import CALM_ENDING, HARD_ENDING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.player.state import Answers, State
    from thaw.timeline.care import Numbers


def level_after(
    given: Mapping[str, int], before: Answers, numbers: Numbers, level: int
) -> int | None:
    """The highest level after a check-in; None where its answers change nothing.

    Args:
        given: what was answered at it.
        before: what was known before.
        numbers: at which answers a session turns.
        level: the highest level that was reached since the check-in before.
    """
    if _is_much(given, numbers):
        return 1
    return max(1, level - 1) if _rose(given, before, numbers) else None


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
