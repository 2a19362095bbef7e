"""Every page and state in a language of brackets: what stands outside them was never said.

What a session, a pack or a listener says stays as it is. Those words are the ones that the
fakes are written with, but for those that are texts of ours.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from errno import ENOENT
from os import strerror
from pathlib import Path, PurePosixPath
from types import ModuleType, SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

import make_language
from fakes import around_scenes, described, link, note_book, note_scenes, shown_packs, studio
from fakes.languages import SAID, Bracketed
from fakes.told import told
from thaw.app.support import read_support
from thaw.base.language import speak
from thaw.packs.layout import ENDING
from thaw.settings.kinds import OneOf
from thaw.settings.table import LANGUAGE
from thaw.ui.widgets import announce

FAKES = (around_scenes, described, link, note_book, note_scenes, shown_packs, studio)
LETTER = r"[^\W\d_]"
WORD = re.compile(LETTER + "{2,}")
"""A letter by itself is a key's."""
BREAKS = re.compile("[\u200b\u00ad]")
"""Marks of where a text may be broken."""
PROGRAM = "Thaw"


def written_in(module: ModuleType) -> Iterator[str]:
    """Every text in the source of a module, with the lines and the parts of a path."""
    assert module.__file__ is not None
    with Path(module.__file__).open(encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
            yield node.value.strip()
            yield from node.value.splitlines()
            yield from PurePosixPath(node.value).parts


def proper_names() -> Iterator[str]:
    """What is called the same in every language."""
    assert isinstance(LANGUAGE.kind, OneOf)
    yield from (PROGRAM, ENDING, strerror(ENOENT))
    yield from (label for _, label in LANGUAGE.kind.labels)
    support = read_support(link.ASSETS)
    yield support.address
    for country in support.countries:
        yield from country.emergency
        for line in country.lines:
            yield from (line.number, line.name)


def words_of_sessions() -> Iterator[str]:
    """Titles of parts, questions and their answers, of which some are words of ours, too."""
    for session in described.all_four():
        yield from (part.title for part in session.parts)
        yield from (region.title for region in session.regions)
    for asked in studio.questions().values():
        question = asked.question
        assert question is not None
        yield from (question.ask, *(option.text for option in question.options))


def begins_a_note(text: str) -> bool:
    """Whether it is what a list shows of a note: as much as there is room for."""
    return any(note.text.startswith(text.removesuffix("…")) for note in note_scenes.KEPT)


def names() -> re.Pattern[str]:
    """Finds what needs no translation; the longest first."""
    ours = {text.source for text in make_language.collect()}
    given = {text for module in FAKES for text in written_in(module)} - ours
    found = {*given, *words_of_sessions(), *proper_names()}
    words = sorted(filter(WORD.search, found), key=len, reverse=True)
    return re.compile(rf"(?<!{LETTER})(?:{'|'.join(map(re.escape, words))})(?!{LETTER})")


def shown(window: QWidget) -> Iterator[str]:
    """Every text that can be seen on a window or heard of it."""
    yield window.windowTitle()
    for each in told(window):
        yield from (each.name, each.description, each.value)
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield from texts_on(widget)


def texts_on(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText())
        case QPlainTextEdit():
            yield from (widget.toPlainText(), widget.placeholderText())
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case _:
            pass


@pytest.fixture
def passing(monkeypatch) -> list[str]:
    """What is painted and announced, in the order in which it comes."""
    texts: list[str] = []
    paint = QPainter.drawText

    def draw_text(painter, *arguments):
        texts.append(arguments[-1])
        return paint(painter, *arguments)

    reader = SimpleNamespace(
        isActive=lambda: True,
        updateAccessibility=lambda event: texts.append(event.message()),
        AnnouncementPoliteness=QAccessible.AnnouncementPoliteness,
    )
    monkeypatch.setattr(QPainter, "drawText", draw_text)
    monkeypatch.setattr(announce, "QAccessible", reader)
    return texts


@pytest.fixture
def bracketed() -> Iterator[None]:
    speak(Bracketed())
    yield
    speak(None)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_every_text_is_said_in_the_listeners_language(qapp, bracketed, passing):
    known, unsaid = names(), {}
    seen: set[str] = set()
    window = (shots := studio.Studio(studio.View())).window
    for scene in shots.scenes():
        window.grab()
        for text in {*shown(window), *passing} - seen:
            left = known.sub("", SAID.sub(" ", BREAKS.sub("", text)))
            if WORD.search(left) and not begins_a_note(text):
                unsaid[text] = scene
            seen.add(text)
        passing.clear()
    shots.close()
    assert unsaid == {}
