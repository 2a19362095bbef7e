"""The numbers that were set, as the rules and as a session read them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Protocol

from thaw.settings.care import CARE, PREFIX
from thaw.timeline.care import Numbers

if TYPE_CHECKING:
    from typing import TypeVar

    from thaw.settings.setting import Setting

    T = TypeVar("T")


class Get(Protocol):
    """Gives what was set."""

    def __call__(self, setting: Setting[T], /) -> T:
        """The value of a setting."""
        ...


def routing_numbers(get: Get) -> dict[str, int]:
    """Name of a number in the rules → what it was set to."""
    return {
        setting.key.removeprefix(PREFIX).replace("_", " "): get(setting) for setting in CARE
    }


def session_numbers(get: Get) -> Numbers:
    """The numbers at which a session turns."""
    known = {setting.key.removeprefix(PREFIX): get(setting) for setting in CARE}
    return Numbers(**{field.name: known[field.name] for field in fields(Numbers)})
