"""What each kind of step needs on the session page, by keys and by mouse; none of it blocks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from fakes.studio import Studio, View
from fakes.window import button, says
from thaw.base.units import Frames, frames_from_seconds
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.snapshot import MusicView, OptionView, PaceView, QuestionView
from thaw.timeline.palettes import palette
from thaw.ui.pages.scene_area import SceneArea
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.affect_grid import AffectGrid
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.chip_group import ChipGroup
from thaw.ui.widgets.figure import spots_of
from thaw.ui.widgets.outline import Outline
from thaw.ui.widgets.pacer import Pacer
from thaw.ui.widgets.pack_picture import LARGEST_AREA, LARGEST_SIDE, decode
from thaw.ui.widgets.progress import Progress
from thaw.ui.widgets.scale_row import ScaleRow

Key = Qt.Key


@pytest.fixture
def session(program):
    program.begin()
    return program


def ask(program, kind, text="Which one?", **more):
    question = QuestionView("q1", kind, text, **more)
    program.link.show(replace(program.link.now, phase=Phase.ASKING, question=question))
    QApplication.processEvents()


def go_on(program, **more):
    program.link.show(replace(program.link.now, phase=Phase.PLAYING, question=None, **more))
    QApplication.processEvents()


def end(program):
    program.link.show(replace(program.link.now, phase=Phase.LANDING, question=None))
    program.link.show(replace(program.link.now, phase=Phase.ENDED))


def shown(program, kind):
    found = program.window.stage.findChildren(kind)
    return [widget for widget in found if widget.isVisible()]


# The grid.


@pytest.fixture
def grid(session):
    ask(session, "check_in", measures=("pleasant", "energy"))
    (found,) = shown(session, AffectGrid)
    found.setFocus()
    return found


def test_pleasant_and_energy_are_one_grid_and_never_two_rows(session, grid):
    assert shown(session, ScaleRow) == []
    assert grid.chosen is None


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down])
def test_the_first_arrow_picks_the_centre(session, grid, key):
    session.press(key)
    assert grid.chosen == (5, 5)


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ([Key.Key_Right, Key.Key_Up, Key.Key_Up], (6, 7)),
        ([Key.Key_Left, Key.Key_Down], (4, 4)),
        ([Key.Key_Home], (1, 5)),
        ([Key.Key_End, Key.Key_Right], (9, 5)),
        ([Key.Key_PageUp, Key.Key_Up], (5, 9)),
        ([Key.Key_PageDown, Key.Key_Home], (1, 1)),
    ],
)
def test_keys_lead_through_the_grid_and_stop_at_its_edges(session, grid, keys, place):
    for key in [Key.Key_Right, *keys]:
        session.press(key)
    assert grid.chosen == place
    assert session.sent(ev.SetVolume) == 0


def test_one_click_picks_a_place_and_done_hands_over_both_numbers(session, grid, qtbot):
    cell = grid.viewport().width() // 9
    spot = QPoint(cell * 6 + cell // 2, cell * 2 + cell // 2)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert grid.chosen == (7, 7)
    session.click("Done")
    assert session.last(ev.Answer) == ev.Answer("q1", values=(("pleasant", 7), ("energy", 7)))


def settle():
    for _ in range(4):  # a layout that is due, what is measured after it, and what that moves
        QApplication.processEvents()


def area_of(program):
    areas = program.window.stage.findChildren(SceneArea)
    return next(area for area in areas if area.isAncestorOf(program.window.stage.session))


def drag(grid, spot):
    """Move over the grid, or beyond it, with the button held."""
    kind, button_ = QEvent.Type.MouseMove, Qt.MouseButton
    everywhere = QPointF(grid.viewport().mapToGlobal(spot))
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(
        kind, QPointF(spot), everywhere, button_.NoButton, button_.LeftButton, none
    )
    QApplication.sendEvent(grid.viewport(), event)


@pytest.mark.parametrize(("size", "least"), [((1200, 780), TARGET), ((900, 600), 26)])
def test_each_place_is_a_target_of_its_own_or_as_large_as_the_page_allows(
    program, qtbot, size, least
):
    program.window.resize(*size)
    program.begin()
    ask(program, "check_in", measures=("pleasant", "energy"))
    settle()
    (grid,) = shown(program, AffectGrid)
    area = area_of(program)
    assert area.verticalScrollBar().maximum() == 0
    with qtbot.waitSignal(area.measured) as measured:
        area.measure()
    spare, _sight = measured.args
    side = grid.visualRect(grid.model().index(0, 0)).height()
    assert side >= least
    assert side >= TARGET or 0 <= spare < 9, "there was room for more"


@pytest.mark.parametrize("text", [100, 200])
def test_where_the_page_scrolls_all_of_the_grid_can_be_in_sight(start, text):
    program = start(text_size=text)
    program.window.resize(900, 600)
    program.begin()
    ask(program, "check_in", measures=("numb", "pleasant", "energy"))
    settle()
    (grid,) = shown(program, AffectGrid)
    area = area_of(program)
    assert area.verticalScrollBar().maximum() > 0
    assert grid.least < grid.height() <= area.viewport().height()


@pytest.mark.parametrize(
    ("across", "up", "place"), [(-10, 0.5, (1, 5)), (0.5, -10, (5, 9)), (10, 10, (9, 1))]
)
def test_a_press_close_beside_the_grid_means_its_nearest_place(
    session, grid, qtbot, across, up, place
):
    """A whole number is pixels before the near edge or behind the far one."""

    def along(where, side):
        return round(where * side) if isinstance(where, float) else where + side * (where > 0)

    box = grid.geometry()
    beside = QPoint(along(across, box.width()), along(up, box.height()))
    qtbot.mouseClick(grid.parentWidget(), Qt.MouseButton.LeftButton, pos=box.topLeft() + beside)
    assert grid.chosen == place
    assert QApplication.focusWidget() is grid


def test_a_press_further_off_means_nothing(session, grid, qtbot):
    off = grid.geometry().topLeft() - QPoint(TARGET, 0)
    qtbot.mouseClick(grid.parentWidget(), Qt.MouseButton.LeftButton, pos=off)
    assert grid.chosen is None


def test_every_point_of_the_grid_is_a_place_and_a_drag_beyond_it_stays_at_the_edge(
    session, grid, qtbot
):
    corner = grid.viewport().rect().bottomRight()
    qtbot.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert grid.chosen == (9, 1)
    drag(grid, QPoint(-300, corner.y() // 2))
    assert grid.chosen == (1, 5)
    assert says(session.window.stage, "Unpleasant, some energy: 1 and 5 of 9.")


def test_a_place_is_written_in_words_and_told_to_a_screen_reader(session, grid):
    session.press(Key.Key_Right)
    told = "Neither pleasant nor unpleasant, some energy: 5 and 5 of 9."
    assert says(session.window.stage, told)
    assert grid.accessibleDescription() == told
    assert QAccessible.queryAccessibleInterface(grid).role() == QAccessible.Role.Table
    corner = grid.model().index(0, 8)
    assert corner.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Pleasant, a lot of energy: 9 and 9 of 9."
    )


def test_can_not_tell_lets_the_place_go_and_is_an_answer(session, grid):
    session.press(Key.Key_Right)
    session.click("Can’t tell")
    assert grid.chosen is None
    session.click("Done")
    assert session.last(ev.Answer) == ev.Answer("q1")


def test_a_place_lets_can_not_tell_go(session, grid):
    chip = button(session.window.stage, "Can’t tell")
    chip.click()
    session.press(Key.Key_Up, grid)
    assert not chip.isChecked()


def test_the_grid_can_be_skipped(session, grid):
    session.click("Skip")
    assert session.last(ev.Answer) == ev.Answer("q1", skipped=True)


def test_the_grid_is_one_stop_of_the_focus(session, grid):
    session.press(Key.Key_Tab, grid)
    assert focus_text() == "Can’t tell"


def test_rows_and_grid_are_answered_together(session):
    ask(session, "check_in", measures=("numb", "pleasant", "energy"))
    (row,), (places,) = shown(session, ScaleRow), shown(session, AffectGrid)
    session.press(Key.Key_4, row)
    places.pick(2, 8)
    session.click("Done")
    values = (("numb", 4), ("pleasant", 2), ("energy", 8))
    assert session.last(ev.Answer).values == values


# Rows.


def test_can_not_tell_is_an_answer_of_a_row_and_no_skipping(session):
    ask(session, "check_in", measures=("here",))
    (row,) = shown(session, ScaleRow)
    session.press(Key.Key_3, row)
    session.click("Can’t tell")
    assert row.chosen is None
    session.click("Done")
    assert session.last(ev.Answer) == ev.Answer("q1")


# Words.


@pytest.fixture
def sensations(session):
    ask(session, "words", words=palette("sensations"), measures=("here",))
    return session


def focus_text():
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, Button) else ""


def test_a_group_of_words_is_one_stop_of_the_focus(sensations):
    button(sensations.window.stage, "nothing").setFocus()
    stops = []
    for _ in range(3):
        sensations.press(Key.Key_Tab)
        stops.append(focus_text())
    assert stops == ["numb", "warm", "heavy"]


def test_arrows_lead_through_a_group_round_and_round(sensations):
    button(sensations.window.stage, "warm").setFocus()
    seen = []
    keys = [Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_Home, Key.Key_End, Key.Key_Right]
    for key in keys:
        sensations.press(key)
        seen.append(focus_text())
    assert seen == ["cool", "warm", "flushed", "warm", "flushed", "warm"]


def test_tab_comes_back_to_the_word_that_was_left(sensations):
    button(sensations.window.stage, "warm").setFocus()
    sensations.press(Key.Key_Right)
    sensations.press(Key.Key_Tab)
    sensations.press(Key.Key_Backtab)
    assert focus_text() == "cool"


def test_words_of_all_groups_are_handed_over_in_order(sensations, qtbot):
    for word in ("dizzy", "warm", "mixed"):
        button(sensations.window.stage, word).click()
    sensations.click("Done")
    assert sensations.last(ev.Answer).words == ("mixed", "warm", "dizzy")


def test_a_group_tells_what_it_is_about(sensations):
    names = [group.accessibleName() for group in shown(sensations, ChipGroup)]
    assert names[1:3] == ["Faint", "Temperature"]
    assert button(sensations.window.stage, "warm").accessibleDescription() == "Temperature"


def test_a_word_of_distance_asks_for_presence_and_hands_it_over(sensations):
    assert shown(sensations, ScaleRow) == []
    sensations.click("far away")
    (row,) = shown(sensations, ScaleRow)
    sensations.press(Key.Key_2, row)
    sensations.click("Done")
    answer = ev.Answer("q1", values=(("here", 2),), words=("far away",))
    assert sensations.last(ev.Answer) == answer


def test_the_question_that_a_word_brings_comes_into_sight(sensations):
    sensations.window.resize(900, 600)
    QApplication.processEvents()
    sensations.click("far away")
    for _ in range(3):
        QApplication.processEvents()
    (row,) = shown(sensations, ScaleRow)
    assert row.visibleRegion().boundingRect() == row.rect()


def test_presence_goes_with_the_word_that_brought_it(sensations):
    sensations.click("muffled")
    (row,) = shown(sensations, ScaleRow)
    sensations.press(Key.Key_2, row)
    sensations.click("muffled")
    assert shown(sensations, ScaleRow) == []
    sensations.click("Done")
    assert sensations.last(ev.Answer).values == ()


def test_a_word_that_may_be_an_illness_brings_a_plain_sentence(sensations):
    assert not says(sensations.window.stage, "medical help")
    sensations.click("sharp")
    assert says(sensations.window.stage, "please seek medical help")
    sensations.click("sharp")
    assert not says(sensations.window.stage, "medical help")


def test_words_that_were_picked_stay_for_the_note_when_the_session_goes_on_by_itself(session):
    ask(session, "words", words=palette("feelings"))
    session.click("wistful")
    go_on(session)
    assert session.sent(ev.Answer) == 0
    end(session)
    assert session.window.note.jotting.words == ("wistful",)


def test_words_that_were_picked_stay_for_the_note_after_pulling_back(session):
    ask(session, "words", words=palette("feelings"))
    session.click("wistful")
    session.press(Key.Key_Escape)
    session.link.show(replace(session.link.now, phase=Phase.ENDED))
    session.window.landing.noted.emit()
    assert session.window.note.jotting.words == ("wistful",)


@pytest.mark.parametrize("name", ["feelings", "sensations"])
@pytest.mark.parametrize("size", [(1200, 780), (900, 600)])
def test_done_and_skip_stay_in_sight_below_many_words(session, name, size):
    session.window.resize(*size)
    ask(session, "words", words=palette(name))
    for text in ("Done", "Skip"):
        end_ = button(session.window.stage, text)
        assert end_.visibleRegion().boundingRect() == end_.rect()


def test_all_62_words_are_seen_at_once_in_a_window_of_the_usual_size(session):
    session.window.resize(1200, 780)
    ask(session, "words", words=palette("feelings"))
    words = [chip for group in shown(session, ChipGroup) for chip in group.findChildren(Button)]
    assert len(words) == 62
    assert all(chip.visibleRegion().boundingRect() == chip.rect() for chip in words)


def test_the_page_scrolls_to_a_word_that_takes_the_focus(session):
    session.window.resize(900, 600)
    ask(session, "words", words=palette("feelings"))
    numb = button(session.window.stage, "numb")
    assert numb.visibleRegion().isEmpty()
    numb.setFocus(Qt.FocusReason.TabFocusReason)
    assert numb.visibleRegion().boundingRect() == numb.rect()


# The outline.


def test_the_outline_is_closed_until_it_is_asked_for(session):
    ask(session, "body", "Anywhere?")
    assert shown(session, Outline) == []
    session.click("Mark on an outline")
    QApplication.processEvents()
    assert len(shown(session, Outline)) == 2
    assert focus_text() == "feet"


def test_the_outline_can_be_skipped_unopened(session):
    ask(session, "body", "Anywhere?")
    session.click("Skip")
    assert session.last(ev.Answer) == ev.Answer("q1", skipped=True)


def test_regions_are_marked_by_name_and_by_mouse_alike(session, qtbot):
    ask(session, "body", "Anywhere?")
    session.click("Mark on an outline")
    QApplication.processEvents()
    session.press(Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    front, behind = shown(session, Outline)
    x, y, _, _ = next(spots_of("back"))
    box = behind._box()
    qtbot.mouseClick(behind, Qt.MouseButton.LeftButton, pos=box.map(QPoint(round(x), round(y))))
    assert button(session.window.stage, "back").isChecked()
    assert front.accessibleDescription() == "lower legs"
    assert behind.accessibleDescription() == "lower legs, back"
    session.click("Done")
    assert session.last(ev.Answer) == ev.Answer("q1", words=("lower-legs", "back"))


def test_a_region_is_lit_while_it_is_named(session):
    go_on(session, body="feet")
    (outline,) = shown(session, Outline)
    assert outline.accessibleDescription() == "feet"


# Marks.


def playing_music(*seconds):
    marks = tuple(frames_from_seconds(second) for second in seconds)
    return MusicView(
        "a/b.opus", Frames(0), frames_from_seconds(100), frames_from_seconds(50), marks, True
    )


def test_a_mark_is_seen_and_spoken_and_can_be_taken_back(session, monkeypatch):
    spoken = []
    monkeypatch.setattr(
        "thaw.ui.pages.scene.announce", lambda widget, text, **_: spoken.append(text)
    )
    go_on(session, music=playing_music())
    assert "Take back the last one" not in [b.text() for b in shown(session, Button)]
    go_on(session, music=playing_music(12))
    assert says(session.window.stage, "1 place kept, the last at 12 s")
    assert spoken[-1] == "1 place kept, the last at 12 s"
    session.click("Take back the last one")
    assert session.sent(ev.TakeBackMark) == 1
    go_on(session, music=playing_music())
    assert says(session.window.stage, "keeps this place")
    assert spoken[-1] == "1 place kept, the last at 12 s"


# Something to do.


def test_something_to_do_says_how_long_and_shows_how_far_it_is(session):
    have = (OptionView("have", "I have it"), OptionView("without", "I don’t have it"))
    ask(session, "sense", "Something cool.", options=have, lasts=frames_from_seconds(20))
    assert says(session.window.stage, "About 20 s.")
    quiet = "How much of its time is over"
    assert quiet not in [line.accessibleName() for line in shown(session, Progress)]
    go_on(session, activity="Something cool.", activity_share=0.5)
    (line,) = [line for line in shown(session, Progress) if line.accessibleName() == quiet]
    assert line.accessibleDescription() == "50 percent"


# The free page.


def paper_of(program):
    (paper,) = shown(program, QPlainTextEdit)
    return paper


def test_esc_pulls_back_from_the_free_page_and_what_was_written_is_not_lost(session):
    ask(session, "write", "A free page.")
    paper_of(session).setPlainText("One line.")
    session.press(Key.Key_Escape, paper_of(session))
    assert session.link.now.phase is Phase.PULLED_BACK
    session.link.show(replace(session.link.now, phase=Phase.ENDED))
    session.window.landing.noted.emit()
    assert session.window.note.jotting.page == "One line."


def test_a_pause_keeps_what_was_written_and_goes_on_with_it(session):
    ask(session, "write", "A free page.")
    open_page = session.link.now
    paper_of(session).setPlainText("One line.")
    session.link.show(replace(open_page, phase=Phase.PAUSED, question=None))
    assert shown(session, QPlainTextEdit) == []
    session.link.show(open_page)
    QApplication.processEvents()
    assert paper_of(session).toPlainText() == "One line."


def test_a_pause_keeps_what_was_picked(session):
    ask(session, "check_in", measures=("here",))
    asked = session.link.now
    (row,) = shown(session, ScaleRow)
    session.press(Key.Key_6, row)
    session.link.show(replace(asked, phase=Phase.PAUSED, question=None))
    session.link.show(asked)
    session.click("Done")
    assert session.last(ev.Answer).values == (("here", 6),)


def test_a_page_that_is_asked_for_again_goes_on_with_what_stood_there(session):
    ask(session, "write", "A free page.")
    paper_of(session).setPlainText("One line.")
    go_on(session)
    ask(session, "write", "A free page.")
    assert paper_of(session).toPlainText() == "One line."


def test_nothing_of_one_session_comes_back_in_the_next(session):
    ask(session, "write", "A free page.")
    paper_of(session).setPlainText("One line.")
    end(session)
    session.window.note.left.emit()
    session.begin()
    ask(session, "write", "A free page.")
    assert paper_of(session).toPlainText() == ""


# Pictures.


def picture_file(folder, width=64, height=48, name="window.png"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    file = folder / name
    assert image.save(str(file))
    return file


def show_picture(program, file, words="A window."):
    go_on(program, look=str(file), look_words=words)
    program.window.stage.session.picture.wait()
    QApplication.processEvents()


def test_a_picture_of_the_pack_is_seen_with_its_words(session, tmp_path):
    show_picture(session, picture_file(tmp_path))
    picture = session.window.stage.session.picture
    assert picture.isVisible()
    assert picture.accessibleName() == "A window."
    middle = picture.grab().toImage().pixelColor(picture.rect().center())
    assert middle.green() > middle.red()


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_broken_picture_leaves_the_still_light_and_is_told_afterwards(
    session, tmp_path, content
):
    file = tmp_path / "window.png"
    file.write_bytes(content)
    show_picture(session, file)
    assert session.window.stage.session.ember.isVisible()
    end(session)
    assert says(session.window, "The picture window.png ")
    assert says(session.window, "It was left out.")


def test_what_is_told_of_one_session_is_not_told_of_the_next(session, tmp_path):
    show_picture(session, tmp_path / "gone.png")
    end(session)
    session.window.note.left.emit()
    session.begin()
    end(session)
    assert not says(session.window, "gone.png")


def test_a_picture_that_vanished_is_no_picture(tmp_path):
    image, trouble = decode(str(tmp_path / "gone.png"))
    assert image.isNull()
    assert trouble == "is missing."


def test_a_large_picture_is_kept_no_larger_than_a_page(tmp_path):
    image, trouble = decode(str(picture_file(tmp_path, 4000, 1000, "wide.jpg")))
    assert trouble == ""
    assert (image.width(), image.height()) == (1920, 480)


def test_an_enormous_picture_is_refused_before_a_pixel_is_decoded(tmp_path):
    """A PNG that claims to be enormous, and holds next to nothing."""
    file = picture_file(tmp_path)
    for width, height in ((LARGEST_SIDE + 1, 10), (8000, LARGEST_AREA // 8000 + 1)):
        data = bytearray(file.read_bytes())
        data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
        claims = tmp_path / "claims.png"
        claims.write_bytes(data)
        image, trouble = decode(str(claims))
        assert image.isNull()
        assert trouble in ("is too large.", "is broken.")


def test_another_kind_of_picture_is_not_decoded(tmp_path):
    image, trouble = decode(str(picture_file(tmp_path, name="window.bmp")))
    assert image.isNull()
    assert trouble == "is neither a PNG nor a JPEG."


# Pacers.


def pace(by, second=3.0, inward=4.0, outward=6.0):
    return PaceView(
        by,
        frames_from_seconds(inward),
        frames_from_seconds(outward),
        frames_from_seconds(second),
    )


def drawn(program, view):
    program.link.show(replace(program.link.now, phase=Phase.PAUSED, pace=view, caption=""))
    QApplication.processEvents()
    (pacer,) = shown(program, Pacer)
    return bytes(pacer.grab().toImage().bits())


@pytest.mark.parametrize("by", ["hand", "sway", "light", "sound", "breath"])
def test_every_pacer_moves_with_its_cycle(start, by):
    program = start(motion="full")
    program.begin()
    assert len({drawn(program, pace(by, second)) for second in (0.0, 2.0, 4.0)}) == 3


def test_hand_sway_light_and_sound_are_drawn_each_in_its_own_way(start):
    program = start(motion="full")
    program.begin()
    assert len({drawn(program, pace(by)) for by in ("hand", "sway", "light", "sound")}) == 4


def test_with_reduced_motion_a_pacer_is_two_numbers_that_stand(session):
    seen = {drawn(session, pace("hand", second)) for second in (0.0, 2.0, 4.0)}
    assert len(seen) == 1
    go_on(session, pace=pace("hand"))
    (pacer,) = shown(session, Pacer)
    assert not pacer.beat.runs
    assert pacer.accessibleName() == "A rhythm: opening for 4 s, closing for 6 s"


def test_a_pacer_that_would_flicker_is_shown_in_numbers(start):
    program = start(motion="full")
    program.begin()
    fast = {drawn(program, pace("light", second, 1, 1)) for second in (0.0, 0.5, 1.0)}
    assert len(fast) == 1


def test_a_pacer_moves_while_it_plays_and_rests_while_it_is_paused(start):
    program = start(motion="full")
    program.begin()
    go_on(program, pace=pace("light"))
    (pacer,) = shown(program, Pacer)
    assert pacer.beat.runs
    program.press(Key.Key_K)
    assert not pacer.beat.runs


# Keys that can be off.


def test_with_single_letters_off_every_answer_is_still_reached(start):
    program = start(letter_keys=False)
    program.begin()
    ask(program, "words", words=palette("music"))
    program.press(Key.Key_M)
    assert program.sent(ev.MarkMoment) == 0
    chip = button(program.window.stage, "tender")
    chip.setFocus()
    program.press(Key.Key_Return)
    program.click("Done")
    assert program.last(ev.Answer).words == ("tender",)


# All of them by keys alone.

QUESTIONS = {
    "session": ["My hands", "The sounds instead"],
    "sense": ["I have it", "I don’t have it"],
    "check-in": [
        "How stirred up is it right now?",
        "Can’t tell",
        "How here do you feel?",
        "Can’t tell",
        "Done",
        "Skip",
    ],
    "check-in-grid": [
        "Unpleasant or pleasant, and with how much energy?",
        "Can’t tell",
        "Done",
        "Skip",
    ],
    "words": ["nothing", "at rest", "strong", "Done", "Skip"],
    "words-sensations": [
        *("nothing", "numb", "warm", "heavy", "tight", "tingling", "buzzing", "hollow", "achy"),
        *("Done", "Skip"),
    ],
    "regions": ["Mark on an outline", "Skip"],
    "regions-open": ["feet", "Done", "Skip"],
    "write": ["A free page. It can be one word, or nothing.", "Done", "Skip"],
    "music": ["Something stirred", "Take back the last one"],
}
CONTROLS = ["Pause", "Pull back", "Finish gently"]


@pytest.fixture
def studio(qapp):
    made = Studio(View())
    yield made
    made.close()


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_tab_leads_through_a_step_in_reading_order_and_to_the_controls(studio, qtbot, name):
    next(scene for scene in studio.scenes(name) if scene == name)
    window, stage = studio.window, studio.window.stage
    stage.setFocus()
    order: list[str] = []
    while not order or order[-1] != CONTROLS[-1]:
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        order.append(window.focusWidget().accessibleName())
        assert len(order) < 30
    assert order == ["Change", "Support", *QUESTIONS[name], *CONTROLS]


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_esc_pulls_back_from_everything_in_a_step(studio, qtbot, name):
    next(scene for scene in studio.scenes(name) if scene == name)
    window, before = studio.window, studio.link.now
    window.stage.setFocus()
    for _ in range(3 + len(QUESTIONS[name])):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
        assert isinstance(studio.link.sent[-1], ev.PullBack)
        studio.link.show(before)
