"""The least that a program can do: open the device and sound, or show a window that moves."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from bench.child import unprivileged

if TYPE_CHECKING:
    from e2e.real.desk import Desk

_SOUND: Final = """
import sys
import numpy
import sounddevice
tone = (0.1 * numpy.sin(numpy.arange(48_000) / 8)).astype("float32")
print("ready", flush=True)
sys.stdin.readline()
sounddevice.play(tone, 48_000, latency="low", blocking=True)
"""
_WINDOW: Final = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    shade = 0
    def paintEvent(self, event):
        self.shade = (self.shade + 1) % 256
        QPainter(self).fillRect(435, 225, 330, 330, QColor(self.shade, 120, 60))

application = QApplication([])
window = Window()
window.resize(1200, 780)
window.show()
timer = QTimer(interval=33)
timer.timeout.connect(lambda: window.update(435, 225, 330, 330))
timer.start()
application.exec()
"""


def bare_sound(desk: Desk) -> float:
    """Let a program that has imported everything open the device and play; gives when."""
    command = [*unprivileged(), sys.executable, "-c", _SOUND]
    with subprocess.Popen(
        command,
        env=dict(desk.environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # ALSA counts the end as an underrun
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        at = time.monotonic()
        process.stdin.write(b"\n")
        process.stdin.flush()
        process.wait()
    return at


@contextmanager
def bare_window(desk: Desk) -> Iterator[int]:
    """A window as large as ours whose middle changes 30 times a second; gives its process."""
    command = [*unprivileged(), sys.executable, "-c", _WINDOW]
    process = subprocess.Popen(command, env=dict(desk.environment))
    try:
        yield process.pid
    finally:
        process.kill()
        process.wait()
