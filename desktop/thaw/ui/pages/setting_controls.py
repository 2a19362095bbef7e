"""What sets a value, by the kind of the setting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from thaw.base.language import say
from thaw.settings.kinds import Device, Level, Number, OneOf, Text, Truth, Unset, Whole
from thaw.settings.remembered import Habits
from thaw.ui.pages.device_choice import DeviceChoice
from thaw.ui.pages.habit_list import HabitList
from thaw.ui.pages.level_slider import LevelSlider
from thaw.ui.widgets.chips import OneOf as Chips
from thaw.ui.widgets.label import Label
from thaw.ui.widgets.stepper import Stepper
from thaw.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from thaw.app.link import Outputs
    from thaw.settings.kinds import Kind
    from thaw.settings.setting import Setting
    from thaw.ui.remote import Remote
    from thaw.ui.theme.theme import Theme


@dataclass(frozen=True)
class Control:
    """A widget that sets a value.

    Attributes:
        widget: what is seen.
        focus: the part of it that the focus goes to.
        show: shows a value that was set elsewhere.
        is_wide: whether it takes a line of its own, below the words.
    """

    widget: QWidget
    focus: Callable[[], None]
    show: Callable[[Any], None]
    is_wide: bool = False


class Controls:
    """Makes controls.

    Args:
        theme: the colours and sizes in force.
        remote: plays the test line of the level.
        outputs: the devices that could play.
    """

    def __init__(self, theme: Theme, remote: Remote, outputs: Outputs) -> None:
        self._theme, self._remote, self._outputs = theme, remote, outputs

    def make(self, setting: Setting[Any], pick: Callable[[Any], None]) -> Control:
        """The control of a setting; ``pick`` takes what the listener sets.

        What comes about by itself, and cannot be picked, is told in words; the way back to the
        usual value forgets it.
        """
        kind = setting.kind.kind if isinstance(setting.kind, Unset) else setting.kind
        match kind:
            case Level():
                control = self._level(pick)
            case Device():
                control = self._device(setting, pick)
            case Truth():
                control = self._switch(setting, pick)
            case Number() | Whole():
                control = self._stepper(setting, kind, pick)
            case OneOf():
                control = self._chips(setting, kind, pick)
            case Text():
                control = self._field(setting, kind, pick)
            case Habits():
                control = self._habits(setting, pick)
            case _:
                control = self._words(kind)
        return control

    def _level(self, pick: Callable[[Any], None]) -> Control:
        level = LevelSlider(self._theme, self._remote)
        level.moved.connect(pick)
        return Control(level, level.slider.setFocus, lambda _: level.follow(), is_wide=True)

    def _device(self, setting: Setting[Any], pick: Callable[[Any], None]) -> Control:
        choice = DeviceChoice(self._theme, self._outputs, setting)
        choice.changed.connect(pick)
        return Control(choice, choice.chips.take_focus, choice.show_value, is_wide=True)

    def _switch(self, setting: Setting[Any], pick: Callable[[Any], None]) -> Control:
        switch = Switch(self._theme, say(setting.title))
        switch.setAccessibleDescription(say(setting.help))
        switch.clicked.connect(lambda: pick(switch.isChecked()))
        return Control(switch, switch.setFocus, switch.setChecked)

    def _stepper(
        self, setting: Setting[Any], kind: Number | Whole, pick: Callable[[Any], None]
    ) -> Control:
        stepper = Stepper(self._theme, say(setting.title), kind)
        stepper.field.setAccessibleDescription(say(setting.help))
        stepper.changed.connect(pick)
        return Control(stepper, stepper.setFocus, stepper.show_number)

    def _chips(
        self, setting: Setting[Any], kind: OneOf, pick: Callable[[Any], None]
    ) -> Control:
        chips = Chips(self._theme, say(setting.title))
        chips.setAccessibleDescription(say(setting.help))
        chips.picked.connect(pick)
        labels = [(name, say(words)) for name, words in kind.labels]
        return Control(chips, chips.take_focus, partial(chips.offer, labels), is_wide=True)

    def _habits(self, setting: Setting[Any], pick: Callable[[Any], None]) -> Control:
        habits = HabitList(self._theme, say(setting.title))
        habits.changed.connect(pick)
        return Control(habits, habits.take_focus, habits.show_value, is_wide=True)

    def _field(self, setting: Setting[Any], kind: Text, pick: Callable[[Any], None]) -> Control:
        field = QLineEdit()
        field.setMaxLength(kind.longest)
        field.setAccessibleName(say(setting.title))
        field.setAccessibleDescription(say(setting.help))
        field.editingFinished.connect(lambda: pick(field.text()))
        return Control(
            field, field.setFocus, lambda value: field.setText(value or ""), is_wide=True
        )

    def _words(self, kind: Kind[Any]) -> Control:
        words = Label("", "quiet")
        return Control(
            words, words.setFocus, lambda value: words.say(kind.words(value)), is_wide=True
        )
