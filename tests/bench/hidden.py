"""A whole session with the window out of sight, while two other programs want every processor.

The two are plain Python loops at the usual priority, each in a session of its own, as a desktop
starts programs: Linux shares the processor out between sessions first.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from bench.live import RISEN_S, listen, new_profile, playing
from bench.load import Meter, own_mb
from bench.spread import Spread
from bench.standstill import LEAST_S, Standstill, standstills, stolen_s, unexplained
from bench.table import Beside, Row, at_most
from e2e.packs import TONE_HERTZ
from e2e.real import heard
from e2e.soundserver import WINDOW, Recorder, wait_until
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from thaw.engine.samples import Samples

HOGS: Final = 2
SHARE: Final = 2.0
"""Per cent of one core for the window's process while it is not seen."""
FLAT: Final = 1.03
"""Memory may end at so many times what it was after a minute."""
_PIECE_S: Final = 60.0
_LEAST_MINUTES: Final = 2
"""What memory there is at the end can only be set beside what there was after a minute."""
_FRAME_BYTES: Final = 8
_WINDOW_BYTES: Final = WINDOW * _FRAME_BYTES
_HOG: Final = (sys.executable, "-c", "while True: pass")


def rows(desk: Desk, folder: Path, cache: Path, session: str, minutes: float) -> Iterator[Row]:
    """What is missing from the sound, and what the window's process takes meanwhile.

    Args:
        desk: where.
        folder: for a profile.
        cache: what a first start leaves.
        session: a steady tone, longer than that.
        minutes: how long to listen; taken as whole minutes, two at least.
    """
    count = max(_LEAST_MINUTES, round(minutes))
    profile = new_profile(folder, "hidden", cache)
    with playing(desk, profile, session) as program:
        with desk.sound.recorder("headphones") as recorder:
            listen(recorder, RISEN_S)
        hide(desk)
        with _hogs(), standstills() as still:
            before, stolen = program.events[-1]["underruns"], stolen_s()
            meter, sizes, gaps = Meter([program.pid]), [], list[float]()
            for heard_now, begun in _minutes(desk, count):
                gaps += [begun + at for at in heard.gaps(heard_now, TONE_HERTZ)]
                sizes.append(own_mb(program.pid))
            share, stolen = meter.share(), stolen_s() - stolen
            counted = program.events[-1]["underruns"] - before
    what = f"in {count} minutes, window hidden, two hogs"
    first, last = Spread((sizes[0],)), Spread((sizes[-1],))
    flat = at_most(FLAT * sizes[0], "as after the first minute, within 3 %")
    yield Row(f"underruns {what}", "", Spread((float(counted),)), goal=at_most(0))
    yield from _gaps(gaps, still, stolen, what)
    yield Row(
        "memory of the window’s process alone at their end",
        "MB",
        last,
        Beside("after a minute", first),
        flat,
    )
    yield Row(
        "processor for the window’s process meanwhile",
        "% of a core",
        Spread((share,)),
        goal=at_most(SHARE),
    )


def _gaps(
    gaps: Sequence[float], still: Sequence[Standstill], stolen: float, what: str
) -> Iterator[Row]:
    alone = unexplained(gaps, still)
    longest = max((one.seconds for one in still), default=0.0)
    stood = f"times a processor stood still for {LEAST_S * 1000:.0f} ms or more meanwhile"
    yield Row(f"gaps heard {what}", "", Spread((float(len(gaps)),)), goal=at_most(0))
    yield Row(
        "of these, while every processor ran", "", Spread((float(alone),)), goal=at_most(0)
    )
    yield Row(stood, "", Spread((float(len(still)),)))
    yield Row("the longest of them", "ms", Spread((longest * 1000,)))
    yield Row("processor time that the machine beneath took away", "s", Spread((stolen,)))


def hide(desk: Desk) -> None:
    """Show the bare desktop, as one does: by the window manager’s own key."""
    desk.keyboard.hold("Super_L")
    desk.keyboard.press("d")
    desk.keyboard.let_go("Super_L")


class _Listener(Recorder):
    """Hands over what it recorded, and keeps none of it: an hour is more than a gigabyte."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("headphones", desk.sound.environment)
        self._tail, self._taken = b"", 0
        wait_until(lambda: self.frames > 0, "the recorder records")

    def take(self) -> tuple[Samples, float]:
        """What came since it was asked last, and the window that was the last one then.

        With it when its first frame was heard, by ``time.monotonic``.
        """
        count, begun = len(self._pieces), self._begun_at(time.monotonic())
        pieces = self._pieces[:count]  # the thread goes on to append
        del self._pieces[:count]
        del self._come[:count]
        first = self._taken - len(self._tail)
        self._taken += sum(map(len, pieces))
        samples, self._tail = in_windows(self._tail + b"".join(pieces))
        return samples, begun + first / (_FRAME_BYTES * RATE)


def in_windows(recorded: bytes) -> tuple[Samples, bytes]:
    """All whole windows, and what the next piece begins with: the last of them, and the rest.

    A gap is a window that does not go on as the one before: so each is found in one piece.
    """
    whole = len(recorded) // _WINDOW_BYTES * _WINDOW_BYTES
    samples = np.frombuffer(recorded[:whole], "<f4").reshape(-1, 2)
    return samples, recorded[max(0, whole - _WINDOW_BYTES) :]


def _minutes(desk: Desk, count: int) -> Iterator[tuple[Samples, float]]:
    """What is heard, a minute at a time, and when each began."""
    listener = _Listener(desk)
    try:
        for _ in range(count):
            listen(listener, _PIECE_S)
            yield listener.take()
    finally:
        listener.stop()


@contextmanager
def _hogs() -> Iterator[None]:
    """Programs that never rest, inside the block."""
    hogs = [subprocess.Popen(_HOG, start_new_session=True) for _ in range(HOGS)]
    try:
        yield
    finally:
        for hog in hogs:
            hog.kill()
            hog.wait()
