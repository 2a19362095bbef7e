"""A device that asks for nothing is told from a computer that stood still."""

from __future__ import annotations

import pytest

from thaw.adapters.outputs.unasked import Unasked


def looks(*seen: tuple[int, float]) -> float:
    """What the last look gives, after looks at a number of calls and a time each."""
    unasked = Unasked(now=0.0, longest_look=0.5)
    return [unasked.seconds(calls, now) for calls, now in seen][-1]


def test_it_counts_from_the_last_time_something_was_asked_for():
    assert looks((3, 0.2), (3, 0.4), (3, 0.7)) == pytest.approx(0.5)
    assert looks((3, 0.2), (3, 0.4), (4, 0.7)) == 0.0


def test_a_device_that_never_asks_counts_from_the_start():
    assert looks((0, 0.25), (0, 0.5)) == pytest.approx(0.5)


def test_time_in_which_nobody_looked_counts_for_little():
    assert looks((3, 0.2), (3, 60.0)) == pytest.approx(0.5)
    assert looks((3, 0.2), (3, 60.0), (9, 60.2)) == 0.0
