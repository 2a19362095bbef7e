"""The system's wishes, from a portal on a bus of the test's own, followed while they change."""

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from fakes.bus import need_bus, private_bus, speaking_on
from thaw.adapters.qt.desktop_looks import DesktopLooks

PORTAL = Path(__file__).resolve().parents[1] / "fakes" / "portal.py"
APPEARANCE = "org.freedesktop.appearance"
GNOME = "org.gnome.desktop.interface"
PROGRAM = """\
from dataclasses import astuple
import json
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from thaw.adapters.qt.desktop_looks import DesktopLooks

app = QGuiApplication([])
looks = DesktopLooks()
def tell():
    print(json.dumps(astuple(looks.now)), flush=True)
looks.watch(tell)
QTimer.singleShot(0, tell)
QTimer.singleShot(10_000, app.quit)
app.exec()
"""


@pytest.fixture
def bus(tmp_path):
    need_bus()
    with private_bus(tmp_path) as address:
        yield speaking_on(address) | {"QT_QPA_PLATFORM": "offscreen"}


class Portal:
    def __init__(self, process):
        self._process = process

    def change(self, *words):
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()


@contextmanager
def portal(bus, *words):
    with subprocess.Popen(
        [sys.executable, str(PORTAL), *words],
        env=bus,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline()) == ["listens"]
        yield Portal(process)
        process.kill()


class Watcher:
    """A program that says what is wished for, whenever that changes."""

    def __init__(self, process):
        self._process = process

    def until(self, dark, contrast, still):
        """Read what it says until it says this; a test that never hears it runs out of time."""
        while json.loads(self._process.stdout.readline()) != [dark, contrast, still]:
            continue


@contextmanager
def watching(bus):
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], env=bus, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield Watcher(process)
        process.kill()


class Answer(QObject):
    """What a portal says of one setting, as Qt hands it on."""

    def __init__(self, value):
        super().__init__()
        self._value = value

    def isError(self):  # noqa: N802 - as Qt has it
        return False

    def reply(self):
        return self

    def arguments(self):
        return [self._value]


@pytest.fixture
def looks(qapp, monkeypatch):
    """As on a desktop that has told nothing yet."""
    monkeypatch.setattr(DesktopLooks, "_listen", lambda looks: None)
    looks = DesktopLooks(lambda: False)
    yield looks
    looks.setParent(None)
    looks.deleteLater()


def test_an_answer_that_comes_after_a_change_is_older_than_it(looks):
    strong = (APPEARANCE, "contrast")
    looks._take(strong, Answer(0))
    assert not looks.now.contrast
    looks.on_setting_changed(*strong, 1)
    looks._take(strong, Answer(0))
    assert looks.now.contrast


def test_other_settings_wait_for_their_answers(looks):
    looks.on_setting_changed(APPEARANCE, "contrast", 1)
    looks._take((APPEARANCE, "reduced-motion"), Answer(1))
    assert (looks.now.contrast, looks.now.still) == (True, True)


@pytest.mark.slow
def test_what_a_desktop_wishes_for_is_known_and_followed_live(bus):
    words = (APPEARANCE, "color-scheme", "u=2", APPEARANCE, "reduced-motion", "u=0")
    with portal(bus, *words) as desktop, watching(bus) as program:
        program.until(dark=False, contrast=False, still=False)
        desktop.change(APPEARANCE, "color-scheme", "u", 1)
        program.until(dark=True, contrast=False, still=False)
        desktop.change(APPEARANCE, "contrast", "u", 1)
        program.until(dark=True, contrast=True, still=False)
        desktop.change(APPEARANCE, "reduced-motion", "u", 1)
        program.until(dark=True, contrast=True, still=True)
        desktop.change(APPEARANCE, "reduced-motion", "u", 0)
        program.until(dark=True, contrast=True, still=False)


@pytest.mark.slow
def test_an_older_gnome_is_followed_too_and_other_settings_are_no_matter(bus):
    animated = GNOME, "enable-animations"
    with portal(bus, *animated, "b=false") as desktop, watching(bus) as program:
        program.until(dark=True, contrast=False, still=True)
        desktop.change(GNOME, "font-name", "s", "Cantarell 11")
        desktop.change(*animated, "b", True)
        program.until(dark=True, contrast=False, still=False)


@pytest.mark.slow
def test_without_a_portal_it_is_as_qt_knows_it(bus):
    with watching(bus) as program:
        program.until(dark=True, contrast=False, still=False)


@pytest.mark.slow
def test_without_a_bus_nothing_fails(tmp_path):
    nowhere = speaking_on(f"unix:path={tmp_path}/none") | {"QT_QPA_PLATFORM": "offscreen"}
    with watching(nowhere) as program:
        program.until(dark=True, contrast=False, still=False)
