"""What is asked of the notes' process and what it tells, a line of JSON each.

What a line holds is the listener's own: nothing here ever says it again, in no log and in no
error. A line that is not understood is dropped.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeAlias, get_args

from thaw.app.notes.asked import Asked, Way
from thaw.app.notes.told import State, Told
from thaw.app.typed_json import TypedJson, plain
from thaw.base.units import Frames
from thaw.notes.jotting import Jotting, Part
from thaw.notes.note import Note
from thaw.notes.parts import Format
from thaw.notes.wish import Wish

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Question:
    """Something that is asked.

    Attributes:
        number: what its answer names.
        asked: what is asked for.
    """

    number: int
    asked: Asked = field(repr=False)


@dataclass(frozen=True)
class Answer:
    """What a question is answered by.

    Attributes:
        number: the question's.
        told: the answer.
    """

    number: int
    told: Told = field(repr=False)


@dataclass(frozen=True)
class Working:
    """The process is at something that takes long."""


Line: TypeAlias = Answer | State | Working
"""What the process may say."""

_ASKED: Final[Mapping[str, type[Any]]] = {kind.__name__: kind for kind in get_args(Asked)}
_TOLD: Final[Mapping[str, type[Any]]] = {kind.__name__: kind for kind in get_args(Told)}
_TYPED: Final = TypedJson(
    {kind.__name__: kind for kind in (Format, Jotting, Note, Part, Way, Wish, datetime)}
    | {"Frames": Frames}
)


def encode(said: Question | Line) -> bytes:
    """One line."""
    return json.dumps(_words(said), separators=(",", ":")).encode() + b"\n"


def decode_question(line: bytes) -> Question | None:
    """What a line asks; None where it asks nothing."""
    try:
        number, kind, fields = json.loads(line)
        return Question(_whole(number), _TYPED.build(_ASKED[kind], fields))
    except (ValueError, TypeError, KeyError, RecursionError):
        _log_dropped(line)
        return None


def decode_line(line: bytes) -> Line | None:
    """What a line of the process says; None where it says nothing."""
    try:
        return _line(json.loads(line))
    except (ValueError, TypeError, KeyError, RecursionError):
        _log_dropped(line)
        return None


def _words(said: Question | Line) -> list[object]:
    match said:
        case Question(number, inner) | Answer(number, inner):
            return [number, type(inner).__name__, plain(inner)]
        case State():
            return [State.__name__, plain(said)]
        case Working():
            return [Working.__name__]


def _line(words: object) -> Line:
    match words:
        case [Working.__name__]:
            return Working()
        case [State.__name__, fields]:
            return _TYPED.build(State, fields)
        case [number, str(kind), fields]:
            return Answer(_whole(number), _TYPED.build(_TOLD[kind], fields))
        case _:
            raise ValueError("neither how things stand nor an answer")


def _whole(number: object) -> int:
    if type(number) is not int:
        raise TypeError("not a whole number")
    return number


def _log_dropped(line: bytes) -> None:
    _LOG.warning("dropped %d bytes about notes that say nothing", len(line))
