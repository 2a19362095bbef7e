"""Keeps a conversation going: keys in, lines out, until it is over or the system ends it."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Final, Protocol

from thaw.app.exit_code import ExitCode
from thaw.player.events import Pause
from thaw.ui.terminal.keys import KeyDecoder

if TYPE_CHECKING:
    from thaw.adapters.keyboard import Keyboard
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot
    from thaw.ui.terminal.feed import Feed
    from thaw.ui.terminal.signals import Signals

_LOOK_S: Final = 0.04
"""How often keys and lines are looked for."""
_ESC_S: Final = 0.05
"""An arrow key follows its Esc within this time, also over a slow line."""
_FADE_S: Final = 0.5
"""A pause has faded after this time."""
_SIGNAL: Final = 128


class Live(Protocol):
    """A live player, as far as the terminal runs it."""

    def run(self) -> None:
        """Own the player until ``end``; blocks."""
        ...

    def post(self, event: Event) -> None:
        """Let something happen."""
        ...

    def end(self) -> None:
        """Fade out and end."""
        ...


class Talk(Protocol):
    """A conversation, as far as it is kept going here."""

    over: bool
    lost: bool
    """Whether it is over because it cannot go on."""

    def see(self, snapshot: Snapshot) -> None:
        """What is heard now."""
        ...

    def fail(self, sentence: str) -> None:
        """Something cannot be done."""
        ...

    def press(self, key: str) -> None:
        """One key."""
        ...


def converse(
    host: Live,
    feed: Feed,
    conversation: Talk,
    keyboard: Keyboard | None,
    signals: Signals,
) -> int:
    """Run a player and a conversation with it to its end; gives the exit code.

    Without a keyboard everything takes its default.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="thaw-player") as threads:
        running = threads.submit(host.run)
        try:
            while not _look(running, feed, conversation, keyboard, signals):
                host.post(Pause())
                threading.Event().wait(_FADE_S)
                _tell(feed, conversation, 0)
                signals.suspend()
        finally:
            host.end()
    running.result()
    if signals.ending:
        return _SIGNAL + signals.ending
    return ExitCode.NOT_THERE if conversation.lost else ExitCode.GOOD


def _look(
    running: Future[None],
    feed: Feed,
    conversation: Talk,
    keyboard: Keyboard | None,
    signals: Signals,
) -> bool:
    """Look for keys and news until all is over (True) or Thaw is to be put aside (False)."""
    decoder = KeyDecoder()
    grabbed: AbstractContextManager[None] = keyboard.grabbed() if keyboard else nullcontext()
    with grabbed:
        while not (conversation.over or signals.ending or running.done()):
            if signals.suspending:
                return False
            for key in _keys(keyboard, decoder) if keyboard else ():
                conversation.press(key)
            _tell(feed, conversation, 0 if keyboard else _LOOK_S)
    return True


def _tell(feed: Feed, conversation: Talk, seconds: float) -> None:
    for news in feed.take(seconds):
        if isinstance(news, str):
            conversation.fail(news)
        else:
            conversation.see(news)


def _keys(keyboard: Keyboard, decoder: KeyDecoder) -> list[str]:
    text = keyboard.read(_ESC_S if decoder.undecided else _LOOK_S)
    return decoder.feed(text) if text else decoder.quiet()
