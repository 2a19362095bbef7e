"""Linux: rtkit is asked, from threads of their own, so that no sound waits for a bus.

rtkit wants a limit (RLIMIT_RTTIME) on how long a real-time thread may run without sleeping:
at the soft one the kernel sends SIGXCPU, at the hard one it kills the process. A thread that
waits, if only for the interpreter, starts anew, and others than real-time ones never count. So
a thread that fills a device comes nowhere near; one that spins, because its device takes
whatever it is given at once, must not end the program. Half-way to the hard limit a guard takes
real time away from it, for good. The guard is real-time itself and goes first, so that the
spinning thread cannot keep it from doing so even where there is a single processor; without a
guard nothing is asked for.
"""

from __future__ import annotations

import contextlib
import logging
import os
import resource
import signal
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.turns.rtkit import RefusedError, connected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from thaw.adapters.turns.rtkit import Rtkit

PRIORITY: Final = 5
"""As PulseAudio’s own default: below what a computer’s own work (JACK: 10 and more) has."""
NICENESS: Final = -11
"""What PulseAudio asks for itself."""
_REAL_TIME: Final = frozenset({os.SCHED_FIFO, os.SCHED_RR})
_USUAL: Final = os.SCHED_OTHER | os.SCHED_RESET_ON_FORK
"""rtkit sets the flag, which only those may take away who need no rtkit."""
_PULSE_THREAD: Final = "threaded-ml"
_MOST_SIGNALS: Final = 64

_LOG = logging.getLogger(__name__)


class LinuxTurns:
    """Asks rtkit. Made on the main thread, which alone may say what signals do."""

    def __init__(self) -> None:
        self._asking = threading.Lock()
        self._given: tuple[int, ...] = ()
        """Threads that are to lose real time when one spins."""
        self._guard = threading.Thread(target=self._watch, name="thaw-guard", daemon=True)
        self._spun = False
        self._granted: bool | None = None
        self._told, signals = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        os.set_blocking(self._told, True)
        signal.set_wakeup_fd(signals, warn_on_full_buffer=False)
        signal.signal(signal.SIGXCPU, _go_on)

    @property
    def granted(self) -> bool | None:
        """Whether the thread that fills the device goes first; None where nothing was asked."""
        return self._granted

    def real_time(self, thread: int) -> None:
        """Let a thread go before all that are not real-time; returns at once."""
        self._granted = False
        self._ask(partial(self._make_real_time, thread))

    def high_priority(self, thread: int) -> None:
        """Let a thread go before its equals; returns at once."""
        self._ask(partial(_make_high_priority, thread))

    def _ask(self, wish: Callable[[Rtkit], None]) -> None:
        threading.Thread(
            target=self._ask_now, args=(wish,), name="thaw-turns", daemon=True
        ).start()

    def _ask_now(self, wish: Callable[[Rtkit], None]) -> None:
        with self._asking:
            try:
                with connected() as kit:
                    wish(kit)
            except (RefusedError, OSError) as error:
                _LOG.info("no early turns: %s", error)

    def _make_real_time(self, thread: int, kit: Rtkit) -> None:
        if os.sched_getscheduler(thread) & ~os.SCHED_RESET_ON_FORK in _REAL_TIME:
            self._granted = True  # by whoever made it: JACK does
            return
        if self._spun:
            return
        _limit_runs(kit.limit("RTTimeUSecMax"))
        priority = min(PRIORITY, kit.limit("MaxRealtimePriority") - 1)
        if self._guard.native_id is None:
            self._guard.start()
        kit.make_real_time(self._guard.native_id or 0, priority + 1)
        self._given = (thread, *_feeders())
        for each in self._given:
            kit.make_real_time(each, priority)
        self._granted = not self._spun
        _LOG.info("the device is filled in real time, at priority %d", priority)

    def _watch(self) -> None:
        """Stand guard: wait for the numbers of signals, which Python writes at once."""
        while signals := os.read(self._told, _MOST_SIGNALS):
            if signal.SIGXCPU in signals:
                self._give_back()

    def _give_back(self) -> None:
        self._spun, self._granted = True, False
        for thread in self._given:
            with contextlib.suppress(OSError):  # it may have ended
                os.sched_setscheduler(thread, _USUAL, os.sched_param(0))
        _LOG.warning("a thread that filled the device did not rest; it goes on as any other")


def _feeders() -> Iterator[int]:
    """The threads of PulseAudio's library, which wake the one that fills a device of ALSA's."""
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):  # it ended meanwhile
            if (task / "comm").read_text().strip() == _PULSE_THREAD:
                yield int(task.name)


def _make_high_priority(thread: int, kit: Rtkit) -> None:
    if os.getpriority(os.PRIO_PROCESS, thread) > NICENESS:
        kit.make_high_priority(thread, max(NICENESS, kit.limit("MinNiceLevel")))


def _limit_runs(longest: int) -> None:
    """Let no real-time thread run longer than that without sleeping, in microseconds."""
    _, hard = resource.getrlimit(resource.RLIMIT_RTTIME)
    most = longest if hard == resource.RLIM_INFINITY else min(longest, hard)
    resource.setrlimit(resource.RLIMIT_RTTIME, (most // 2, most))


def _go_on(*_: object) -> None:
    """The guard is told of every signal that has a handler; nothing else is to be done."""
