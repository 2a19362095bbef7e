"""One session in the terminal: snapshots become lines, keys become events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from thaw.base.errors import StorageError
from thaw.base.language import mark, say
from thaw.player.events import Event, Pause, PullBack, SetVolume
from thaw.player.phase import Phase, Room
from thaw.settings import table
from thaw.ui.present import level
from thaw.ui.terminal.controls import KEYS_HELP, Command, meaning
from thaw.ui.terminal.entry import Entry, open_entry
from thaw.ui.terminal.keys import END_OF_INPUT, ENTER, ESC, INTERRUPT
from thaw.ui.terminal.level_test import HOLDS, present_volume
from thaw.ui.terminal.telling import Told, tell

if TYPE_CHECKING:
    from thaw.app.link import Settings
    from thaw.player.snapshot import Snapshot
    from thaw.ui.terminal.printer import Printer
    from thaw.ui.terminal.steering import Steering

_LEAVE: Final = mark("Leave? Y lets the sound fade and ends Thaw; any other key stays.")
_YES: Final = frozenset({"y", INTERRUPT, END_OF_INPUT})
_NOTHING_KEPT: Final = mark(
    "Nothing of this session was kept. A note can be written in the window."
)


class Host(Protocol):
    """What the terminal says to the player."""

    def post(self, event: Event) -> None:
        """Let something happen; what means nothing in the player's state is ignored."""
        ...


@dataclass(frozen=True)
class Around:
    """What a conversation is given.

    Attributes:
        host: the player.
        printer: where lines go.
        settings: what the listener set.
        support: gives the lines of Support.
        keys: whether keys are read, so that it is worth naming them.
        steering: changes the session.
        told: what the listener knows already.
    """

    host: Host
    printer: Printer
    settings: Settings
    support: Callable[[], Sequence[str]]
    keys: bool
    steering: Steering
    told: Told = field(default_factory=Told)


class Conversation:
    """Follows one session to its end.

    Attributes:
        over: whether the listener left, or it ended where no key could follow.
        lost: whether it ended because it could not begin, or its output was lost.
    """

    def __init__(self, around: Around, volume: float) -> None:
        self.over = self.lost = False
        self._around = around
        self._volume = volume
        self._snapshot: Snapshot | None = None
        self._told = around.told
        self._entry: Entry | None = None
        self._leaving = False
        if around.keys:
            around.printer.line(say(KEYS_HELP))

    def see(self, snapshot: Snapshot) -> None:
        """Print what is new."""
        captions = self._around.settings.get(table.CAPTIONS)
        before = self._told
        lines, self._told = tell(snapshot, before, captions=captions)
        self._snapshot = snapshot
        self._around.printer.lines(lines)
        self._follow_question(before)
        if snapshot.phase is Phase.ENDED and before.phase is not Phase.ENDED:
            self._end(snapshot)
        elif not self._around.keys:
            self._leave_where_nobody_can_answer(snapshot)

    def fail(self, sentence: str) -> None:
        """Print what cannot be done; before anything began that is the end."""
        self._around.printer.line(sentence)
        if self._snapshot is None or self._snapshot.phase is Phase.READY:
            self.over = self.lost = True

    def press(self, key: str) -> None:
        """One key."""
        if key == ESC:
            self._leaving = False
            self._around.host.post(PullBack())
        elif self._leaving:
            self._decide_leaving(key)
        elif self._entry is not None and self._entry.takes(key):
            self._type(self._entry, key)
        elif self._snapshot is not None:
            self._act(key, self._snapshot)

    def _follow_question(self, before: Told) -> None:
        """Ask for numbers or words where a question opened that takes them."""
        if self._told.question_id == before.question_id or self._snapshot is None:
            return
        self._around.printer.end_typing()
        self._entry = None
        if self._around.keys and self._told.question_id:
            self._entry = open_entry(self._snapshot.question)
            if self._entry is not None:
                self._around.printer.lines(self._entry.prompt)

    def _end(self, snapshot: Snapshot) -> None:
        self._around.printer.lines((*snapshot.told_after, say(_NOTHING_KEPT)))
        if self._around.keys:
            self._around.printer.line(say("Enter or Q leaves."))
        else:
            self.over = True

    def _leave_where_nobody_can_answer(self, snapshot: Snapshot) -> None:
        self.lost = snapshot.phase is Phase.LOST_DEVICE
        self.over = self.lost or snapshot.room is Room.FADED

    def _decide_leaving(self, key: str) -> None:
        self._leaving = False
        self.over = key in _YES
        if not self.over:
            self._around.printer.line(say("It goes on."))

    def _type(self, entry: Entry, key: str) -> None:
        typed = entry.press(key)
        self._around.printer.show_typed(entry.text)
        self._around.printer.lines(typed.lines)
        if typed.answer is not None:
            self._entry = None
            self._around.host.post(typed.answer)

    def _act(self, key: str, snapshot: Snapshot) -> None:
        letters = self._around.settings.get(table.LETTER_KEYS)
        meant = meaning(key, snapshot, letters=letters)
        if key == ENTER and snapshot.phase is Phase.ENDED:
            meant = Command.LEAVE
        if isinstance(meant, Command):
            self._command(meant, snapshot)
        elif meant is not None:
            self._around.host.post(meant)

    def _command(self, command: Command, snapshot: Snapshot) -> None:
        printer = self._around.printer
        match command:
            case Command.LEAVE if snapshot.phase in (Phase.ENDED, Phase.READY):
                self.over = True
            case Command.LEAVE:
                self._leaving = True
                printer.line(say(_LEAVE))
            case Command.SUPPORT:
                self._around.host.post(Pause())
                printer.lines(self._around.support())
            case Command.CAPTIONS:
                self._switch_captions()
            case Command.LOUDER | Command.SOFTER:
                self._set_volume(louder=command is Command.LOUDER)
            case Command.HELP:
                printer.line(say(KEYS_HELP))
            case _:
                printer.line(self._steer(command, snapshot))

    def _steer(self, command: Command, snapshot: Snapshot) -> str:
        steering = self._around.steering
        match command:
            case Command.NEXT_ANCHOR:
                return steering.next_anchor(snapshot)
            case Command.NEXT_STOP:
                return steering.next_stop(snapshot)
            case _:
                shorter = command is Command.SHORTER_SILENCES
                return steering.change_silences(-1 if shorter else 1)

    def _switch_captions(self) -> None:
        on = not self._around.settings.get(table.CAPTIONS)
        self._around.printer.line(say("Captions on.") if on else say("Captions off."))
        try:
            self._around.settings.put(table.CAPTIONS, on)
        except StorageError as error:
            self._around.printer.line(f"{say(HOLDS)} {error}")

    def _set_volume(self, *, louder: bool) -> None:
        comfortable = self._around.settings.get(table.COMFORTABLE_LEVEL)
        now = self._volume
        set_to = level.louder(now, comfortable) if louder else level.softer(now)
        self._volume = set_to
        self._around.host.post(SetVolume(set_to))
        self._around.printer.line(present_volume(set_to))
