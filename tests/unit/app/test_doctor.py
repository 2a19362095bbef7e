"""What the doctor says, and that it leaves everything as it was."""

import pytest

from thaw.adapters.outputs import opening
from thaw.adapters.profile import find_profile
from thaw.app import doctor
from thaw.app.last_run import LastRun, RunCount, keep_last_run, read_last_run
from thaw.base.units import Frames, frames_from_seconds
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot


@pytest.fixture
def examined(profile, monkeypatch):
    monkeypatch.setattr(opening, "device_names", lambda: ("Headphones", "Loudspeakers"))

    def examine():
        return list(doctor.examine(find_profile(profile)))

    return examine


def test_it_names_the_devices_and_the_systems_choice(examined):
    lines = examined()
    assert "  device: Headphones (the system's choice)" in lines
    assert "  device: Loudspeakers" in lines


def test_it_counts_the_gaps_of_the_last_run(examined, profile):
    keep_last_run(find_profile(profile), LastRun("Headphones", frames_from_seconds(90), 2))
    assert (
        "  last run: 1 min 30 s on Headphones, 2 gaps in which nothing was ready" in examined()
    )


def test_it_says_that_a_screen_is_missing(examined, monkeypatch):
    monkeypatch.setattr(doctor, "has_screen", lambda: False)
    assert "  No screen answers." in examined()


def test_it_changes_nothing(examined, profile):
    (profile / "settings.json").write_text("damaged")
    examined()
    assert [path.name for path in profile.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", ["", "[]", '{"output": "a"}', "\x00"])
def test_a_damaged_record_of_the_last_run_is_none(profile, content):
    (profile / "last-run.json").write_text(content)
    assert read_last_run(find_profile(profile)) is None


def test_a_run_in_which_nothing_was_heard_leaves_the_one_before(profile):
    keep_last_run(find_profile(profile), LastRun("Headphones", 480, 1))
    RunCount().keep(find_profile(profile))
    assert read_last_run(find_profile(profile)) == LastRun("Headphones", 480, 1)


def test_a_run_remembers_the_output_that_was_lost(profile):
    count = RunCount()
    for device, frame in (("Headphones", 480), ("", 960)):
        count.notice(Snapshot(Frames(frame), Phase.PLAYING, device=device, underruns=3))
    count.keep(find_profile(profile))
    assert read_last_run(find_profile(profile)) == LastRun("Headphones", 960, 3)
