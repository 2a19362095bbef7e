"""A screen is there when it answers, and not when only its name is."""

import socket
import sys

import pytest

from thaw.adapters.screen import has_screen

if sys.platform != "linux":
    pytest.skip("screens are always there elsewhere", allow_module_level=True)

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_without_a_name_there_is_none():
    assert not has_screen()


@pytest.mark.parametrize("display", [":98765", "unix:98765", "127.0.0.1:9"])
def test_a_display_that_does_not_answer_is_none(monkeypatch, display):
    monkeypatch.setenv("DISPLAY", display)
    assert not has_screen()


def test_a_display_that_answers_is_one(monkeypatch):
    number = 91_234
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        monkeypatch.setenv("DISPLAY", f":{number}.0")
        assert has_screen()


def test_wayland_answers_in_its_own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not has_screen()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert has_screen()


def test_a_platform_that_was_chosen_is_tried(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_screen()
