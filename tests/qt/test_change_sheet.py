"""The sheet named Change, and the same by keys: what it asks of the player, and remembers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from fakes.window import button, end, make_program, says
from thaw.base.units import Decibel, Frames
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.snapshot import Bookmark
from thaw.settings import table
from thaw.settings.remembered import Habit, habit_of
from thaw.timeline.choices import Balance
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chips import LeaveOut
from thaw.ui.widgets.slider import Slider

Key = Qt.Key
MINUTE = 60 * 48_000


@pytest.fixture
def session(qtbot):
    program = make_program(qtbot)
    program.begin()
    shown = replace(program.link.now, skip_to="Hands", gentler_to="Feet", section="Legs")
    program.link.show(shown)
    yield program
    end(program)


@pytest.fixture
def sheet(session):
    session.press(Key.Key_E)
    return session.window.stage.sheet


def habit(program, kind="body-scan"):
    return habit_of(program.settings.get(table.REMEMBERED), kind)


def slider(sheet, name):
    return next(s for s in sheet.findChildren(Slider) if s.accessibleName() == name)


@pytest.mark.parametrize(
    ("key", "event"),
    [(Key.Key_N, ev.Skip), (Key.Key_R, ev.HearAgain), (Key.Key_G, ev.StepGentler)],
)
def test_the_steps_are_on_keys(session, key, event):
    session.press(key)
    assert session.sent(event) == 1


@pytest.mark.parametrize(
    ("text", "event"),
    [("Skip", ev.Skip), ("Once more", ev.HearAgain), ("One step gentler", ev.StepGentler)],
)
def test_the_steps_are_on_the_sheet_with_their_keys(session, sheet, text, event):
    one = button(sheet, text)
    assert isinstance(one, Button)
    assert one.key
    session.click(text)
    assert session.sent(event) == 1


def test_the_sheet_says_where_the_steps_lead(session, sheet):
    assert says(sheet, "Skip leads to “Hands”.")
    assert says(sheet, "your anchor for 20 s, then “Feet”.")
    session.link.show(replace(session.link.now, skip_to="", gentler_to=None))
    assert says(sheet, "Skip leads to the next part.")
    assert not button(sheet, "One step gentler").isEnabled()


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_G])
def test_a_step_that_cannot_be_taken_is_said_and_not_sent(session, key):
    session.link.show(replace(session.link.now, skip_to=None, gentler_to=None))
    before = len(session.link.sent)
    session.press(key)
    assert len(session.link.sent) == before
    assert says(session.window.stage, "Nothing")


def test_while_it_is_paused_the_steps_wait(session, sheet):
    session.link.show(replace(session.link.now, phase=Phase.PAUSED))
    assert not button(sheet, "Skip").isEnabled()
    assert not button(sheet, "Once more").isEnabled()
    assert says(sheet, "While it is paused these wait.")


def test_the_key_of_the_sheet_puts_it_away_again(session, sheet):
    assert sheet.isVisible()
    session.press(Key.Key_E)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is session.window.stage


def test_esc_on_the_sheet_pulls_back(session, sheet):
    session.press(Key.Key_Escape, slider(sheet, "Music"))
    assert session.sent(ev.PullBack) == 1
    assert not sheet.isVisible()


def test_the_anchor_goes_round_by_its_key_and_is_said(session):
    session.press(Key.Key_A)
    session.press(Key.Key_A)
    assert [e.choices.anchor for e in session.link.sent if isinstance(e, ev.Change)] == [
        "sounds",
        "object",
    ]
    assert says(session.window.stage, "Your anchor from the next part on: An object")


def test_only_picking_an_anchor_names_one(session):
    """An answer in the session may have named another since the last one was picked."""
    session.press(Key.Key_A)
    session.press(Key.Key_Period)
    session.press(Key.Key_A)
    named = [e.choices.anchor for e in session.link.sent if isinstance(e, ev.Change)]
    assert named == ["sounds", None, "object"]


def test_what_a_key_did_is_said_until_the_next_line(session):
    session.press(Key.Key_Period)
    assert says(session.window.stage, "Silences from here on: longer")
    session.link.show(replace(session.link.now, caption="On.", caption_id="2"))
    assert not says(session.window.stage, "Silences from here on: longer")


@pytest.mark.parametrize(
    ("keys", "factor"),
    [([Key.Key_Comma], 0.7), ([Key.Key_Period] * 3, 1.4), ([Key.Key_Comma] * 4, 0.7)],
)
def test_silences_go_by_steps_and_no_further(session, keys, factor):
    for key in keys:
        session.press(key)
    assert session.last(ev.Change).choices.silences == factor


@pytest.mark.parametrize(
    ("name", "part"), [("Voice", "voice"), ("Sound underneath", "bed"), ("Music", "music")]
)
def test_each_level_goes_down_by_itself_and_never_up(session, sheet, name, part):
    one = slider(sheet, name)
    one.setValue(-6)
    parts = {"voice": Decibel(0), "bed": Decibel(0), "music": Decibel(0)} | {part: Decibel(-6)}
    assert session.last(ev.Change).choices.balance == Balance(**parts)
    assert one.maximum() == 0


def test_levels_move_by_arrows_and_the_volume_stays(session, sheet):
    volume = session.link.now.volume
    session.press(Key.Key_Left, slider(sheet, "Sound underneath"))
    session.press(Key.Key_Down, slider(sheet, "Sound underneath"))
    assert session.last(ev.Change).choices.balance.bed == -4.0
    assert session.link.now.volume == volume


def test_the_volume_follows_its_keys_while_the_sheet_is_open(session, sheet):
    sheet._done.setFocus()
    session.press(Key.Key_Down)
    assert slider(sheet, "Volume").value() == round(session.link.now.volume)


def test_the_stop_timer_is_set_shown_and_taken_off(session, sheet):
    session.click("10 min")
    assert session.last(ev.StopAfter) == ev.StopAfter(Frames(10 * MINUTE))
    running = replace(session.link.now, bookmark=Bookmark(stop_in=Frames(9 * MINUTE)))
    session.link.show(running)
    assert says(sheet, "In 9 min the sound fades and the closing follows.")
    assert button(sheet, "10 min").isChecked()
    session.click("no timer")
    assert session.last(ev.StopAfter) == ev.StopAfter(None)
    session.link.show(replace(running, bookmark=Bookmark()))
    assert button(sheet, "no timer").isChecked()


def test_a_timer_from_before_the_session_is_told_and_none_of_the_chips_claims_it(session):
    session.link.show(replace(session.link.now, bookmark=Bookmark(stop_in=Frames(7 * MINUTE))))
    session.press(Key.Key_E)
    sheet = session.window.stage.sheet
    assert says(sheet, "In 7 min")
    assert not button(sheet, "no timer").isChecked()


def test_what_was_changed_is_remembered_for_the_kind_when_the_sheet_goes(session, sheet):
    session.click("Feet")
    session.click("longer")
    button(sheet, "Face").click()
    slider(sheet, "Music").setValue(-9)
    assert habit(session) == Habit()
    session.press(Key.Key_E)
    assert habit(session) == Habit("feet", ("face",), 1.4, music=-9.0)
    assert habit(session, "grounding") == Habit()


def region(sheet, title):
    """Its chip; an anchor may have the same name."""
    return button(next(iter(sheet.findChildren(LeaveOut))), title)


def told_left_out(session, *regions):
    """The player tells what is left out, as after a question about it was answered."""
    bookmark = Bookmark("face", left_out=frozenset(regions))
    session.link.show(replace(session.link.now, bookmark=bookmark))


def test_a_region_that_an_answer_left_out_is_shown_as_left_out(session, sheet):
    told_left_out(session, "feet")
    assert region(sheet, "Feet").isChecked()
    assert not region(sheet, "Face").isChecked()


def test_a_region_that_an_answer_left_out_is_put_back_by_one_press(session, sheet):
    told_left_out(session, "feet")
    region(sheet, "Feet").click()
    assert session.last(ev.Change).put_back == {"feet"}
    assert not session.last(ev.Change).left_out
    assert not region(sheet, "Feet").isChecked(), "before the player has told of it"
    told_left_out(session)
    assert not region(sheet, "Feet").isChecked()


def test_a_region_keeps_its_chip_and_the_focus_while_the_player_tells_of_it(session, sheet):
    face = region(sheet, "Face")
    face.setFocus()
    told_left_out(session, "face")
    assert QApplication.focusWidget() is face


def test_only_what_a_hand_left_out_is_remembered(session, sheet):
    told_left_out(session, "feet")
    region(sheet, "Face").click()
    assert session.last(ev.Change).left_out == {"face"}
    session.press(Key.Key_E)
    assert habit(session).left_out == ("face",)


def test_the_regions_of_one_session_are_not_those_of_the_next(session, sheet):
    told_left_out(session)
    region(sheet, "Face").click()
    session.link.show(replace(session.link.now, phase=Phase.ENDED))
    session.begin()
    told_left_out(session)
    session.press(Key.Key_E)
    assert not region(sheet, "Face").isChecked()


def test_pulling_back_from_the_sheet_forgets_nothing(session, sheet):
    slider(sheet, "Voice").setValue(-3)
    session.press(Key.Key_Escape)
    assert habit(session).voice == -3.0


def test_captions_are_remembered_for_the_kind_and_set_for_all_in_the_settings(session):
    session.press(Key.Key_C)
    assert habit(session).captions is False
    assert session.settings.get(table.CAPTIONS)
    session.window._remote.set(table.CAPTIONS, True)
    assert habit(session).captions is None


@pytest.mark.parametrize(
    ("size", "text"), [((900, 600), 100), ((900, 600), 200), ((1200, 780), 150)]
)
def test_everything_on_the_sheet_can_be_reached_is_large_enough_and_not_cut(qtbot, size, text):
    program = make_program(qtbot, text_size=text)
    program.window.resize(*size)
    program.begin()
    program.link.show(replace(program.link.now, skip_to="Hands", gentler_to="Feet"))
    program.press(Key.Key_E)
    sheet = program.window.stage.sheet
    (scroll,) = sheet.findChildren(QScrollArea)
    inside = scroll.widget()
    assert inside is not None
    controls: list[QWidget] = [*inside.findChildren(Button), *inside.findChildren(Slider)]
    for one in controls:
        assert one.height() >= TARGET, one
        right = one.mapTo(inside, one.rect().topRight()).x()
        assert right <= inside.width() <= scroll.viewport().width(), one
    seen = set()
    for _ in range(60):
        program.press(Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    wanted = {one for one in controls if one.isEnabled()}
    assert wanted <= seen
    end(program)
