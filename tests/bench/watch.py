"""Watches the window's own thread from inside its process: each stretch of work, and what ran.

A stretch is what the thread does between two waits of Qt's loop. It is measured by the
thread's own processor time, so that it says the same on a busy computer as on an idle one.
``QT_NO_GLIB`` has to be set: the loop on glib does not say when it is about to wait.
"""

from __future__ import annotations

import gc
import json
import signal
import threading
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtWidgets import QWidget

WORTH_MS: Final = 2.0
"""Shorter stretches are not written down."""
_SAMPLE_S: Final = 0.001
"""How much of the processor goes by between two looks; the kernel makes it more."""
_QT_ALONE: Final = "Qt itself"
_OURS: Final = "/thaw/"


class Watch:
    """Writes stretches, and what takes the focus, as lines of JSON.

    Args:
        file: where.
    """

    def __init__(self, file: Path) -> None:
        self._file = file.open("w", encoding="utf-8", buffering=1)
        self._ran: Counter[str] = Counter()
        self._spent = time.thread_time()
        self._collecting = 0.0

    def start(self) -> None:
        """Watch from now on; on the window's thread, where there is an application."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(self._end_stretch)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note_focus)
        gc.callbacks.append(self._note_collection)
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, _SAMPLE_S, _SAMPLE_S)

    def _end_stretch(self) -> None:
        spent = time.thread_time()
        took, self._spent = 1000 * (spent - self._spent), spent
        if took >= WORTH_MS:
            ran = [name for name, _ in self._ran.most_common(3)]
            self._write(at=time.monotonic(), ms=took, ran=ran or [_QT_ALONE])
        self._ran.clear()

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        self._ran[_name(frame)] += 1

    def _note_collection(self, phase: str, _info: dict[str, int]) -> None:
        if threading.current_thread() is not threading.main_thread():
            return  # another thread's work, whose own clock this would be
        if phase == "start":
            self._collecting = time.thread_time()
        else:
            took = 1000 * (time.thread_time() - self._collecting)
            if took >= 1.0:
                self._ran["garbage collection"] += round(took)

    def _note_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._write(at=time.monotonic(), focus=now.accessibleName())

    def _write(self, **line: Any) -> None:
        self._file.write(json.dumps(line) + "\n")


def _name(frame: FrameType | None) -> str:
    """What of ours runs: what Qt called, and the innermost of what that called."""
    names = []
    while frame is not None:
        if _OURS in frame.f_code.co_filename:
            names.append(frame.f_code.co_qualname)
        frame = frame.f_back
    called = [name for name in names if name not in _AROUND]
    if not called:
        return _QT_ALONE
    return called[0] if len(called) == 1 else f"{called[-1]} → {called[0]}"


_AROUND: Final = frozenset({"run", "start", "main", "_window", "_run", "<module>"})
"""What is always there: from the program's start to Qt's loop."""
