"""Characters of a terminal become keys, and Esc is never taken for something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.ui.terminal.keys import BACKSPACE, DOWN, END_OF_INPUT, ENTER, ESC, UP, KeyDecoder


def keys(*chunks):
    """The keys of chunks between which nothing came for a moment."""
    decoder = KeyDecoder()
    return [key for chunk in chunks for key in decoder.feed(chunk) + decoder.quiet()]


@pytest.mark.parametrize(
    ("chunks", "expected"),
    [
        (["a"], ["a"]),
        (["F"], ["f"]),
        ([" "], [" "]),
        (["\r"], [ENTER]),
        (["\n"], [ENTER]),
        (["\x7f"], [BACKSPACE]),
        (["\x04"], [END_OF_INPUT]),
        (["\x1b"], [ESC]),
        (["\x1b", "a"], [ESC, "a"]),
        (["\x1ba"], [ESC, "a"]),
        (["\x1b\x1b"], [ESC, ESC]),
        (["\x1b[A"], [UP]),
        (["\x1bOB"], [DOWN]),
        (["\x1b[1;5A"], [UP]),
        (["\x1b[15~x"], ["x"]),
        (["\x1b\x1b[A"], [ESC, UP]),
        (["\x1b["], [ESC]),
        (["\x1b[\x1b"], [ESC, ESC]),
        (["\x00\x01"], []),
    ],
)
def test_what_comes_in_is_what_was_pressed(chunks, expected):
    assert keys(*chunks) == expected


def test_an_arrow_that_comes_in_pieces_is_an_arrow():
    decoder = KeyDecoder()
    assert decoder.feed("\x1b") == []
    assert decoder.undecided
    assert decoder.feed("[") + decoder.feed("A") == [UP]
    assert not decoder.undecided


@given(st.lists(st.text(alphabet="\x1b[OA1;~ab\r", max_size=6), max_size=6))
def test_an_esc_before_a_pause_is_always_a_key(chunks):
    """Whatever stands around it, a press of Esc that ends a burst pulls back."""
    decoder = KeyDecoder()
    for chunk in chunks:
        decoder.feed(chunk)
        decoder.quiet()
    assert ESC in decoder.feed("\x1b") + decoder.quiet()
