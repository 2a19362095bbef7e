"""Where the words of a session are looked for, and what finds them there."""

from __future__ import annotations

from typing import Final

from thaw.base.fold import sought

COLUMNS: Final = ("title", "summary", "about", "spoken")
"""What is searched, best first."""
_SCOPES: Final = tuple(COLUMNS[:count] for count in range(1, len(COLUMNS) + 1))


def expressions(typed: str) -> tuple[str, ...]:
    """The queries in FTS5's language that find what was typed, the best matches first.

    Each finds all that the one before it finds. There are none where nothing was typed that is
    a letter or a digit.
    """
    wanted = " AND ".join(sought(typed))
    return tuple(f"{{{' '.join(scope)}}} : ({wanted})" for scope in _SCOPES if wanted)
