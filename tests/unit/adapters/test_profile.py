"""Where a profile keeps things."""

import pytest

from thaw.adapters.profile import find_profile
from thaw.base.errors import MissingError


def test_a_named_folder_holds_everything(tmp_path):
    profile = find_profile(tmp_path)
    files = (
        *(profile.settings_file, profile.library_file, profile.log_file),
        *(profile.packs, profile.key_file),
    )
    assert all(file.is_relative_to(tmp_path) for file in files)


def test_a_folder_that_is_not_there_yet_is_not_made_by_asking(tmp_path):
    find_profile(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_file_is_no_profile(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(MissingError, match="is not a folder"):
        find_profile(tmp_path / "file")


def test_without_a_folder_it_is_the_users(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert find_profile(None).settings_file.name == "settings.json"
