"""Draws every page and state of the window into a folder, to be looked at.

python tests/qt/shots.py FOLDER [--theme dusk] [--size 1200x780] [--text 100] [--only before]
                               [--mirrored]
python tests/qt/shots.py FOLDER --sheets
python tests/qt/shots.py --references

Without options: three themes, each at 1200 × 780 and 900 × 600, with text at 100 and 200 %.
With --sheets: one contact sheet for each scene. With --references: those that a test compares
with are drawn anew, where they are not like what is drawn now. Look at what changed.
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
from qt import contact_sheets  # noqa: E402  as above


def shoot(view: View, folder: Path, only: str) -> None:
    """Draw every scene in one view."""
    studio = Studio(view)
    for name in studio.scenes():
        if only in name:
            studio.window.grab().save(str(folder / f"{name}-{view.name}.png"))
    studio.close()


def shoot_sheets(folder: Path) -> None:
    """Draw one contact sheet for each scene."""
    for name, sheet in contact_sheets.draw_sheets():
        contact_sheets.write_sheet(sheet, folder / f"{name}.png")


def renew() -> None:
    """Keep what is drawn now where it is not like the references."""
    renewed = contact_sheets.keep(contact_sheets.draw_apart())
    sys.stdout.write("".join(f"{name}\n" for name in renewed))


def main() -> None:
    """Draw what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--sheets", action="store_true", help="one picture for each scene")
    parser.add_argument("--references", action="store_true", help="renew what tests compare")
    parser.add_argument("--theme", action="append")
    parser.add_argument("--size", action="append")
    parser.add_argument("--text", type=int, action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--mirrored", action="store_true", help="as for text from the right")
    asked = parser.parse_args()
    if asked.references:
        renew()
        return
    if asked.folder is None:
        parser.error("the folder is missing")
    application = QApplication([])
    if asked.sheets:
        shoot_sheets(asked.folder)
        return
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
