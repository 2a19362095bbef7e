"""What of a note may leave, and as what."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Format(Enum):
    """What notes leave as. A PDF is made by the window, from what leaves as Markdown."""

    MARKDOWN = "markdown"
    JSON = "json"


PARTS: Final = (
    "date",
    "session",
    "text",
    "parts",
    "page",
    "words",
    "where",
    "marks",
    "next_time",
    "kind",
)
"""The parts of a note that may leave, or be left out."""
