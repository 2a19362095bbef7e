"""How Thaw starts itself once more: from an installation, or frozen into one file."""

from __future__ import annotations

import sys


def own_program() -> list[str]:
    """The words that start this program, before any argument."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "thaw"]
