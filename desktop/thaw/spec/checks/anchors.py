"""Anchors: every one that is named exists, and breath is never the default or the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.spec.likely import did_you_mean
from thaw.spec.steps import ELSE, Choose, Option, Say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.base.problem import Mark
    from thaw.spec.checks.draft import Draft, Path, Rule

BREATH: Final = "breath"
"""The anchor that is not neutral for many: offered, but never alone and never by default."""
ANCHOR: Final = "anchor"
LEAVE_OUT: Final = "leave_out"


def variants_are_anchors(draft: Draft) -> None:
    """A line worded by anchor names anchors, and has a wording for all the others."""
    for _, path, step in draft.steps(Say):
        if isinstance(step.say, str):
            continue
        if ELSE not in step.say:
            text = say("The wording “else” is missing: it is spoken for every other anchor.")
            draft.error("no-else", (*path, "say"), text, say("Add a line “else: …”."))
        for anchor in step.say:
            mark = draft.places.key_mark(*path, "say", anchor)
            _check_anchor(draft, mark, anchor, (*draft.anchors, ELSE))


def chosen_anchors_exist(draft: Draft) -> None:
    """An answer that sets the anchor sets one that there is."""
    for mark, anchor in _chosen(draft):
        _check_anchor(draft, mark, anchor, draft.anchors)


def _chosen(draft: Draft) -> Iterator[tuple[Mark, str]]:
    for _, path, step in draft.steps(Choose):
        for name, option in step.choose.options.items():
            where = (*path, "choose", "options", name)
            if step.choose.sets == ANCHOR:
                yield draft.places.key_mark(*where), name
            if isinstance(option, Option) and ANCHOR in option.set:
                yield draft.places.mark(*where, "set", ANCHOR), option.set[ANCHOR]


def _check_anchor(draft: Draft, mark: Mark, anchor: str, known: tuple[str, ...]) -> None:
    if anchor not in known:
        text = say("There is no anchor “{anchor}”.", anchor=anchor)
        draft.report.error("unknown-anchor", mark, text, did_you_mean(anchor, known), anchor)


def left_out_regions_exist(draft: Draft) -> None:
    """An answer that leaves a region out leaves out one that there is."""
    regions = draft.session.regions
    for _, path, step in draft.steps(Choose):
        for name, option in step.choose.options.items():
            where: Path = (*path, "choose", "options", name)
            region = name if step.choose.sets == LEAVE_OUT else None
            if isinstance(option, Option) and LEAVE_OUT in option.set:
                where, region = (*where, "set", LEAVE_OUT), option.set[LEAVE_OUT]
            if region is not None and region not in regions:
                text = say("No section has the region “{region}”.", region=region)
                draft.error("unknown-region", where, text, did_you_mean(region, regions))


def breath_is_one_of_several(draft: Draft) -> None:
    """Where an anchor is picked, breath is neither the default nor all there is."""
    for _, path, step in draft.steps(Choose):
        choice = step.choose
        if choice.sets != ANCHOR:
            continue
        if choice.default == BREATH:
            text = say("Breath is never the default anchor.")
            hint = say("Take the sounds around, an object or something in sight.")
            draft.error("breath-by-default", (*path, "choose", "default"), text, hint)
        if set(choice.options) == {BREATH}:
            text = say("Breath is never the only anchor.")
            draft.error("breath-alone", (*path, "choose", "options"), text)


RULES: tuple[Rule, ...] = (
    variants_are_anchors,
    chosen_anchors_exist,
    left_out_regions_exist,
    breath_is_one_of_several,
)
