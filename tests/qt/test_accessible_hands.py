"""What a screen reader does to a control by itself is what a hand would have done."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from fakes import told
from fakes.studio import Studio, View, settle
from fakes.window import button
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.ui.widgets.affect_grid import AffectGrid
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.scale_row import ScaleRow

KINDS = QAccessible.Text


@pytest.fixture
def studio(qapp):
    made = Studio(View("dusk", 900, 600))
    yield made
    made.close()


def scene(studio: Studio, name: str) -> None:
    """Go to one scene and no other."""
    next(each for each in studio.scenes(name) if each == name)


def shown(studio: Studio, kind):
    return next(each for each in studio.window.page.findChildren(kind) if each.isVisible())


def press(studio: Studio, text: str) -> None:
    """Press the control that says something."""
    told.press(button(studio.window, text))
    studio.link.deliver()


def answer(studio: Studio) -> ev.Answer:
    press(studio, "Done")
    return next(each for each in reversed(studio.link.sent) if isinstance(each, ev.Answer))


@pytest.mark.parametrize("value", [0, 6, 10])
def test_a_number_that_is_set_is_picked_the_lowest_one_too(studio, value):
    scene(studio, "check-in-one")
    told.set_value(shown(studio, ScaleRow), value)
    assert answer(studio).values == (("here", value),)


def test_before_a_number_is_picked_none_of_them_is_told(studio):
    scene(studio, "check-in-one")
    row = told.accessible(shown(studio, ScaleRow))
    assert row.valueInterface().currentValue() == -1
    assert "Nothing is picked" in row.text(KINDS.Description)


def test_a_number_that_is_picked_is_told(studio):
    scene(studio, "check-in-one")
    row = shown(studio, ScaleRow)
    row.pick(7)
    assert told.accessible(row).text(KINDS.Value) == "7"
    assert told.accessible(row).text(KINDS.Description) == "7 is picked."


def test_what_is_no_number_of_a_row_leaves_the_one_that_was(studio):
    scene(studio, "check-in-one")
    row = shown(studio, ScaleRow)
    told.set_value(row, 4)
    told.set_value(row, -1)
    assert (row.chosen, row.value()) == (4, 4)


def places(grid: AffectGrid):
    table = told.accessible(grid)
    cells = [table.child(place) for place in range(table.childCount())]
    return {
        cell.text(KINDS.Name): cell for cell in cells if cell.role() == QAccessible.Role.Cell
    }


PLACE = "A little pleasant, a little energy: 6 and 3 of 9."
OTHER = "Unpleasant, some energy: 1 and 5 of 9."


def test_a_place_of_the_grid_that_is_selected_is_picked_and_told(studio):
    scene(studio, "check-in-grid")
    grid = shown(studio, AffectGrid)
    places(grid)[PLACE].actionInterface().doAction("Toggle")
    selected = [name for name, cell in places(grid).items() if cell.state().selected]
    assert selected == [PLACE]
    assert told.accessible(grid).text(KINDS.Description) == PLACE
    assert answer(studio).values == (("pleasant", 6), ("energy", 3))


def test_a_place_that_is_picked_by_key_is_told_as_selected(studio):
    scene(studio, "check-in-grid")
    grid = shown(studio, AffectGrid)
    grid.pick(1, 5)
    assert [name for name, cell in places(grid).items() if cell.state().selected] == [OTHER]


def test_the_place_that_is_picked_stays_when_it_is_selected_again(studio):
    scene(studio, "check-in-grid")
    grid = shown(studio, AffectGrid)
    for _ in range(2):
        places(grid)[PLACE].actionInterface().doAction("Toggle")
    assert grid.chosen == (6, 3)


def test_with_can_not_tell_no_place_is_told_as_selected(studio):
    scene(studio, "check-in-grid")
    grid = shown(studio, AffectGrid)
    grid.pick(1, 5)
    press(studio, "Can’t tell")
    assert not any(cell.state().selected for cell in places(grid).values())
    assert "Nothing is picked" in told.accessible(grid).text(KINDS.Description)


def test_a_word_that_is_toggled_is_picked_and_told_as_checked(studio):
    scene(studio, "words")
    press(studio, "tender")
    assert told.accessible(button(studio.window, "tender")).state().checked
    assert answer(studio).words == ("tender",)


def test_a_region_that_is_toggled_is_left_out_and_told_as_checked(studio):
    scene(studio, "before")
    press(studio, "Face")
    face = told.accessible(button(studio.window, "Face"))
    assert face.state().checked
    assert face.text(KINDS.Description) == "Leave out"
    assert studio.link.prepared[-1][1].left_out == frozenset({"face"})


def test_a_free_page_takes_a_text_that_is_set(studio):
    scene(studio, "write")
    page = shown(studio, QPlainTextEdit)
    told.accessible(page).setText(KINDS.Value, "One line.")
    assert page.toPlainText() == "One line."


def test_pull_back_pulls_back(studio):
    scene(studio, "session")
    press(studio, "Pull back")
    assert studio.link.now.phase is Phase.PULLED_BACK


def test_the_dark_page_is_brought_back_by_a_press(studio):
    scene(studio, "session")
    studio.window.stage.darkened.emit()
    assert studio.window.dark.accessibleName() in [n.name for n in told.told(studio.window)]
    told.press(studio.window.dark)
    settle()
    assert not studio.window.dark.isVisible()


@pytest.fixture
def announced(monkeypatch):
    """What a screen reader is told to say, as it is told."""
    said: list[str] = []
    monkeypatch.setattr("thaw.ui.widgets.announce.QAccessible", _Listening(said))
    return said


class _Listening:
    """A screen reader that is always there."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self, said: list[str]) -> None:
        self._said = said

    def isActive(self) -> bool:  # noqa: N802  Qt's name
        return True

    def updateAccessibility(self, event) -> None:  # noqa: N802  Qt's name
        self._said.append(event.message())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("session", "You might let your hands find something to rest on"),
        ("session-paused", "Paused"),
        ("pulled-first", "The session has stopped."),
        ("pulled", "What would fit better"),
        ("music", "3 places kept"),
    ],
)
def test_what_changes_by_itself_is_said(studio, announced, name, words):
    scene(studio, name)
    assert any(words in each for each in announced), announced


def test_a_note_that_could_not_be_kept_is_said(studio, announced):
    for name in ("first-keep", "first-keep-code", "note", "note-error"):
        scene(studio, name)
    assert any("not kept yet" in each for each in announced), announced


def test_what_is_wrong_is_said_once_and_where_it_is_seen(studio, announced):
    page = QWidget()
    note = ErrorNote(studio.shell.theme, page)
    note.say("“Headphones” is gone.")
    assert announced == []
    page.show()
    note.say("“Headphones” is gone.", [("Go on without sound", page.hide)])
    assert announced == ["“Headphones” is gone."]
    page.hide()
    page.show()
    assert len(announced) == 1
    note.say("")
    note.say("“Headphones” is gone.")
    assert len(announced) == 2
    page.deleteLater()
