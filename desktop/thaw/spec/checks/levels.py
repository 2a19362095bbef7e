"""Levels: nobody is led inward by more than one at a time, or without having been asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.spec.steps import CheckIn, Choose, Words

if TYPE_CHECKING:
    from thaw.spec.checks.draft import Draft, Path, Rule
    from thaw.spec.session import Section

START_LEVEL: Final = 1
"""Where a listener is before the first section."""
UNASKED_RISE: Final = 1
"""How far a section may lie above the one before when nothing was asked on the way; and beyond
which it never may."""


def levels_rise_gently(draft: Draft) -> None:
    """Up by one after a question, never by two; the practice page, section 2."""
    sections = draft.session.sections
    _check_rise(draft, START_LEVEL, 0, asked=_opens_with_question(sections[0]))
    for index, targets in enumerate(draft.graph.exits):
        for target in targets:
            asked = _asks(sections[index]) or _opens_with_question(sections[target])
            _check_rise(draft, sections[index].level, target, asked=asked)


def _check_rise(draft: Draft, before: int, index: int, *, asked: bool) -> None:
    section = draft.session.sections[index]
    path: Path = ("sections", index, "level")
    rise = section.level - before
    where = {"id": section.id, "before": str(before), "level": str(section.level)}
    if rise > UNASKED_RISE:
        text = say(
            "Section “{id}” is reached from level {before} and has level {level}; at most one "
            "more is possible.",
            **where,
        )
        hint = say("Put a section of the level between before it.")
        draft.error("level-jump", path, text, hint)
    elif rise == UNASKED_RISE and not asked:
        text = say(
            "Section “{id}” is reached from level {before} and has level {level}, without a "
            "choice or check-in between.",
            **where,
        )
        hint = say("Ask something before it, or at its beginning.")
        draft.warn("level-unasked", path, text, hint)


def _asks(section: Section) -> bool:
    return any(isinstance(step, (Choose, CheckIn, Words)) for step in section.steps)


def _opens_with_question(section: Section) -> bool:
    return isinstance(section.steps[0], (Choose, CheckIn))


RULES: tuple[Rule, ...] = (levels_rise_gently,)
