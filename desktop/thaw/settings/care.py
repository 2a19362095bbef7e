"""The numbers of routing and dose, one row each, with the usual values of the practice page.

They advise; nothing here locks. The two that lead to the quiet room by themselves can only be
set to lead there sooner. ``assets/routing/routing.yaml`` names each by the words of its key.
"""

from __future__ import annotations

from typing import Final

from thaw.settings.group import Group
from thaw.settings.kinds import Whole
from thaw.settings.setting import Setting

PREFIX: Final = "care_"
"""What the keys of these rows begin with."""
VERY_STIRRED: Final = Setting(
    "care_very_stirred",
    Whole(5, 8, ""),
    8,
    "Stirred: the quiet room first from",
    "From this answer on, the quiet room with less of everything is offered first.",
    Group.CARE,
)
FAR_AWAY: Final = Setting(
    "care_far_away",
    Whole(3, 6, ""),
    3,
    "Here: the quiet room first up to",
    "Up to this answer, the quiet room with more to meet is offered first.",
    Group.CARE,
)
STIRRED: Final = Setting(
    "care_stirred",
    Whole(4, 8, ""),
    6,
    "Stirred: five minutes outside from",
    "From this answer on, five minutes outside are offered first.",
    Group.CARE,
)
ENERGY_HIGH: Final = Setting(
    "care_energy_high",
    Whole(6, 9, ""),
    8,
    "Energy that counts as high",
    "From here on, with little that is pleasant, five minutes outside are offered first.",
    Group.CARE,
)
PLEASANT_LOW: Final = Setting(
    "care_pleasant_low",
    Whole(1, 4, ""),
    3,
    "Pleasantness that counts as low",
    "Goes with high energy: up to here it counts as little that is pleasant.",
    Group.CARE,
)
RISE_FROM_START: Final = Setting(
    "care_rise_from_start",
    Whole(1, 5, ""),
    3,
    "Stirred: a rise since the start",
    "After such a rise the quiet room is offered, and the session goes one level out.",
    Group.CARE,
)
RISE_SINCE_LAST: Final = Setting(
    "care_rise_since_last",
    Whole(1, 4, ""),
    2,
    "Stirred: a rise since the last answer",
    "Risen by so much since the last answer, the session does the same.",
    Group.CARE,
)
ENERGY_LOW: Final = Setting(
    "care_energy_low",
    Whole(1, 4, ""),
    2,
    "Energy that counts as low",
    "Up to here, and with little coming through, something short with the senses is offered.",
    Group.CARE,
)
LITTLE_THROUGH: Final = Setting(
    "care_little_through",
    Whole(5, 10, ""),
    7,
    "Little coming through from",
    "From this answer on to “How much is coming through?”, nothing aims at feelings.",
    Group.CARE,
)
CALM: Final = Setting(
    "care_calm",
    Whole(0, 5, ""),
    3,
    "Stirred: calm up to",
    "Up to here an answer counts as calm, where going further in is offered.",
    Group.CARE,
)
CLEARLY_HERE: Final = Setting(
    "care_clearly_here",
    Whole(6, 10, ""),
    7,
    "Here: clearly here from",
    "From here on sessions with feelings may be offered.",
    Group.CARE,
)
ENERGY_FROM: Final = Setting(
    "care_energy_from",
    Whole(1, 5, ""),
    3,
    "Energy in the middle from",
    "Sessions with feelings are offered from this energy on.",
    Group.CARE,
)
ENERGY_TO: Final = Setting(
    "care_energy_to",
    Whole(5, 9, ""),
    7,
    "Energy in the middle up to",
    "Sessions with feelings are offered up to this energy.",
    Group.CARE,
)
PLEASANT_FROM: Final = Setting(
    "care_pleasant_from",
    Whole(2, 7, ""),
    4,
    "Pleasantness from",
    "Sessions with feelings are offered from here on.",
    Group.CARE,
)
COMFORTABLE_SESSIONS: Final = Setting(
    "care_comfortable_sessions",
    Whole(1, 7, "sessions"),
    3,
    "Comfortable sessions first",
    "So many sessions with contact went well before sessions with feelings are offered.",
    Group.CARE,
)
LAST_ENDED: Final = Setting(
    "care_last_ended",
    Whole(0, 5, ""),
    4,
    "Stirred: a calm ending up to",
    "Up to this last answer a session counts as calmly ended.",
    Group.CARE,
)
HALF_HERE: Final = Setting(
    "care_half_here",
    Whole(4, 8, ""),
    5,
    "Here: with little coming through from",
    "With little coming through, going inside is offered from here on.",
    Group.CARE,
)
INSIDE_STIRRED: Final = Setting(
    "care_inside_stirred",
    Whole(2, 6, ""),
    5,
    "Stirred: going inside up to",
    "Sessions that go inside are offered up to this answer.",
    Group.CARE,
)
INSIDE_HERE: Final = Setting(
    "care_inside_here",
    Whole(4, 9, ""),
    6,
    "Here: going inside from",
    "Sessions that go inside are offered from this answer on.",
    Group.CARE,
)
END_STIRRED: Final = Setting(
    "care_end_stirred",
    Whole(3, 8, ""),
    6,
    "Stirred: a longer closing from",
    "When a session ends with this answer or more, its coming back takes longer.",
    Group.CARE,
)
END_RISE: Final = Setting(
    "care_end_rise",
    Whole(1, 4, ""),
    2,
    "Stirred: a longer closing after a rise of",
    "The same after a rise of so much since the start.",
    Group.CARE,
)
END_FALL: Final = Setting(
    "care_end_fall",
    Whole(1, 5, ""),
    3,
    "Here: a longer closing after a fall of",
    "The same where “How here?” fell by so much since the start.",
    Group.CARE,
)
CLOSING_MINUTES: Final = Setting(
    "care_closing_minutes",
    Whole(0, 10, "min"),
    3,
    "Length of the longer closing",
    "How long that coming back takes.",
    Group.CARE,
)
HARD_ENDINGS: Final = Setting(
    "care_hard_endings",
    Whole(1, 7, "sessions"),
    3,
    "Hard endings in a week",
    "After so many in seven days, a pause and a talk with a professional are suggested.",
    Group.CARE,
)
LEVEL_3_A_DAY: Final = Setting(
    "care_level_3_a_day",
    Whole(1, 4, "a day"),
    2,
    "Sessions that go inside",
    "How many a day are meant at most. It advises and locks nothing.",
    Group.CARE,
)
LEVEL_4_A_DAY: Final = Setting(
    "care_level_4_a_day",
    Whole(1, 2, "a day"),
    1,
    "Sessions with feelings, a day",
    "How many a day are meant at most. It advises and locks nothing.",
    Group.CARE,
)
LEVEL_4_A_WEEK: Final = Setting(
    "care_level_4_a_week",
    Whole(1, 7, "a week"),
    3,
    "Sessions with feelings, a week",
    "How many in seven days are meant at most. It advises and locks nothing.",
    Group.CARE,
)
PULL_BACKS: Final = Setting(
    "care_pull_backs",
    Whole(1, 4, "times"),
    2,
    "Stop for today after pulling back",
    "After pulling back so often in one session, “Stop for today” comes first.",
    Group.CARE,
)
GROUNDING_MINUTES: Final = Setting(
    "care_grounding_minutes",
    Whole(1, 10, "min"),
    3,
    "Stop for today after grounding",
    "Still far away after so long outside, “Stop for today” comes first.",
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
)
"""Every row, in the order of the rules."""
