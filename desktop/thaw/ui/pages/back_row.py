"""The way back to the page that this one is part of, where reading begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from thaw.base.language import say
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme


def back_row(theme: Theme, to: str) -> tuple[QHBoxLayout, Button]:
    """A row with the way back, and the button that is it.

    Args:
        theme: colours and sizes.
        to: the title of the page to which it leads.
    """
    back = Button(say("Back to “{page}”", page=to), theme, Look.LINK, key=say("Esc"))
    row = QHBoxLayout()
    row.addWidget(back)
    row.addStretch(1)
    return row, back
