"""What a screen reader is told of a window, without a desktop: Qt's own accessible objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleActionInterface

_STATES: Final = ("checkable", "checked", "disabled", "editable", "focusable", "selected")
PRESSES: Final = frozenset({"Press", "Toggle"})
_PATIENCE_MS: Final = 5000


@dataclass(frozen=True)
class Told:
    """One thing in the window.

    Attributes:
        role: what it is.
        name: what it is called.
        description: what else is said of it.
        value: what stands in it, or where it stands.
        states: those of interest that it is in.
        actions: what can be done to it.
        rect: where it is on the screen.
        widget: the widget behind it, if it is one.
    """

    role: QAccessible.Role
    name: str
    description: str
    value: str
    states: frozenset[str]
    actions: frozenset[str]
    rect: QRect
    widget: QWidget | None

    @property
    def is_control(self) -> bool:
        """Whether it takes the focus or can be pressed."""
        return "focusable" in self.states or bool(PRESSES & self.actions)

    def __str__(self) -> str:
        return f"{self.role.name} “{self.name}” ({self.description})"


def told(window: QWidget) -> list[Told]:
    """All that is told of a window, from the first to the last; what is hidden is left out."""
    return [_told(each) for each in _below(accessible(window))]


def accessible(widget: QWidget) -> QAccessibleInterface:
    """The accessible object of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def press(control: QAbstractButton) -> None:
    """Do what a screen reader does to press something: what is told first among its actions."""
    pressed: list[bool] = []
    control.clicked.connect(lambda *_: pressed.append(True))
    actions = accessible(control).actionInterface()
    actions.doAction(actions.actionNames()[0])
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not pressed and not deadline.hasExpired():  # it stays down for a moment
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    assert pressed, f"a press of {control.accessibleName()} does nothing"


def set_value(widget: QWidget, value: float) -> None:
    """Do what a screen reader does when it is asked for another value."""
    accessible(widget).valueInterface().setCurrentValue(value)


def _below(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(parent.childCount()):
        child = parent.child(place)
        if child.isValid() and not child.state().invisible:
            yield child
            yield from _below(child)


def _told(each: QAccessibleInterface) -> Told:
    state, widget = each.state(), each.object()
    # Qt’s annotations do not say that there may be none.
    actions = cast("QAccessibleActionInterface | None", each.actionInterface())
    kinds = QAccessible.Text
    return Told(
        each.role(),
        each.text(kinds.Name),
        each.text(kinds.Description),
        each.text(kinds.Value),
        frozenset(name for name in _STATES if getattr(state, name)),
        frozenset(actions.actionNames() if actions is not None else ()),
        each.rect(),
        widget if isinstance(widget, QWidget) else None,
    )
