"""Whatever is pressed in whatever order: the promises hold."""

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from fakes.listening import Listening, level_db, steepest
from fakes.programs import program_of
from fakes.sessions import MUSIC, SHORT
from thaw.base.errors import IllegalEventError
from thaw.base.units import Decibel, Frames
from thaw.player import events as ev
from thaw.player.phase import Offer, Phase
from thaw.player.transitions import TRANSITIONS
from thaw.timeline.choices import Balance, Choices

CEILING = 10 ** (-2 / 20)
STEEPEST = 0.02  # voices at 440 Hz and beds of this test, all at once, at full volume

PRESSES = st.one_of(
    st.sampled_from(
        [
            ev.Begin(),
            ev.Pause(),
            ev.Resume(),
            ev.PullBack(),
            ev.ReturnGentler(),
            ev.FinishWithClosing(),
            ev.CloseNow(),
            ev.FinishGently(),
            ev.Land(),
            ev.MarkMoment(),
            ev.Speak("test-line"),
            ev.Hush(),
            ev.FallSilent(),
            ev.LoseDevice("It is gone."),
            ev.UseDevice(),
            ev.LoseWindow(ended=False),
            ev.Skip(),
            ev.HearAgain(),
            ev.StepGentler(),
            ev.StillHere(yes=True),
            ev.StillHere(yes=False),
            ev.StopAfter(Frames(48_000 * 9)),
            ev.StopAfter(None),
            ev.HearLines(on=False),
            ev.HearLines(on=True),
        ]
    ),
    st.builds(ev.Pick, st.sampled_from(list(Offer))),
    st.builds(lambda db: ev.SetVolume(Decibel(db)), st.floats(-30, 6)),
    st.builds(
        lambda anchor, silences, balance: ev.Change(
            Choices(anchor=anchor, silences=silences, balance=balance)
        ),
        st.sampled_from(["sounds", "feet"]),
        st.sampled_from([0.5, 1.0, 2.0]),
        st.builds(Balance, *[st.floats(-30, 6)] * 3),
    ),
)

pytestmark = pytest.mark.timeout(120)


class RandomListener(RuleBasedStateMachine):
    """Presses anything, at any time."""

    @initialize(sections=st.sampled_from([SHORT, MUSIC]))
    def load(self, sections):
        self.someone = Listening(program_of(sections))
        self.before = self.someone.now()

    @rule(event=PRESSES)
    def press(self, event):
        phase = self.someone.player.phase
        try:
            self.someone.press(event)
        except IllegalEventError:
            assert self.someone.player.phase == phase

    @rule(
        stirred=st.integers(0, 10),
        here=st.integers(0, 10),
        option=st.sampled_from(["feet", "x"]),
    )
    def answer(self, stirred, here, option):
        asked = self.someone.now().question
        if asked is not None:
            values = (("stirred", stirred), ("here", here))
            try:
                self.someone.press(ev.Answer(asked.id, option=option, values=values))
            except IllegalEventError:
                assert self.someone.player.phase is not Phase.ASKING

    @rule(seconds=st.sampled_from([0.03, 0.4, 1.7, 6.0, 21.0]))
    def wait(self, seconds):
        self.someone.pass_time(seconds)

    @rule()
    def pull_back_and_hear(self):
        if (self.someone.player.phase, ev.PullBack) not in TRANSITIONS:
            return
        pulled = self.someone.player.phase is Phase.PULLED_BACK
        self.someone.press(ev.PullBack())
        self.someone.pass_time(0.2)
        assert pulled or self.someone.now().phase is Phase.PULLED_BACK

    @invariant()
    def every_sample_is_honest(self):
        if not hasattr(self, "someone") or not self.someone.heard:
            return
        sound = self.someone.sound
        assert np.isfinite(sound).all()
        assert np.abs(sound).max() <= CEILING
        assert steepest(sound) < STEEPEST

    @invariant()
    def nothing_goes_on_by_itself(self):
        if not hasattr(self, "someone"):
            return
        now = self.someone.now()
        stood = {Phase.PAUSED, Phase.PULLED_BACK, Phase.LOST_DEVICE}
        if self.before.phase in stood and now.phase is self.before.phase:
            assert now.position == self.before.position
        assert now.underruns == 0
        self.before = now

    @invariant()
    def silence_after_the_end(self):
        if not hasattr(self, "someone") or not self.someone.player.idle:
            return
        self.someone.pass_time(0.5)
        assert level_db(self.someone.pass_time(0.2)) == -200.0


TestRandomListener = RandomListener.TestCase
TestRandomListener.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
