"""Every page and state, as a screen reader and as the Tab key come upon it.

Each rule is a function that gives what is wrong with one scene; all of them are gone through
once.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget

from fakes.studio import Studio, View
from fakes.told import Told, told
from thaw.ui.pages.change_sheet import ChangeSheet
from thaw.ui.pages.page import Page
from thaw.ui.pages.stage_page import StagePage
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.sidebar import Sidebar
from thaw.ui.widgets.stepper import Stepper
from thaw.ui.window import Window

Role = QAccessible.Role
WITHOUT = {Role.NoRole, Role.Client, Role.Pane, Role.LayeredPane}
"""Roles that say nothing of what a thing is for."""
WIDE = {"Pull back", "Silence", "Bring sound back"}
UNSEEN = set("\u200b\u00ad")
"""Marks of where a text may be broken."""


@dataclass(frozen=True)
class Stop:
    """One stop of the Tab key.

    Attributes:
        widget: what has the focus there.
        area: what it scrolls with, or the sheet, or the window itself.
        place: where it stands in that.
    """

    widget: QWidget
    area: QWidget
    place: QRect

    def __str__(self) -> str:
        return self.widget.accessibleName()


@dataclass(frozen=True)
class Scene:
    """One page or state, as long as it is there.

    Attributes:
        told: everything that is told of it, in order.
        way: the stops of the Tab key, once round.
        back: the stops of Shift and Tab, once round.
        live: whether a session or the quiet room is on.
    """

    told: list[Told]
    way: list[Stop]
    back: list[Stop]
    live: bool

    @property
    def controls(self) -> list[Told]:
        """Everything that takes the focus or can be pressed, but for the page as a whole."""
        return [each for each in self.told if each.is_control and not is_page(each.widget)]

    @property
    def names(self) -> set[str]:
        """The names of all to which Tab leads."""
        return {str(stop) for stop in self.way}


def look(window: Window) -> Scene:
    """Take a scene in; the way begins where the window does."""
    way = [stop_at(widget, window) for widget in once_round(window, forward=True)]
    back = [stop_at(widget, window) for widget in once_round(window, forward=False)]
    first = [n for n, stop in enumerate(way) if around(stop.widget, Sidebar)][:1]
    for stops, place in ((way, sum(first)), (back, -sum(first))):
        stops[:] = stops[place:] + stops[:place]
    return Scene(told(window), way, back, live=window.page is window.stage)


def once_round(window: Window, *, forward: bool) -> Iterator[QWidget]:
    """Where Tab leads from the page as a whole, until it comes to a place again."""
    window.page.setFocus()
    been: list[QWidget] = []
    while window.focusNextPrevChild(forward):
        stop = window.focusWidget()
        if stop in been:
            assert stop is been[0], f"Tab is trapped at {stop.accessibleName()}"
            return
        been.append(stop)
        yield stop


def stop_at(widget: QWidget, window: Window) -> Stop:
    area = around(widget, QScrollArea, ChangeSheet) or window
    scrolled = area.widget() if isinstance(area, QScrollArea) else None
    inside = scrolled or area
    return Stop(widget, area, QRect(widget.mapTo(inside, QPoint()), widget.size()))


def around(widget: QWidget, *kinds: type[QWidget]) -> QWidget | None:
    """The nearest of these kinds that a widget lies in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kinds):
        parent = parent.parentWidget()
    return parent


def is_page(widget: QWidget | None) -> bool:
    return isinstance(widget, StagePage) or (
        isinstance(widget, QScrollArea) and isinstance(widget.parentWidget(), Page)
    )


def is_text(each: Told) -> bool:
    """Whether it takes the focus only to be copied from, such as a number to call."""
    return each.role is Role.StaticText


# The rules.


def every_control_tells_its_name_and_its_role(scene: Scene) -> list[Told]:
    return [each for each in scene.controls if not each.name or each.role in WITHOUT]


def every_page_tells_its_name(scene: Scene) -> list[Told]:
    """The focus is on the page as a whole when it comes."""
    return [each for each in scene.told if is_page(each.widget) and not each.name]


def no_two_controls_are_told_alike(scene: Scene) -> list[Told]:
    """“Feet” may be an anchor and a region to leave out; what is said of each tells which."""
    seen = [str(each) for each in scene.controls]
    return [each for each in scene.controls if not is_text(each) and seen.count(str(each)) > 1]


def every_picture_and_every_text_tells_what_is_on_it(scene: Scene) -> list[Told]:
    shown = (Role.Graphic, Role.StaticText)
    return [each for each in scene.told if each.role in shown and not each.name.strip()]


def no_two_pictures_are_told_alike(scene: Scene) -> list[Told]:
    seen = [str(each) for each in scene.told if each.role is Role.Graphic]
    return [each for each in scene.told if seen.count(str(each)) > 1]


def nothing_is_told_that_only_breaks_lines(scene: Scene) -> list[Told]:
    return [each for each in scene.told if UNSEEN & set(each.name + each.description)]


def every_value_is_told(scene: Scene) -> list[Told]:
    valued = (Role.Slider, Role.SpinBox)
    return [each for each in scene.controls if each.role in valued and not each.value]


def tab_comes_to_every_control(scene: Scene) -> list[Told]:
    """But for words of a group, to which arrows lead, and a stepper's buttons: arrows step."""
    stops = [stop.widget for stop in scene.way]
    return [
        each
        for each in scene.controls
        if each.widget is not None
        and each.widget not in stops
        and not is_text(each)
        and "disabled" not in each.states
        and around(each.widget, ChipGroup, Stepper) is None
    ]


def tab_goes_as_the_page_is_read(scene: Scene) -> list[str]:
    """Down and to the right; up only to the next column, to the left only to a line below."""
    steps = pairwise(scene.way)
    return [
        f"{before} → {after}"
        for before, after in steps
        if before.area is after.area and not follows(before.place, after.place)
    ]


def follows(before: QRect, after: QRect) -> bool:
    on_one_line = after.top() < before.bottom() and before.top() < after.bottom()
    if on_one_line:
        return after.left() > before.left()
    return after.top() > before.top() or after.left() > before.left()


def tab_goes_through_what_scrolls_at_once(scene: Scene) -> list[str]:
    """The focus leaves the page, or the sheet, only when it has been through."""
    areas = [area for area, _ in groupby(stop.area for stop in scene.way)]
    scrolled = [area for area in areas if isinstance(area, QScrollArea)]
    return [area.accessibleName() for area in scrolled if scrolled.count(area) > 1]


def shift_and_tab_goes_the_same_way_back(scene: Scene) -> list[str]:
    way, back = [*map(str, scene.way)], [*map(str, scene.back)]
    return [] if back == way[::-1] else [*way, "but back", *back]


def the_wide_control_and_support_are_reached_in_a_session(scene: Scene) -> set[str]:
    reached = bool(scene.names & WIDE) and "Support" in scene.names
    return scene.names if scene.live and not reached else set()


def the_ground_and_support_are_reached_outside_one(scene: Scene) -> set[str]:
    return set() if scene.live else {"Ground me now", "Support"} - scene.names


def no_target_is_small(scene: Scene) -> list[Told]:
    """The places of the grid are no targets of their own, but values of one; text is none."""
    return [
        each
        for each in scene.controls
        if not is_text(each)
        and each.role is not Role.Cell
        and min(each.rect.width(), each.rect.height()) < TARGET
    ]


RULES: tuple[Callable[[Scene], Iterable[object]], ...] = (
    every_control_tells_its_name_and_its_role,
    every_page_tells_its_name,
    no_two_controls_are_told_alike,
    every_picture_and_every_text_tells_what_is_on_it,
    no_two_pictures_are_told_alike,
    nothing_is_told_that_only_breaks_lines,
    every_value_is_told,
    tab_comes_to_every_control,
    tab_goes_as_the_page_is_read,
    tab_goes_through_what_scrolls_at_once,
    shift_and_tab_goes_the_same_way_back,
    the_wide_control_and_support_are_reached_in_a_session,
    the_ground_and_support_are_reached_outside_one,
    no_target_is_small,
)


@pytest.fixture(scope="module")
def faults(qapp) -> dict[str, list[str]]:
    """What is wrong by each rule, each with the scene's name; in a small window."""
    studio = Studio(View("dusk", 900, 600))
    found: dict[str, list[str]] = {rule.__name__: [] for rule in RULES}
    for name in studio.scenes():
        scene = look(studio.window)
        for rule in RULES:
            found[rule.__name__] += [f"{name}: {each}" for each in rule(scene)]
    studio.close()
    return found


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("rule", [rule.__name__ for rule in RULES])
def test_on_every_page(faults, rule):
    assert faults[rule] == []
