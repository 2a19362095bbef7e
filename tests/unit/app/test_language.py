"""Which language is spoken: what is wished, where it is there; English in every other case."""

from __future__ import annotations

import shutil
import sys

import pytest

from thaw.adapters import qt
from thaw.adapters.qt.language import system_languages
from thaw.adapters.settings_file import SettingsFile
from thaw.app import language
from thaw.base.language import SOURCE, speak, spoken
from thaw.settings.table import LANGUAGE


@pytest.fixture(autouse=True)
def silence(monkeypatch):
    """No language is wished from outside, and none is spoken afterwards."""
    for name in (language.VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(language.VARIABLE, "")
    yield
    speak(None)


@pytest.fixture
def settings(profile):
    return SettingsFile(profile / "settings.json")


def test_the_setting_decides(settings):
    settings.put(LANGUAGE, "es")
    language.speak_as_set(settings, lambda: ("en",))
    assert spoken() == "es"


def test_the_system_decides_where_nothing_was_set(settings):
    language.speak_as_set(settings, lambda: ("fr", "es", "en"))
    assert spoken() == "es"


@pytest.mark.parametrize("names", [(), ("C",), ("xx", "C"), ("fr", "de")])
def test_a_system_without_a_known_language_is_spoken_to_in_english(settings, names):
    language.speak_as_set(settings, lambda: names)
    assert spoken() == SOURCE


def test_what_is_started_speaks_the_same(settings, monkeypatch):
    settings.put(LANGUAGE, "es")
    language.speak_as_set(settings, lambda: ("en",))
    speak(None)
    language.speak_as_told()
    assert spoken() == "es"


def test_a_variable_stands_above_the_setting(settings, monkeypatch):
    settings.put(LANGUAGE, "es")
    monkeypatch.setenv(language.VARIABLE, "en")
    language.speak_as_set(settings, lambda: ("es",))
    assert spoken() == SOURCE


@pytest.mark.parametrize("wish", ["xx", "../es", "ES", "es/", "es.qm"])
def test_a_language_that_is_not_there_is_english(settings, monkeypatch, wish):
    monkeypatch.setenv(language.VARIABLE, wish)
    language.speak_as_set(settings, tuple)
    assert spoken() == SOURCE


def test_a_damaged_file_is_english(settings, monkeypatch, tmp_path):
    (tmp_path / "es.qm").write_bytes(b"no translation")
    monkeypatch.setattr(language, "languages_folder", lambda: tmp_path)
    settings.put(LANGUAGE, "es")
    language.speak_as_set(settings, tuple)
    assert spoken() == SOURCE


def test_without_qt_it_is_english(settings, monkeypatch):
    monkeypatch.setitem(sys.modules, "thaw.adapters.qt.language", None)
    settings.put(LANGUAGE, "es")
    language.speak_as_set(settings, tuple)
    assert spoken() == SOURCE


def test_a_file_that_is_put_there_is_a_language(monkeypatch, tmp_path):
    shutil.copy(language.languages_folder() / "es.qm", tmp_path / "pt.qm")
    monkeypatch.setattr(language, "languages_folder", lambda: tmp_path)
    assert language.known_languages() == ("en", "pt")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, ""),
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "es", "LC_MESSAGES": "de_DE"}, "de"),
        ({"LANG": "es", "LC_ALL": "C.UTF-8"}, "C"),
    ],
)
def test_a_terminal_says_its_language_in_variables(monkeypatch, variables, expected):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language.shell_languages() == (expected,)


@pytest.mark.parametrize(("variable", "expected"), [("", ("es", "en")), ("de_DE", ("de",))])
def test_a_terminal_of_windows_says_none_and_has_those_of_the_system(
    monkeypatch, variable, expected
):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(qt.language, "system_languages", lambda: ("es", "en"))
    monkeypatch.setenv("LANG", variable)
    assert language.shell_languages() == expected


def test_the_system_has_languages_of_letters_alone():
    assert all(name.isalpha() for name in system_languages())
