"""The window's side of the player: the newest snapshot, and what the listener asks for.

Pages read the snapshot here and keep no second truth; the only thing added is the session that
was asked for and has not begun yet.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from thaw.app.link import SYSTEM_OUTPUT
from thaw.base.errors import StorageError
from thaw.base.language import mark, say
from thaw.base.units import Decibel
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.settings import table
from thaw.timeline.choices import Choices
from thaw.ui.beginning import with_settings
from thaw.ui.habits import HabitBook
from thaw.ui.present import level
from thaw.ui.present.stage import LIVE, Stage, ended_early, stage_of

if TYPE_CHECKING:
    from typing import TypeVar

    from thaw.app.link import Surroundings
    from thaw.player.snapshot import Snapshot
    from thaw.settings.setting import Setting

    T = TypeVar("T")

logger = logging.getLogger(__name__)

_RESTORED: Final = mark("The sound is back, with room tone. Nothing goes on by itself.")


class Remote(QObject):
    """What pages hear from the player and say to it.

    Signals:
        arrived: there is a newer snapshot, or another stage.
        begun: a session was asked for; ``ref`` and ``choices`` are its.
        ended: a session ended; true where it was closed at once and a landing is offered.
        troubled: ``trouble`` changed.
        noticed: ``notices`` changed.
    """

    arrived = Signal()
    begun = Signal()
    ended = Signal(bool)
    troubled = Signal()
    noticed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._link, self._settings, self._days = around.link, around.settings, around.days
        self._library = around.library
        self.habits = HabitBook(around.settings, self.set, around.library)
        self.snapshot: Snapshot | None = None
        self.opening = ""
        self.ref = ""
        self.choices = Choices()
        self.song_peaks: tuple[float, ...] = ()
        self.trouble = ""
        self.notices = self._settings.told()
        self.can_go_on = False
        self._link.watch(
            snapshot_arrived=self._on_snapshot,
            lost=self._on_lost,
            restored=self._on_restored,
            failed=self._on_failed,
        )

    @property
    def stage(self) -> Stage:
        """What the window shows of the player."""
        return stage_of(self.snapshot, self.opening)

    @property
    def live(self) -> bool:
        """Whether a session or the quiet room is on."""
        return self.stage in LIVE

    def setting(self, setting: Setting[T]) -> T:
        """What the listener set."""
        return self._settings.get(setting)

    def set(self, setting: Setting[T], value: T) -> str:
        """Set something; a sentence where it cannot be kept beyond this run."""
        said = ""
        try:
            self._settings.put(setting, value)
        except StorageError as error:
            said = say(
                "This holds until Thaw is closed, but could not be kept: {error}", error=error
            )
        self._notice((*self.notices, *self._settings.told()))
        self._forget(setting.key)
        if setting.key == table.OUTPUT_DEVICE.key:
            self._link.play_on(str(value or SYSTEM_OUTPUT))
        if setting.key == table.KEEP_DAYS.key and not value:
            said = self._forget_days() or said
        return said

    def notice(self, sentence: str) -> None:
        """Say something that the listener should know, once."""
        if sentence not in self.notices:
            self._notice((*self.notices, sentence))

    def _forget(self, key: str) -> None:
        """What was set for all kinds of session holds for all of them."""
        if key == table.CAPTIONS.key:
            self.habits.change_all(lambda habit: replace(habit, captions=None))
        elif key == table.SILENCES.key:
            self.habits.change_all(lambda habit: replace(habit, silences=None))

    def put_notices_away(self) -> None:
        """They were read."""
        self._notice(())

    def prepare(self, ref: str, choices: Choices) -> None:
        """Load a session ahead, unless one is on."""
        if not self.live:
            self._link.prepare(ref, choices)

    def begin(self, ref: str, choices: Choices) -> None:
        """Begin a session at the comfortable level; before one was set, softly.

        The sound is asked for first: a page and a file take longer than a message.
        """
        self.choices = with_settings(choices, self.setting)
        self.opening = self.ref = ref
        comfortable = self.setting(table.COMFORTABLE_LEVEL)
        if comfortable is not None:
            self._link.send(ev.SetVolume(Decibel(comfortable)))
        self._link.open(ref, self.choices)
        if self.choices.newcomer:
            self.set(table.SESSIONS_BEGUN, self.setting(table.SESSIONS_BEGUN) + 1)
        self._say("")
        self.begun.emit()
        self.arrived.emit()

    def ground(self) -> None:
        """Begin the grounding session at once, with nothing asked before it."""
        self.begin(self._library.grounding, self.habits.choices(self._library.grounding))

    def go_on(self) -> None:
        """Go on with the session that was lost with its process."""
        self._say("")
        self._link.go_on()

    def send(self, event: ev.Event) -> None:
        """Hand over what the listener did."""
        self._link.send(event)

    def pull_back(self) -> None:
        """Away from whatever is happening. Waits for nothing."""
        self._link.send(ev.PullBack())

    def fall_silent(self) -> None:
        """Whatever sounds fades, and what moves is paused."""
        self._link.send(ev.FallSilent())

    def pause_or_go_on(self) -> None:
        """Space, K and the media keys."""
        if self.snapshot is None or self.stage is not Stage.SESSION:
            return
        paused = self.snapshot.phase is Phase.PAUSED
        self._link.send(ev.Resume() if paused else ev.Pause())

    def finish(self) -> None:
        """Finish gently, where that still means something."""
        phases = (Phase.PLAYING, Phase.ASKING, Phase.RETURNING, Phase.PAUSED)
        if self.snapshot is not None and self.snapshot.phase in phases:
            self._link.send(ev.FinishGently())

    def mark(self) -> None:
        """Something stirred."""
        music = self.snapshot.music if self.snapshot is not None else None
        if music is not None and music.marking:
            self._link.send(ev.MarkMoment())

    def change(self, choices: Choices) -> None:
        """Change what has not begun yet, but for the anchor and the regions."""
        self.choices = choices
        self._link.send(ev.Change(replace(choices, anchor=None)))

    def pick_anchor(self, anchor: str) -> None:
        """Another anchor for what has not begun yet."""
        self.choices = replace(self.choices, anchor=anchor)
        self._link.send(ev.Change(self.choices))

    def leave_out(self, out: frozenset[str], back: frozenset[str]) -> None:
        """Leave regions out of what has not begun yet, and put others back into it.

        What an answer left out is of this session alone, so that only these are remembered.
        """
        left_out = (self.choices.left_out | out) - back
        self.choices = replace(self.choices, left_out=left_out)
        self._link.send(ev.Change(replace(self.choices, anchor=None), out, back))

    def remember(self) -> str:
        """Begin the next session of this kind with what was changed by hand in this one."""
        if self.choices.anchor is not None:
            self.set(table.LAST_ANCHOR, self.choices.anchor)
        return self.habits.remember(self.ref, self.choices)

    @property
    def captions(self) -> bool:
        """Whether captions are shown in the session that is on, or was last."""
        return self.habits.captions(self.ref)

    def toggle_captions(self) -> None:
        """Captions on or off, for this kind of session."""
        habit = replace(self.habits.of(self.ref), captions=not self.captions)
        self.habits.keep(self.ref, habit)
        if self.habits.of(self.ref) != habit:  # of no kind that is known
            self.set(table.CAPTIONS, not self.captions)

    def set_volume(self, volume: float) -> None:
        """Set the level, no higher than the ceiling."""
        top = level.ceiling(self.setting(table.COMFORTABLE_LEVEL))
        self._link.send(ev.SetVolume(Decibel(min(top, volume))))

    def louder(self) -> None:
        """One step up."""
        if self.snapshot is not None:
            comfortable = self.setting(table.COMFORTABLE_LEVEL)
            self._link.send(ev.SetVolume(level.louder(self.snapshot.volume, comfortable)))

    def softer(self) -> None:
        """One step down."""
        if self.snapshot is not None:
            self._link.send(ev.SetVolume(level.softer(self.snapshot.volume)))

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        before, self.snapshot = self.snapshot, snapshot
        if snapshot.phase not in (Phase.READY, Phase.ENDED):
            self.opening = ""
        if self.can_go_on and snapshot.phase not in (Phase.PAUSED, Phase.PULLED_BACK):
            self._say("")
        self.arrived.emit()
        ends = snapshot.phase is Phase.ENDED
        if ends and before is not None and before.phase is not Phase.ENDED:
            self.ended.emit(ended_early(before, snapshot))

    def _on_lost(self, sentence: str) -> None:
        logger.info("The sound's process was lost.")
        self._say(sentence)

    def _on_restored(self) -> None:
        self.can_go_on = bool(self.ref)
        self._say(say(_RESTORED) if self.ref else "")

    def _on_failed(self, sentence: str) -> None:
        self.opening = ""
        self._say(sentence)
        self.arrived.emit()

    def _forget_days(self) -> str:
        try:
            self._days.forget()
        except StorageError as error:
            return str(error)
        return ""

    def _notice(self, sentences: tuple[str, ...]) -> None:
        if sentences != self.notices:
            self.notices = sentences
            self.noticed.emit()

    def _say(self, sentence: str) -> None:
        self.trouble = sentence
        self.can_go_on = self.can_go_on and bool(sentence)
        self.troubled.emit()
