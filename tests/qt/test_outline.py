"""The outline that is drawn, what a session may name of it, and what can be marked on it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QVariantAnimation

from thaw.spec.steps import BODY_REGIONS
from thaw.ui.present.answer import REGIONS
from thaw.ui.theme.theme import Theme
from thaw.ui.widgets.figure import (
    BEHIND,
    FRONT,
    TALL,
    WIDE,
    contour,
    region_at,
    regions,
    side_of,
    spots_of,
)
from thaw.ui.widgets.outline import Outline


def figure(qtbot, regions=REGIONS, side=FRONT):
    theme = Theme()
    theme.moves = False
    outline = Outline(theme)
    qtbot.addWidget(outline)
    outline.resize(WIDE * 2, TALL)
    outline.offer(regions, side)
    outline.show()
    return outline


def pixels(widget):
    return bytes(widget.grab().toImage().constBits())


def test_every_part_that_a_session_may_light_is_drawn_and_no_other():
    assert set(BODY_REGIONS) == set(regions())


def test_the_contour_is_one_piece_and_the_same_on_both_sides():
    shape = contour()
    assert len(shape.toSubpathPolygons()) == 1
    for point in (QPointF(40, 150), QPointF(70, 250), QPointF(20, 205), QPointF(60, 20)):
        mirrored = QPointF(WIDE - point.x(), point.y())
        assert shape.contains(point) == shape.contains(mirrored)


@pytest.mark.parametrize("region", [r for r in BODY_REGIONS if r not in ("outline", "whole")])
def test_every_region_lies_on_the_figure(region):
    assert all(contour().contains(QPointF(x, y)) for x, y, _, _ in spots_of(region))


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("side", [FRONT, BEHIND])
def test_a_press_in_the_middle_of_a_region_means_it_where_it_is_seen(region, side):
    seen = side == side_of(region) or region not in ("back", "face")
    for x, y, _, _ in spots_of(region):
        found = region_at(QPointF(x, y), REGIONS, side)
        assert (found == region) == seen


def test_a_press_beside_the_figure_means_nothing():
    assert region_at(QPointF(2, 2), REGIONS, FRONT) == ""


@pytest.mark.parametrize("region", BODY_REGIONS)
def test_every_region_that_is_lit_is_seen_and_told(qtbot, region):
    outline = figure(qtbot, ())
    before = pixels(outline)
    outline.light(region)
    assert pixels(outline) != before
    assert outline.accessibleDescription() == region.replace("-", " ")
    assert ("from behind" in outline.accessibleName()) == (region in ("back", "seat"))


def test_a_press_tells_the_region_and_a_mark_is_seen_and_told(qtbot):
    outline = figure(qtbot)
    pressed: list[str] = []
    outline.pressed.connect(pressed.append)
    room = outline.height() - 24
    scale = min(outline.width() / WIDE, room / TALL)
    left = (outline.width() - WIDE * scale) / 2
    x, y, _, _ = next(spots_of("hands"))
    qtbot.mouseClick(
        outline,
        Qt.MouseButton.LeftButton,
        pos=QPoint(round(left + x * scale), round(y * scale)),
    )
    assert pressed == ["hands"]
    before = pixels(outline)
    outline.mark(("hands",))
    assert pixels(outline) != before
    assert outline.accessibleDescription() == "hands"


def test_a_region_that_is_not_seen_from_a_side_is_not_marked_there(qtbot):
    front, behind = figure(qtbot), figure(qtbot, side=BEHIND)
    for outline in (front, behind):
        outline.mark(("back", "feet"))
    assert front.accessibleDescription() == "feet"
    assert behind.accessibleDescription() == "back, feet"


def test_a_region_becomes_light_slowly_where_things_may_move(qtbot):
    theme = Theme()
    outline = Outline(theme)
    qtbot.addWidget(outline)
    outline.resize(WIDE, TALL)
    outline.show()
    before = pixels(outline)
    outline.light("back")
    (light,) = outline.findChildren(QVariantAnimation)
    assert light.duration() >= 1000
    light.setCurrentTime(light.duration() // 2)
    half = pixels(outline)
    light.setCurrentTime(light.duration())
    assert len({before, half, pixels(outline)}) == 3
    outline.hide()
    assert light.state() == QVariantAnimation.State.Stopped
