"""“Still here?” in words: a question that may be left alone, and its two answers."""

from __future__ import annotations

from typing import Final

from thaw.base.language import mark

ASK: Final = mark("Still here?")
YES: Final = mark("Yes")
FAR_AWAY: Final = mark("I’m far away")
OR_NEITHER: Final = mark("or neither")
"""Stands behind the two answers: leaving the question is as good as either."""
TOLD: Final = mark("Still here? 1 says yes, 2 says I’m far away. Neither is fine too.")
"""What a screen reader says."""
LISTED: Final = mark("Still here? One of these, or neither:")
"""What the terminal says before the two."""
