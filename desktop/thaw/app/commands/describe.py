"""``thaw describe``: what a session does, section by section, and its worst cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.adapters.profile import find_profile
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.exit_code import ExitCode
from thaw.app.library.folders import installed_packs
from thaw.app.parts import Wanted
from thaw.app.program import load_program
from thaw.timeline.outline import outline

if TYPE_CHECKING:
    from thaw.app.commands.options import Options
    from thaw.app.console import Console


def describe(session: str, options: Options, console: Console) -> ExitCode:
    """Print the outline of a session.

    Raises:
        InputError: the session has problems.
        MissingError: there is no such session.
    """
    profile = find_profile(options.profile)
    facts = RememberedFacts(profile.cache)
    loaded = load_program(Wanted(session), facts, installed_packs(profile))
    console.say(outline(loaded.program))
    for sentence in loaded.program.told_after:
        console.note(sentence)
    return ExitCode.GOOD
