"""Words are compared without case, accents and signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.fold import bag, fold, sought


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("Looking around the ROOM", ("looking", "around", "the", "room")),
        ("Zürich’s Straße", ("zurich", "s", "strasse")),
        ("e\u0301te\u0301, été", ("ete", "ete")),
        ("ﬁve \uff37ide x²", ("five", "wide", "x2")),
        ("İstanbul", ("istanbul",)),
        ("5-4-3 under_score", ("5", "4", "3", "under", "score")),
        ("呼吸 und カナ", ("呼", "吸", "und", "カ", "ナ")),
        ("😀 \0 “—”", ()),
        ("Καλημέρα", ("καλημερα",)),
    ],
)
def test_words_are_folded(text, words):
    assert fold(text) == words


def test_the_index_keeps_every_word_once():
    assert bag("The feet. The FEET, the hands.") == "the feet hands"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", ()),
        ("… 😀", ()),
        ("body SC", ('"body"', '"sc" *')),
        ("the the NOT the", ('"the"', '"not"', '"the" *')),
        ('a" OR (b*', ('"a"', '"or"', '"b" *')),
    ],
)
def test_what_was_typed_is_quoted_and_its_last_word_begun(typed, terms):
    assert sought(typed) == terms


def test_only_so_many_typed_words_count():
    assert len(sought(" ".join(map(str, range(1_000))))) == 32


@given(st.text())
def test_a_folded_word_stays_as_it_is(text):
    assert all(fold(word) == (word,) for word in fold(text))
