"""The player, live: one thread owns it, keeps the mix ahead, and says what is heard.

The sound's process and the terminal player are this and a way in and out. Whatever may take
long - loading a session, opening a device - runs elsewhere and comes back as one more thing to
do, so that pulling back is never behind anything.
"""

from __future__ import annotations

import gc
import logging
import queue
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from thaw.app.output_switch import OutputSwitch
from thaw.app.parts import Wanted
from thaw.app.session_loader import SessionLoader
from thaw.app.telling import Teller
from thaw.app.time_watch import TimeWatch
from thaw.base.errors import IllegalEventError
from thaw.base.units import frames_from_seconds
from thaw.engine.samples import silence
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.transitions import MOVING

if TYPE_CHECKING:
    from thaw.app.messages import GoOn
    from thaw.app.parts import Observer, Parts, Playable
    from thaw.timeline.choices import Choices

WAKE_S: Final = 0.05
"""How often the owner looks while an output is on; the mix runs 250 ms ahead."""
REST_S: Final = 10.0
"""How long a device stays open after the last sound of a session."""
SILENT_WINDOW_S: Final = 20.0
"""A window that is silent for so long does not answer any more."""
_LEAVE_S: Final = 1.1
"""The fade of a window that ended, and a moment."""
_CLOSE_S: Final = 0.5
"""How long a session that is left for another takes to fade."""
_EVENT_FRAMES: Final = frames_from_seconds(0.05)
"""An event takes effect within so many frames."""
_COLLECT_S: Final = 30.0
_AT_REST: Final = frozenset({Phase.READY, Phase.ENDED})

_LOG = logging.getLogger(__name__)


class LiveHost:
    """Hosts a player in real time.

    Args:
        parts: what it is made of.
        spec: the output that is wanted.
        observer: who hears of it.
        guarded: whether a window must show that it answers.
    """

    def __init__(
        self, parts: Parts, spec: str, observer: Observer, *, guarded: bool = False
    ) -> None:
        self._parts = parts
        self._spec = spec
        self._observer = observer
        self._guarded = guarded
        self._clock = parts.clock
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._loader = SessionLoader(parts.load, self._inbox.put, observer.failed)
        self._later: tuple[float, Callable[[], None]] | None = None
        self._failures: Callable[[], tuple[str, ...]] = tuple
        self._end_at: float | None = None
        self._beat_at = self._clock.monotonic()
        self._beat_missed = False
        self._moved = False

    # From any thread.

    def post(self, event: ev.Event) -> None:
        """Let something happen; what means nothing in the player's state is ignored."""
        self._inbox.put(partial(self._take, event))

    def prepare(self, ref: str, choices: Choices) -> None:
        """Load a session, silently."""
        self._inbox.put(partial(self._loader.want, Wanted.chosen(ref, choices)))

    def open(self, ref: str, choices: Choices) -> None:
        """Begin a session as soon as it is loaded; one that plays is left."""
        self._inbox.put(partial(self._open, ref, choices))

    def go_on(self, lost: GoOn) -> None:
        """Take up a session where another process lost it."""
        self._inbox.put(partial(self._go_on, lost))

    def play_on(self, spec: str) -> None:
        """Play on another output: outside a session from now on, in one once it is over."""
        self._inbox.put(partial(self._play_on, spec))

    def beat(self) -> None:
        """The window answers."""
        self._inbox.put(self._beat)

    def end(self) -> None:
        """Fade out and end."""
        self._inbox.put(self._end)

    # The owner's thread.

    def run(self) -> None:
        """Own the player until ``end``; blocks."""
        self.begin()
        try:
            while not self.over:
                self.step(self._patience())
        finally:
            self.finish()

    def begin(self) -> None:
        """Make the player, which decodes room tone and guidance."""
        self._player = self._parts.player()
        self._switch = OutputSwitch(
            self._parts.output,
            self._parts.silent,
            self._player.fill,
            self._inbox.put,
            self._clock,
        )
        self._times = TimeWatch(self._clock)
        self._teller = Teller(self._clock)
        self._sounded_at = self._collected_at = self._clock.monotonic()
        self._observer.ready()
        self._switch.prepare(partial(self._parts.load_ahead, self._spec))
        self._tell(at_once=True)

    def step(self, patience: float | None) -> None:
        """Wait for something to do, no longer than that; do it, mix ahead, tell.

        Args:
            patience: seconds, or None for as long as it takes.
        """
        acted = self._do_next(patience)
        self._mix_ahead()
        self._look_at_the_time()
        self._look_at_the_output()
        self._tell(at_once=acted)
        self._collect_garbage()

    def finish(self) -> None:
        """Stop the output and whatever still loads."""
        self._switch.shut_down()
        self._loader.shut_down()

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self._end_at is not None and self._clock.monotonic() >= self._end_at

    def _patience(self) -> float | None:
        """Nothing wakes an owner for whom nothing sounds and nothing is due."""
        waits = self._switch.running or self._switch.opening or self._later is not None
        return WAKE_S if waits or self._end_at is not None else None

    def _do_next(self, patience: float | None) -> bool:
        """Do what waits; whether there was anything."""
        acted = False
        try:
            self._inbox.get(timeout=patience)()
            while acted := True:
                self._inbox.get_nowait()()
        except queue.Empty:
            return acted

    def _mix_ahead(self) -> None:
        while self._player.produce() and self._inbox.empty():
            continue
        if self._player.idle and not self._switch.running and not self._switch.opening:
            # No device is on and nothing sounds: the frames that an event waits for pass here.
            self._player.fill(silence(_EVENT_FRAMES))
            self._player.produce()

    def _look_at_the_time(self) -> None:
        now = self._clock.monotonic()
        if self._later is not None and now >= self._later[0]:
            (_, task), self._later = self._later, None
            task()
        if self._times.jumped() and self._switch.running:
            _LOG.info("time jumped")
            self._take(ev.Pause())
        missed = self._guarded and now - self._beat_at > SILENT_WINDOW_S
        if missed and not self._beat_missed:
            _LOG.info("the window does not answer")
            self._beat_missed = True
            self._take(ev.LoseWindow(ended=False))

    def _look_at_the_output(self) -> None:
        """A device is open while something sounds or a session is on, and a while after."""
        self._switch.check_opening()
        now = self._clock.monotonic()
        if not (self._player.idle and self._player.phase in _AT_REST):
            self._sounded_at = now
            if not self._switch.running and not self._switch.opening:
                self._open_output(_nothing)
        elif self._switch.running and (self._moved or now - self._sounded_at > REST_S):
            self._switch.close()

    def _open_output(self, opened: Callable[[], None]) -> None:
        self._moved = False
        self._switch.open(self._spec, opened, self._lose_output)

    # What is asked for.

    def _take(self, event: ev.Event) -> None:
        if isinstance(event, ev.PullBack):
            self._later = None
            self._loader.hold()
        if isinstance(event, ev.Speak) and self._moved:
            self._switch.close()  # not a word of it is for the output before
        if isinstance(event, ev.UseDevice) and event.sound:
            if self._player.phase in MOVING:
                self._handle(ev.Pause())  # it would sound at once, from the middle of a line
            self._open_output(partial(self._handle, event))
        else:
            self._handle(event)

    def _handle(self, event: ev.Event) -> None:
        try:
            self._player.handle(event)
        except IllegalEventError as error:
            _LOG.info("%s", error)

    def _lose_output(self, sentence: str) -> None:
        _LOG.info("output lost: %s", sentence)
        self._handle(ev.LoseDevice(sentence))

    def _play_on(self, spec: str) -> None:
        """What sounds outside a session fades where it is; nothing sounds by itself."""
        if spec == self._spec:
            return
        self._spec = spec
        self._moved = self._switch.running
        if self._switch.opening:
            self._switch.close()
        if self._player.phase in _AT_REST:
            self._handle(ev.UseDevice(sound=False))  # what was wrong concerned another one
            self._handle(ev.FallSilent())

    def _open(self, ref: str, choices: Choices) -> None:
        """What plays is left: it fades, and the other begins when that is over."""
        if self._player.phase not in _AT_REST:
            self._handle(ev.Pause())
            self._handle(ev.CloseNow())
            begin_at = self._clock.monotonic() + _CLOSE_S
        else:
            begin_at = 0.0
        wanted = Wanted.chosen(ref, choices)
        self._loader.want(wanted, partial(self._begin_later, begin_at, ref, choices))

    def _begin_later(
        self, begin_at: float, ref: str, choices: Choices, playable: Playable
    ) -> None:
        self._later = (begin_at, partial(self._begin, ref, choices, playable))

    def _begin(self, ref: str, choices: Choices, playable: Playable) -> None:
        self._use(playable)
        self._player.load(playable.program, choices)
        self._handle(ev.Begin())
        self._observer.begun(ref)

    def _use(self, playable: Playable) -> None:
        playable.use()
        self._failures = playable.failures

    def _go_on(self, lost: GoOn) -> None:
        def restore(playable: Playable) -> None:
            self._use(playable)
            self._player.restore(
                playable.program, lost.choices, lost.line_id, lost.sentence, lost.bookmark
            )

        self._loader.want(Wanted.chosen(lost.ref, lost.choices), restore)

    def _beat(self) -> None:
        self._beat_at = self._clock.monotonic()
        self._beat_missed = False
        self._observer.answered()

    def _end(self) -> None:
        sounds = self._switch.running and not self._player.idle
        self._handle(ev.LoseWindow(ended=True))
        self._end_at = self._clock.monotonic() + (_LEAVE_S if sounds else 0.0)

    # What is told.

    def _tell(self, *, at_once: bool = False) -> None:
        if not at_once and not self._teller.may_look():
            return
        snapshot = self._player.snapshot(self._switch.latency)
        gaps = snapshot.underruns + self._switch.underruns
        snapshot = replace(snapshot, device=self._switch.name, underruns=gaps)
        if snapshot.phase is Phase.ENDED:
            told = (*snapshot.told_after, *self._failures())
            snapshot = replace(snapshot, told_after=told)
        if self._teller.is_due(snapshot):
            self._observer.heard(snapshot)

    def _collect_garbage(self) -> None:
        """Collecting takes longer than a block: only while nothing would miss one."""
        now = self._clock.monotonic()
        if self._player.idle and now - self._collected_at > _COLLECT_S:
            self._collected_at = now
            gc.collect()


def _nothing() -> None:
    """Nothing more is to be done."""
