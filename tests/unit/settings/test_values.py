"""Values read by their rows, whatever a file holds."""

import pytest

from thaw.base.errors import SettingError
from thaw.settings.table import CAPTIONS, SILENCES, TEXT_SIZE
from thaw.settings.values import Values


def test_what_was_not_set_reads_as_the_default():
    assert Values()[TEXT_SIZE] == 100


def test_what_was_set_is_read():
    assert Values({"text_size": 140})[TEXT_SIZE] == 140


def test_what_the_row_does_not_allow_reads_as_the_default():
    assert Values({"text_size": "huge"})[TEXT_SIZE] == 100


def test_a_change_leaves_the_rest_alone_and_keeps_unknown_keys():
    before = Values({"text_size": 140, "from_the_future": [1, 2]})
    after = before.with_value(CAPTIONS, False)
    assert after.raw == {"text_size": 140, "from_the_future": [1, 2], "captions": False}
    assert before.raw == {"text_size": 140, "from_the_future": [1, 2]}


def test_a_change_that_the_row_does_not_allow_is_refused_in_a_sentence():
    with pytest.raises(
        SettingError, match=r"^The setting silences is not between 0.5 and 2 ×.$"
    ):
        Values().with_value(SILENCES, 3.0)


def test_every_bad_value_is_named():
    problems = Values({"text_size": 5, "captions": "yes", "unknown": 1}).problems()
    assert problems == (
        "The setting captions is neither true nor false. Its usual value is used.",
        "The setting text_size is not between 100 and 200 %. Its usual value is used.",
    )
