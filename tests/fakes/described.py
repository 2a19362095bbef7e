"""Descriptions of sessions such as the library gives them, made by hand."""

from __future__ import annotations

from dataclasses import replace

from thaw.base.units import Frames, frames_from_seconds
from thaw.timeline.description import (
    AnchorChoice,
    Description,
    Part,
    Region,
    Strip,
    StripKind,
    VoiceChoice,
)

ANCHORS = (
    AnchorChoice("sounds", "The sounds around me", "Sounds"),
    AnchorChoice("object", "Something I can hold", "An object"),
    AnchorChoice("sight", "Something I can see", "Something seen"),
    AnchorChoice("feet", "My feet", "Feet"),
    AnchorChoice("breath", "My breath", "Breath"),
)
_PARTS = (
    ("Arriving", "outside", 60),
    ("Anchor", "outside", 60),
    ("Feet", "contact", 60),
    ("Legs", "body", 45),
    ("Outside", "outside", 30),
    ("Hands or object", "contact", 75),
    ("Back", "body", 75),
    ("Face", "body", 40),
    ("Outline", "body", 30),
    ("Coming back", "outside", 105),
)


def body_scan() -> Description:
    """Ten minutes, every kind of strip, all that can be picked."""
    frames = frames_from_seconds(sum(seconds for _, _, seconds in _PARTS))
    return Description(
        ref="steady/body-scan-edges",
        title="A body scan from the edges in",
        summary="Feet, hands, back. You choose which regions to leave out.",
        kind="body-scan",
        level=3,
        frames=frames,
        longest=frames,
        longest_silence=frames_from_seconds(15),
        loudest="the opening line",
        contains=("attention inside the body",),
        materials=("something plain to hold",),
        not_now_if=("a pain flare", "flashbacks today"),
        posture="sit, stand, walk or lie",
        bed="soft rain",
        music="",
        breath_free=True,
        regions=tuple(
            Region(id_, title)
            for id_, title in (
                ("face", "Face"),
                ("feet", "Feet"),
                ("legs", "Legs"),
                ("hands", "Hands"),
                ("back", "Back"),
            )
        ),
        anchors=ANCHORS,
        voices=(VoiceChoice("june", "June", computer=True),),
        parts=_parts(),
        strips=_strips(frames),
    )


def looking_around() -> Description:
    """Four minutes outside."""
    return _short(
        "first-thaw/looking-around",
        "Looking around the room",
        "Orienting with your eyes open. Nothing inward.",
        level=1,
        minutes=4,
    )


def feet_hands_floor() -> Description:
    """Five minutes of contact."""
    described = _short(
        "first-thaw/feet-hands-floor",
        "Feet, hands, floor",
        "A first, short scan. Leave out what you like.",
        level=2,
        minutes=5,
    )
    return replace(
        described, kind="body-scan", bed="soft rain", regions=body_scan().regions[1:4]
    )


def near_and_far() -> Description:
    """Twelve minutes with music."""
    described = _short(
        "listening/near-and-far",
        "Listening near and far",
        "A piece of music, and words only if one fits.",
        level=4,
        minutes=12,
    )
    music = Strip(StripKind.MUSIC, frames_from_seconds(300), frames_from_seconds(180))
    return replace(
        described, kind="music", bed="", music="strings", strips=(*described.strips, music)
    )


def all_four() -> tuple[Description, ...]:
    """As many as are shipped."""
    return looking_around(), feet_hands_floor(), body_scan(), near_and_far()


def _short(ref: str, title: str, summary: str, *, level: int, minutes: int) -> Description:
    frames = frames_from_seconds(minutes * 60)
    return replace(
        body_scan(),
        ref=ref,
        title=title,
        summary=summary,
        kind="grounding",
        level=level,
        frames=frames,
        longest=frames,
        materials=(),
        regions=(),
        bed="quiet room",
        strips=_strips(frames),
    )


def _parts() -> tuple[Part, ...]:
    parts, start = [], 0
    for title, focus, seconds in _PARTS:
        frames = frames_from_seconds(seconds)
        level = 1 if focus == "outside" else 3 if focus == "body" else 2
        parts.append(Part(title.lower(), title, level, focus, None, Frames(start), frames))
        start += frames
    return tuple(parts)


def _strips(frames: int) -> tuple[Strip, ...]:
    """Voice and rest in turn, with a choice or a check-in now and then."""
    strips, at, turn = [], 0, 0
    while at < frames:
        turn += 1
        kinds = {3: (StripKind.CHOICE, 12), 7: (StripKind.CHECK_IN, 15)}
        kind, seconds = kinds.get(turn % 9, (StripKind.VOICE, 6 + turn % 5))
        length = min(frames_from_seconds(seconds), frames - at)
        strips.append(Strip(kind, Frames(at), Frames(length)))
        at += length
        rest = min(frames_from_seconds(5 + turn % 7), frames - at)
        if rest > 0:
            strips.append(Strip(StripKind.REST, Frames(at), Frames(rest)))
            at += rest
    return tuple(strips)
