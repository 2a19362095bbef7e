"""How long what was done last can be undone, everywhere in the window."""

from __future__ import annotations

from typing import Final

UNDO_MS: Final = 10_000
"""The project's product page names ten seconds."""
