"""How long attention stays inside, on the one way that somebody takes."""

import pytest

from fakes.programs import program_of
from fakes.sessions import CLOSING, SHORT
from thaw.base.units import Frames, frames_from_seconds
from thaw.timeline.choices import Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.focus import Inside, focus_limit, resets, stays_within

S = frames_from_seconds(1)
LONG = (
    """
  - id: feet
    level: 2
    focus: contact
    steps: [{say: Feet.}, {rest: 20 s}, {say: Or not.}, {rest: 20 s}]
  - id: hands
    level: 2
    focus: contact
    steps: [{say: Hands.}, {rest: 20 s}, {say: Or not.}, {rest: 20 s}]
"""
    + CLOSING
)


def timeline_of(sections):
    return compile_timeline(program_of(sections), Course())


@pytest.fixture
def short():
    return timeline_of(SHORT).segments


def test_time_inside_adds_up_over_a_segment_and_into_the_next(short):
    inside = short["inside.0"]
    run = Inside(Frames(5 * S)).at(inside, 4 * S)
    assert run == Inside(Frames(9 * S), Frames(0), Frames(4 * S))
    assert run.behind(inside, inside.frames).frames == 5 * S + inside.frames


def test_an_anchor_of_twenty_seconds_ends_a_run(short):
    anchored = short["feet.1"]
    end = resets(anchored)[1][-1]
    run = Inside(Frames(30 * S))
    assert run.at(anchored, end - 1).frames == 30 * S + end - 1
    assert run.at(anchored, end).frames == 0
    assert run.behind(anchored, anchored.frames).frames == anchored.frames - end


def test_a_check_in_ends_a_run_once_it_is_asked(short):
    asking = short["feet.0"]
    assert Inside(Frames(9 * S)).behind(asking, asking.frames) == Inside()
    assert Inside(Frames(9 * S)).behind(asking, S).frames == 10 * S


def test_twenty_seconds_outside_end_a_run_and_less_does_not(short):
    outside = short["arriving.0"]
    assert focus_limit(outside) is None
    assert Inside(Frames(9 * S)).at(outside, 19 * S).frames == 9 * S
    assert Inside(Frames(9 * S), Frames(15 * S)).at(outside, 5 * S).frames == 0


@pytest.mark.parametrize(("before", "within"), [(0, True), (50, True), (70, False)])
def test_what_lies_ahead_counts_until_the_next_reset(before, within):
    # Two sections of some 46 s each, and 150 s are allowed.
    timeline = timeline_of(LONG)
    feet = timeline.segments["feet.0"]
    assert stays_within(timeline, feet, Inside(Frames(before * S)), 4) is within


def test_a_section_that_is_passed_over_does_not_count():
    timeline = timeline_of(LONG)
    feet = timeline.segments["feet.0"]
    run = Inside(Frames(100 * S))
    assert not stays_within(timeline, feet, run, 4)
    assert stays_within(timeline, feet, run, 1)
