"""``thaw self-test``: all parts of the installation, the window's among them."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.bundled import assets_folder
from thaw.adapters.clock import SystemClock
from thaw.app.exit_code import ExitCode
from thaw.app.self_test.parts import parts
from thaw.app.self_test.trials import LIMIT_S, Trials

if TYPE_CHECKING:
    from thaw.app.console import Console
    from thaw.app.self_test.trials import Trial


def self_test(console: Console) -> ExitCode:
    """Try everything and print the outcomes as JSON; ``PROBLEMS`` where a part fails."""
    trials = Trials(SystemClock())
    watchdog = threading.Timer(LIMIT_S, _give_up, (trials, console))
    watchdog.daemon = True
    watchdog.start()
    trials.run(parts())
    trials.run(_window_parts())
    watchdog.cancel()
    console.say(trials.as_json())
    return ExitCode.GOOD if trials.good else ExitCode.PROBLEMS


def _give_up(trials: Trials, console: Console) -> None:
    """End the whole program: what hangs may hang in a library that nothing can interrupt."""
    trials.time_is_up()
    console.say(trials.as_json())
    os._exit(ExitCode.PROBLEMS)


def _window_parts() -> Iterator[tuple[str, Trial]]:
    yield "fonts", _load_fonts
    yield "icons", _load_icons


def _load_fonts(folder: Path) -> str:
    del folder
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    from thaw.ui.theme.fonts import load_fonts
    from thaw.ui.theme.tokens import SANS, SERIF

    # No screen is needed and no window is shown; what is made here stays until it is left.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(["thaw"])
    load_fonts(assets_folder() / "fonts")
    missing = {SANS, SERIF} - set(QFontDatabase.families())
    del application
    if missing:
        raise AssertionError(f"missing: {', '.join(sorted(missing))}")
    return f"{SERIF}, {SANS}"


def _load_icons(folder: Path) -> str:
    del folder
    from PySide6.QtGui import QImage

    files = sorted((assets_folder() / "icons").glob("*.png"))
    broken = [file.name for file in files if QImage(str(file)).isNull()]
    if broken or not files:
        raise AssertionError(f"cannot be read: {', '.join(broken) or 'there are none'}")
    return f"{len(files)} sizes"
