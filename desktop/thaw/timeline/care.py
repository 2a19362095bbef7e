"""What a session heeds of answers: where it may begin, and at which numbers it turns.

The usual numbers are those of the project's practice page, sections 1 and 3; the same stand in
the rules of routing, and a test compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from thaw.spec.doses import FAR_AWAY_FROM, TOO_MUCH_FROM

HARD_ENDING: Final = 2
"""A hard ending leaves things open up to this level: outside and contact."""
CALM_ENDING: Final = 4
"""The level up to which a calm ending leaves things open: all that are played."""


@dataclass(frozen=True)
class Numbers:
    """At which answers a session turns. Stirred and here go from 0 to 10.

    Attributes:
        very_stirred: stirred from here on leads to the quiet room.
        far_away: here up to this leads to the quiet room.
        stirred: from here on the session stays outside, once the quiet room was offered.
        energy_high: energy from here on does the same, together with ...
        pleasant_low: ... pleasantness up to this.
        energy_low: energy up to this stays with contact at most, together with ...
        little_through: ... numb from here on, which alone aims at no feeling, where ...
        calm: ... stirred up to this and ...
        half_here: ... here from this on say that it is not one of the rows before.
        clearly_here: here from this on, calm, and ...
        energy_from: ... energy from this on ...
        energy_to: ... up to this, and ...
        pleasant_from: ... pleasantness from this on leave feelings open, after ...
        comfortable_sessions: ... so many comfortable sessions with contact.
        rise_from_start: stirred risen by so much since the start: one level further out.
        rise_since_last: the same since the last answer.
        end_stirred: ended with this or more, the coming back takes longer.
        end_rise: the same after such a rise since the start.
        end_fall: the same where here fell by so much.
        closing_minutes: how much longer.
        last_ended: stirred up to this counts as a calm ending.
        pull_backs: after so many “Stop for today” comes first.
        grounding_minutes: the same where somebody is far away after so long outside.
        still_here_after: after so many seconds without a word “Still here?” is asked; over
            music after twice as many.
    """

    very_stirred: int = TOO_MUCH_FROM
    far_away: int = FAR_AWAY_FROM
    stirred: int = 6
    energy_high: int = 8
    pleasant_low: int = 3
    energy_low: int = 2
    little_through: int = 7
    calm: int = 3
    half_here: int = 5
    clearly_here: int = 7
    energy_from: int = 3
    energy_to: int = 7
    pleasant_from: int = 4
    comfortable_sessions: int = 3
    rise_from_start: int = 3
    rise_since_last: int = 2
    end_stirred: int = 6
    end_rise: int = 2
    end_fall: int = 3
    closing_minutes: int = 3
    last_ended: int = 4
    pull_backs: int = 2
    grounding_minutes: int = 3
    still_here_after: int = 10


@dataclass(frozen=True)
class Care:
    """What was said before a session, and what follows from it.

    Attributes:
        level_cap: the highest level that is played.
        stirred: the answer before the session, or None.
        here: the answer before the session, or None.
        comfortable: comfortable sessions with contact in the last seven days; None where none
            are counted.
        open_after_last: the level up to which the last session left things open; None where
            that is not known.
        still_here: whether “Still here?” is asked in long silences; only where there is
            somebody who can answer.
        numbers: at which answers the session turns.
    """

    level_cap: int = 4
    stirred: int | None = None
    here: int | None = None
    comfortable: int | None = None
    open_after_last: int | None = None
    still_here: bool = False
    numbers: Numbers = Numbers()
