"""Tells the person at the keyboard how far it has come.

Everything goes to the error stream, so that it does not mix with what Thaw itself prints.
"""

from __future__ import annotations

import sys

CLEAR = "\r\033[K"


def say(text: str) -> None:
    """A line that stays."""
    print(text, file=sys.stderr, flush=True)


def show(text: str) -> None:
    """A line that the next one replaces; nothing where there is no terminal."""
    if sys.stderr.isatty():
        print(f"{CLEAR}  {text[:72]}", end="", file=sys.stderr, flush=True)


def clear() -> None:
    """Takes the last passing line away."""
    if sys.stderr.isatty():
        print(CLEAR, end="", file=sys.stderr, flush=True)
