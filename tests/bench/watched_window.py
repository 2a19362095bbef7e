"""The program, with its window's thread watched; the first word says where that is written."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

from bench.watch import Watch
from thaw.cli import main
from thaw.ui import app


class _WatchedShell(app.Shell):
    """Begins to watch where there is a loop and nothing was shown yet."""

    watch: Watch

    def show(self) -> None:
        self.watch.start()
        super().show()


if __name__ == "__main__":
    _WatchedShell.watch = Watch(Path(sys.argv.pop(1)))
    with patch.object(app, "Shell", _WatchedShell):
        sys.exit(main())
