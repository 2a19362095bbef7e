"""``thaw doctor``: what Thaw finds on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.profile import find_profile
from thaw.app.doctor import examine
from thaw.app.exit_code import ExitCode

if TYPE_CHECKING:
    from thaw.app.console import Console


def doctor(folder: Path | None, console: Console) -> ExitCode:
    """Print all findings; that something is missing is a finding and no failure."""
    for line in examine(find_profile(folder)):
        console.say(line)
    return ExitCode.GOOD
