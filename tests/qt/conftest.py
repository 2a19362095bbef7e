"""What every test of the window starts from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from fakes.window import Program, end, make_program


@pytest.fixture
def program(qtbot) -> Iterator[Program]:
    made = make_program(qtbot)
    yield made
    end(made)


@pytest.fixture
def start(qtbot):
    """Starts programs with other settings."""
    made: list[Program] = []

    def with_settings(**settings: Any) -> Program:
        made.append(make_program(qtbot, **settings))
        return made[-1]

    yield with_settings
    for program in made:
        end(program)
