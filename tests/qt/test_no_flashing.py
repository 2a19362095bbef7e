"""Nothing on the session page flashes: a minute of its own time, looked at picture by picture.

A flash is a rise and a fall of the light, or the other way round, of a tenth of full or more
(WCAG 2.2, general flash). WCAG allows three a second; Thaw none: from one to the next it takes
at least four seconds, in every part of the page. A part is a little less than the smallest area
that WCAG counts, a quarter of 341 × 256 pixels; a thing that is smaller may move through it.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from thaw.base.units import Decibel, Frames, frames_from_seconds
from thaw.player.phase import Phase
from thaw.player.snapshot import MusicView, PaceView, Snapshot
from thaw.ui.widgets.ember import FRAME_MS

MINUTE_S = 60.0
STEP_S = 2 * FRAME_MS / 1000
FLASH = 0.1
CYCLE_S = 4.0
COLUMNS, ROWS = 45, 30
"""Places of 20 × 20 pixels."""
PART = 7
"""So many of them on each side are a part: 19 600 pixels."""


def pace(by: str, inward: float, outward: float) -> Callable[[Snapshot, float], Snapshot]:
    cycle = inward + outward

    def at(now: Snapshot, second: float) -> Snapshot:
        view = PaceView(
            by,
            frames_from_seconds(inward),
            frames_from_seconds(outward),
            frames_from_seconds(second % cycle),
        )
        return replace(now, pace=view)

    return at


def storm(now: Snapshot, second: float) -> Snapshot:
    """Sound that comes and goes faster than anything could be allowed to shine."""
    return replace(now, loudness=Decibel(-10.0 if int(second * 3) % 2 else -90.0))


def talk(now: Snapshot, second: float) -> Snapshot:
    """A new line every five seconds, over sound as loud as it gets."""
    number = int(second // 5)
    line = "A line that is spoken now. " * (1 + number % 2)
    return replace(storm(now, second), caption=line, caption_id=str(number), before="Before.")


def music(now: Snapshot, second: float) -> Snapshot:
    heard = frames_from_seconds(second)
    marks = tuple(frames_from_seconds(n) for n in range(0, int(second), 7))
    return replace(
        now,
        music=MusicView("a/b", Frames(0), frames_from_seconds(60), heard, marks, marking=True),
    )


def body(now: Snapshot, second: float) -> Snapshot:
    regions = ("feet", "hands", "back", "face", "outline", "whole")
    return replace(now, body=regions[int(second // 6) % len(regions)])


SCENES = {
    "ember": storm,
    "lines": talk,
    "horizon": lambda now, second: replace(storm(now, second), look="horizon"),
    "music": music,
    "body": body,
    "hand": pace("hand", 4, 6),
    "sway": pace("sway", 4, 6),
    "light": pace("light", 4, 6),
    "sound": pace("sound", 4, 6),
    "the quickest that moves": pace("light", 2, 2),
    "too quick to move": pace("light", 0.2, 0.2),
}


def light_of(picture: QImage) -> np.ndarray:
    """Relative luminance, 0 to 1, of each place of the page."""
    small = picture.scaled(
        COLUMNS,
        ROWS,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(ROWS, small.bytesPerLine())
    share = rows[:, : COLUMNS * 3].reshape(ROWS, COLUMNS, 3) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def turns(light: np.ndarray) -> list[int]:
    """Where a course of light has turned: risen by a flash's worth, or fallen."""
    found: list[int] = []
    low = high = light[0]
    rising: bool | None = None
    for place, value in enumerate(light):
        low, high = min(low, value), max(high, value)
        if rising is not True and value - low >= FLASH:
            found.append(place)
            rising, high = True, value
        elif rising is not False and high - value >= FLASH:
            found.append(place)
            rising, low = False, value
    return found


def shortest_cycle(light: np.ndarray) -> float:
    """Seconds between two turns of one direction; endless where there are none."""
    found = turns(light)
    gaps = [after - before for before, after in zip(found, found[2:], strict=False)]
    return min(gaps) * STEP_S if gaps else float("inf")


def test_a_flash_is_found_where_there_is_one():
    times = np.arange(0, 20, STEP_S)
    assert shortest_cycle(0.3 + 0.2 * np.sin(times * 2 * np.pi)) == pytest.approx(1, abs=0.3)
    assert shortest_cycle(0.3 + 0.04 * np.sin(times * 2 * np.pi)) == float("inf")
    assert shortest_cycle(0.3 + 0.2 * np.sin(times * 2 * np.pi / 8)) >= CYCLE_S


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("theme", ["dusk", "dawn"])
@pytest.mark.parametrize("scene", list(SCENES))
def test_nothing_flashes(start, scene, theme):
    program = start(motion="full", theme=theme)
    program.window.resize(900, 600)
    program.begin()
    stage = program.window.stage
    lights = []
    for step in range(round(MINUTE_S / STEP_S)):
        now = replace(program.link.now, phase=Phase.PLAYING, caption="A line.")
        program.link.show(SCENES[scene](now, step * STEP_S))
        for _ in range(2):
            stage.session.ember.beat.passed.emit(STEP_S / 2)
        lights.append(light_of(stage.grab().toImage()))
    QApplication.processEvents()
    whole = np.stack(lights)
    parts = sliding_window_view(whole, (PART, PART), axis=(1, 2)).mean(axis=(3, 4))
    courses = parts.reshape(len(parts), -1).T
    cycles = [shortest_cycle(course) for course in courses if np.ptp(course) >= FLASH]
    assert min(cycles, default=float("inf")) >= CYCLE_S - 2 * STEP_S
    assert shortest_cycle(whole.mean(axis=(1, 2))) >= CYCLE_S - 2 * STEP_S
