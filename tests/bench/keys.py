"""From a key to the ear: Esc in the window until the sound is 6 and 20 dB down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from bench.live import RISEN_S, listen, new_profile, playing
from bench.mpv import HAS_MPV, mpv_playing
from bench.spread import Spread
from bench.table import Beside, Row, at_most
from e2e.packs import TONE_HERTZ
from fakes.sounds import sine, write_sound
from thaw.base.units import RATE

if TYPE_CHECKING:
    from e2e.real.desk import Desk
    from e2e.soundserver import Recorder

FALLS_DB: Final = {6.0: 100.0, 20.0: 550.0}
"""How far down, and within how many milliseconds at the median."""
_MS: Final = RATE // 1000
_SMOOTH: Final = 2 * _MS
"""The tone's level is taken over 2 ms, two of its periods."""
_SLACK: Final = 20 * _MS
"""The recorder’s clock is a few ms out: what follows a key at once may seem to precede it."""
_WHILE: Final = 10 * _MS
"""Where samples are missing, a tone seems to vanish for a moment."""
_BEFORE_S: Final = 0.3
_AFTER_S: Final = 1.0


def rows(desk: Desk, folder: Path, cache: Path, session: str, presses: int) -> Iterator[Row]:
    """Pulling back, beside pausing in mpv where that is installed."""
    ours = [_pulled_back(desk, folder, cache, session, n) for n in range(presses)]
    theirs = list(_paused_mpv(desk, folder, presses)) if HAS_MPV else []
    for db, limit in FALLS_DB.items():
        beside = [fall[db] for fall in theirs]
        yield Row(
            f"Esc to {db:.0f} dB down, {presses} presses",
            "ms",
            Spread(tuple(fall[db] for fall in ours)),
            Beside("mpv’s pause (a cut)", Spread(tuple(beside))) if beside else None,
            at_most(limit),
        )


def falls_ms(samples: np.ndarray, pressed: float) -> dict[float, float]:
    """How many milliseconds after a press a tone is so far down.

    Args:
        samples: a recording of the tone.
        pressed: seconds from its beginning to the press.
    """
    turned = samples.mean(axis=1) * np.exp(
        -2j * np.pi * TONE_HERTZ * np.arange(len(samples)) / RATE
    )
    summed = np.cumsum(np.concatenate([[0], turned]))
    level = np.abs(summed[_SMOOTH:] - summed[:-_SMOOTH]) / _SMOOTH
    at = round(pressed * RATE) - _SMOOTH // 2
    full = np.median(level[: at - _SLACK])
    after = level[at - _SLACK :]
    down = {db: _stays(after < full * 10 ** (-db / 20)) for db in FALLS_DB}
    return {db: (place - _SLACK) / _MS for db, place in down.items()}


def _stays(down: np.ndarray) -> int:
    """Where something begins to be so for a while."""
    summed = np.cumsum(np.concatenate([[0], down]))
    return int(np.argmax(summed[_WHILE:] - summed[:-_WHILE] == _WHILE))


def _pulled_back(
    desk: Desk, folder: Path, cache: Path, session: str, number: int
) -> dict[float, float]:
    """One press, each at another moment of the blocks in which sound is made."""
    profile = new_profile(folder, f"press-{number}", cache)
    with (
        playing(desk, profile, session),
        desk.sound.recorder("headphones") as recorder,
    ):
        listen(recorder, RISEN_S + number * 0.0137)
        return _press(recorder, lambda: desk.keyboard.press("Escape"))


def _press(recorder: Recorder, press: Callable[[], float]) -> dict[float, float]:
    at = press()
    listen(recorder, _AFTER_S + _BEFORE_S)
    heard = recorder.after(at - _BEFORE_S, _BEFORE_S + _AFTER_S)
    return falls_ms(heard, _BEFORE_S)


def _paused_mpv(desk: Desk, folder: Path, presses: int) -> Iterator[dict[float, float]]:
    tone = write_sound(folder / "tone.wav", sine(60 * RATE, 0.1, TONE_HERTZ))
    with (
        desk.sound.recorder("headphones") as recorder,
        mpv_playing(desk, recorder, tone),
    ):
        for number in range(presses):
            listen(recorder, 1.0 + number * 0.0137)
            yield _press(recorder, lambda: desk.keyboard.press("space"))
            desk.keyboard.press("space")
