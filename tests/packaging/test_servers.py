"""The tests' own screen and headphones work, and are gone afterwards whatever happens."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import servers

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="other systems need no servers"),
    pytest.mark.slow,
]
DESK = """
import os, servers
with servers.desk() as env:
    print(env["DISPLAY"], env["PULSE_SERVER"], flush=True)
    input()
"""


def answers(command: list[str], env: dict[str, str]) -> str:
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout


def test_there_is_a_screen_with_a_window_manager_and_a_pair_of_headphones() -> None:
    with servers.desk() as env:
        assert answers(["xdotool", "getdisplaygeometry"], env) == "1920 1200\n"
        assert answers(["xdotool", "get_num_desktops"], env).strip().isdigit()
        sinks = answers(["pactl", "list", "short", "sinks"], env).splitlines()
        assert [line.split("\t")[1] for line in sinks] == [servers.SINK]
        runtime = Path(env["XDG_RUNTIME_DIR"])
        assert runtime.stat().st_mode & 0o777 == 0o700
    assert not runtime.exists()


def test_a_server_that_cannot_start_is_named_with_its_last_words(tmp_path: Path) -> None:
    (tmp_path / "pulse").mkdir()
    env = dict(os.environ) | {"PULSE_RUNTIME_PATH": "/dev/null/nowhere"}
    failed = pytest.raises(servers.ServerError, match=r"^pulseaudio did not start, and said: .")
    with failed, servers.headphones(tmp_path, env):
        pytest.fail("it started")


def test_they_end_even_when_this_process_is_killed() -> None:
    keeper = subprocess.Popen(
        [sys.executable, "-c", DESK],
        cwd=Path(servers.__file__).parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert keeper.stdout is not None
    assert keeper.stdin is not None
    assert keeper.stdout.readline()
    ended = [os.pidfd_open(pid) for pid in children(keeper.pid)]
    assert len(ended) == 3
    keeper.send_signal(signal.SIGKILL)
    keeper.communicate()
    for pidfd in ended:
        assert select.select([pidfd], [], [], 10)[0]
        os.close(pidfd)


def children(pid: int) -> list[int]:
    return [
        int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    ]
