"""Real notes' processes: killed in the middle, and no word of a note where it can be read."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import closing
from functools import partial
from operator import setitem
from typing import TYPE_CHECKING

import pytest

from fakes.notes_bench import Processes
from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Find, Way
from thaw.app.notes.told import Phase
from thaw.notes.jotting import Jotting
from thaw.notes.parts import Format
from thaw.notes.wish import Wish

if TYPE_CHECKING:
    from thaw.app.notes.told import Told

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

OPENS = "a quiet place"
CREATE = ask.Create(Way.PASSPHRASE, OPENS)
UNLOCK = ask.Unlock(Way.PASSPHRASE, OPENS)
KILLS = 8
AT_ONCE = 8


def kill(bench: Processes) -> None:
    os.kill(bench.pipes[-1].pid, signal.SIGKILL)


def texts(bench: Processes) -> list[str]:
    return [jotting.text for jotting in bench.found(Find(Wish(), most=1000))]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_every_note_that_was_said_to_be_kept_outlives_a_kill_and_none_is_half(tmp_path):
    kept: list[str] = []
    with closing(Processes(tmp_path)) as bench:
        bench.ask(CREATE)
        for n in range(KILLS):
            told: dict[str, Told] = {}
            asked = [f"note {n}.{place} " + "long " * 500 for place in range(AT_ONCE)]
            for text in asked:
                bench.notes.ask(ask.Keep(Jotting(text=text)), partial(setitem, told, text))
            bench.until(lambda: len(told) >= n % AT_ONCE)  # noqa: B023 - it is called here
            kill(bench)
            bench.until(lambda: len(told) == AT_ONCE)  # noqa: B023 - as above
            assert all(isinstance(one, tell.Kept | tell.Refused) for one in told.values())
            kept += [text for text, one in told.items() if isinstance(one, tell.Kept)]
            assert bench.notes.state.phase is Phase.LOCKED
        bench.ask(UNLOCK)
        assert bench.notes.state.damaged == ()
        there = bench.ask(ask.Compose((), Wish(), ("text",), Format.JSON))
        assert isinstance(there, tell.Composed)
        assert len(kept) >= KILLS
        for text in kept:
            assert text.strip() in there.text
        assert there.text.count("note ") == there.text.count("long " * 499)


def test_a_window_that_ends_waits_for_nothing_and_loses_nothing(tmp_path):
    bench = Processes(tmp_path)
    bench.ask(CREATE)
    told: list[Told] = []
    for n in range(AT_ONCE):
        bench.notes.ask(ask.Keep(Jotting(text=f"note {n}")), told.append)
    bench.close()
    assert told == []
    with closing(Processes(tmp_path)) as after:
        after.ask(UNLOCK)
        assert texts(after) == [f"note {n}" for n in reversed(range(AT_ONCE))]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM")
def test_one_that_is_told_to_end_does_first_what_it_was_asked(tmp_path):
    with closing(Processes(tmp_path)) as bench:
        bench.ask(CREATE)
        told: list[Told] = []
        bench.notes.ask(ask.Keep(Jotting(text="a note")), told.append)
        bench.until(lambda: bool(told))
        os.kill(bench.pipes[-1].pid, signal.SIGTERM)
        bench.until(lambda: bench.notes.state.phase is Phase.LOCKED)
        assert isinstance(told[0], tell.Kept)
        bench.ask(UNLOCK)
        assert texts(bench) == ["a note"]
