"""A real process at the other end of two pipes."""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable

import pytest

from thaw.adapters.process_pipe import ProcessPipe

ECHO = "import sys\nfor line in sys.stdin: print(line.strip() * 2, flush=True)"
PATIENCE_S = 10.0


class Bench:
    """A pipe, and the calls that come from its thread."""

    def __init__(self, program: str, environment: dict[str, str] | None = None) -> None:
        self.calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.lines: list[bytes] = []
        self.ends = 0
        self.pipe = ProcessPipe([sys.executable, "-c", program], self.calls.put, environment)
        self.pipe.start(self.lines.extend, self.on_end)

    def on_end(self) -> None:
        self.ends += 1

    def until(self, reached: Callable[[], bool]) -> None:
        while not reached():
            self.calls.get(timeout=PATIENCE_S)()


def test_lines_go_there_and_come_back():
    bench = Bench(ECHO)
    assert bench.pipe.send(b"ab\n")
    assert bench.pipe.send(b"c\n")
    bench.until(lambda: len(bench.lines) == 2)
    assert bench.lines == [b"abab", b"cc"]
    bench.pipe.close()
    bench.until(lambda: bench.ends == 1)
    assert not bench.pipe.running


def test_what_came_while_the_owner_was_busy_comes_at_once():
    bench = Bench("for n in range(5000): print(n)")
    bench.until(lambda: bench.ends == 1)
    assert bench.lines == [str(n).encode() for n in range(5000)]


def test_a_line_of_any_length_goes_there_and_comes_back_whole():
    bench = Bench(ECHO)
    long = b"0123456789" * 300_000
    assert bench.pipe.send(b"ab\n" + long + b"\nc\n")
    bench.pipe.close()
    bench.until(lambda: bench.ends == 1)
    assert bench.lines == [b"abab", long * 2, b"cc"]


def test_a_killed_process_is_told_once_and_takes_nothing_more():
    bench = Bench(ECHO)
    bench.pipe.kill()
    bench.until(lambda: bench.ends == 1)
    assert not bench.pipe.send(b"ab\n")
    bench.pipe.close()


def test_it_can_be_started_again():
    bench = Bench(ECHO)
    bench.pipe.close()
    bench.until(lambda: bench.ends == 1)
    bench.pipe.start(bench.lines.extend, bench.on_end)
    bench.pipe.send(b"ab\n")
    bench.until(lambda: bench.lines == [b"abab"])
    bench.pipe.close()
    bench.until(lambda: bench.ends == 2)


def test_the_environment_is_the_one_that_was_given():
    bench = Bench("import os; print(os.environ['WORD'])", {"WORD": "warm"})
    bench.until(lambda: bench.ends == 1)
    assert bench.lines == [b"warm"]


def test_a_program_that_is_not_there_raises():
    pipe = ProcessPipe(["/nowhere/thaw"], lambda call: None)
    with pytest.raises(OSError, match="No such file"):
        pipe.start(lambda lines: None, lambda: None)
    assert not pipe.running
    assert not pipe.send(b"ab\n")


def test_the_end_of_a_process_is_waited_for_but_not_for_ever():
    bench = Bench("import sys; sys.stdin.read()")
    bench.pipe.wait(0.01)
    assert bench.pipe.running
    bench.pipe.close()
    bench.pipe.wait(PATIENCE_S)
    assert not bench.pipe.running
    bench.until(lambda: bench.ends == 1)


def test_what_was_never_started_is_not_waited_for():
    ProcessPipe([], lambda call: None).wait(PATIENCE_S)
