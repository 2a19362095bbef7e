"""Two listeners who come everywhere: one by keys alone, one by the accessibility bus alone.

Both know the same few things to do, so that one way through the program serves for both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from e2e.real.reader import CONTROLS
from e2e.soundserver import wait_until

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.real.reader import Item
    from e2e.real.running import Thaw

PATIENCE_S: Final = 90.0
"""A page, or a look at a pack, may take so long on a busy machine."""
_MOST_STOPS: Final = 150
_DIGITS: Final = "0123456789"
_ROW, _ROWS = "list item", "Notes, the newest first"


@dataclass(frozen=True)
class Look:
    """A page as it was met.

    Attributes:
        items: all that it showed, in order.
        stops: the controls that Tab came to, once round; none where it was not pressed.
        said: what was announced since the page before.
    """

    items: list[Item]
    stops: list[Item] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def controls(self) -> list[Item]:
        """Everything to press, set or write in."""
        return [item for item in self.items if item.role in CONTROLS]

    @property
    def names(self) -> set[str]:
        """The names of all that it showed."""
        return {item.name for item in self.items}


class Hand:
    """A listener. Each names a page when looking round on it.

    Attributes:
        looks: the pages that were looked at, by their names.
    """

    def __init__(self, program: Thaw, desk: Desk) -> None:
        self.thaw, self.desk, self.reader = program, desk, desk.reader
        self.looks: dict[str, Look] = {}

    def sees(self, text: str, patience: float = PATIENCE_S) -> None:
        """Wait until something is shown."""
        self.reader.until(text, patience)

    def sees_no(self, text: str) -> None:
        """Wait until something is shown no longer."""
        self.reader.wait(lambda names: text not in names, f"no {text}", PATIENCE_S)

    def look(self, page: str) -> None:
        """Take in what a page shows, and go round on it."""
        items = self.reader.items()
        self.looks[page] = Look(items, self.go_round(), self.reader.announced())

    def glance(self, page: str) -> None:
        """Take in what a page shows, and touch nothing."""
        self.looks[page] = Look(self.reader.items(), said=self.reader.announced())

    def comes_to(self, text: str, page: str, patience: float = PATIENCE_S) -> None:
        """Wait for something and look round."""
        self.sees(text, patience)
        self.look(page)

    def go_round(self) -> list[Item]:
        """The controls of the page as this listener comes upon them."""
        raise NotImplementedError

    def press(self, name: str, role: str = "") -> None:
        """Press something, by its name or how that begins."""
        raise NotImplementedError

    def pick(self, row: str, value: int) -> None:
        """Pick a number of a row, or set a slider to it."""
        raise NotImplementedError

    def pick_middle(self, grid: str) -> None:
        """Pick the place in the middle of a grid."""
        raise NotImplementedError

    def move(self, slider: str) -> None:
        """Set a slider a little lower."""
        raise NotImplementedError

    def write(self, field: str, text: str) -> None:
        """Write in a field that is empty."""
        raise NotImplementedError

    def clear(self, field: str, text: str) -> None:
        """Take away what was written in a field."""
        raise NotImplementedError

    def choose_file(self, name: str) -> None:
        """Take a file of the folder that a dialog shows."""
        raise NotImplementedError

    def save_file(self, name: str) -> None:
        """Give a file another name in a dialog, and save it."""
        raise NotImplementedError

    def open_row(self, begins: str) -> None:
        """Open what a row of a list leads to, by how that begins."""
        raise NotImplementedError

    def wake(self) -> None:
        """Bring a page back that was darkened."""
        raise NotImplementedError


class KeyHand(Hand):
    """Keys alone. The bus only tells where the focus is."""

    def go_round(self) -> list[Item]:
        """Tab until it comes to a stop again: all since then, as the page may have changed."""
        stops: list[Item] = []
        for _ in range(_MOST_STOPS):
            stop = self._tab()
            been = [each.place for each in stops]
            if stop.place in been:
                return stops[been.index(stop.place) :]
            stops.append(stop)
        raise AssertionError(f"Tab does not come round: {[stop.name for stop in stops]}")

    def press(self, name: str, role: str = "") -> None:
        self._go_to(name, role)
        self.desk.keyboard.press("Return")

    def pick(self, row: str, value: int) -> None:
        self._go_to(row, "slider")
        self.desk.keyboard.press(_DIGITS[value])

    def pick_middle(self, grid: str) -> None:
        self._go_to(grid, "table")
        self.desk.keyboard.press("Left")

    def move(self, slider: str) -> None:
        self._go_to(slider, "slider")
        self.desk.keyboard.press("Left")

    def write(self, field: str, text: str) -> None:
        self._go_to(field, "text")
        self.desk.keyboard.type(text)

    def clear(self, field: str, text: str) -> None:
        self._go_to(field, "text")
        for _ in text:
            self.desk.keyboard.press("BackSpace")

    def choose_file(self, name: str) -> None:
        self.reader.find("File name", "label")
        self.desk.keyboard.type(name)
        self.desk.keyboard.press("Return")

    def save_file(self, name: str) -> None:
        self.reader.find("File name", "label")
        self.desk.keyboard.hold("Control_L")
        self.desk.keyboard.press("a")
        self.desk.keyboard.let_go("Control_L")
        self.desk.keyboard.type(name)
        self.desk.keyboard.press("Return")

    def open_row(self, begins: str) -> None:
        wanted = self.reader.find(begins, _ROW, PATIENCE_S)
        self._go_to(_ROWS, "list")
        rows = [item.place for item in self.reader.items() if item.role == _ROW]
        for key in ("Home", *["Down"] * rows.index(wanted.place)):
            self.desk.keyboard.press(key)
        wait_until(
            lambda: "focused" in self.reader.find(begins, _ROW).states,
            f"arrows lead to {begins}",
        )
        self.desk.keyboard.press("Return")

    def wake(self) -> None:
        self.desk.keyboard.press("space")

    def _tab(self) -> Item:
        return self.reader.next_focus(lambda: self.desk.keyboard.press("Tab"))

    def _go_to(self, name: str, role: str) -> None:
        wanted = self.reader.find(name, role, PATIENCE_S)
        been: list[str] = []
        for _ in range(_MOST_STOPS):
            stop = self._tab()
            if stop.place == wanted.place:
                return
            been.append(stop.name)
        raise AssertionError(f"Tab never comes to {role} “{wanted.name}”, only to {been}")


class BusHand(Hand):
    """The accessibility bus alone: neither a key nor the mouse."""

    def go_round(self) -> list[Item]:
        """What there is to press is found by looking, not by going round."""
        return []

    def press(self, name: str, role: str = "") -> None:
        self.reader.press(self._control(name, role))

    def pick(self, row: str, value: int) -> None:
        self._set(self._control(row, "slider"), value)

    def pick_middle(self, grid: str) -> None:
        self.reader.press(self.reader.find("Neither pleasant nor unpleasant, some", "cell"))

    def move(self, slider: str) -> None:
        item = self._control(slider, "slider")
        self._set(item, self.reader.value(item) - 2)

    def write(self, field: str, text: str) -> None:
        self.reader.set_text(self._control(field, "text"), text)

    def clear(self, field: str, text: str) -> None:
        self.reader.set_text(self._control(field, "text"), "")

    def choose_file(self, name: str) -> None:
        self.reader.set_text(self._control("File name", "text"), name)
        self.press("Open", "push button")

    def save_file(self, name: str) -> None:
        self.reader.set_text(self._control("File name", "text"), name)
        self.press("Save", "push button")

    def open_row(self, begins: str) -> None:
        self.press(begins, _ROW)

    def wake(self) -> None:
        self.press("The page is dark")

    def _set(self, item: Item, value: float) -> None:
        self.reader.set_value(item, value)
        wait_until(lambda: self.reader.value(item) == value, f"{item.name} stands at {value}")

    def _control(self, name: str, role: str) -> Item:
        return self.reader.find(name, role, PATIENCE_S)
