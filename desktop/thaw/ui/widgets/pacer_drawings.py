"""How each kind of pacer is drawn: a hand, a reed that sways, a light, a sound that swells.

All of them change by shape and place; how light they are hardly changes.
"""

from __future__ import annotations

from math import cos, exp, pi, radians, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QRadialGradient

from thaw.ui.theme.colour import mix
from thaw.ui.theme.theme import colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.ui.theme.theme import Theme

_FINGERS: Final = (
    (-19.0, 0.76, 0.036),
    (-6.5, 0.95, 0.041),
    (6.0, 1.0, 0.042),
    (18.5, 0.92, 0.041),
)
"""Of each finger: degrees from upright at the wrist, length, half its width."""
_THUMB: Final = (52.0, 0.05)
_PALM, _THICK = 0.3, 0.062
"""From the wrist to a knuckle, and half the width of the palm behind each."""
_REACH: Final = 0.36
"""How long the longest finger is when the hand is open; all as shares of the height."""
_STALKS: Final = ((0.72, 0.07, 0.7), (0.86, 0.035, 0.55), (1.0, 0.0, 0.2))
"""Of each stalk of the reed: how long, how far aside, how faint."""
_BARS: Final = 25


def draw_pacer(painter: QPainter, theme: Theme, by: str, box: QRectF, share: float) -> None:
    """Draw one moment.

    Args:
        painter: with smooth edges.
        theme: colours.
        by: hand, sway, light, sound or breath.
        box: where.
        share: how far it is open, 0 to 1.
    """
    if min(box.width(), box.height()) < 40:
        return
    kinds: dict[str, Callable[[QPainter, Theme, QRectF, float], None]] = {
        "hand": _hand,
        "sway": _sway,
        "sound": _sound,
    }
    painter.setPen(Qt.PenStyle.NoPen)
    kinds.get(by, _light)(painter, theme, box, share)


def _hand(painter: QPainter, theme: Theme, box: QRectF, share: float) -> None:
    """A palm whose fingers stretch and spread, and draw together again."""
    side = min(box.width(), box.height())
    wrist = QPointF(box.center().x() - side * 0.03, box.bottom() - side * 0.2)
    hand = _capsule(QPointF(wrist.x(), wrist.y() + side * 0.09), wrist, side * 0.095)
    for degrees, length, thick in _FINGERS:
        knuckle = _away(wrist, degrees * (0.9 + 0.1 * share), _PALM * side)
        tip = _away(
            knuckle,
            degrees * (0.6 + 1.1 * share),
            _REACH * side * length * (0.34 + 0.66 * share),
        )
        hand = hand.united(_capsule(wrist, knuckle, _THICK * side))
        hand = hand.united(_capsule(knuckle, tip, thick * side))
    degrees, thick = _THUMB
    root = _away(wrist, degrees * 0.5, 0.1 * side)
    tip = _away(root, degrees * (0.62 + 0.5 * share), side * (0.2 + 0.1 * share))
    hand = hand.united(_capsule(root, tip, thick * side))
    palette = theme.palette
    painter.setBrush(colour(mix(palette.sage, palette.surface, 0.62)))
    painter.setPen(QPen(colour(palette.drawn), 1.4))
    painter.drawPath(hand)


def _away(point: QPointF, degrees: float, far: float) -> QPointF:
    """So far away from a point, at an angle from upright."""
    turn = radians(degrees)
    return QPointF(point.x() + sin(turn) * far, point.y() - cos(turn) * far)


def _capsule(begin: QPointF, end: QPointF, radius: float) -> QPainterPath:
    """A line with round ends and some width."""
    across, down = end.x() - begin.x(), end.y() - begin.y()
    long = max((across**2 + down**2) ** 0.5, 1e-6)
    side = QPointF(-down / long * radius, across / long * radius)
    path = QPainterPath(begin + side)
    path.lineTo(end + side)
    path.lineTo(end - side)
    path.lineTo(begin - side)
    path.closeSubpath()
    for point in (begin, end):
        ball = QPainterPath()
        ball.addEllipse(point, radius, radius)
        path = path.united(ball)
    return path


def _sway(painter: QPainter, theme: Theme, box: QRectF, share: float) -> None:
    """A reed with its root below, leaning to one side and to the other."""
    palette = theme.palette
    long, lean = box.height() * 0.82, (share - 0.5) * 2
    root = QPointF(box.center().x(), box.bottom() - 4)
    reach = min(box.width() / 2 - long * 0.12, long * 0.62)
    top = QPointF(lean * reach, -long * (1 - 0.14 * lean**2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, aside, faint in _STALKS:
        foot = root + QPointF(aside * long, 0)
        stalk = QPainterPath(foot)
        stalk.quadTo(foot + QPointF(lean * 4, -long * part * 0.6), foot + top * part)
        ink = mix(palette.sage, palette.surface, faint)
        painter.setPen(QPen(colour(ink), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(stalk)
    painter.setPen(Qt.PenStyle.NoPen)
    _glow(painter, theme, root + top, long * 0.11)
    painter.setPen(QPen(colour(palette.contour), 1))
    ground = QPointF(long * 0.55, 0)
    painter.drawLine(root - ground, root + ground)


def _light(painter: QPainter, theme: Theme, box: QRectF, share: float) -> None:
    """A light that grows towards a ring and draws back from it."""
    largest = min(box.width(), box.height()) / 2 - 3
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme.palette.contour), 1))
    painter.drawEllipse(box.center(), largest, largest)
    painter.setPen(Qt.PenStyle.NoPen)
    _glow(painter, theme, box.center(), largest * (0.4 + 0.58 * share))


def _glow(painter: QPainter, theme: Theme, middle: QPointF, radius: float) -> None:
    palette = theme.palette
    light = QRadialGradient(middle, radius)
    for at, alpha in ((0.0, 0.6), (0.55, 0.42), (0.85, 0.3), (1.0, 0.22)):
        light.setColorAt(at, colour(palette.sage, alpha))
    painter.setBrush(QBrush(light))
    painter.drawEllipse(middle, radius, radius)


def _sound(painter: QPainter, theme: Theme, box: QRectF, share: float) -> None:
    """Bars as of a wave, highest in the middle, that rise and sink together."""
    palette, pitch = theme.palette, min(16.0, box.width() / _BARS)
    painter.setBrush(colour(palette.drawn))
    for number in range(_BARS):
        place = (number - _BARS // 2) / (_BARS // 2)
        shape = exp(-3.2 * place**2) * (0.8 + 0.2 * cos(place * 5 * pi))
        high = 6 + (box.height() * 0.9 - 6) * shape * (0.1 + 0.9 * share)
        left = box.center().x() + (number - _BARS // 2) * pitch - pitch * 0.22
        bar = QRectF(left, box.center().y() - high / 2, pitch * 0.44, high)
        painter.drawRoundedRect(bar, pitch * 0.22, pitch * 0.22)
