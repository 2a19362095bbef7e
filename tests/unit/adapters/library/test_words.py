"""The words of a session are found, and nothing typed is a query language."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.adapters.library.schema import WORDS
from thaw.adapters.library.words import expressions
from thaw.base.fold import bag, fold

TRICKY = (
    *(
        '"',
        "'",
        "*",
        "a* OR b",
        "NOT",
        "NEAR(a b)",
        "title:a",
        "{title} : a",
        "-a",
        "^a",
        "a^b",
    ),
    *(
        "\0",
        "a\0b",
        "\ud800",
        "😀",
        "5-4-3-2-1",
        "a" * 10_000,
        "b " * 5_000,
        "呼吸瞑想",
        "%_",
        "--",
    ),
    *("\u0301", "é́", "ﬁ", "𞤀𞤣", "ไทย", "²³", "'; DROP TABLE word; --", ") OR (", "{}"),
)


def test_the_last_word_is_begun_and_the_others_are_whole():
    assert expressions("body SC")[0] == '{title} : ("body" AND "sc" *)'


def test_the_title_comes_first_and_what_is_said_last():
    scopes = [expression.split(" : ")[0] for expression in expressions("a")]
    assert scopes == [
        "{title}",
        "{title summary}",
        "{title summary about}",
        "{title summary about spoken}",
    ]


@pytest.mark.parametrize("typed", ["", "  ", '"', "…", "😀"])
def test_what_holds_no_word_asks_for_nothing(typed):
    assert expressions(typed) == ()


def found(text, typed):
    """Whether a text, kept as it would be in a summary, is found by what was typed."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(WORDS)
        database.execute("INSERT INTO word (rowid, summary) VALUES (1, ?)", (bag(text),))
        query = "SELECT rowid FROM word WHERE word MATCH ?"
        return [bool(database.execute(query, (e,)).fetchall()) for e in expressions(typed)]


@pytest.mark.parametrize("text", TRICKY)
def test_whatever_is_typed_finds_itself(text):
    assert found(text, text) in ([], [False, True, True, True])


@given(st.text(max_size=60))
def test_every_text_finds_itself_and_its_beginning(text):
    wanted = [False, True, True, True] if fold(text) else []
    assert found(text, text) == wanted
    words = fold(text)
    begun = words[-1][:1] if words else ""
    assert found(text, begun) == wanted


@given(st.text(), st.text())
def test_no_text_is_an_error(text, typed):
    assert found(text, typed) in (
        [],
        [False, False, False, False],
        [False, True, True, True],
    )
