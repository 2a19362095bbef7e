"""The one style sheet, made from the tokens. Buttons, chips and pictures paint themselves."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from thaw.ui.theme.colour import format_hex, mix
from thaw.ui.theme.tokens import BUTTON_CORNER, SANS, SERIF, TARGET, Palette, Size

if TYPE_CHECKING:
    from thaw.ui.theme.colour import Rgb

_SHEET: Final = Template("""
* { font-family: "$sans"; font-size: ${body}px; color: $text; }
QWidget { background: transparent; }
QMainWindow, QDialog { background: $bottom; }
QLabel[look="display"] { font-family: "$serif"; font-size: ${display}px; }
QLabel[look="title"] { font-family: "$serif"; font-size: ${title}px; }
QLabel[look="heading"] { font-family: "$serif"; font-size: ${lead}px; }
QLabel[look="card-title"] { font-family: "$serif"; font-size: ${card_title}px; }
QLabel[look="caption"] { font-family: "$serif"; font-size: ${title}px; }
QLabel[look="tight-caption"] { font-family: "$serif"; font-size: ${heading}px; }
QLabel[look="before"] { font-family: "$serif"; font-size: ${lead}px; }
QLabel[look="spoken"] { font-family: "$serif"; font-size: ${lead}px; }
QLabel[look="lead"] { font-size: ${lead}px; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="number"] { font-size: ${heading}px; font-weight: 600;
  border: 2px solid transparent; border-radius: 6px; qproperty-indent: 0;
  selection-background-color: $ember; selection-color: $on_ember; }
QLabel[look="number"]:focus { border-color: $sage; }
QLabel[look="small"] { font-size: ${small}px; }
QLabel[look="faint"] { font-size: ${small}px; }
$inks
QFrame[look="card"] { background: $surface; border-radius: 18px; border: 1px solid $edge; }
QFrame[look="sheet"] { background: $surface; border: 1px solid $line; border-radius: 18px; }
QFrame[look="row"] { border-top: 1px solid $line; }
QFrame[look="foot"] { border-top: 1px solid $line; }
QFrame[look="sidebar"] { border-right: 1px solid $line; }
QScrollArea { border: none; }
QTableView { selection-background-color: transparent; }
QLineEdit { border: 1px solid $contour; border-radius: ${field_corner}px; padding: 0 ${pad}px;
  min-height: ${field}px; margin: ${around}px 0;
  selection-background-color: $ember; selection-color: $on_ember; }
QLineEdit[look="secret"] { border-radius: ${button_corner}px; min-height: ${tall}px;
  margin: 0; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $sage; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; min-height: 0;
  margin: 0; padding: 0; }
QPlainTextEdit { font-family: "$serif"; font-size: ${lead}px; background: $surface;
  border: 1px solid $contour; border-radius: 18px; padding: ${paper}px;
  selection-background-color: $ember; selection-color: $on_ember; }
QPlainTextEdit[look="reading"] { background: transparent; border: 2px solid transparent;
  border-radius: 6px; padding: 0; }
QPlainTextEdit[look="reading"]:focus { border-color: $sage; }
QScrollBar:vertical { width: 12px; margin: 2px; background: transparent; }
QScrollBar::handle:vertical { background: $handle; border-radius: 4px; min-height: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { height: 12px; margin: 2px; background: transparent; }
QScrollBar::handle:horizontal { background: $handle; border-radius: 4px; min-width: 44px; }
QFileDialog, QFileDialog * { background: $surface; font-size: ${body}px; }
QFileDialog QLineEdit, QFileDialog QComboBox { border: 1px solid $line; border-radius: 6px;
  margin: 0; }
QFileDialog QPushButton, QFileDialog QToolButton { border: 1px solid $line; padding: 6px 12px;
  border-radius: 6px; }
QFileDialog QPushButton:focus, QFileDialog QToolButton:focus { border: 2px solid $sage; }
QFileDialog QAbstractItemView::item:selected { background: $ember; color: $on_ember; }
QFileDialog QHeaderView::section { background: $raised; border: none; padding: 4px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; }
""")

CARD_TITLE: Final = 21
"""Titles on cards: between lead and heading, as drawn."""


INKS: Final = {
    "before": "faint",
    "faint": "faint",
    "lead": "quiet",
    "quiet": "quiet",
    "small": "quiet",
}
"""The look of a label → the token that it is written in; all others are in ``text``."""


def handle_colour(palette: Palette) -> Rgb:
    """What shows in a scroll bar where one is."""
    return mix(palette.line, palette.faint, 0.35)


def style_sheet(palette: Palette, scale: float) -> str:
    """The sheet for one palette and one scale of type."""
    sizes = {size.name.lower(): str(round(size * scale)) for size in Size}
    field = max(30, round(30 * scale))
    colours = {name: format_hex(value) for name, value in vars(palette).items()}
    return _SHEET.substitute(
        colours,
        **sizes,
        card_title=str(round(CARD_TITLE * scale)),
        field=str(field),
        field_corner=str(max(15, round(15 * scale))),
        tall=str(max(TARGET - 2, round((TARGET - 2) * scale))),
        button_corner=str(BUTTON_CORNER),
        around=str(max(0, -(-(TARGET - field - 2) // 2))),  # pressed there, it is meant as well
        pad=str(round(12 * scale)),
        paper=str(round(18 * scale)),
        handle=format_hex(handle_colour(palette)),
        inks="\n".join(
            f'QLabel[look="{look}"] {{ color: {colours[ink]}; }}' for look, ink in INKS.items()
        ),
        contour=format_hex(palette.contour),  # a field is known by its border: 3:1
        edge=colours["line" if palette.surface == palette.bottom else "surface"],
        serif=SERIF,
        sans=SANS,
    )
