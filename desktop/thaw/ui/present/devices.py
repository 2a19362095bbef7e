"""The outputs that can be picked, and the sentence about the one that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from thaw.base.language import mark, say

if TYPE_CHECKING:
    from thaw.app.devices import Devices

SYSTEM: Final = ""
"""Stands for the system's own choice; no device has an empty name."""
_LOOKING: Final = mark("Looking for devices.")
_NONE: Final = mark("No sound device was found. Without one every word stands on the page.")


@dataclass(frozen=True)
class DevicesView:
    """What is shown.

    Attributes:
        options: name and label of each that can be picked, the system's own choice first.
        picked: the name of the one that is.
        words: what there is to know about it.
    """

    options: tuple[tuple[str, str], ...]
    picked: str
    words: str


def present_devices(found: Devices | None, chosen: str | None, system: str) -> DevicesView:
    """What is shown of the outputs.

    Args:
        found: what was found, or None while it is being looked for.
        chosen: what the listener picked; None for the system's own choice.
        system: the label of that.
    """
    names = () if found is None else found.names
    is_missing = found is not None and not found.trouble and bool(chosen)
    is_missing = is_missing and chosen not in names
    options = [(SYSTEM, system), *((name, name) for name in names)]
    if chosen and chosen not in names:
        label = say("{device} (not connected)", device=chosen) if is_missing else chosen
        options.append((chosen, label))
    return DevicesView(tuple(options), chosen or SYSTEM, _words(found, chosen))


def _words(found: Devices | None, chosen: str | None) -> str:
    if found is None:
        return say(_LOOKING)
    if found.trouble:
        return found.trouble
    if chosen and chosen not in found.names:
        return say(
            "“{device}” is not connected. Nothing plays anywhere else until you pick another "
            "or connect it again.",
            device=chosen,
        )
    if not found.names:
        return say(_NONE)
    return "" if chosen else say("The system has “{device}” now.", device=found.names[0])
