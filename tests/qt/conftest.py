"""What every test of the window starts from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from fakes.notes import FakeNotes
from fakes.window import Program, end, make_program

if TYPE_CHECKING:
    from thaw.notes.jotting import Jotting


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


@pytest.fixture
def begin(qtbot):
    """Starts programs that have notes, the oldest first, and goes to their place."""
    made: list[Program] = []

    def with_notes(*jottings: Jotting, opened: bool = True, **more: Any) -> Program:
        program = make_program(qtbot, notes=FakeNotes(*jottings, opened=opened, **more))
        made.append(program)
        program.deliver()
        program.click("Notes")
        program.deliver()
        return program

    yield with_notes
    for program in made:
        end(program)
