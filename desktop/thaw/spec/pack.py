"""The models of a pack's own files: what it is, what its voices recorded, its credits."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from thaw.base.language import mark, say
from thaw.base.units import RATE
from thaw.spec.fields import (
    AssetPath,
    Language,
    Matching,
    Model,
    Slug,
    Text,
    Truth,
    Waived,
    Whole,
    refusal,
)
from thaw.spec.session import NOBODY

_LONGEST_RECORDING: Final = 10 * 60 * RATE
_ReleaseNumber = Annotated[
    str,
    Matching(
        r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}",
        "bad-release",
        mark("“{value}” is not a version. Write three numbers, like 1.0.0."),
    ),
]
_TextHash = Annotated[
    str,
    Matching(
        r"[0-9a-f]{16}",
        "bad-hash",
        mark("“{value}” is not a text hash of sixteen small hex digits."),
    ),
]
_RecordingName = Annotated[
    str,
    Matching(
        r"[a-z0-9][a-z0-9._-]{0,199}",
        "bad-path",
        mark(
            "“{value}” is not a file beside this one. Write its name alone, with "
            "small letters, digits, dots and hyphens."
        ),
    ),
]


class PackInfo(Model):
    """``pack.yaml``: what a pack says of itself."""

    id: Slug
    title: Text
    version: _ReleaseNumber
    summary: Text
    language: Language
    author: Text
    reviewer: Text = NOBODY
    license: Text
    contact: Text
    minimum_thaw: _ReleaseNumber
    not_for: tuple[Text, ...] = ()


def _in_order(starts: tuple[int, ...]) -> tuple[int, ...]:
    if any(later <= earlier for earlier, later in pairwise(starts)):
        raise refusal("unsorted", say("The beginnings of sentences do not rise."))
    return starts


class RecordedLine(Model):
    """One recording.

    Attributes:
        hash: ``text_hash`` of what is spoken in it.
        file: its name, beside ``voice.yaml``.
        frames: its length at 48 kHz.
        sentences: where its sentences begin, in frames; the first may be left out.
        source: the first 16 hex digits of SHA-256 over what it was made from, where known: so
            that a recording is made again only when its original or its words changed.
        draft: a computer speaks it until somebody records it.
    """

    hash: _TextHash
    file: _RecordingName
    frames: Annotated[int, Whole(1, _LONGEST_RECORDING)]
    sentences: Annotated[
        tuple[Annotated[int, Whole(0, _LONGEST_RECORDING)], ...], AfterValidator(_in_order)
    ] = ()
    source: _TextHash | None = None
    draft: Truth = False


class VoiceFile(Model):
    """``voice.yaml``: a voice, and every line that it has recorded, by the line's id."""

    name: Text
    computer: Truth
    engine: Text | None = None
    lines: dict[str, RecordedLine] = Field(default_factory=dict)


class Credit(Model):
    """Where one sound or picture comes from, and under which terms it may be passed on."""

    source: Text
    license: Text
    author: Text | None = None
    title: Text | None = None
    lint_ok: Waived = Field(default_factory=dict, alias="lint-ok")


class CreditsFile(Model):
    """``credits.yaml``: every sound and picture of a pack."""

    files: dict[AssetPath, Credit]
