"""Keys and signatures as text: one spelling, and words that a person can compare."""

import base64
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.errors import InputError
from thaw.packs.signature import PublicKey, Signature, parse_key, parse_signature

KEY = PublicKey(bytes(range(8)), bytes(range(32)))
SIGNATURE = Signature(bytes(range(8)), bytes(range(64)), "pack soft 1.0.0", bytes(64))


def read(data):
    """A signature, or None where it is refused."""
    try:
        return parse_signature(data, "a")
    except InputError as error:
        codes = [problem.code for problem in error.problems]
    return None if codes == ["signature-damaged"] else codes


def test_a_key_is_read_as_it_is_written():
    assert parse_key(str(KEY)) == KEY
    assert str(KEY).startswith("RW")


@pytest.mark.parametrize(
    "text",
    [
        *("", "RWQ", str(KEY)[:-4], str(KEY) + "AAAA", str(KEY) + "\n", "é" * 56, "!" * 56),
        base64.b64encode(b"XX" + bytes(40)).decode(),
    ],
)
def test_another_text_is_no_key(text):
    assert parse_key(text) is None


def test_a_key_is_six_words_that_can_be_spoken():
    assert re.fullmatch(
        r"([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](-\w{5}){5}", KEY.words
    )
    assert KEY.words != PublicKey(KEY.id, bytes(32)).words
    assert KEY.words == PublicKey(bytes(8), KEY.key).words, "an id proves nothing"


def test_a_signature_is_read_as_it_is_written():
    assert parse_signature(SIGNATURE.encode(), "a") == SIGNATURE


@pytest.mark.parametrize("place", range(len(SIGNATURE.encode())))
def test_no_byte_of_it_is_without_meaning(place):
    """Not even of the comment that minisign leaves unsigned, nor the spare bits of base64."""
    for bit in range(8):
        changed = bytearray(SIGNATURE.encode())
        changed[place] ^= 1 << bit
        assert read(bytes(changed)) != SIGNATURE


@given(st.binary(max_size=400))
def test_anything_is_refused_or_spelt_in_the_one_way(data):
    signature = read(data)
    assert signature is None or signature.encode() == data
