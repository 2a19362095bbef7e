"""Lines cut into sentences and words, and patterns found in them without trying each one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from thaw.spec.wording.patterns import Pattern

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[”\"')]*\s+")
_WORDS: Final = re.compile(r"[\w'-]+")
_SHORTEST_BEGINNING: Final = 2


class Sentence(NamedTuple):
    """One sentence.

    Attributes:
        text: on one line, with straight apostrophes, as patterns are written.
        words: each word once, and the parts of those with hyphens or apostrophes, small.
    """

    text: str
    words: tuple[str, ...]


class Index:
    """Patterns by the words they need, so that most sentences cost a look-up for each word.

    Args:
        patterns: name → pattern; a name may have several.
    """

    def __init__(self, patterns: Iterable[tuple[str, Pattern]]) -> None:
        self._by_word: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        self._by_beginning: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for name, pattern in patterns:
            for key in pattern.keys:
                if key.endswith("*"):
                    place = self._by_beginning.setdefault(key[:_SHORTEST_BEGINNING], [])
                else:
                    place = self._by_word.setdefault(key, [])
                place.append((name, pattern.expression))

    def search(self, sentence: Sentence) -> Iterator[tuple[str, str]]:
        """The name of each pattern that is there, with its words."""
        for word in sentence.words:
            for name, expression in (
                *self._by_word.get(word, ()),
                *self._by_beginning.get(word[:_SHORTEST_BEGINNING], ()),
            ):
                match = expression.search(sentence.text)
                if match is not None:
                    yield name, match.group()

    def finds(self, sentence: Sentence) -> bool:
        """Whether one of them is there."""
        return any(True for _ in self.search(sentence))


def plain(text: str) -> str:
    """One line with straight apostrophes, as patterns are written."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a line; remembered, since several rules look at the same line."""
    return tuple(Sentence(part, _words_of(part)) for part in _SENTENCE_END.split(plain(text)))


def _words_of(sentence: str) -> tuple[str, ...]:
    whole = _WORDS.findall(sentence.casefold())
    parts = (part for word in whole for part in (word, *re.split(r"[-']", word)))
    return tuple(dict.fromkeys(part for part in parts if part))
