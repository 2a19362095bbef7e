"""The rules of what is spoken outside sessions: every part is there, and anchors are fair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.base.language import say
from thaw.base.problem import WHOLE_FILE
from thaw.spec.checks.anchors import BREATH
from thaw.spec.guidance import GUIDANCE_SECTIONS
from thaw.spec.likely import did_you_mean
from thaw.spec.steps import ELSE, Say

if TYPE_CHECKING:
    from thaw.base.problem import Report
    from thaw.spec.guidance import Anchors, Guidance
    from thaw.spec.places import Places


def check_guidance(guidance: Guidance, places: Places, report: Report) -> None:
    """Every part that the player or a page speaks is there, once, and has a wording for all."""
    seen: set[str] = set()
    for index, section in enumerate(guidance.sections):
        mark = places.mark("sections", index, "id")
        if section.id not in GUIDANCE_SECTIONS:
            text = f"“{section.id}” is no part of the guidance."
            hint = did_you_mean(section.id, GUIDANCE_SECTIONS)
            report.error("unknown-part", mark, text, hint, section.id)
        elif section.id in seen:
            report.error("section-twice", mark, f"“{section.id}” is given twice.")
        seen.add(section.id)
        for place, step in enumerate(section.steps):
            if isinstance(step, Say) and not isinstance(step.say, str) and ELSE not in step.say:
                where = places.mark("sections", index, "steps", place, "say")
                text = "The wording “else” is missing: it is spoken for every other anchor."
                report.error("no-else", where, text, "Add a line “else: …”.")
    for name in GUIDANCE_SECTIONS:
        if name not in seen:
            report.error("missing-part", WHOLE_FILE, f"The part “{name}” is missing.")


def check_anchors(anchors: Anchors, places: Places, report: Report) -> None:
    """Breath is offered last or nowhere, and never alone: the first anchor is the default."""
    first = next(iter(anchors.anchors))
    if first == BREATH:
        text = say("The first anchor is the default, and breath never is.")
        mark = places.key_mark("anchors", BREATH)
        report.error("breath-by-default", mark, text, say("Put another anchor first."))
