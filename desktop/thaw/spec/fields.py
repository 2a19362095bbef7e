"""Field types of the session format: each reads its own text, so nothing is guessed by YAML.

Every scalar reaches the model as text (see ``strict_yaml``); the field that wants a number, a
time or a truth reads it here and says in one sentence what it expected.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

from thaw.base.units import Decibel, Frames, parse_duration, parse_gain

SLUG_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""Lower-case words joined by hyphens: ids of packs, sessions, sections and options."""

_DURATION_PATTERN = r"^(\d+(\.\d+)? ?min)?( ?\d+(\.\d+)? ?s)?$"
_GAIN_PATTERN = r"^[+-]?\d+(\.\d+)? ?dB$"
_ASSET_PATTERN = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*\Z")


def _read_duration(value: object) -> object:
    return parse_duration(value) if isinstance(value, str) else value


def _read_gain(value: object) -> object:
    return parse_gain(value) if isinstance(value, str) else value


def _read_whole(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,6}", value.strip()):
            raise ValueError(f"“{value}” is not a whole number.")
        return int(value)
    return value


def _read_truth(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise ValueError(f"“{value}” is neither true nor false. Write true or false.")
        return value == "true"
    return value


def _read_asset(value: str) -> str:
    if not _ASSET_PATTERN.match(value) or ".." in value:
        raise ValueError(
            f"“{value}” is not a file of this pack. Write its path inside the pack with small "
            "letters, digits, dots and hyphens, like beds/soft-rain.opus."
        )
    return value


def _text_schema(pattern: str, example: str) -> WithJsonSchema:
    schema: dict[str, Any] = {"type": "string", "pattern": pattern, "examples": [example]}
    return WithJsonSchema(schema)


Duration = Annotated[
    Frames, BeforeValidator(_read_duration), _text_schema(_DURATION_PATTERN, "18 s")
]
"""A time such as ``2 min 30 s``, held in frames."""
GainDb = Annotated[Decibel, BeforeValidator(_read_gain), _text_schema(_GAIN_PATTERN, "-6 dB")]
"""A gain such as ``-6 dB``, held in dB."""
Whole = Annotated[int, BeforeValidator(_read_whole)]
"""A whole number, not negative."""
Truth = Annotated[bool, BeforeValidator(_read_truth)]
"""``true`` or ``false``, and no other spelling."""
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=64)]
"""An id: lower-case words joined by hyphens."""
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
"""Something a listener reads or hears."""
AssetPath = Annotated[str, StringConstraints(max_length=120), BeforeValidator(_read_asset)]
"""The path of a file inside the pack, with forward slashes."""


class Model(BaseModel):
    """The base of every part of a session: frozen, and unknown keys are problems."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=False, str_strip_whitespace=True
    )
