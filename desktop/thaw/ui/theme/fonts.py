"""Brings the shipped fonts in; where one is missing, a font of the same kind stands in."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from thaw.ui.theme.tokens import SANS, SERIF

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)


def load_fonts(folder: Path) -> bool:
    """Make every font of a folder known to Qt.

    Returns:
        Whether both families are there as they were shipped; else others stand in.
    """
    complete = True
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            complete = False
            logger.warning("The font %s cannot be read; another one stands in.", file.name)
    for family, hint in ((SERIF, QFont.StyleHint.Serif), (SANS, QFont.StyleHint.SansSerif)):
        if family not in QFontDatabase.families():
            complete = False
            font = QFont(family)
            font.setStyleHint(hint)
            QFont.insertSubstitution(family, font.defaultFamily())
    return complete
