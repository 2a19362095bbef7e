"""The ember follows the sound slowly and within a third."""

import pytest

from thaw.ui.widgets.breath import CYCLE_S, DIMMEST, Breath


def run(breath: Breath, seconds: float, loudness: float, step: float = 0.05) -> list[float]:
    return [breath.advance(step, loudness) for _ in range(round(seconds / step))]


def test_it_is_never_brighter_by_more_than_a_third():
    levels = run(Breath(), 60, 0.0)
    assert max(levels) / DIMMEST <= 4 / 3 + 1e-9
    assert max(levels) > 0.95


def test_loud_and_silent_in_turn_cannot_make_it_flicker():
    breath = Breath()
    levels = []
    for turn in range(40):
        levels += run(breath, 0.5, -10.0 if turn % 2 else -120.0)
    swing = max(levels[200:]) - min(levels[200:])
    assert swing < (1 - DIMMEST) * 0.35


def test_from_dim_to_bright_and_back_takes_the_cycle():
    breath = Breath()
    up = run(breath, 20, 0.0)
    down = run(breath, 20, -120.0)
    reach = DIMMEST + (1 - DIMMEST) * 0.95
    fall = DIMMEST + (1 - DIMMEST) * 0.05
    rising = next(n for n, level in enumerate(up) if level >= reach) * 0.05
    falling = next(n for n, level in enumerate(down) if level <= fall) * 0.05
    assert rising + falling >= CYCLE_S


def test_a_long_gap_between_two_pictures_makes_no_jump():
    breath = Breath()
    assert breath.advance(30.0, 0.0) - DIMMEST < 0.03


def test_silence_keeps_it_at_rest():
    assert run(Breath(), 5, -120.0)[-1] == pytest.approx(DIMMEST)
