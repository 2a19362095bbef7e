"""What holds for every test: no screen needed, no one's profile touched, nothing left over."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import leaks

if sys.platform == "linux" and not (os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A property is about what holds, not about how busy the machine is.
settings.register_profile("thaw", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("thaw")

HOMES = {
    "linux": ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"],
    "darwin": ["HOME"],
    "win32": ["APPDATA", "LOCALAPPDATA"],
}
"""The variables that say where a program keeps what belongs to a user."""


@pytest.fixture(autouse=True, scope="session")
def _nobodys_profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that forgets to name a profile writes into a folder that is thrown away."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in HOMES[sys.platform]:
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty profile folder of the test's own."""
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Fails a test that leaves a thread, a process, a timer, an animation or a window."""
    gc.freeze()  # so that only what the test makes is looked through afterwards
    threads, qt = leaks.running_threads(), leaks.active_qt()
    yield
    left = leaks.left_threads(threads) + leaks.left_processes()
    if leaks.active_qt().keys() - qt.keys():
        gc.collect()  # an object in a reference cycle is not left behind, only not yet gone
        left += [what for key, what in leaks.active_qt().items() if key not in qt]
    gc.unfreeze()
    assert not left, "left behind: " + ", ".join(left)


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test during which thaw logs a warning, unless it is marked `logs`."""
    handler = _Warnings()
    logger = logging.getLogger("thaw")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if "logs" not in request.keywords:
        assert not handler.seen, "logged: " + "; ".join(handler.seen)
