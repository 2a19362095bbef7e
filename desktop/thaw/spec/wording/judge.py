"""Finds in a text what the wording rules speak of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from thaw.base.problem import Severity
from thaw.spec.wording.patterns import Pattern, read_pattern

if TYPE_CHECKING:
    from thaw.spec.wording.rules import WordingFile, WordingRule

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[”\"')]*\s+")
_WORDS: Final = re.compile(r"[\w'-]+")
_SHORTEST_BEGINNING: Final = 2
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
        self._softeners = _Index(("", read_pattern(text)) for text in file.softeners)
        self._patterns = _Index(_patterns(file))
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
        plain = _plain(text)
        found: dict[str, Finding] = {}
        for sentence in _SENTENCE_END.split(plain):
            words = _words_of(sentence)
            for name, match in self._patterns.search(sentence, words):
                rule = self.rules[name]
                if name in found or not _holds_for(rule, kind):
                    continue
                if any(unless.search(plain) for unless in self._unless[name]):
                    continue
                severity = self._weight(rule, sentence, words)
                if severity is not None:
                    found[name] = Finding(name, match.strip(" ,;:–—"), severity)
        return tuple(found.values())

    def _weight(
        self, rule: WordingRule, sentence: str, words: tuple[str, ...]
    ) -> Severity | None:
        softened = rule.softens and any(self._softeners.search(sentence, words))
        return _SOFTER[rule.severity] if softened else rule.severity


class _Index:
    """Patterns by the words they need, so that most sentences cost a look-up for each word."""

    def __init__(self, patterns: Iterator[tuple[str, Pattern]]) -> None:
        self._by_word: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        self._by_beginning: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for name, pattern in patterns:
            for key in pattern.keys:
                if key.endswith("*"):
                    place = self._by_beginning.setdefault(key[:_SHORTEST_BEGINNING], [])
                else:
                    place = self._by_word.setdefault(key, [])
                place.append((name, pattern.expression))

    def search(self, sentence: str, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """The name of each pattern that is there, with its words."""
        for word in words:
            for name, expression in (
                *self._by_word.get(word, ()),
                *self._by_beginning.get(word[:_SHORTEST_BEGINNING], ()),
            ):
                match = expression.search(sentence)
                if match is not None:
                    yield name, match.group()


def _holds_for(rule: WordingRule, kind: Kind) -> bool:
    return rule.everywhere if kind is Kind.TITLE else not (rule.alone and kind is Kind.OPTION)


def _patterns(file: WordingFile) -> Iterator[tuple[str, Pattern]]:
    for name, rule in file.rules.items():
        for text in rule.patterns:
            yield name, read_pattern(text)


def _plain(text: str) -> str:
    """One line with straight apostrophes, as patterns are written."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


def _words_of(sentence: str) -> tuple[str, ...]:
    """Each word once, and the parts of those with hyphens or apostrophes, in small letters."""
    whole = _WORDS.findall(sentence.casefold())
    parts = (part for word in whole for part in (word, *re.split(r"[-']", word)))
    return tuple(dict.fromkeys(part for part in parts if part))
