"""Two jottings become one without a loss, and an empty one is known as such."""

from dataclasses import fields, replace

import pytest
from hypothesis import given

from fakes.jottings import FULL, jottings
from thaw.notes.jotting import Jotting, merged, say_word

NOT_WRITTEN = ("title", "form")
"""What a jotting has before anything is written or picked."""


@pytest.mark.parametrize("field", [field.name for field in fields(Jotting)])
def test_whatever_is_written_or_picked_makes_it_not_empty(field):
    jotting = replace(Jotting(), **{field: getattr(FULL, field)})
    assert jotting.empty == (field in NOT_WRITTEN)


@given(jottings(), jottings())
def test_nothing_that_was_typed_or_picked_is_lost(held, session):
    together = merged(held, session)
    for one in (held, session):
        assert one.text in together.text or not one.text.strip()
        assert one.page in together.page or not one.page.strip()
        assert {*one.words} <= {*together.words}
        assert {*one.where} <= {*together.where}
        assert {*one.marks} <= {*together.marks}
        assert {*one.next_time} <= {*together.next_time}
        assert {*one.parts} <= {*together.parts}
    assert len(together.words) == len({*together.words})


@given(jottings())
def test_nothing_is_added_to_an_empty_one(jotting):
    once = replace(jotting, words=(), where=(), next_time=())
    written = {name: text for name in ("text", "page") if (text := getattr(once, name)).strip()}
    assert merged(Jotting(), once) == replace(once, **{"text": "", "page": "", **written})


def test_a_word_is_shown_without_hyphens():
    assert say_word("lower-legs") == "lower legs"
