"""The table itself: complete where safety needs it, and free of moves that nobody makes."""

import pytest

from thaw.base.errors import IllegalEventError
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.transitions import TRANSITIONS, Elapsed, allowed

EVENTS = [
    event
    for event in vars(ev).values()
    if isinstance(event, type) and issubclass(event, ev.Event) and event is not ev.Event
]


@pytest.mark.parametrize("phase", list(Phase))
def test_pull_back_leads_to_the_quiet_room_from_every_state(phase):
    assert allowed(phase, ev.PullBack()) == (Phase.PULLED_BACK,)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("event", [ev.LoseDevice("gone"), ev.LoseWindow(ended=True), Elapsed()])
def test_what_happens_by_itself_is_known_in_every_state(phase, event):
    assert allowed(phase, event)


def test_nothing_but_the_listener_leads_out_of_the_quiet_room():
    ways = {
        event
        for (phase, event), to in TRANSITIONS.items()
        if phase is Phase.PULLED_BACK and to != (phase,)
    }
    assert ways == {ev.ReturnGentler, ev.FinishWithClosing, ev.CloseNow}


def test_a_pause_ends_by_the_listener_alone():
    ways = {
        event
        for (phase, event), to in TRANSITIONS.items()
        if phase is Phase.PAUSED and to != (phase,)
    }
    assert ways == {ev.Resume, ev.PullBack, ev.CloseNow, ev.FinishGently, ev.LoseDevice}


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_is_known_somewhere(event):
    assert any(known is event for _, known in TRANSITIONS)


@pytest.mark.parametrize("phase", list(Phase))
def test_every_state_can_be_reached(phase):
    assert phase is Phase.READY or any(
        phase in to for (before, _), to in TRANSITIONS.items() if before is not phase
    )


def test_an_unknown_pair_says_so():
    with pytest.raises(
        IllegalEventError, match="Resume means nothing while the player is ready"
    ):
        allowed(Phase.READY, ev.Resume())
