"""What Qt does when a widget is first shown, done before: then it comes without a wait."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def style(widget: QWidget) -> None:
    """Have the style sheet worked out for a widget and all that is in it."""
    for each in _all_of(widget):
        each.ensurePolished()


def lay_out(widget: QWidget, width: int) -> None:
    """Have everything measured in the width that it will have; layouts keep what they find."""
    widget.resize(width, widget.heightForWidth(width))
    for each in _all_of(widget):
        layout = each.layout()
        if layout is not None:
            layout.activate()


def _all_of(widget: QWidget) -> list[QWidget]:
    return [widget, *widget.findChildren(QWidget)]
