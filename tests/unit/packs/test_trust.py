"""Stories of packs that come again: the same, newer, older, and under another's name."""

import pytest

from thaw.packs.known import Answer, Known
from thaw.packs.manifest import version_number
from thaw.packs.signature import PublicKey
from thaw.packs.trust import acquaintance, questions, remembered

KEY = PublicKey(bytes(8), bytes(range(32)))
OTHER = PublicKey(bytes(8), bytes(range(1, 33)))


def pack(version="1.0.0", key=KEY, author="Anna Author", content="a"):
    return Known(version_number(version), str(key or ""), author, content)


def answers(offered, name="soft", **known):
    return [question.answer for question in questions(name, offered, known)]


@pytest.mark.parametrize(
    ("before", "offered", "asked"),
    [
        (pack(), pack(), []),
        (pack(), pack("1.0.1"), []),
        (pack("1.0.0"), pack("2.0.0", author="Anna A."), []),
        (pack(key=None), pack("1.0.1", key=None), []),
        (pack(key=None), pack("1.0.1"), []),
        (pack("1.2.0"), pack("1.1.9"), [Answer.OTHER_VERSION]),
        (pack("10.0.0"), pack("9.0.0"), [Answer.OTHER_VERSION]),
        (pack(), pack(content="b"), [Answer.OTHER_VERSION]),
        (pack(), pack("2.0.0", key=OTHER), [Answer.OTHER_KEY]),
        (pack(), pack("2.0.0", key=None), [Answer.OTHER_KEY]),
        (pack("2.0.0"), pack("1.0.0", key=OTHER), [Answer.OTHER_KEY, Answer.OTHER_VERSION]),
        (pack(key=None), pack(key=None, content="b"), [Answer.OTHER_VERSION]),
    ],
)
def test_a_pack_that_comes_again(before, offered, asked):
    assert answers(offered, soft=before) == asked


@pytest.mark.parametrize(
    ("offered", "asked"),
    [
        (pack(), []),
        (pack(key=OTHER, author="Somebody Else"), []),
        (pack(key=OTHER), [Answer.OTHER_KEY]),
        (pack(key=None), [Answer.OTHER_KEY]),
        (pack(key=OTHER, author="  ANNA   author "), [Answer.OTHER_KEY]),
        (pack(key=OTHER, author="\uff21nna Author"), [Answer.OTHER_KEY]),
    ],
)
def test_a_first_pack_under_a_known_name(offered, asked):
    assert answers(offered, calm=pack(), old=pack()) == asked


def test_nothing_is_asked_of_the_first_pack_of_all():
    for key in (KEY, None):
        assert answers(pack(key=key)) == []


def test_an_author_who_never_signed_binds_nobody():
    assert answers(pack(), calm=pack(key=None)) == []


def test_each_question_names_what_is_odd_and_asks():
    (question,) = questions("soft", pack("1.1.9"), {"soft": pack("1.2.0")})
    assert question.text == (
        "This is version 1.1.9; version 1.2.0 was installed before. "
        "Is the older one to be installed?"
    )
    (question,) = questions("soft", pack("2.0.0", key=OTHER), {"soft": pack()})
    assert KEY.words in question.text
    assert OTHER.words in question.text


def test_the_highest_version_of_a_signer_is_remembered():
    old, new = pack("1.0.0"), pack("2.0.0")
    assert remembered(new, old) == new
    assert remembered(old, new) == new
    assert remembered(old, None) == old


def test_another_signer_begins_anew():
    offered = pack("1.0.0", key=OTHER)
    assert remembered(offered, pack("2.0.0")) == offered


def test_it_is_said_whether_a_key_was_seen_before():
    known = {"soft": pack(), "calm": pack()}
    assert acquaintance("soft", "", known).startswith("Nobody signed it")
    assert "like the version before" in acquaintance("soft", str(KEY), known)
    assert "signed calm, soft too" in acquaintance("new", str(KEY), known)
    first = acquaintance("soft", str(OTHER), known)
    assert "not seen here before" in first
    assert OTHER.words in first
