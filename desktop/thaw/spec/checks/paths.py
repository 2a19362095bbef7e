"""The ways through a session: they lead forward, reach every section, and end in a closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say
from thaw.spec.graph import BUILT_IN_STATES, last_step
from thaw.spec.likely import did_you_mean

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Rule
    from thaw.spec.graph import Jump


def targets_exist(draft: Draft) -> None:
    """``go``, options and routes name a section; only a route may name a built-in state."""
    for jump in draft.graph.jumps:
        if _is_known(draft, jump):
            continue
        if jump.target in BUILT_IN_STATES:
            text = say(
                "Only “when” below a check-in may lead to “{target}”.", target=jump.target
            )
            draft.error("state-as-target", jump.path, text)
            continue
        known = (*draft.graph.index, *(BUILT_IN_STATES if jump.routed else ()))
        text = say("There is no section “{target}”.", target=jump.target)
        draft.error("unknown-target", jump.path, text, did_you_mean(jump.target, known))


def _is_known(draft: Draft, jump: Jump) -> bool:
    return jump.target in draft.graph.index or (jump.routed and jump.target in BUILT_IN_STATES)


def targets_lie_ahead(draft: Draft) -> None:
    """There is no way back; what is heard again says ``repeat``."""
    for jump in draft.graph.jumps:
        target = draft.graph.index.get(jump.target)
        if target is not None and target <= jump.section:
            text = say(
                "“{target}” does not come later, and there is no way back.", target=jump.target
            )
            hint = say("A section or a group of sections that is heard again says “repeat: 2”.")
            draft.error("way-back", jump.path, text, hint)


def jumps_leave_their_group(draft: Draft) -> None:
    """In a later round a jump within the group would lead back to its first round."""
    sections, groups = draft.session.sections, draft.session.groups
    for jump in draft.graph.jumps:
        if (
            _stays_in_group(draft, jump)
            and groups[sections[jump.section].group or ""].repeat > 1
        ):
            text = say("From inside a group that repeats, a jump leads out of the group.")
            draft.error("jump-in-group", jump.path, text)


def _stays_in_group(draft: Draft, jump: Jump) -> bool:
    group = draft.session.sections[jump.section].group
    target = draft.graph.index.get(jump.target)
    if group not in draft.session.groups or target is None:
        return False
    return draft.session.sections[target].group == group


def steps_are_reached(draft: Draft) -> None:
    """Behind a ``go``, or a choice whose every option leads away, nothing is heard."""
    for index, section in enumerate(draft.session.sections):
        end = last_step(section)
        if end + 1 < len(section.steps):
            text = say("This step is never reached: the step before it always leads elsewhere.")
            draft.error("dead-step", ("sections", index, "steps", end + 1), text)


def sections_are_reached(draft: Draft) -> None:
    """Every section can be heard by someone; told once all targets are known."""
    if not all(_is_known(draft, jump) for jump in draft.graph.jumps):
        return
    for index, section in enumerate(draft.session.sections):
        if index not in draft.graph.reached:
            text = say("No way leads to section “{id}”.", id=section.id)
            hint = say(
                "A section behind a closing or behind a “go” needs a “go” that leads to it."
            )
            draft.error("unreachable", ("sections", index, "id"), text, hint)


def ways_end_in_a_closing(draft: Draft) -> None:
    """Only the last section can be followed by nothing, so only there a way can end openly."""
    sections = draft.session.sections
    if not any(section.closing for section in sections):
        text = say("No section says “closing: true”; every session ends in a closing.")
        draft.error("no-closing", ("sections",), text)
    elif draft.graph.goes_on(len(sections) - 1):
        text = say("The session can end with “{id}”, which is no closing.", id=sections[-1].id)
        hint = say("Say “closing: true” there, or lead on to a closing.")
        draft.error("open-end", ("sections", len(sections) - 1, "id"), text, hint)


def closings_cannot_be_left_out(draft: Draft) -> None:
    """What a listener leaves out is a region of the middle, never the way out."""
    for index, section in enumerate(draft.session.sections):
        if section.closing and section.region is not None:
            text = say("A closing cannot be left out, so it has no region.")
            draft.error("closing-region", ("sections", index, "region"), text)


RULES: tuple[Rule, ...] = (
    targets_exist,
    targets_lie_ahead,
    jumps_leave_their_group,
    steps_are_reached,
    sections_are_reached,
    ways_end_in_a_closing,
    closings_cannot_be_left_out,
)
