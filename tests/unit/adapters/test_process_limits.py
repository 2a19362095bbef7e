"""A process that limited itself cannot grow without end, nor write."""

import signal
import subprocess
import sys
import textwrap

import pytest

LIMITED = """
    import os, sys
    from thaw.adapters.process_limits import limit_process
    file = os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY)
    limit_process(64 * 2**20)
    bytearray(16 * 2**20)
    try:
        bytearray(128 * 2**20)
    except MemoryError:
        print("no memory")
    try:
        os.write(file, b"x")
    except OSError:
        print("no writing")
"""


def run(tmp_path):
    words = [sys.executable, "-c", textwrap.dedent(LIMITED), str(tmp_path / "file")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout.splitlines(), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much is held already")
def test_it_grows_by_so_much_and_no_more(tmp_path):
    said, errors = run(tmp_path)
    assert "no memory" in said, errors


SPINNING = """
    from thaw.adapters.process_limits import limit_process, limit_time
    limit_process(64 * 2**20)
    limit_time(60.0)
    limit_time(0.1)
    while True:
        pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_it_takes_so_much_of_the_processor_and_no_more():
    words = [sys.executable, "-c", textwrap.dedent(SPINNING)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGXCPU, done.stderr


WRITING = """
    import sys
    from thaw.adapters.process_limits import limit_process
    limit_process(64 * 2**20, 1000)
    with open(sys.argv[1], "wb", buffering=0) as file:
        file.write(bytes(1000))
        file.write(bytes(1))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_file_grows_so_large_and_no_larger(tmp_path):
    words = [sys.executable, "-c", textwrap.dedent(WRITING), str(tmp_path / "file")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert "File too large" in done.stderr
    assert (tmp_path / "file").stat().st_size == 1000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_it_writes_no_file(tmp_path):
    said, errors = run(tmp_path)
    assert "no writing" in said, errors
    assert (tmp_path / "file").read_bytes() == b""


PRIVATE = """
    import resource
    from pathlib import Path
    from thaw.adapters.process_limits import keep_memory_private
    keep_memory_private()
    print(resource.getrlimit(resource.RLIMIT_CORE)[0])
    print(Path("/proc/self/coredump_filter").stat().st_uid)
    import ctypes
    print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
"""3 is PR_GET_DUMPABLE."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps debuggers away like this")
def test_what_it_holds_goes_into_no_file_and_to_no_debugger():
    words = [sys.executable, "-c", textwrap.dedent(PRIVATE)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    core, owner, dumpable = done.stdout.split()
    assert (core, owner, dumpable) == ("0", "0", "0"), done.stderr
