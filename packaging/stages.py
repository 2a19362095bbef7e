"""The two commands: set up what is missing, then run Thaw or its tests."""

from __future__ import annotations

import os
import sys

import environment
from interpreter import hand_over
from trouble import SetupError


def run(arguments: list[str]) -> None:
    """Starts Thaw; where there is no screen, its terminal player."""
    _prepare("run")
    if not has_screen() and _asks_for_window(arguments):
        arguments = ["play", *arguments]
    # -P: what lies in the current folder is not taken for a library.
    hand_over([str(environment.PYTHON), "-P", "-m", "thaw", *arguments])


def test(arguments: list[str]) -> None:
    """Runs every check and every test, with a screen and headphones of their own."""
    _prepare("test")
    import checks

    sys.exit(checks.run(arguments))


def _asks_for_window(arguments: list[str]) -> bool:
    """Whether `thaw` with these arguments opens its window: no command, options at most."""
    first = arguments[0] if arguments else "-"
    return first.startswith("-") and first not in ("-h", "--help", "--version")


def has_screen() -> bool:
    """Whether a window can be opened."""
    return sys.platform != "linux" or bool(os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"})


def _prepare(kind: str) -> None:
    """Does what has not been done yet; ends with a sentence if that is not possible."""
    equipped = environment.equipped(kind)
    if environment.is_current(kind) and equipped.holds():
        return
    try:
        with environment.alone():
            complete = equipped.holds() or _equip(kind)
            if not environment.is_current(kind):
                environment.make(kind)
            if complete:
                equipped.set()
    except SetupError as error:
        sys.exit(str(error))


def _equip(kind: str) -> bool:
    import system_needs

    return system_needs.provide(kind, has_screen=has_screen())
