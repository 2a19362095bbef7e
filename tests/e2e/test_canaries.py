"""Fifty words that nothing else has, through all that may befall notes: in no file, ever.

What befalls the window is in ``real/test_canaries.py``.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from e2e.canaries import Canaries
from fakes.notes_bench import ALL, Processes
from thaw.app.notes import asked as ask
from thaw.app.notes import told as tell
from thaw.app.notes.asked import Find, Way
from thaw.app.notes.told import Phase
from thaw.notes.parts import PARTS, Format
from thaw.notes.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.app.notes.asked import Asked
    from thaw.app.notes.told import Told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(120),
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL"),
]

_TELLS_ALL: Final = """
import logging, sys
from thaw.app.notes import keeping, process
log, keep = process.open_log, keeping.keep_note
def open_log(profile):
    log(profile)
    logging.getLogger("thaw").setLevel(logging.DEBUG)
def fail(book, jotting, *rest):
    return int(jotting.text) if jotting.kind == "fails" else keep(book, jotting, *rest)
process.open_log, keeping.keep_note = open_log, fail
sys.exit(process.main(sys.argv[1:]))
"""
"""The notes' process, with all of its log, and a fault in which Python says a word."""
_PIECE: Final = 32


class Scenes:
    """What befalls the notes, one thing after the other; each leaves no word anywhere."""

    def __init__(self, folder: Path) -> None:
        self.canaries, self.folder = Canaries(folder), folder
        program = (sys.executable, "-c", _TELLS_ALL)
        self.bench = Processes(self.canaries.profile, program, self.canaries.environment)
        self.opens, self.note, self.code = self.canaries.word(), 0, ""
        self.sealed: set[bytes] = set()

    def ask(self, *asked: Asked) -> Told:
        return self.bench.ask(*asked)

    def unlock(self) -> None:
        assert isinstance(self.ask(ask.Unlock(Way.PASSPHRASE, self.opens)), tell.Done)

    def end(self, how: signal.Signals) -> None:
        os.kill(self.bench.pipes[-1].pid, how)
        self.bench.until(lambda: not self.bench.pipes[-1].running)
        self.bench.until(lambda: self.bench.notes.state.phase is not Phase.OPEN)

    # In this order.

    def a_draft_is_left(self) -> None:
        self.ask(ask.KeepDraft("before", self.canaries.jotting()))

    def it_is_killed_before_there_is_a_book(self) -> None:
        self.end(signal.SIGKILL)

    def the_first_note_is_not_kept_after_all(self) -> None:
        self.ask(ask.KeepDraft("first", self.canaries.jotting()), ask.DropDraft("first"))

    def the_first_note_is_kept(self) -> None:
        self.ask(ask.Create(Way.PASSPHRASE, self.opens))
        told = self.ask(ask.Keep(self.canaries.jotting(), "before"))
        assert isinstance(told, tell.Kept)
        self.note = told.id

    def a_recovery_code_is_made(self) -> None:
        told = self.ask(ask.MakeCode())
        assert isinstance(told, tell.Code)
        self.canaries.words.append(told.text)

    def a_note_is_changed(self) -> None:
        self.ask(ask.KeepDraft("change", self.canaries.jotting(), self.note))
        self.ask(ask.Change(self.note, self.canaries.jotting(), "change"))

    def notes_are_searched(self) -> None:
        self.ask(Find(Wish(self.canaries.word())), Find(Wish(session=self.canaries.word())))

    def it_is_killed(self) -> None:
        self.end(signal.SIGKILL)
        self.sealed = sealed(self.canaries.profile, self.note)
        assert self.sealed

    def a_wrong_passphrase_is_typed(self) -> None:
        assert isinstance(
            self.ask(ask.Unlock(Way.PASSPHRASE, self.canaries.word())), tell.Refused
        )

    def a_wrong_code_is_typed(self) -> None:
        assert isinstance(self.ask(ask.Unlock(Way.CODE, self.canaries.word())), tell.Refused)

    def a_file_is_seen_before_and_not_written(self) -> None:
        self.unlock()
        self.ask(ask.Compose((), Wish(), PARTS, Format.MARKDOWN))

    def a_file_cannot_be_written(self) -> None:
        no_folder = self.folder / "nowhere"
        no_folder.write_text("", encoding="utf-8")
        told = self.ask(ask.SaveComposed(str(no_folder / "notes.md")))
        assert isinstance(told, tell.Refused)

    def a_file_is_written_and_deleted(self) -> None:
        file = self.folder / "notes.json"
        self.ask(ask.Compose((), Wish(), PARTS, Format.JSON))
        assert isinstance(self.ask(ask.SaveComposed(str(file))), tell.Saved)
        assert self.opens not in file.read_text(encoding="utf-8")
        file.unlink()

    def a_file_is_refused(self) -> None:
        file = self.folder / "refused.json"
        file.write_text(f'{{"{self.canaries.word()}": ["{self.canaries.word()}"', "utf-8")
        assert isinstance(self.ask(ask.LookAtFile(str(file))), tell.Refused)

    def copies_are_looked_at_and_brought_back(self) -> None:
        told = self.ask(ask.ListCopies())
        assert isinstance(told, tell.Copies)
        assert isinstance(self.ask(ask.Restore(told.copies[0].name)), tell.Restored)

    def a_note_is_deleted(self) -> None:
        assert isinstance(self.ask(ask.Delete((self.note,))), tell.Deleted)

    def the_notes_are_locked(self) -> None:
        self.ask(ask.KeepDraft("page", self.canaries.jotting()), ALL)
        self.bench.notes.lock()

    def a_note_is_kept_while_they_are_locked(self) -> None:
        assert isinstance(self.ask(ask.Keep(self.canaries.jotting())), tell.Kept)

    def a_note_meets_a_fault(self) -> None:
        told = self.ask(ask.Keep(replace(self.canaries.jotting(), kind="fails")))
        assert isinstance(told, tell.Refused)

    def it_is_told_to_end(self) -> None:
        self.unlock()
        self.end(signal.SIGTERM)

    def another_passphrase_is_chosen(self) -> None:
        self.unlock()
        self.ask(ask.AddWay(Way.PASSPHRASE, self.canaries.word()))

    def the_window_ends(self) -> None:
        self.ask(ALL)
        self.bench.close()


def sealed(profile: Path, note: int) -> set[bytes]:
    """Pieces of what the book has of a note, as it is sealed."""
    (book,) = profile.rglob("notes.thawnotes")
    with closing(sqlite3.connect(f"{book.as_uri()}?mode=ro", uri=True)) as opened:
        boxes = [
            box
            for table in ("note", "version")
            for (box,) in opened.execute(f"SELECT box FROM {table} WHERE id = ?", (note,))  # noqa: S608
        ]
    return {
        box[start : start + _PIECE]
        for box in boxes
        for start in range(0, len(box) - _PIECE, _PIECE)
    }


SCENES: Final[tuple[Callable[[Scenes], None], ...]] = tuple(
    scene for name, scene in vars(Scenes).items() if callable(scene) and "_" in name.strip("_")
)


def test_no_word_of_a_note_lies_in_any_file(tmp_path, capfd):
    scenes = Scenes(tmp_path)
    found = {}
    with closing(scenes.bench):
        for scene in SCENES:
            scene(scenes)
            found[scene.__name__] = list(scenes.canaries.found())
    assert len(SCENES) >= 20
    assert {name: words for name, words in found.items() if words} == {}
    assert len(scenes.canaries.words) >= 50
    left = [
        path
        for path in scenes.canaries.files
        if any(piece in path.read_bytes() for piece in scenes.sealed)
    ]
    assert left == [], "what was deleted is still there, sealed"
    said = "".join(capfd.readouterr())
    assert not any(word in said for word in scenes.canaries.words)
    log = next(scenes.canaries.profile.rglob("thaw.log")).read_text(encoding="utf-8")
    assert "ValueError" in log
    (scenes.canaries.temporary / "control").write_text(scenes.opens)
    assert len(list(scenes.canaries.found())) == 1
