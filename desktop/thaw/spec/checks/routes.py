"""The routes of a check-in: gentle, possible, and not hidden by a built-in one.

The built-in safety routes are looked at first: stirred 8 or more, here 3 or less. A route of a
pack may only lead to something as gentle as what would come without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.spec.doses import FAR_AWAY_FROM, TOO_MUCH_FROM
from thaw.spec.steps import CheckIn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.spec.checks.draft import Draft, Path, Rule
    from thaw.spec.conditions import Comparison

VALUES: Final = {
    "stirred": range(11),
    "here": range(11),
    "numb": range(11),
    "pleasant": range(1, 10),
    "energy": range(1, 10),
    "change.stirred": range(-10, 11),
}
"""What each answer may be."""
BUILT_IN: Final = {
    "stirred": frozenset(range(TOO_MUCH_FROM, 11)),
    "here": frozenset(range(FAR_AWAY_FROM + 1)),
}
"""The answers that a built-in route takes away before any route of a pack is looked at."""


def conditions_can_hold(draft: Draft) -> None:
    """A condition that no answer or every answer fulfils is a slip."""
    for _, path, condition, _ in _routes(draft):
        holding = _holding(condition)
        if not holding:
            draft.error(
                "never-holds",
                path,
                say("“{condition}” is true of no answer.", condition=condition),
            )
        elif len(holding) == len(VALUES[condition.name]):
            draft.error(
                "always-holds",
                path,
                say("“{condition}” is true of every answer.", condition=condition),
            )


def conditions_are_not_masked(draft: Draft) -> None:
    """Behind a built-in route that always comes first, a pack's route is never taken."""
    for _, path, condition, _ in _routes(draft):
        holding = _holding(condition)
        if holding and holding <= BUILT_IN.get(condition.name, frozenset()):
            text = say(
                "“{condition}” is never looked at: Thaw's own routes at stirred "
                "{stirred} or more and here {here} or less come first.",
                condition=condition,
                stirred=TOO_MUCH_FROM,
                here=FAR_AWAY_FROM,
            )
            draft.error("masked-route", path, text, say("Route earlier, or leave it out."))


def conditions_were_asked(draft: Draft) -> None:
    """A route goes by what was answered just now; a value that was not asked for is unknown."""
    for _, path, step in draft.steps(CheckIn):
        for condition in step.when:
            if condition.name.removeprefix("change.") not in step.check_in:
                text = say("This check-in does not ask for “{name}”.", name=condition.name)
                hint = say("Add it to “check_in”, or leave the condition out.")
                draft.error("not-asked", (*path, "when", str(condition)), text, hint)


def routes_are_as_gentle(draft: Draft) -> None:
    """A route leads to no higher level than this section's and the next one's."""
    sections = draft.session.sections
    for index, path, _, target in _routes(draft):
        to = draft.graph.index.get(target)
        following = sections[index + 1 : index + 2] if draft.graph.goes_on(index) else ()
        highest = max(section.level for section in (sections[index], *following))
        if to is not None and sections[to].level > highest:
            text = say(
                "This route leads up to level {level}; without it level {highest} is the "
                "highest here.",
                level=sections[to].level,
                highest=highest,
            )
            draft.error(
                "route-not-gentler", path, text, say("A route leads to the same or less.")
            )


def _routes(draft: Draft) -> Iterator[tuple[int, Path, Comparison, str]]:
    for index, path, step in draft.steps(CheckIn):
        for condition, target in step.when.items():
            yield index, (*path, "when", str(condition)), condition, target


def _holding(condition: Comparison) -> frozenset[int]:
    """The answers of which a condition is true."""
    possible = VALUES[condition.name]
    return frozenset(value for value in possible if condition.holds({condition.name: value}))


RULES: tuple[Rule, ...] = (
    conditions_can_hold,
    conditions_are_not_masked,
    conditions_were_asked,
    routes_are_as_gentle,
)
