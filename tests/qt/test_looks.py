"""Every page and state: no text is cut or pale, no target small, and Tab reads as one does."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from fakes.described import body_scan
from fakes.studio import Studio, View, settle
from thaw.adapters.qt.language import QtLanguage
from thaw.app.language import languages_folder
from thaw.base.language import SOURCE, speak
from thaw.ui.theme.tokens import TARGET
from thaw.ui.widgets.button import Button
from thaw.ui.widgets.card import Card

T = TypeVar("T", bound=QWidget)
READABLE = 4.5
"""WCAG 2.2, 1.4.3."""
EDGES, NO_EDGES = (12, 10, -12, -10), (0, 0, 0, 0)
"""What of a control is not looked at: its border would pass for its text."""
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


def pale(window: QWidget, texts: list[QLabel | QPushButton]) -> Iterator[str]:
    """Texts that do not stand out from what is really behind them, as they were painted."""
    light = luminances(window.grab().toImage())
    for text in texts:
        inside = text.rect().adjusted(*(EDGES if isinstance(text, QPushButton) else NO_EDGES))
        seen = QRect(text.mapTo(window, inside.topLeft()), inside.size())
        whole = text.visibleRegion().boundingRect() == text.rect()
        if not whole or not text.text() or not text.isEnabled() or isinstance(text, Card):
            continue
        part = light[seen.top() : seen.bottom() + 1, seen.left() : seen.right() + 1] + 0.05
        ground = float(np.median(part))
        ratio = max(float(part.max()) / ground, ground / float(part.min()))
        if ratio < READABLE:
            yield f"{text.text()!r} has {ratio:.2f}:1"


def luminances(image: QImage) -> NDArray[np.float64]:
    """The relative luminance of each pixel (WCAG 2.2)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    rows = pixels.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]
    share = np.arange(256) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    blue, green, red = (linear[rows[..., channel]] for channel in range(3))
    light: NDArray[np.float64] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return light


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_no_text_is_cut_or_pale_and_no_target_is_small(studio):
    wrong = []
    for name in studio.scenes():
        texts: list[QLabel | QPushButton] = [*visible(studio.window, QLabel)]
        texts += visible(studio.window, QPushButton)
        wrong += [f"{name}: cut: {text.text()!r}" for text in texts if cut(text)]
        wrong += [f"{name}: pale: {text}" for text in pale(studio.window, texts)]
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
    for _ in range(11):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        order.append(window.focusWidget().accessibleName())
    studio.close()
    assert order == [
        "Looking around the room",
        "Feet, hands, floor",
        "A body scan from the edges in",
        "Listening near and far",
        "Sessions",
        "Notes",
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
