"""Findings that somebody answers for: ``lint-ok``, the rule, and the reason.

A waiver stands in what it is about: words in the step that says them (``wording.apply``), a
number in the step, the section, the session, the anchor or the credit where it is told. Words
may be waived whatever they weigh, since a pattern cannot know what was meant. Of the numbers
only warnings may, and only those that a clinician can have a reason for (``NUMBERS``): what is
an error, what is missing or stale, and what a limiter would have to press never is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import say
from thaw.base.problem import Mark, Problem, Report, Severity
from thaw.spec.guidance import Anchors, Guidance
from thaw.spec.likely import nearest
from thaw.spec.pack import CreditsFile
from thaw.spec.session import Session
from thaw.spec.steps import Play

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.spec.guidance import GuidanceSection
    from thaw.spec.places import Part, Places
    from thaw.spec.session import Section
    from thaw.spec.steps import Step

WAIVERS: Final = "lint-ok"
"""The key under which findings are waived, each with its reason."""
NUMBERS: Final = frozenset(
    {
        "choice-late",
        "few-choices",
        "few-offers",
        "late-level",
        "level-unasked",
        "long-focus",
        "long-level",
        "long-silence",
        "loudness-jump",
        "narration-rate",
        "quick-onset",
        "quiet-sound",
        "rare-check-ins",
        "short-closing",
        "short-fade",
        "short-opening",
        "silence-unannounced",
        "stop-late",
    }
)
"""The numeric checks of the practice page's section 2 whose warnings may be waived."""
_PARTS: Final = frozenset({"sections", "steps", "during"})
"""Keys of lists whose items answer for themselves."""


@dataclass(frozen=True, order=True)
class Waiver:
    """A finding that somebody answers for.

    Attributes:
        file: where it stands.
        line: counted from 1.
        rule: the name of the rule.
        words: what was found: the words, or a sentence with the number.
        reason: why it stays.
    """

    file: str
    line: int
    rule: str
    words: str
    reason: str


class _Owner(NamedTuple):
    """A part of a file that waives something: where, what, and whether it has words."""

    path: tuple[Part, ...]
    waived: Mapping[str, str]
    speaks: bool


class Waiving:
    """The waivers of one file.

    Args:
        model: what the file says.
        places: where things are in it.
        wording: the names of the wording rules.
    """

    def __init__(self, model: object, places: Places, wording: Collection[str]) -> None:
        self._places = places
        self._wording = wording
        self._owners = tuple(owner for owner in _owners(model) if owner.waived)

    def apply(
        self, problems: Sequence[Problem], report: Report
    ) -> tuple[tuple[Problem, ...], tuple[Waiver, ...]]:
        """Take out the warnings about numbers that are waived.

        Args:
            problems: all of the file.
            report: what is told of waivers that name no rule, or waive nothing.

        Returns:
            The problems that stay, and what was waived.
        """
        if not self._owners:
            return tuple(problems), ()
        waivers: dict[Problem, Waiver] = {}
        for owner in self._owners:
            self._tell_unknown(owner, report)
            covered = frozenset(self._places.marks(*owner.path, but=_PARTS))
            for rule, reason in owner.waived.items():
                if rule not in NUMBERS:
                    continue
                found = [p for p in problems if p.code == rule and _mark(p) in covered]
                warnings = [p for p in found if p.severity is not Severity.ERROR]
                waivers |= {problem: _waiver(problem, reason) for problem in warnings}
                if not warnings:
                    self._tell_idle(owner, rule, problems, report, is_error=bool(found))
        left = tuple(problem for problem in problems if problem not in waivers)
        return left, tuple(sorted(waivers.values()))

    def _tell_unknown(self, owner: _Owner, report: Report) -> None:
        known = (*(self._wording if owner.speaks else ()), *sorted(NUMBERS))
        for rule in owner.waived.keys() - known:
            text = say("Nothing called “{rule}” can be waived here.", rule=rule)
            near = nearest(rule, known)
            if rule in self._wording:
                hint = say("Words are waived in the step that says them.")
            elif near is not None:
                hint = say("Did you mean “{near}”?", near=near)
            else:
                hint = say(
                    "“thaw check --explain RULE” says of a rule whether and where it can be."
                )
            mark = self._places.key_mark(*owner.path, WAIVERS, rule)
            report.error("unknown-rule", mark, text, hint, rule)

    def _tell_idle(
        self,
        owner: _Owner,
        rule: str,
        problems: Sequence[Problem],
        report: Report,
        *,
        is_error: bool,
    ) -> None:
        mark = self._places.key_mark(*owner.path, WAIVERS, rule)
        if is_error:
            text = say(
                "“{rule}” is an error here, and of numbers only warnings are waived.", rule=rule
            )
            report.warn("idle-waiver", mark, text)
        elif all(problem.severity is not Severity.ERROR for problem in problems):
            # Beside an error much is not looked at yet, so nobody knows.
            elsewhere = [problem for problem in problems if problem.code == rule]
            hint = self._told_at(elsewhere[0]) if elsewhere else ""
            report.warn(
                "idle-waiver", mark, say("Nothing here is waived by {rule}.", rule=rule), hint
            )

    def _told_at(self, problem: Problem) -> str:
        if _mark(problem) == self._places.mark("sections"):
            return say(
                "It is told of the whole session: put “{waivers}” beside “sections”.",
                waivers=WAIVERS,
            )
        return say("It is told at line {line}, and waived there.", line=problem.line)


def _mark(problem: Problem) -> Mark:
    return Mark(problem.line, problem.column)


def _waiver(problem: Problem, reason: str) -> Waiver:
    words = problem.text.removesuffix(".")
    return Waiver(problem.file, problem.line, problem.code, words, reason)


def _owners(model: object) -> Iterator[_Owner]:
    match model:
        case Session():
            yield _Owner((), model.lint_ok, speaks=False)
            for index, section in enumerate(model.sections):
                yield _Owner(("sections", index), section.lint_ok, speaks=False)
            yield from _of_sections(model.sections)
        case Guidance():
            yield from _of_sections(model.sections)
        case Anchors():
            for name, anchor in model.anchors.items():
                yield _Owner(("anchors", name), anchor.lint_ok, speaks=True)
        case CreditsFile():
            for name, credit in model.files.items():
                yield _Owner(("files", name), credit.lint_ok, speaks=False)
        case _:
            pass


def _of_sections(sections: Iterable[Section | GuidanceSection]) -> Iterator[_Owner]:
    for index, section in enumerate(sections):
        yield from _of_steps(("sections", index, "steps"), section.steps)


def _of_steps(path: tuple[Part, ...], steps: Iterable[Step]) -> Iterator[_Owner]:
    for index, step in enumerate(steps):
        here = (*path, index)
        yield _Owner(here, step.lint_ok, speaks=True)
        if isinstance(step, Play):
            yield from _of_steps((*here, "during"), step.during)
