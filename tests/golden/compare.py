"""Comparing with what is expected: on a difference the actual text is written beside it."""

from __future__ import annotations

from pathlib import Path

EXPECTED = Path(__file__).parent / "expected"


def expected_text(name: str, actual: str) -> str:
    """The expected text; where it differs, the actual one is kept beside it as ``.actual``."""
    file = EXPECTED / name
    kept = file.with_suffix(f"{file.suffix}.actual")
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if text == actual:
        kept.unlink(missing_ok=True)
    else:
        kept.write_text(actual, encoding="utf-8")
    return text
