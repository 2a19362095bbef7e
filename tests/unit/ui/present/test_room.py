"""The quiet room, from snapshots."""

from dataclasses import replace

import pytest

from thaw.base.units import Frames
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import Snapshot
from thaw.ui.present.room import Mood, Way, present_room

ARRIVED = Snapshot(
    Frames(0), Phase.PULLED_BACK, Room.ARRIVED, ref="a/b", pulls=1, device="Headphones"
)


def test_the_first_words():
    view = present_room(ARRIVED)
    assert view.title == "The session has stopped. This is a quiet room."
    assert view.detail == ("A few words will follow. Your eyes can be open; you can move.")
    assert view.offers == ()
    assert view.ways == ()


def test_three_offers_on_the_digits():
    view = present_room(replace(ARRIVED, room=Room.OFFERED))
    assert view.title == "What would fit better right now?"
    assert [(card.digit, card.offer) for card in view.offers] == [
        ("1", Offer.TOO_MUCH),
        ("2", Offer.FAR_AWAY),
        ("3", Offer.LEAVE_ON),
    ]


@pytest.mark.parametrize(
    ("room", "mood"),
    [
        (Room.TOO_MUCH, Mood.DIM),
        (Room.FAR_AWAY, Mood.CLEAR),
        (Room.LEAVE_ON, Mood.PLAIN),
        (Room.OFFERED, Mood.PLAIN),
    ],
)
def test_each_offer_has_its_light(room, mood):
    assert present_room(replace(ARRIVED, room=room)).mood is mood


def test_returning_is_the_last_way():
    view = present_room(replace(ARRIVED, room=Room.OFFERED, ways_open=True))
    assert view.ways == (Way.FINISH, Way.CLOSE, Way.RETURN)


def test_after_the_second_time_stopping_for_today_comes_first():
    view = present_room(replace(ARRIVED, room=Room.OFFERED, ways_open=True, stop_first=True))
    assert view.ways == (Way.STOP_TODAY, Way.FINISH, Way.RETURN)


def test_a_room_without_a_session_leads_back_to_the_pages():
    view = present_room(replace(ARRIVED, ref=""))
    assert view.ways == (Way.BACK,)
    assert "session" not in view.title


def test_the_control_silences_and_brings_back():
    assert present_room(ARRIVED).control == "Silence"
    assert present_room(replace(ARRIVED, hushed=True)).control == "Bring sound back"


@pytest.mark.parametrize("room", [room for room in Room if room is not Room.FADED])
def test_silenced_it_promises_no_words_and_says_how_the_sound_comes_back(room):
    line = replace(ARRIVED, room=room, caption="A wall.", caption_id="guidance.leave-on.1")
    silenced = present_room(replace(line, hushed=True))
    assert "will follow" not in silenced.detail
    assert "back" in silenced.detail
    assert silenced.lines == ""
    assert "back" not in present_room(line).detail


def test_left_on_and_silenced_it_does_not_say_that_the_room_is_on():
    silenced = replace(ARRIVED, room=Room.LEAVE_ON, hushed=True)
    assert present_room(silenced).title == "It is silent here, and it can stay so."


def test_the_line_that_was_spoken_last_stays_to_be_read_in_the_silence():
    silenced = replace(ARRIVED, room=Room.FAR_AWAY, caption="Where is this?", hushed=True)
    assert present_room(silenced).title == "Where is this?"


def test_lines_can_be_switched_where_they_are_spoken():
    leave_on = replace(ARRIVED, room=Room.LEAVE_ON)
    assert present_room(leave_on).lines == "Without the lines"
    assert present_room(replace(leave_on, lines_on=False)).lines == "With a line now and then"
    assert present_room(replace(ARRIVED, room=Room.TOO_MUCH)).lines == ""


def test_text_is_left_on_the_screen_after_the_fade_with_the_offers():
    view = present_room(replace(ARRIVED, room=Room.FADED, hushed=True))
    assert view.title == "Silence is fine too. Nothing is expected."
    assert "Esc brings it back" in view.detail
    assert view.control == "Bring sound back"
    assert len(view.offers) == 3


def test_what_is_spoken_is_written():
    view = present_room(replace(ARRIVED, room=Room.TOO_MUCH, caption="A wall."))
    assert view.title == "A wall."


def test_left_on_the_question_goes_at_once():
    asked = replace(
        ARRIVED,
        room=Room.LEAVE_ON,
        caption="What would fit better right now?",
        caption_id="guidance.offers.1",
    )
    assert present_room(asked).title == "The quiet room is on, and it can stay on."


def test_left_on_a_line_is_written_when_it_comes():
    spoken = replace(
        ARRIVED,
        room=Room.LEAVE_ON,
        caption="Moving is fine, and so is staying where you are.",
        caption_id="guidance.leave-on.3",
    )
    assert present_room(spoken).title == "Moving is fine, and so is staying where you are."


def test_no_return_is_offered_where_there_is_no_session_to_return_to():
    ended = replace(ARRIVED, room=Room.OFFERED, ways_open=True, can_return=False)
    assert Way.RETURN not in present_room(ended).ways
