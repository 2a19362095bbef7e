"""A desk for each test, and sounds that were looked at before."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from e2e.real.desk import Desk, desk, need_desk
from e2e.real.running import Thaw, make_profile, thaw

_WORKER_S = 120.0


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a first start leaves: the index of the sessions, and what each sound is."""
    need_desk()
    profile = tmp_path_factory.mktemp("worker") / "profile"
    worker = [sys.executable, "-m", "thaw", "--worker", "--profile", str(profile)]
    subprocess.run(worker, check=True, capture_output=True, timeout=_WORKER_S)
    return profile / "cache"


@pytest.fixture
def at_desk() -> Iterator[Desk]:
    """A desk of the test's own."""
    need_desk()
    with desk() as everything:
        yield everything


@pytest.fixture
def start(at_desk: Desk, cache: Path, profile: Path) -> Iterator[Callable[..., Thaw]]:
    """Starts the program at the desk, with the words given."""
    with ExitStack() as running:
        profile.rmdir()
        make_profile(profile, cache)
        yield lambda *words: running.enter_context(thaw(at_desk, profile, *words))
