"""What leaves, in words: its parts, where to start from, and the paragraphs of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from thaw.adapters.qt.pdf import Paragraph, Style
from thaw.base.language import mark, say
from thaw.notes.parts import PARTS, Format

if TYPE_CHECKING:
    from thaw.notes.jotting import Jotting

PART_NAMES: Final[Mapping[str, str]] = {
    "date": mark("Day and time"),
    "session": mark("Name of the session"),
    "text": mark("What you wrote"),
    "parts": mark("Your answers"),
    "page": mark("Free page"),
    "words": mark("Words you picked"),
    "where": mark("Places in the body"),
    "marks": mark("Places in the music"),
    "next_time": mark("Wishes for next time"),
    "kind": mark("One kind thing"),
}
"""What each part is called beside its tick."""
_PRIVATE_PARTS: Final = ("page",)
_PRIVATE_FORMS: Final = ("page",)
_HEADING, _QUESTION, _ITEM = "# ", "## ", "- "
_LINE_END: Final = "  \n"
_ESCAPED: Final = re.compile(r"\\(.)")
_FIXED_SPACE: Final = "\N{NO-BREAK SPACE}"


class Kind(Enum):
    """As what notes leave.

    Attributes:
        title: what it is called.
        help: what it is good for.
        ending: of the file's name.
        format: what the notes' process puts together for it.
    """

    MARKDOWN = (
        mark("Text (Markdown)"),
        mark("Any program that shows text can open it."),
        ".md",
        Format.MARKDOWN,
    )
    PDF = mark("PDF"), mark("Pages to print or to hand over."), ".pdf", Format.MARKDOWN
    JSON = (
        mark("JSON"),
        mark("For programs. Thaw can take it in again, here or on another computer."),
        ".json",
        Format.JSON,
    )

    def __init__(self, title: str, help: str, ending: str, format: Format) -> None:  # noqa: A002
        self.title, self.help, self.ending, self.format = title, help, ending, format


class Start(Enum):
    """What is ticked at first.

    Attributes:
        title: what it is called.
        help: what it leaves out.
    """

    EVERYTHING = mark("Everything"), mark("Every part of every note.")
    THERAPIST = (
        mark("For my therapist"),
        mark(
            "Without what was written on a free page, in a session or outside one. Any other "
            "part and any note can be left out as well."
        ),
    )

    def __init__(self, title: str, help: str) -> None:  # noqa: A002  as in the settings
        self.title, self.help = title, help

    @property
    def parts(self) -> frozenset[str]:
        """The parts that are ticked."""
        left_out = _PRIVATE_PARTS if self is Start.THERAPIST else ()
        return frozenset(PARTS) - frozenset(left_out)

    def takes(self, jotting: Jotting) -> bool:
        """Whether a note is ticked."""
        return self is Start.EVERYTHING or jotting.form not in _PRIVATE_FORMS


def present_file_name(kind: Kind, day: str) -> str:
    """A name for the file. It tells no session, which a folder would show to everybody.

    Args:
        kind: as what notes leave.
        day: today, as ISO 8601 has it.
    """
    return say("{day} notes", day=day) + kind.ending


def paragraphs(markdown: str, *, dated: bool) -> tuple[Paragraph, ...]:
    """What leaves as Markdown, as the paragraphs of a PDF: the same words without their markup.

    Args:
        markdown: as ``thaw.notes.leaving`` writes it.
        dated: whether the day stands below each title.
    """
    return tuple(_read(markdown.strip("\n").split("\n\n"), dated=dated))


def _read(blocks: list[str], *, dated: bool) -> Iterator[Paragraph]:
    is_day = False
    for block in blocks:
        if block.startswith(_HEADING):
            yield Paragraph(_plain(block.removeprefix(_HEADING)), Style.HEADING)
        elif block.startswith(_QUESTION):
            yield Paragraph(_plain(block.removeprefix(_QUESTION)), Style.LABEL)
        elif block.startswith(_ITEM):
            items = [line.removeprefix(_ITEM) for line in block.split("\n")]
            yield Paragraph("\n".join(map(_plain, items)))
        elif block:
            text = "\n".join(map(_plain, block.split(_LINE_END)))
            yield Paragraph(text, Style.LABEL if is_day else Style.TEXT)
        is_day = dated and block.startswith(_HEADING)


def _plain(line: str) -> str:
    """A line as it was typed."""
    return _ESCAPED.sub(r"\1", line).replace(_FIXED_SPACE, " ")
