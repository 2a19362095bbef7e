"""What a terminal sends when keys are pressed, as names of keys.

Esc and the beginning of an arrow key are the same character. Whoever reads the terminal says
when nothing more came for a moment; then it was Esc. In doubt it is Esc: pulling back is never
lost.
"""

from __future__ import annotations

from typing import Final

ESC: Final = "esc"
ENTER: Final = "enter"
BACKSPACE: Final = "backspace"
UP: Final = "up"
DOWN: Final = "down"
END_OF_INPUT: Final = "end"
INTERRUPT: Final = "interrupt"

_ESCAPE = "\x1b"
_NAMED: Final = {
    "\r": ENTER,
    "\n": ENTER,
    "\x7f": BACKSPACE,
    "\x08": BACKSPACE,
    "\x04": END_OF_INPUT,
    "\x03": INTERRUPT,
}
_SEQUENCES: Final = {"A": UP, "B": DOWN}


class KeyDecoder:
    """Turns characters into keys: a name of this module, or the character in lower case."""

    def __init__(self) -> None:
        self._held = ""

    @property
    def undecided(self) -> bool:
        """Whether something was read that may be Esc or the beginning of another key."""
        return bool(self._held)

    def feed(self, text: str) -> list[str]:
        """The keys that are certain after these characters."""
        keys = []
        for character in text:
            keys += self._next(character)
        return keys

    def quiet(self) -> list[str]:
        """Nothing more came for a moment: what was undecided is Esc."""
        keys = [ESC] if self._held else []
        self._held = ""
        return keys

    def _next(self, character: str) -> list[str]:
        if not self._held:
            if character == _ESCAPE:
                self._held = character
                return []
            return _plain(character)
        if self._held == _ESCAPE:
            if character in "[O":
                self._held += character
                return []
            keys = self.quiet()
            return keys + self._next(character)
        return self._within_sequence(character)

    def _within_sequence(self, character: str) -> list[str]:
        """After ``Esc [``: parameters, then one final character that says which key it was."""
        if character == _ESCAPE:
            self._held = character
            return [ESC]
        if "\x40" <= character <= "\x7e":
            self._held = ""
            return [_SEQUENCES[character]] if character in _SEQUENCES else []
        return []


def _plain(character: str) -> list[str]:
    if character in _NAMED:
        return [_NAMED[character]]
    return [character.lower()] if character.isprintable() else []
