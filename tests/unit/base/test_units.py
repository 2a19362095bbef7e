import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.errors import UnitError
from thaw.base.units import (
    format_duration,
    format_exactly,
    frames_from_seconds,
    gain_from_db,
    parse_duration,
    parse_gain,
    whole_quanta,
)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("18 s", 18),
        ("18s", 18),
        ("2 min", 120),
        ("2 min 30 s", 150),
        ("1.5 min", 90),
        ("0.25 s", 0.25),
        (" 6 s ", 6),
    ],
)
def test_a_time_is_read(text, seconds):
    assert parse_duration(text) == frames_from_seconds(seconds)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "18",
        "1:30",
        "s",
        "min",
        "-3 s",
        "1 h",
        "2 s 1 min",
        "٣ s",
        "1e3 s",
        "9" * 400 + " s",
    ],
)
def test_what_is_no_time_is_told_with_an_example(text):
    with pytest.raises(
        UnitError, match=r"is not a time\. Write it like 18 s, 2 min or 2 min 30 s"
    ):
        parse_duration(text)


@pytest.mark.parametrize(("text", "db"), [("-6 dB", -6), ("+1.5 dB", 1.5), ("0dB", 0)])
def test_a_gain_is_read(text, db):
    assert parse_gain(text) == db


@pytest.mark.parametrize("text", ["", "-6", "6 db", "dB", "--6 dB", "nan dB"])
def test_what_is_no_gain_is_told_with_an_example(text):
    with pytest.raises(UnitError, match=r"is not a gain\. Write it like -6 dB"):
        parse_gain(text)


def test_a_message_stays_short():
    with pytest.raises(UnitError) as caught:
        parse_duration("very " * 1000)
    assert len(str(caught.value)) < 200


@given(st.integers(0, 100_000_000))
def test_whole_quanta_never_fall_short(frames):
    assert 0 <= whole_quanta(frames) - frames < 480
    assert whole_quanta(frames) % 480 == 0


@given(st.integers(0, 5999))
def test_a_written_time_reads_back(seconds):
    frames = frames_from_seconds(seconds)
    assert parse_duration(format_duration(frames)) == frames


def test_silence_is_exactly_zero():
    assert gain_from_db(-120.0) == 0.0
    assert gain_from_db(-6.0) == pytest.approx(0.501, abs=0.001)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (1.5, "1.5 s"),
        (30, "30 s"),
        (30.04, "30 s"),
        (30.06, "30.1 s"),
        (59.96, "1 min"),
        (60, "1 min"),
        (306.66, "5 min 6.7 s"),
    ],
)
def test_a_length_that_is_held_against_a_limit_is_told_to_a_tenth(seconds, text):
    assert format_exactly(frames_from_seconds(seconds)) == text


@given(st.integers(0, 60 * 60 * 10))
def test_what_is_told_to_a_tenth_can_be_written_in_a_session(tenths):
    frames = frames_from_seconds(tenths / 10)
    assert parse_duration(format_exactly(frames)) == frames
