"""Where the public test collections lie that a checkout may have beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[3] / "shared" / "corpora"


def corpus(name: str) -> Path:
    """The folder of a collection; the test is skipped where there is none."""
    folder = _ROOT / name
    if not folder.is_dir():
        pytest.skip(f"The collection “{name}” does not lie beside this checkout.")
    return folder
