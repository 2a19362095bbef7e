"""Lengths, levels and lists in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.units import seconds_from_frames

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS: Final = {
    "grounding": "Grounding",
    "body-scan": "Body",
    "senses": "Senses",
    "music": "Music",
    "movement": "Movement",
    "writing": "Writing",
    "imagery": "Imagery",
    "plan": "Small steps",
}
"""The kinds of session as a listener reads them."""


def present_minutes(frames: int) -> str:
    """A length to the nearest minute: ``5 min``; below half a minute ``under a minute``."""
    minutes = round(seconds_from_frames(frames) / 60)
    return f"{minutes} min" if minutes else "under a minute"


def present_seconds(frames: int) -> str:
    """A short length: ``15 s``, from a minute on ``1 min 5 s``."""
    minutes, seconds = divmod(round(seconds_from_frames(frames)), 60)
    parts = [f"{minutes} min"] if minutes else []
    return " ".join(parts + ([f"{seconds} s"] if seconds or not minutes else []))


def present_list(items: Sequence[str], joined: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joined} {items[-1]}"


def as_sentence(text: str) -> str:
    """With a capital at its beginning and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!…" else ".")
