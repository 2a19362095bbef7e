"""How the sound's process is set up; tried in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """\
import os, sys
from pathlib import Path
from thaw.app.realtime import catch_stderr, take_stdout

catch_stderr(Path(sys.argv[1]))
kept = take_stdout()
os.write(2, b"ALSA lib: trouble\\n")
print("a library prints", flush=True)
os.write(kept, b"a message\\n")
"""


def run(path):
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )


def test_only_messages_come_out_and_the_rest_goes_to_the_log(tmp_path):
    log = tmp_path / "state" / "libraries.log"
    done = run(log)
    assert (done.stdout, done.stderr) == ("a message\n", "")
    assert log.read_text() == "ALSA lib: trouble\na library prints\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such place there")
def test_where_there_is_no_place_for_a_log_nothing_fails():
    done = run("/dev/null/libraries.log")
    assert (done.stdout, done.stderr) == ("a message\n", "")
