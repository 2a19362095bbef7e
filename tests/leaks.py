"""Finds what a test left running: threads, child processes, timers, animations, windows.

Each question is asked before and after a test; what is there only afterwards was left behind.
Qt is looked at only where a test brought it in.
"""

from __future__ import annotations

import gc
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterable

PATIENCE_S = 2.0
"""How long a thread or process that is already on its way out may take to end."""


def running_threads() -> set[threading.Thread]:
    """Every Python thread that is alive, daemons included."""
    return set(threading.enumerate())


def left_threads(before: set[threading.Thread]) -> list[str]:
    """Names of the threads started since `before` that do not end by themselves."""
    started = running_threads() - before
    for thread in started:
        thread.join(PATIENCE_S)
    return [f"thread {thread.name}" for thread in started if thread.is_alive()]


def left_processes() -> list[str]:
    """Names of the multiprocessing children that do not end by themselves."""
    children = multiprocessing.active_children()
    for child in children:
        child.join(PATIENCE_S)
    return [f"process {child.name}" for child in children if child.is_alive()]


def active_qt() -> dict[int, str]:
    """Running timers, threads and animations and existing windows of Qt, by identity."""
    if "PySide6.QtCore" not in sys.modules:
        return {}
    items = [*_windows(), *_running()]  # in this order: looking for windows deletes what is due
    return {id(item): f"{type(item).__name__} {item!r}" for item in items}


def _running() -> Iterable[object]:
    from PySide6.QtCore import QAbstractAnimation, QThread, QTimer
    from shiboken6 import isValid

    is_running: dict[type, Callable[..., bool]] = {
        QTimer: QTimer.isActive,
        QThread: QThread.isRunning,
        QAbstractAnimation: lambda item: item.state() == QAbstractAnimation.State.Running,
    }
    for item in gc.get_objects():
        for kind, test in is_running.items():
            if issubclass(type(item), kind) and isValid(item) and test(item):
                yield item


def _windows() -> Iterable[object]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return QApplication.topLevelWidgets()
