"""Notes come in as they left; what is anything else is told in sentences, soon and cheaply."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.jottings import EVENING, FULL, jottings, note_of, notes
from fakes.strangers import STRINGS, strings
from thaw.base.errors import NoteError
from thaw.notes import arriving
from thaw.notes.arriving import LARGEST, read_notes
from thaw.notes.codec import as_document
from thaw.notes.jotting import Jotting, Part
from thaw.notes.leaving import as_json
from thaw.notes.parts import PARTS

NOW = EVENING + timedelta(days=30)
NOTE = as_document(note_of(FULL))
NO_ID = "“id” should be 16 signs from 0 to 9 and a to f, as Thaw writes it."
NO_TIME = "“written” should be a time such as 2026-11-22T18:30:00+01:00."
HINT = "Notes come in from the JSON that Thaw writes."


def file_of(*documents, **wrong):
    whole = {"format": "thaw-notes", "version": 1, "notes": [*documents], **wrong}
    return json.dumps(whole).encode()


def refusal(data):
    with pytest.raises(NoteError) as refused:
        read_notes(data, NOW)
    return str(refused.value)


@given(st.lists(notes(), max_size=4, unique_by=lambda note: note.id))
def test_what_left_comes_in_again(kept):
    arrived = read_notes(as_json(kept, PARTS).encode(), NOW)
    in_order = sorted(kept, key=lambda note: note.number)
    assert arrived.notes == tuple(
        replace(note, number=place) for place, note in enumerate(in_order, start=1)
    )
    assert not arrived.told


@given(jottings(), st.sets(st.sampled_from(PARTS)))
def test_what_was_left_out_is_empty(jotting, parts):
    note = note_of(jotting)
    (again,) = read_notes(as_json([note], parts).encode(), NOW).notes
    assert again.id == note.id
    for part in set(PARTS) & {"text", "words", "where", "page", "marks", "parts"}:
        held = getattr(jotting, part)
        assert getattr(again.jotting, part) == (held if part in parts else type(held)())


@pytest.mark.parametrize("collection", STRINGS)
def test_naughty_strings_leave_and_come_in_again(collection):
    kept = [
        note_of(Jotting(s, s, (s,), (s,), s, parts=(Part(s, s),)), place)
        for place, s in enumerate(strings(collection), start=1)
    ]
    assert read_notes(as_json(kept, PARTS).encode(), NOW).notes == tuple(kept)


def test_notes_without_a_date_come_in_under_todays():
    undated = {key: NOTE[key] for key in NOTE if key not in ("written", "changed")}
    arrived = read_notes(file_of(undated), NOW)
    (note,) = arrived.notes
    assert (note.written, note.changed, note.jotting) == (NOW, NOW, FULL)
    assert arrived.told == ("1 note has no date in the file, and comes in under today’s.",)


def test_a_note_that_was_never_changed_may_say_so_once():
    (note,) = read_notes(file_of({k: NOTE[k] for k in NOTE if k != "changed"}), NOW).notes
    assert note == note_of(FULL)


def test_they_come_in_the_order_of_their_numbers():
    documents = [as_document(note_of(FULL, number)) for number in (5, 2, 9)]
    arrived = read_notes(file_of(*documents), NOW)
    assert [note.number for note in arrived.notes] == [2, 5, 9]


def test_what_is_wrong_is_named_by_its_place_and_the_others_come_in():
    arrived = read_notes(
        file_of(
            {**NOTE, "text": 1},
            NOTE,
            "a note",
            {**NOTE, "number": 7},
            {**NOTE, "id": "1"},
            {**NOTE, "id": "0" * 15 + "1", "written": None},
        ),
        NOW,
    )
    assert arrived.notes == (note_of(FULL),)
    assert arrived.told == (
        "Note 1 in the file stays out: “text” should be a text.",
        "Note 3 in the file stays out: This is not a note.",
        "Note 4 in the file stays out: It has the same “id” as one before it.",
        f"Note 5 in the file stays out: {NO_ID}",
        f"Note 6 in the file stays out: {NO_TIME}",
    )


@pytest.mark.parametrize(
    ("found", "twice", "told"),
    [
        (b'"text": ', b'"text": "a", "text": ', "“text” stands there twice."),
        (b'{"key": ', b'{"key": "", "key": ', "“parts” should be a list,"),
    ],
)
def test_a_key_that_stands_twice_says_nothing_of_which_one_is_meant(found, twice, told):
    arrived = read_notes(file_of(NOTE).replace(found, twice), NOW)
    assert not arrived.notes
    assert told in arrived.told[0]


def test_a_key_that_has_no_end_makes_no_sentence_that_has_none():
    key = json.dumps("k" * 100_000)
    arrived = read_notes(
        file_of("here").replace(b'"here"', f"{{{key}:1,{key}:2}}".encode()), NOW
    )
    (told,) = arrived.told
    assert "stands there twice" in told
    assert len(told) < 200


def test_many_wrong_notes_are_not_all_named():
    arrived = read_notes(file_of(*range(1_000)), NOW)
    assert len(arrived.told) == 51
    assert arrived.told[-1] == "950 others are not named here."


def test_keys_of_a_later_format_are_passed_over():
    data = file_of({**NOTE, "weather": {"sky": [[1.5]]}}, made_by="Thaw")
    assert read_notes(data, NOW).notes == (note_of(FULL),)


@pytest.mark.parametrize("beginning", [b"", b"\xef\xbb\xbf", b" \r\n"])
def test_editors_may_have_their_way_with_the_beginning(beginning):
    assert read_notes(beginning + file_of(NOTE), NOW).notes == (note_of(FULL),)


def test_a_newer_format_is_refused_and_named():
    for version in (2, 70):
        assert refusal(file_of(NOTE, version=version)) == (
            f"This file was written by a newer Thaw: it is of version {version}, and this Thaw "
            "reads version 1. A newer Thaw can read it."
        )


NOT_BUILT = "This file says that it holds notes, but is not built as one."
NO_VERSIONS: tuple[object, ...] = (0, -1, "1", 1.0, True, None, [])
NO_LISTS: tuple[object, ...] = (None, {}, "a", 1)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "This file is no JSON, or damaged: line 1, column 1."),
        (b"# A note\n", "This file is no JSON, or damaged: line 1, column 1."),
        (file_of(NOTE)[:-9], "This file is no JSON, or damaged: line 1, column "),
        (file_of(NOTE) + b"\n\n{}", "This file is no JSON, or damaged: line 3, column 1."),
        (b"\xff\xfe{\0}\0", "This file is no text in UTF-8."),
        (b'{"text": "\xed\xa0\x80"}', "This file is no text in UTF-8."),
        (b"[]", "This file is JSON, but no file of notes."),
        (b'"thaw-notes"', "This file is JSON, but no file of notes."),
        (b"null", "This file is JSON, but no file of notes."),
        (file_of(format="day-one"), "This file is JSON, but no file of notes."),
        (b'{"format": "thaw-notes", "format": "thaw-notes"}', "This file is JSON, but no file"),
        *((file_of(version=version), NOT_BUILT) for version in NO_VERSIONS),
        *((file_of(notes=wrong), NOT_BUILT) for wrong in NO_LISTS),
        (b"NaN", "This file has a number in it that JSON does not know."),
        (file_of({**NOTE, "number": float("inf")}), "This file has a number in it"),
        (b"9" * 5_000, "This file has a number in it"),
    ],
)
def test_what_is_no_file_of_notes_is_told_in_a_sentence(data, told):
    sentence = refusal(data)
    assert sentence.startswith(told)
    assert sentence.endswith(f". {HINT}")


def test_a_file_beyond_all_measure_is_not_read():
    assert refusal(b" " * (LARGEST + 1)) == f"This file is larger than 128.0 MB. {HINT}"


BEYOND = {
    "lists": b"[" * 1_000_000,
    "closed lists": b"[" * 100_000 + b"]" * 100_000,
    "objects": b'{"a":' * 100_000,
    "in a note": file_of({**NOTE, "later": json.loads("[" * 14 + "]" * 14)}),
    "many lists": b"[" + b"[]," * 40,
    "many numbers": b"[" + b"1," * 40,
    "many keys": b"{" + b",".join(b'"%d":1' % n for n in range(40)),
}


@pytest.mark.parametrize("name", BEYOND)
def test_what_would_fill_all_memory_is_refused_unread(name, monkeypatch):
    monkeypatch.setattr(arriving, "_MOST_VALUES", 32)
    assert refusal(BEYOND[name]).startswith("This file is nested more deeply, or holds more,")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("session", "long " * 2_001),
        ("kind", "long " * 2_001),
        ("form", "long " * 2_001),
        ("words", ["warm", "long " * 2_001]),
        ("where", ["hands"] * 1_001),
        ("next_time", [""] * 1_001),
        ("parts", [{"key": "long " * 2_001, "text": ""}]),
        ("parts", [{"key": "high", "text": ""}] * 1_001),
    ],
)
def test_what_would_fill_a_list_stays_out(key, value):
    arrived = read_notes(file_of({**NOTE, key: value}, NOTE), NOW)
    assert len(arrived.notes) == 1
    assert arrived.told == (
        f"Note 1 in the file stays out: “{key}” is longer than Thaw ever writes it.",
    )


def test_what_was_written_may_be_long():
    long = "long " * 2_001
    jotting = replace(FULL, text=long, page=long, parts=(Part("high", long),))
    (note,) = read_notes(file_of(as_document(note_of(jotting))), NOW).notes
    assert note.jotting == jotting


SLOW = {
    "a text without an end": b'"' + rb"\"" * 1_000_000,
    "many texts without an end": b'["a","' * 12 + rb"\"" * 1_000_000,
    "many keys, the last one twice": (
        b"{%s}" % b",".join(b'"%d":1' % n for n in (*range(100_000), 99_999))
    ),
    "the end of a sign": b'"' + b"\\" * 1_000_001,
}


@pytest.mark.timeout(10)
@pytest.mark.parametrize("name", SLOW)
def test_what_would_take_for_ever_is_refused_soon(name):
    assert HINT in refusal(SLOW[name])


@given(st.binary() | st.text().map(str.encode))
def test_any_file_is_a_sentence(data):
    assert refusal(data)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.integers()
        | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from([*NOTE]) | st.text(), inner, max_size=4)
        ),
    )
)
def test_any_json_is_a_note_or_a_sentence(value):
    arrived = read_notes(file_of(NOTE, value), NOW)
    assert len(arrived.notes) + len(arrived.told) >= 2
