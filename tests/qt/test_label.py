"""Captions in even lines, parted where one would pause."""

import pytest
from PySide6.QtWidgets import QLabel

from thaw.ui.widgets.label import BalancedLabel


@pytest.fixture
def label(qtbot):
    made = BalancedLabel()
    qtbot.addWidget(made)
    return made


def shown(label: BalancedLabel, room: int, text: str) -> str:
    """What the label shows in so much room."""
    label.fit(room)
    label.say(text)
    return QLabel.text(label)


def width_of(label: BalancedLabel, text: str) -> int:
    return label.fontMetrics().horizontalAdvance(text)


TWO = "Rest on something, or stay with the sounds."


def test_two_lines_are_parted_at_the_pause(label):
    room = width_of(label, TWO) * 3 // 4
    assert shown(label, room, TWO) == "Rest on something,\nor stay with the sounds."


def test_what_it_says_and_tells_stays_the_same(label):
    shown(label, width_of(label, TWO) * 3 // 4, TWO)
    assert label.text() == TWO
    assert label.accessibleName() == TWO


def test_one_line_stays_one_line(label):
    assert shown(label, width_of(label, TWO) * 2, TWO) == TWO


def test_a_pause_near_an_end_parts_nothing(label):
    text = "Yes, or you might stay with the sounds in the room."
    assert shown(label, width_of(label, text) * 3 // 4, text) == text


def test_with_more_room_the_lines_join_again(label):
    shown(label, width_of(label, TWO) * 3 // 4, TWO)
    label.fit(width_of(label, TWO) * 2)
    assert QLabel.text(label) == TWO
