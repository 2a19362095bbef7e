"""A session in the window: keys, answers, controls."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from fakes.window import button, says
from thaw.base.units import Frames
from thaw.player import events as ev
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import MusicView, OptionView, QuestionView
from thaw.ui.pages.scene_area import SceneArea
from thaw.ui.widgets.scale_row import ScaleRow

Key = Qt.Key
OPTIONS = (OptionView("hands", "My hands"), OptionView("sounds", "The sounds instead"))


def where(stage):
    """The place of the wide control on the stage."""
    corner = stage.wide.mapTo(stage, stage.wide.rect().topLeft())
    return corner.x(), corner.y(), stage.wide.width(), stage.wide.height()


def breathes(ember):
    """Whether the ember is painted anew by itself."""
    return ember.findChild(QTimer).isActive()


def ask(program, kind, text="Which one?", **more):
    question = QuestionView("q1", kind, text, **more)
    program.link.show(replace(program.link.now, phase=Phase.ASKING, question=question))


@pytest.fixture
def session(program):
    program.begin()
    assert program.window.page is program.window.stage
    return program


def test_begin_asks_for_the_sound_before_it_turns_the_page(program, monkeypatch):
    seen, ask_link = [], program.link.open

    def note(ref, choices):
        seen.append(program.window.page)
        ask_link(ref, choices)

    monkeypatch.setattr(program.link, "open", note)
    program.begin()
    assert seen == [program.window.before]
    assert program.window.page is program.window.stage


def test_the_caption_of_the_snapshot_is_written(session):
    session.link.show(replace(session.link.now, caption="A new line.", before="The old line."))
    assert says(session.window.stage, "A new line.")
    assert says(session.window.stage, "The old line.")


def test_a_digit_picks_an_option(session):
    ask(session, "choose", options=OPTIONS)
    session.press(Key.Key_2)
    assert session.last(ev.Answer) == ev.Answer("q1", option="sounds")


def test_a_click_picks_an_option(session):
    ask(session, "choose", options=OPTIONS)
    session.click("My hands")
    assert session.last(ev.Answer) == ev.Answer("q1", option="hands")


def test_a_digit_without_an_option_means_nothing(session):
    ask(session, "choose", options=OPTIONS)
    session.press(Key.Key_7)
    assert session.sent(ev.Answer) == 0


def test_having_no_object_is_an_answer(session):
    have = (OptionView("have", "I have it"), OptionView("without", "I don’t have it"))
    ask(session, "sense", options=have)
    session.press(Key.Key_2)
    assert session.last(ev.Answer).option == "without"


def test_numbers_are_picked_by_digit_arrows_and_end(session):
    ask(session, "check_in", measures=("stirred", "here"))
    stirred, here = session.window.stage.findChildren(ScaleRow)
    session.press(Key.Key_3, stirred)
    session.press(Key.Key_Right, stirred)
    session.press(Key.Key_End, here)
    session.click("Done")
    assert session.last(ev.Answer).values == (("stirred", 4), ("here", 10))


def test_a_question_that_goes_leaves_the_focus_to_the_page_so_that_space_pauses(session):
    ask(session, "check_in", measures=("stirred",))
    button(session.window.stage, "Done").setFocus()
    session.link.show(replace(session.link.now, phase=Phase.PLAYING, question=None))
    assert QApplication.focusWidget() is session.window.stage


def test_the_first_arrow_begins_in_the_middle(session):
    ask(session, "check_in", measures=("stirred",))
    (row,) = session.window.stage.findChildren(ScaleRow)
    session.press(Key.Key_Right, row)
    assert row.chosen == 5


def test_a_row_is_one_stop_of_the_focus(session):
    ask(session, "check_in", measures=("stirred", "here"))
    stirred, here = session.window.stage.findChildren(ScaleRow)
    stirred.setFocus()
    session.press(Key.Key_Tab, stirred)
    assert QApplication.focusWidget() is button(session.window.stage, "Can’t tell")
    session.press(Key.Key_Tab)
    assert QApplication.focusWidget() is here


def test_skipping_is_an_answer(session):
    ask(session, "check_in", measures=("stirred",))
    session.click("Skip")
    assert session.last(ev.Answer) == ev.Answer("q1", skipped=True)


def test_done_without_a_number_is_skipping(session):
    ask(session, "check_in", measures=("stirred",))
    session.click("Done")
    assert session.last(ev.Answer).skipped


def test_words_are_picked_and_stand_in_the_note(session):
    words = ("nothing", "not sure", "mixed", "rather not say", "tender", "sad")
    ask(session, "words", words=words)
    session.click("tender")
    session.click("Done")
    assert session.last(ev.Answer).words == ("tender",)
    session.link.show(replace(session.link.now, phase=Phase.LANDING, question=None))
    session.link.show(replace(session.link.now, phase=Phase.ENDED))
    assert session.window.note.jotting.words == ("tender",)


def test_what_is_written_stays_in_the_window_and_stands_in_the_note(session):
    ask(session, "write", "A free page.")
    paper = session.window.stage.findChild(QPlainTextEdit)
    paper.setPlainText("secret words")
    session.click("Done")
    assert "secret" not in repr(session.link.sent)
    session.link.show(replace(session.link.now, phase=Phase.LANDING))
    session.link.show(replace(session.link.now, phase=Phase.ENDED))
    assert session.window.note.jotting.page == "secret words"


def test_a_question_that_is_over_leaves_nothing_to_press(session):
    ask(session, "choose", options=OPTIONS)
    session.link.show(replace(session.link.now, phase=Phase.PLAYING, question=None))
    session.press(Key.Key_1)
    assert session.sent(ev.Answer) == 0


def test_m_keeps_a_place_in_music_that_can_be_marked(session):
    session.press(Key.Key_M)
    assert session.sent(ev.MarkMoment) == 0
    music = MusicView("a/b.opus", Frames(0), Frames(48000), Frames(1), (), marking=True)
    session.link.show(replace(session.link.now, music=music))
    session.press(Key.Key_M)
    session.click("Something stirred")
    assert session.sent(ev.MarkMoment) == 2


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_K, Key.Key_MediaTogglePlayPause])
def test_pausing_and_going_on(session, key):
    session.press(key)
    assert session.sent(ev.Pause) == 1
    assert button(session.window.stage, "Go on").isVisible()
    session.press(key)
    assert session.sent(ev.Resume) == 1


def test_space_presses_the_control_that_has_the_focus(session, qtbot):
    session.window.stage.finish.setFocus()
    qtbot.keyClick(session.window.stage.finish, Key.Key_Space)
    assert session.sent(ev.FinishGently) == 1
    assert session.sent(ev.Pause) == 0


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_presses_a_control(session, key):
    session.window.stage.pause.setFocus()
    session.press(key)
    assert session.sent(ev.Pause) == 1


def test_f_finishes_gently_and_means_nothing_once_landing(session):
    session.press(Key.Key_F)
    session.press(Key.Key_F)
    assert session.sent(ev.FinishGently) == 1
    finish = session.window.stage.finish
    assert (finish.text(), finish.isEnabled()) == ("Finishing", False)


def test_the_controls_beside_the_wide_one_keep_their_places_in_every_state(session):
    stage = session.window.stage
    lost = {"phase": Phase.LOST_DEVICE, "question_device": "The headphones are gone. Go on?"}
    places = set()
    for change in ({"phase": Phase.PLAYING}, {"phase": Phase.LANDING}, lost):
        session.link.show(replace(session.link.now, **change))
        session.window.resize(session.window.width() + 1, session.window.height())
        session.window.resize(session.window.width() - 1, session.window.height())
        QApplication.processEvents()
        assert stage.pause.isVisible()
        assert stage.finish.isVisible()
        places.add((stage.pause.geometry().getRect(), stage.finish.geometry().getRect()))
    assert len(places) == 1


def test_a_control_that_is_off_leaves_the_focus_to_the_page(session):
    session.window.stage.finish.setFocus()
    session.press(Key.Key_Return)
    assert session.link.now.phase is Phase.LANDING
    assert QApplication.focusWidget() is session.window.stage


def test_arrows_change_the_level_up_to_the_ceiling(session):
    for _ in range(9):
        session.press(Key.Key_Up)
    assert session.link.now.volume == 0.0
    session.press(Key.Key_Down)
    assert session.link.now.volume == -2.0


def test_captions_can_be_switched_off_and_on(session):
    session.link.show(replace(session.link.now, caption="A line."))
    session.press(Key.Key_C)
    assert not says(session.window.stage, "A line.")
    session.press(Key.Key_C)
    assert says(session.window.stage, "A line.")


def test_darkened_any_key_brings_the_page_back_and_does_nothing_else(session):
    session.press(Key.Key_D)
    assert session.window.dark.isVisible()
    session.press(Key.Key_K)
    assert not session.window.dark.isVisible()
    assert session.sent(ev.Pause) == 0


def test_darkened_esc_still_pulls_back(session):
    session.press(Key.Key_D)
    session.press(Key.Key_Escape)
    assert session.link.now.phase is Phase.PULLED_BACK
    assert not session.window.dark.isVisible()


def test_the_wide_control_stands_in_one_place_in_every_state(session):
    stage = session.window.stage
    places = {where(stage)}
    for change in (
        {"phase": Phase.PAUSED},
        {"phase": Phase.LANDING},
        {"phase": Phase.LOST_DEVICE, "question_device": "The headphones are gone. Go on?"},
        {"phase": Phase.PULLED_BACK, "room": Room.ARRIVED},
        {"phase": Phase.PULLED_BACK, "room": Room.OFFERED, "ways_open": True},
        {"phase": Phase.PULLED_BACK, "room": Room.FAR_AWAY, "hushed": True},
    ):
        session.link.show(replace(session.link.now, **change))
        QApplication.processEvents()
        places.add(where(stage))
    assert len(places) == 1


def test_change_of_the_anchor_regions_and_silences(session):
    session.click("Change")
    session.click("Feet")
    session.click("longer")
    changed = session.last(ev.Change).choices
    assert changed.anchor is None
    assert changed.silences == 1.4
    assert session.window.stage.sheet.isVisible()


@pytest.mark.parametrize("size", [(1200, 780), (900, 600)])
def test_the_sheet_covers_neither_caption_nor_support_nor_controls(session, size):
    stage = session.window.stage
    session.window.resize(*size)
    session.link.show(replace(session.link.now, caption="A line that is spoken. " * 4))
    session.click("Change")
    for widget in (stage.session.caption, button(stage, "Support"), stage.wide, stage.finish):
        assert widget.visibleRegion().boundingRect() == widget.rect()
    session.click("Done")
    assert stage.session.width() > size[0] // 2


def test_a_note_is_seen_although_the_page_was_scrolled_down(session):
    session.window.resize(900, 600)
    ask(session, "words", words=tuple(f"word {n}" for n in range(80)))
    stage = session.window.stage
    area = stage.findChildren(SceneArea)[0]
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    session.link.lose("The sound stopped by itself. It is being started again.")
    QApplication.processEvents()
    assert area.verticalScrollBar().value() == 0
    assert says(stage, "The sound stopped by itself.")


def test_what_there_is_to_say_stands_in_the_quiet_room_too(session):
    session.press(Key.Key_Escape)
    session.link.lose("The sound stopped by itself. It is being started again.")
    QApplication.processEvents()
    assert says(session.window.stage, "The sound stopped by itself.")


def test_the_sheet_is_put_away_by_pulling_back(session):
    session.click("Change")
    session.press(Key.Key_Escape)
    assert not session.window.stage.sheet.isVisible()
    assert session.link.now.phase is Phase.PULLED_BACK


@pytest.mark.parametrize(
    ("chosen", "again"),
    [(None, "Use the computer’s sound output"), ("Speakers", "Use “Speakers” again")],
)
def test_a_lost_device_is_a_question_whose_answers_say_what_they_do(start, chosen, again):
    program = start(output_device=chosen)
    program.begin()
    lost = replace(
        program.link.now, phase=Phase.LOST_DEVICE, question_device="The headphones are gone."
    )
    program.link.show(lost)
    assert says(program.window.stage, "The headphones are gone.")
    assert button(program.window.stage, "Go on without sound").isVisible()
    program.click(again)
    assert program.sent(ev.UseDevice) == 1
    assert program.link.now.phase is Phase.PAUSED


def test_going_on_without_sound_goes_on(program):
    program.begin()
    lost = replace(
        program.link.now, phase=Phase.LOST_DEVICE, question_device="The headphones are gone."
    )
    program.link.show(lost)
    program.click("Go on without sound")
    assert program.last(ev.UseDevice) == ev.UseDevice(sound=False)
    assert program.link.now.phase is Phase.PLAYING


@pytest.mark.parametrize(
    ("chosen", "again"),
    [(None, "Use the computer’s sound output"), ("Speakers", "Use “Speakers” again")],
)
def test_a_device_lost_in_the_room_is_asked_for_in_words_that_hold_there(start, chosen, again):
    program = start(output_device=chosen)
    program.begin()
    program.press(Key.Key_Escape)
    lost = replace(program.link.now, device="", question_device="“Speakers” is gone.")
    program.link.show(lost)
    assert not says(program.window.stage, "No sound device")
    program.click("Stay without sound")
    assert program.last(ev.UseDevice) == ev.UseDevice(sound=False)
    program.link.show(lost)
    program.click(again)
    assert program.last(ev.UseDevice) == ev.UseDevice()


def test_playing_without_a_device_is_said(session):
    session.link.show(replace(session.link.now, device="", position=Frames(1)))
    assert says(session.window.stage, "without sound")


def test_a_session_whose_device_is_still_being_opened_says_nothing_of_it(session):
    session.link.show(replace(session.link.now, device="", position=Frames(0)))
    assert not says(session.window.stage, "No sound device")


def test_support_is_one_press_away_and_the_sound_goes_on(session):
    session.press(Key.Key_S)
    assert session.window.page is session.window.support
    assert session.link.now.phase is Phase.PLAYING
    session.click("Back")
    assert session.window.page is session.window.stage


def test_support_leads_back_to_the_control_of_the_stage_that_was_left(session):
    session.window.stage.finish.setFocus()
    session.press(Key.Key_S)
    session.click("Back")
    assert session.window.stage.finish.hasFocus()


def test_esc_on_support_over_the_quiet_room_only_leaves_support(session):
    session.press(Key.Key_Escape)
    session.press(Key.Key_S)
    assert session.window.page is session.window.support
    session.press(Key.Key_Escape)
    assert session.window.page is session.window.stage
    assert session.sent(ev.PullBack) == 1


def test_esc_on_support_over_a_session_still_pulls_back(session):
    session.press(Key.Key_S)
    session.press(Key.Key_Escape)
    assert session.window.page is session.window.stage
    assert session.link.now.phase is Phase.PULLED_BACK


def test_a_held_key_pulls_back_once(session):
    repeat = QKeyEvent(
        QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    session.press(Key.Key_Escape)
    QApplication.sendEvent(session.window, repeat)
    assert session.sent(ev.PullBack) == 1


def test_a_repetition_that_qt_takes_for_a_new_press_is_none(session):
    """For X11 a repetition is a release and a press at the same millisecond."""
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.KeyPress)
    for kind, at in zip(kinds, (1000, 1600, 1600), strict=True):
        event = QKeyEvent(kind, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(at)
        QApplication.sendEvent(session.window, event)
    assert session.sent(ev.PullBack) == 1


def test_the_ember_follows_nothing_with_reduced_motion(session):
    session.link.show(replace(session.link.now, loudness=-18.0))
    assert not breathes(session.window.stage.session.ember)


def test_the_ember_breathes_while_it_plays_and_rests_while_it_is_paused(start):
    program = start(motion="full")
    program.begin()
    program.link.show(replace(program.link.now, loudness=-18.0))
    ember = program.window.stage.session.ember
    assert breathes(ember)
    program.press(Key.Key_K)
    assert not breathes(ember)


@pytest.mark.parametrize(
    ("digit", "offer"),
    [(Key.Key_1, Offer.TOO_MUCH), (Key.Key_2, Offer.FAR_AWAY), (Key.Key_3, Offer.LEAVE_ON)],
)
def test_the_offers_are_on_the_digits(session, digit, offer):
    session.press(Key.Key_Escape)
    session.link.show(replace(session.link.now, room=Room.OFFERED))
    session.press(digit)
    assert session.last(ev.Pick) == ev.Pick(offer)


def test_a_second_press_silences_and_a_third_brings_the_room_back(session):
    session.press(Key.Key_Escape)
    session.press(Key.Key_Escape)
    assert session.window.stage.wide.text() == "Bring sound back"
    session.press(Key.Key_Escape)
    assert session.window.stage.wide.text() == "Silence"


@pytest.mark.parametrize(
    ("way", "phase"),
    [
        ("Finish with a closing", Phase.LANDING),
        ("Close now", Phase.ENDED),
        ("Return, one step gentler", Phase.RETURNING),
    ],
)
def test_the_ways_on(session, way, phase):
    session.press(Key.Key_Escape)
    session.link.show(replace(session.link.now, room=Room.OFFERED, ways_open=True))
    session.click(way)
    assert session.link.now.phase is phase


def test_space_pauses_after_the_way_back_was_pressed_by_keyboard(session):
    session.press(Key.Key_Escape)
    session.link.show(replace(session.link.now, room=Room.OFFERED, ways_open=True))
    way = button(session.window.stage, "Return, one step gentler")
    way.setFocus(Qt.FocusReason.TabFocusReason)
    session.press(Key.Key_Return, way)
    session.link.show(replace(session.link.now, phase=Phase.PLAYING, room=None))
    session.press(Key.Key_Space)
    assert session.sent(ev.Pause) == 1


@pytest.mark.parametrize("size", [(1200, 780), (900, 600)])
def test_the_offers_stay_where_they_are_when_the_ways_come(session, size):
    session.window.resize(*size)
    session.press(Key.Key_Escape)
    places = set()
    for change in ({"room": Room.OFFERED}, {"ways_open": True}):
        session.link.show(replace(session.link.now, **change))
        QApplication.processEvents()
        offer = button(session.window.stage, "I’m far away")
        places.add(offer.mapTo(session.window, offer.rect().topLeft()).toTuple())
    assert len(places) == 1


def test_the_lines_of_leave_on_can_be_switched_off(session):
    session.press(Key.Key_Escape)
    session.link.show(replace(session.link.now, room=Room.LEAVE_ON))
    session.click("Without the lines")
    assert session.last(ev.HearLines) == ev.HearLines(on=False)
    session.click("With a line now and then")
    assert session.last(ev.HearLines) == ev.HearLines(on=True)


def test_the_room_lightens_slowly(start):
    program = start(motion="full")
    program.begin()
    program.press(Key.Key_Escape)
    program.link.show(replace(program.link.now, room=Room.FAR_AWAY, caption="Where is this?"))
    light = program.window.stage.light
    assert light.mood == 0.0
    way = light.findChild(QVariantAnimation)
    assert way.duration() >= 4000
    way.setCurrentTime(2250)
    assert 0.3 < light.mood < 0.7
    way.setCurrentTime(4500)
    assert light.mood == 1.0
    light.put_out()


def test_nothing_jumps_when_a_question_comes_and_goes(session):
    scene = session.window.stage.session
    places = set()
    for change in (
        {"caption": "One line.", "before": "", "question": None},
        {"caption": "One line.", "before": "The line before.", "question": None},
        {"caption": "Two lines, " * 6, "before": "The line before.", "question": None},
        {"question": QuestionView("q1", "choose", "Which?", options=OPTIONS)},
    ):
        session.link.show(replace(session.link.now, **change))
        corner = scene.ember.mapTo(scene, scene.ember.rect().center())
        places.add((corner.x(), corner.y(), scene.caption.y()))
    assert len(places) == 1


def test_no_menu_stands_in_the_way_during_a_session(session):
    ask(session, "write", "A free page.")
    paper = session.window.stage.findChild(QPlainTextEdit)
    middle = paper.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, paper.mapToGlobal(middle))
    QApplication.sendEvent(paper.viewport(), event)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("wanted", [True, False])
def test_captions_are_read_out_where_that_is_wanted(start, monkeypatch, wanted):
    read = []
    monkeypatch.setattr(
        "thaw.ui.pages.scene.announce", lambda widget, text, **_: read.append(text)
    )
    program = start(captions_read=wanted)
    program.begin()
    program.link.show(replace(program.link.now, caption="A line to read."))
    program.link.show(replace(program.link.now, position=Frames(480)))
    assert read.count("A line to read.") == int(wanted)


def test_larger_text_that_was_set_before_a_session_makes_its_caption_fit(program):
    program.window.resize(900, 600)
    program.begin()
    program.link.show(replace(program.link.now, phase=Phase.ENDED))
    program.settings.values["text_size"] = 200
    program.window.restyle_wanted.emit()
    program.begin()
    assert program.window.stage.session.caption.property("look") == "tight-caption"


def test_a_pause_is_written_and_read_out_once(session, monkeypatch):
    read = []
    monkeypatch.setattr(
        "thaw.ui.pages.stage_page.announce", lambda widget, text, **_: read.append(text)
    )
    session.press(Key.Key_K)
    session.link.show(replace(session.link.now, position=Frames(480)))
    assert says(session.window.stage, "A body scan from the edges in · Paused")
    assert read == ["Paused"]
    session.press(Key.Key_K)
    assert not says(session.window.stage, "Paused")


def test_lines_of_a_caption_are_about_equally_long(session):
    text = "Back to the sounds around you, whatever they are. A little quiet for that."
    session.link.show(replace(session.link.now, caption=text))
    scene = session.window.stage.session
    assert scene.caption.width() < 0.8 * scene.width()
    assert abs(scene.caption.geometry().center().x() - scene.width() // 2) <= 1
    assert scene.caption.heightForWidth(scene.caption.width()) <= scene.caption.height()
