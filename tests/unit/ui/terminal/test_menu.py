"""What the digits pick."""

from thaw.base.units import Frames
from thaw.player.events import (
    Answer,
    CloseNow,
    FinishWithClosing,
    HearLines,
    Land,
    Pick,
    ReturnGentler,
    StillHere,
)
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import OptionView, QuestionView, Snapshot
from thaw.ui.terminal.menu import present_menu

OPTIONS = (OptionView("sounds", "The sounds around me"), OptionView("sight", "Something I see"))
QUESTION = QuestionView("q1", "choose", "Which?", OPTIONS)


def snapshot(phase, **fields):
    return Snapshot(frame=Frames(0), phase=phase, ref="steady/edges", **fields)


def pulled_back(room, **fields):
    return snapshot(Phase.PULLED_BACK, room=room, **fields)


def events(snapshot):
    return [item.event for item in present_menu(snapshot)]


def test_nothing_while_it_only_plays():
    assert present_menu(snapshot(Phase.PLAYING)) == ()


def test_the_options_of_a_question_in_their_order():
    menu = present_menu(snapshot(Phase.ASKING, question=QUESTION))
    assert [item.text for item in menu] == ["The sounds around me", "Something I see"]
    assert menu[1].event == Answer("q1", option="sight")


def test_nothing_in_the_first_seconds_of_the_quiet_room():
    assert present_menu(pulled_back(Room.ARRIVED)) == ()


def test_the_three_offers_and_then_the_ways_on():
    assert events(pulled_back(Room.OFFERED, ways_open=True)) == [
        Pick(Offer.TOO_MUCH),
        Pick(Offer.FAR_AWAY),
        Pick(Offer.LEAVE_ON),
        FinishWithClosing(),
        CloseNow(),
        ReturnGentler(),
    ]


def test_stopping_comes_first_the_second_time():
    menu = present_menu(pulled_back(Room.TOO_MUCH, ways_open=True, stop_first=True))
    assert menu[3].text == "Stop for today"
    assert menu[3].event == CloseNow()


def test_the_lines_can_be_switched_off_and_on():
    assert HearLines(on=False) in events(
        pulled_back(Room.LEAVE_ON, lines_on=True, ways_open=True)
    )
    assert HearLines(on=True) in events(
        pulled_back(Room.LEAVE_ON, lines_on=False, ways_open=True)
    )


def test_where_it_is_silent_there_are_no_lines_to_switch():
    menu = present_menu(pulled_back(Room.LEAVE_ON, hushed=True, ways_open=True))
    assert all(item.text for item in menu)
    assert not any(isinstance(item.event, HearLines) for item in menu)


def test_after_the_end_a_short_coming_back():
    assert events(snapshot(Phase.ENDED)) == [Land()]


def test_still_here_has_two_answers_and_no_third():
    menu = present_menu(snapshot(Phase.PLAYING, still_here=True))
    assert [item.text for item in menu] == ["Yes", "I’m far away"]
    assert [item.event for item in menu] == [StillHere(yes=True), StillHere(yes=False)]
