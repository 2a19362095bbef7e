"""The values of the settings, as a file holds them and as the program reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from thaw.base.errors import SettingError
from thaw.base.language import say
from thaw.settings.table import TABLE

if TYPE_CHECKING:
    from thaw.settings.setting import Setting

T = TypeVar("T")


@dataclass(frozen=True)
class Values:
    """What was set; a key that is missing or holds what no row allows reads as the default.

    Attributes:
        raw: key → value as it stands in the file. Keys that this version does not know are
            kept, so that a newer version finds them again.
    """

    raw: Mapping[str, object] = field(default_factory=dict)

    def __getitem__(self, setting: Setting[T]) -> T:
        """The value of a setting."""
        if setting.key not in self.raw:
            return setting.default
        try:
            return setting.read(self.raw[setting.key])
        except SettingError:
            return setting.default

    def with_value(self, setting: Setting[T], value: T) -> Values:
        """The same with one value changed.

        Raises:
            SettingError: the row does not allow it.
        """
        return Values({**self.raw, setting.key: setting.read(value)})

    def problems(self) -> tuple[str, ...]:
        """A sentence for each value that no row allows, in the order of the rows."""
        return tuple(sentence for setting in TABLE if (sentence := self._problem(setting)))

    def _problem(self, setting: Setting[object]) -> str:
        if setting.key not in self.raw:
            return ""
        try:
            setting.read(self.raw[setting.key])
        except SettingError as error:
            return say("{wrong} Its usual value is used.", wrong=error)
        return ""
