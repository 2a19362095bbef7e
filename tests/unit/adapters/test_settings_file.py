"""Settings are kept whole, set aside when damaged, and hold for the run where none can be."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from thaw.adapters import settings_file
from thaw.adapters.settings_file import SettingsFile
from thaw.base.errors import SettingError, StorageError
from thaw.settings.table import CAPTIONS, COMFORTABLE_LEVEL, LETTER_KEYS, TEXT_SIZE

if TYPE_CHECKING:
    from thaw.settings.setting import Setting


@pytest.fixture
def path(profile):
    return profile / "settings.json"


def test_what_is_put_is_there_for_the_next_start(path):
    SettingsFile(path).put(COMFORTABLE_LEVEL, -20.0)
    assert SettingsFile(path).get(COMFORTABLE_LEVEL) == -20.0


def test_nothing_is_written_before_something_is_set(path):
    SettingsFile(path).get(CAPTIONS)
    assert not path.exists()


def test_two_programs_keep_each_others_changes(path):
    window, terminal = SettingsFile(path), SettingsFile(path)
    window.put(TEXT_SIZE, 150)
    terminal.put(CAPTIONS, False)
    after = SettingsFile(path)
    assert (after.get(TEXT_SIZE), after.get(CAPTIONS)) == (150, False)


def test_keys_of_another_version_are_kept(path):
    path.write_text('{"thaw_settings": 1, "from_elsewhere": {"a": 1}}')
    SettingsFile(path).put(CAPTIONS, False)
    assert json.loads(path.read_text())["from_elsewhere"] == {"a": 1}


def test_a_value_that_is_not_allowed_changes_nothing(path):
    settings = SettingsFile(path)
    with pytest.raises(SettingError):
        settings.put(TEXT_SIZE, 7)
    assert settings.get(TEXT_SIZE) == 100
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b'{"thaw_settings": 1',
        b"[]",
        b"{}",
        b'{"thaw_settings": "1"}',
        b'{"thaw_settings": true}',
        b"\xff\xfe\x00\x01",
        b"[" * 100_000,
        b'{"thaw_settings": 1, "x": ' + b"9" * 9_999 + b"}",
        b'{"thaw_settings": 1, "x": "' + b"y" * 50_000_000 + b'"}',
    ],
    ids=[
        *("empty", "text", "cut", "list", "bare", "version", "true"),
        *("binary", "nested", "number", "huge"),
    ],
)
def test_a_file_that_cannot_be_understood_is_set_aside(path, content):
    path.write_bytes(content)
    settings = SettingsFile(path)
    (sentence,) = settings.told()
    aside = path.with_name("settings.unreadable-1.json")
    assert str(aside) in sentence
    assert aside.read_bytes() == content
    settings.put(CAPTIONS, False)
    assert SettingsFile(path).get(CAPTIONS) is False


def test_what_was_set_aside_before_stays(path):
    for content in ("one", "two"):
        path.write_text(content)
        SettingsFile(path)
    names = sorted(file.name for file in path.parent.glob("settings*"))
    assert names == ["settings.unreadable-1.json", "settings.unreadable-2.json"]


def test_a_newer_file_is_left_as_it_is(path):
    content = json.dumps({"thaw_settings": settings_file.VERSION + 1, "text_size": 120})
    path.write_text(content)
    settings = SettingsFile(path)
    assert "newer" in settings.told()[0]
    settings.put(CAPTIONS, False)
    assert settings.get(CAPTIONS) is False
    assert settings.get(TEXT_SIZE) == 120
    assert path.read_text() == content


def test_a_bad_value_is_named_and_the_usual_one_is_used(path):
    path.write_text('{"thaw_settings": 1, "text_size": "big"}')
    settings = SettingsFile(path)
    assert "text_size is not a whole number" in settings.told()[0]
    assert settings.get(TEXT_SIZE) == 100


def test_where_nothing_can_be_kept_it_holds_for_this_run_and_is_said_once(path, monkeypatch):
    def refuse(target, data):
        raise StorageError(f"{target} could not be written: read-only file system.")

    monkeypatch.setattr(settings_file, "replace_file", refuse)
    settings = SettingsFile(path)
    with pytest.raises(StorageError, match="could not be written"):
        settings.put(CAPTIONS, False)
    settings.put(TEXT_SIZE, 160)
    assert (settings.get(CAPTIONS), settings.get(TEXT_SIZE)) == (False, 160)


def test_a_folder_in_its_place_is_said_and_left(path):
    path.mkdir()
    settings = SettingsFile(path)
    assert "cannot be read" in settings.told()[0]
    settings.put(CAPTIONS, False)
    assert settings.get(CAPTIONS) is False


def test_what_is_known_already_is_not_lost_where_the_file_breaks_or_goes(path):
    for broken in (b"not json", None):
        settings = SettingsFile(path)
        settings.put(TEXT_SIZE, 150)
        if broken is None:
            path.unlink()
        else:
            path.write_bytes(broken)
        settings.put(CAPTIONS, False)
        after = SettingsFile(path)
        assert (after.get(TEXT_SIZE), after.get(CAPTIONS)) == (150, False)
    assert path.with_name("settings.unreadable-1.json").read_bytes() == b"not json"


def test_settings_that_break_under_a_running_program_are_said_to_be_written_anew(path):
    settings = SettingsFile(path)
    settings.put(TEXT_SIZE, 150)
    path.write_text("not json")
    settings.put(CAPTIONS, False)
    (sentence,) = settings.told()
    assert sentence.endswith("and what is set now is written anew.")


def test_a_name_that_is_half_a_letter_is_kept_as_it_is(path):
    path.write_text('{"thaw_settings": 1, "from_elsewhere": "\\ud800"}')
    SettingsFile(path).put(CAPTIONS, False)
    SettingsFile(path).put(TEXT_SIZE, 150)
    assert json.loads(path.read_bytes())["from_elsewhere"] == "\ud800"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_that_an_editor_saved_in_another_way_is_read(path, encoding):
    path.write_text('{"thaw_settings": 1, "text_size": 150}', encoding)
    settings = SettingsFile(path)
    assert settings.told() == ()
    assert settings.get(TEXT_SIZE) == 150


def test_a_wrong_value_stays_in_the_file_until_it_is_set(path):
    path.write_text('{"thaw_settings": 1, "text_size": "big"}')
    settings = SettingsFile(path)
    settings.put(CAPTIONS, False)
    assert json.loads(path.read_text())["text_size"] == "big"
    settings.put(TEXT_SIZE, 150)
    assert json.loads(path.read_text())["text_size"] == 150


def test_a_program_sees_what_another_one_set_once_it_sets_something_itself(path):
    window, terminal = SettingsFile(path), SettingsFile(path)
    terminal.put(TEXT_SIZE, 150)
    window.put(CAPTIONS, False)
    assert window.get(TEXT_SIZE) == 150


def at_once(*calls):
    """Let all of them run at the same time, and end."""
    together = threading.Barrier(len(calls))

    def run(call):
        together.wait()
        call()

    with ThreadPoolExecutor(len(calls)) as threads:
        for done in [threads.submit(run, call) for call in calls]:
            done.result()


def test_programs_that_write_at_the_same_time_keep_each_others_changes(path, monkeypatch):
    # Nobody writes forty times at once; on a busy disk that takes longer than is waited for.
    monkeypatch.setattr(settings_file, "PATIENCE_S", 15.0)
    changes: dict[Setting[Any], Any] = {
        CAPTIONS: False,
        LETTER_KEYS: False,
        TEXT_SIZE: 150,
        COMFORTABLE_LEVEL: -20.0,
    }

    def change(setting, value):
        settings = SettingsFile(path)
        for _ in range(5):
            settings.put(setting, setting.default)
            settings.put(setting, value)

    at_once(*(partial(change, *pair) for pair in changes.items()))
    after = SettingsFile(path)
    assert {setting: after.get(setting) for setting in changes} == changes


def test_of_starts_at_the_same_time_one_sets_the_broken_file_aside(path):
    path.write_text("not json")
    made = []
    at_once(*[lambda: made.append(SettingsFile(path))] * 6)
    names = sorted(file.name for file in path.parent.glob("settings*"))
    assert names == ["settings.unreadable-1.json"]
    assert sum(len(settings.told()) for settings in made) == 1
    made[0].put(TEXT_SIZE, 150)
    assert SettingsFile(path).get(TEXT_SIZE) == 150
