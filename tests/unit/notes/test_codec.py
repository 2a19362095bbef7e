"""A note is the same after it was JSON, and nothing that only looks like one is read."""

import json
from contextlib import suppress
from dataclasses import fields, replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.jottings import FULL, jottings, note_of, notes
from fakes.strangers import STRINGS, strings
from thaw.base.errors import NoteError
from thaw.base.units import Frames
from thaw.notes.codec import (
    as_document,
    decode,
    encode,
    from_document,
)
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import HIGHEST_ID, HIGHEST_NUMBER, HIGHEST_REVISION

NOTE = note_of(FULL)
LONG = "9" * 5_000


def changed(key, value):
    """The bytes of a note in which one key stands for something else."""
    return json.dumps({**as_document(NOTE), key: value}).encode()


def again(jotting):
    """What a note holds, written and read."""
    return decode(encode(note_of(jotting))).jotting


@given(notes())
def test_a_note_is_the_same_again(note):
    again = decode(encode(note))
    assert again == note
    assert again.written.utcoffset() == note.written.utcoffset()


@given(jottings())
def test_a_jotting_is_the_same_again(jotting):
    assert again(jotting) == jotting


@pytest.mark.parametrize("collection", STRINGS)
def test_naughty_strings_stay_as_they_are_in_every_field(collection):
    for text in strings(collection):
        jotting = Jotting(
            *(text, text, (text,), (text,), text, (), (text,), text, text),
            parts=(Part(text, text),),
        )
        assert again(jotting) == jotting


def test_what_is_written_is_compact_and_sorted():
    assert encode(note_of(Jotting(text="Grün", words=("warm",)))).decode() == (
        '{"changed":"2026-11-22T18:30:00+01:00","id":"00000000c0ffee01","number":1,'
        '"revision":0,"text":"Grün","words":["warm"],"written":"2026-11-22T18:30:00+01:00"}'
    )


def test_every_field_of_a_full_jotting_is_written():
    assert all(getattr(FULL, field.name) for field in fields(Jotting))
    assert from_document(as_document(NOTE)) == NOTE


def test_keys_of_a_later_format_are_passed_over():
    assert decode(changed("weather", {"sky": [1e400, "\ud800"]})) == NOTE


def test_half_a_character_costs_no_note():
    broken = replace(FULL, text="a\ud83d b\ud83d\ude00", words=("\ude00",))
    assert again(broken) == replace(FULL, text="a\ufffd b😀", words=("\ufffd",))


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\0", b"{", b"[]", b"null", b"1", b'"a"', b"\xff\xfe", b"[" * 100_000),
        *(b'{"a": %s}' % LONG.encode(), b'{"text": "\xed\xa0\x80"}'),
        '{"text": "a"}'.encode("utf-16"),
        b"\xef\xbb\xbf{}",
    ],
)
def test_what_is_no_note_is_one_sentence(data):
    with pytest.raises(NoteError, match=r"^This is not a note\.$"):
        decode(data)


@pytest.mark.parametrize("key", ["id", "number", "revision", "written", "changed"])
def test_what_every_note_has_is_missed(key):
    document = as_document(NOTE)
    del document[key]
    with pytest.raises(NoteError, match=f"“{key}” should be"):
        from_document(document)


WRONG = {
    "id": (
        1,
        "",
        "1",
        "0" * 16,
        "F" * 16,
        "f" * 16,
        "c0ffee",
        "c0ffee00c0ffee0g",
        "\uff11" * 16,
    ),
    "number": (0, -1, HIGHEST_NUMBER + 1, 1.0, "1", True, None, [1], float("nan")),
    "revision": (-1, HIGHEST_REVISION + 1, 0.5, False, None, float("inf")),
    "written": (
        *(0, None, "", "2026-11-22", "2026-11-22T18:30:00", "2026-11-22 18:30:00+01:00"),
        *("2026-13-22T18:30:00Z", "2026-W47-7T18:30:00Z", "2026-11-22T24:30:00Z"),
        *("2026-11-22T18:30:00+24:00", "0001-01-01T00:00:00+14:00", "2026-11-22T18:30:00z"),
        *("9999-12-31T23:59:59-01:00", "\uff12026-11-22T18:30:00Z", "2026-11-22T18:30:00Z\n"),
    ),
    "session": (1, None, ["a"], {}, "\ud800"),
    "text": (1.5, None, ["a"], True, "a\udfff"),
    "words": ("warm", [1], [None], ["\ud800"], {"warm": 1}, None, [["warm"]]),
    "where": ("hands", [1], {}),
    "page": (0, [], {}),
    "marks": (1, [1.5], [-1], ["1"], [True], [HIGHEST_NUMBER + 1], None, [float("nan")], {}),
    "next_time": ("quieter", [2]),
    "kind": (["a drink"], 1),
    "form": (1, None),
    "parts": (
        *({}, [1], [{}], [{"key": "a"}], [{"key": "a", "text": 1}], None),
        *([{"key": 1, "text": "a"}], [["a", "b"]], [{"key": "a", "text": "\ud800"}]),
    ),
}


@pytest.mark.parametrize(("key", "value"), [(k, v) for k, vs in WRONG.items() for v in vs])
def test_what_is_not_exactly_that_is_named(key, value):
    with pytest.raises(NoteError, match=rf"^“{key}” should be [^.]+\.$"):
        decode(changed(key, value))


@given(
    st.dictionaries(
        st.sampled_from([*as_document(NOTE)]),
        st.recursive(
            st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["key", "text"]) | st.text(), inner, max_size=3
                )
            ),
        ),
    )
)
def test_any_json_is_a_note_or_a_sentence(wrong):
    data = json.dumps({**as_document(NOTE), **wrong}).encode()
    with suppress(NoteError):
        note = decode(data)
        assert decode(encode(note)) == note


@given(st.binary(max_size=40))
def test_any_bytes_are_a_note_or_a_sentence(data):
    with suppress(NoteError):
        note = decode(data)
        assert decode(encode(note)) == note


@pytest.mark.parametrize(
    "wrong",
    [
        *({"id": number} for number in (0, -1, HIGHEST_ID + 1)),
        *({"number": 0}, {"revision": -1}, {"jotting": Jotting(marks=(Frames(-1),))}),
        *(
            {"written": datetime.fromisoformat("2026-01-01")},
            {"changed": datetime.fromisoformat("0001-01-01")},
        ),
    ],
)
def test_what_could_not_be_read_again_is_not_written(wrong):
    with pytest.raises(NoteError):
        encode(replace(NOTE, **wrong))
