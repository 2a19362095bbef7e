"""A recovery code is read however it was typed; a mistake in it is known for one."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.adapters.notes.recovery_code import SIZE, MistypedError, new_code, read, written

CODE = bytes.fromhex("0123456789abcdeffedcba9876543210")
WRITTEN = "014D-2PF2-DBSQ-QZXQ-5TK1-V58C-GGY4"
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(st.binary(min_size=SIZE, max_size=SIZE))
def test_a_code_is_read_as_it_was_written(code):
    text = written(code)
    assert [len(group) for group in text.split("-")] == [4] * 7
    assert read(text) == code


def test_codes_are_random():
    assert len({new_code() for _ in range(20)}) == 20
    assert len(new_code()) * 8 == 128


def test_how_a_code_is_written_stays():
    assert written(CODE) == WRITTEN
    assert written(bytes(SIZE)) == "0000-" * 6 + "0000"
    assert written(b"\xff" * SIZE).startswith("7ZZZ-ZZZZ-")


@pytest.mark.parametrize(
    "typed",
    [
        WRITTEN.lower(),
        WRITTEN.replace("-", ""),
        WRITTEN.replace("-", " "),
        f"  {WRITTEN}\n",
        WRITTEN.replace("-", "–"),
        WRITTEN.replace("-", " - "),
        WRITTEN.replace("0", "O"),
        WRITTEN.replace("0", "o").replace("1", "l"),
        WRITTEN.replace("1", "I"),
        WRITTEN.replace("1", "i"),
        "".join(chr(ord(sign) + 0xFEE0) for sign in WRITTEN),
        WRITTEN.replace("-", "\u200b"),
    ],
    ids=[
        *("lower-case", "no-dashes", "spaces", "around", "long-dashes", "spaced-dashes"),
        *("letter-O", "letters-o-and-l", "letter-I", "letter-i", "full-width", "zero-width"),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert read(typed) == CODE


def test_one_wrong_sign_is_always_noticed():
    bare = WRITTEN.replace("-", "")
    for place, sign in enumerate(bare):
        for other in SIGNS.replace(sign, ""):
            with pytest.raises(MistypedError, match="is mistyped"):
                read(bare[:place] + other + bare[place + 1 :])


@given(st.binary(min_size=SIZE, max_size=SIZE))
def test_two_signs_in_each_others_place_are_always_noticed(code):
    bare = written(code).replace("-", "")
    for place in range(25):
        if bare[place] != bare[place + 1]:
            swapped = bare[:place] + bare[place + 1] + bare[place] + bare[place + 2 :]
            with pytest.raises(MistypedError, match="is mistyped"):
                read(swapped)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "has 28 letters and digits; here are 0."),
        (WRITTEN[:-1], "has 28 letters and digits; here are 27."),
        (WRITTEN + "0", "has 28 letters and digits; here are 29."),
        (WRITTEN.replace("P", "U"), "There is no U in a recovery code."),
        (WRITTEN.replace("P", "é"), "There is no É in a recovery code."),
        ("8" + WRITTEN[1:], "is mistyped"),
    ],
    ids=["empty", "short", "long", "no-such-letter", "accent", "too-large"],
)
def test_a_mistake_is_told(typed, told):
    with pytest.raises(MistypedError, match=told) as error:
        read(typed)
    assert str(error.value).endswith("It may help to compare it group by group.")


def test_a_mistake_does_not_repeat_the_code():
    with pytest.raises(MistypedError) as error:
        read("1" + WRITTEN[1:])
    assert not any(group in str(error.value) for group in WRITTEN.split("-"))


@given(st.text(max_size=60))
def test_no_text_is_anything_but_a_code_or_a_mistake(text):
    with contextlib.suppress(MistypedError):
        assert len(read(text)) == SIZE
