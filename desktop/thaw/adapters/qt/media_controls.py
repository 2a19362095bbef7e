"""The desktop's media controls: keys of a keyboard or a headset, the panel, the lock screen.

Linux desktops have them on D-Bus (MPRIS). Those of Windows and macOS are not reached by Qt;
there the keys act while the window is in front, and nothing here does anything.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.adapters.qt.mpris import Mpris


class DesktopMediaControls:
    """Puts one player there while something plays, and takes it away afterwards."""

    def __init__(self) -> None:
        self._ways: dict[str, Callable[[], None]] = {}
        self._player: Mpris | None = None

    def watch(
        self,
        *,
        stop: Callable[[], None],
        play: Callable[[], None],
        pause: Callable[[], None],
        play_pause: Callable[[], None],
    ) -> None:
        """Tell the window which control was pressed."""
        self._ways = {"stop": stop, "play": play, "pause": pause, "play-pause": play_pause}

    def show(self, name: str, title: str, *, plays: bool, can_pause: bool) -> None:
        """Show what plays, or that it changed.

        Args:
            name: what the desktop calls the player.
            title: what is played.
            plays: whether it does; else it is paused.
            can_pause: whether it can be paused and played on.
        """
        if sys.platform != "linux":
            return
        from thaw.adapters.qt.mpris import Mpris, Showing

        if self._player is None:
            self._player = Mpris(lambda way: self._ways[way]())
        self._player.show(Showing(name, title, plays, can_pause))

    def put_away(self) -> None:
        """Show nothing."""
        if self._player is not None:
            self._player.put_away()
