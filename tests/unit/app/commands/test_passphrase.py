"""A passphrase is typed unseen at a terminal, and read from the input anywhere else."""

import getpass
import io
import sys

import pytest

from thaw.app.commands.passphrase import SHORTEST, ask_passphrase, choose_passphrase
from thaw.app.console import Console
from thaw.base.errors import UsageError

WORDS = " ".join(("a", "quiet", "lamp"))


class Terminal(io.StringIO):
    def isatty(self):
        return True


def piped(text):
    return Console(io.StringIO(text), io.StringIO(), io.StringIO())


@pytest.fixture
def typed(monkeypatch):
    """A terminal at which somebody types, unseen, what the test says."""

    def terminal(*answers):
        left = iter(answers)
        monkeypatch.setattr(getpass, "getpass", lambda question: next(left))
        monkeypatch.setattr(sys, "stdin", Terminal())
        return Console(sys.stdin, Terminal(), io.StringIO())

    return terminal


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_line_of_the_input_is_one(end):
    assert ask_passphrase(piped(WORDS + end)) == WORDS
    assert choose_passphrase(piped(WORDS + end)) == WORDS


def test_spaces_belong_to_it():
    assert ask_passphrase(piped(f" {WORDS} \n")) == f" {WORDS} "


def test_at_a_terminal_a_new_one_is_asked_for_twice(typed):
    assert choose_passphrase(typed(WORDS, WORDS)) == WORDS
    with pytest.raises(UsageError, match="These are two passphrases"):
        choose_passphrase(typed(WORDS, WORDS.upper()))


def test_at_a_terminal_a_known_one_is_asked_for_once(typed):
    assert ask_passphrase(typed(WORDS)) == WORDS


def test_a_short_one_makes_no_key():
    with pytest.raises(UsageError, match=f"at least {SHORTEST} characters"):
        choose_passphrase(piped("short\n"))


def test_it_is_said_before_that_nobody_can_replace_it():
    console = piped(f"{WORDS}\n")
    choose_passphrase(console)
    assert isinstance(console.err, io.StringIO)
    assert "nor replace a lost one" in console.err.getvalue()
