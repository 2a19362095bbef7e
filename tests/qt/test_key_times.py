"""Key events that come as copies without their time get it back."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest

from thaw.ui.key_times import KeyTimes

Key = Qt.Key


class Bridge(QObject):
    """Takes key events and hands on copies, as Qt's bridge to screen readers does."""

    def __init__(self):
        super().__init__()
        self.taken, self.copies = [], []

    def eventFilter(self, watched, event):
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not event.spontaneous():
            return False
        self.taken.append((event.key(), event.timestamp()))
        scan = event.nativeScanCode()
        copy = QKeyEvent(event.type(), event.key(), event.modifiers(), scan, 0, 0)
        self.copies.append((watched, copy))
        return True

    def hand_on(self):
        for watched, copy in self.copies:
            QCoreApplication.postEvent(watched, copy)
        self.copies.clear()
        QCoreApplication.processEvents()  # the copies come
        QCoreApplication.processEvents()  # and what was put off until they had


class Behind(QObject):
    """What comes after the bridge."""

    def __init__(self, times):
        super().__init__()
        self.times, self.seen = times, []

    def eventFilter(self, watched, event):
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.ShortcutOverride:
            self.times.restore(event)
            self.seen.append((event.key(), event.timestamp()))
        return False


class Desk:
    def __init__(self, program):
        self.times, self.bridge = KeyTimes(), Bridge()
        self.behind = Behind(self.times)
        self.window = QWindow()
        self.window.show()
        self.program = program
        program.installEventFilter(self.behind)

    def press(self, *keys):
        for key in keys:
            QTest.keyClick(self.window, key)

    def listen(self):
        """A screen reader begins to."""
        self.program.installEventFilter(self.bridge)

    def end(self):
        for one in (self.behind, self.bridge, self.times):
            self.program.removeEventFilter(one)
        self.window.destroy()


@pytest.fixture
def desk(qapp):
    made = Desk(qapp)
    yield made
    made.end()


@pytest.fixture
def heard(desk):
    """One where a screen reader has heard a first key."""
    desk.listen()
    desk.press(Key.Key_A)
    desk.bridge.hand_on()
    assert desk.behind.seen == [(Key.Key_A, 0)] * 2
    desk.behind.seen.clear()
    desk.bridge.taken.clear()
    return desk


def test_copies_have_the_time_of_their_event(heard):
    heard.press(Key.Key_F8, Key.Key_F8, Key.Key_Escape)
    assert not heard.behind.seen, "all of it is on its way"
    heard.bridge.hand_on()
    assert len(heard.bridge.taken) == 6
    assert all(time for _, time in heard.bridge.taken)
    assert heard.behind.seen == heard.bridge.taken


def test_what_the_screen_reader_keeps_takes_no_time_from_what_comes_after_it(heard):
    heard.press(Key.Key_Insert, Key.Key_F8)
    del heard.bridge.copies[:2]
    heard.bridge.hand_on()
    assert heard.behind.seen == heard.bridge.taken[2:]


def test_one_that_begins_to_listen_again_is_seen_through_again(heard):
    heard.program.removeEventFilter(heard.bridge)
    heard.press(Key.Key_F8)
    assert all(time for _, time in heard.behind.seen)
    heard.listen()
    heard.press(Key.Key_F8)
    heard.bridge.hand_on()
    assert heard.behind.seen[2:] == [(Key.Key_F8, 0)] * 2, "no time of a key that is long past"
    heard.press(Key.Key_Escape)
    heard.bridge.hand_on()
    assert heard.behind.seen[4:] == heard.bridge.taken[-2:]


def test_without_a_screen_reader_events_stay_as_they_are(desk):
    desk.press(Key.Key_F8)
    assert len(desk.behind.seen) == 2
    assert all(time for _, time in desk.behind.seen)
