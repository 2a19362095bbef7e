"""What a page asks for stands below it, in sight, at every size of the window."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from fakes.studio import Studio, View
from fakes.window import button
from thaw.ui.present.before import KEYS
from thaw.ui.widgets.card import Card
from thaw.ui.widgets.error_note import ErrorNote

VIEWS = [View(), View("dawn", 900, 600), View("dawn", 900, 600, 200)]


@pytest.fixture(params=VIEWS, ids=lambda view: view.name)
def studio(request, qapp):
    made = Studio(request.param)
    yield made
    made.close()


def see(studio: Studio, scene: str) -> QWidget:
    """Go on to a scene; the page that it shows."""
    next(name for name in studio.scenes() if name == scene)
    return studio.window.page


def in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize(
    ("scene", "begin"),
    [("before", "Begin"), ("before-unsure", "Begin as it is"), ("before-short", "Begin")],
)
def test_begin_is_wholly_in_sight(studio, scene, begin):
    page = see(studio, scene)
    assert in_sight(button(page, begin))
    assert in_sight(button(page, "Read it instead"))


def keys_on(page: QWidget) -> list[QLabel]:
    return [label for label in page.findChildren(QLabel) if label.text() == KEYS]


@pytest.mark.parametrize("view", [View(), View("dawn", 900, 600)], ids=lambda view: view.name)
def test_the_keys_stand_beside_begin_in_sight(qapp, view):
    studio = Studio(view)
    shown = [label for label in keys_on(see(studio, "before")) if label.isVisible()]
    assert len(shown) == 1
    assert in_sight(shown[0])
    studio.close()


def test_with_large_text_in_a_low_window_the_keys_make_room_for_the_page(qapp):
    studio = Studio(View("dusk", 900, 600, 200))
    shown = [label for label in keys_on(see(studio, "before")) if label.isVisible()]
    assert len(shown) == 1
    assert not in_sight(shown[0])
    studio.close()


@pytest.mark.parametrize(
    ("scene", "ways"),
    [
        ("pack", ["Install this pack", "Leave it"]),
        ("pack-question", ["Install it all the same", "Leave everything as it is"]),
        ("pack-wrong", ["Look again", "Leave it"]),
        ("pack-installed", ["To the sessions", "Take it away again"]),
    ],
)
def test_what_can_be_done_with_a_pack_is_wholly_in_sight(studio, scene, ways):
    page = see(studio, scene)
    assert all(in_sight(button(page, way)) for way in ways)


@pytest.mark.parametrize("scene", ["pack-question", "pack-wrong", "pack-refused"])
def test_a_question_or_a_trouble_begins_in_sight(studio, scene):
    page = see(studio, scene)
    (note,) = [note for note in page.findChildren(ErrorNote) if note.text]
    seen = note.visibleRegion().boundingRect()
    assert seen.height() >= min(note.height(), 60)
    assert seen.top() == 0


def test_both_ends_of_the_note_are_in_sight(studio):
    page = see(studio, "note")
    assert in_sight(button(page, "Keep nothing"))
    assert in_sight(button(page, "Keep this note"))


def test_nothing_moves_sideways_when_a_page_becomes_longer_than_the_window(qapp):
    studio = Studio(View())
    page = see(studio, "sessions")
    places = set()
    for height in (780, 600):
        studio.window.resize(1200, height)
        QApplication.processEvents()
        card = page.findChildren(Card)[2]
        places.add((card.mapTo(studio.window, card.rect().topRight()).x(), card.width()))
    studio.close()
    assert len(places) == 1
