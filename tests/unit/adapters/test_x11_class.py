"""Without an X server, or without the window, there is no class to change."""

import sys

import pytest

from thaw.adapters.x11_class import change_class

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 is Linux's here")


@pytest.mark.parametrize("display", ["", ":4711", "nonsense"])
def test_without_a_server_nothing_is_changed_and_nothing_fails(monkeypatch, display):
    monkeypatch.setenv("DISPLAY", display)
    assert change_class(4711, (b"text", b"Text")) is None
