"""The window's own thread: from a key to sound, page changes, a whole session, its share.

What the thread does is measured from inside (``watch``), what is heard from outside.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from bench.bare import bare_sound, bare_window
from bench.child import unprivileged
from bench.every_step import every_step
from bench.hidden import hide
from bench.live import RISEN_S, listen, new_profile
from bench.load import share_of
from bench.spread import Spread
from bench.table import Beside, Row, at_most
from e2e.real.running import START_S, Thaw
from e2e.soundserver import let_pass, wait_until
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.soundserver import Recorder

SOUND_MS: Final = {"Begin": 300.0, "Ground me now": 200.0}
PAGE_MS: Final = 50.0
STRETCH_MS: Final = 16.0
SHARES: Final = {"shown": 5.0, "hidden": 2.0, "dark": 2.0}
SESSION: Final = "steady/body-scan-edges"
WORST: Final = 5
_WATCHED: Final = str(Path(__file__).with_name("watched_window.py"))
_READER: Final = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
_HEARD: Final = 1e-7
"""−140 dB: the first that is not digital silence. A bed rises over seconds from there."""
_LISTEN_S: Final = 3.0
_LISTENS: Final = 5
_TABS: Final = 120
_AHEAD_S: Final = 6.0
"""By then what is loaded ahead is there."""
_PAGE_S: Final = 0.8
_CHANGE_S: Final = 0.35
"""By then a page is there; rows of Settings that nobody looks at yet are made after it."""
_OFFERS_S: Final = 18.0
_LIGHT_S: Final = 6.0
_PLACES: Final = ("Settings", "Packs", "Support", "Sessions")
_GROUPS: Final = (
    "Sound",
    "In a session",
    "Care and limits",
    "What answers lead to",
    "What is kept",
)


@dataclass(frozen=True)
class Stretch:
    """What the thread did between two waits.

    Attributes:
        at: when it ended, by ``time.monotonic``.
        ms: the thread's processor time.
        ran: what was seen to run.
    """

    at: float
    ms: float
    ran: str


class Watched:
    """The program with its window's thread watched, used by keys."""

    def __init__(self, program: Thaw, log: Path) -> None:
        self.program, self._log = program, log

    def lines(self) -> list[dict[str, Any]]:
        """All that was written until now."""
        return [json.loads(line) for line in self._log.read_text("utf-8").split("\n")[:-1]]

    def stretches(self, since: float, until: float = float("inf")) -> list[Stretch]:
        """What the thread did meanwhile."""
        return [
            Stretch(line["at"], line["ms"], line["ran"][0])
            for line in self.lines()
            if "ms" in line and since <= line["at"] <= until
        ]

    def focused(self) -> str:
        """The name of what has the focus."""
        return next((line["focus"] for line in reversed(self.lines()) if "focus" in line), "")

    def _has_moved(self, passed: int) -> bool:
        return self._focuses() > passed

    def _focuses(self) -> int:
        """How often the focus moved until now: a key may be obeyed long after its press."""
        return sum("focus" in line for line in self.lines())

    def choose(self, name: str) -> float:
        """Tab to a control and press it; gives the time of the press."""
        for _ in range(_TABS):
            if self.focused().startswith(name):
                return self.program.press("Return")
            passed = self._focuses()
            self.program.press("Tab")
            wait_until(partial(self._has_moved, passed), "Tab goes on", START_S)
        raise AssertionError(f"Tab never came to “{name}”")


def rows(desk: Desk, folder: Path, cache: Path, runs: int) -> Iterator[Row]:
    """All of it; some ten minutes.

    Args:
        desk: where.
        folder: for profiles.
        cache: what a first start leaves.
        runs: how often Begin and “Ground me now” are pressed.
    """
    yield from _sound_rows(desk, folder, cache, runs)
    yield from _page_rows(desk, folder, cache)
    yield from _share_rows(desk, folder, cache)
    yield from _session_rows(desk, folder, cache)


@contextmanager
def watched(
    desk: Desk, profile: Path, *words: str, settings: Mapping[str, object] | None = None
) -> Iterator[Watched]:
    """The program, started with these words and settings, once its window has the focus."""
    file, log = profile / "settings.json", profile / "watch.jsonl"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | (settings or {})), "utf-8")
    log.touch()
    plain = {name: value for name, value in desk.environment.items() if name != _READER}
    path = os.pathsep.join(path for path in sys.path if path)
    plain |= {"QT_NO_GLIB": "1", "PYTHONPATH": path}
    command = [*unprivileged(), sys.executable, _WATCHED, str(log)]
    program = Thaw(replace(desk, environment=plain), profile, *words, program=command)
    try:
        seen = Watched(program, log)
        program.reaches(START_S, state="ready")
        wait_until(lambda: bool(seen.focused()), "the window has the focus", START_S)
        let_pass(_AHEAD_S)
        yield seen
    finally:
        program.end()


def _sound_rows(desk: Desk, folder: Path, cache: Path, runs: int) -> Iterator[Row]:
    with desk.sound.recorder("headphones") as recorder:
        bare = Spread(tuple(_heard_ms(recorder, bare_sound(desk)) for _ in range(runs)))
        for name, limit in SOUND_MS.items():
            ours = tuple(
                _pressed_ms(desk, new_profile(folder, f"{name}-{n}", cache), recorder, name)
                for n in range(runs)
            )
            beside = Beside("a program that only opens the device", bare)
            yield Row(f"{name} to the first sound", "ms", Spread(ours), beside, at_most(limit))


def _pressed_ms(desk: Desk, profile: Path, recorder: Recorder, name: str) -> float:
    words = ("open", SESSION) if name == "Begin" else ()
    with watched(desk, profile, *words) as seen:
        return _heard_ms(recorder, seen.choose(name))


def _heard_ms(recorder: Recorder, at: float) -> float:
    """How long after a moment something is heard."""
    for _ in range(_LISTENS):
        listen(recorder, _LISTEN_S)
        loud = np.abs(recorder.after(at)).max(axis=1) > _HEARD
        if loud.any():
            return float(np.argmax(loud)) * 1000 / RATE
    raise AssertionError("nothing was heard")


def _page_rows(desk: Desk, folder: Path, cache: Path) -> Iterator[Row]:
    """Without the fade, which paints a dozen pictures of some milliseconds each."""
    profile = new_profile(folder, "pages", cache)
    took: dict[str, float] = {}
    longest: dict[str, float] = {}
    with watched(desk, profile, settings={"motion": "still"}) as seen:
        for turn in ("first", "again"):
            for name in (*_PLACES[:1], *_GROUPS, *_PLACES[1:]):
                pressed = seen.choose(name)
                let_pass(_PAGE_S)
                parts = seen.stretches(pressed, pressed + _PAGE_S)
                change = [part.ms for part in parts if part.at <= pressed + _CHANGE_S]
                took[f"{name}, {turn}"] = sum(change)
                longest[f"{name}, {turn}"] = max((part.ms for part in parts), default=0.0)
    worst = max(took, key=lambda name: took[name])
    spread = Spread(tuple(took.values()))
    yield Row("work for a page change, all places", "ms", spread, goal=at_most(PAGE_MS))
    yield Row(f"the most: {worst}", "ms", Spread((took[worst],)), goal=at_most(PAGE_MS))
    spread = Spread(tuple(longest.values()))
    yield Row(
        "the longest stretch of each without a pause", "ms", spread, goal=at_most(PAGE_MS)
    )


def _share_rows(desk: Desk, folder: Path, cache: Path) -> Iterator[Row]:
    with desk.sound.recorder("headphones") as recorder:
        with bare_window(desk) as pid:
            listen(recorder, RISEN_S)
            bare = Spread((share_of([pid], recorder),))
        for state, limit in SHARES.items():
            with watched(desk, new_profile(folder, state, cache), "open", SESSION) as seen:
                seen.choose("Begin")
                seen.program.reaches(START_S, state="playing")
                listen(recorder, RISEN_S)
                if state == "hidden":
                    hide(desk)
                elif state == "dark":
                    seen.program.press("d")
                listen(recorder, 1.0)
                pid = seen.program.pid
                share = Spread(tuple(share_of([pid], recorder) for _ in range(4)))
            beside = Beside("a window that paints 30 pictures a second", bare)
            what = f"processor for the window’s process, {state}"
            yield Row(what, "% of a core", share, beside, at_most(limit))


def _session_rows(desk: Desk, folder: Path, cache: Path) -> Iterator[Row]:
    """A step of every kind, then the quiet room with all its offers."""
    session = str(every_step(folder / "every-step"))
    profile = new_profile(folder, "session", cache)
    with watched(desk, profile, "open", session) as seen:
        program = seen.program
        seen.choose("Begin")
        begun = program.reaches(START_S, state="playing")["at"]
        program.reaches(600.0, section="Closing")
        program.press("Escape")
        program.reaches(_OFFERS_S, room="offered")
        for offer in ("1", "2", "3"):
            program.press(offer)
            let_pass(_LIGHT_S)
        stretches = seen.stretches(begun)
    worst = sorted(stretches, key=lambda stretch: -stretch.ms)[:WORST]
    yield Row(
        "longest stretch on the window’s thread in a whole session",
        "ms",
        Spread((worst[0].ms,)),
        goal=at_most(STRETCH_MS),
    )
    for place, stretch in enumerate(worst, 1):
        what = f"{place}: {stretch.ran}, {stretch.at - begun:.0f} s in"
        yield Row(what, "ms", Spread((stretch.ms,)))
