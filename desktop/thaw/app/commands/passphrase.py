"""Asks for a passphrase: unseen at a terminal, else a line of the input."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, Final

from thaw.base.errors import UsageError

if TYPE_CHECKING:
    from thaw.app.console import Console

SHORTEST: Final = 8


def ask_passphrase(console: Console) -> str:
    """The passphrase of a key that there is."""
    return _asked(console, "Passphrase: ")


def choose_passphrase(console: Console) -> str:
    """A passphrase for a new key, asked twice at a terminal.

    Raises:
        UsageError: it is too short, or was not the same twice.
    """
    console.note(
        "Thaw makes a key for you now and seals it with a passphrase, a few words for example. "
        "Nobody can open the key without it, nor replace a lost one."
    )
    chosen = _asked(console, "A passphrase for it: ")
    if len(chosen) < SHORTEST:
        raise UsageError(f"A passphrase has at least {SHORTEST} characters.")
    if _at_terminal(console) and _asked(console, "Once more: ") != chosen:
        raise UsageError("These are two passphrases. Nothing was made.")
    return chosen


def _asked(console: Console, question: str) -> str:
    if _at_terminal(console):
        return getpass.getpass(question)
    return console.input.readline().rstrip("\r\n")


def _at_terminal(console: Console) -> bool:
    """Whether it can be typed unseen: getpass opens the terminal itself."""
    return console.input is sys.stdin and console.interactive
