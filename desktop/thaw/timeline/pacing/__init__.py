"""The numeric checks that need time: how soon, how often, how long, over every way there is.

Each function takes a ``Score`` and gives findings; its numbers stand as constants at the top of
its module. They are those of the project's practice page, section 2, and nearly all of them
are judgement that no clinician has reviewed yet. Waits count whole, as on the page before a
session. A new rule is a function in its module's ``RULES``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.timeline.pacing import beginning, choosing, ending, inside

if TYPE_CHECKING:
    from thaw.timeline.pacing.finding import Finding
    from thaw.timeline.pacing.score import Score

FAMILIES: Final = (beginning, choosing, inside, ending)


def find(score: Score) -> tuple[Finding, ...]:
    """Everything that is too late, too seldom, too long or too short in a session."""
    return tuple(
        finding for family in FAMILIES for rule in family.RULES for finding in rule(score)
    )
