"""The program, with two Python threads in the window's process that never rest once told."""

from __future__ import annotations

import signal
import sys
import threading
from typing import Final

from thaw.cli import main

BEGIN: Final = signal.SIGUSR1
"""Tells them to begin. Were they there from the start, no window would come up for a minute."""


def _burn() -> None:
    turns = 0
    while True:
        turns += 1


def _wait_then_burn() -> None:
    signal.sigwait({BEGIN})
    threading.Thread(target=_burn, name="busy 2", daemon=True).start()
    _burn()


if __name__ == "__main__":
    # All threads that come after inherit this: the signal is left to the one that waits for it.
    signal.pthread_sigmask(signal.SIG_BLOCK, {BEGIN})
    threading.Thread(target=_wait_then_burn, name="busy 1", daemon=True).start()
    sys.exit(main())
