"""The listener's level stays within 6 dB above the comfortable one, and never above full."""

import pytest

from thaw.ui.present.level import ceiling, louder, softer


@pytest.mark.parametrize(
    ("comfortable", "top"), [(None, 0.0), (-6.0, 0.0), (-20.0, -14.0), (-3.0, 0.0)]
)
def test_the_ceiling(comfortable, top):
    assert ceiling(comfortable) == top


def test_steps_end_at_the_ceiling():
    assert louder(-14.5, -20.0) == -14.0
    assert louder(-14.0, -20.0) == -14.0


def test_softer_ends_at_the_lowest():
    assert softer(-10.0) == -12.0
    assert softer(-47.0) == -48.0
