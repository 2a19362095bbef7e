"""A note is found by what stands in it and by what it is filtered by, and by nothing else."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.jottings import FULL, jottings
from fakes.languages import Bracketed
from fakes.strangers import STRINGS, strings
from thaw.base import language
from thaw.base.fold import fold
from thaw.notes.forms import FORMS
from thaw.notes.jotting import Jotting, Part
from thaw.notes.terms import Filter, FilterKind, edition, filters, query, terms
from thaw.notes.wish import Wish

TABLE = "CREATE VIRTUAL TABLE t USING fts5 (w, content='', detail=none, tokenize='ascii')"


@pytest.fixture(scope="module")
def found():
    """Whether a jotting is among what is found; None where everything is wished for."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(TABLE)
        count = 0

        def find(jotting, wish):
            nonlocal count
            wanted = query(wish)
            if not wanted:
                return None
            count += 1
            database.execute("INSERT INTO t (rowid, w) VALUES (?, ?)", (count, terms(jotting)))
            rows = database.execute("SELECT rowid FROM t WHERE t MATCH ?", (wanted,)).fetchall()
            return (count,) in rows

        yield find


SAID = {"at ease": "a gusto", "lower back": "zona lumbar", "a drink": "una bebida"}


class Elsewhere(Bracketed):
    """A language in which a few words are said otherwise."""

    def text(self, source, about, count):
        return SAID.get(source, "")


@pytest.fixture
def elsewhere():
    language.speak(Elsewhere())
    yield
    language.speak(None)


@pytest.mark.parametrize(
    "typed",
    [
        *("LIGHT on the wa", "stretch", "day", "whatever", "bus", "rain.", "warm", "own"),
        *("hands", "lower-back", "back", "fewer", "drink", "lows", "highs", "", "wall; warm h"),
    ],
)
def test_everything_that_stands_in_a_note_finds_it(found, typed):
    assert found(FULL, Wish(typed)) is (True if typed else None)


@pytest.mark.parametrize("typed", ["igh", "lightly", "light cellar", "high low x", "w", "sess"])
def test_other_words_do_not(found, typed):
    jotting = replace(FULL, text="Light.")
    assert found(jotting, Wish(typed)) is (typed == "w")


def test_what_was_picked_is_found_as_it_is_said_and_as_it_stands_in_the_code(found, elsewhere):
    for typed in ("gusto", "zona lumb", "bebida", "at ease", "lower-back", "drink"):
        assert found(FULL, Wish(typed))


def test_another_language_is_another_edition(elsewhere):
    before = edition()
    language.speak(None)
    assert edition() != before


@pytest.mark.parametrize(
    ("wish", "fits"),
    [
        (Wish(words=("warm",)), True),
        (Wish(words=("warm", "at ease", "hands")), True),
        (Wish(words=("warm", "cool")), False),
        (Wish(words=("Warm",)), False),
        (Wish(words=("ease",)), False),
        (Wish(session="Stretch into the day"), True),
        (Wish(session="Stretch"), False),
        (Wish(session="warm"), False),
        (Wish(form="day"), True),
        (Wish(form="page"), False),
        (Wish("light", ("warm",), "Stretch into the day", "day"), True),
        (Wish("dark", ("warm",), "Stretch into the day", "day"), False),
        (Wish(words=("warm",) * 300), True),
        (Wish(words=("warm", *map(str, range(300)))), False),
    ],
)
def test_filters_have_to_fit_exactly(found, wish, fits):
    assert found(FULL, wish) is fits


def test_what_a_note_is_filtered_by():
    jotting = replace(FULL, words=("warm", "hands"), where=("hands",))
    assert filters(jotting) == (
        Filter(FilterKind.WORD, "warm"),
        Filter(FilterKind.WORD, "hands"),
        Filter(FilterKind.SESSION, "Stretch into the day"),
        Filter(FilterKind.FORM, "day"),
    )
    assert filters(Jotting(text="warm")) == ()


def test_a_form_that_is_not_known_is_a_filter_all_the_same(found):
    jotting = Jotting(form="of a later time")
    assert jotting.form not in FORMS
    assert found(jotting, Wish(form="of a later time"))


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_taken_for_a_filter(found, text, typed):
    term = Filter(FilterKind.WORD, "warm").term
    jotting = Jotting(text=f"{text} {term}", parts=(Part("a", term), Part("b", typed)))
    assert found(jotting, Wish(words=("warm",))) is False
    assert found(Jotting(words=("warm",)), Wish(f"{typed} {term}")) in (False, None)


@given(jottings(), st.text(max_size=40))
def test_no_wish_is_an_error_and_what_is_there_is_found(found, jotting, typed):
    assert found(jotting, Wish(typed, (typed,), typed, typed)) in (True, False, None)
    whole = Wish(jotting.text, (*jotting.words, *jotting.where), jotting.title, jotting.form)
    assert found(jotting, whole) in (True, None)


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_filter_stands_for_one_name_alone(name, other):
    terms = {Filter(kind, text).term for kind in FilterKind for text in (name, other)}
    assert len(terms) == 3 * len({name, other})


@pytest.mark.parametrize("collection", STRINGS)
def test_naughty_strings_find_what_they_stand_in(found, collection):
    for text in strings(collection):
        jotting = Jotting(text, text, (text,), form=text)
        assert found(jotting, Wish(text)) is (True if fold(text) else None)
        assert found(jotting, Wish("", (text,), text, text)) is (True if text else None)


@given(st.text(alphabet=st.characters()))
def test_lone_halves_of_characters_are_no_error(found, text):
    assert found(Jotting(text, text, (text,)), Wish(text, (text,), text)) in (True, None)
