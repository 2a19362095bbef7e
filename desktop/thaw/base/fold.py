"""Words as they are kept and as they are looked for: without case, accents and signs.

Both sides go through the same fold here, so that SQLite has nothing left to decide: it splits
at spaces, and what a person types never becomes a part of its query language.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_UNSPACED: Final = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Scripts that write no space between words: every sign of theirs is a word of its own."""
_WORD: Final = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_LONGEST: Final = 64
"""Letters of a word that count."""
_MOST: Final = 32
"""Typed words that count; SQLite nests them, and refuses to nest hundreds."""


class _WithoutMarks(dict[int, int | None]):
    """For ``str.translate``: letters stay, accents and other marks go. It fills itself."""

    def __missing__(self, sign: int) -> int | None:
        is_mark = unicodedata.category(chr(sign)).startswith("M")
        return self.setdefault(sign, None if is_mark else sign)


_WITHOUT_MARKS: Final = _WithoutMarks()


def fold(text: str) -> tuple[str, ...]:
    """The words of a text in order, each as it is compared: ``Zürich’s`` is ``zurich, s``."""
    if not text.isascii():
        # Compatibility forms, such as ligatures and wide letters, are what they stand for.
        text = unicodedata.normalize("NFKD", text).translate(_WITHOUT_MARKS)
        text = unicodedata.normalize("NFKD", text.casefold())
    return tuple(word[:_LONGEST] for word in _WORD.findall(text.casefold()))


def bag(text: str) -> str:
    """Every word of a text once, with spaces between them: what an index keeps of it."""
    return " ".join(dict.fromkeys(fold(text)))


def sought(typed: str) -> tuple[str, ...]:
    """What was typed as terms of FTS5's query language: every word, the last as a beginning.

    There are none where nothing was typed that is a letter or a digit.
    """
    words = fold(typed)[:_MOST]
    if not words:
        return ()
    *whole, begun = words
    return (*(f'"{word}"' for word in dict.fromkeys(whole)), f'"{begun}" *')
