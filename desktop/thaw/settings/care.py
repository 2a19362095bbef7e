"""The numbers of routing and dose, one row each, with the usual values of the practice page.

They advise; nothing here locks. The two that lead to the quiet room by themselves can only be
set to lead there sooner. ``assets/routing/routing.yaml`` names each by the words of its key.
"""

from __future__ import annotations

from typing import Final

from thaw.base.language import mark, mark_count
from thaw.settings.group import Group
from thaw.settings.kinds import Whole
from thaw.settings.setting import Setting

PREFIX: Final = "care_"
"""What the keys of these rows begin with."""
_SESSIONS: Final = mark_count("session", "sessions")

VERY_STIRRED: Final = Setting(
    "care_very_stirred",
    Whole(5, 8, ""),
    8,
    mark("Stirred: the quiet room first from"),
    mark("From this answer on, the quiet room with less of everything is offered first."),
    Group.ANSWERS,
)
FAR_AWAY: Final = Setting(
    "care_far_away",
    Whole(3, 6, ""),
    3,
    mark("Here: the quiet room first up to"),
    mark("Up to this answer, the quiet room with more to meet is offered first."),
    Group.ANSWERS,
)
STIRRED: Final = Setting(
    "care_stirred",
    Whole(4, 8, ""),
    6,
    mark("Stirred: five minutes outside from"),
    mark("From this answer on, five minutes outside are offered first."),
    Group.ANSWERS,
)
ENERGY_HIGH: Final = Setting(
    "care_energy_high",
    Whole(6, 9, ""),
    8,
    mark("Energy that counts as high"),
    mark("From here on, with little that is pleasant, five minutes outside are offered first."),
    Group.ANSWERS,
)
PLEASANT_LOW: Final = Setting(
    "care_pleasant_low",
    Whole(1, 4, ""),
    3,
    mark("Pleasantness that counts as low"),
    mark("Goes with high energy: up to here it counts as little that is pleasant."),
    Group.ANSWERS,
)
RISE_FROM_START: Final = Setting(
    "care_rise_from_start",
    Whole(1, 5, ""),
    3,
    mark("Stirred: a rise since the start"),
    mark("After such a rise the quiet room is offered, and the session goes one level out."),
    Group.ANSWERS,
)
RISE_SINCE_LAST: Final = Setting(
    "care_rise_since_last",
    Whole(1, 4, ""),
    2,
    mark("Stirred: a rise since the last answer"),
    mark("Risen by so much since the last answer, the session does the same."),
    Group.ANSWERS,
)
ENERGY_LOW: Final = Setting(
    "care_energy_low",
    Whole(1, 4, ""),
    2,
    mark("Energy that counts as low"),
    mark(
        "Up to here, and with little coming through, something short with the senses is "
        "offered."
    ),
    Group.ANSWERS,
)
LITTLE_THROUGH: Final = Setting(
    "care_little_through",
    Whole(5, 10, ""),
    7,
    mark("Little coming through from"),
    mark("From this answer on to “How much is coming through?”, nothing aims at feelings."),
    Group.ANSWERS,
)
CALM: Final = Setting(
    "care_calm",
    Whole(0, 5, ""),
    3,
    mark("Stirred: calm up to"),
    mark("Up to here an answer counts as calm, where going further in is offered."),
    Group.ANSWERS,
)
CLEARLY_HERE: Final = Setting(
    "care_clearly_here",
    Whole(6, 10, ""),
    7,
    mark("Here: clearly here from"),
    mark("From here on sessions with feelings may be offered."),
    Group.ANSWERS,
)
ENERGY_FROM: Final = Setting(
    "care_energy_from",
    Whole(1, 5, ""),
    3,
    mark("Energy in the middle from"),
    mark("Sessions with feelings are offered from this energy on."),
    Group.ANSWERS,
)
ENERGY_TO: Final = Setting(
    "care_energy_to",
    Whole(5, 9, ""),
    7,
    mark("Energy in the middle up to"),
    mark("Sessions with feelings are offered up to this energy."),
    Group.ANSWERS,
)
PLEASANT_FROM: Final = Setting(
    "care_pleasant_from",
    Whole(2, 7, ""),
    4,
    mark("Pleasantness from"),
    mark("Sessions with feelings are offered from here on."),
    Group.ANSWERS,
)
COMFORTABLE_SESSIONS: Final = Setting(
    "care_comfortable_sessions",
    Whole(1, 7, _SESSIONS),
    3,
    mark("Comfortable sessions first"),
    mark("So many sessions with contact went well before sessions with feelings are offered."),
    Group.ANSWERS,
)
LAST_ENDED: Final = Setting(
    "care_last_ended",
    Whole(0, 5, ""),
    4,
    mark("Stirred: a calm ending up to"),
    mark("Up to this last answer a session counts as calmly ended."),
    Group.ANSWERS,
)
HALF_HERE: Final = Setting(
    "care_half_here",
    Whole(4, 8, ""),
    5,
    mark("Here: with little coming through from"),
    mark("With little coming through, going inside is offered from here on."),
    Group.ANSWERS,
)
INSIDE_STIRRED: Final = Setting(
    "care_inside_stirred",
    Whole(2, 6, ""),
    5,
    mark("Stirred: going inside up to"),
    mark("Sessions that go inside are offered up to this answer."),
    Group.ANSWERS,
)
INSIDE_HERE: Final = Setting(
    "care_inside_here",
    Whole(4, 9, ""),
    6,
    mark("Here: going inside from"),
    mark("Sessions that go inside are offered from this answer on."),
    Group.ANSWERS,
)
END_STIRRED: Final = Setting(
    "care_end_stirred",
    Whole(3, 8, ""),
    6,
    mark("Stirred: a longer closing from"),
    mark("When a session ends with this answer or more, its coming back takes longer."),
    Group.ANSWERS,
)
END_RISE: Final = Setting(
    "care_end_rise",
    Whole(1, 4, ""),
    2,
    mark("Stirred: a longer closing after a rise of"),
    mark("The same after a rise of so much since the start."),
    Group.ANSWERS,
)
END_FALL: Final = Setting(
    "care_end_fall",
    Whole(1, 5, ""),
    3,
    mark("Here: a longer closing after a fall of"),
    mark("The same where “How here?” fell by so much since the start."),
    Group.ANSWERS,
)
CLOSING_MINUTES: Final = Setting(
    "care_closing_minutes",
    Whole(0, 10, mark("min")),
    3,
    mark("Length of the longer closing"),
    mark("How long that coming back takes."),
    Group.ANSWERS,
)
HARD_ENDINGS: Final = Setting(
    "care_hard_endings",
    Whole(1, 7, _SESSIONS),
    3,
    mark("Hard endings in a week"),
    mark("After so many in seven days, a pause and a talk with a professional are suggested."),
    Group.CARE,
)
LEVEL_3_A_DAY: Final = Setting(
    "care_level_3_a_day",
    Whole(1, 4, mark("a day")),
    2,
    mark("Sessions that go inside"),
    mark("How many a day are meant at most. It advises and locks nothing."),
    Group.CARE,
)
LEVEL_4_A_DAY: Final = Setting(
    "care_level_4_a_day",
    Whole(1, 2, mark("a day")),
    1,
    mark("Sessions with feelings, a day"),
    mark("How many a day are meant at most. It advises and locks nothing."),
    Group.CARE,
)
LEVEL_4_A_WEEK: Final = Setting(
    "care_level_4_a_week",
    Whole(1, 7, mark("a week")),
    3,
    mark("Sessions with feelings, a week"),
    mark("How many in seven days are meant at most. It advises and locks nothing."),
    Group.CARE,
)
PULL_BACKS: Final = Setting(
    "care_pull_backs",
    Whole(1, 4, mark_count("time", "times")),
    2,
    mark("Stop for today after pulling back"),
    mark("After pulling back so often in one session, “Stop for today” comes first."),
    Group.CARE,
)
GROUNDING_MINUTES: Final = Setting(
    "care_grounding_minutes",
    Whole(1, 10, mark("min")),
    3,
    mark("Stop for today after grounding"),
    mark("Still far away after so long outside, “Stop for today” comes first."),
    Group.CARE,
)
STILL_HERE_AFTER: Final = Setting(
    "care_still_here_after",
    Whole(8, 30, "s"),
    10,
    mark("“Still here?” after a silence of"),
    mark("So long nobody has spoken before it is asked; over music twice as long."),
    Group.CARE,
)

CARE: Final[tuple[Setting[int], ...]] = (
    VERY_STIRRED,
    FAR_AWAY,
    STIRRED,
    ENERGY_HIGH,
    PLEASANT_LOW,
    RISE_FROM_START,
    RISE_SINCE_LAST,
    ENERGY_LOW,
    LITTLE_THROUGH,
    CALM,
    CLEARLY_HERE,
    ENERGY_FROM,
    ENERGY_TO,
    PLEASANT_FROM,
    COMFORTABLE_SESSIONS,
    LAST_ENDED,
    HALF_HERE,
    INSIDE_STIRRED,
    INSIDE_HERE,
    END_STIRRED,
    END_RISE,
    END_FALL,
    CLOSING_MINUTES,
    HARD_ENDINGS,
    LEVEL_3_A_DAY,
    LEVEL_4_A_DAY,
    LEVEL_4_A_WEEK,
    PULL_BACKS,
    GROUNDING_MINUTES,
    STILL_HERE_AFTER,
)
"""Every row, in the order of the rules."""
