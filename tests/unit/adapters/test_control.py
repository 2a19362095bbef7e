"""The socket by which anyone of the same user can pull back."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from multiprocessing.connection import Client

import pytest

from thaw.adapters import control
from thaw.adapters.control import ControlSocket, send_pull_back

OTHER = """\
import sys
from pathlib import Path
from thaw.adapters.control import ControlSocket

ControlSocket(Path(sys.argv[1]), lambda: print("pulled", flush=True)).open()
print("listens", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def _own_runtime_folder(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))


@pytest.fixture
def pulled():
    return threading.Semaphore(0)


@pytest.fixture
def listening(profile, pulled):
    with contextlib.closing(ControlSocket(profile, pulled.release)) as socket:
        socket.open()
        yield socket


def next_line(process: subprocess.Popen[str]) -> str:
    """What it prints next."""
    assert process.stdout is not None
    return process.stdout.readline()


@contextlib.contextmanager
def other_process(profile):
    """Another process of Thaw that plays."""
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(profile)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert next_line(process) == "listens\n"
        yield process
        process.kill()


def test_a_press_from_outside_arrives_and_is_answered(listening, profile, pulled):
    assert send_pull_back(profile)
    assert pulled.acquire(timeout=0)


def test_every_press_arrives(listening, profile, pulled):
    for _ in range(20):
        assert send_pull_back(profile)
        assert pulled.acquire(timeout=0)


def test_with_nobody_there_it_says_so(profile):
    assert not send_pull_back(profile)


def test_another_profile_is_not_meant(listening, tmp_path):
    assert not send_pull_back(tmp_path)


def test_every_process_of_a_profile_is_reached(listening, profile, pulled):
    with other_process(profile) as process:
        assert send_pull_back(profile)
        assert next_line(process) == "pulled\n"
    assert pulled.acquire(timeout=0)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe goes with its process there")
def test_one_that_was_killed_is_no_hindrance_and_leaves_nothing(listening, profile, pulled):
    with other_process(profile):
        pass
    assert len(control._addresses(profile)) == 2
    assert send_pull_back(profile)
    assert len(control._addresses(profile)) == 1


def answered(connection, words):
    """What comes back for words, which are cut off on their way where they are too long."""
    connection.send_bytes(words)
    return connection.recv_bytes()


@pytest.mark.parametrize("words", [b"", b"nonsense", b"thaw pull-back 2", b"a" * 100_000])
def test_whoever_says_something_else_is_left_alone(listening, profile, pulled, words):
    with Client(listening._address) as connection, pytest.raises((EOFError, OSError)):
        answered(connection, words)
    assert send_pull_back(profile)
    assert pulled.acquire(timeout=0)
    assert not pulled.acquire(blocking=False)


def test_whoever_says_nothing_keeps_nobody_waiting_for_long(listening, profile, pulled):
    with Client(listening._address):
        assert send_pull_back(profile)
    assert pulled.acquire(timeout=0)


def test_closed_it_is_gone(profile, pulled):
    socket = ControlSocket(profile, pulled.release)
    socket.open()
    socket.close()
    socket.close()
    assert not send_pull_back(profile)


@pytest.mark.logs
@pytest.mark.skipif(sys.platform == "win32", reason="pipes need no folder")
def test_without_a_place_for_it_the_program_goes_on(profile, pulled, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "file"))
    socket = ControlSocket(profile, pulled.release)
    socket.open()
    socket.close()
    assert not send_pull_back(profile)
