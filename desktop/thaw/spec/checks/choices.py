"""Choices: two or more equal options, and a default that asks nothing of who does not answer.

No answer is information. From level 2 on, the default is the outside or anchor option, which is
one of these:

* an option called ``outside`` or ``anchor``, or by the id of an anchor other than breath;
* an option that sets such an anchor, or leaves a region out (its time goes to the anchor);
* an option that goes to a section of level 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.spec.checks.anchors import ANCHOR, BREATH, LEAVE_OUT
from thaw.spec.likely import did_you_mean
from thaw.spec.steps import Choose, Option

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Rule
    from thaw.spec.steps import Choice

FEWEST_OPTIONS: Final = 2
INWARD_LEVEL: Final = 2
"""From this level on, a default leads outside."""
OUTSIDE: Final = "outside"
OUTSIDE_LEVEL: Final = 1


def options_are_several(draft: Draft) -> None:
    """One option is no choice."""
    for _, path, step in draft.steps(Choose):
        if len(step.choose.options) < FEWEST_OPTIONS:
            text = say("A choice has at least two options, equal in worth.")
            draft.error("no-choice", (*path, "choose", "options"), text)


def default_is_an_option(draft: Draft) -> None:
    """What is taken without an answer is one of the answers."""
    for _, path, step in draft.steps(Choose):
        choice = step.choose
        if choice.default not in choice.options:
            text = say("“{default}” is not one of the options.", default=choice.default)
            hint = did_you_mean(choice.default, choice.options)
            draft.error("unknown-default", (*path, "choose", "default"), text, hint)


def default_leads_outside(draft: Draft) -> None:
    """Whoever does not answer may be far away; so the default leads outward, not inward."""
    for index, path, step in draft.steps(Choose):
        section = draft.session.sections[index]
        choice = step.choose
        if section.level < INWARD_LEVEL or choice.default not in choice.options:
            continue
        if not _is_outside(draft, choice):
            text = say(
                "From level {level} on, a default is the outside or anchor "
                "option, and “{default}” is neither.",
                level=INWARD_LEVEL,
                default=choice.default,
            )
            hint = say(
                "Take an option that is named after an anchor, sets one, leaves a region "
                "out or goes to a section of level 1."
            )
            draft.error("default-inward", (*path, "choose", "default"), text, hint)


def _is_outside(draft: Draft, choice: Choice) -> bool:
    outward = {OUTSIDE, ANCHOR, *draft.anchors} - {BREATH}
    if choice.sets == LEAVE_OUT or choice.default in outward:
        return True
    option = choice.options[choice.default]
    if isinstance(option, str):
        return False
    target = draft.graph.index.get(option.go or "")
    goes_outside = target is not None and draft.session.sections[target].level == OUTSIDE_LEVEL
    return goes_outside or option.set.get(ANCHOR) in outward or LEAVE_OUT in option.set


def options_differ(draft: Draft) -> None:
    """Two options of the same words cannot be told apart on the screen."""
    for _, path, step in draft.steps(Choose):
        said: set[str] = set()
        for name, option in step.choose.options.items():
            words = (option.say if isinstance(option, Option) else option).casefold()
            if words in said:
                text = say("Two options say “{words}”.", words=words)
                draft.error("option-twice", (*path, "choose", "options", name), text)
            said.add(words)


RULES: tuple[Rule, ...] = (
    options_are_several,
    default_is_an_option,
    default_leads_outside,
    options_differ,
)
