"""Each kind of setting takes what it says and nothing else."""

import pytest

from thaw.base.errors import SettingError
from thaw.settings.kinds import Device, Number, OneOf, Text, Truth, Unset, Whole

LOUDNESS = Number(-48.0, -6.0, "dB")
PERCENT = Whole(100, 200, "%")
COLOURS = OneOf((("dusk", "Dusk"), ("dawn", "Dawn")))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Truth(), False),
        (LOUDNESS, -48.0),
        (LOUDNESS, -6),
        (PERCENT, 150),
        (COLOURS, "dawn"),
        (Text(), "Kopfhörer"),
        (Unset(PERCENT), None),
        (Unset(PERCENT), 100),
    ],
)
def test_takes_what_is_allowed(kind, value):
    assert kind.read(value) == value


@pytest.mark.parametrize(
    ("kind", "value", "why"),
    [
        (Truth(), "true", "neither true nor false"),
        (Truth(), 1, "neither true nor false"),
        (LOUDNESS, "-20", "not a number"),
        (LOUDNESS, True, "not a number"),
        (LOUDNESS, -5.9, "not between -48 and -6 dB"),
        (LOUDNESS, float("nan"), "not between"),
        (PERCENT, 100.0, "not a whole number"),
        (PERCENT, 201, "not between 100 and 200 %"),
        (COLOURS, "pink", "none of dusk, dawn"),
        (COLOURS, ["dusk"], "none of"),
        (Text(), "two\nlines", "one line"),
        (Text(4), "longer", "longer than 4"),
        (Unset(PERCENT), 99, "not between"),
    ],
)
def test_refuses_the_rest_and_says_why(kind, value, why):
    with pytest.raises(SettingError, match=why):
        kind.read(value)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Truth(), True, "On"),
        (Truth(), False, "Off"),
        (Number(0.5, 2.0, "times"), 1.0, "1 times"),
        (LOUDNESS, -12.5, "-12.5 dB"),
        (PERCENT, 150, "150 %"),
        (Whole(0, 10, ""), 7, "7"),
        (Whole(0, 10, ("session", "sessions")), 0, "0 sessions"),
        (Whole(0, 10, ("session", "sessions")), 1, "1 session"),
        (COLOURS, "dawn", "Dawn"),
        (Device(), "Kopfhörer", "Kopfhörer"),
        (Unset(PERCENT), 150, "150 %"),
        (Unset(PERCENT, "Nothing yet"), None, "Nothing yet"),
    ],
)
def test_says_a_value_in_words(kind, value, words):
    assert kind.words(value) == words
