"""The models of a pack's own files: what it says of itself, and what a voice has recorded."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from thaw.base.units import RATE
from thaw.spec.fields import Language, Model, Slug, Text, Truth, whole

_LONGEST_RECORDING = 10 * 60 * RATE
_Version = Annotated[str, Field(pattern=r"^\d{1,4}\.\d{1,4}\.\d{1,4}$")]


class PackInfo(Model):
    """``pack.yaml``: what a pack says of itself."""

    id: Slug
    title: Text
    version: _Version
    summary: Text
    language: Language
    author: Text
    reviewer: Text = "null"
    license: Text
    contact: Text
    minimum_thaw: _Version
    not_for: tuple[Text, ...] = ()


class RecordedLine(Model):
    """One recording: the text it belongs to, its file, its length, where sentences begin."""

    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    file: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*$", max_length=200)]
    frames: Annotated[int, whole(1, _LONGEST_RECORDING)]
    sentences: tuple[Annotated[int, whole(0, _LONGEST_RECORDING)], ...] = ()


class VoiceFile(Model):
    """``voice.yaml``: a voice, and every line that it has recorded."""

    name: Text
    computer: Truth
    engine: Text | None = None
    lines: dict[str, RecordedLine] = Field(default_factory=dict)
