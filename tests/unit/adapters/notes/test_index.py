"""The index finds the notes that fit, newest first, whatever was changed before; nothing typed
is an error."""

import os
import random
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.jottings import jottings, note_of
from fakes.strangers import STRINGS, strings
from thaw.adapters.notes.index import NoteIndex
from thaw.base.fold import fold
from thaw.notes.jotting import Jotting
from thaw.notes.terms import Filter, FilterKind, filters
from thaw.notes.wish import Wish

RAIN = note_of(Jotting(title="Slow rain", text="Rain on the roof, early.", words=("calm",)), 1)
FROST = note_of(Jotting(title="Slow rain", text="Frost and a raincoat.", where=("hands",)), 2)
PAGE = note_of(Jotting(form="day", text="A roof, and calm rain."), 3)
ALL = (RAIN, FROST, PAGE)
WORDS = ("rain", "roof", "frost", "calm", "raincoat", "a", "rainbow", "hands")


@pytest.fixture
def index():
    with closing(NoteIndex()) as made:
        yield made


@pytest.fixture
def filled(index):
    index.add(ALL)
    return index


def numbers(index, text="", start=0, most=100, **wish):
    """The numbers of what is found; ``note_of`` makes ids of them."""
    found = index.find(Wish(text, **wish), start, most)
    return [note - 0xC0FFEE00 for note in found.ids]


def again(index):
    """What another start would have."""
    return NoteIndex(index.as_bytes())


def test_newest_first_whatever_the_order_in_which_they_came(index):
    index.add(reversed(ALL))
    index.add([note_of(Jotting(text="rain"), 9)])
    index.add([note_of(Jotting(text="rain"), 5)])
    assert numbers(index) == numbers(index, "r") == [9, 5, 3, 2, 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [3, 2, 1]),
        ("r", [3, 2, 1]),
        ("RÁIN", [3, 2, 1]),
        ("roof ra", [3, 1]),
        ("raincoat", [2]),
        ("roo rain", []),
        ("snow", []),
        ("…", [3, 2, 1]),
    ],
)
def test_every_word_is_there_and_only_the_last_is_a_beginning(filled, text, expected):
    assert numbers(filled, text) == expected


def test_filters_are_no_words_and_all_of_them_have_to_fit(filled):
    assert numbers(filled, session="Slow rain") == [2, 1]
    assert numbers(filled, words=("calm",)) == [1]
    assert numbers(filled, "calm") == [3, 1]
    assert numbers(filled, "frost", words=("hands",), session="Slow rain") == [2]
    assert numbers(filled, words=("hands", "calm")) == []
    assert numbers(filled, form="day") == [3]
    assert numbers(filled, session="Slow") == []


def test_a_screenful_at_a_time_until_none_follow(filled):
    for text in ("", "rain"):
        for start in range(5):
            for most in range(5):
                found = filled.find(Wish(text), start, most)
                rest = [3, 2, 1][start:]
                assert [note - 0xC0FFEE00 for note in found.ids] == rest[:most]
                assert found.more == (len(rest) > most)


def test_what_there_is_to_filter_by_is_what_some_note_has(filled):
    session, word = Filter(FilterKind.SESSION, "Slow rain"), Filter(FilterKind.WORD, "calm")
    form, region = Filter(FilterKind.FORM, "day"), Filter(FilterKind.WORD, "hands")
    assert filled.offered() == (form, session, word, region)
    filled.remove(RAIN)
    assert filled.offered() == (form, session, region)
    filled.replace(PAGE, replace(PAGE, revision=1, jotting=Jotting(words=("calm",))))
    assert filled.offered() == (session, word, region)
    filled.remove(FROST)
    assert filled.offered() == (word,)


def test_a_changed_note_is_found_by_what_it_is_and_stands_where_it_stood(filled):
    changed = replace(RAIN, revision=1, jotting=Jotting(text="Thunder, raincoat"))
    assert filled.replace(RAIN, changed)
    assert numbers(filled) == [3, 2, 1]
    assert numbers(filled, "thunder") == [1]
    assert numbers(filled, "raincoat") == [2, 1]
    assert numbers(filled, "roof") == [3]
    assert (filled.revision_of(RAIN), filled.revision_of(FROST)) == (1, 0)


def test_a_revision_that_it_does_not_hold_changes_nothing(filled):
    unknown, later = note_of(Jotting(text="rain"), 4), replace(RAIN, revision=1)
    for note in (unknown, later):
        assert not filled.remove(note)
        assert not filled.replace(note, replace(note, revision=2))
    assert numbers(filled, "rain") == numbers(filled) == [3, 2, 1]
    assert len(filled.offered()) == 4
    assert filled.revision_of(unknown) is None


def test_nothing_of_a_note_that_was_taken_out_stays(filled):
    secret = note_of(Jotting("Zyzzyva", text="xylophone quagga", words=("mine",)), 4)
    filled.add([secret])
    assert b"xylophone" in filled.as_bytes()
    filled.remove(secret)
    left = filled.as_bytes()
    for word in (b"xylo", b"quagga", b"zyz", b"Zyz", b"mine"):
        assert word not in left
    with closing(NoteIndex(left)) as index:
        index.add([secret])
        index.replace(secret, replace(secret, revision=1, jotting=Jotting(text="rain")))
        assert b"xylo" not in index.as_bytes()


def test_a_number_that_two_books_gave_loses_no_note(filled):
    other, third = (
        replace(note, id=note.id + 1000)
        for note in (note_of(Jotting(text="hail"), 1), note_of(Jotting(text="mist"), 1))
    )
    filled.add([other])
    filled.add([third, note_of(Jotting(text="late"), 4)])
    assert sorted(filled.find(Wish(), 0, 10).ids) == sorted(
        note.id for note in (*ALL, other, third, note_of(Jotting(), 4))
    )
    assert filled.find(Wish("hail"), 0, 10).ids == (other.id,)
    assert filled.remove(other)
    assert filled.replace(third, replace(third, revision=1, jotting=Jotting(text="fog")))
    assert filled.find(Wish("hail"), 0, 10).ids == filled.find(Wish("mist"), 0, 10).ids == ()
    assert filled.find(Wish("fog"), 0, 10).ids == (third.id,)
    assert numbers(filled, "roof") == [3, 1]


def test_an_index_that_was_put_away_is_the_same_and_goes_on(filled):
    with closing(again(filled)) as index:
        index.add([note_of(Jotting(text="rain"), 4)])
        index.remove(FROST)
        assert numbers(index, "rain") == [4, 3, 1]
        assert index.revision_of(PAGE) == 0
        assert len(index.offered()) == 3


def test_many_notes_at_once_and_one_by_one_are_the_same():
    chance = random.Random(5)
    many = [
        note_of(
            Jotting(text=" ".join(chance.sample(WORDS, 3)), words=(chance.choice("xyz"),)), n
        )
        for n in range(1, 400)
    ]
    with closing(NoteIndex()) as at_once, closing(NoteIndex()) as singly:
        at_once.add(many)
        chance.shuffle(many)
        for note in many:
            singly.add([note])
        for word in WORDS:
            assert numbers(at_once, word, most=400) == numbers(singly, word, most=400)
        assert at_once.offered() == singly.offered()


class Model:
    """What an index should answer, looked up note by note."""

    def __init__(self):
        self.notes = {}

    def numbers(self, text):
        *whole, begun = fold(text)
        fitting = []
        for number, note in self.notes.items():
            words = fold(f"{note.jotting.text} {' '.join(note.jotting.words)}")
            begins = any(word.startswith(begun) for word in words)
            if begins and set(whole) <= set(words):
                fitting.append(number)
        return sorted(fitting, reverse=True)

    def offered(self):
        every = {one for note in self.notes.values() for one in filters(note.jotting)}
        return sorted(every, key=lambda one: (one.kind.value, one.name))


@contextmanager
def nothing_may_be_written():
    """Whoever writes a byte into any file meanwhile gets an error."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_nothing_of_it_is_ever_in_a_file_not_even_for_a_moment():
    """SQLite would copy what is larger than its cache to a temporary file, in the clear."""
    chance = random.Random(2)
    kept = [
        note_of(Jotting(text=chance.randbytes(4000).hex(" ", 4)), number)
        for number in range(1, 400)
    ]
    with nothing_may_be_written(), closing(NoteIndex()) as index:
        index.add(kept)
        index.remove(kept[7])
        index.compact()
        index.remove(kept[8])
        assert len(index.as_bytes()) > 3_000_000
        assert len(numbers(index, most=400)) == 397


@settings(max_examples=40)
@given(st.randoms(use_true_random=False))
def test_after_any_changes_it_answers_as_if_it_were_new(chance):
    model, index = Model(), NoteIndex()

    def jotting():
        return Jotting(
            text=" ".join(chance.sample(WORDS, 3)), words=tuple(chance.sample("xy", 1))
        )

    for number in range(1, 25):
        match chance.choice(["add", "add", "change", "remove", "compact", "again"]):
            case "change" if model.notes:
                before = model.notes[chance.choice(list(model.notes))]
                after = replace(before, revision=before.revision + 1, jotting=jotting())
                assert index.replace(before, after)
                model.notes[before.number] = after
            case "remove" if model.notes:
                assert index.remove(model.notes.pop(chance.choice(list(model.notes))))
            case "compact":
                index.compact()
            case "again":
                index, old = again(index), index
                old.close()
            case _:
                model.notes[number] = note_of(jotting(), number)
                index.add([model.notes[number]])
    with closing(index):
        assert list(index.offered()) == model.offered()
        for text in ("rain", "r", "roof fr", "x", "hands ra", "zebra"):
            assert numbers(index, text) == model.numbers(text)


@pytest.mark.parametrize("collection", STRINGS)
def test_naughty_strings_are_kept_found_filtered_by_and_let_go(collection):
    texts = list(strings(collection))
    kept = [
        note_of(Jotting(title=text, text=text, words=(text,), where=(text,), form=text), number)
        for number, text in enumerate(texts, 1)
    ]
    with closing(NoteIndex()) as index:
        index.add(kept)
        for note in kept:
            text = note.jotting.text
            assert index.find(Wish(text), 0, 5).ids
            assert index.find(Wish(text, (text,) * bool(text), text, text), 0, 5).ids
        for note in kept:
            assert index.remove(note)
        assert index.offered() == index.find(Wish(), 0, 5).ids == ()


@settings(max_examples=60)
@given(st.lists(jottings(), max_size=4), st.text(), st.text())
def test_nothing_that_is_written_typed_or_picked_is_an_error(kept, typed, picked):
    with closing(NoteIndex()) as index:
        notes = [note_of(jotting, number) for number, jotting in enumerate(kept, 1)]
        index.add(notes)
        index.find(Wish(typed), 0, 5)
        index.find(Wish(typed, (picked, typed), picked, typed), 0, 5)
        assert all(index.remove(note) for note in notes)
        assert index.offered() == ()


def test_thousands_of_words_are_no_error(filled):
    assert numbers(filled, "rain " * 5000) == [3, 2, 1]
    assert numbers(filled, "x" * 100_000) == []


def test_half_a_character_is_no_error_either(index):
    half = note_of(Jotting(title="\ud800", text="a \udfff b", words=("\ud800x",)))
    index.add([half])
    assert index.find(Wish("\ud800 b", ("\ud800x",), "\ud800"), 0, 5).ids == (half.id,)
    assert index.offered()[0].name == "\ud800"


def test_what_is_no_index_is_refused():
    for data in (b"x", b"SQLite format 3\0" + bytes(8192), random.Random(1).randbytes(9000)):
        with pytest.raises(ValueError, match="no index"):
            NoteIndex(data)
