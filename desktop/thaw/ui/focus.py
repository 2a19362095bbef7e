"""The order in which Tab goes round: as things are read, also where they come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def focus_order(widget: QWidget) -> Iterator[QWidget]:
    """Everything visible in a widget that takes the focus by Tab, in reading order."""
    if not widget.isVisible():
        return
    takes_it = widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if takes_it and widget.focusProxy() is None:  # else it would hand it back, for ever
        yield widget
    layout = widget.layout()
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from focus_order(content)
    elif layout is not None:
        yield from _order_in(layout)
    else:
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow():
                yield from focus_order(child)


def next_focus(roots: list[QWidget], now: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab leads from a widget, round and round; None where nothing takes the focus.

    From a page as a whole it leads to the first control on it, or back to the one before it.
    """
    order = [widget for root in roots for widget in focus_order(root)]
    if not order:
        return None
    if now in order:
        return order[(order.index(now) + (1 if forward else -1)) % len(order)]
    inside = [place for place, widget in enumerate(order) if now and now.isAncestorOf(widget)]
    first = inside[0] if inside else 0
    return order[first if forward else first - 1]


def move_focus(
    roots: list[QWidget], now: QWidget | None, page: QWidget, *, forward: bool
) -> bool:
    """What Tab does; whether there was anything to do.

    Args:
        roots: what is gone round.
        now: what has the focus.
        page: what is seen.
        forward: whether it is not Shift and Tab.
    """
    if now is not None and not (now.isVisibleTo(now.window()) and now.isEnabled()):
        # Qt asks for another because this one went or is off. Not for its neighbour, which
        # would then take the next press of Space: for the page itself.
        page.setFocus()
        return True
    target = next_focus(roots, now, forward=forward)
    if target is None:
        return False
    target.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _order_in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            yield from _order_in(inner)
        elif widget is not None:
            yield from focus_order(widget)
