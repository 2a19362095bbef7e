"""Sentences that YAML reads otherwise than they were meant, without an error.

A space and “#” begin a remark, so that the rest of a sentence is lost; between brackets a comma
ends an item; curly quotes are letters, so that they stay in what is shown. All are what people
write in prose. Remarks that are meant as such stand apart, or behind a sentence that is over.
"""

from __future__ import annotations

import re
from typing import Final

from thaw.base.language import mark, say
from thaw.base.problem import shortened

_REMARK: Final = re.compile(r"(?P<space>[ ]+)(?P<remark>#[^\n]*)")
_ENDS: Final = tuple(".?!…:;,)”’\"'")
"""With these a sentence may be over."""
_FEWEST_WORDS: Final = 3
"""Of a sentence; a time such as ``6 s`` has fewer."""
_JOINING: Final = frozenset({"and", "but", "if", "or", "so", "then"})
"""Words that go on with a sentence, and begin no item of a list."""
CURLY_BEGIN: Final = frozenset("\u00ab\u2018\u201a\u201c\u201e\u2039")
_CURLY_END: Final = tuple("\u00ab\u00bb\u2018\u2019\u201c\u201d\u203a")
CURLY_TOLD: Final = (
    mark("These curly quotes are part of the text and will be shown."),
    mark("If they are only to hold the text together, take straight ones."),
)


def cut_by_hash(value: str, text: str, end: int) -> tuple[str, str] | None:
    """What is told where a “#” probably cuts a sentence: sentence and advice.

    Args:
        value: a plain value.
        text: of the file.
        end: the index behind the value.
    """
    match = _REMARK.match(text, end)
    if match is None or not _cuts(value, match["space"], match["remark"]):
        return None
    remark = shortened(match["remark"])
    hint = say(
        "If it belongs to the text, put the whole text in quotes; before a "
        "remark leave two spaces."
    )
    return say(
        "To YAML a space and “#” begin a remark, so “{remark}” is not read.", remark=remark
    ), hint


def _cuts(value: str, space: str, remark: str) -> bool:
    if len(space) > 1:
        return False
    if remark[1:2].isalnum() or not value:
        return True
    is_sentence = value[:1].isupper() and len(value.split()) >= _FEWEST_WORDS
    return is_sentence and not value.endswith(_ENDS)


def goes_on(item: str) -> bool:
    """Whether an item of a list looks like the rest of the sentence before it."""
    first, space, _ = item.partition(" ")
    return bool(space) and first in _JOINING


def is_in_curly_quotes(text: str) -> bool:
    """Whether a text stands as a whole in quotes that are none to YAML."""
    inner = text[1:-1]
    return text.endswith(_CURLY_END) and not any(quote in inner for quote in _CURLY_END)
