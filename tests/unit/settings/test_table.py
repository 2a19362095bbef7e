"""What must hold for every row of the table."""

import pytest

from thaw.settings.table import TABLE


def test_no_key_is_used_twice():
    keys = [setting.key for setting in TABLE]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_the_default_is_allowed(setting):
    assert setting.kind.read(setting.default) == setting.default


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_the_help_is_a_sentence(setting):
    assert setting.help[0].isupper()
    assert setting.help.endswith(".")


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_what_has_a_title_stands_in_a_group_and_nothing_else_does(setting):
    assert bool(setting.title) == (setting.group is not None)


def test_no_title_stands_twice_in_a_group():
    titles = [(setting.group, setting.title) for setting in TABLE if setting.title]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_the_usual_value_can_be_read_in_words(setting):
    assert setting.kind.words(setting.default)
