"""What the marks of a pattern mean."""

from __future__ import annotations

import pytest

from thaw.spec.wording.patterns import read_pattern


@pytest.mark.parametrize(
    ("pattern", "found", "not_found"),
    [
        ("calm down", ["Calm down.", "calm, down"], ["calmly down", "calm him down"]),
        ("(a|the) knife", ["the KNIFE", "a knife"], ["knife", "data knife"]),
        ("(a|one more) time", ["one more time"], ["one time", "more time"]),
        ("deep [slow] breath", ["deep breath", "deep slow breath"], ["deep quiet breath"]),
        ("[very] still", ["still", "very still"], ["stillness"]),
        ("releas* … pain", ["releasing pain", "release all of the pain"], ["pain released"]),
        ("not … worry", ["not worry", "not a single worry"], ["not one of the many a worry"]),
        ("^ relax", ["Relax.", "and relax", "Now, relax"], ["you relax", "to relax"]),
        ("end it", ["And end it there."], ["a bend it has", "the end"]),
        ("don't worry", ["Don't worry."], ["I don't", "don't you worry"]),
        ("should", ["you should"], ["shoulder"]),
    ],
)
def test_marks_mean_what_the_head_of_the_file_says(pattern, found, not_found):
    expression = read_pattern(pattern).expression
    assert [text for text in found if not expression.search(text)] == []
    assert [text for text in not_found if expression.search(text)] == []


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        ("[very] (Deep*|slow and) breath", ("deep*", "slow")),
        ("^ relax now", ("relax",)),
    ],
)
def test_the_first_words_that_must_be_there_are_its_keys(pattern, keys):
    assert read_pattern(pattern).keys == keys


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("a +b", "“+” cannot stand there"),
        ("now ^ relax", "“^” cannot stand there"),
        ("(a|)", "no word or words"),
        ("(a|b?)", "no word or words"),
        ("((a|b) c", "cannot stand there"),
        ("not …", "does not end with a word"),
        ("[very]", "does not end with a word"),
        ("a" * 201, "at most 200"),
    ],
)
def test_what_is_no_pattern_is_a_sentence(pattern, sentence):
    with pytest.raises(ValueError, match=sentence.replace("+", r"\+").replace("^", r"\^")):
        read_pattern(pattern)


def test_no_text_makes_a_pattern_run_away():
    expression = read_pattern("(a|b) … [c|d] … e* … f").expression
    assert expression.search("a b c d e " * 20_000) is None
