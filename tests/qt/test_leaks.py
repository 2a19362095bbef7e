"""The look-out of conftest.py sees what it is there for, and nothing else."""

import threading

import pytest
from PySide6.QtCore import QTimer, QVariantAnimation
from PySide6.QtWidgets import QWidget

import leaks


@pytest.fixture
def nothing_yet(qapp):
    return leaks.active_qt()


def left_since(before):
    return [what for key, what in leaks.active_qt().items() if key not in before]


def test_a_running_thread_is_named(monkeypatch):
    monkeypatch.setattr(leaks, "PATIENCE_S", 0.01)
    before, stop = leaks.running_threads(), threading.Event()
    thread = threading.Thread(target=stop.wait, name="endless")
    thread.start()
    assert leaks.left_threads(before) == ["thread endless"]
    stop.set()
    thread.join()
    assert leaks.left_threads(before) == []


def test_a_running_timer_is_found_and_a_stopped_one_is_not(nothing_yet):
    timer = QTimer()
    timer.start(60_000)
    assert [what.split()[0] for what in left_since(nothing_yet)] == ["QTimer"]
    timer.stop()
    assert left_since(nothing_yet) == []


def test_a_running_animation_is_found(nothing_yet):
    animation = QVariantAnimation(startValue=0, endValue=1)
    animation.start()
    assert [what.split()[0] for what in left_since(nothing_yet)] == ["QVariantAnimation"]
    animation.stop()


def test_an_open_window_is_found_and_a_deleted_one_is_not(nothing_yet):
    window = QWidget()
    assert [what.split()[0] for what in left_since(nothing_yet)] == ["QWidget"]
    window.deleteLater()
    assert left_since(nothing_yet) == []
