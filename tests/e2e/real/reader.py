"""Reads the window as a screen reader does, and acts on it as one can.

What is not on the accessibility bus is not there for a blind listener either, so a test that
finds its way by this alone also shows that they could.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from e2e.real.bus import Bus, Place, Reply, question, reading, setting
from e2e.soundserver import PATIENCE_S, wait_until

if TYPE_CHECKING:
    from jeepney import Message

_ROOT: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_STATES: Final = {
    1: "active",
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
    41: "checkable",
}
"""Numbers of AtspiStateType that are of use here (atspi-constants.h)."""
CONTROLS: Final = ("push button", "check box", "slider", "spin button", "text", "table")
"""What the bus calls that which can be pressed, set or written in."""
_FIRST: Final = 0
"""What a screen reader does when it is asked to press something: the first of its actions."""


@dataclass(frozen=True)
class Item:
    """Something in the window.

    Attributes:
        role: what it is, such as “push button” or “label”.
        name: what a screen reader calls it.
        states: those that it is in, of the ones named above.
        description: what else it says of it.
        place: where it is on the bus.
    """

    role: str
    name: str
    states: frozenset[str]
    description: str = ""
    place: Place = ("", "")


@dataclass
class _Node:
    """An item, and what lies in it."""

    item: Item
    inside: list[_Node] = field(default_factory=list)

    def flat(self) -> Iterable[Item]:
        yield self.item
        for node in self.inside:
            yield from node.flat()


class ScreenReader:
    """Looks at what the programs on a desktop show.

    Args:
        session_bus: the address of the desktop's D-Bus.
    """

    def __init__(self, session_bus: str) -> None:
        self._bus = Bus(session_bus)
        self._bus.listen("StateChanged", "object:state-changed:focused")
        self._bus.listen("Announcement", "object:announcement")

    def close(self) -> None:
        """Look no more."""
        self._bus.close()

    # What is there.

    def items(self) -> list[Item]:
        """Everything that is showing, in the windows' own order; empty where nothing is."""
        top = _Node(Item("", "", frozenset(), place=_ROOT))
        programs = level = self._inside([top], hidden=True)
        while level:
            level = self._inside(level)
        return [item for program in programs for node in program.inside for item in node.flat()]

    def names(self) -> list[str]:
        """The names of all that is showing."""
        return [item.name for item in self.items() if item.name]

    def texts(self) -> list[str]:
        """All that windows tell anybody who asks, also of what does not show."""
        top = _Node(Item("", "", frozenset(), place=_ROOT))
        level, items = [top], []
        while level := self._inside(level, hidden=True):
            items += [node.item for node in level]
        whole = [question(item.place, "Text.GetText", "ii", (0, -1)) for item in items]
        held = [str(reply[0]) for reply in self._bus.ask(whole) if reply]
        return [*held, *(text for item in items for text in (item.name, item.description))]

    def programs(self) -> list[str]:
        """The names of the programs that have windows."""
        top = _Node(Item("", "", frozenset(), place=_ROOT))
        return [node.item.name for node in self._inside([top], hidden=True)]

    def focused(self) -> Item | None:
        """What takes the keys."""
        return next((item for item in self.items() if "focused" in item.states), None)

    def find(self, name: str, role: str = "", patience: float = PATIENCE_S) -> Item:
        """Wait for something that can be used, by its name or, else, by how that begins.

        Args:
            name: what it is called.
            role: what it is; without one, anything that can be pressed, set or written in.
            patience: seconds to wait.
        """
        found: list[Item] = []

        def looked() -> bool:
            usable = [item for item in self.items() if "enabled" in item.states]
            fits = [i for i in usable if (i.role == role if role else i.role in CONTROLS)]
            found[:] = [item for item in fits if item.name == name]
            found[:] = found or [item for item in fits if item.name.startswith(name)]
            return bool(found)

        try:
            wait_until(looked, f"{role} “{name}”", patience)
        except AssertionError as error:
            raise AssertionError(f"{error}; the window shows {self.names()}") from None
        return found[0]

    def until(self, shown: str, patience: float = PATIENCE_S) -> float:
        """Wait until a name that begins so is showing; gives the time at which it was seen."""
        return self.wait(lambda names: any(n.startswith(shown) for n in names), shown, patience)

    def wait(
        self, reached: Callable[[list[str]], bool], what: str, patience: float = PATIENCE_S
    ) -> float:
        """Wait until the names that are showing are as they should be."""
        seen: list[str] = []

        def looked() -> bool:
            seen[:] = self.names()
            return reached(seen)

        try:
            return wait_until(looked, what, patience)
        except AssertionError as error:
            raise AssertionError(f"{error}; the window shows {seen}") from None

    # What is told without being asked for.

    def announced(self) -> list[str]:
        """What programs wanted to be said until now; nothing of it is given again."""
        self._bus.catch_up()
        said = [body[3][1] for member, _, body in self._bus.told if member == "Announcement"]
        self._bus.told.clear()
        return said

    def next_focus(self, act: Callable[[], object], patience: float = PATIENCE_S) -> Item:
        """What takes the focus after something was done."""
        self._bus.catch_up()
        before = len(self._bus.told)
        found: list[Place] = []

        def came() -> bool:
            news = self._bus.told[before:]
            found[:] = [
                place
                for member, place, body in news
                if member == "StateChanged" and body[:2] == ("focused", 1)
            ]
            return bool(found)

        act()
        assert self._bus.wait(came, patience), "the focus went nowhere"
        return self._items([found[-1]])[0]

    # What can be done.

    def press(self, item: Item) -> None:
        """Press it, or turn it."""
        self._do(question(item.place, "Action.DoAction", "i", (_FIRST,)), item)

    def set_value(self, item: Item, value: float) -> None:
        """Set a slider, a row or a number."""
        self._do(setting(item.place, "Value.CurrentValue", "d", float(value)), item)

    def set_text(self, item: Item, text: str) -> None:
        """Write something in place of what stood there."""
        self._do(question(item.place, "EditableText.SetTextContents", "s", (text,)), item)

    def value(self, item: Item) -> float:
        """Where a slider, a row or a number stands."""
        (reply,) = self._bus.ask([reading(item.place, "Value.CurrentValue")])
        assert reply is not None, f"{item} has no value"
        return float(reply[0][1])

    def _do(self, message: Message, item: Item) -> None:
        (reply,) = self._bus.ask([message])
        assert reply is not None, f"nothing can be done to {item}"

    # How it is found out.

    def _inside(self, nodes: list[_Node], *, hidden: bool = False) -> list[_Node]:
        """What lies in these, a level further down; what does not show is left out."""
        asked = [question(node.item.place, "Accessible.GetChildren") for node in nodes]
        pairs = [
            (node, (str(name), str(path)))
            for node, reply in zip(nodes, self._bus.ask(asked), strict=True)
            for name, path in (reply[0] if reply else ())
        ]
        items = self._items([place for _, place in pairs])
        level = []
        for (node, _), item in zip(pairs, items, strict=True):
            if hidden or "showing" in item.states:
                node.inside.append(_Node(item))
                level.append(node.inside[-1])
        return level

    def _items(self, places: list[Place]) -> list[Item]:
        """What these are; what went while it was looked at has no name and no state."""
        kinds = ("GetRoleName", "GetState")
        asked = [question(place, f"Accessible.{kind}") for place in places for kind in kinds]
        words = ("Name", "Description")
        asked += [reading(place, f"Accessible.{word}") for place in places for word in words]
        replies = self._bus.ask(asked)
        half = len(places) * 2
        roles, states = replies[:half:2], replies[1:half:2]
        names, descriptions = replies[half::2], replies[half + 1 :: 2]
        told = zip(places, roles, states, names, descriptions, strict=True)
        return [_item(*each) for each in told]


def _item(place: Place, role: Reply | None, state: Reply | None, *words: Reply | None) -> Item:
    low, high = state[0] if state else (0, 0)
    bits = low | high << 32
    states = frozenset(name for bit, name in _STATES.items() if bits >> bit & 1)
    name, description = (str(word[0][1]) if word else "" for word in words)
    return Item(str(role[0]) if role else "", name, states, description, place)
