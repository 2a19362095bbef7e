"""Which output drives the frames: exactly one at a time, and silence when a device is lost.

All but the opening itself happens on the owner's thread. Opening a device may take as long as
the system likes, so a thread of its own does it, and nothing ever waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from thaw.base.errors import ThawError
from thaw.base.language import say
from thaw.base.units import Frames

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from thaw.player.ports import Clock, Fill, Output

OPENING_S: Final = 3.0
"""How long a device may take to open before the listener is asked."""


class OutputSwitch:
    """Opens, exchanges and closes outputs.

    Args:
        opener: gives the output that a name means, not yet started.
        silent: gives the one that takes over without sound.
        fill: what the one that is on calls.
        post: lets something run on the owner's thread.
        clock: for outputs that take too long.
    """

    def __init__(
        self,
        opener: Callable[[str], Output],
        silent: Callable[[], Output],
        fill: Fill,
        post: Callable[[Callable[[], None]], None],
        clock: Clock,
    ) -> None:
        self._opener = opener
        self._silent = silent
        self._fill = fill
        self._post = post
        self._clock = clock
        self._current: Output | None = None
        self._attempt: _Attempt | None = None
        self._gaps = 0
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="thaw-open")

    @property
    def running(self) -> bool:
        """Whether an output drives the frames."""
        return self._current is not None

    @property
    def opening(self) -> bool:
        """Whether one is being opened."""
        return self._attempt is not None

    @property
    def name(self) -> str:
        """What the listener calls the output; empty without sound."""
        return "" if self._current is None else self._current.name

    @property
    def latency(self) -> Frames:
        """Frames between filling and hearing."""
        return Frames(0) if self._current is None else self._current.latency

    @property
    def underruns(self) -> int:
        """How often an output had nothing to play, of all that were ever on."""
        return self._gaps + (0 if self._current is None else self._current.underruns)

    def prepare(self, load: Callable[[], None]) -> None:
        """Do what the first opening would wait for, on the thread that opens.

        Where that hangs, so would the opening; it is given up as any that takes too long.
        """
        self._thread.submit(load)

    def open(self, spec: str, opened: Callable[[], None], lost: Callable[[str], None]) -> None:
        """Begin to open an output, in place of the one that is on.

        Args:
            spec: what ``open_output`` takes.
            opened: called once it drives the frames.
            lost: called in place of that with a sentence, or later; silence has taken over.
        """
        attempt = _Attempt(self._clock.monotonic() + OPENING_S, opened, lost)
        self._attempt = attempt
        self._thread.submit(self._start, spec, attempt)

    def check_opening(self) -> None:
        """Give up an output that takes too long to open."""
        attempt = self._attempt
        if attempt is not None and self._clock.monotonic() >= attempt.deadline:
            self._refuse(attempt, say("The sound device does not answer."))

    def be_silent(self) -> None:
        """Let the frames go on without sound."""
        self._attempt = None
        output = self._silent()
        tap = _Tap(self._fill)
        output.start(tap, _ignore)
        self._exchange(output, tap)

    def close(self) -> None:
        """Stop whatever is on; the frames stand."""
        self._attempt = None
        self._exchange(None, None)

    def shut_down(self) -> None:
        """Close, and open nothing any more."""
        self.close()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _start(self, spec: str, attempt: _Attempt) -> None:
        """Runs on a thread of its own, and touches nothing of ours."""
        tap = _Tap(self._fill)
        try:
            output = self._opener(spec)
            output.start(tap, lambda why: self._post(partial(self._lose, output, why, attempt)))
        except ThawError as error:
            self._post(partial(self._refuse, attempt, str(error)))
        else:
            self._post(partial(self._take, attempt, output, tap))

    def _take(self, attempt: _Attempt, output: Output, tap: _Tap) -> None:
        if attempt is not self._attempt:
            output.stop()
            return
        self._attempt = None
        self._exchange(output, tap)
        attempt.opened()

    def _refuse(self, attempt: _Attempt, sentence: str) -> None:
        if attempt is self._attempt:
            self.be_silent()
            attempt.lost(sentence)

    def _lose(self, output: Output, sentence: str, attempt: _Attempt) -> None:
        if output is self._current:
            self.be_silent()
            attempt.lost(sentence)

    def _exchange(self, output: Output | None, tap: _Tap | None) -> None:
        if self._current is not None:
            self._current.stop()
            self._gaps += self._current.underruns
        self._current = output
        if tap is not None:
            tap.on = True


@dataclass(frozen=True, eq=False)
class _Attempt:
    deadline: float
    opened: Callable[[], None]
    lost: Callable[[str], None]


def _ignore(sentence: str) -> None:
    """Silence is never lost."""
    del sentence


class _Tap:
    """Between an output and the player: silence until the output is the one that counts."""

    def __init__(self, fill: Fill) -> None:
        self.on = False
        self._fill = fill

    def __call__(self, out: NDArray[np.float32]) -> None:
        if self.on:
            self._fill(out)
        else:
            out.fill(0.0)
