"""Everything that can be said of files, packs and folders of packs, at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from thaw.app.checks.sounds import check_recordings, check_sounds
from thaw.app.checks.speech import check_rates
from thaw.app.checks.time import TimeCheck
from thaw.app.wording import shipped_address, shipped_wording
from thaw.packs.check import Checked, check_paths
from thaw.spec.guidance import Anchors, Guidance
from thaw.spec.pack import CreditsFile, VoiceFile
from thaw.spec.session import Session
from thaw.timeline.pacing.narration import IN_SESSIONS, IN_THE_QUIET_ROOM

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.program import Facts
    from thaw.engine.facts import SoundFacts
    from thaw.packs.opened import Opened


def check_everything(
    paths: Sequence[Path],
    facts: Facts,
    most: int | None = None,
    begun: Callable[[Path], None] | None = None,
) -> Checked:
    """Every problem, and what was waived.

    Args:
        paths: files and folders.
        facts: what a sound file is as decoded.
        most: after so many problems the files behind are not looked at; None: every file is.
        begun: takes each text and each sound before it is looked at.
    """
    if begun is not None:
        facts = partial(_after, begun, facts)
    return check_paths(paths, shipped_wording(), _Further(facts), most, begun)


def _after(begun: Callable[[Path], None], facts: Facts, path: Path) -> SoundFacts:
    begun(path)
    return facts(path)


class _Further:
    """What is checked beyond words and names, by the kind of a file."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._time = TimeCheck(facts, shipped_address())

    def __call__(self, opened: Opened) -> None:
        match opened.model:
            case Session() as session:
                self._time.check(session, opened)
                check_rates(opened, IN_SESSIONS, self._facts)
            case Guidance():
                check_rates(opened, IN_THE_QUIET_ROOM, self._facts)
            case Anchors():
                check_rates(opened, IN_SESSIONS, self._facts)
            case VoiceFile() as voice:
                check_recordings(voice, opened, self._facts)
            case CreditsFile() as credits_:
                check_sounds(credits_, opened, self._facts)
            case _:
                pass
