"""The pages outside a session."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from fakes.described import all_four, body_scan, looking_around
from fakes.link import (
    FakeCallers,
    FakeLibrary,
    FakeLink,
    FakePacks,
    FakeSettings,
    surroundings,
)
from fakes.window import Program, button, end, says
from thaw.app.link import Request
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.ui.app import Shell
from thaw.ui.pages.level_slider import LevelSlider
from thaw.ui.widgets.card import Card

Key = Qt.Key


def titles(window):
    return [
        card.accessibleName() for card in window.sessions.findChildren(Card) if card.isVisible()
    ]


def test_every_session_is_a_card(program):
    assert titles(program.window) == [d.title for d in program.library.descriptions()]


def test_a_filter_leaves_what_fits(program):
    program.click("Music")
    assert titles(program.window) == ["Listening near and far"]
    program.click("All")
    assert len(titles(program.window)) == 4


def test_a_search_leaves_what_fits_and_says_when_nothing_does(program):
    program.window.sessions.search.setText("edges")
    program.link.deliver()
    assert titles(program.window) == ["A body scan from the edges in"]
    program.window.sessions.search.setText("xyz")
    program.link.deliver()
    assert says(program.window, "No session has “xyz”")


def test_problems_of_the_library_are_sentences(program):
    program.library.rebuild([body_scan()], ["The pack “x” has no pack.yaml."])
    program.link.deliver()
    assert says(program.window, "The pack “x” has no pack.yaml.")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_card_opens_its_page_by_key(program, qtbot, key):
    card = program.window.sessions.findChildren(Card)[2]
    card.setFocus()
    qtbot.keyClick(card, key)
    assert program.window.page is program.window.before
    assert program.window.before.ref == "steady/body-scan-edges"


def test_the_page_before_says_what_will_happen(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    for words in ("longest silence 15 s", "Rather not with a pain flare", "What will happen"):
        assert says(program.window, words)


def test_opening_a_page_loads_the_session_ahead(program):
    program.window.open("steady/body-scan-edges")
    ref, choices = program.link.prepared[-1]
    assert ref == "steady/body-scan-edges"
    assert choices.anchor is None


def test_what_is_picked_before_a_session_is_what_it_begins_with(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    program.click("An object")
    program.click("Face")
    program.click("Begin")
    ref, choices = program.link.opened[-1]
    assert ref == "steady/body-scan-edges"
    assert (choices.anchor, choices.left_out) == ("object", frozenset({"face"}))


def test_a_region_that_is_left_out_can_be_taken_back(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    program.click("Face")
    program.click("Face")
    assert program.link.prepared[-1][1].left_out == frozenset()


def test_the_anchor_picked_last_is_offered_first(start):
    program = start(last_anchor="sight")
    program.window.open("steady/body-scan-edges")
    assert program.link.prepared[-1][1].anchor == "sight"


def test_only_the_first_three_sessions_are_a_newcomers(program):
    for _ in range(4):
        program.begin("first-thaw/looking-around")
        program.link.show(replace(program.link.now, phase=Phase.READY))
    assert [choices.newcomer for _, choices in program.link.opened] == [True, True, True, False]


def test_a_session_begins_at_the_comfortable_level(start):
    program = start(comfortable_level=-20.0)
    program.begin()
    assert program.last(ev.SetVolume).level == -20.0


def test_the_slider_sets_the_comfortable_level_and_can_be_heard_at_once(program):
    program.window.open("steady/body-scan-edges")
    slider = program.window.before.findChild(LevelSlider).slider
    slider.setValue(-18)
    assert program.settings.values["comfortable_level"] == -18.0
    assert program.last(ev.SetVolume).level == -18.0


def test_a_slider_shows_the_level_that_was_set_on_another_page(program):
    program.settings.values["comfortable_level"] = -20.0
    program.window.open("steady/body-scan-edges")
    assert program.window.before.findChild(LevelSlider).slider.value() == -20


def test_the_test_line_plays_and_stops_by_the_same_control(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    program.click("Play test line")
    assert program.last(ev.Speak) == ev.Speak("test-line")
    program.click("Stop the test line")
    assert program.sent(ev.Hush) == 1


def test_a_test_line_that_is_over_takes_its_tone_along_and_can_be_played_again(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    program.click("Play test line")
    assert says(program.window, "This line goes on a while.")
    program.link.show(replace(program.link.now, speaks=False))
    assert program.sent(ev.Hush) == 1
    assert not says(program.window, "This line goes on a while.")
    program.click("Play test line")
    assert program.sent(ev.Speak) == 2


@pytest.mark.parametrize(
    ("motion", "words"), [("full", "what moves is slow"), ("still", "nothing moves")]
)
def test_the_page_before_says_how_captions_eyes_and_motion_are(start, motion, words):
    program = start(motion=motion)
    program.window.open("steady/body-scan-edges")
    told = f"Captions on · eyes open, unless you like them closed · {words} · "
    assert says(program.window.before, told)
    program.settings.values["motion"] = "still"
    program.window.restyle_wanted.emit()
    assert says(program.window.before, "nothing moves")


def test_the_ends_of_the_slider_are_words(program):
    program.window.open("steady/body-scan-edges")
    level = program.window.before.findChild(LevelSlider)
    assert says(level, "softer")
    assert says(level, "louder")


NONE = "No sound device was found. Connect one and try again, or go on without sound."


@pytest.fixture
def level(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    return program.window.before.findChild(LevelSlider)


def test_nothing_is_said_about_devices_before_anything_sounded(program, level):
    assert level.silent.text == ""
    program.click("Play test line")
    assert level.silent.text == ""


def test_a_test_line_that_cannot_be_heard_says_so_beside_its_words(program, level):
    program.click("Play test line")
    program.link.show(replace(program.link.now, device="", question_device=NONE))
    assert level.silent.text == NONE
    assert says(level, "This line goes on a while.")


def test_playing_it_again_looks_for_a_device_again(program, level):
    program.link.show(replace(program.link.now, question_device=NONE))
    program.click("Play test line")
    kinds = [type(event) for event in program.link.sent]
    assert kinds.index(ev.UseDevice) < kinds.index(ev.Speak)


def test_leaving_the_page_stops_the_test_line(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    program.click("Play test line")
    program.press(Key.Key_Escape)
    assert program.window.page is program.window.sessions
    assert program.sent(ev.Hush) == 1


def test_a_session_can_be_read_instead(program):
    program.window.open("steady/body-scan-edges")
    program.link.deliver()
    program.click("Read it instead")
    assert says(program.window, "One.")
    assert says(program.window, "Two.")
    program.press(Key.Key_Escape)
    assert program.window.page is program.window.before


def test_the_first_test_line_is_soft_and_no_session_begins_louder_than_it(program):
    program.window.open("steady/body-scan-edges")
    program.click("Play test line")
    assert program.last(ev.SetVolume).level == -12.0
    program.begin()
    assert program.last(ev.SetVolume).level == -12.0


def test_ground_me_now_begins_at_once_and_softly_before_a_level_was_set(program):
    program.click("Ground me now")
    assert program.link.opened[-1][0] == program.library.grounding
    assert program.sent(ev.SetVolume) == 0  # so the player rises softly by itself
    assert program.window.page is program.window.stage


def test_text_stands_on_the_stage_before_the_first_snapshot(program):
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    assert program.window.page is program.window.stage
    assert says(program.window.stage, "Esc, or the wide button")
    program.link.deliver()


def test_esc_pulls_back_while_it_still_loads(program):
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    program.press(Key.Key_Escape)
    assert program.sent(ev.PullBack) == 1


def test_a_session_that_cannot_begin_is_a_sentence_on_the_page(program):
    program.window.open("steady/body-scan-edges")
    program.window.before.begin.click()
    program.link.fail("The session has 2 problems. thaw check names them.")
    assert program.window.page is program.window.before
    assert program.window.trouble.text == "The session has 2 problems. thaw check names them."


def test_a_session_to_read_begins_with_its_title_once(program):
    title = "A body scan from the edges in"
    program.window.read.show_text(title, f"{title}\nWhat it is.\n\nArriving")
    shown = [label.text() for label in program.window.read.findChildren(QLabel)]
    assert sum(title in text for text in shown) == 1
    assert "What it is." in shown


def test_support_begins_with_help_now_and_stands_with_dates(program):
    program.click("Support")
    window = program.window
    assert says(window.support, "I need help now")
    assert says(window.support, "may have changed")
    assert says(window.support, "findahelpline.com")


def test_a_country_is_found(program):
    program.click("Support")
    program.window.support.search.setText("germ")
    program.link.deliver()
    assert says(program.window.support, "Germany")
    assert not says(program.window.support, "France")


def test_support_leads_back_to_where_it_was_opened(program):
    program.window.open("steady/body-scan-edges")
    program.click("Support")
    program.press(Key.Key_Escape)
    assert program.window.page is program.window.before


def test_support_leads_back_to_the_control_that_was_left(program):
    program.window.open("steady/body-scan-edges")
    left = button(program.window.before, "Read it instead")
    left.setFocus()
    program.window.stage.support_pressed.emit()
    assert not left.hasFocus()
    program.press(Key.Key_Escape)
    assert left.hasFocus()


def test_every_setting_takes_effect_at_once(program):
    program.click("Settings")
    program.click("Dawn")
    assert program.shell.theme.name == "dawn"
    program.click("Slow")
    assert program.shell.theme.moves


def test_a_setting_that_cannot_be_kept_is_a_sentence(program):
    program.settings.full = True
    program.click("Settings")
    program.click("Dawn")
    assert says(program.window.settings, "could not be kept: the disk is full.")
    assert program.shell.theme.name == "dawn"


ASIDE = "The settings could not be understood. They are set aside as /a/b.json."


def test_what_was_wrong_with_the_settings_is_said_until_it_is_put_away(start):
    program = start(tell=[ASIDE])
    assert program.window.notices.text == ASIDE
    program.click("Settings")
    assert program.window.notices.isVisible()
    program.click("Hide this")
    assert not program.window.notices.isVisible()


def test_settings_that_are_set_aside_later_are_said_too(program):
    assert program.window.notices.text == ""
    program.settings.tell.append(ASIDE)
    program.click("Settings")
    program.click("Dawn")
    assert program.window.notices.text == ASIDE


def test_notes_above_and_below_the_pages_take_no_room_while_they_are_silent(program):
    window = program.window
    assert window.sessions.mapTo(window, window.sessions.rect().topLeft()).y() == 0
    assert window.sessions.height() == window.height()


def test_what_there_is_to_know_is_seen_whole_above_a_page_with_a_foot(program):
    program.window.resize(900, 600)
    program.settings.tell.append("\n".join([ASIDE] * 4))
    program.click("Settings")
    program.click("Dawn")
    program.click("Notes")
    notices = program.window.notices
    assert notices.visibleRegion().boundingRect() == notices.rect()


def test_notices_leave_a_session_alone(start):
    program = start(tell=[ASIDE])
    program.begin()
    assert not program.window.notices.isVisible()
    program.press(Key.Key_Escape)
    program.link.send(ev.CloseNow())
    program.link.deliver()
    assert program.window.notices.isVisible()


def test_a_long_path_in_a_note_does_not_widen_the_window(program):
    program.settings.tell.append("Set aside as " + "/a-long-name" * 40 + ".")
    program.window.resize(900, 600)
    program.click("Settings")
    program.click("Dawn")
    assert program.window.notices.isVisible()
    assert program.window.minimumSizeHint().width() <= 900


def test_grounding_only_suggests_what_stays_outside(start):
    program = start(grounding_only=True)
    assert titles(program.window) == ["Looking around the room"]


def test_a_session_that_ends_leads_to_the_note(program):
    program.begin()
    program.press(Key.Key_F)
    program.link.show(
        replace(program.link.now, phase=Phase.ENDED, told_after=("A sound failed.",))
    )
    assert program.window.page is program.window.note
    assert says(program.window.note, "A sound failed.")


def test_closing_at_once_offers_a_landing_which_leads_to_the_note(program):
    program.begin()
    program.press(Key.Key_Escape)
    program.link.send(ev.CloseNow())
    program.link.deliver()
    assert program.window.page is program.window.landing
    program.click("A short coming back")
    assert program.link.now.phase is Phase.LANDING
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    assert program.window.page is program.window.note


def test_later_starts_open_pages_and_sessions(program):
    program.callers.call(Request("steady/body-scan-edges"))
    assert program.window.page is program.window.before
    program.callers.call(Request("first-thaw/looking-around", begin=True))
    program.link.deliver()
    assert program.link.now.ref == "first-thaw/looking-around"


def test_a_session_that_is_on_is_not_left_for_another(program):
    program.begin()
    program.callers.call(Request("first-thaw/looking-around", begin=True))
    assert len(program.link.opened) == 1
    assert program.window.page is program.window.stage


def test_a_page_that_is_asked_for_before_the_index_is_there_comes_with_it(program):
    program.library.rebuild([])
    program.window.asked.take(Request("steady/body-scan-edges"))
    assert program.window.page is program.window.sessions
    program.library.rebuild([body_scan(), looking_around()])
    assert program.window.page is program.window.before


def test_it_is_offered_to_whoever_went_elsewhere_meanwhile(program):
    program.library.rebuild([])
    program.window.asked.take(Request("steady/body-scan-edges"))
    program.click("Settings")
    assert says(program.window, "A session was asked for meanwhile.")
    program.library.rebuild([body_scan(), looking_around()])
    assert program.window.page is program.window.settings
    assert says(program.window, f"A session was asked for meanwhile: {body_scan().title}")
    QApplication.processEvents()
    program.click("Look at it")
    assert program.window.page is program.window.before


FILE = "/home/me/evening.yaml"


@pytest.fixture
def evening(start):
    """A file that is to begin, while a worker looks at it; something is kept for its kind."""
    program = start(remembered={"body-scan": {"anchor": "feet", "bed": -6.0}})
    program.library.looked_at = {FILE}
    program.callers.call(Request(FILE, begin=True))
    return program


def known(program, *descriptions):
    program.library.looked_at.clear()
    program.library.rebuild([*program.library.descriptions(), *descriptions])
    program.link.deliver()


def test_a_file_begins_with_what_is_remembered_for_its_kind(evening):
    evening.library.rebuild(evening.library.descriptions())  # of the packs
    assert evening.link.opened == []
    known(evening, replace(body_scan(), ref=FILE))
    ((ref, choices),) = evening.link.opened
    assert (ref, choices.anchor, choices.balance.bed) == (FILE, "feet", -6.0)


def test_a_file_that_is_no_session_is_tried_all_the_same_and_says_what_is_wrong(evening):
    known(evening)
    assert [ref for ref, _ in evening.link.opened] == [FILE]


def test_what_was_begun_meanwhile_is_not_left_for_it(evening):
    evening.click("Ground me now")
    known(evening, replace(body_scan(), ref=FILE))
    assert [ref for ref, _ in evening.link.opened] == ["first-thaw/looking-around"]


def test_a_lost_process_is_said_and_offers_to_go_on(program):
    program.begin()
    program.link.lose("The sound stopped by itself. It is being started again.")
    assert says(program.window.stage, "The sound stopped by itself.")
    program.link.restore()
    program.link.deliver()
    assert says(program.window.stage, "The sound is back")
    program.click("Go on from the last sentence")
    assert program.link.went_on == 1
    assert not says(program.window.stage, "The sound is back")


def test_going_on_by_key_takes_the_sentence_away_too(program):
    program.begin()
    program.link.lose("The sound stopped by itself. It is being started again.")
    program.link.restore()
    program.press(Key.Key_K)
    assert program.sent(ev.Resume) == 1
    assert not says(program.window.stage, "The sound is back")


def test_sound_library_and_later_starts_begin_after_the_first_paint(program):
    assert program.link.started
    assert program.library.refreshed


def test_closing_the_shell_lets_the_sound_end(program):
    program.shell.close()
    assert program.link.closed


def test_a_window_never_began_a_sound_by_itself(program):
    assert program.link.sent == []
    assert program.link.opened == []


def test_the_control_of_every_page_outside_a_session_is_there(program):
    window = program.window
    pages = (window.sessions, window.before, window.landing, window.note, window.settings)
    for page in (*pages, window.support, window.first_start, window.read):
        window.go(page)
        program.link.deliver()
        assert button(window, "Ground me now").isVisible()
        assert button(window, "Support").isVisible()


def test_what_a_start_asks_for_begins_once_the_sound_was_started(qtbot):
    link, library = FakeLink(), FakeLibrary(all_four())
    settings, callers, packs = FakeSettings(), FakeCallers(), FakePacks()
    settings.values["first_start_seen"] = True
    around = surroundings(link, library, settings, callers, packs)
    shell = Shell(around, Request("steady/body-scan-edges", begin=True))
    with qtbot.waitSignal(shell.window.painted):
        shell.show()
    assert shell.window.page is shell.window.before
    QApplication.processEvents()
    assert link.started
    assert link.opened_before_start == 0
    assert [ref for ref, _ in link.opened] == ["steady/body-scan-edges"]
    end(Program(shell, link, library, settings, callers, packs))
