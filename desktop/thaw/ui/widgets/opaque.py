"""Widgets that paint all of their rectangle, so that Qt paints nothing below them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Opaque(QObject):
    """Keeps a widget opaque.

    A style sheet in which any ground is transparent takes ``WA_OpaquePaintEvent`` away whenever
    it is worked out for a widget, whoever set it: it is set again after that.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        styled = event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange)
        if styled and isinstance(watched, QWidget):
            watched.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return False
