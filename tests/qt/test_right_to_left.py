"""Where text runs from right to left the window is mirrored, but for the pictures of time."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from fakes.studio import PLAYING, Studio, View, asking, settle
from qt.test_looks import cut, visible
from thaw.ui.theme.theme import Theme
from thaw.ui.widgets.card import Card
from thaw.ui.widgets.picture import Course
from thaw.ui.widgets.scale_row import ScaleRow
from thaw.ui.widgets.slider import Slider

Key = Qt.Key
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def mirrored(qapp):
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


@pytest.fixture
def studio(mirrored):
    made = Studio(View())
    yield made
    made.close()


def middle(widget):
    """Where a widget's middle is, from the left of its window."""
    return widget.mapTo(widget.window(), widget.rect().center()).x()


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("view", [View(), View("dawn", 900, 600, 200)])
def test_no_text_is_cut(mirrored, view):
    studio = Studio(view)
    wrong = []
    for name in studio.scenes():
        texts: list[QLabel | QPushButton] = [*visible(studio.window, QLabel)]
        texts += visible(studio.window, QPushButton)
        wrong += [f"{name}: {text.text()!r}" for text in texts if cut(text)]
    studio.close()
    assert wrong == []


def test_the_sidebar_stands_at_the_right_and_the_first_card_beside_it(studio):
    sidebar = studio.window._frame.sidebar
    cards = visible(studio.window, Card)
    assert middle(sidebar) > studio.window.width() * 0.8
    assert middle(cards[0]) > middle(cards[1])


def test_the_outer_controls_change_places_and_the_wide_one_keeps_its_own(studio):
    stage = studio.window.stage
    studio.link.show(PLAYING)
    settle()
    assert middle(stage.pause) > middle(stage.wide) > middle(stage.finish)
    assert abs(middle(stage.wide) - studio.window.width() / 2) <= 1


def test_the_sheet_stands_at_the_left_and_the_scene_beside_it(studio):
    stage = studio.window.stage
    studio.link.show(PLAYING)
    studio.shell.remote.ref = PLAYING.ref
    stage.open_sheet()
    settle()
    assert middle(stage.sheet) < studio.window.width() / 2
    assert middle(stage.session.caption) > stage.sheet.geometry().right()


def test_a_level_rises_to_the_left(qtbot, mirrored):
    slider = Slider(Theme(), "Volume", -48, 0)
    qtbot.addWidget(slider)
    slider.resize(200, 44)
    slider.show()
    slider.setValue(-24)
    QTest.keyClick(slider, Key.Key_Left)
    assert slider.value() == -23
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(5, 22))
    assert slider.value() == 0
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(195, 22))
    assert slider.value() == -48


def test_the_numbers_of_a_check_in_rise_to_the_left(studio):
    studio.link.show(asking("check_in", "", measures=("stirred",)))
    settle()
    (row,) = visible(studio.window, ScaleRow)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 10, 20))
    assert row.chosen == 0
    QTest.keyClick(row, Key.Key_Left)
    assert row.chosen == 1
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    assert row.chosen == 10


def test_time_runs_from_left_to_right_all_the_same(qapp):
    drawn = []
    for direction in (LEFT, RIGHT):
        qapp.setLayoutDirection(direction)
        studio = Studio(View())
        studio.window.open("steady/body-scan-edges")
        settle()
        (course,) = visible(studio.window, Course)
        course.resize(600, course.height())
        drawn.append(course.grab().toImage())
        studio.close()
    qapp.setLayoutDirection(LEFT)
    assert drawn[0] == drawn[1]
