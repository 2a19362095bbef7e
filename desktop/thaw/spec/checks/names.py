"""Names: each is given once, and those that mean something else are not taken."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.spec.graph import BUILT_IN_STATES
from thaw.spec.likely import did_you_mean
from thaw.spec.lines import ANCHORS, GUIDANCE
from thaw.spec.steps import BODY_REGIONS, MARK_BODY, Body

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Rule

MOST_REPEATS: Final = 5
"""How often a section is heard at most, its own repeats and its group's together."""


def session_id_is_free(draft: Draft) -> None:
    """A session called like the guidance or the anchors would share their recordings."""
    if draft.session.id in {ANCHORS, GUIDANCE}:
        text = say(
            "“{id}” is a name of Thaw's own; a session needs another id.", id=draft.session.id
        )
        draft.error("reserved-id", ("id",), text)


def section_ids_are_unique(draft: Draft) -> None:
    """Two sections of one name could not be told apart by ``go``."""
    for index, section in enumerate(draft.session.sections):
        path = ("sections", index, "id")
        if section.id in BUILT_IN_STATES:
            text = say(
                "“{id}” is a state of Thaw's own; a section needs another id.", id=section.id
            )
            draft.error("reserved-id", path, text)
        first = draft.graph.index[section.id]
        if first != index:
            line = draft.places.mark("sections", first, "id").line
            text = say(
                "The id “{id}” is given twice, first in line {line}.", id=section.id, line=line
            )
            draft.error("section-twice", path, text)


def step_names_are_unique(draft: Draft) -> None:
    """``as`` names a line's recording and a question's answer, so once in a section."""
    seen: set[tuple[int, str]] = set()
    for index, path, step in draft.every_step:
        name = getattr(step, "name", None)
        if name is None:
            continue
        if (index, name) in seen:
            text = say("The name “{name}” is given twice in this section.", name=name)
            draft.error("name-twice", (*path, "as"), text)
        seen.add((index, name))


def groups_are_whole(draft: Draft) -> None:
    """A group is known, has sections, and these are neighbours."""
    groups, sections = draft.session.groups, draft.session.sections
    for index, section in enumerate(sections):
        if section.group is not None and section.group not in groups:
            text = say("There is no group “{group}”.", group=section.group)
            hint = did_you_mean(section.group, groups)
            draft.error("unknown-group", ("sections", index, "group"), text, hint)
    runs = [group for group, _ in groupby(section.group for section in sections)]
    for group in groups:
        if group not in runs:
            draft.error(
                "empty-group",
                ("groups", group),
                say("No section is in group “{group}”.", group=group),
            )
        elif runs.count(group) > 1:
            text = say(
                "The sections of group “{group}” do not stand next to each other.", group=group
            )
            draft.error("torn-group", ("groups", group), text)


def repeats_stay_few(draft: Draft) -> None:
    """A section is heard at most five times, and the closing once."""
    for index, section in enumerate(draft.session.sections):
        group = draft.session.groups.get(section.group or "")
        times = section.repeat * (1 if group is None else group.repeat)
        path = ("sections", index, "repeat")
        if times > 1 and section.closing:
            text = say("A closing is heard once, so neither it nor its group repeats.")
            draft.error("closing-repeats", path, text)
        elif times > MOST_REPEATS:
            text = say(
                "With its group this section is heard {times} times, at most {most}.",
                times=times,
                most=MOST_REPEATS,
            )
            draft.error("too-many-repeats", path, text)


def lit_regions_exist(draft: Draft) -> None:
    """A part of the body that the outline does not have lights nothing."""
    for _, path, step in draft.steps(Body):
        if step.body not in (*BODY_REGIONS, MARK_BODY):
            text = say("The outline has no part “{body}”, so nothing is lit.", body=step.body)
            hint = did_you_mean(step.body, (*BODY_REGIONS, MARK_BODY))
            draft.warn("unlit-region", (*path, "body"), text, hint)


RULES: tuple[Rule, ...] = (
    session_id_is_free,
    section_ids_are_unique,
    step_names_are_unique,
    groups_are_whole,
    repeats_stay_few,
    lit_regions_exist,
)
