"""The comfortable level in the terminal: a test line, and two keys that set how loud it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.errors import StorageError
from thaw.base.language import mark, say
from thaw.base.levels import BEFORE_A_LEVEL_WAS_SET, COMFORTABLE
from thaw.base.units import Decibel
from thaw.player.events import Hush, SetVolume, Speak
from thaw.settings import table
from thaw.ui.present import level
from thaw.ui.terminal.keys import DOWN, END_OF_INPUT, ENTER, ESC, INTERRUPT, UP

if TYPE_CHECKING:
    from thaw.app.link import Settings
    from thaw.player.snapshot import Snapshot
    from thaw.ui.terminal.conversation import Host
    from thaw.ui.terminal.printer import Printer

_KEYS: Final = mark(
    "Up and down set how loud it is: a little quieter than conversation. "
    "Space plays the line again, Enter keeps the level."
)
HOLDS: Final = mark("This holds until Thaw ends.")
"""What is said before the reason why something cannot be kept."""
_LINE: Final = "test-line"
_LEAVE: Final = frozenset({ENTER, ESC, "q", INTERRUPT, END_OF_INPUT})


class LevelTest:
    """Plays the test line, from silence, until a level is kept.

    Attributes:
        over: whether the listener is done.
        lost: never; what fails is said, and the level may still be set.
    """

    def __init__(self, host: Host, printer: Printer, settings: Settings) -> None:
        self.over = self.lost = False
        self._host, self._printer, self._settings = host, printer, settings
        set_before = settings.get(table.COMFORTABLE_LEVEL)
        self._level = BEFORE_A_LEVEL_WAS_SET if set_before is None else Decibel(set_before)
        self._caption = ""
        printer.line(say(_KEYS))
        # Kept, though it was not moved: no session shall begin louder than what was heard here.
        self._keep(self._level)
        host.post(Speak(_LINE))

    def see(self, snapshot: Snapshot) -> None:
        """Print what is said."""
        if snapshot.caption and snapshot.caption != self._caption:
            self._printer.line(snapshot.caption)
        self._caption = snapshot.caption

    def fail(self, sentence: str) -> None:
        """Print what cannot be done."""
        self._printer.line(sentence)

    def press(self, key: str) -> None:
        """One key."""
        if key in _LEAVE:
            self._host.post(Hush())
            self.over = True
        elif key == UP:
            self._keep(Decibel(min(COMFORTABLE, self._level + level.STEP)))
        elif key == DOWN:
            self._keep(level.softer(self._level))
        elif key == " ":
            self._host.post(Hush() if self._caption else Speak(_LINE))

    def _keep(self, set_to: Decibel) -> None:
        self._host.post(SetVolume(set_to))
        if set_to != self._level:
            self._printer.line(present_volume(set_to))
        self._level = set_to
        try:
            self._settings.put(table.COMFORTABLE_LEVEL, float(set_to))
        except StorageError as error:
            self._printer.line(f"{say(HOLDS)} {error}")


def present_volume(set_to: float) -> str:
    """The volume after a key that changes it."""
    return say("Volume: {level}.", level=level.present_level(set_to))
