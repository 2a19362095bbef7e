"""The quiet room: what can be pressed is in view, stays in its place and has its digit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fakes.studio import OFFERED, PULLED, Studio, View, settle
from fakes.window import button
from thaw.player import events as ev
from thaw.player.phase import Offer, Phase, Room
from thaw.ui.widgets.button import Button

Key = Qt.Key
VIEWS = [
    View("dusk", width, height, text)
    for width, height in ((1200, 780), (900, 600))
    for text in (100, 200)
]
SHORT = "Where is this?"
LONG = "Where is this? You might look around for a wall, the floor, the door, a window."
WAYS = ["Finish with a closing", "Close now", "Return, one step gentler"]
PICKED = replace(OFFERED, room=Room.FAR_AWAY, ways_open=True, caption=SHORT)


@pytest.fixture(params=VIEWS, ids=lambda view: view.name)
def studio(request, qapp):
    made = Studio(request.param)
    yield made
    made.close()


@pytest.fixture
def room(program):
    """A program in the quiet room, one of the offers picked and all ways open."""
    program.begin()
    program.press(Key.Key_Escape)
    program.link.show(replace(program.link.now, room=Room.FAR_AWAY, ways_open=True))
    return program


def places(studio, *texts):
    """Where controls stand on the stage."""
    stage = studio.window.stage
    found = [button(stage, text) for text in texts]
    return tuple((b.mapTo(stage, b.rect().topLeft()).toTuple(), b.size()) for b in found)


def moves(studio, snapshots, *texts):
    """Whether a control moves from one of the moments to the next."""
    seen = []
    for snapshot in snapshots:
        studio.link.show(snapshot)
        settle()
        seen.append(places(studio, *texts))
    return any(place != seen[0] for place in seen)


def test_no_way_moves_while_captions_change(studio):
    captions = [replace(PICKED, caption=caption) for caption in (SHORT, LONG, SHORT)]
    assert not moves(studio, [*captions, replace(PICKED, hushed=True)], *WAYS)


def test_the_ways_are_where_they_were_before_and_after_a_pick(studio):
    offered = replace(OFFERED, ways_open=True)
    assert not moves(studio, [offered, PICKED, replace(PICKED, room=Room.LEAVE_ON)], *WAYS)


def test_the_way_back_stays_where_it_is_when_the_offers_come(studio):
    ready = replace(PULLED, ref="", title="", pulls=0)
    offered = replace(ready, room=Room.OFFERED)
    picked = replace(ready, room=Room.FAR_AWAY, caption=SHORT)
    assert not moves(studio, [ready, offered, picked], "Back to the pages")


def test_the_wide_control_is_where_it_was_in_the_session(studio):
    studio.link.show(replace(OFFERED, room=None, phase=Phase.PLAYING))
    settle()
    before = places(studio, "Pull back")
    studio.link.show(OFFERED)
    settle()
    assert places(studio, "Silence") == before


def test_everything_in_the_room_is_seen_whole_without_scrolling(studio):
    hidden = []
    for name in studio.scenes("pulled"):
        stage = studio.window.stage
        shown = [*stage.room.findChildren(Button), *stage.room.findChildren(QLabel), stage.wide]
        hidden += [
            f"{name}: {widget.text()}"
            for widget in shown
            if widget.isVisible() and widget.visibleRegion().boundingRect() != widget.rect()
        ]
    assert hidden == []


@pytest.mark.parametrize(
    ("digit", "offer"),
    [(Key.Key_1, Offer.TOO_MUCH), (Key.Key_2, Offer.FAR_AWAY), (Key.Key_3, Offer.LEAVE_ON)],
)
def test_a_wrong_pick_can_be_changed_by_digit(room, digit, offer):
    room.press(digit)
    assert room.last(ev.Pick) == ev.Pick(offer)


def test_a_wrong_pick_can_be_changed_by_a_press(room):
    room.click("It’s too much")
    assert room.last(ev.Pick) == ev.Pick(Offer.TOO_MUCH)


def test_the_offer_that_is_on_is_marked_and_stays_so_when_it_is_pressed(room):
    far = button(room.window.stage, "I’m far away")
    assert far.isChecked()
    assert not button(room.window.stage, "It’s too much").isChecked()
    far.click()
    assert far.isChecked()


@pytest.mark.parametrize(
    ("digit", "event"),
    [
        (Key.Key_4, ev.FinishWithClosing()),
        (Key.Key_5, ev.CloseNow()),
        (Key.Key_6, ev.ReturnGentler()),
    ],
)
def test_the_ways_are_on_the_digits_that_stand_on_them(room, digit, event):
    way = button(room.window.stage, WAYS[digit - Key.Key_4])
    assert way.accessibleDescription() == f"Key: {chr(digit)}."
    room.press(digit)
    assert room.last(type(event)) == event


def test_digits_mean_no_way_before_the_ways_are_open(program):
    program.begin()
    program.press(Key.Key_Escape)
    program.press(Key.Key_5)
    assert program.sent(ev.CloseNow) == 0
