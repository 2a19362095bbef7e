"""Contact sheets: a scene of the window in several views, small, side by side in one picture.

There is one for every scene that the studio shows, and what is drawn now is compared with what
was kept. Each scene is there in three themes, at both sizes and at 200 % text; not each theme
at each size: colours change no layout, and nine views would cost three times as much.

All is drawn by a process whose surroundings are fixed: fonts, hinting, locale, screen.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from fakes.studio import Studio, View

Sheet: TypeAlias = NDArray[np.uint8]
"""Rows, columns, and red, green and blue."""
Plane: TypeAlias = NDArray[np.float32]

_RGB: Final = QImage.Format.Format_RGB888
_SMALL: Final = 0
_QUICKLY: Final = 90
"""What Qt calls the quality of a PNG: how little effort goes into making it small."""
REFERENCES: Final = Path(__file__).with_name("pictures")
"""What is compared with."""
VIEWS: Final = (View("dusk", 900, 600), View("dawn"), View("contrast-dark", 900, 600, 200))
REDUCTION: Final = 3
"""So many pixels of the window in each direction are one of a sheet."""
LIMITS: Final = {5: 16.0, 15: 6.0}
"""How far the means of a channel over a square may be apart, of 255, by the square's side.

Measured over all sheets, as shares of this: text with a little hinting beside a reference,
which has none and fewer colours, 0.88 at most; all moved by four pixels of the window 1.8 at
least; a card without its ground 1.3 at least.
"""
_GAP: Final = 6
_OFTEN: Final = 100
"""A colour of more pixels counts as one of so many, or a ground would have them all."""
_PROGRAM: Final = Path(__file__).with_name("shots.py")
_FONTS: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}/none</dir>
  <cachedir>{folder}/fontconfig</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""
"""No font of the system, so that those of the program stand for every character. No hinting,
which would move letters from one release of FreeType to another: the system's is in use."""


@dataclass(frozen=True, order=True)
class Difference:
    """How two sheets differ.

    Attributes:
        size: the largest of any square, as a share of what is allowed.
        view: the view in which that is.
        at: where in that window, in its pixels.
    """

    size: float
    view: str
    at: tuple[int, int]

    @property
    def counts(self) -> bool:
        """Whether a person would see it."""
        return self.size > 1


def draw_sheets() -> Iterator[tuple[str, Sheet]]:
    """Draw every scene, with its name, in this process, which has an application."""
    tiles: dict[str, list[Sheet]] = {}
    for view in VIEWS:
        studio = Studio(view)
        for name in studio.scenes():
            tiles.setdefault(name, []).append(_reduced(studio.window.grab().toImage()))
        studio.close()
    return ((name, _side_by_side(row)) for name, row in tiles.items())


def draw_apart() -> dict[str, Sheet]:
    """The same, drawn by a process of its own, whose surroundings are fixed."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        fonts = folder / "fonts.conf"
        fonts.write_text(_FONTS.format(folder=folder), encoding="utf-8")
        command = [sys.executable, str(_PROGRAM), str(folder / "sheets"), "--sheets"]
        subprocess.run(command, env=_surroundings(fonts), check=True)
        return read_sheets(folder / "sheets")


def read_sheets(folder: Path = REFERENCES) -> dict[str, Sheet]:
    """Every sheet of a folder by the name of its scene."""
    return {file.stem: _pixels(QImage(str(file))) for file in sorted(folder.glob("*.png"))}


def write_sheet(sheet: Sheet, file: Path) -> None:
    """Write a sheet with all its colours."""
    _save(QImage(sheet.tobytes(), *_size(sheet), 3 * sheet.shape[1], _RGB), file, _QUICKLY)


def keep(sheets: Mapping[str, Sheet], folder: Path = REFERENCES) -> list[str]:
    """Keep sheets as references, each with 256 colours, a quarter of the bytes.

    Returns:
        What was written or removed; a reference that is like what is drawn now stays.
    """
    kept = read_sheets(folder)
    gone = kept.keys() - sheets.keys()
    for name in gone:
        (folder / f"{name}.png").unlink()
    new = {
        name: sheet
        for name, sheet in sheets.items()
        if name not in kept or difference(sheet, kept[name]).counts
    }
    for name, sheet in new.items():
        _save(_with_few_colours(sheet), folder / f"{name}.png", _SMALL)
    return sorted({*gone, *new})


def difference(one: Sheet, other: Sheet) -> Difference:
    """How two sheets differ, and where most."""
    if one.shape != other.shape:
        return Difference(math.inf, "of another size", (0, 0))
    apart = one.astype(np.float32) - other
    return max(_most_apart(apart, side) for side in LIMITS)


def draw_difference(one: Sheet, other: Sheet) -> Sheet:
    """What differs, bright on black."""
    if one.shape != other.shape:
        return one
    apart: Sheet = np.minimum(255, 4 * np.abs(one.astype(np.int16) - other)).astype(np.uint8)
    return apart


def _most_apart(apart: Plane, side: int) -> Difference:
    """The square of a side whose mean is farthest from nothing."""
    means = np.abs(_means(apart, side)).max(axis=2)
    y, x = (int(at) for at in np.unravel_index(means.argmax(), means.shape))
    view, left = _view_at(x + side // 2)
    at = (x + side // 2 - left) * REDUCTION, (y + side // 2) * REDUCTION
    return Difference(float(means[y, x]) / LIMITS[side], view.name, at)


def _means(apart: Plane, side: int) -> Plane:
    """The means over every square of a side."""
    sums = np.pad(apart, ((1, 0), (1, 0), (0, 0))).cumsum(0, np.float64).cumsum(1)
    rows = sums[side:] - sums[:-side]
    squares: Plane = ((rows[:, side:] - rows[:, :-side]) / side**2).astype(np.float32)
    return squares


def _view_at(x: int) -> tuple[View, int]:
    """The view at a column of a sheet, and where it begins."""
    lefts = [0, *accumulate(view.width // REDUCTION + _GAP for view in VIEWS)]
    at = bisect(lefts, x, hi=len(VIEWS)) - 1
    return VIEWS[at], lefts[at]


def _reduced(image: QImage) -> Sheet:
    """An image, smaller: each pixel the mean of a square."""
    width, height = image.width() // REDUCTION, image.height() // REDUCTION
    return _pixels(image.scaled(width, height, mode=Qt.TransformationMode.SmoothTransformation))


def _side_by_side(tiles: list[Sheet]) -> Sheet:
    height = max(len(tile) for tile in tiles)
    filled = [np.pad(tile, ((0, height - len(tile)), (0, _GAP), (0, 0))) for tile in tiles]
    return np.concatenate(filled, axis=1)


def _pixels(image: QImage) -> Sheet:
    plain = image.convertToFormat(_RGB)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def _with_few_colours(sheet: Sheet) -> QImage:
    """The same in the 256 colours that stand for it best."""
    flat = sheet.reshape(-1, 3)
    bins = (flat // 4).astype(np.int64) @ (4096, 64, 1)
    _, which, counts = np.unique(bins, return_inverse=True, return_counts=True)
    sums = [np.bincount(which, flat[:, channel]) for channel in range(3)]
    shades = np.stack(sums, axis=1) / counts[:, None]
    nearest, colours = _cut(shades, np.minimum(counts, _OFTEN))
    indices = nearest[which].reshape(sheet.shape[:2]).astype(np.uint8)
    rows = np.pad(indices, ((0, 0), (0, -sheet.shape[1] % 4)))  # Qt counts in words
    image = QImage(rows.tobytes(), *_size(sheet), rows.shape[1], QImage.Format.Format_Indexed8)
    image.setColorTable([255 << 24 | r << 16 | g << 8 | b for r, g, b in colours])
    return image.copy()  # which has pixels of its own


def _cut(
    shades: NDArray[np.float64], weights: NDArray[np.int64]
) -> tuple[NDArray[np.int64], list[list[int]]]:
    """Median cut: the group that is spread most is parted, until there are 256 or enough.

    Returns:
        The group of each shade, and the colour of each group.
    """
    group = np.zeros(len(shades), np.int64)
    spreads = [_spread(shades, weights)]
    while len(spreads) < 256 and max(spreads)[0] > 1:
        widest = spreads.index(max(spreads))
        inside = np.flatnonzero(group == widest)
        along = shades[inside, spreads[widest][1]]
        beyond = inside[along > np.average(along, weights=weights[inside])]
        group[beyond] = len(spreads)
        spreads.append(_spread(shades[beyond], weights[beyond]))
        left = np.setdiff1d(inside, beyond)
        spreads[widest] = _spread(shades[left], weights[left])
    colours = [
        np.average(shades[group == n], axis=0, weights=weights[group == n]).round().astype(int)
        for n in range(len(spreads))
    ]
    return group, [colour.tolist() for colour in colours]


def _spread(shades: NDArray[np.float64], weights: NDArray[np.int64]) -> tuple[float, int]:
    """By how much shades differ from their mean in all, and in which channel most."""
    mean = np.average(shades, axis=0, weights=weights)
    squares = weights @ (shades - mean) ** 2
    return float(squares.max()), int(squares.argmax())


def _size(sheet: Sheet) -> tuple[int, int]:
    return sheet.shape[1], sheet.shape[0]


def _save(image: QImage, file: Path, effort: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(file), quality=effort):
        raise OSError(f"{file} cannot be written")


def _surroundings(fonts: Path) -> dict[str, str]:
    """An environment in which nothing of this computer's shows."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("QT")}
    return own | {
        "QT_QPA_PLATFORM": "offscreen",
        "FONTCONFIG_FILE": str(fonts),
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "",
        "TZ": "UTC",
    }
