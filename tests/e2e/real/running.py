"""The real program: started as a listener starts it, used by keys, watched from outside."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from e2e.soundserver import PATIENCE_S, wait_until

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.real.reader import Item

PROGRAM: Final = (sys.executable, "-m", "thaw")
START_S: Final = 30.0
"""A start may take so long on a busy machine."""
_TABS: Final = 60
_SEEN: Final = {
    "thaw_settings": 1,
    "first_start_seen": True,
    "contact_seen": True,
    "comfortable_level": -6.0,
}

_PAGES: Final = ("filler", "label", "panel")
"""Roles of what has a name and is no control, such as a whole page."""

Event = dict[str, Any]
"""A line of the events file, with ``at``: its time by the recorder's clock."""


def make_profile(folder: Path, cache: Path, *, first_start: bool = False) -> Path:
    """A profile in which the sounds were looked at before, as after any earlier start.

    Args:
        folder: where to make it.
        cache: the cache of another profile.
        first_start: whether the first start is still to come.
    """
    folder.mkdir()
    shutil.copytree(cache, folder / "cache")
    if not first_start:
        (folder / "settings.json").write_text(json.dumps(_SEEN), encoding="utf-8")
    return folder


class Thaw:
    """One run of the program on a desk.

    Args:
        desk: where it is started.
        profile: its profile folder.
        words: what follows on its command line.
        program: the program, where it is not to be started as usual.
    """

    def __init__(
        self, desk: Desk, profile: Path, *words: str, program: Sequence[str] = PROGRAM
    ) -> None:
        self._desk = desk
        self._profile = profile
        self._events = profile / "events.jsonl"
        self._passed = 0
        self._wall = time.time() - time.monotonic()
        command = [*program, "--profile", str(profile), "--events", str(self._events), *words]
        self._said = profile / "said.txt"
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(
                command, env=dict(desk.environment), stdout=said, stderr=said
            )

    # What the listener does.

    def press(self, key: str) -> float:
        """Press a key; gives the time."""
        return self._desk.keyboard.press(key)

    def type(self, text: str) -> None:
        """Write something where the focus is."""
        self._desk.keyboard.type(text)

    def go_to(self, name: str) -> None:
        """Tab to a control by the name that a screen reader speaks (or its beginning)."""
        self._desk.reader.until(name, START_S)
        passed = []
        for _ in range(_TABS):
            item = self._desk.reader.focused()
            if item is not None and item.role not in _PAGES and item.name.startswith(name):
                return
            passed.append(item)
            self._tab(item)
        raise AssertionError(f"Tab never came to “{name}”, only to {passed}")

    def _tab(self, before: Item | None) -> None:
        self.press("Tab")
        wait_until(lambda: self._desk.reader.focused() != before, f"Tab goes on from {before}")

    def choose(self, name: str) -> float:
        """Tab to a control and press it; gives the time."""
        self.go_to(name)
        return self.press("Return")

    def close(self) -> int:
        """Close the window by its key; gives the program's exit code."""
        sound = self.sound_pid
        self._desk.keyboard.hold("Alt_L")
        self.press("F4")
        self._desk.keyboard.let_go("Alt_L")
        code = self._process.wait(PATIENCE_S)
        wait_until(lambda: not _is_alive(sound), "the sound's process ends")
        return code

    # What can be seen.

    def sees(self, name: str, patience: float = PATIENCE_S) -> float:
        """Wait until the window shows something; gives the time."""
        return self._desk.reader.until(name, patience)

    @property
    def said(self) -> list[str]:
        """What the program wrote on its terminal, without what Qt says about AT-SPI itself."""
        lines = self._said.read_text(encoding="utf-8", errors="replace").splitlines()
        of_the_bus = ("qt.accessibility.atspi", "QSpiApplication")
        return [line for line in lines if not line.startswith(of_the_bus)]

    @property
    def shown(self) -> list[str]:
        """The names of all that the window shows."""
        return self._desk.reader.names()

    @property
    def events(self) -> list[Event]:
        """All that happened until now."""
        if not self._events.exists():
            return []
        lines = self._events.read_text(encoding="utf-8").split("\n")[:-1]
        happened = [json.loads(line) for line in lines]
        return [{**event, "at": event["wall"] - self._wall} for event in happened]

    def until(
        self, reached: Callable[[Event], bool], what: str, patience: float = PATIENCE_S
    ) -> Event:
        """Wait until something happens, if it is not so already; gives it.

        What happened before the event that was waited for last does not count.
        """

        def happened() -> bool:
            for place, event in enumerate(self.events[self._passed :]):
                if reached(event):
                    self._passed += place
                    return True
            return False

        try:
            wait_until(happened, what, patience)
        except AssertionError as error:
            raise AssertionError(f"{error}; last {self.events[-1:]}") from None
        return self.events[self._passed]

    def reaches(self, patience: float = PATIENCE_S, **values: object) -> Event:
        """Wait until the newest event has these values; gives it."""
        return self.until(lambda event: values.items() <= event.items(), f"{values}", patience)

    # Its processes.

    @property
    def pid(self) -> int:
        """The window's process."""
        return self._process.pid

    @property
    def sound_pid(self) -> int:
        """The sound's process."""
        return next(pid for pid in _children(self.pid) if "--sound" in _command(pid))

    def kill(self, pid: int, how: signal.Signals = signal.SIGKILL) -> float:
        """End a process without a warning, or do something else to it; gives the time."""
        os.kill(pid, how)
        return time.monotonic()

    def run(self, *words: str) -> int:
        """Start the program another time, for another command; gives the exit code."""
        command = [*PROGRAM, *words, "--profile", str(self._profile)]
        done = subprocess.run(
            command, env=dict(self._desk.environment), check=False, timeout=START_S
        )
        return done.returncode

    def end(self) -> None:
        """End what is still running."""
        pids = _children(self.pid) if _is_alive(self.pid) else []
        self._process.kill()
        self._process.wait(PATIENCE_S)
        for pid in filter(_is_alive, pids):
            with suppress(ProcessLookupError):
                self.kill(pid)
        wait_until(lambda: not any(map(_is_alive, pids)), "all its processes end")


@contextmanager
def thaw(desk: Desk, profile: Path, *words: str) -> Iterator[Thaw]:
    """The program with its window up; what still runs after the block is ended."""
    program = Thaw(desk, profile, *words)
    try:
        desk.reader.until("Thaw", START_S)
        yield program
    finally:
        program.end()


def _children(pid: int) -> list[int]:
    threads = Path(f"/proc/{pid}/task")
    return [
        int(child)
        for thread in threads.iterdir()
        for child in (thread / "children").read_text().split()
    ]


def _command(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_text().split("\0")


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
