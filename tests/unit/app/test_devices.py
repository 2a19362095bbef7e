"""Which devices could play: what the worker says, and what the window hears of it."""

import json
import subprocess
import sys

import pytest

from fakes.pipe import FakeRepeater
from fakes.workers import FakeWorkers, fault_of
from thaw.adapters.profile import find_profile
from thaw.app.devices import DeviceLister, Devices, decode, devices_arguments, encode
from thaw.app.job import ENDED, HUNG

FOUND = Devices(("Built-in Audio", "Kopfhörer “Zuhause”"))


class Window:
    def __init__(self):
        self.made = FakeWorkers(encode)
        self.silence = FakeRepeater()
        self.told = []
        self.lister = DeviceLister(lambda: self.made.make([]), self.silence)


@pytest.fixture
def window():
    return Window()


def test_what_is_found_is_told(window):
    window.lister.list(window.told.append)
    window.made.all[0].say(FOUND)
    window.made.all[0].end()
    assert window.told == [FOUND]


def test_a_later_question_takes_the_place_of_an_earlier(window):
    window.lister.list(window.told.append)
    window.lister.list(window.told.append)
    first, second = window.made.all
    assert first.killed
    first.say(FOUND)
    second.say(Devices(()))
    assert window.told == [Devices(())]


@pytest.mark.parametrize("last", [None, encode(FOUND)], ids=["nothing", "an answer"])
def test_a_question_is_watched_while_the_one_before_it_still_ends(window, last):
    window.lister.list(window.told.append)
    window.lister.list(window.told.append)
    first, second = window.made.all
    if last is not None:
        first.babble(last)
    first.end()
    window.silence.beat()
    assert second.killed
    assert window.told == [Devices(trouble=HUNG)]


def test_a_worker_that_ends_by_itself_is_a_sentence(window):
    window.lister.list(window.told.append)
    window.made.all[0].end()
    assert window.told == [Devices(trouble=ENDED)]


def test_a_worker_that_hangs_is_ended_with_a_sentence(window):
    window.lister.list(window.told.append)
    window.silence.beat()
    assert window.made.all[0].killed
    assert window.told == [Devices(trouble=HUNG)]


def test_who_closes_hears_nothing_more(window):
    window.lister.list(window.told.append)
    window.lister.close()
    window.made.all[0].say(FOUND)
    assert window.told == []


@pytest.mark.logs
@pytest.mark.parametrize(
    "line", [b"", b"x", b"[]", b"1", b"{}", b'{"names": 1}', b'{"names": []}', b"[" * 99_999]
)
def test_what_is_no_list_says_nothing(line):
    assert decode(line) is None


def test_names_that_no_row_could_keep_are_left_out():
    line = json.dumps(
        {"names": ["Good", "", 7, "two\nlines", "x" * 201], "trouble": ""}
    ).encode()
    assert decode(line) == Devices(("Good",))


def test_a_name_that_is_no_text_does_not_keep_the_others_out():
    assert decode(encode(Devices(("Good", "odd \udcff")))) == Devices(("Good",))


@pytest.mark.slow
def test_the_worker_answers_with_one_line_whatever_the_computer_has(tmp_path):
    words = [sys.executable, "-m", "thaw", *devices_arguments(tmp_path)]
    done = subprocess.run(words, capture_output=True, check=True, timeout=15)
    (line,) = done.stdout.splitlines()
    assert decode(line) is not None
    assert done.stderr == b""


@pytest.mark.slow
def test_a_fault_of_the_worker_is_logged_and_told(profile):
    part = "thaw.adapters.outputs.opening.device_names"
    line = fault_of("thaw.app.devices", part, devices_arguments(profile))
    log = find_profile(profile).log_file
    told = "Something went wrong inside Thaw (ZeroDivisionError). It is written down in"
    assert decode(line) == Devices(trouble=f"{told} {log}.")
    assert "ZeroDivisionError" in log.read_text("utf-8")
