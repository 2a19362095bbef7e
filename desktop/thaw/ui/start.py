"""``thaw`` and ``thaw open``: the window, or a word to the one that is open already."""

from __future__ import annotations

import logging
import signal
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.instance import Instance, hand_over
from thaw.adapters.profile import find_profile
from thaw.adapters.screen import has_screen
from thaw.adapters.settings_file import SettingsFile
from thaw.app.callers import LaterStarts, encode_request
from thaw.app.exit_code import ExitCode
from thaw.app.faults import answer_faults, open_log
from thaw.app.language import speak_as_set
from thaw.app.library.folders import all_packs
from thaw.app.library.names import resolve_name
from thaw.base.errors import MissingError
from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.adapters.profile import Profile
    from thaw.app.commands.options import Options
    from thaw.app.console import Console
    from thaw.app.link import Request

_NO_SCREEN: Final = mark(
    "There is no screen to open a window on. “thaw play” plays in the terminal instead."
)
_NO_ANSWER: Final = mark(
    "Thaw is open already and does not answer. “thaw pull-back” may still reach its sound."
)

_LOG = logging.getLogger(__name__)


def start(request: Request, options: Options, console: Console) -> int:
    """Show the window until it is closed; where one is open already, that one is asked.

    Raises:
        MissingError: there is no such session, or no screen.
    """
    profile = find_profile(options.profile)
    request = _resolved(request, profile)
    later = LaterStarts()
    instance = Instance(profile.state, later.take)
    try:
        first = instance.claim()
    except OSError as error:
        _LOG.warning("later starts open a window of their own: %s", error)
        first = True
    if not first:
        if hand_over(profile.state, encode_request(request)):
            return ExitCode.GOOD
        _speak(profile)
        console.note(say(_NO_ANSWER))
        return ExitCode.NOT_THERE
    if not has_screen():
        _speak(profile)
        raise MissingError(say(_NO_SCREEN))
    open_log(profile)
    answer_faults(options.profile, console.note)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop lets Python see it late or never
    settings = _speak(profile)
    try:
        from thaw.app.window_parts import surround
        from thaw.ui.app import run

        return run(request, lambda: surround(options, profile, settings, later))
    finally:
        instance.release()


def _speak(profile: Profile) -> SettingsFile:
    """Speak the listener's language, which may be the one that Qt knows of the system."""
    from thaw.adapters.qt.language import system_languages

    settings = SettingsFile(profile.settings_file)
    speak_as_set(settings, system_languages)
    return settings


def _resolved(request: Request, profile: Profile) -> Request:
    """The request as a window understands it that was started in another folder.

    Raises:
        MissingError: there is no such session or file.
    """
    if request.ref:
        return replace(request, ref=_known(request.ref, profile))
    if not request.pack:
        return request
    with suppress(OSError):  # then the page says why it cannot be read
        if not Path(request.pack).is_file():
            _speak(profile)
            raise MissingError(say("There is no file {file}.", file=request.pack))
    return replace(request, pack=str(Path(request.pack).absolute()))


def _known(name: str, profile: Profile) -> str:
    """What the window knows a session by; what is wrong with it is in the listener's language.

    Raises:
        MissingError: there is none.
    """
    packs = all_packs(profile)
    try:
        return resolve_name(name, packs)
    except MissingError:
        _speak(profile)
        return resolve_name(name, packs)
