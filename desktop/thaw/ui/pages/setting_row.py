"""One row of the settings: its words, its control, and a way back to the usual value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout
from typing_extensions import override

from thaw.base.language import say
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from thaw.settings.setting import Setting
    from thaw.ui.pages.setting_controls import Controls
    from thaw.ui.theme.theme import Theme

_WORDS: Final = 340
"""So much room the words have at least beside the control; else it stands below them."""
_ACROSS: Final = QBoxLayout.Direction.LeftToRight
_BACKWARDS: Final = QBoxLayout.Direction.RightToLeft
_DOWN: Final = QBoxLayout.Direction.TopToBottom


class SettingRow(QFrame):
    """Shows a setting and its value.

    Signals:
        picked: carries the value that the listener set.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, setting: Setting[Any], controls: Controls) -> None:
        super().__init__()
        self._theme, self.setting = theme, setting
        self.setProperty("look", "row")
        self.control = controls.make(setting, self.picked.emit)
        self.usual = self._way_back()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(say(setting.title), "strong"))
        words.addWidget(Label(say(setting.help), "small"))
        words.addStretch(1)
        self._hands = QBoxLayout(_BACKWARDS)
        self._hands.setSpacing(12)
        if not self.control.is_wide:
            self._hands.addWidget(self.control.widget)
        self._hands.addWidget(self.usual)
        self._hands.addStretch(1)
        self._line = QBoxLayout(_ACROSS)
        self._line.setSpacing(12)
        self._line.addLayout(words, 1)
        self._line.addLayout(self._hands)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        column.addLayout(self._line)
        if self.control.is_wide:
            column.addWidget(self.control.widget)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        # Of both, whether the way back is there or not: else one would lead to the other.
        hands = self.usual.sizeHint().width() + self._hands.spacing()
        if not self.control.is_wide:
            hands += self.control.widget.sizeHint().width()
        self._arrange(beside=hands + self._theme.px(_WORDS) <= self.width())
        super().resizeEvent(event)

    def _arrange(self, *, beside: bool) -> None:
        """The control beside the words, or below them."""
        self._line.setDirection(_ACROSS if beside else _DOWN)
        self._hands.setDirection(_BACKWARDS if beside else _ACROSS)
        policy = self.usual.sizePolicy()
        if policy.retainSizeWhenHidden() != beside:
            policy.setRetainSizeWhenHidden(beside)  # what stands left of it does not move
            self.usual.setSizePolicy(policy)

    def show_value(self, value: object) -> None:
        """Show what is set; the way back is there where that is not the usual value."""
        self.control.show(value)
        self.usual.setVisible(value != self.setting.default)

    def _way_back(self) -> Button:
        usual = self.setting.kind.words(self.setting.default)
        words = say("Back to the usual: {usual}", usual=usual)
        back = Button(words, self._theme, Look.LINK)
        title = say(self.setting.title)
        back.setAccessibleName(
            say("{setting}: back to the usual, {usual}", setting=title, usual=usual)
        )
        back.clicked.connect(self._go_back)
        return back

    def _go_back(self) -> None:
        self.control.focus()  # the way back is gone in a moment
        self.picked.emit(self.setting.default)
