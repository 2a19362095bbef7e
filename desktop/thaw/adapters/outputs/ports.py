"""What the parts of a device output say to each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Chosen:
    """A device that was found.

    Attributes:
        index: PortAudio's number.
        name: what the listener calls it.
        host: PortAudio's name of the system underneath, such as ``Windows WASAPI``.
        sink: on Linux the sink that was asked for by name; empty for the system's choice.
    """

    index: int
    name: str
    host: str
    sink: str = ""
