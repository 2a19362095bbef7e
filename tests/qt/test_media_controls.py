"""The player on D-Bus, as panels, lock screens and playerctl meet it."""

import os
import subprocess
import sys

import pytest
from jeepney import DBusAddress, HeaderFields, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from fakes.bus import Talker, need_bus, private_bus, speaking_on

NAME, PATH = "org.mpris.MediaPlayer2.thaw", "/org/mpris/MediaPlayer2"
ROOT, PLAYER = "org.mpris.MediaPlayer2", "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"

PROGRAM = """\
import json, sys
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from thaw.adapters.qt.media_controls import DesktopMediaControls

app = QCoreApplication([])
controls = DesktopMediaControls()
def say(*words):
    print(json.dumps(words), flush=True)
ways = ("stop", "play", "pause", "play_pause")
controls.watch(**{way: lambda way=way: say(way) for way in ways})
def listen():
    line = sys.stdin.readline()
    if line:
        words = json.loads(line)
        controls.show(**words) if words else controls.put_away()
        say("done")
    else:
        app.quit()
inputs = QSocketNotifier(0, QSocketNotifier.Type.Read)
inputs.activated.connect(listen)
app.exec()
"""
PLAYS = '{"name": "Audio", "title": "Audio", "plays": true, "can_pause": true}'
PAUSED = '{"name": "Audio", "title": "Audio", "plays": false, "can_pause": true}'
NAMED = '{"name": "Thaw", "title": "Looking around", "plays": true, "can_pause": true}'
ROOM = '{"name": "Audio", "title": "Audio", "plays": true, "can_pause": false}'
NOTHING = "null"


class Program(Talker):
    """A program that shows what it is told to."""

    def __init__(self, env):
        super().__init__([sys.executable, "-c", PROGRAM], env)

    def show(self, words):
        assert self._process.stdin is not None
        self._process.stdin.write(words + "\n")
        self._process.stdin.flush()
        assert self.next() == ["done"]

    @property
    def pid(self):
        return self._process.pid


class Desktop:
    """Whoever shows players and presses their buttons."""

    def __init__(self, address):
        self._bus = open_dbus_connection(address)
        changes = MatchRule(type="signal", interface=PROPERTIES, path=PATH)
        self._bus.send_and_get_reply(message_bus.AddMatch(changes))
        self._changes = changes

    def close(self):
        self._bus.close()

    def players(self):
        (names,) = self._bus.send_and_get_reply(message_bus.ListNames()).body
        return sorted(name for name in names if name.startswith(ROOT))

    def call(self, method, signature=None, words=(), *, interface=PLAYER, name=NAME):
        address = DBusAddress(PATH, name, interface)
        return self._bus.send_and_get_reply(
            new_method_call(address, method, signature, words), timeout=5
        )

    def all(self, interface=PLAYER, name=NAME):
        (values,) = self.call("GetAll", "s", (interface,), interface=PROPERTIES, name=name).body
        return values

    def change(self):
        """What is told next, with the types it is told in."""
        with self._bus.filter(self._changes) as told:
            return self._bus.recv_until_filtered(told, timeout=5)


@pytest.fixture
def address(tmp_path):
    need_bus()
    with private_bus(tmp_path) as address:
        yield address


@pytest.fixture
def program(address):
    made = Program(speaking_on(address))
    yield made
    assert made.end() == ""


@pytest.fixture
def desktop(address):
    made = Desktop(address)
    yield made
    made.close()


def test_there_is_a_player_only_while_something_is_shown(program, desktop):
    program.show(NOTHING)
    assert desktop.players() == []
    program.show(PLAYS)
    assert desktop.players() == [NAME]
    program.show(NOTHING)
    assert desktop.players() == []
    program.show(PAUSED)
    assert desktop.players() == [NAME]


def test_the_player_says_what_the_specification_asks_for(program, desktop):
    program.show(PLAYS)
    assert desktop.all(ROOT) == {
        "Identity": ("s", "Audio"),
        "CanQuit": ("b", False),
        "CanRaise": ("b", False),
        "HasTrackList": ("b", False),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }
    assert desktop.all() == {
        "PlaybackStatus": ("s", "Playing"),
        "Metadata": (
            "a{sv}",
            {"mpris:trackid": ("o", "/track/1"), "xesam:title": ("s", "Audio")},
        ),
        "CanControl": ("b", True),
        "CanPlay": ("b", True),
        "CanPause": ("b", True),
        "CanGoNext": ("b", False),
        "CanGoPrevious": ("b", False),
        "CanSeek": ("b", False),
        "Position": ("x", 0),
        "Rate": ("d", 1.0),
        "MinimumRate": ("d", 1.0),
        "MaximumRate": ("d", 1.0),
        "Volume": ("d", 1.0),
    }


def test_what_changes_is_told_once_and_in_the_right_types(program, desktop):
    program.show(PLAYS)
    program.show(PLAYS)
    program.show(PAUSED)
    told = desktop.change()
    assert told.header.fields[HeaderFields.signature] == "sa{sv}as"
    assert told.body == (PLAYER, {"PlaybackStatus": ("s", "Paused")}, [])
    program.show(ROOM)
    _, changed, _ = desktop.change().body
    assert changed == {
        "PlaybackStatus": ("s", "Playing"),
        "CanPlay": ("b", False),
        "CanPause": ("b", False),
    }


def test_another_name_is_another_player(program, desktop):
    program.show(PLAYS)
    program.show(NAMED)
    assert desktop.players() == [NAME]
    assert desktop.all(ROOT)["Identity"] == ("s", "Thaw")
    assert desktop.all()["Metadata"][1]["xesam:title"] == ("s", "Looking around")


@pytest.mark.parametrize(
    ("method", "way"),
    [("Stop", "stop"), ("Play", "play"), ("Pause", "pause"), ("PlayPause", "play_pause")],
)
def test_a_button_is_told(program, desktop, method, way):
    program.show(PLAYS)
    desktop.call(method)
    assert program.next() == [way]


def test_what_cannot_be_done_has_no_effect(program, desktop):
    program.show(PLAYS)
    before = desktop.all()
    for method, signature, words in (
        ("Next", None, ()),
        ("Previous", None, ()),
        ("Seek", "x", (5_000_000,)),
        ("SetPosition", "ox", ("/track/1", 5_000_000)),
        ("OpenUri", "s", ("file:///song.mp3",)),
    ):
        answer = desktop.call(method, signature, words)
        assert HeaderFields.error_name not in answer.header.fields, method
    for method in ("Raise", "Quit"):
        answer = desktop.call(method, interface=ROOT)
        assert HeaderFields.error_name not in answer.header.fields, method
    volume = ("Volume", ("d", 0.1))
    refused = desktop.call("Set", "ssv", (PLAYER, *volume), interface=PROPERTIES)
    assert HeaderFields.error_name in refused.header.fields
    assert desktop.all() == before
    desktop.call("Stop")
    assert program.next() == ["stop"]  # and nothing before it


def test_a_second_profile_is_a_player_of_its_own(address, program, desktop):
    program.show(PLAYS)
    other = Program(speaking_on(address))
    other.show(PAUSED)
    name = f"{NAME}.instance{other.pid}"
    assert desktop.players() == [NAME, name]
    assert desktop.all(name=name)["PlaybackStatus"] == ("s", "Paused")
    assert other.end() == ""


def test_a_program_that_is_killed_leaves_no_player(program, desktop):
    program.show(PLAYS)
    program.kill()
    program.end()
    while desktop.players():  # the bus sees it a moment later; the test's patience ends it
        continue


def test_without_a_bus_nothing_is_shown_and_nothing_fails(tmp_path):
    need_bus()
    program = Program(speaking_on(f"unix:path={tmp_path}/none"))
    program.show(PLAYS)
    program.show(PAUSED)
    program.show(NOTHING)
    assert program.end() == ""


def test_playerctl_finds_its_way(address, program):
    need_bus("playerctl")
    program.show(PLAYS)

    def playerctl(*words):
        env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}
        done = subprocess.run(
            ["playerctl", *words], env=env, capture_output=True, encoding="utf-8", check=False
        )
        return done.stdout.strip()

    assert playerctl("--list-all") == "thaw"
    assert playerctl("status") == "Playing"
    assert playerctl("metadata", "title") == "Audio"
    playerctl("play-pause")
    assert program.next() == ["play_pause"]
    playerctl("next")
    playerctl("stop")
    assert program.next() == ["stop"]
