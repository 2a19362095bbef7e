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
