"""Where the window comes back: where it was, and on a screen that exists."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from fakes.studio import settle
from fakes.window import end, make_program
from thaw.ui import place
from thaw.ui.place import Place

REAL_SCREENS = place._screens
MAIN, RIGHT = QRect(0, 0, 1920, 1160), QRect(1920, 0, 1280, 1024)


def fitted(x, y, width, height, *screens):
    area = Place(QRect(x, y, width, height)).fitted(screens or (MAIN, RIGHT)).area
    return area.x(), area.y(), area.width(), area.height()


def test_a_window_that_is_seen_stays_where_it_is():
    assert fitted(100, 50, 1200, 780) == (100, 50, 1200, 780)
    assert fitted(1950, 100, 1000, 700) == (1950, 100, 1000, 700)
    assert fitted(1500, 900, 1200, 780) == (1500, 900, 1200, 780), "partly outside, as it was"


@pytest.mark.parametrize("corner", [(1950, 100), (5000, 5000), (-4000, -4000), (0, 1159)])
def test_a_window_of_a_screen_that_is_gone_comes_to_one_that_is_there(corner):
    assert MAIN.contains(QRect(*fitted(*corner, 1200, 780, MAIN)))


def test_it_comes_to_the_screen_that_has_most_of_it():
    assert RIGHT.contains(QRect(*fitted(2400, -300, 1000, 700)))


def test_a_window_that_is_larger_than_the_screen_is_made_smaller():
    assert fitted(100, 100, 3000, 2000, RIGHT) == (1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "1 2 3", "1 2 3 4 5", "1 2 3 4 full", "a b c d", "1 2 3 4.5"),
        "1 2 99999999999999999999 4",
    ],
)
def test_what_means_nothing_is_no_place(text):
    assert Place.of(text) is None


@pytest.mark.parametrize("maximised", [True, False])
def test_a_place_is_kept_as_text(maximised):
    kept = Place(QRect(-5, 10, 1200, 780), maximised)
    assert Place.of(kept.text()) == kept


@pytest.fixture(autouse=True)
def screen(qapp, monkeypatch):
    """One that is large enough for the window, as that of the tests is not."""
    monkeypatch.setattr(place, "_screens", lambda: [MAIN])
    return MAIN


def restarted(qtbot, program):
    """The same settings, in another run."""
    end(program)
    kept = dict(program.settings.values)
    return make_program(qtbot, **kept)


def test_the_window_comes_back_as_large_as_it_was(qtbot):
    program = make_program(qtbot)
    program.window.resize(1000, 700)
    program.window.move(120, 80)
    settle()
    program = restarted(qtbot, program)
    assert (program.window.width(), program.window.height()) == (1000, 700)
    assert program.window.pos() == QPoint(120, 80)
    end(program)


def test_a_maximised_window_comes_back_maximised_and_knows_its_size(qtbot):
    program = make_program(qtbot)
    program.window.resize(1000, 700)
    settle()
    program.window.showMaximized()
    settle()
    program = restarted(qtbot, program)
    assert program.window.isMaximized()
    assert program.settings.values["window_place"].endswith("1000 700 maximised")
    end(program)


def test_full_screen_never_comes_back(qtbot):
    program = make_program(qtbot)
    program.window.showFullScreen()
    settle()
    assert program.window.isFullScreen()
    program = restarted(qtbot, program)
    assert program.window.windowState() == Qt.WindowState.WindowNoState
    end(program)


def test_a_window_far_outside_comes_back_into_sight(qtbot, screen):
    program = make_program(qtbot, window_place="9000 9000 1000 700")
    assert screen.contains(program.window.pos())
    end(program)


def test_a_screen_that_goes_takes_no_window_with_it(qtbot, qapp, screen):
    program = make_program(qtbot)
    program.window.move(9000, 9000)
    qapp.screenRemoved.emit(qapp.primaryScreen())
    settle()
    assert screen.contains(program.window.pos())
    end(program)


def test_a_screen_that_becomes_smaller_takes_no_window_with_it(qtbot, qapp, monkeypatch):
    program = make_program(qtbot)
    program.window.move(1000, 300)
    small = QRect(0, 0, 1024, 700)
    monkeypatch.setattr(place, "_screens", lambda: [small])
    qapp.primaryScreen().virtualGeometryChanged.emit(small)
    settle()
    assert small.contains(program.window.pos())
    assert program.window.height() <= small.height()
    end(program)


def test_full_screen_ends_with_its_screen_and_not_when_a_dock_hides(qtbot, qapp, screen):
    program = make_program(qtbot)
    program.window.showFullScreen()
    qapp.primaryScreen().availableGeometryChanged.emit(screen)
    settle()
    assert program.window.isFullScreen()
    qapp.screenRemoved.emit(qapp.primaryScreen())
    settle()
    assert not program.window.isFullScreen()
    end(program)


def test_a_window_that_is_seen_is_left_where_it_is_when_a_screen_goes(qtbot, qapp):
    program = make_program(qtbot)
    program.window.move(700, 500)  # reaching beyond the screen, as somebody put it
    qapp.screenRemoved.emit(qapp.primaryScreen())
    settle()
    assert program.window.pos() == QPoint(700, 500)
    end(program)


def test_while_no_screen_is_there_a_window_stays():
    assert Place(MAIN).fitted(()) == Place(MAIN)


def test_the_main_screen_counts_first(qapp):
    assert REAL_SCREENS()[0] == qapp.primaryScreen().availableGeometry()
