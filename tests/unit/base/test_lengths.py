"""Lengths of time as a listener reads them."""

import pytest

from thaw.base.lengths import length_in_words
from thaw.base.units import frames_from_seconds


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (45, "45 s"), (59.6, "1 min"), (120, "2 min"), (150, "2 min 30 s")],
)
def test_a_length_is_to_the_second(seconds, words):
    assert length_in_words(frames_from_seconds(seconds)) == words
