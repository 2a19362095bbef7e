"""The patterns of the wording rules: words with a few marks that anybody can read.

``(a|b)`` is one of these, ``[a|b]`` may be left out, ``…`` is up to three words, ``*`` is any
ending, and ``^`` is where a command can begin. They become regular expressions that cannot run
away: nothing in them repeats without a bound.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r"\(([^()\[\]]+)\)|\[([^()\[\]]+)\]|(…)|(\^)|([\w'-]+\*?)|(\S)")
_WORD: Final = re.compile(r"[\w'-]+\*?\Z")
_APART: Final = r"[^\w']+"
_GAP: Final = rf"(?:{_APART}[\w'-]+){{0,3}}{_APART}"
_BEGINS: Final = r"(?:^|[,;:–—]|\b(?:and|now|please|then|so|just)\b)[^\w']*"
_MOST: Final = 200
"""Characters of a pattern."""


@dataclass(frozen=True)
class Pattern:
    """A pattern that was understood.

    Attributes:
        expression: to be searched for in one sentence.
        keys: the words one of which a sentence must have; with ``*``, the beginnings of words.
            They are in small letters.
    """

    expression: re.Pattern[str]
    keys: tuple[str, ...]


def read_pattern(pattern: str) -> Pattern:
    """Understand a pattern.

    Raises:
        ValueError: with a sentence, where it is not written as a pattern is.
    """
    if len(pattern) > _MOST:
        raise ValueError(f"A pattern has at most {_MOST} characters.")
    parts: list[str] = []
    keys: tuple[str, ...] = ()
    apart = _APART
    for one_of, maybe, gap, begin, word, other in _TOKEN.findall(pattern):
        if other or (begin and parts):
            mark = other or begin
            raise ValueError(f"“{mark}” cannot stand there in the pattern “{pattern}”.")
        if begin:
            parts.append(_BEGINS)
        elif gap:
            apart = _GAP
        elif maybe:
            words = _one_of(_choices(maybe, pattern))
            parts.append(f"(?:{apart}{words})?" if keys else f"(?:{words}{apart})?")
        else:
            choices = _choices(one_of or word, pattern)
            parts.append(f"{apart}{_one_of(choices)}" if keys else _one_of(choices))
            keys = keys or tuple(dict.fromkeys(words[0].casefold() for words in choices))
            apart = _APART
    if not keys or apart != _APART:
        raise ValueError(f"The pattern “{pattern}” does not end with a word.")
    expression = rf"(?<![\w']){''.join(parts)}(?!\w)"
    return Pattern(re.compile(expression, re.IGNORECASE), keys)


def _choices(text: str, pattern: str) -> list[list[str]]:
    """The alternatives between brackets, each a list of words."""
    choices = [choice.split() for choice in text.split("|")]
    if not all(choices) or not all(_WORD.match(word) for words in choices for word in words):
        raise ValueError(f"“{text}” is no word or words in the pattern “{pattern}”.")
    return choices


def _one_of(choices: list[list[str]]) -> str:
    return f"(?:{'|'.join(_APART.join(map(_word, words)) for words in choices)})"


def _word(word: str) -> str:
    return rf"{re.escape(word[:-1])}\w*" if word.endswith("*") else re.escape(word)
