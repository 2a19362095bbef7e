"""A pacer: slow at both ends, in words of its own, in numbers where it must not move."""

from itertools import pairwise

import pytest

from thaw.base.units import Frames, frames_from_seconds
from thaw.player.snapshot import PaceView
from thaw.ui.present.pace import moves_slowly, present_pace, present_rhythm


def pace(by="hand", inward=4.0, outward=6.0):
    return PaceView(by, frames_from_seconds(inward), frames_from_seconds(outward), Frames(0))


@pytest.mark.parametrize(
    ("second", "seen"),
    [
        (0, ("opening", 0.0)),
        (2, ("opening", 0.5)),
        (4, ("closing", 1.0)),
        (7, ("closing", 0.5)),
        (10, ("opening", 0.0)),
    ],
)
def test_it_opens_and_closes(second, seen):
    word, share = present_pace(pace(), frames_from_seconds(second))
    assert (word, share) == (seen[0], pytest.approx(seen[1]))


def test_it_turns_round_slowly_and_never_jumps():
    shares = [present_pace(pace(), frames_from_seconds(n / 20))[1] for n in range(400)]
    steps = [abs(after - before) for before, after in pairwise(shares)]
    assert max(steps) < 0.025
    assert steps[0] < 0.001


@pytest.mark.parametrize(
    ("by", "sentence"),
    [
        ("hand", "opening for 4 s, closing for 6 s"),
        ("sway", "one way for 4 s, the other way for 6 s"),
        ("light", "growing for 4 s, fading for 6 s"),
        ("sound", "rising for 4 s, falling for 6 s"),
        ("breath", "in for 4 s, out for 6 s"),
    ],
)
def test_every_kind_has_words_of_its_own(by, sentence):
    assert present_rhythm(pace(by)).sentence == sentence


def test_half_seconds_are_told():
    rhythm = present_rhythm(pace(inward=3.5))
    assert (rhythm.first_s, rhythm.second_s) == ("3.5 s", "6 s")


def test_a_cycle_shorter_than_four_seconds_is_not_shown_moving():
    assert moves_slowly(pace())
    assert moves_slowly(pace(inward=2, outward=2))
    assert not moves_slowly(pace(inward=1.5, outward=2))
