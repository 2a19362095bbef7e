"""Every check of the project, one after the other: style, types, layers, tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import NamedTuple, NoReturn

from environment import ROOT, SCRIPTS
from progress import say
from servers import ServerError, desk

STATIC = {
    "style": ["ruff", "check"],
    "layout": ["ruff", "format", "--check"],
    "types": ["mypy"],
    "layers": ["lint-imports"],
}


SILENT = tuple(
    f"tests/e2e/test_{name}.py"
    for name in ("bench", "commands", "corpora", "fuzz", "hostile_packs", "packs", "voice")
)
"""Whole programs that neither sound nor show anything."""
APART = ("tests/unit", "tests/golden", "tests/content", "tests/packaging", *SILENT)
"""Tests that need neither a screen nor a sound server."""
WINDOWS = ("tests/contract", "tests/qt")
"""Tests of windows and outputs, in their own process."""
PROGRAMS = ("tests/e2e", *(f"--ignore={file}" for file in SILENT))
"""Tests of whole programs, which mostly wait."""
HEARD = ["pytest", "-m", "desk"]
"""What listens to the whole program in real time; by itself, since others would disturb it."""


class Result(NamedTuple):
    """How one check went."""

    name: str
    passed: bool
    seconds: float


def run(pytest_arguments: list[str]) -> int:
    """Runs all checks, whatever fails; prints a summary; 0 if all passed, else 1."""
    signal.signal(signal.SIGTERM, _stop)  # so that the servers are ended then, too
    results = [_check(name, command, dict(os.environ)) for name, command in STATIC.items()]
    try:
        with desk() as env:
            if pytest_arguments:
                results.append(_check("tests", ["pytest", *pytest_arguments], env))
            else:
                results += [*_test_side_by_side(env), _listen(env)]
    except ServerError as error:
        say(str(error))
        results.append(Result("tests", passed=False, seconds=0.0))
    return _summary(results)


def _test_side_by_side(env: dict[str, str]) -> list[Result]:
    """All tests, in three processes; what those behind the first say is printed after it.

    Two of them want a screen and headphones, and each gets its own.
    """
    with ExitStack() as stack:
        others = [
            stack.enter_context(_beside("tests apart", APART, env)),
            stack.enter_context(
                _beside("tests of programs", PROGRAMS, stack.enter_context(desk()))
            ),
        ]
        windows = _check("tests of windows", ["pytest", *WINDOWS], env)
        return [windows, *(result() for result in others)]


@contextmanager
def _beside(
    name: str, tests: Sequence[str], env: dict[str, str]
) -> Iterator[Callable[[], Result]]:
    """Tests that run beside others; what is given waits for them, and prints all they say."""
    started = time.monotonic()
    with (
        tempfile.TemporaryFile() as told,
        subprocess.Popen(
            [str(SCRIPTS / "pytest"), *tests],
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
        ) as process,
    ):

        def result() -> Result:
            passed = process.wait() == 0
            seconds = time.monotonic() - started
            told.seek(0)
            print(f"\n== pytest {' '.join(tests)}", flush=True)
            print(told.read().decode(errors="replace"), flush=True)
            return Result(name, passed, seconds)

        try:
            yield result
        finally:
            process.kill()


def _listen(env: dict[str, str]) -> Result:
    """Times of sound can be missed because of whatever else a computer does: one more try.

    What fails is heard once more, by itself, and what fails again has failed.
    """
    first = _check("heard", HEARD, env)
    if first.passed:
        return first
    again = _check("heard", [*HEARD, "--last-failed", "--last-failed-no-failures=none"], env)
    return again._replace(name="heard, again", seconds=first.seconds + again.seconds)


def _check(name: str, command: list[str], env: dict[str, str]) -> Result:
    print(f"\n== {' '.join(command)}", flush=True)
    started = time.monotonic()
    program = [str(SCRIPTS / command[0]), *command[1:]]
    done = subprocess.run(program, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, check=False)
    return Result(name, done.returncode == 0, time.monotonic() - started)


def _summary(results: list[Result]) -> int:
    print()
    for result in results:
        print(
            f"{'passed' if result.passed else 'FAILED'}  {result.name}  {result.seconds:.0f} s"
        )
    failed = sum(not result.passed for result in results)
    print("Everything passed." if not failed else f"{failed} of {len(results)} checks failed.")
    return 1 if failed else 0


def _stop(*_: object) -> NoReturn:
    sys.exit(128 + signal.SIGTERM)
