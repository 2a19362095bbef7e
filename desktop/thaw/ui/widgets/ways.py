"""Buttons of equal weight for what is offered beside beginning a session as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thaw.routing.rules import Way
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaw.ui.present.advice import WayView
    from thaw.ui.theme.theme import Theme


class WayButtons(QObject):
    """One button for each way, of which only those that are offered are seen.

    Signals:
        went: carries the way.
    """

    went = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = {way: Button("", theme, Look.PLAIN) for way in Way}
        for way, button in self._buttons.items():
            button.clicked.connect(partial(self._go, way))
            button.hide()

    @property
    def all(self) -> tuple[Button, ...]:
        """The buttons, to be laid out in this order."""
        return tuple(self._buttons.values())

    def show_ways(self, ways: Iterable[WayView]) -> None:
        """Show these and no others."""
        texts = {shown.way: shown.text for shown in ways}
        for way, button in self._buttons.items():
            button.setText(texts.get(way, ""))
            button.setVisible(way in texts)

    def _go(self, way: Way, *_: bool) -> None:
        self.went.emit(way)
