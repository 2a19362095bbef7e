"""Every shipped session as it sounds: peaks, rises and clicks within docs: sound."""

from __future__ import annotations

import numpy as np
import pytest

from thaw.adapters.sound.facts import RememberedFacts
from thaw.adapters.sound.sources import Decoding, SoundBank
from thaw.app.parts import Wanted
from thaw.app.program import load_builtin, load_program
from thaw.base.units import Decibel, Frames
from thaw.engine.layer import LayerKind
from thaw.engine.rules import judge
from thaw.engine.samples import Samples, silence
from thaw.player.events import Answer, Begin, SetVolume
from thaw.player.phase import Phase
from thaw.player.player import OFFLINE, Player

BLOCK = 4800
SESSIONS = (
    "first-thaw/looking-around",
    "first-thaw/feet-hands-floor",
    "steady/body-scan-edges",
    "listening/near-and-far",
)


class Spans:
    """Stretches in which something was so, looked at block by block."""

    def __init__(self):
        self.spans = []

    def note(self, at, *, so):
        if not so:
            return
        if self.spans and self.spans[-1][1] >= at:
            self.spans[-1] = (self.spans[-1][0], at + BLOCK)
        else:
            self.spans.append((at, at + BLOCK))


def speaks(state):
    return any(layer.kind is LayerKind.VOICE for layer in state.content.layers)


def rises_as_declared(state):
    """An onset of bed or music, or the release of ducking."""
    clock = state.content.clock
    duck = state.content.duck
    released = bool(duck) and duck[-1].end == 1.0 and duck[-1].start <= clock < duck[-1].stop
    onsets = any(
        layer.envelope and clock - layer.start < layer.envelope[0].stop
        for layer in state.content.layers
    )
    return released or onsets


def default_of(state):
    """The option that is taken without an answer; None where there are no options."""
    question = state.place.segment.question
    return question.default or None


def played(ref, cache):
    """The session with every default taken, at full volume; voice spans, declared ramps."""
    facts = RememberedFacts(cache)
    loaded, built = load_program(Wanted(ref), facts), load_builtin(facts)
    voice, declared = Spans(), Spans()
    blocks: list[Samples] = []
    with SoundBank({**built.files, **loaded.files}, Decoding.OFFLINE) as bank:
        player = Player(built.builtin, bank, OFFLINE)
        player.load(loaded.program)
        player.handle(SetVolume(Decibel(0.0)))
        player.handle(Begin())
        while player.produce() or player.phase is not Phase.ENDED or len(blocks) < 10:
            out = silence(BLOCK)
            player.fill(out)
            at = len(blocks) * BLOCK
            state = player._heard()
            voice.note(at, so=speaks(state))
            declared.note(at, so=rises_as_declared(state))
            blocks.append(out)
            asked = player.snapshot(Frames(0)).question
            if asked is not None:
                player.handle(Answer(asked.id, option=default_of(state), skipped=True))
    return np.concatenate(blocks), declared.spans, voice.spans


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("ref", SESSIONS)
def test_nothing_is_too_loud_rises_too_fast_or_clicks(ref, tmp_path):
    sound, declared, voice = played(ref, tmp_path)
    assert judge(sound, declared, voice) == ()
