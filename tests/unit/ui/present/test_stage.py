"""Which of its states the window shows."""

from dataclasses import replace

import pytest

from thaw.base.units import Frames
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot
from thaw.ui.present.stage import Stage, ended_early, stage_of

READY = Snapshot(Frames(0), Phase.READY)


def at(phase: Phase) -> Snapshot:
    return replace(READY, phase=phase)


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_has_a_stage(phase):
    assert isinstance(stage_of(at(phase), ""), Stage)


def test_before_the_first_snapshot_nothing_is_on():
    assert stage_of(None, "") is Stage.NONE


@pytest.mark.parametrize("snapshot", [None, READY, at(Phase.ENDED)])
def test_what_was_asked_for_is_opening_until_it_begins(snapshot):
    assert stage_of(snapshot, "a/b") is Stage.OPENING


def test_what_has_begun_is_no_longer_opening():
    assert stage_of(at(Phase.PLAYING), "a/b") is Stage.SESSION
    assert stage_of(at(Phase.PULLED_BACK), "a/b") is Stage.ROOM


@pytest.mark.parametrize("phase", [Phase.PULLED_BACK, Phase.PAUSED, Phase.LOST_DEVICE])
def test_closing_at_once_ends_early(phase):
    assert ended_early(at(phase), at(Phase.ENDED))


def test_a_landing_that_ends_does_not_end_early():
    assert not ended_early(at(Phase.LANDING), at(Phase.ENDED))
