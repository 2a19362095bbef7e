"""Bytes to text: UTF-8 and nothing else, without any character that hides what a file says.

A line separator in the middle of a text would be two lines to YAML and one to an editor; a mark
of writing direction can make a text look different from what it is. So both are refused, like
every control character.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.problem import WHOLE_FILE, Mark

if TYPE_CHECKING:
    from thaw.base.problem import Report

MAX_TOLD: Final = 20
"""How many places of one kind of bad character are told."""

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_LINE_BREAKS = r"\u2028\u2029"
_DIRECTIONS = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NO_CHARACTERS = r"\ufdd0-\ufdef" + "".join(
    chr((plane << 16) + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
HIDDEN: Final = re.compile(f"[{_CONTROL}{_LINE_BREAKS}{_DIRECTIONS}\ufeff{_NO_CHARACTERS}]")
"""Every character that may not stand in a file; the tab has a sentence of its own."""

_ODD_SPACE = re.compile(
    r"^[ -]*(?:(?:\w[\w-]*:)(?=[\u00a0\u2000-\u200b\u202f\u205f\u3000]))?"
    r"(?P<spaces>[\u00a0\u2000-\u200b\u202f\u205f\u3000]+)",
    re.MULTILINE,
)
"""Spaces of print where YAML wants plain ones: in front of a line, or behind the key."""
_TABS = re.compile(r"^(?P<before>[^\t\n]*)\t", re.MULTILINE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(data: bytes, report: Report, max_bytes: int) -> str | None:
    """The text of a file with plain line feeds, or None where it cannot be read on.

    Hidden characters are reported and replaced by spaces, so that all further problems are
    found at their places.
    """
    if not _is_plausible(data, report, max_bytes):
        return None
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report.error(
            "file-encoding",
            Mark(line, 1),
            say("This line is not written in UTF-8."),
            say("Save the file again with the encoding UTF-8."),
        )
        return None
    text = text.replace("\r\n", "\n")
    text = _without_odd_spaces(_without_hidden(text, report), report)
    return _without_tabs(text, report)


def _is_plausible(data: bytes, report: Report, max_bytes: int) -> bool:
    if not data.strip():
        report.error("file-empty", WHOLE_FILE, say("This file is empty."))
    elif len(data) > max_bytes:
        text = say(
            "This file is larger than {most} KiB, the most that is read.",
            most=max_bytes // 1024,
        )
        report.error("file-huge", WHOLE_FILE, text)
    elif data.startswith(_UTF16):
        report.error(
            "file-encoding",
            WHOLE_FILE,
            say("This file is written in UTF-16."),
            say("Save it again with the encoding UTF-8."),
        )
    elif b"\0" in data:
        report.error("file-binary", WHOLE_FILE, say("This is not a text file."))
    else:
        return True
    return False


def _without_hidden(text: str, report: Report) -> str:
    # What prints hides nothing, and that is known ten times sooner.
    if text.replace("\n", "").isprintable() or HIDDEN.search(text) is None:
        return text
    for match in islice(HIDDEN.finditer(text), MAX_TOLD):
        report.error(
            "hidden-character",
            mark_at(text, match.start()),
            say(
                "A hidden character stands here, {character}.",
                character=character_name(match[0]),
            ),
            say("Delete it, or type the text anew."),
        )
    return HIDDEN.sub(" ", text)


def _without_odd_spaces(text: str, report: Report) -> str:
    """The text with plain spaces where YAML looks for them; text processors write others."""
    if text.isascii():
        return text
    for match in islice(_ODD_SPACE.finditer(text), MAX_TOLD):
        name = character_name(match["spaces"][0])
        report.error(
            "odd-space",
            mark_at(text, match.start("spaces")),
            say("This looks like a space and is another character, {name}.", name=name),
            say("Type plain spaces there; text from a word processor often has others."),
        )
    return _ODD_SPACE.sub(_plain_spaces, text)


def _plain_spaces(match: re.Match[str]) -> str:
    return match[0].replace(match["spaces"], " " * len(match["spaces"]))


def _without_tabs(text: str, report: Report) -> str | None:
    """The text with tabs as spaces; None where a tab indents, since nobody knows how far."""
    if "\t" not in text:
        return text
    indents = False
    for match in islice(_TABS.finditer(text), MAX_TOLD):
        indents = indents or not match["before"].strip(" -")
        report.error(
            "tab",
            mark_at(text, match.end() - 1),
            say("A tab stands here."),
            say("Use spaces: YAML counts them to see what belongs together."),
        )
    return None if indents else text.replace("\t", " ")


def mark_at(text: str, index: int) -> Mark:
    """The place of a character, for a text with plain line feeds."""
    return Mark(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def character_name(character: str) -> str:
    """A character that cannot be shown, by its number and name."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X} {name}".strip()
