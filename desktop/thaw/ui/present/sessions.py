"""The page of sessions: cards, filters, search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.units import frames_from_seconds
from thaw.timeline.description import LEVEL_NAMES
from thaw.ui.present.words import KINDS, present_minutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thaw.timeline.description import Description, Strip

ALL: Final = "all"
BREATH_FREE: Final = "breath-free"
SHORT: Final = "short"
NOTHING_AT_HAND: Final = "nothing-at-hand"
_SHORT: Final = frames_from_seconds(6 * 60)


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
    """One chip above the cards."""

    id: str
    label: str


def present_filters(descriptions: Sequence[Description]) -> tuple[FilterView, ...]:
    """The filters that leave something over and leave something out, “All” first."""
    kinds = dict.fromkeys(kind for kind in KINDS if any(d.kind == kind for d in descriptions))
    offered = [FilterView(kind, KINDS[kind]) for kind in kinds]
    offered += [
        FilterView(BREATH_FREE, "Breath-free"),
        FilterView(SHORT, "Under 6 minutes"),
        FilterView(NOTHING_AT_HAND, "Nothing needed"),
    ]
    useful = [
        f for f in offered if 0 < sum(_fits(d, f.id) for d in descriptions) < len(descriptions)
    ]
    return (FilterView(ALL, "All"), *useful)


def present_cards(
    descriptions: Sequence[Description], chosen: str, search: str, *, grounding_only: bool
) -> tuple[CardView, ...]:
    """The cards that fit a filter and every word of a search, in the library's order.

    With ``grounding_only`` only sessions that stay outside (level 1) are shown.
    """
    return tuple(
        present_card(description)
        for description in descriptions
        if _fits(description, chosen)
        and _matches(description, search)
        and (not grounding_only or description.level == 1)
    )


def present_card(description: Description) -> CardView:
    """One card."""
    length = f"{present_minutes(description.frames)} · {LEVEL_NAMES[description.level]}"
    sounds = " · ".join(part for part in ("voice", description.bed, description.music) if part)
    return CardView(
        ref=description.ref,
        title=description.title,
        summary=description.summary,
        length=length,
        sounds=sounds,
        strips=description.strips,
        frames=description.frames,
        waves=bool(description.bed or description.music),
        spoken=f"{description.summary} {length}. {sounds}. {description.text_form}",
    )


def present_absence(*, known: int, problems: int, search: str) -> str:
    """What stands in place of the cards where there are none."""
    if search.strip() and known:
        return f"No session has “{search.strip()}” in its title, summary or contents."
    if known:
        return "No session fits this filter."
    if problems:
        return "No session can be shown. What is wrong stands above."
    return "The sessions are being looked through. They will be here in a moment."


def _fits(description: Description, chosen: str) -> bool:
    special = {
        ALL: True,
        BREATH_FREE: description.breath_free,
        SHORT: description.frames < _SHORT,
        NOTHING_AT_HAND: not description.materials,
    }
    return special.get(chosen, description.kind == chosen)


def _matches(description: Description, search: str) -> bool:
    where = " ".join(
        (description.title, description.summary, *description.contains, *description.materials)
    ).casefold()
    return all(word in where for word in search.casefold().split())
