"""What travels between the window and the sound's process: one JSON object a line, both ways.

An object carries the version of this protocol, the name of a message and its fields. Whatever
is not exactly that is answered with None and a line in the log: a pipe is an edge like any
other. Texts that the sound's process left unsaid are said as they arrive.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from thaw.app.typed_json import TypedJson, plain
from thaw.base.units import Decibel, Frames
from thaw.player import events
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import (
    Bookmark,
    MusicView,
    OptionView,
    PaceView,
    QuestionView,
    Snapshot,
)
from thaw.timeline.care import Care, Numbers
from thaw.timeline.choices import Balance, Choices
from thaw.timeline.song import Song

VERSION: Final = 1
_LARGEST: Final = 1_000_000

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Prepare:
    """Load a session, silently."""

    ref: str
    choices: Choices


@dataclass(frozen=True)
class Open:
    """Begin a session, loading it first where that was not done."""

    ref: str
    choices: Choices


@dataclass(frozen=True)
class GoOn:
    """Take up a session at a line, as the window saw it last; room tone plays meanwhile.

    Attributes:
        ref: pack and session.
        choices: the listener's.
        line_id: the line; empty for the first.
        sentence: frames from its begin to that of the sentence that was heard.
        bookmark: what had become of the session.
    """

    ref: str
    choices: Choices
    line_id: str = ""
    sentence: Frames = Frames(0)
    bookmark: Bookmark = field(default_factory=Bookmark)


@dataclass(frozen=True)
class PlayOn:
    """Play on another output: what ``open_output`` takes."""

    output: str


@dataclass(frozen=True)
class Begun:
    """The session that was to be opened begins."""

    ref: str


@dataclass(frozen=True)
class Heartbeat:
    """Each side shows that it answers; the sound's process sends one back for each it gets."""


@dataclass(frozen=True)
class Ready:
    """The sound's process has room tone and guidance decoded, and takes commands."""


@dataclass(frozen=True)
class Failed:
    """Something that was asked for cannot be done; the sentence says why and what to do."""

    sentence: str


Message = (
    Prepare
    | Open
    | GoOn
    | PlayOn
    | Begun
    | Heartbeat
    | Ready
    | Failed
    | events.Event
    | Snapshot
)

_KINDS: Final[Mapping[str, type[Any]]] = {
    kind.__name__: kind
    for kind in (
        *(Prepare, Open, GoOn, PlayOn, Begun, Heartbeat, Ready, Failed, Snapshot),
        *events.Event.__subclasses__(),
    )
    if kind.__module__ in {__name__, events.__name__, Snapshot.__module__}
}
_TYPED: Final = TypedJson(
    {
        kind.__name__: kind
        for kind in (
            *(Balance, Bookmark, Choices, Offer, Phase, Room, Song),
            *(OptionView, QuestionView, MusicView, PaceView, Care, Numbers),
        )
    }
    | {"Decibel": Decibel, "Frames": Frames}
)


def encode(message: Message) -> bytes:
    """One line."""
    fields = {"v": VERSION, "message": type(message).__name__, **plain(message)}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> Message | None:
    """The message of one line; None where it is none."""
    try:
        return _decode(line)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        _LOG.warning("ignored %d bytes that are no message: %s", len(line), error)
        return None


def _decode(line: bytes) -> Message:
    if len(line) > _LARGEST:
        raise ValueError("too long")
    fields = json.loads(line, parse_constant=_refused)
    if not isinstance(fields, dict) or fields.pop("v", None) != VERSION:
        raise ValueError("not of this version")
    message: Message = _TYPED.build(_KINDS[fields.pop("message", "")], fields)
    return message


def _refused(name: str) -> Any:
    raise ValueError(f"{name} is no number")
