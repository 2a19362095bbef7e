"""Questions before a session: a number and Enter, as any terminal takes them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from thaw.base.errors import StorageError
from thaw.base.language import mark, say, say_count
from thaw.settings import table
from thaw.ui.terminal.before import session_list
from thaw.ui.terminal.help import support_lines
from thaw.ui.terminal.wrapping import say_wrapped

if TYPE_CHECKING:
    from thaw.app.console import Console
    from thaw.app.link import Settings
    from thaw.app.support import Support
    from thaw.timeline.description import Description

_GROUNDING_ONLY: Final = "grounding-only"
_SUPPORT: Final = "support"
_NOT_TODAY: Final = "not-today"
_NO_LEVEL: Final = mark(
    "No level was set yet, so the sound will begin softly. A test line can set it before."
)
_BEGIN: Final = mark("Enter begins; T and Enter plays a test line; Q and Enter leaves.")
_WAYS: Final = (_GROUNDING_ONLY, _SUPPORT, "continue", _NOT_TODAY)


class Start(Enum):
    """What the listener picks before a session."""

    BEGIN = auto()
    TEST = auto()
    LEAVE = auto()


def ask_number(console: Console, count: int) -> int | None:
    """A number from 1 to ``count``; None where the listener would rather leave."""
    asked = say_count(
        "1 and Enter, or Enter alone to leave.",
        "A number from 1 to {count} and Enter, or Enter alone to leave.",
        count,
    )
    while True:
        say_wrapped(console, asked)
        typed = console.input.readline().strip()
        if not typed or typed.casefold() == "q":
            return None
        if typed.isdecimal() and 1 <= int(typed) <= count:
            return int(typed)


def ask_session(console: Console, descriptions: Sequence[Description]) -> str | None:
    """List the sessions and let one be picked; its name, or None."""
    for line in session_list(descriptions, names=False):
        say_wrapped(console, line)
    number = ask_number(console, len(descriptions))
    return None if number is None else descriptions[number - 1].ref


def ask_first_start(console: Console, support: Support, settings: Settings) -> bool:
    """The words of the first start, once; False where it is not for today."""
    if settings.get(table.FIRST_START_SEEN):
        return True
    for paragraph in (*support.first_start, ""):
        say_wrapped(console, paragraph)
    picked = _SUPPORT
    while picked == _SUPPORT:
        picked = _pick_way(console, support)
    if picked == _NOT_TODAY:
        return False
    try:
        settings.put(table.FIRST_START_SEEN, value=True)
        settings.put(table.GROUNDING_ONLY, value=picked == _GROUNDING_ONLY)
    except StorageError as error:
        console.note(str(error))
    return True


def _pick_way(console: Console, support: Support) -> str:
    """One of the four ways; where it is Support, that is shown."""
    for number, name in enumerate(_WAYS, start=1):
        say_wrapped(console, f"{number}: {support.buttons[name]}")
    answer = ask_number(console, len(_WAYS))
    picked = _NOT_TODAY if answer is None else _WAYS[answer - 1]
    if picked == _SUPPORT:
        for line in support_lines(support):
            say_wrapped(console, line)
    return picked


def ask_to_begin(console: Console, settings: Settings) -> Start:
    """What to do before a session; nothing sounds before the answer."""
    if settings.get(table.COMFORTABLE_LEVEL) is None:
        say_wrapped(console, say(_NO_LEVEL))
    say_wrapped(console, say(_BEGIN))
    line = console.input.readline()
    picked = line.strip().casefold()
    if not line or picked == "q":
        return Start.LEAVE
    return Start.TEST if picked == "t" else Start.BEGIN
