"""The program, with two Python threads in the window's process that never rest."""

from __future__ import annotations

import sys
import threading

from thaw.cli import main


def _burn() -> None:
    turns = 0
    while True:
        turns += 1


if __name__ == "__main__":
    for number in (1, 2):
        threading.Thread(target=_burn, name=f"busy {number}", daemon=True).start()
    sys.exit(main())
