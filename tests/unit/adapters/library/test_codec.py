"""What is packed is unpacked, and damage is noticed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.described import all_four
from fakes.descriptions import make_description
from thaw.adapters.library.codec import (
    as_text,
    pack_description,
    pack_peaks,
    pack_text,
    unpack_description,
    unpack_peaks,
    unpack_text,
)


@given(st.text(st.characters(exclude_categories=())))
def test_every_text_comes_back(text):
    assert unpack_text(pack_text(text)) == text


@pytest.mark.parametrize("told", [*all_four(), make_description("p/\udcff")])
def test_every_description_comes_back(told):
    assert unpack_description(pack_description(told)) == told


def test_peaks_come_back():
    assert unpack_peaks(pack_peaks((0.0, 0.25, 1.0))) == (0.0, 0.25, 1.0)


@pytest.mark.parametrize("data", [b"", b"x", None, 5, pack_text("{"), pack_text("[]")])
def test_what_is_no_description_is_refused(data):
    with pytest.raises(ValueError, match=r"damaged|Expecting"):
        unpack_description(data)


def test_a_description_with_a_part_missing_is_refused():
    text = unpack_text(pack_description(make_description("p/a")))
    with pytest.raises(ValueError, match="damaged"):
        unpack_description(pack_text(text.replace('"parts"', '"party"')))


@pytest.mark.parametrize("data", [pack_text("5"), pack_text("[[]]"), b""])
def test_what_are_no_peaks_is_refused(data):
    with pytest.raises(ValueError, match="damaged"):
        unpack_peaks(data)


def test_a_flipped_byte_is_never_another_description():
    chance, whole = random.Random(1), pack_description(make_description("p/a"))
    for _ in range(500):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            told = unpack_description(bytes(data))
        except ValueError:
            continue
        assert told == make_description("p/a")  # a byte of the header that means nothing


@pytest.mark.parametrize(
    ("name", "text"), [("a/b", "a/b"), ("a/\udcff", "a/\ufffd"), ("é", "é")]
)
def test_a_name_that_is_no_text_is_one_for_sqlite(name, text):
    assert as_text(name) == text
