"""Descriptions of sessions, valid and small."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from thaw.base.units import frames_from_seconds
from thaw.timeline.description import (
    AnchorChoice,
    Description,
    Part,
    Region,
    Strip,
    StripKind,
    VoiceChoice,
)

_MINUTE = frames_from_seconds(60)
_EDGES = Description(
    ref="steady/edges",
    title="Edges",
    summary="Feet and hands.",
    kind="body-scan",
    level=3,
    frames=frames_from_seconds(180),
    longest=frames_from_seconds(200),
    longest_silence=frames_from_seconds(15),
    loudest="the voice",
    contains=("attention inside the body",),
    materials=(),
    not_now_if=("a pain flare",),
    posture="sit, stand, walk or lie",
    bed="soft rain",
    music="",
    breath_free=True,
    regions=(Region("feet", "Feet"),),
    anchors=(AnchorChoice("sounds", "The sounds around me", "sounds"),),
    voices=(VoiceChoice("joe", "Joe", computer=True),),
    parts=(
        Part("arriving", "Arriving", 1, "outside", None, frames_from_seconds(0), _MINUTE),
        Part("feet", "Feet", 3, "body", "feet", _MINUTE, frames_from_seconds(120)),
    ),
    strips=(
        Strip(StripKind.VOICE, frames_from_seconds(0), frames_from_seconds(5)),
        Strip(StripKind.CHOICE, frames_from_seconds(5), frames_from_seconds(30)),
    ),
)


def make_description(ref: str, **fields: Any) -> Description:
    """A description with an id of its own; fields that matter to a test are named."""
    return replace(_EDGES, ref=ref, **fields)
