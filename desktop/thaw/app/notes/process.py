"""The notes' process: it has the keys and the texts, for as long as it runs.

    thaw --notes [--profile DIR]

Questions come in on standard input and are answered on standard output in their order, a line
of JSON each (``wire``). The end of standard input locks the notes away: what was asked before
is still done, then the process ends, and everything that was open is gone with it.
"""

from __future__ import annotations

import argparse
import signal
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from thaw.adapters.notes.keychain import SystemKeychain
from thaw.adapters.process_limits import keep_memory_private
from thaw.adapters.profile import find_profile
from thaw.app.faults import answer_faults, open_log
from thaw.app.notes.client import ARGUMENT
from thaw.app.notes.inbox import Inbox, KeychainSeen, Over, lines_from
from thaw.app.notes.keeper import Keeper
from thaw.app.notes.ways import Ways
from thaw.app.notes.wire import Answer, Question, Working, encode

if TYPE_CHECKING:
    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import State, Told
    from thaw.app.notes.wire import Line


class _Answering(Protocol):
    """What the loop needs of a keeper."""

    @property
    def state(self) -> State: ...
    def answer(self, asked: Asked) -> Told: ...
    def see_keychain(self, *, there: bool) -> None: ...
    def work(self) -> bool: ...


def main(arguments: Sequence[str]) -> int:
    """Be the notes' process."""
    folder = _arguments(arguments).profile
    answer_faults(folder, _tell_nobody, private=True)
    keep_memory_private()
    profile = find_profile(folder)
    open_log(profile)
    keychain, inbox = SystemKeychain(), Inbox()
    _heed_signals(inbox)
    inbox.read(lines_from(0))
    keeper = Keeper(profile.notes, Ways(keychain), lambda: _tell(Working()))
    with closing(keeper):
        inbox.look_for(keychain)
        serve(keeper, inbox, _tell)
    return 0


def serve(keeper: _Answering, inbox: Inbox, tell: Callable[[Line], None]) -> None:
    """Answer until nothing more will be asked; while nothing is asked, do what has time.

    How things stand is told first, and before each answer that changes it.
    """
    stood = keeper.state
    tell(stood)
    idle = False
    while not isinstance(item := inbox.next(wait=idle), Over):
        answer = None
        if isinstance(item, Question):
            answer = Answer(item.number, keeper.answer(item.asked))
        elif isinstance(item, KeychainSeen):
            keeper.see_keychain(there=item.there)
        idle = item is None and not keeper.work()
        if keeper.state != stood:
            stood = keeper.state
            tell(stood)
        if answer is not None:
            tell(answer)


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"thaw {ARGUMENT}", allow_abbrev=False)
    parser.add_argument(ARGUMENT, action="store_true", required=True)
    parser.add_argument("--profile", type=Path)
    return parser.parse_args(arguments)


def _heed_signals(inbox: Inbox) -> None:
    """To be told to end is to do first what was asked; Ctrl-C is the window's business."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no terminal that hangs up
            signal.signal(getattr(signal, name), lambda *_: inbox.end())
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _tell(line: Line) -> None:
    """Nobody minds where the window has gone meanwhile."""
    with suppress(OSError), open(1, "wb", closefd=False) as window:
        window.write(encode(line))


def _tell_nobody(_: str) -> None:
    """The window answers for a process that ends (``talk``)."""
