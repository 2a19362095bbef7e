"""Real notes' processes: killed in the middle, and no word of a note where it can be read."""

from __future__ import annotations

import os
import secrets
import signal
import sys
from contextlib import closing
from functools import partial
from operator import setitem
from typing import TYPE_CHECKING

import pytest

from fakes.notes_bench import ALL, Processes
from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Find, Way
from thaw.app.notes.told import Phase
from thaw.base.units import Frames
from thaw.notes.jotting import Jotting, Part
from thaw.notes.parts import PARTS, Format
from thaw.notes.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from thaw.app.notes.told import Told

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(120)]

OPENS = "a quiet place"
CREATE = ask.Create(Way.PASSPHRASE, OPENS)
UNLOCK = ask.Unlock(Way.PASSPHRASE, OPENS)
KILLS = 8
AT_ONCE = 8
FAULTY = """
import sys
from thaw.app.notes import keeping
from thaw.app.notes.process import main
def fail(book, jotting, *_):
    return int(jotting.text)
keeping.keep_note = fail
sys.exit(main(sys.argv[1:]))
"""


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


class Canaries:
    """Words that nothing else has, and every place where one of them would be found."""

    def __init__(self, folder: Path) -> None:
        self.words: list[str] = []
        self.profile = folder / "profile"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.environment = os.environ | {"TMPDIR": str(self.temporary)}

    def word(self) -> str:
        self.words.append("qx" + "".join(secrets.choice("bdfgkmpz") for _ in range(12)))
        return self.words[-1]

    def jotting(self) -> Jotting:
        """Words wherever a note has room for them."""
        return Jotting(
            title=self.word(),
            text=f"{self.word()} {self.word()}",
            words=(self.word(),),
            where=(self.word(),),
            page=self.word(),
            marks=(Frames(48_000),),
            next_time=(self.word(),),
            kind=self.word(),
            form="day",
            parts=(Part("high", self.word()),),
        )

    def bench(self, *program: str) -> Processes:
        return (
            Processes(self.profile, program, self.environment)
            if program
            else Processes(self.profile, environment=self.environment)
        )

    def found(self) -> Iterator[str]:
        """Each word that lies in some file, however it may be written there."""
        for path in (*self.profile.rglob("*"), *self.temporary.rglob("*")):
            data = path.read_bytes() if path.is_file() else b""
            for word in self.words:
                spelled = (word, word.upper(), word.encode().hex())
                if any(one.encode() in data for one in spelled):
                    yield f"{word} in {path}"
                if word.encode("utf-16-le") in data or word in path.name:
                    yield f"{word} in {path}"


def test_no_word_of_a_note_lies_in_any_file(tmp_path, capfd):
    canaries = Canaries(tmp_path)
    with closing(canaries.bench()) as bench:
        opens = canaries.word()
        type_a_draft(bench, canaries)
        assert list(canaries.found()) == []
        which = write(bench, canaries, opens, tmp_path)
        assert list(canaries.found()) == []
        come_back(bench, canaries, opens, which)
    fail(canaries)
    assert len(canaries.words) >= 50
    assert list(canaries.found()) == []
    said = "".join(capfd.readouterr())
    assert not any(word in said for word in canaries.words)
    (canaries.temporary / "control").write_text(opens)
    assert len(list(canaries.found())) == 1


def type_a_draft(bench: Processes, canaries: Canaries) -> None:
    """Before there is a book; then the process is killed."""
    bench.ask(ask.KeepDraft("before", canaries.jotting()))
    kill(bench)
    bench.until(lambda: bench.notes.state.trouble != "")


def write(bench: Processes, canaries: Canaries, opens: str, folder: Path) -> int:
    """Make the book, keep, change, look for, begin to export; then the process is killed."""
    bench.ask(ask.Create(Way.PASSPHRASE, opens))
    bench.ask(ask.Keep(canaries.jotting(), "before"), ask.MakeCode())
    told = bench.ask(ask.Keep(canaries.jotting()))
    assert isinstance(told, tell.Kept)
    bench.ask(ask.KeepDraft("change", canaries.jotting(), told.id))
    bench.ask(ask.Change(told.id, canaries.jotting()))
    bench.ask(Find(Wish(canaries.word())), Find(Wish(session=canaries.word())), ALL)
    bench.ask(ask.Compose((), Wish(), PARTS, Format.MARKDOWN))
    (folder / "nowhere").write_text("no folder")
    bench.ask(ask.SaveComposed(str(folder / "nowhere" / "notes.md")))
    kill(bench)
    bench.until(lambda: bench.notes.state.phase is Phase.LOCKED)
    return told.id


def come_back(bench: Processes, canaries: Canaries, opens: str, which: int) -> None:
    """Open with what is wrong and what is right, delete, lock, and keep while locked."""
    bench.ask(ask.Unlock(Way.PASSPHRASE, canaries.word()))
    bench.ask(ask.Unlock(Way.CODE, canaries.word()))
    bench.ask(ask.Unlock(Way.PASSPHRASE, opens))
    bench.ask(ask.Delete((which,)), ask.KeepDraft("page", canaries.jotting()))
    bench.notes.lock()
    bench.ask(ask.Keep(canaries.jotting()), ask.ListCopies())


def fail(canaries: Canaries) -> None:
    """A process has a fault in which Python says a word of the note."""
    with closing(canaries.bench(sys.executable, "-c", FAULTY)) as bench:
        refused = bench.ask(ask.Keep(canaries.jotting()))
        assert isinstance(refused, tell.Refused)
    assert "ValueError" in (canaries.profile / "thaw.log").read_text(encoding="utf-8")
