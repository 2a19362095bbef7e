"""Lengths and lists in words."""

import pytest

from thaw.base.units import frames_from_seconds
from thaw.ui.present import words


@pytest.mark.parametrize(
    ("seconds", "near", "long", "short"),
    [
        (20, "under a minute", "under a minute", "20 s"),
        (60, "1 min", "1 minute", "1 min"),
        (150, "2 min", "2 minutes", "2 min 30 s"),
        (600, "10 min", "10 minutes", "10 min"),
    ],
)
def test_lengths(seconds, near, long, short):
    frames = frames_from_seconds(seconds)
    assert words.present_minutes(frames) == near
    assert words.present_whole_minutes(frames) == long
    assert words.present_seconds(frames) == short


@pytest.mark.parametrize(
    ("items", "all_", "either"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a and b", "a or b"),
        (("a", "b", "c"), "a, b and c", "a, b or c"),
    ],
)
def test_lists(items, all_, either):
    assert (words.present_list(items), words.present_either(items)) == (all_, either)


def test_a_text_of_a_session_has_no_second_full_stop():
    assert words.within("a pain flare. ") == "a pain flare"
    assert words.within("a pain flare") == "a pain flare"
