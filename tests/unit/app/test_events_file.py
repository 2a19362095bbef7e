from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes.clock import FakeClock
from thaw.app.events_file import EventsFile
from thaw.base.errors import StorageError
from thaw.base.units import Frames
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot

FULL = Path("/dev/full")


def test_a_line_for_each_thing_that_happened(tmp_path):
    clock = FakeClock()
    file = EventsFile(tmp_path / "events.jsonl", clock)
    file.note(Snapshot(Frames(0), Phase.READY))
    file.note(Snapshot(Frames(480), Phase.PLAYING, caption="One.", device="Headphones"))
    file.note(Snapshot(Frames(960), Phase.PLAYING, caption="One.", device="Headphones"))
    file.note(Snapshot(Frames(1440), Phase.PLAYING, caption="Two.", device="Headphones"))
    file.close()
    lines = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert [(line["frame"], line["state"], line["caption"]) for line in lines] == [
        (0, "ready", ""),
        (480, "playing", "One."),
        (1440, "playing", "Two."),
    ]
    assert lines[0]["wall"] == clock.wall()
    assert lines[1]["device"] == "Headphones"


def test_a_line_is_there_as_soon_as_it_happened(tmp_path):
    file = EventsFile(tmp_path / "events.jsonl", FakeClock())
    file.note(Snapshot(Frames(0), Phase.READY))
    assert (tmp_path / "events.jsonl").read_text().endswith("}\n")
    file.close()


def test_where_it_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(StorageError, match="could not be written"):
        EventsFile(tmp_path / "nowhere" / "events.jsonl", FakeClock())


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a disk that is always full")
@pytest.mark.logs
def test_a_disk_that_is_full_ends_the_file_and_nothing_else(caplog):
    file = EventsFile(FULL, FakeClock())
    file.note(Snapshot(Frames(0), Phase.READY))
    file.note(Snapshot(Frames(0), Phase.PLAYING))
    assert "no more events" in caplog.text
