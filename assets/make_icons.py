"""Draw the icon's PNG files from its SVG, in the sizes that desktops ask for.

    python assets/make_icons.py

Needs Thaw's own environment (Qt).
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(drawing: QSvgRenderer, size: int) -> QImage:
    """Return the icon on nothing, as wide and high as the size in pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter)
    painter.end()
    return picture


def main() -> None:
    """Draw all sizes."""
    _application = QGuiApplication(["make_icons", "-platform", "offscreen"])
    source = ICONS / "thaw.svg"
    drawing = QSvgRenderer(str(source))
    if not drawing.isValid():
        sys.exit(f"{source} is no drawing that Qt can read.")
    for size in SIZES:
        path = ICONS / f"thaw-{size}.png"
        if not draw(drawing, size).save(str(path)):
            sys.exit(f"{path} could not be written.")


if __name__ == "__main__":
    main()
