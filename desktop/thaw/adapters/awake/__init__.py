"""Keeping the computer awake while somebody listens; each system has a way of its own.

All of them let go by themselves when the process ends, however that is. What a desktop shows of
it, in lists of what keeps it awake, names no program: others may look.
"""

from __future__ import annotations

import sys
from typing import Protocol


class Awake(Protocol):
    """The computer, as far as it would go to sleep by itself. No call waits for anything."""

    def keep(self, *, awake: bool, lit: bool = False) -> None:
        """Say what is wanted from now on; asked twice it is the same.

        Args:
            awake: whether the computer may not go to sleep by itself.
            lit: whether its screen may not go dark, either.
        """
        ...


def system_awake() -> Awake:
    """The way of the system that this runs on."""
    if sys.platform == "win32":
        from thaw.adapters.awake.windows import WindowsAwake, execution_state

        return WindowsAwake(execution_state())
    if sys.platform == "darwin":
        from thaw.adapters.awake.macos import MacAwake, PowerAssertions

        return MacAwake(PowerAssertions())
    from thaw.adapters.awake.linux import LinuxAwake

    return LinuxAwake()
