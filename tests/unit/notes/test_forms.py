"""The forms can be told apart, and each answer finds its question again."""

import pytest

from thaw.notes.forms import FORMS, PLAIN, asked


def test_no_form_is_the_plain_note():
    assert PLAIN not in FORMS


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.key)
def test_every_answer_finds_its_own_question(form):
    questions = [asked(form.key, question.key) for question in form.questions]
    assert questions == [question.asks for question in form.questions]
    assert len({*questions}) == len({question.key for question in form.questions})


@pytest.mark.parametrize(
    ("form", "key"), [("day", "noon"), ("page", "high"), ("of later", "high"), ("", "")]
)
def test_what_no_form_asks_is_named_by_its_key(form, key):
    assert asked(form, key) == key
