"""A PDF from paragraphs: Qt's own writer, Thaw's fonts, A4 or Letter as the country has it.

Plain text goes in, and comes out as text that can be searched and copied. Nothing else is in
the file: no name of a user or a computer, no links, no pictures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

_MADE_BY: Final = "Thaw"
_SERIF, _SANS = "Source Serif 4", "Atkinson Hyperlegible Next"
_DOTS_PER_INCH: Final = 96
"""Lengths have 64 steps within a dot, and Qt counts up to 2^25 dots: some 36,000 pages."""
_MARGIN_MM: Final = 22
_FOOT_MM: Final = 12
"""From the lower edge of the text to the middle of the number of the page."""
_LEADING: Final = 1.25
_BLACK, _QUIET = QColor(0, 0, 0), QColor(90, 90, 90)
_PARAGRAPHS: Final = 50
_PAGES: Final = 3
"""So many are done in one step."""
_TABLE: Final = re.compile(rb"begincmap\n.*?\nendcmap", re.DOTALL)
_LETTER: Final = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.Guatemala,
        QLocale.Country.Nicaragua,
        QLocale.Country.Panama,
        QLocale.Country.ElSalvador,
        QLocale.Country.Venezuela,
        QLocale.Country.Belize,
    }
)
"""Where paper is Letter: CLDR, supplemental data, paper size."""


class Style(Enum):
    """What a paragraph is.

    Attributes:
        family: its font.
        points: the size of its type.
        above: the room above it, in points.
        strong: whether its type is bold.
        quiet: whether it is grey.
    """

    TITLE = _SERIF, 22.0, 0.0, False, False
    HEADING = _SERIF, 14.0, 22.0, False, False
    LABEL = _SANS, 9.5, 10.0, True, True
    TEXT = _SERIF, 11.0, 5.0, False, False

    def __init__(
        self,
        family: str,
        points: float,
        above: float,
        strong: bool,  # noqa: FBT001  a row of a table
        quiet: bool,  # noqa: FBT001  as above
    ) -> None:
        self.family, self.points, self.above = family, points, above
        self.strong, self.quiet = strong, quiet

    @property
    def leads(self) -> bool:
        """Whether what follows belongs to it, on the same page."""
        return self is not Style.TEXT


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; line ends in it stay.

    Attributes:
        text: plain text.
        style: what it is.
    """

    text: str
    style: Style = Style.TEXT


@dataclass(frozen=True)
class Line:
    """One line of the text as it was laid out, in dots.

    Attributes:
        top: from the beginning of the text.
        height: of the line.
        begins: whether a paragraph begins with it.
        leads: whether it belongs to what follows.
    """

    top: float
    height: float
    begins: bool = True
    leads: bool = False


def usual_paper(locale: QLocale) -> QPageSize.PageSizeId:
    """The paper of a country: Letter in parts of America and the Philippines, else A4."""
    letter = locale.territory() in _LETTER
    return QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4


def write_pdf(
    paragraphs: Iterable[Paragraph], title: str, paper: QPageSize.PageSizeId
) -> bytes:
    """The file, complete, in one go: as :func:`written_in_steps` gives it."""
    steps = written_in_steps(paragraphs, title, paper)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return bytes(done.value)


def written_in_steps(
    paragraphs: Iterable[Paragraph], title: str, paper: QPageSize.PageSizeId
) -> Generator[None, None, bytes]:
    """Write the file in steps of some milliseconds, so that a window can do other things.

    Args:
        paragraphs: what stands in it, in order.
        title: what programs show as its name.
        paper: the size of its pages.

    Returns:
        The file, complete.
    """
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    writer.setTitle(title)
    writer.setCreator(_MADE_BY)
    writer.setResolution(_DOTS_PER_INCH)
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    upright = QPageLayout.Orientation.Portrait
    unit = QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(QPageSize(paper), upright, margin, unit))
    laid: list[_Laid] = []
    yield from _lay_out(paragraphs, writer, laid)
    painter = QPainter(writer)
    try:
        yield from _draw(laid, painter, writer)
    finally:
        painter.end()
    return _with_spaces(bytes(data.data().data()))


def _with_spaces(data: bytes) -> bytes:
    """The file, in which a space is copied as a space.

    WORKAROUND for Qt's table of letters (``QFontSubset::createToUnicodeMap``): a tab looks like
    a space, and so each space was to be copied as a tab. Both are written in as many bytes.
    """
    return _TABLE.sub(lambda table: table[0].replace(b"<0009>", b"<0020>"), data)


def paged(lines: Sequence[Line], height: float) -> list[range]:
    """Which lines stand on which page; there is one page at least.

    No line is cut. A heading does not stand last on a page, nor does the first line of a
    paragraph that has others.

    Args:
        lines: all of them, downwards.
        height: what one page has room for.
    """
    pages: list[range] = []
    first = 0
    while first < len(lines):
        end, bottom = first + 1, lines[first].top + height
        while end < len(lines) and lines[end].top + lines[end].height <= bottom:
            end += 1
        if end < len(lines):
            end = _without_leaders(lines, first, end)
        pages.append(range(first, end))
        first = end
    return pages or [range(0)]


def _without_leaders(lines: Sequence[Line], first: int, end: int) -> int:
    """An earlier end of a page, where it would part a paragraph's first line, or a heading."""
    parts = lines[end - 1].begins and not lines[end].begins
    kept = end - 1 if parts else end
    while kept > first and lines[kept - 1].leads:
        kept -= 1
    return kept if kept > first else end


@dataclass(frozen=True)
class _Laid:
    """A line, what draws it, and in which colour; Qt needs the layout as long as the line."""

    line: Line
    drawn: QTextLine
    layout: QTextLayout
    ink: QColor


def _lay_out(
    paragraphs: Iterable[Paragraph], writer: QPdfWriter, laid: list[_Laid]
) -> Iterator[None]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)  # letters stand where the font has them, not on dots
    bottom = 0.0
    for number, paragraph in enumerate(paragraphs, start=1):
        style = paragraph.style
        # A line end within a paragraph is a line of it, not another paragraph.
        text = paragraph.text.replace("\n", "\u2028")
        layout = QTextLayout(text, _font(style), writer)
        layout.setTextOption(option)
        bottom += style.above / 72 * _DOTS_PER_INCH
        layout.beginLayout()
        begins = True
        while (drawn := layout.createLine()).isValid():
            drawn.setLineWidth(writer.width())
            line = Line(bottom, drawn.height(), begins=begins, leads=style.leads)
            laid.append(_Laid(line, drawn, layout, _QUIET if style.quiet else _BLACK))
            bottom += drawn.height() * _LEADING
            begins = False
        layout.endLayout()
        if number % _PARAGRAPHS == 0:
            yield


def _font(style: Style) -> QFont:
    font = QFont(style.family)
    font.setPointSizeF(style.points)
    font.setWeight(QFont.Weight.DemiBold if style.strong else QFont.Weight.Normal)
    for ligatures in ("liga", "clig"):  # of several letters as one, Qt tells none
        font.setFeature(QFont.Tag(ligatures), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _draw(laid: Sequence[_Laid], painter: QPainter, writer: QPdfWriter) -> Iterator[None]:
    pages = paged([each.line for each in laid], writer.height())
    foot = QRectF(0, writer.height(), writer.width(), 2 * _FOOT_MM / 25.4 * _DOTS_PER_INCH)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        for each in laid[page.start : page.stop]:
            above = each.line.top - laid[page.start].line.top
            painter.setPen(each.ink)
            each.drawn.draw(painter, QPointF(0, above - each.drawn.y()))
        painter.setFont(_font(Style.LABEL))
        painter.setPen(_QUIET)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number} / {len(pages)}")
        if number % _PAGES == 0:
            yield
