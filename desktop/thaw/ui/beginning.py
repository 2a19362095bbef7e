"""What every session begins with, in window and terminal, whatever was chosen for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.settings import table
from thaw.ui.present.care import session_numbers

if TYPE_CHECKING:
    from thaw.timeline.choices import Choices
    from thaw.ui.present.care import Get

_NEWCOMER: Final = 3
"""So many sessions are gentler than those after them."""


def with_settings(choices: Choices, get: Get) -> Choices:
    """The choices, with the numbers of care and whether the listener is new.

    “Still here?” is asked unless it was switched off: whoever is played to can answer.

    Args:
        choices: what was chosen for the session.
        get: gives what was set.
    """
    asks = get(table.STILL_HERE)
    care = replace(choices.care, still_here=asks, numbers=session_numbers(get))
    return replace(choices, newcomer=get(table.SESSIONS_BEGUN) < _NEWCOMER, care=care)
