"""Linux: a desktop on a bus of the test's own is asked, and given back what it gave."""

import sys

import pytest

from fakes.bus import Talker, inhibitor, need_bus, private_bus, speaking_on

GNOME = "org.gnome.SessionManager"
POWER = "org.freedesktop.PowerManagement"
SAVER = "org.freedesktop.ScreenSaver"
SYSTEM = "org.freedesktop.login1"
WORDS = ["Audio", "Playing audio"]

PROGRAM = """\
import json, sys
from thaw.adapters.awake.linux import LinuxAwake

awake = LinuxAwake()
for line in sys.stdin:
    awake.keep(**json.loads(line))
    if awake.thread is not None and line.startswith('{"awake": false'):
        awake.thread.join(10)
        print(json.dumps(["ended", awake.thread.is_alive()]), flush=True)
"""


@pytest.fixture
def env(tmp_path):
    need_bus()
    with private_bus(tmp_path) as address:
        yield speaking_on(address)


class Program(Talker):
    """A program that keeps the computer awake when it is told to."""

    def __init__(self, env):
        super().__init__([sys.executable, "-c", PROGRAM], env)

    def keep(self, words):
        assert self._process.stdin is not None
        self._process.stdin.write(words + "\n")
        self._process.stdin.flush()

    def sleep(self):
        self.keep('{"awake": false}')
        assert self.next() == ["ended", False]


@pytest.fixture
def program(env):
    made = Program(env)
    yield made
    assert "Traceback" not in made.end()


def test_gnome_is_asked_not_to_suspend_and_given_it_back(env, program):
    with inhibitor(env, GNOME) as desktop:
        program.keep('{"awake": true}')
        assert desktop.next() == [GNOME, "Audio", 0, "Playing audio", 4]
        program.sleep()
        assert desktop.next() == ["released"]


def test_gnome_keeps_the_screen_lit_as_well_where_that_is_wanted(env, program):
    with inhibitor(env, GNOME) as desktop:
        program.keep('{"awake": true, "lit": true}')
        assert desktop.next() == [GNOME, "Audio", 0, "Playing audio", 12]
        program.keep('{"awake": true}')
        said = sorted([desktop.next(), desktop.next()], key=len)
        assert said == [["released"], [GNOME, "Audio", 0, "Playing audio", 4]]


def test_other_desktops_have_a_name_for_the_computer_and_one_for_the_screen(env, program):
    with inhibitor(env, POWER) as power, inhibitor(env, SAVER) as saver:
        program.keep('{"awake": true, "lit": true}')
        assert saver.next() == [SAVER, *WORDS]
        assert power.next() == [f"{POWER}.Inhibit", *WORDS]
        program.sleep()
        assert saver.next() == power.next() == ["released"]


def test_without_a_desktop_the_system_is_asked_not_to_count_as_idle(env, program):
    with inhibitor(env, SYSTEM) as system:
        program.keep('{"awake": true}')
        assert system.next() == [f"{SYSTEM}.Manager", "idle", *WORDS, "block"]
        program.sleep()
        assert system.next() == ["released"]


def test_a_desktop_that_refuses_is_passed_over(env, program):
    with inhibitor(env, GNOME, "refuses") as desktop, inhibitor(env, POWER) as power:
        program.keep('{"awake": true}')
        assert desktop.next()[0] == GNOME
        assert power.next() == [f"{POWER}.Inhibit", *WORDS]


def test_a_program_that_is_killed_holds_nothing(env, program):
    with inhibitor(env, GNOME) as desktop:
        program.keep('{"awake": true}')
        desktop.next()
        program.kill()
        assert desktop.next() == ["released"]


def test_with_nobody_to_ask_nothing_happens(env, program):
    program.keep('{"awake": true}')
    program.sleep()


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "nonsense", ""])
def test_without_a_bus_nothing_fails(address):
    need_bus()
    program = Program(speaking_on(address))
    program.keep('{"awake": true}')
    program.sleep()
    assert program.end() == ""
