"""Painting loses no references to None, and the window imports nothing heavy.

PySide6 6.12.0 on Python 3.11 dropped a reference to None with every call that returns nothing,
and aborted the program within seconds.
"""

import faulthandler
import subprocess
import sys

import pytest
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer

from fakes.studio import Studio, View
from thaw.base.units import Decibel

LOST_AT_MOST = 5_000
"""A minute of painting makes some hundred thousand calls; what is cached in it is far less."""


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_a_minute_of_painting_keeps_the_references_to_none(qapp):
    faulthandler.cancel_dump_traceback_later()  # a minute is meant
    studio = Studio(View())
    studio.settings.values["motion"] = "full"
    studio.shell.restyle()
    for name in studio.scenes():
        if name == "session":
            break
    before, painted = sys.getrefcount(None), 0
    loop, clock = QEventLoop(), QElapsedTimer()
    clock.start()
    tick = QTimer(interval=15)

    def paint() -> None:
        nonlocal painted
        painted += 1
        loudness = Decibel(-18.0 if painted % 200 < 100 else -60.0)
        studio.window.stage.session.breathe(loudness, breathes=True)
        studio.window.stage.update()
        if clock.elapsed() > 60_000:
            loop.quit()

    tick.timeout.connect(paint)
    tick.start()
    loop.exec()
    tick.stop()
    studio.close()
    assert painted > 1000
    assert before - sys.getrefcount(None) < LOST_AT_MOST


@pytest.mark.e2e
def test_the_window_imports_nothing_heavy():
    heavy = ("numpy", "av", "pydantic", "yaml", "sounddevice", "pulsectl", "pydub")
    code = f"import sys, thaw.ui.app; print([m for m in {heavy} if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
