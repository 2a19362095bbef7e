"""Draws every page and state of the window into a folder, to be looked at.

python tests/qt/shots.py FOLDER [--theme dusk] [--size 1200x780] [--text 100] [--only before]
                               [--mirrored]

Without options: three themes, each at 1200 × 780 and 900 × 600, with text at 100 and 200 %.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[2] / "desktop")]

from PySide6.QtCore import Qt  # noqa: E402  after the path is set
from PySide6.QtWidgets import QApplication  # noqa: E402  after the path is set

from fakes.studio import Studio, View  # noqa: E402  as above


def shoot(view: View, folder: Path, only: str) -> None:
    """Draw every scene in one view."""
    studio = Studio(view)
    for name in studio.scenes():
        if only in name:
            studio.window.grab().save(str(folder / f"{name}-{view.name}.png"))
    studio.close()


def main() -> None:
    """Draw what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", action="append")
    parser.add_argument("--size", action="append")
    parser.add_argument("--text", type=int, action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--mirrored", action="store_true", help="as for text from the right")
    asked = parser.parse_args()
    application = QApplication([])
    if asked.mirrored:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for theme in asked.theme or ["dusk", "dawn", "contrast-dark"]:
        for size in asked.size or ["1200x780", "900x600"]:
            for text in asked.text or [100, 200]:
                width, height = map(int, size.split("x"))
                shoot(View(theme, width, height, text), asked.folder, asked.only)
    application.quit()


if __name__ == "__main__":
    main()
