"""Text for Markdown, such that a reader sees exactly what was typed and none of it is markup.

It holds for CommonMark (https://spec.commonmark.org/0.31.2/) and for what GitHub and Qt add to
it: tables, struck-out text, formulas, and addresses that become links by themselves.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import Final

_MARKUP: Final = re.compile(
    r"[\\`*_\[\]<>#|~$@]"
    r"|&(?=[#\w])"  # a named or numbered character
    r"|:(?=//)|(?<=www)\.",  # an address
    re.IGNORECASE,
)
_BEGINNING: Final = re.compile(
    r"[-+](?=\s|$)"  # an item of a list
    r"|[-=:](?=[-=:\s]*$)"  # what makes a title, a rule or a table of the line before
    r"|(?<=\d)[.)](?=\s|$)"  # a numbered item
)
_NUMBER: Final = re.compile(r"\d{0,9}")
_LINE_END: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\0-\x08\x0e-\x1f\x7f-\x9f]")
_FIXED: Final = "\N{NO-BREAK SPACE}"
"""A space that Markdown neither takes for an indent nor draws together with others."""
_BREAK: Final = "  \n"
"""The end of a line within a paragraph: the one way that all dialects know."""


def in_a_line(text: str) -> str:
    """A text as one line: line ends and other runs of space become one space."""
    return _line(" ".join(text.split()))


def in_paragraphs(text: str) -> str:
    """A text with its lines, its indents and its empty lines, but none at its ends.

    Control characters, which no one sees, become U+FFFD.
    """
    lines = [line.rstrip() for line in _LINE_END.split(text)]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(_line(line))
        else:
            paragraphs.append([])
    while paragraphs and not paragraphs[-1]:
        paragraphs.pop()
    paragraphs = [*dropwhile(lambda lines: not lines, paragraphs)]
    return "\n\n".join(_BREAK.join(lines) or _FIXED for lines in paragraphs)


def _line(text: str) -> str:
    """A line without its markup: what is not wanted stands behind a backslash."""
    text = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text).expandtabs(4)
    text = re.sub(r"^ +| (?= )", lambda spaces: _FIXED * len(spaces[0]), text)
    escaped = _MARKUP.sub(r"\\\g<0>", text)
    digits = _NUMBER.match(escaped)
    behind = digits.end() if digits else 0
    begins = _BEGINNING.match(escaped, behind)
    return f"{escaped[:behind]}\\{escaped[behind:]}" if begins else escaped
