"""Long lines, broken between words where the terminal would break them within one."""

from __future__ import annotations

import os
import textwrap
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from thaw.app.console import Console


def say_wrapped(console: Console, text: str) -> None:
    """One line of what was asked for, at once; a file or a pipe gets it unbroken."""
    for line in wrap(text, _columns(console.out)):
        console.say(line)


def wrap(text: str, columns: int) -> list[str]:
    """The lines of a text, none wider than ``columns`` but by a single word; 0: unbroken."""
    if not columns:
        return [text]
    return textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False) or [""]


def _columns(out: TextIO) -> int:
    """How wide the terminal is now; 0 where there is none, or it does not tell."""
    if not out.isatty():
        return 0
    try:
        return os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        return 0
