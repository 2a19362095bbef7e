"""Every page and state: no text is cut, everything has a name, the focus reaches everything."""

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from fakes.described import body_scan
from fakes.studio import Studio, View, settle
from thaw.adapters.qt.language import QtLanguage
from thaw.app.language import languages_folder
from thaw.base.language import SOURCE, speak
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.button import Button

T = TypeVar("T", bound=QWidget)
VIEWS = [
    ("en", View()),
    ("en", View("dawn", 900, 600, 200)),
    ("en", View("contrast-dark", 1200, 780, 150)),
    ("es", View("dusk", 900, 600, 200)),
]


@pytest.fixture(params=VIEWS, ids=lambda shown: f"{shown[0]}-{shown[1].name}")
def studio(request, qapp):
    language, view = request.param
    if language != SOURCE:
        speak(QtLanguage(languages_folder() / f"{language}.qm"))
    made = Studio(view)
    yield made
    made.close()
    speak(None)


def visible(window: QWidget, kind: type[T]) -> list[T]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def cut(widget: QLabel | QPushButton) -> bool:
    """Whether a text has less room than it needs."""
    if not widget.text() or not widget.hasHeightForWidth():
        return False
    too_low = widget.height() < widget.heightForWidth(widget.width())
    return too_low or widget.width() < widget.minimumSizeHint().width()


def squeezed(widget: QLabel | QPushButton) -> bool:
    """Whether a text stands beyond the edge of what it is part of, where other things are."""
    around = widget.parentWidget()
    inside = around is None or around.rect().contains(widget.geometry())
    return bool(widget.text()) and not inside


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_no_text_is_cut_and_no_target_is_small(studio):
    wrong = []
    for name in studio.scenes():
        texts: list[QLabel | QPushButton] = [*visible(studio.window, QLabel)]
        texts += visible(studio.window, QPushButton)
        wrong += [f"{name}: cut: {text.text()!r}" for text in texts if cut(text)]
        wrong += [f"{name}: squeezed: {text.text()!r}" for text in texts if squeezed(text)]
        wrong += [
            f"{name}: small: {target.text()!r}"
            for target in visible(studio.window, Button)
            if min(target.width(), target.height()) < TARGET
        ]
    assert wrong == []


@pytest.mark.parametrize("width", [900, 1200])
def test_words_that_are_longer_than_a_card_is_wide_are_not_cut(qapp, width):
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    studio = Studio(View("dusk", width, 600))
    described = replace(body_scan(), title=f"Die {word}", summary=f"Mit {word}.")
    studio.library.rebuild([described])
    studio.window.go(studio.window.sessions)
    settle()
    wrong = [text.text() for text in visible(studio.window.page, QLabel) if cut(text)]
    studio.window.open(described.ref)
    settle()
    wrong += [text.text() for text in visible(studio.window.page, QLabel) if cut(text)]
    page = studio.window.page
    ends = [text.mapTo(page, text.rect().topRight()).x() for text in visible(page, QLabel)]
    studio.close()
    assert wrong == []
    assert max(ends) < page.width()


@pytest.mark.parametrize("view", [View("dusk", 900, 600, 200), View("dusk", 1200, 780, 200)])
def test_a_caption_in_large_text_is_seen_to_its_end(qapp, view):
    studio = Studio(view)
    next(name for name in studio.scenes() if name == "session-before")
    caption = studio.window.stage.session.caption
    seen = caption.visibleRegion().boundingRect()
    whole = caption.rect()
    studio.close()
    assert seen == whole


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_everything_that_takes_the_focus_tells_its_name_and_role(qapp):
    studio = Studio(View())
    nameless = []
    for name in studio.scenes():
        for widget in visible(studio.window, QWidget):
            if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
                continue
            told = QAccessible.queryAccessibleInterface(widget)
            named = told.text(QAccessible.Text.Name)
            if not named or told.role() == QAccessible.Role.NoRole:
                nameless.append(f"{name}: {widget!r}")
    studio.close()
    assert nameless == []


def test_tab_goes_round_the_stage_in_reading_order(qapp, qtbot):
    studio = Studio(View())
    for name in studio.scenes():
        if name == "session":
            break
    stage, order = studio.window.stage, []
    stage.setFocus()
    for _ in range(7):
        qtbot.keyClick(studio.window.focusWidget(), Qt.Key.Key_Tab)
        order.append(studio.window.focusWidget().accessibleName())
    studio.close()
    assert order == [
        "Change",
        "Support",
        "My hands",
        "The sounds instead",
        "Pause",
        "Pull back",
        "Finish gently",
    ]


def test_tab_goes_round_the_first_page_in_reading_order(qapp, qtbot):
    studio = Studio(View())
    next(iter(studio.scenes()))
    window, order = studio.window, []
    window.sessions.search.setFocus()
    for _ in range(10):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        order.append(window.focusWidget().accessibleName())
    studio.close()
    assert order == [
        "Looking around the room",
        "Feet, hands, floor",
        "A body scan from the edges in",
        "Listening near and far",
        "Sessions",
        "Packs",
        "Settings",
        "Support",
        "Ground me now",
        "All",
    ]


def test_shift_tab_goes_back(qapp, qtbot):
    studio = Studio(View())
    next(iter(studio.scenes()))
    studio.window.sessions.search.setFocus()
    qtbot.keyClick(studio.window.focusWidget(), Qt.Key.Key_Backtab)
    name = studio.window.focusWidget().accessibleName()
    studio.close()
    assert name == "Nothing needed"
