"""Lines for the listener, and what is typed between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.ui.terminal.wrapping import say_wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.app.console import Console


class Printer:
    """Prints whole lines; what is being typed is shown again below a line that came between."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._typed = ""

    def lines(self, texts: Iterable[str]) -> None:
        """Lines, one after another."""
        for text in texts:
            self.line(text)

    def line(self, text: str) -> None:
        """One line."""
        typed = self._typed
        if typed:
            self.end_typing()
        say_wrapped(self._console, text)
        if typed:
            self.show_typed(typed)

    def show_typed(self, text: str) -> None:
        """What was typed so far: what is new of it, or all of it on a line of its own."""
        if not text.startswith(self._typed):
            self.end_typing()
        self._console.out.write(text[len(self._typed) :])
        self._console.out.flush()
        self._typed = text

    def end_typing(self) -> None:
        """What was typed is complete, or taken back."""
        if self._typed:
            self._console.say()
        self._typed = ""
