"""All checks run, whatever fails; one failure is enough for a bad exit code."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

import checks
import servers
from environment import ROOT


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs in place of ruff, mypy and the others; all pass and note how."""

    @contextmanager
    def desk() -> Iterator[dict[str, str]]:
        yield dict(os.environ) | {"DISPLAY": ":99"}

    for name in ("ruff", "mypy", "lint-imports", "pytest"):
        becomes(tmp_path, name, f'echo "{name} $* $DISPLAY" >> {tmp_path}/log')
    monkeypatch.setattr(checks, "SCRIPTS", tmp_path)
    monkeypatch.setattr(checks, "desk", desk)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.delenv("DISPLAY", raising=False)
    return tmp_path


def becomes(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_when_all_pass_the_code_is_zero(
    programs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert checks.run([]) == 0
    assert capfd.readouterr().out.endswith("Everything passed.\n")


def test_pytest_gets_the_arguments_and_the_screen_and_the_others_do_not(programs: Path) -> None:
    checks.run(["-k", "fade"])
    ran = (programs / "log").read_text().splitlines()
    assert [line.strip() for line in ran] == [
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
        "pytest -k fade :99",
    ]


@pytest.mark.parametrize("name", ["ruff", "mypy", "lint-imports", "pytest"])
def test_one_failure_fails_the_whole_and_is_named(
    name: str, programs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    becomes(programs, name, "exit 3")
    assert checks.run([]) == 1
    failed = [line for line in capfd.readouterr().out.splitlines() if line.startswith("FAILED")]
    assert len(failed) == {"ruff": 2, "pytest": 4}.get(name, 1)


def test_every_folder_of_tests_is_in_one_of_the_three_parts() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        folders = tomllib.load(file)["tool"]["pytest"]["ini_options"]["testpaths"]
    named = [*checks.APART, *checks.WINDOWS, *checks.PROGRAMS]
    ignored = [f"--ignore={file}" for file in checks.SILENT]
    assert sorted(named) == sorted([*folders, *checks.SILENT, *ignored])
    assert all((ROOT / file).is_file() for file in checks.SILENT)


@pytest.mark.parametrize("part", ["tests/unit", "tests/qt", "tests/e2e --ignore"])
def test_each_part_of_the_tests_can_fail_and_its_words_are_printed(
    part: str, programs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    becomes(programs, "pytest", f'case "$*" in *"{part}"*) echo "$* broke"; exit 1;; esac')
    assert checks.run([]) == 1
    told = capfd.readouterr().out
    assert f"{part}" in told
    assert " broke" in told
    assert told.endswith("1 of 8 checks failed.\n")


def test_what_is_heard_comes_last_and_not_where_tests_were_picked(programs: Path) -> None:
    checks.run([])
    assert (programs / "log").read_text().splitlines()[-1] == "pytest -m desk :99"
    checks.run(["-k", "fade"])
    assert (programs / "log").read_text().splitlines()[-1] == "pytest -k fade :99"


@pytest.mark.parametrize(("again", "code"), [("exit 0", 0), ("exit 1", 1)])
def test_what_was_missed_is_heard_once_more(
    again: str, code: int, programs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    becomes(
        programs,
        "pytest",
        f'case "$*" in *--last-failed*) {again};; *desk*) exit 1;; esac',
    )
    assert checks.run([]) == code
    assert "heard, again" in capfd.readouterr().out


def test_without_a_screen_the_tests_count_as_failed(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> NoReturn:
        raise servers.ServerError("xvfb did not start, and said: nothing")

    monkeypatch.setattr(checks, "desk", broken)
    assert checks.run([]) == 1
    assert "xvfb did not start" in capfd.readouterr().err
