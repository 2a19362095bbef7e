"""A stranger's pack in the real window: read, installed, heard, taken away; or refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from e2e.real import heard
from e2e.real.running import START_S, Thaw
from e2e.soundserver import wait_until
from fakes.hostile_packs import hostile_pack
from fakes.signed_packs import BED, KEY, listed, sounding_pack
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.profile import find_profile
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk

pytestmark = [pytest.mark.desk, pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(240)]

SESSION = "soft/around-the-room"
RISEN_S = 6.0


def leave_session(program: Thaw) -> None:
    """By the quiet room, to the list."""
    program.press("Escape")
    program.reaches(state="pulled-back")
    program.sees("What would fit better", START_S)
    program.press("1")
    program.choose("Close now")
    program.sees("The session is over.", START_S)
    program.press("Escape")
    program.sees("Something or nothing may be here.", START_S)


def test_a_signed_pack_is_read_installed_heard_and_taken_away(
    at_desk: Desk, start, tmp_path: Path, profile: Path
):
    folder = sounding_pack(tmp_path / "soft")
    file = tmp_path / "soft.thawpack"
    write_archive(file, listed(folder, KEY))
    program: Thaw = start("open", str(file))
    program.sees("A first pack", START_S)
    shown = "\n".join(program.shown)
    for words in (
        "One short session, looking around the room.",
        "1 session · English · version 1.0.0",
        "Around the room",
        "Not for: being in danger right now; driving, or working at a machine.",
        "Rather not with a pain flare.",
        "Your name",
        "No clinician has looked at it.",
        "where a listener can write to",
        KEY.public.words,
        "was not seen here before",
        "CC-BY-4.0",
    ):
        assert words in shown, words
    assert not list(find_profile(profile).packs.glob("*/*"))
    program.choose("Install this pack")
    program.sees("It is installed.", START_S)
    program.choose("To its session")
    program.sees("What will happen", START_S)
    with at_desk.sound.recorder("headphones") as recorder:
        program.choose("Begin")
        begun = program.reaches(START_S, state="playing", ref=SESSION)["at"]
        end = recorder.frames + round((RISEN_S + 2.5) * RATE)
        wait_until(lambda: recorder.frames >= end, "the session is heard", START_S)
        sound = recorder.after(begun + RISEN_S, 1.5)
    bed = heard.decoded(folder / BED)
    around = np.concatenate([bed, bed])
    assert heard.find(sound, around).likeness > 0.5
    leave_session(program)
    program.choose("Packs")
    program.sees("Version 1.0.0, by Your name", START_S)
    program.choose("Take A first pack away")
    program.sees("“A first pack” was taken away.", START_S)
    program.choose("Sessions")
    at_desk.reader.wait(
        lambda names: "Around the room" not in names and "Looking around the room" in names,
        "its session leaves the list",
        START_S,
    )
    assert program.close() == 0
    assert program.said == []


def test_a_hostile_file_is_a_sentence_and_the_page_is_left_by_its_key(
    at_desk: Desk, start, tmp_path: Path, profile: Path
):
    file = tmp_path / "swells.thawpack"
    file.write_bytes(hostile_pack({"beds/a.ogg": bytes(2 * 10**8)}, deflated=True))
    program: Thaw = start(str(file))
    program.sees("This cannot be installed as a pack.", START_S)
    assert any("grows by more than" in name for name in program.shown)
    program.press("Escape")
    program.sees("No pack is installed yet", START_S)
    assert program.run("open", str(file)) == 0, "the window that is open takes it over"
    program.sees("This cannot be installed as a pack.", START_S)
    assert not list(find_profile(profile).packs.glob("*/*"))
    assert program.close() == 0
    assert program.said == []
