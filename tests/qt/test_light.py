"""Light that changes while a session is on: colours are painted, and no style is worked out."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from fakes.studio import OFFERED, PLAYING, Studio, View, settle
from thaw.ui.theme.sheet import INKS
from thaw.ui.widgets.beat import is_seen
from thaw.ui.widgets.error_note import ErrorNote
from thaw.ui.widgets.label import Label

_STYLED = {QEvent.Type.StyleChange, QEvent.Type.Polish, QEvent.Type.FontChange}
LOOKS = ["", "display", "title", "strong", *INKS]
TEXTS = ["A line of words.", "Two lines of words\nthat say nothing.", "שלום"]


class Styling(QObject):
    """Collects what is styled anew."""

    def __init__(self):
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched, event):
        if event.type() in _STYLED:
            self.seen.append(f"{event.type().name} of {type(watched).__name__}")
        return False


@pytest.fixture
def studio(qapp):
    made = Studio(View())
    made.link.show(PLAYING)
    settle()
    yield made
    made.close()


def test_the_light_of_the_room_styles_nothing_anew(studio, qapp):
    stage = studio.window.stage
    studio.link.show(OFFERED)
    settle()
    watch = Styling()
    qapp.installEventFilter(watch)
    grounds = []
    for mood in (-1.0, -0.5, 0.0, 0.3, 0.7, 1.0):
        stage.light.mood = mood
        stage.light.changed.emit(mood)
        settle()
        grounds.append(stage.grab().toImage().pixelColor(stage.width() // 2, 8).name())
    qapp.removeEventFilter(watch)
    assert watch.seen == []
    assert len(set(grounds)) == len(grounds)


def test_a_whole_stage_changes_its_colours_without_a_style_sheet(studio):
    stage = studio.window.stage
    for snapshot in (OFFERED, PLAYING, OFFERED):
        studio.link.show(snapshot)
        settle()
    assert stage.styleSheet() == ""


def test_a_label_that_paints_itself_looks_as_the_style_sheet_has_it(studio):
    def picture(label):
        label.setParent(studio.window)
        label.resize(300, 90)
        label.show()
        painted = label.grab().toImage()
        label.deleteLater()
        return painted

    for look, text in itertools.product(LOOKS, TEXTS):
        plain = picture(Label(text, look))
        assert picture(Label(text, look, theme=studio.shell.theme)) == plain, (look, text)


def test_a_note_in_the_room_has_the_colours_of_the_room(studio):
    stage = studio.window.stage
    studio.link.show(OFFERED)
    studio.link.fail("Something is wrong.")
    (note,) = (n for n in stage.findChildren(ErrorNote) if n.isVisible())
    before = note.grab().toImage()
    stage.light.mood = 1.0
    stage.light.changed.emit(1.0)
    settle()
    assert note.grab().toImage().pixelColor(12, 40) != before.pixelColor(12, 40)


def test_the_ember_rests_under_a_dark_page_and_in_a_hidden_window(studio):
    studio.settings.values["motion"] = "full"
    studio.shell.restyle()
    stage, ember = studio.window.stage, studio.window.stage.session.ember
    stage.show_now()
    assert (is_seen(ember), ember.beat.runs) == (True, True)
    stage.darkened.emit()
    stage.show_now()
    assert (is_seen(ember), ember.beat.runs) == (False, False)
    studio.window.wake()
    stage.show_now()
    assert ember.beat.runs
    studio.window.hide()
    QApplication.processEvents()
    stage.show_now()
    assert not ember.beat.runs
