"""Field types of the session format: each reads its own text, so nothing is guessed by YAML.

Every scalar reaches the model as text (see ``strict_yaml``); the field that wants a number, a
time or a truth reads it here and says in one sentence what it expected. A value that is no text
passes untouched where Python code builds a model; a list or keys are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from thaw.base.errors import UnitError
from thaw.base.units import Decibel, Frames, frames_from_seconds, parse_duration, parse_gain

SLUG_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""Lower-case words joined by hyphens: ids of packs, sessions, sections and options."""
SENTENCE: Final = "sentence"
"""Where an error of ours carries its sentence."""
FORMAT_VERSION: Final = "format-version"
"""The rule that a file must be written for the version that is read here."""
LONGEST: Final = frames_from_seconds(60 * 60)
"""The longest time that a session may name."""
LOUDEST_DB: Final = Decibel(6.0)
QUIETEST_DB: Final = Decibel(-60.0)

_DURATION_PATTERN = r"^(\d+(\.\d+)? ?min)?( ?\d+(\.\d+)? ?s)?$"
_GAIN_PATTERN = r"^[+-]?\d+(\.\d+)? ?dB$"
_ASSET_PATTERN = r"^(beds|music|sounds|pictures)(/[a-z0-9][a-z0-9._-]*)+\.[a-z0-9]+$"
_LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z]{2})?$"
_ASSET = re.compile(_ASSET_PATTERN)
_SLUG = re.compile(SLUG_PATTERN)
_LANGUAGE = re.compile(_LANGUAGE_PATTERN)
_WHOLE = re.compile(r"[0-9]{1,12}\Z")


def refusal(code: str, sentence: str) -> PydanticCustomError:
    """An error of a field: the stable name of the rule, and what is told."""
    return PydanticCustomError(code, "{sentence}", {SENTENCE: sentence})


def _no_collection(value: object, expected: str) -> None:
    if isinstance(value, (list, dict)):
        raise refusal("wrong-shape", f"Here {expected} is expected.")


def read_duration(value: object) -> object:
    """Read a time of at most an hour."""
    _no_collection(value, "a time such as 18 s")
    if not isinstance(value, str):
        return value
    try:
        frames = parse_duration(value)
    except UnitError as error:
        raise refusal("bad-time", str(error)) from None
    if frames > LONGEST:
        raise refusal("bad-time", f"“{value}” is too long; a time is at most 60 min.")
    return frames


def _some_time(frames: Frames) -> Frames:
    if frames <= 0:
        raise refusal("bad-time", "This time is zero.")
    return frames


def _read_gain(value: object) -> object:
    _no_collection(value, "a gain such as -6 dB")
    if not isinstance(value, str):
        return value
    try:
        gain = parse_gain(value)
    except UnitError as error:
        raise refusal("bad-gain", str(error)) from None
    if not QUIETEST_DB <= gain <= LOUDEST_DB:
        limits = f"{QUIETEST_DB:.0f} dB and {LOUDEST_DB:+.0f} dB"
        raise refusal("bad-gain", f"“{value}” is not between {limits}.")
    return gain


def whole(least: int, most: int) -> BeforeValidator:
    """Reads a whole number between two limits, both included."""

    def read(value: object) -> object:
        _no_collection(value, "a whole number")
        if isinstance(value, str) and not _WHOLE.match(value):
            raise refusal("bad-number", f"“{value}” is not a whole number.")
        if isinstance(value, (str, int)) and not least <= int(value) <= most:
            limits = f"at most {most}" if int(value) > most else f"at least {least}"
            raise refusal("bad-number", f"“{value}” is out of range; this is {limits}.")
        return int(value) if isinstance(value, str) else value

    return BeforeValidator(read)


def _read_version(value: object) -> object:
    if value in ("1", 1):
        return 1
    sentence = (
        f"This file is written in version {value} of its format; this Thaw reads version 1."
    )
    raise refusal(FORMAT_VERSION, sentence)


def _read_truth(value: object) -> object:
    _no_collection(value, "true or false")
    if not isinstance(value, str):
        return value
    if value not in {"true", "false"}:
        sentence = f"“{value}” is neither true nor false. Write true or false."
        raise refusal("bad-truth", sentence)
    return value == "true"


def _matches(pattern: re.Pattern[str], code: str, sentence: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not pattern.match(value) or "\n" in value:
            raise refusal(code, sentence.format(value=value))
        return value

    return check


_check_slug = _matches(
    _SLUG,
    "bad-id",
    "“{value}” cannot be an id. Write small letters, digits and hyphens, like soft-rain.",
)
_check_language = _matches(
    _LANGUAGE, "bad-language", "“{value}” is not a language code. Write one like en or de-AT."
)
_check_asset = _matches(
    _ASSET,
    "bad-path",
    "“{value}” is not a file of this pack. Write its path inside the pack, which begins with "
    "beds/, music/, sounds/ or pictures/, with small letters, digits, dots and hyphens, like "
    "beds/soft-rain.opus.",
)


def _text_schema(pattern: str, example: str) -> WithJsonSchema:
    schema: dict[str, Any] = {"type": "string", "pattern": pattern, "examples": [example]}
    return WithJsonSchema(schema)


Duration = Annotated[
    Frames, BeforeValidator(read_duration), _text_schema(_DURATION_PATTERN, "18 s")
]
"""A time such as ``2 min 30 s``, held in frames; zero is allowed."""
Length = Annotated[
    Frames,
    BeforeValidator(read_duration),
    AfterValidator(_some_time),
    _text_schema(_DURATION_PATTERN, "18 s"),
]
"""A time that is not zero."""
GainDb = Annotated[Decibel, BeforeValidator(_read_gain), _text_schema(_GAIN_PATTERN, "-6 dB")]
"""A gain such as ``-6 dB``, held in dB."""
Truth = Annotated[bool, BeforeValidator(_read_truth)]
"""``true`` or ``false``, and no other spelling."""
Version = Annotated[int, BeforeValidator(_read_version)]
"""The version of the format that a file is written in; there is only 1."""
Repeat = Annotated[int, whole(1, 5)]
"""How often something is gone through."""
Slug = Annotated[
    str,
    StringConstraints(max_length=64),
    AfterValidator(_check_slug),
    _text_schema(SLUG_PATTERN, "soft-rain"),
]
"""An id: lower-case words joined by hyphens."""
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
"""Something a listener reads or hears."""
Language = Annotated[
    str, AfterValidator(_check_language), _text_schema(_LANGUAGE_PATTERN, "en")
]
"""A language, and a country where it matters."""
AssetPath = Annotated[
    str,
    StringConstraints(max_length=120),
    AfterValidator(_check_asset),
    _text_schema(_ASSET_PATTERN, "beds/soft-rain.opus"),
]
"""The path of a file inside the pack, with forward slashes."""


def asset_or(*words: str) -> AfterValidator:
    """Checks the path of a file inside the pack, or one of a few words instead of it."""

    def check(value: str) -> str:
        return value if value in words else _check_asset(value)

    return AfterValidator(check)


TEXT: Final = "<text>"
LIST: Final = "<list>"
KEYS: Final = "<keys>"


def shape(value: object) -> str:
    """Which of the three shapes of YAML a value has; the tag of its member of a union."""
    if isinstance(value, str):
        return TEXT
    return LIST if isinstance(value, (list, tuple)) else KEYS


BY_SHAPE: Final = Discriminator(shape)
"""Chooses the member of a union by the shape of the value, so that one problem is told once."""


class Model(BaseModel):
    """The base of every part of a session: frozen, and unknown keys are problems."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=False, str_strip_whitespace=True
    )
