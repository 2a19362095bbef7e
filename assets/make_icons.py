"""Draw the icon's PNG files from its SVG, in the sizes that desktops ask for.

python assets/make_icons.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main() -> int:
    """Draw all sizes."""
    application = QGuiApplication(["make_icons", "-platform", "offscreen"])
    drawing = QSvgRenderer(str(ICONS / "thaw.svg"))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter)
        painter.end()
        picture.save(str(ICONS / f"thaw-{size}.png"))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
