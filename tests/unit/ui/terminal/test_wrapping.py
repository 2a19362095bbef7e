"""Long lines in a terminal."""

import io
import os

import pytest

from thaw.app.console import Console
from thaw.ui.terminal.wrapping import say_wrapped, wrap

LONG = "You might stay as you are, or move a little, whichever fits."


class Terminal(io.StringIO):
    def isatty(self):
        return True

    def fileno(self):
        return 1


def said(out):
    say_wrapped(Console(io.StringIO(), out, io.StringIO()), LONG)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("columns", [10, 24, 80])
def test_words_stay_whole(columns):
    lines = wrap(LONG, columns)
    assert " ".join(lines) == LONG
    assert max(map(len, lines)) <= columns


def test_a_word_that_is_wider_than_the_terminal_stays_whole():
    assert wrap("to steady/body-scan-edges", 10) == ["to", "steady/body-scan-edges"]


def test_an_empty_line_stays_one():
    assert wrap("", 80) == [""]


def test_a_terminal_gets_lines_of_its_width(monkeypatch):
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((24, 10)))
    assert max(map(len, said(Terminal()))) <= 24


def test_a_terminal_that_tells_no_width_breaks_lines_itself(monkeypatch):
    def refuse(_):
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", refuse)
    assert said(Terminal()) == [LONG]


def test_a_pipe_gets_whole_lines():
    assert said(io.StringIO()) == [LONG]
