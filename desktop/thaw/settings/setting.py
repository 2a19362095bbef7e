"""What a row of the settings is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from thaw.base.errors import SettingError
from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.settings.group import Group
    from thaw.settings.kinds import Kind

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One row: the key in the file, what values it may have, and the words for it.

    Attributes:
        key: its name in the file; never used again for something else.
        kind: what values it may have.
        default: its value until the listener picks another.
        title: its name for the listener, to be said where it is shown; empty where it is
            remembered rather than set.
        help: one sentence that says what it does, to be said as well.
        group: where it stands among the settings; None where it has no title.
    """

    key: str
    kind: Kind[T]
    default: T
    title: str
    help: str
    group: Group | None = None

    def read(self, value: object) -> T:
        """The value, checked.

        Raises:
            SettingError: the row does not allow it; the sentence says why.
        """
        try:
            return self.kind.read(value)
        except SettingError as error:
            raise SettingError(
                say("The setting {key} {wrong}.", key=self.key, wrong=error)
            ) from error
