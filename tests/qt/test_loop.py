"""Calls of other threads, while the program runs and after it has ended."""

import shiboken6

from thaw.adapters.qt.loop import QtCalls


def test_a_call_runs_when_the_loop_comes_round(qtbot):
    calls, ran = QtCalls(), []
    calls.call_soon(lambda: ran.append("soon"))
    assert ran == []
    qtbot.waitUntil(lambda: ran == ["soon"])


def test_after_the_end_nothing_runs_and_nothing_breaks(qtbot):
    calls, ran = QtCalls(), []
    shiboken6.delete(calls)
    calls.call_soon(lambda: ran.append("too late"))
    assert ran == []
