"""The page of sessions: cards, filters, search."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say
from thaw.base.problem import shortened
from thaw.base.units import frames_from_seconds
from thaw.packs.library import Wish
from thaw.timeline.description import LEVEL_NAMES
from thaw.ui.present.picture import present_picture
from thaw.ui.present.words import KINDS, present_minutes, present_sounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.timeline.description import Description, Strip

ALL: Final = "all"
_FEELINGS: Final = 4
"""The level that is not shown unasked before contact was looked at."""


@dataclass(frozen=True)
class CardView:
    """One card."""

    ref: str
    title: str
    summary: str
    length: str
    sounds: str
    strips: tuple[Strip, ...]
    frames: int
    waves: bool
    spoken: str


@dataclass(frozen=True)
class FilterView:
    """One chip above the cards, and what it asks the library for."""

    id: str
    label: str
    wish: Wish


FILTERS: Final = (
    FilterView(ALL, mark("All"), Wish()),
    *(FilterView(kind, label, Wish(kind=kind)) for kind, label in KINDS.items()),
    FilterView("breath-free", mark("Breath-free"), Wish(breath_free=True)),
    FilterView(
        "short", mark("Under 6 minutes"), Wish(shorter_than=frames_from_seconds(6 * 60))
    ),
    FilterView("nothing-at-hand", mark("Nothing needed"), Wish(nothing_needed=True)),
)
"""Every filter there is, “All” first; said by ``present_filters``."""


def filter_wishes(*, grounding_only: bool) -> tuple[Wish, ...]:
    """What the library is to count for ``present_filters``."""
    return tuple(replace(view.wish, outside_only=grounding_only) for view in FILTERS)


def present_filters(counts: Sequence[int]) -> tuple[FilterView, ...]:
    """The filters that leave something over and leave something out, “All” first.

    Args:
        counts: of the sessions that fit each wish of ``filter_wishes``.
    """
    everything, *others = counts
    useful = (
        view for view, count in zip(FILTERS[1:], others, strict=True) if 0 < count < everything
    )
    return tuple(replace(view, label=say(view.label)) for view in (FILTERS[0], *useful))


def present_wish(chosen: str, search: str, *, grounding_only: bool) -> Wish:
    """What the library is asked for; a filter that is not there asks for all.

    With ``grounding_only`` only sessions that stay outside (level 1) are shown.
    """
    wish = next((view.wish for view in FILTERS if view.id == chosen), FILTERS[0].wish)
    return replace(wish, text=search, outside_only=grounding_only)


def present_card(description: Description) -> CardView:
    """One card."""
    length = f"{present_minutes(description.frames)} · {say(LEVEL_NAMES[description.level])}"
    heard = [say("voice"), *map(present_sounds, (description.bed, description.music))]
    sounds = " · ".join(sound for sound in heard if sound)
    return CardView(
        ref=description.ref,
        title=description.title,
        summary=description.summary,
        length=length,
        sounds=sounds,
        strips=description.strips,
        frames=description.frames,
        waves=bool(description.bed or description.music),
        spoken=f"{description.summary} {length}. {sounds}. {present_picture(description)}",
    )


def held_back(
    descriptions: Sequence[Description], *, asked: bool, contact_seen: bool
) -> tuple[Description, ...]:
    """The sessions to show, without those with feelings before one with contact was seen.

    Args:
        descriptions: what was found, the gentlest level first.
        asked: whether something was searched for, filtered, or more was wanted.
        contact_seen: whether the page of a session with contact was seen.
    """
    if asked or contact_seen:
        return tuple(descriptions)
    return tuple(told for told in descriptions if told.level < _FEELINGS)


def present_absence(*, known: int, problems: int, search: str, filtered: bool) -> str:
    """What stands in place of the cards where there are none."""
    words = shortened(search.strip())
    if known and words and filtered:
        return say(
            "No session that fits this filter has “{words}” in its title or its words.",
            words=words,
        )
    if known and words:
        return say(
            "No session has “{words}” in its title, its summary or its words.", words=words
        )
    if known:
        return say("No session fits this filter.")
    if problems:
        return say("No session can be shown. What is wrong stands above.")
    return say("The sessions are being looked through. They will be here in a moment.")
