"""Finds in a text what the wording rules speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from thaw.base.problem import Severity
from thaw.spec.wording.patterns import Pattern, read_pattern
from thaw.spec.wording.sentences import Index, Sentence, plain, sentences

if TYPE_CHECKING:
    from thaw.spec.wording.rules import WordingFile, WordingRule

_SOFTER: Final = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.HINT,
    Severity.HINT: None,
}
_REMEMBERED: Final = 4096


@dataclass(frozen=True)
class Finding:
    """Words of a text that a rule speaks of.

    Attributes:
        rule: the rule's name.
        words: what was found, as it stands in the text.
        severity: how much it weighs, an offer counted in.
    """

    rule: str
    words: str
    severity: Severity


class Kind(Enum):
    """What a text is."""

    LINE = auto()
    """Something said or asked."""
    OPTION = auto()
    """One of several to pick from."""
    TITLE = auto()
    """A title or a summary: it makes no offers, but can make claims."""


class Wording:
    """All rules, ready to be applied.

    Args:
        file: the rules as they were read.

    Attributes:
        rules: name → rule.
    """

    def __init__(self, file: WordingFile) -> None:
        self.rules: Mapping[str, WordingRule] = file.rules
        self._softeners = Index(("", read_pattern(text)) for text in file.softeners)
        self._patterns = Index(_patterns(file))
        self._unless = {
            name: tuple(read_pattern(text).expression for text in rule.unless)
            for name, rule in file.rules.items()
        }
        self.findings = lru_cache(_REMEMBERED)(self._findings)

    def _findings(self, text: str, kind: Kind = Kind.LINE) -> tuple[Finding, ...]:
        """What is found in one line, one finding a rule.

        Args:
            text: what a listener hears or reads.
            kind: what it is: not every rule holds for everything.
        """
        line = plain(text)
        found: dict[str, Finding] = {}
        for sentence in sentences(text):
            for name, match in self._patterns.search(sentence):
                rule = self.rules[name]
                if name in found or not _holds_for(rule, kind):
                    continue
                if any(unless.search(line) for unless in self._unless[name]):
                    continue
                severity = self._weight(rule, sentence)
                if severity is not None:
                    found[name] = Finding(name, match.strip(" ,;:–—"), severity)
        return tuple(found.values())

    def _weight(self, rule: WordingRule, sentence: Sentence) -> Severity | None:
        softened = rule.softens and self._softeners.finds(sentence)
        return _SOFTER[rule.severity] if softened else rule.severity


def _holds_for(rule: WordingRule, kind: Kind) -> bool:
    return rule.everywhere if kind is Kind.TITLE else not (rule.alone and kind is Kind.OPTION)


def _patterns(file: WordingFile) -> Iterator[tuple[str, Pattern]]:
    for name, rule in file.rules.items():
        for text in rule.patterns:
            yield name, read_pattern(text)
