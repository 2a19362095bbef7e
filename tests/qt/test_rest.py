"""At rest nothing is laid out and nothing is painted, on any page."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from fakes.studio import Studio, View, settle
from thaw.ui.widgets.card import Card

ROUNDS = 20
"""A layout that never comes to rest asks for a new one in each."""
_BUSY = {
    QEvent.Type.LayoutRequest,
    QEvent.Type.Paint,
    QEvent.Type.Move,
    QEvent.Type.Resize,
}


class Unrest(QObject):
    """Counts what is laid out, moved and painted."""

    def __init__(self):
        super().__init__()
        self.seen: Counter[str] = Counter()

    def eventFilter(self, watched, event):
        if event.type() in _BUSY:
            self.seen[f"{event.type().name} of {type(watched).__name__}"] += 1
        return False


def unrest(application: QApplication) -> Counter[str]:
    """What happens from now on although nobody does anything."""
    settle()
    watch = Unrest()
    application.installEventFilter(watch)
    for _ in range(ROUNDS):
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
    application.removeEventFilter(watch)
    return watch.seen


@pytest.mark.parametrize("text", [100, 150, 200])
def test_the_list_rests_at_every_width(qapp, text):
    studio, busy = Studio(View("dusk", 900, 600, text)), {}
    studio.window.go(studio.window.sessions)
    for width in range(900, 1340, 40):
        studio.window.resize(width, 780)
        if seen := unrest(qapp):
            busy[width] = seen
    studio.close()
    assert busy == {}


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("view", [View(), View("dusk", 900, 600, 200)], ids=lambda v: v.name)
def test_every_page_and_state_rests(qapp, view):
    studio = Studio(view)
    busy = {name: seen for name in studio.scenes() if (seen := unrest(qapp))}
    studio.close()
    assert busy == {}


def test_measuring_a_card_changes_nothing(qapp):
    studio = Studio(View("dusk", 900, 600))
    studio.window.go(studio.window.sessions)
    settle()
    watch = Unrest()
    qapp.installEventFilter(watch)
    for card in studio.window.sessions.findChildren(Card):
        for width in range(160, 480, 8):
            card.heightForWidth(width)
    settle()
    qapp.removeEventFilter(watch)
    studio.close()
    assert watch.seen == {}
