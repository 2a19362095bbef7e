from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaw.base.units import QUANTUM, RATE
from thaw.engine.envelope import Ramp, Shape
from thaw.engine.layer import Layer, LayerKind, mix, sounding_frames
from thaw.engine.samples import silence
from thaw.engine.sanitize import EDGE
from thaw.engine.source import Loop, Memory, Source


def tone(frames: int, level: float = 0.5):
    return np.full((frames, 2), level, np.float32)


class Unready:
    frames = RATE

    def read(self, start, out):
        out.fill(0.0)
        return False

    def prepare(self, start):
        pass


def noise(frames: int):
    return np.random.default_rng(3).standard_normal((frames, 2)).astype(np.float32)


SOURCES: dict[str, Source] = {
    "tone": Memory(tone(RATE)),
    "noise": Memory(noise(RATE)),
    "rain": Loop(Memory(noise(5 * RATE))),
    "unready": Unready(),
}


PLAIN = Layer("a", LayerKind.VOICE, "tone", start=0, offset=0, frames=None, gain=1.0)
layer = partial(replace, PLAIN)


def mixed(*layers: Layer, duck=(), at: int = 0, frames: int = RATE):
    out = silence(frames)
    missed = mix(layers, duck, SOURCES, at, out)
    return out, missed


def test_a_layer_sounds_where_it_begins_and_nowhere_else():
    out, missed = mixed(layer(start=1000, offset=200, frames=5000), frames=10_000)
    assert missed == ()
    assert not out[:1000].any()
    assert (out[1000 + EDGE : 6000 - EDGE] == 0.5).all()
    assert not out[6000:].any()


def test_a_cut_has_edges_of_two_milliseconds():
    out, _ = mixed(layer(start=1000, offset=200, frames=5000), frames=10_000)
    assert np.abs(np.diff(out, axis=0)).max() < 0.01


def test_a_source_that_ends_early_ends_its_layer_with_an_edge():
    cut_short = layer(offset=RATE - 1000, frames=5000)
    out, _ = mixed(cut_short, frames=5000)
    assert sounding_frames(cut_short, SOURCES["tone"]) == 1000
    assert (out[EDGE : 1000 - EDGE] == 0.5).all()
    assert np.abs(np.diff(out, axis=0)).max() < 0.01
    assert not out[1000:].any()


@pytest.mark.parametrize("frames", [0, 1, 2, 3, 100])
def test_a_layer_shorter_than_its_edges_is_bent_not_broken(frames):
    out, _ = mixed(layer(frames=frames), frames=QUANTUM)
    assert np.abs(out).max() <= 0.5
    assert not out[frames:].any()


def test_layers_add_up():
    out, _ = mixed(layer(), layer(key="b", gain=0.5))
    assert out[RATE // 2] == pytest.approx(0.75)


def test_the_envelope_runs_from_the_layers_own_begin():
    faded = layer(start=10_000, envelope=(Ramp(0, 1000, 0.0, 1.0, Shape.LINEAR),))
    out, _ = mixed(faded, frames=RATE)
    assert out[10_500] == pytest.approx(0.25)
    assert out[12_000] == pytest.approx(0.5)


def test_only_ducked_layers_give_way_and_on_the_tracks_clock():
    duck = (Ramp(20_000, 100, 1.0, 0.5),)
    ducked, _ = mixed(layer(start=19_000, ducked=True), duck=duck)
    free, _ = mixed(layer(start=19_000), duck=duck)
    assert ducked[19_500] == pytest.approx(0.5)
    assert ducked[21_000] == pytest.approx(0.25)
    assert free[21_000] == pytest.approx(0.5)


def test_a_source_that_is_not_ready_is_silent_and_named():
    out, missed = mixed(layer(key="late", source="unready"), layer())
    assert missed == ("late",)
    assert out[RATE // 2] == pytest.approx(0.5)


def test_a_layer_that_is_not_heard_is_not_missed():
    inaudible = layer(source="unready", gain=0.0)
    later = layer(source="unready", start=RATE)
    assert mixed(inaudible, later)[1] == ()


def test_a_source_that_does_not_exist_is_silent():
    out, missed = mixed(layer(source="no such"))
    assert not out.any()
    assert missed == ()


gains_ = st.floats(0.05, 1.0)


@st.composite
def layers(draw) -> Layer:
    length = draw(st.one_of(st.none(), st.integers(1, 20 * QUANTUM)))
    ramp = Ramp(
        draw(st.integers(-500, 4000)), draw(st.integers(1, 4000)), draw(gains_), draw(gains_)
    )
    return layer(
        source=draw(st.sampled_from(["tone", "noise", "rain"])),
        start=draw(st.integers(0, 10 * QUANTUM)),
        offset=draw(st.integers(0, 6 * RATE)),
        frames=length,
        gain=draw(gains_),
        envelope=draw(st.sampled_from([(), (ramp,)])),
        ducked=draw(st.booleans()),
    )


@given(st.lists(layers(), max_size=4), st.lists(st.integers(1, 7), min_size=1, max_size=6))
def test_spans_of_many_quanta_give_the_same_bits_as_single_quanta(some, spans):
    duck = (Ramp(300, 2000, 1.0, 0.35, Shape.DB),)
    total = sum(spans) * QUANTUM
    whole, _ = mixed(*some, duck=duck, frames=total)
    begins = np.cumsum([0, *spans[:-1]]) * QUANTUM
    parts = [
        mixed(*some, duck=duck, at=int(begin), frames=span * QUANTUM)[0]
        for begin, span in zip(begins, spans, strict=True)
    ]
    assert np.concatenate(parts).tobytes() == whole.tobytes()
