"""Thaw's manners towards the desktop: its media controls, and its wish to go to sleep."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject

from thaw.player.phase import Phase
from thaw.settings import table
from thaw.ui.keys import Command
from thaw.ui.present.desktop import PlayingView, Waking, present_playing, present_waking

if TYPE_CHECKING:
    from thaw.adapters.awake import Awake
    from thaw.app.link import MediaControls
    from thaw.ui.hiding import QuickHide
    from thaw.ui.remote import Remote


MEDIA_BUTTONS: Final = (
    Command.MEDIA_PLAY,
    Command.MEDIA_PAUSE,
    Command.MEDIA_PLAY_PAUSE,
    Command.MEDIA_STOP,
)
ECHO_MS: Final = 400
"""So soon after a button came one way it is the same press that comes the other way."""


class Manners(QObject):
    """Tells the desktop what the player does, and the player what the desktop's keys ask for.

    Args:
        remote: the player.
        hiding: while it is on the desktop is told nothing.
        media: the desktop's media controls.
        awake: the computer that would go to sleep.
        obey: what else pulls back, with the pages that lie over the session.
    """

    def __init__(
        self,
        remote: Remote,
        hiding: QuickHide,
        media: MediaControls,
        awake: Awake,
        obey: Callable[[Command, int], None],
    ) -> None:
        super().__init__()
        self._remote, self._hiding, self._media, self._awake = remote, hiding, media, awake
        self._obey = obey
        self._shown: PlayingView | None = None
        self._pressed: tuple[Command, bool] | None = None
        self._since_pressed = QElapsedTimer()
        remote.arrived.connect(self._follow)
        remote.troubled.connect(self._follow)
        hiding.turned.connect(self._follow)
        play, pause, play_pause, stop = (
            partial(self._take, button, from_desktop=True) for button in MEDIA_BUTTONS
        )
        media.watch(stop=stop, play=play, pause=pause, play_pause=play_pause)

    def press(self, button: Command) -> None:
        """A media key came to the window, as it does where no desktop takes it."""
        self._take(button, from_desktop=False)

    def close(self) -> None:
        """Take back what the desktop was told."""
        self._show(None)
        self._awake.keep(awake=False)

    def _follow(self) -> None:
        snapshot, setting = self._remote.snapshot, self._remote.setting
        if self._hiding.on:
            self.close()
            return
        titled = setting(table.TITLE_SHOWN)
        self._show(present_playing(snapshot, self._remote.opening, titled=titled))
        waking = Waking()
        if self._remote.live:
            waking = present_waking(
                snapshot,
                read=setting(table.CAPTIONS),
                lock_pauses=setting(table.PAUSE_WHEN_LOCKED),
            )
        self._awake.keep(awake=waking.awake, lit=waking.lit)

    def _show(self, playing: PlayingView | None) -> None:
        if playing == self._shown:
            return
        self._shown = playing
        if playing is None:
            self._media.put_away()
        else:
            self._media.show(
                playing.name, playing.title, plays=playing.plays, can_pause=playing.can_pause
            )

    def _take(self, button: Command, *, from_desktop: bool) -> None:
        """Do what a button asks for, once: some desktops take a key and let it through, too.

        A second press the same way counts; twice Stop is pull back, then silence.
        """
        soon = self._since_pressed.isValid() and self._since_pressed.elapsed() < ECHO_MS
        if soon and self._pressed == (button, not from_desktop):
            self._pressed = None
            return
        self._pressed = button, from_desktop
        self._since_pressed.start()
        acts = {
            Command.MEDIA_PLAY: self._play,
            Command.MEDIA_PAUSE: self._pause,
            Command.MEDIA_PLAY_PAUSE: self._remote.pause_or_go_on,
            Command.MEDIA_STOP: self._stop,
        }
        acts[button]()

    def _stop(self) -> None:
        if self._remote.live:
            self._obey(Command.PULL_BACK, 0)

    def _play(self) -> None:
        if self._paused:
            self._remote.pause_or_go_on()

    def _pause(self) -> None:
        if not self._paused:
            self._remote.pause_or_go_on()

    @property
    def _paused(self) -> bool:
        snapshot = self._remote.snapshot
        return snapshot is not None and snapshot.phase is Phase.PAUSED
