"""How the sound of the last run went, for ``thaw doctor``; not what it was, nor when."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from thaw.adapters.replaced_file import replace_file
from thaw.base.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.adapters.profile import Profile
    from thaw.player.snapshot import Snapshot

_NAME: Final = "last-run.json"


@dataclass(frozen=True)
class LastRun:
    """The counts of one run.

    Attributes:
        output: the output's name; empty without sound.
        frames: how many were heard.
        underruns: how often the output had nothing to play.
    """

    output: str
    frames: int
    underruns: int


class RunCount:
    """Counts a run as it is heard."""

    def __init__(self) -> None:
        self._output = ""
        self._frames = self._underruns = 0

    def notice(self, snapshot: Snapshot) -> None:
        """What is heard now."""
        self._output = snapshot.device or self._output
        self._frames, self._underruns = snapshot.frame, snapshot.underruns

    def keep(self, profile: Profile) -> None:
        """Remember the run; one in which nothing was heard leaves the one before."""
        if self._frames:
            keep_last_run(profile, LastRun(self._output, self._frames, self._underruns))


def keep_last_run(profile: Profile, run: LastRun) -> None:
    """Remember a run; nothing is said where that cannot be, since nothing of value is lost."""
    with contextlib.suppress(StorageError):
        replace_file(_path(profile), json.dumps(asdict(run)).encode())


def read_last_run(profile: Profile) -> LastRun | None:
    """The last run that was remembered, or None."""
    try:
        document = json.loads(_path(profile).read_bytes())
        return LastRun(
            str(document["output"]), int(document["frames"]), int(document["underruns"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _path(profile: Profile) -> Path:
    return profile.state / _NAME
