from __future__ import annotations

import threading
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.units import QUANTUM, RATE
from thaw.engine import curves
from thaw.engine.last_stage import Fader, LastStage
from thaw.engine.samples import silence

ONE = np.ones((20 * QUANTUM, 2), np.float32)


def played(stage: LastStage, frames: int, at: int = 0, content=ONE, room=ONE):
    out = np.full((frames, 2), 9, np.float32)
    stage.apply(np.resize(content, (frames, 2)), np.resize(room, (frames, 2)), out, at)
    return out


def test_content_and_room_tone_are_added_by_their_gains_and_the_volume():
    stage = LastStage(content=0.5, room=0.25, volume=0.5)
    assert (played(stage, QUANTUM) == 0.375).all()


def test_a_command_begins_with_the_next_block_from_where_the_gain_is():
    stage = LastStage(content=1.0)
    stage.set(Fader.CONTENT, curves.PAUSE)
    first = played(stage, 5 * QUANTUM, at=1000)
    stage.set(Fader.CONTENT, curves.RESUME)
    second = played(stage, 5 * QUANTUM, at=1000 + 5 * QUANTUM)
    way = np.concatenate([first, second])[:, 0]
    assert way[0] == 1.0
    assert way[5 * QUANTUM - 1] < 0.8
    assert np.abs(np.diff(way)).max() < 0.001
    assert way[-1] > way[5 * QUANTUM]


def test_a_command_for_a_frame_begins_at_that_frame():
    stage = LastStage(content=1.0)
    stage.set(Fader.CONTENT, curves.DEVICE_LOST, at=700)
    out = played(stage, 2 * RATE)
    assert (out[:701] == 1.0).all()
    assert (out[702:1180] < 1.0).all()
    assert not out[700 + QUANTUM :].any()


def test_a_command_for_the_past_begins_now():
    stage = LastStage(content=1.0)
    stage.set(Fader.CONTENT, curves.DEVICE_LOST, at=10)
    assert played(stage, QUANTUM, at=5000)[0, 0] == 1.0


def test_a_command_for_later_leaves_what_is_under_way_alone():
    stage = LastStage(content=1.0)
    stage.set(Fader.CONTENT, curves.PULL_BACK, at=0)
    stage.set(Fader.CONTENT, curves.RESUME, at=10 * RATE)
    out = played(stage, 12 * RATE)
    assert out[1440, 0] == pytest.approx(0.501, abs=0.001)
    assert not out[RATE * 2 : 10 * RATE].any()
    assert out[-1, 0] == 1.0


def test_a_command_takes_the_place_of_what_was_to_come():
    stage = LastStage(content=1.0)
    stage.set(Fader.CONTENT, curves.PAUSE, at=RATE)
    stage.set(Fader.CONTENT, curves.SILENCE, at=0)
    assert not played(stage, 2 * RATE)[RATE // 2 :].any()


def test_the_levels_tell_where_each_gain_is():
    stage = LastStage(content=1.0, room=0.0, volume=0.5)
    stage.set(Fader.CONTENT, curves.PULL_BACK)
    stage.set(Fader.ROOM, curves.room_up(0.8))
    stage.set(Fader.VOLUME, curves.volume_to(1.0))
    played(stage, QUANTUM)
    assert stage.levels_at(0).content == 1.0
    assert stage.levels_at(1440).content == pytest.approx(0.501, abs=0.001)
    later = stage.levels_at(5 * RATE)
    assert (later.content, later.volume) == (0.0, 1.0)
    assert later.room == pytest.approx(0.8)


def test_room_tone_takes_no_more_than_content_leaves():
    stage = LastStage(content=1.0)
    stage.set(Fader.ROOM, curves.Glide(curves.milliseconds(10), 1.0), at=0)
    assert (played(stage, RATE) == 1.0).all()
    assert stage.levels_at(RATE).room == 0.0


commands = st.lists(
    st.tuples(
        st.sampled_from(Fader),
        st.sampled_from(
            [
                curves.PULL_BACK,
                curves.PAUSE,
                curves.RESUME,
                curves.SILENCE,
                curves.DEVICE_LOST,
                curves.room_up(0.9),
                curves.volume_to(1.0),
                curves.volume_to(0.3),
            ]
        ),
        st.integers(0, 2 * RATE),
    ),
    max_size=8,
)


@given(commands)
def test_nothing_is_ever_amplified_and_no_gain_ever_steps(given_commands):
    stage = LastStage(content=1.0)
    for fader, curve, at in given_commands:
        stage.set(fader, curve, at)
    way = played(stage, 3 * RATE)[:, 0]
    assert way.max() <= 1.0 + 1e-6
    assert way.min() >= 0.0
    assert np.abs(np.diff(way)).max() < 0.02


wave = np.random.default_rng(8).standard_normal((2 * RATE, 2)).astype(np.float32)


@given(commands, st.lists(st.integers(1, 9000), min_size=1, max_size=12))
def test_any_device_block_gives_the_same_bits(given_commands, blocks):
    whole_stage, cut_stage = LastStage(content=0.7, room=0.2), LastStage(content=0.7, room=0.2)
    for stage in (whole_stage, cut_stage):
        for command in given_commands:
            stage.set(*command)
    total = min(sum(blocks), len(wave))
    whole = played(whole_stage, total, 0, wave[:total], wave[::-1][:total])
    cut = silence(total)
    bounds = np.minimum(np.cumsum([0, *blocks]), total)
    for begin, stop in pairwise(bounds):
        span = slice(int(begin), int(stop))
        cut_stage.apply(wave[span], wave[::-1][:total][span], cut[span], int(begin))
    assert cut.tobytes() == whole.tobytes()


@pytest.mark.parametrize("gains", [(0.8, 0.3, 1.0), (1.0, 0.0, 1.1), (-0.1, 0.0, 1.0)])
def test_a_stage_that_would_amplify_is_refused(gains):
    with pytest.raises(ValueError, match="too much"):
        LastStage(*gains)


def test_commands_may_come_from_another_thread_at_any_moment():
    stage = LastStage(content=1.0)

    def command() -> None:
        for _ in range(500):
            stage.set(Fader.CONTENT, curves.PAUSE)
            stage.set(Fader.CONTENT, curves.RESUME)
            stage.set(Fader.VOLUME, curves.volume_to(0.5))
            assert stage.levels_at(0).content <= 1.0

    commanding = threading.Thread(target=command)
    commanding.start()
    way = [played(stage, QUANTUM, at)[:, 0] for at in range(0, 300 * QUANTUM, QUANTUM)]
    commanding.join()
    assert np.abs(np.diff(np.concatenate(way))).max() < 0.02
