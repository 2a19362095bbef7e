"""The outline on the note page: filled in from the session, marked by mouse and by name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from fakes.window import button
from thaw.notes.jotting import Jotting
from thaw.player.phase import Phase
from thaw.player.snapshot import QuestionView
from thaw.ui.widgets.figure import spots_of
from thaw.ui.widgets.outline import Outline


@pytest.fixture
def note(program):
    program.window.note.begin(Jotting("A title", where=("feet",)), ())
    program.window.go(program.window.note)
    QApplication.processEvents()
    return program.window.note


def figures(note):
    return note.where.findChildren(Outline)


def test_regions_that_were_marked_in_the_session_are_marked_on_the_note(program):
    program.begin()
    question = QuestionView("q1", "body", "Anywhere?", words=())
    program.link.show(replace(program.link.now, phase=Phase.ASKING, question=question))
    QApplication.processEvents()
    program.click("Mark on an outline")
    program.click("hands")
    program.click("Done")
    program.link.show(replace(program.link.now, phase=Phase.ENDED, question=None))
    QApplication.processEvents()
    note = program.window.note
    assert note.jotting.where == ("hands",)
    assert note.jotting.words == ()
    assert all("hands" in figure.accessibleDescription() for figure in figures(note))


def test_a_press_on_a_figure_marks_and_unmarks(note, qtbot):
    front, _ = figures(note)
    x, y, _, _ = next(spots_of("hands"))
    place = front._box().map(QPoint(round(x), round(y)))
    for where in (("feet", "hands"), ("feet",)):
        qtbot.mouseClick(front, Qt.MouseButton.LeftButton, pos=place)
        assert note.jotting.where == where


def test_a_name_does_the_same_and_all_of_it_can_come_back(note):
    button(note.where, "face").click()
    assert note.jotting.where == ("feet", "face")
    note.throw_away()
    assert note.jotting.where == ()
    note.bring_back()
    assert note.jotting.where == ("feet", "face")


@pytest.mark.parametrize(("width", "beside"), [(1200, True), (900, False)])
def test_it_stands_beside_the_words_or_below_them(program, note, width, beside):
    program.window.resize(width, 780)
    QApplication.processEvents()
    assert (note.where.x() > note.paper.geometry().right()) is beside
    assert (note.where.y() > note.paper.geometry().bottom()) is not beside


def test_larger_text_takes_the_room_beside_the_words(program, note):
    program.window.resize(1200, 780)
    program.settings.values["text_size"] = 200
    program.shell.restyle()
    QApplication.processEvents()
    assert note.where.y() > note.paper.geometry().bottom()
    four_lines = 4 * note.paper.fontMetrics().lineSpacing()
    assert note.paper.height() > max(200, four_lines)
