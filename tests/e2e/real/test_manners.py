"""Quick hide, the media controls and the window's place, at a real screen and a real bus."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from e2e.packs import TONE_HERTZ, steady_tone
from e2e.real import heard
from e2e.soundserver import levels_db, tone_db, wait_until
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.real.running import Thaw

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

START_S = 30.0
PLAYER = "org.mpris.MediaPlayer2.thaw"

Start = Callable[..., "Thaw"]


@pytest.fixture
def tone(tmp_path: Path) -> str:
    return str(steady_tone(tmp_path / "pack"))


def x11(desk: Desk, *words: str) -> str:
    done = subprocess.run(
        words, env=dict(desk.environment), capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout


def looks(desk: Desk) -> str:
    """All that the X server tells others about the one window.

    But for what this window manager wrote down when the window came.
    """
    (window,) = x11(desk, "xdotool", "search", "--onlyvisible", "--name", ".").split()
    told = x11(desk, "xprop", "-id", window).splitlines()
    return "\n".join(line for line in told if not line.startswith("_OB_"))


class Panel:
    """The media controls of a desktop."""

    def __init__(self, desk: Desk) -> None:
        self._bus = open_dbus_connection(desk.environment["DBUS_SESSION_BUS_ADDRESS"])

    def close(self) -> None:
        self._bus.close()

    @property
    def players(self) -> list[str]:
        (names,) = self._bus.send_and_get_reply(message_bus.ListNames()).body
        return [name for name in names if name.startswith("org.mpris")]

    def press(self, button: str) -> None:
        player = DBusAddress("/org/mpris/MediaPlayer2", PLAYER, "org.mpris.MediaPlayer2.Player")
        self._bus.send_and_get_reply(new_method_call(player, button), timeout=5)


@pytest.fixture
def panel(at_desk: Desk):
    made = Panel(at_desk)
    yield made
    made.close()


def test_f8_hides_all_of_it_and_is_silent_within_half_a_second(
    at_desk: Desk, start: Start, tone, panel
):
    with at_desk.sound.recorder("headphones") as recorder:
        program = start("open", tone, "--begin")
        program.reaches(START_S, state="playing")
        begun = recorder.frames
        wait_until(lambda: recorder.frames > begun + 6 * RATE, "6 s of sound", START_S)
        assert "Thaw" in looks(at_desk)
        pressed = program.press("F8")
        program.sees("Untitled")
        program.reaches(state="paused")
        wait_until(lambda: not panel.players, "the media controls are empty")
        wait_until(lambda: len(recorder.after(pressed)) > 2 * RATE, "2 s of silence", START_S)
        after = recorder.after(pressed, 2.0)
    assert "thaw" not in looks(at_desk).lower()
    assert program.shown == ["Untitled"]
    assert not any("thaw" in name.lower() for name in at_desk.reader.programs())
    assert heard.silent_from(after) < 1.0
    assert np.median(tone_db(after[: RATE // 10], TONE_HERTZ)) > -60, "it was heard before"

    program.type("milk and bread")
    program.press("F8")
    program.sees("Pull back")
    assert program.events[-1]["state"] == "paused"
    assert "Thaw" in looks(at_desk)
    assert not any("milk" in name for name in program.shown)
    assert panel.players == [PLAYER]
    assert program.close() == 0
    assert program.said == []


def test_esc_while_it_is_hidden_leads_to_a_silent_room(at_desk: Desk, start: Start, tone):
    program = start("open", tone, "--begin")
    program.reaches(START_S, state="playing")
    program.press("F8")
    program.sees("Untitled")
    program.reaches(state="paused")
    with at_desk.sound.recorder("headphones") as recorder:
        program.press("Escape")
        program.reaches(state="pulled-back", hushed=True)
        wait_until(lambda: recorder.frames > 3 * RATE, "3 s of sound", START_S)
        levels = levels_db(recorder.samples)
    assert levels.max() < -80, "the room rises for no longer than one event comes after another"
    assert levels[-10:].max() < heard.SILENT_DB
    assert program.shown == ["Untitled"]
    program.press("F8")
    program.sees("Bring sound back")


def test_the_desktops_buttons_pause_and_pull_back_while_the_window_is_away(
    at_desk: Desk, start: Start, tone, panel
):
    program = start("open", tone, "--begin")
    program.reaches(START_S, state="playing")
    wait_until(lambda: panel.players == [PLAYER], "the media controls show it")
    (window,) = x11(at_desk, "xdotool", "search", "--onlyvisible", "--name", "Thaw").split()
    x11(at_desk, "xdotool", "windowminimize", window)
    panel.press("PlayPause")
    program.reaches(state="paused")
    panel.press("Play")
    program.reaches(state="playing")
    panel.press("Stop")
    program.reaches(state="pulled-back")
    program.kill(program.pid)
    wait_until(lambda: not panel.players, "a killed window leaves no player")


def test_the_window_comes_back_where_it_was(at_desk: Desk, start: Start, profile: Path):
    program = start()
    (window,) = x11(at_desk, "xdotool", "search", "--onlyvisible", "--name", "Thaw").split()
    x11(at_desk, "xdotool", "windowsize", "--sync", window, "1000", "700")
    x11(at_desk, "xdotool", "windowmove", "--sync", window, "140", "90")
    assert program.close() == 0
    kept = json.loads((profile / "settings.json").read_text("utf-8"))["window_place"]
    again = start()
    assert again.close() == 0
    assert json.loads((profile / "settings.json").read_text("utf-8"))["window_place"] == kept
    assert kept.endswith("1000 700")
