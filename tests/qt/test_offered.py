"""The page before a session: two optional questions, and what is offered by their answers."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton

from fakes.link import ASSETS
from fakes.wheel import turn_wheel
from fakes.window import button, says
from thaw.player import events as ev
from thaw.player.phase import Offer, Phase
from thaw.routing.history import Entry
from thaw.settings import table
from thaw.timeline.care import Numbers
from thaw.ui.pages.begin_row import BeginRow
from thaw.ui.present.advice import COUNT_ASK
from thaw.ui.widgets.scale_row import ScaleRow

SCAN = "steady/body-scan-edges"
Key = Qt.Key


def open_scan(program, ref=SCAN):
    program.window.open(ref)
    program.link.deliver()


def rows(program):
    return program.window.before.findChildren(ScaleRow)


def answer(program, stirred=None, here=None):
    for row, value in zip(rows(program), (stirred, here), strict=True):
        if value is not None:
            row.pick(value)


def offered(program):
    """What the buttons of the foot say, in their order."""
    foot = program.window.before.findChild(BeginRow)
    shown = [b for b in foot.findChildren(QPushButton) if b.isVisible()]
    return [b.text() for b in sorted(shown, key=lambda b: (b.y(), b.x()))]


def today():
    now = QDate.currentDate()
    return date(now.year(), now.month(), now.day())


def begun_with(program):
    return program.link.opened[-1][1].care


def test_a_session_outside_asks_nothing_before_it_begins(program):
    open_scan(program, "first-thaw/looking-around")
    assert offered(program) == ["Begin", "Read it instead"]


def test_ground_me_now_asks_nothing(program):
    program.click("Ground me now")
    assert begun_with(program).stirred is None
    assert begun_with(program).level_cap == 4


def test_questions_that_are_left_alone_offer_nothing(program):
    open_scan(program)
    assert offered(program) == ["Begin", "Read it instead"]


@pytest.mark.parametrize("pressed", [1, 2])
def test_without_numbers_two_ways_of_equal_weight_stand_beside_each_other(program, pressed):
    open_scan(program)
    unsure = program.window.before.findChildren(QPushButton)
    for one in [each for each in unsure if each.text() == "Can’t tell"][:pressed]:
        one.click()
    ways = ["Begin, no further in than contact", "Begin as it is", "Read it instead"]
    assert offered(program) == ways
    assert says(program.window.before, "Without numbers")


def test_beginning_as_it_is_is_never_locked(program):
    open_scan(program)
    answer(program, 10, 0)
    program.click("Begin as it is")
    assert program.link.opened[-1][0] == SCAN
    assert begun_with(program).level_cap == 4


def test_beginning_no_further_in_caps_the_session_and_carries_the_answers(program):
    open_scan(program)
    answer(program, 5, 5)
    program.click("Begin, no further in than contact")
    assert begun_with(program) == replace(begun_with(program), level_cap=2, stirred=5, here=5)


def test_calm_and_here_begins_without_more(program):
    open_scan(program)
    answer(program, 2, 8)
    assert offered(program) == ["Begin", "Read it instead"]


def test_very_stirred_offers_the_quiet_room_support_and_leaving(program):
    open_scan(program)
    answer(program, 8, 8)
    assert offered(program)[:4] == [
        "The quiet room first",
        "Support",
        "Not today",
        "Begin as it is",
    ]
    program.click("Support")
    assert program.window.page is program.window.support


def test_not_today_leads_back_to_the_sessions(program):
    open_scan(program)
    answer(program, 9, 8)
    program.click("Not today")
    assert program.window.page is program.window.sessions


@pytest.mark.parametrize(
    ("stirred", "here", "offer"), [(8, 8, Offer.TOO_MUCH), (2, 2, Offer.FAR_AWAY)]
)
def test_the_quiet_room_goes_the_way_that_fits(program, stirred, here, offer):
    open_scan(program)
    answer(program, stirred, here)
    program.click("The quiet room first")
    assert program.sent(ev.PullBack) == 1
    assert program.last(ev.Pick) == ev.Pick(offer)
    assert program.link.now.phase is Phase.PULLED_BACK


def test_another_session_is_opened_and_asks_anew(program):
    open_scan(program)
    answer(program, 6, 8)
    program.click("Another one: Looking around the room")
    assert program.window.before.ref == "first-thaw/looking-around"
    assert [row.chosen for row in rows(program)] == [None, None]


def test_cannot_tell_takes_an_answer_back(program):
    open_scan(program)
    answer(program, 2, 8)
    unsure = [
        b
        for b in program.window.before.findChildren(QPushButton)
        if b.text() == "Can’t tell" and b.isVisible()
    ]
    unsure[0].click()
    assert rows(program)[0].chosen is None
    assert "Begin as it is" in offered(program)


def test_all_of_it_goes_by_keys(program):
    open_scan(program)
    stirred, here = rows(program)
    program.press(Key.Key_2, stirred)
    program.press(Key.Key_8, here)
    assert offered(program)[0] == "Begin"
    assert "2 is picked" in stirred.accessibleDescription()


def test_numbers_that_were_set_are_heeded_and_reach_the_session(start):
    program = start(care_inside_stirred=2, care_end_stirred=5)
    open_scan(program)
    answer(program, 3, 8)
    assert "Begin as it is" in offered(program)
    program.click("Begin as it is")
    assert begun_with(program).numbers == Numbers(end_stirred=5)


def test_where_the_page_is_low_what_is_offered_stands_with_the_questions(start):
    program = start(text_size=200)
    program.window.resize(900, 600)
    open_scan(program)
    answer(program, 8, 8)
    assert offered(program) == ["Begin as it is", "Read it instead"]
    assert button(program.window.before._how, "The quiet room first").isVisible()


# The seven days.


def test_it_is_asked_once_whether_sessions_may_be_counted(program):
    open_scan(program)
    assert says(program.window.before, COUNT_ASK)
    program.click("Keep nothing")
    assert program.settings.values[table.KEEP_DAYS.key] is False
    assert not says(program.window.before, COUNT_ASK)
    open_scan(program, "listening/near-and-far")
    assert not says(program.window.before, COUNT_ASK)


def test_it_is_not_asked_where_no_dose_is_meant(program):
    open_scan(program, "first-thaw/feet-hands-floor")
    assert not says(program.window.before, COUNT_ASK)


def end_session(program, **snapshot):
    program.link.show(replace(program.link.now, phase=Phase.LANDING))
    program.link.show(replace(program.link.now, phase=Phase.ENDED, **snapshot))


def test_nothing_is_kept_without_a_yes(program):
    program.begin()
    end_session(program)
    assert program.days.entries == ()


def test_after_a_yes_each_session_is_kept_once(program):
    open_scan(program)
    program.click("Keep seven days")
    program.begin()
    end_session(program, ended_early=True, open_to=3)
    program.link.show(replace(program.link.now, phase=Phase.LANDING))  # the short landing
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    assert program.days.entries == (Entry(today(), 3, early=True, open_to=3),)


def test_a_session_that_was_begun_no_further_in_counts_as_that(start):
    program = start(keep_days=True)
    open_scan(program)
    answer(program, 5, 5)
    program.click("Begin, no further in than contact")
    end_session(program)
    assert program.days.entries[0].level == 2


def test_what_was_counted_is_heeded_on_the_same_page(start):
    program = start(keep_days=True)
    program.days.entries = (Entry(today(), 3, early=False, open_to=4),) * 2
    open_scan(program)
    answer(program, 0, 10)
    assert says(program.window.before, "meant for twice a day")
    assert "Another one: Feet, hands, floor" in offered(program)


def test_switching_it_off_deletes_what_was_kept(start):
    program = start(keep_days=True)
    program.days.entries = (Entry(today(), 3, early=False, open_to=4),)
    program.shell.remote.set(table.KEEP_DAYS, value=False)
    assert program.days.entries == ()


def test_what_cannot_be_deleted_is_said(start):
    program = start(keep_days=True)
    program.days.full = True
    assert "disk is full" in program.shell.remote.set(table.KEEP_DAYS, value=False)


def test_a_full_disk_is_told_and_takes_nothing_from_the_session(start):
    program = start(keep_days=True)
    program.days.full = True
    program.begin()
    end_session(program)
    assert any("disk is full" in sentence for sentence in program.shell.remote.notices)


def test_after_a_hard_ending_one_sentence_says_what_might_fit(program):
    program.begin()
    end_session(program, open_to=2)
    assert says(program.window.note, "For the next day")


def test_without_its_rules_the_page_says_so_and_begins(program):
    program.window.before.advisor._assets = ASSETS / "nowhere"
    open_scan(program)
    assert offered(program) == ["Begin", "Read it instead"]
    assert any("rules" in sentence for sentence in program.shell.remote.notices)


def test_row_help_now_fades_whatever_sounds_and_asks_nothing(program):
    program.begin()
    program.window._to_support()
    program.click("Let the sound fade")
    assert program.sent(ev.FallSilent) == 1
    assert program.window.page is program.window.support


def test_outside_a_session_nothing_is_there_to_fade(program):
    program.window._to_support()
    assert not [
        b
        for b in program.window.support.findChildren(QPushButton)
        if b.text() == "Let the sound fade" and b.isVisible()
    ]


def test_who_scrolls_past_answers_nothing(program):
    program.window.open("steady/body-scan-edges")
    row = program.window.before.findChildren(ScaleRow)[0]
    row.pick(6)
    assert not turn_wheel(row)
    assert (row.chosen, row.value()) == (6, 6)
