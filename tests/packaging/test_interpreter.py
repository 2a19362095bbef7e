"""A Python that is too old finds a newer one, or says which is needed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import bootstrap
import interpreter

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has the launcher py")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def program(path: Path, name: str, script: str) -> None:
    (path / name).write_text(f"#!/bin/sh\n{script}\n")
    (path / name).chmod(0o755)


def test_without_any_newer_python_one_sentence_says_what_is_needed(path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        interpreter.start_again(["bootstrap.py", "run"])
    assert str(ended.value).startswith("Thaw needs Python 3.11 or newer, and this is Python 3.")
    assert "\n" not in str(ended.value)


def test_the_best_installed_python_is_taken(path: Path) -> None:
    program(path, "python3.11", "exit 0")
    program(path, "python3.12", "exit 0")
    assert interpreter.newer() == ["python3.12"]


def test_a_name_that_leads_to_no_python_is_passed_over(path: Path) -> None:
    program(path, "python3.13", "exit 127")
    program(path, "python3.11", "exit 0")
    assert interpreter.newer() == ["python3.11"]


class HandedOverError(Exception):
    """Stands for the program that takes this one's place."""


def test_the_same_command_is_handed_to_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def become(*command: object) -> None:
        raise HandedOverError(*command)

    program(path, "python3.13", "exit 0")
    monkeypatch.setattr(os, "execvp", become)
    with pytest.raises(HandedOverError) as handed:
        interpreter.start_again(["bootstrap.py", "test", "-k", "x"])
    assert handed.value.args == (
        "python3.13",
        ["python3.13", "bootstrap.py", "test", "-k", "x"],
    )


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["fly"], 2), (["--help"], 0)])
def test_without_a_command_it_explains_itself(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        bootstrap.main(arguments)
    assert ended.value.code == code
    assert "bootstrap.py run" in capsys.readouterr().out
