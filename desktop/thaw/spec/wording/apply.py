"""Applies the wording rules to whole files, each finding at its line; waivers are collected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.spec.guidance import Anchors, Guidance
from thaw.spec.pack import PackInfo
from thaw.spec.session import Session
from thaw.spec.steps import Play
from thaw.spec.waivers import WAIVERS, Waiver
from thaw.spec.wording.judge import Kind
from thaw.spec.wording.texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.base.problem import Report
    from thaw.spec.guidance import GuidanceSection
    from thaw.spec.places import Places
    from thaw.spec.session import Section
    from thaw.spec.steps import Step
    from thaw.spec.wording.judge import Finding, Wording
    from thaw.spec.wording.texts import Path, Text

LANGUAGE: Final = "en"
"""The language whose words the rules know."""


def is_known(language: str) -> bool:
    """Whether the rules know the words of a language, such as ``en`` or ``en-GB``."""
    return language.partition("-")[0] == LANGUAGE


class WordingCheck:
    """Checks one file.

    Args:
        wording: the rules.
        places: where things are in the file.
        report: what problems are added to.
    """

    def __init__(self, wording: Wording, places: Places, report: Report) -> None:
        self._wording = wording
        self._places = places
        self._report = report
        self._waivers: set[Waiver] = set()

    def check(self, model: object) -> tuple[Waiver, ...]:
        """Check all texts of a file by its kind; gives what was waived.

        Files of another language pass: the rules are made of English words.
        """
        if not is_known(str(getattr(model, "language", ""))):
            return ()
        match model:
            case Session():
                self._session(model)
            case Guidance():
                self._sections(model.sections)
            case Anchors():
                self._anchors(model)
            case PackInfo():
                self._titles((("title",), model.title), (("summary",), model.summary))
            case _:
                pass
        return tuple(sorted(self._waivers))

    def _session(self, session: Session) -> None:
        self._titles((("title",), session.title), (("summary",), session.summary))
        for index, section in enumerate(session.sections):
            if section.title is not None:
                self._titles((("sections", index, "title"), section.title))
        self._sections(session.sections)

    def _sections(self, sections: Iterable[Section | GuidanceSection]) -> None:
        for index, section in enumerate(sections):
            self._steps(("sections", index, "steps"), section.steps)

    def _anchors(self, anchors: Anchors) -> None:
        for name, anchor in anchors.anchors.items():
            here = ("anchors", name)
            texts = (
                ((*here, kind, index), text, Kind.LINE)
                for kind, said in (("lines", anchor.lines), ("touch_ins", anchor.touch_ins))
                for index, text in enumerate(said)
            )
            self._waivable(here, texts, anchor.lint_ok)

    def _titles(self, *titles: tuple[Path, str]) -> None:
        for path, text in titles:
            self._lines((path, text, Kind.TITLE), waived={})

    def _steps(self, path: Path, steps: Iterable[Step]) -> None:
        for index, step in enumerate(steps):
            here = (*path, index)
            self._waivable(here, texts_of(step, here), step.lint_ok)
            if isinstance(step, Play):
                self._steps((*here, "during"), step.during)

    def _waivable(self, path: Path, texts: Iterable[Text], waived: Mapping[str, str]) -> None:
        """Tell what is found in a part of a file and not waived there; and idle waivers."""
        used = self._lines(*texts, waived=waived)
        for rule in waived.keys() & self._wording.rules.keys() - used:
            mark = self._places.key_mark(*path, WAIVERS, rule)
            self._report.warn(
                "idle-waiver", mark, say("Nothing here is waived by {rule}.", rule=rule)
            )

    def _lines(self, *texts: Text, waived: Mapping[str, str]) -> set[str]:
        """Tell what is found and not waived; gives the rules that were waived."""
        used: set[str] = set()
        for path, text, kind in texts:
            for finding in self._wording.findings(text, kind):
                reason = waived.get(finding.rule)
                if reason is None:
                    self._tell(path, finding)
                else:
                    used.add(finding.rule)
                    self._waive(path, finding, reason)
        return used

    def _tell(self, path: Path, finding: Finding) -> None:
        rule = self._wording.rules[finding.rule]
        mark = self._places.mark(*path)
        text = f"“{finding.words}”. {say(rule.why)}"
        hint = say("Kinder: {words}.", words=rule.instead)
        tell = self._report.telling(finding.severity)
        tell(finding.rule, mark, text, hint, self._places.excerpt(*path))

    def _waive(self, path: Path, finding: Finding, reason: str) -> None:
        line = self._places.mark(*path).line
        words = finding.words
        self._waivers.add(Waiver(self._report.file, line, finding.rule, words, reason))
