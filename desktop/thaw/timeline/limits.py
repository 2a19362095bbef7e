"""Limits on what is heard that a session does not set: newcomers, and after a pull-back."""

from __future__ import annotations

from typing import Final

from thaw.base.units import frames_from_seconds

NEWCOMER_SILENCE: Final = frames_from_seconds(15)
"""The longest rest in a listener's first three sessions."""
SHORTEST_REST: Final = frames_from_seconds(1)
"""However short silences are wanted, a rest stays one."""
EASED_SILENCES: Final = 2 / 3
"""The factor on rests after a pull-back (docs: session format, Return)."""
EASED_MUSIC_DB: Final = -3.0
"""How far music goes down after a pull-back."""
EASED_ANCHOR: Final = frames_from_seconds(20)
"""How long the anchor lasts that begins a return or follows two silent questions."""
