"""Field types of the session format: each reads its own text, so nothing is guessed by YAML.

Every scalar reaches the model as text (see ``strict_yaml``); the field that wants a number, a
time or a truth reads it here and says in one sentence what it expected. A value that is no text
passes untouched where Python code builds a model; a list or keys are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from thaw.base.errors import UnitError
from thaw.base.language import mark, number, say
from thaw.base.problem import shortened
from thaw.base.units import Decibel, Frames, frames_from_seconds, parse_duration, parse_gain
from thaw.spec.likely import id_of, nearest

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

SLUG_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""Lower-case words joined by hyphens: ids of packs, sessions, sections and options."""
SENTENCE: Final = "sentence"
HINT: Final = "hint"
"""Where an error of ours carries its sentence, and the one that says what to do."""
FORMAT_VERSION: Final = "format-version"
"""The rule that a file must be written for the version that is read here."""
LONGEST: Final = frames_from_seconds(60 * 60)
"""The longest time that a session may name."""
LOUDEST_DB: Final = Decibel(6.0)
QUIETEST_DB: Final = Decibel(-60.0)

_DURATION_PATTERN = r"^(?=.)(\d+(\.\d+)? ?min)?( ?\d+(\.\d+)? ?s)?$"
_GAIN_PATTERN = r"^[+-]?\d+(\.\d+)? ?dB$"
_ASSET_FOLDERS = ("beds", "music", "sounds", "pictures")
_ASSET_PATTERN = rf"^({'|'.join(_ASSET_FOLDERS)})(/[a-z0-9][a-z0-9._-]*)+\.[a-z0-9]+$"
_LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z]{2})?$"
_WHOLE = re.compile(r"[0-9]{1,12}\Z")


def refusal(code: str, sentence: str, hint: str = "") -> PydanticCustomError:
    """An error of a field: the stable name of the rule, what is told, and what to do."""
    return PydanticCustomError(code, "{sentence}", {SENTENCE: sentence, HINT: hint})


def _no_collection(value: object, expected: str) -> None:
    if isinstance(value, (list, dict)):
        raise refusal(
            "wrong-shape", say("Here {expected} is expected.", expected=say(expected))
        )


def read_duration(value: object) -> object:
    """Read a time of at most an hour."""
    _no_collection(value, mark("a time such as 18 s"))
    if not isinstance(value, str):
        return value
    try:
        frames = parse_duration(value)
    except UnitError as error:
        raise refusal("bad-time", str(error)) from None
    if frames > LONGEST:
        raise refusal(
            "bad-time",
            say("“{value}” is too long; a time is at most 60 min.", value=shortened(value)),
        )
    return frames


def _some_time(frames: Frames) -> Frames:
    if frames <= 0:
        raise refusal("bad-time", say("This time is zero."))
    return frames


def _read_gain(value: object) -> object:
    _no_collection(value, mark("a gain such as -6 dB"))
    if not isinstance(value, str):
        return value
    try:
        gain = parse_gain(value)
    except UnitError as error:
        raise refusal("bad-gain", str(error)) from None
    if not QUIETEST_DB <= gain <= LOUDEST_DB:
        raise refusal(
            "bad-gain",
            say(
                "“{value}” is not between {least} dB and {most} dB.",
                value=shortened(value),
                least=number(QUIETEST_DB),
                most=f"+{number(LOUDEST_DB)}",
            ),
        )
    return gain


_TOO_MUCH: Final = mark("“{value}” is out of range; this is at most {limit}.")
_TOO_LITTLE: Final = mark("“{value}” is out of range; this is at least {limit}.")


@dataclass(frozen=True)
class Whole:
    """Reads a whole number between two limits, both included."""

    least: int
    most: int

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """What pydantic asks of an annotation: how it is read."""
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What pydantic asks of an annotation: how an editor is told."""
        return {**handler(schema), "minimum": self.least, "maximum": self.most}

    def _read(self, value: object) -> object:
        _no_collection(value, mark("a whole number"))
        if isinstance(value, str) and not _WHOLE.match(value):
            raise refusal(
                "bad-number", say("“{value}” is not a whole number.", value=shortened(value))
            )
        if isinstance(value, (str, int)) and not self.least <= int(value) <= self.most:
            if int(value) > self.most:
                text, limit = _TOO_MUCH, self.most
            else:
                text, limit = _TOO_LITTLE, self.least
            raise refusal("bad-number", say(text, value=value, limit=limit))
        return int(value) if isinstance(value, str) else value


def _read_version(value: object) -> object:
    _no_collection(value, mark("the version of the format"))
    if value in ("1", 1):
        return 1
    version = shortened(str(value))
    raise refusal(
        FORMAT_VERSION,
        say(
            "This file has version {version} of its format; this Thaw reads 1.", version=version
        ),
    )


def _read_truth(value: object) -> object:
    _no_collection(value, mark("true or false"))
    if not isinstance(value, str):
        return value
    if value not in {"true", "false"}:
        sentence = say(
            "“{value}” is neither true nor false. Write true or false.", value=shortened(value)
        )
        raise refusal("bad-truth", sentence)
    return value == "true"


@dataclass(frozen=True)
class Matching:
    """Checks a text against a pattern.

    Attributes:
        pattern: a regular expression for the whole text.
        code: the name of the rule.
        sentence: what is told where it does not match, marked; ``{value}`` in it is the text,
            and ``{like}`` the text as it would be right, or ``example``.
        but: texts that are right all the same.
        mended: what was probably meant by a text; it counts where it matches.
        example: a text that matches.
    """

    pattern: str
    code: str
    sentence: str
    but: tuple[str, ...] = ()
    mended: Callable[[str], str] = str
    example: str = ""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """What pydantic asks of an annotation: how it is read."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What pydantic asks of an annotation: how an editor is told."""
        words = "".join(f"{re.escape(word)}|" for word in self.but)
        return {**handler(schema), "pattern": f"^({words}{self.pattern.strip('^$')})$"}

    def _check(self, value: str) -> str:
        if value in self.but or re.fullmatch(self.pattern, value):
            return value
        mended = self.mended(value)
        like = mended if re.fullmatch(self.pattern, mended) else self.example
        sentence = say(self.sentence, value=shortened(value), like=shortened(like))
        near = nearest(value, self.but)
        raise refusal(
            self.code, sentence, say("Did you mean “{near}”?", near=near) if near else ""
        )


_NO_ASSET = mark(
    "“{value}” is not a file of this pack. Write its path inside the pack, "
    "which begins with beds/, music/, sounds/ or pictures/, with small "
    "letters, digits, dots and hyphens, like {like}."
)


def _mended_path(value: str) -> str:
    path = re.sub(r"\s+", "-", value.replace("\\", "/").removeprefix("./").lower())
    folder, slash, name = path.partition("/")
    return f"{nearest(folder, _ASSET_FOLDERS) or folder}{slash}{name}"


def _mended_language(value: str) -> str:
    language, _, country = value.replace("_", "-").partition("-")
    return f"{language.lower()}-{country.upper()}" if country else language.lower()


def asset_or(*words: str) -> Matching:
    """Checks the path of a file inside the pack, or one of a few words instead of it."""
    example = "beds/soft-rain.opus"
    return Matching(_ASSET_PATTERN, "bad-path", _NO_ASSET, words, _mended_path, example)


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
Version = Annotated[int, BeforeValidator(_read_version), WithJsonSchema({"const": 1})]
"""The version of the format that a file is written in; there is only 1."""
Repeat = Annotated[int, Whole(1, 5)]
"""How often something is gone through."""
Slug = Annotated[
    str,
    StringConstraints(max_length=64),
    Matching(
        SLUG_PATTERN,
        "bad-id",
        mark(
            "“{value}” cannot be an id. Write small letters, digits and hyphens, like {like}."
        ),
        mended=id_of,
        example="soft-rain",
    ),
    _text_schema(SLUG_PATTERN, "soft-rain"),
]
"""An id: lower-case words joined by hyphens."""
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
"""Something a listener reads or hears."""
Waived = dict[str, Text]
"""What is waived, a rule each with its reason (``waivers``)."""
Language = Annotated[
    str,
    Matching(
        _LANGUAGE_PATTERN,
        "bad-language",
        mark("“{value}” is not a language code. Write one like {like}."),
        mended=_mended_language,
        example="en or de-AT",
    ),
    _text_schema(_LANGUAGE_PATTERN, "en"),
]
"""A language, and a country where it matters."""
AssetPath = Annotated[
    str,
    StringConstraints(max_length=120),
    asset_or(),
    _text_schema(_ASSET_PATTERN, "beds/soft-rain.opus"),
]
"""The path of a file inside the pack, with forward slashes."""


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
