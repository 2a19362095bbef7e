"""The foot of the page before a session: Begin, reading instead, and the keys that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.ui.pages.foot_row import FootRow
from thaw.ui.present.before import KEYS
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from thaw.ui.theme.theme import Theme

_BEGIN = 220


class BeginRow(FootRow):
    """Two ways in, and beside them or below how to get out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.begin = Button("Begin", theme, Look.ACTION)
        self.begin.setMinimumWidth(_BEGIN)
        self.read = Button("Read it instead", theme, Look.PLAIN)
        self.offer((self.begin, self.read), KEYS)
