"""The figure of a body, from the front or from behind: its contour, and its regions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Spot = tuple[float, float, float, float]

WIDE: Final = 164
TALL: Final = 332
"""The box in which the figure is drawn."""
FRONT: Final = "front"
BEHIND: Final = "behind"

_MIDDLE: Final = 82.0
_HEAD: Final = (82.0, 31.0, 20.0, 25.0)
_CONTOUR: Final = (
    (0, 52), (9, 54), (9, 62), (16, 69), (33, 74), (44, 84), (48, 104), (53, 134), (59, 162),
    (64, 186), (68, 202), (67, 216), (61, 222), (55, 214), (53, 198), (49, 186), (44, 164),
    (37, 134), (32, 108), (29, 128), (27, 150), (32, 174), (34, 192), (31, 222), (26, 250),
    (26, 272), (20, 304), (25, 318), (29, 326), (18, 330), (8, 327), (9, 312), (9, 300),
    (6, 274), (8, 252), (5, 222), (2, 194), (0, 192),
)  # fmt: skip
"""Its right half, from the neck down and back to the middle: distance from there, y."""
_SPOTS: Final[Mapping[str, tuple[Spot, ...]]] = {
    "feet": ((18, 320, 18, 14),),
    "lower-legs": ((17, 280, 15, 32),),
    "legs": ((18, 214, 19, 36), (17, 280, 15, 40)),
    "thighs": ((18, 214, 19, 34),),
    "seat": ((15, 182, 24, 22),),
    "hands": ((60, 205, 14, 20),),
    "arms": ((50, 130, 16, 50), (57, 168, 13, 30)),
    "shoulders": ((34, 84, 22, 17),),
    "back": ((0, 116, 36, 50),),
    "belly": ((0, 150, 30, 26),),
    "chest": ((0, 104, 34, 26),),
    "face": ((0, 33, 20, 24),),
    "head": ((0, 30, 24, 28),),
    "outline": (),
    "whole": ((0, 190, 88, 180),),
}
"""Region → the soft spots that light it; what lies aside of the middle lies on both sides."""
_ONLY_BEHIND: Final = frozenset({"back", "seat"})
_ONLY_IN_FRONT: Final = frozenset({"face", "chest", "belly"})


def side_of(region: str) -> str:
    """From where a region is seen."""
    return BEHIND if region in _ONLY_BEHIND else FRONT


def is_seen(region: str, side: str) -> bool:
    """Whether a region is seen from a side."""
    return region not in (_ONLY_IN_FRONT if side == BEHIND else _ONLY_BEHIND)


def spots_of(region: str) -> Iterator[Spot]:
    """The spots of a region: middle, radius across and radius down; none where it has none."""
    for aside, y, across, down in _SPOTS.get(region, ()):
        yield _MIDDLE + aside, y, across, down
        if aside:
            yield _MIDDLE - aside, y, across, down


def regions() -> tuple[str, ...]:
    """All regions that the figure has."""
    return tuple(_SPOTS)


def region_at(point: QPointF, among: tuple[str, ...], side: str) -> str:
    """The region of these that is nearest to a point of the box; empty for none."""
    found = {
        region: min(_far(point, spot) for spot in spots_of(region))
        for region in among
        if is_seen(region, side)
    }
    nearest = min(found, key=lambda region: found[region], default="")
    return nearest if nearest and found[nearest] <= _NEAR else ""


_NEAR: Final = 1.5
"""How far outside a spot, in its radii, still means it."""


def _far(point: QPointF, spot: Spot) -> float:
    x, y, across, down = spot
    return float((((point.x() - x) / across) ** 2 + ((point.y() - y) / down) ** 2) ** 0.5)


@lru_cache(maxsize=1)
def contour() -> QPainterPath:
    """The contour, smooth, closed, in one piece."""
    right = [QPointF(_MIDDLE + x, y) for x, y in _CONTOUR]
    left = [QPointF(_MIDDLE - x, y) for x, y in reversed(_CONTOUR) if x]
    body = _smooth([*right, *left])
    head = QPainterPath()
    x, y, across, down = _HEAD
    head.addEllipse(QPointF(x, y), across, down)
    return body.united(head)


def _smooth(points: list[QPointF]) -> QPainterPath:
    """A closed curve through all points (Catmull-Rom, as cubic pieces)."""
    count = len(points)
    path = QPainterPath(points[0])
    for place in range(count):
        before, begin = points[place - 1], points[place]
        end, after = points[(place + 1) % count], points[(place + 2) % count]
        path.cubicTo(begin + (end - before) / 6, end - (after - begin) / 6, end)
    path.closeSubpath()
    return path
