"""The player: events in, frames and snapshots out.

One thread owns it and calls everything but :meth:`Player.fill`, which belongs to the output.
The mix runs at most 0.25 s ahead; an event drops what was mixed ahead of it and cross-fades
into the new course, while the last stage acts at once. Since the whole state is frozen data,
and a span between two due moments only counts, going back to any frame is looking up a record.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from thaw.base.units import QUANTUM, RATE, Frames, frames_from_seconds
from thaw.engine.last_stage import LastStage
from thaw.engine.loudness import short_term
from thaw.engine.samples import Samples, silence
from thaw.player import room, still_here
from thaw.player.ahead import Ahead
from thaw.player.balance import turned
from thaw.player.cues import sounds_of
from thaw.player.events import Event, Logged
from thaw.player.flow import next_due, pass_frames, settle
from thaw.player.moves import Surroundings, apply
from thaw.player.phase import Phase
from thaw.player.present import heard_music, present
from thaw.player.render import CONTEXT, Bus
from thaw.player.restore import find_place, restored
from thaw.player.snapshot import Bookmark
from thaw.player.state import Answers, State
from thaw.player.transitions import allowed
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.focus import Inside
from thaw.timeline.measure import targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from thaw.engine.source import Sources
    from thaw.player.snapshot import Snapshot
    from thaw.timeline.program import Builtin, Program

CROSS_FADE: Final = frames_from_seconds(0.05)
"""How what was mixed ahead gives way to what an event made of it."""
_HISTORY: Final = frames_from_seconds(3)
_IDLE: Final = (Phase.READY, Phase.ENDED)
_WEIGHTS: Final = (0.5 - 0.5 * np.cos(np.arange(CROSS_FADE) * (np.pi / CROSS_FADE))).astype(
    np.float32
)[:, np.newaxis]


@dataclass(frozen=True)
class Reach:
    """How the mix runs ahead.

    Attributes:
        ahead: frames that it runs ahead at most.
        span: frames that are mixed at once, where nothing is due in between.
        margin: frames between the callback and the first frame that an event may change.
    """

    ahead: int
    span: int
    margin: int


LIVE: Final = Reach(frames_from_seconds(0.25), frames_from_seconds(0.1), 2 * QUANTUM)
"""For a device: late enough for events, early enough for a busy computer."""
OFFLINE: Final = Reach(2 * RATE, RATE, 0)
"""For a file, where nothing is late."""


@dataclass(frozen=True)
class _Record:
    """The state at the begin of a span, with everything done that was due."""

    clock: int
    state: State


class Player:
    """Plays a session, the quiet room, and the few lines outside them.

    Attributes:
        log: the events that took effect, each with its frame: enough to replay the session.
    """

    def __init__(self, builtin: Builtin, sources: Sources, reach: Reach = LIVE) -> None:
        self.log: list[Logged] = []
        self._reach = reach
        self._builtin = builtin
        self._sources = sources
        self._state = State()
        self._records: deque[_Record] = deque([_Record(0, self._state)])
        kept = reach.ahead + reach.span + reach.margin + CROSS_FADE + CONTEXT
        self._ahead = Ahead(_HISTORY + kept)
        self._content, self._room = Bus(kept), Bus(kept)
        self._stage = LastStage(volume=0.0)  # until a level is set, or sound begins without one
        self._scratch = (silence(0), silence(0))
        self._late = 0
        self._prepared = ""
        self._scripted = (0, 0)
        self._latency = Frames(0)

    # The owner's side.

    def load(self, program: Program, choices: Choices | None = None) -> None:
        """Take a session, which ``Begin`` then begins. Sounds go on as they are.

        While pulled back with no session this changes nothing that is heard.
        """
        course = Course.begin(choices or Choices())
        timeline = compile_timeline(program, course)
        self._change(
            lambda state: replace(
                state,
                program=program,
                course=course,
                timeline=timeline,
                phase=Phase.READY if state.phase in _IDLE else state.phase,
            )
        )

    def restore(
        self,
        program: Program,
        choices: Choices,
        line_id: str,
        sentence: Frames,
        bookmark: Bookmark | None = None,
    ) -> None:
        """Take a session up where another process lost it: paused in a line, over room tone.

        Args:
            program: the session.
            choices: the listener's, as they were.
            line_id: the line that was heard.
            sentence: frames from its begin to that of the sentence that was heard.
            bookmark: what had become of the session; None where nothing had.
        """
        known = Bookmark() if bookmark is None else bookmark
        course = Course(
            choices,
            known.anchor or choices.anchor,
            known.left_out or choices.left_out,
            known.eased,
        )
        timeline = compile_timeline(program, course)

        def take_up(state: State) -> State:
            state = replace(
                state,
                program=program,
                course=course,
                timeline=timeline,
                level_cap=min(known.level_cap, choices.care.level_cap),
                answers=Answers.begin(choices.care),
                pulls=known.pulls,
            )
            state = turned(replace(state, stop_at=known.stop_in), choices.balance)
            place = find_place(timeline, known.segment, line_id, sentence)
            inside = Inside(*known.inside, Frames(max(0, place.at)))
            return restored(replace(state, inside=inside), place, self._builtin)

        self._change(take_up)

    def handle(self, event: Event) -> None:
        """Let something happen.

        Raises:
            IllegalEventError: the state does not know the event; nothing changed.
        """
        around = Surroundings(self._builtin, self._replaced(), heard_music(self._heard()))

        def change(state: State) -> State:
            known = allowed(state.phase, event)
            after = apply(event, state, around)
            if after.phase not in known:
                raise AssertionError(f"{event} led from {state.phase} to {after.phase}")
            return after

        at = self._change(change)
        self.log.append(Logged(Frames(at), event))

    def produce(self) -> bool:
        """Mix one span ahead.

        Returns:
            False when enough is mixed ahead already.
        """
        wanted = self._reach.ahead - (self._state.clock - self._ahead.consumed)
        if wanted < self._reach.span:
            return False
        self._produce(wanted // QUANTUM * QUANTUM)
        self._ahead.produced = self._state.clock
        return True

    def snapshot(self, latency: Frames) -> Snapshot:
        """What is heard now, ``latency`` frames after it left the player."""
        self._latency = latency
        state = self._heard()
        return present(
            state, self._ahead.underruns + self._late, self._loudness(), self._told(state)
        )

    @property
    def phase(self) -> Phase:
        """The state that the next event meets."""
        return self._state.phase

    @property
    def idle(self) -> bool:
        """Whether nothing sounds and nothing will by itself."""
        state = self._state
        return not (state.content_runs or state.room_runs) and next_due(state) is None

    # The output's side.

    def fill(self, out: Samples) -> None:
        """Give the output its next frames: copy, fade, count; nothing else."""
        if len(self._scratch[0]) != len(out):
            self._scratch = (silence(len(out)), silence(len(out)))
        content, tone = self._scratch
        at = self._ahead.consumed
        ready = self._ahead.take(content, tone)
        self._stage.apply(content, tone, out, at)
        self._ahead.soften(out, ready)

    # Inside.

    def _change(self, change: Callable[[State], State]) -> int:
        """Go back to the first frame that may still change, change it there, and cross-fade."""
        at = self._ahead.next_quantum(self._reach.margin)
        while self._state.clock < at + CROSS_FADE:
            self._produce(at + CROSS_FADE - self._state.clock)
        before = self._ahead.read(at, CROSS_FADE)
        state = change(self._state_at(at))
        while self._records and self._records[-1].clock >= at:
            self._records.pop()
        self._state = self._flushed(state)
        while self._state.clock < at + CROSS_FADE:
            self._produce(at + CROSS_FADE - self._state.clock)
        after = self._ahead.read(at, CROSS_FADE)
        mixed = [old + (new - old) * _WEIGHTS for old, new in zip(before, after, strict=True)]
        self._ahead.write(at, mixed[0], mixed[1])
        self._ahead.produced = self._state.clock
        return at

    def _produce(self, at_most: int) -> None:
        state = self._flushed(settle(self._state, self._builtin))
        self._prepare(state)
        due = next_due(state)
        frames = min(at_most, self._reach.span, *(() if due is None else (due,)))
        content, missed = self._content.render(
            state.content,
            self._sources,
            state.clock,
            frames,
            state.balance,
            runs=state.content_runs,
        )
        tone, missed_too = self._room.render(
            state.room,
            self._sources,
            state.clock,
            frames,
            state.balance,
            runs=state.room_runs,
        )
        self._ahead.write(state.clock, content, tone)
        self._late += len(missed) + len(missed_too)
        self._records.append(_Record(state.clock, state))
        self._state = pass_frames(state, frames)
        oldest = self._ahead.consumed - _HISTORY
        while len(self._records) > 1 and self._records[1].clock < oldest:
            self._records.popleft()

    def _prepare(self, state: State) -> None:
        """Have decoded what the segment will sound, and what may follow it."""
        for key, frame in self._coming(state):
            source = self._sources.get(key)
            if source is not None:
                source.prepare(frame)

    def _coming(self, state: State) -> Iterator[tuple[str, int]]:
        script = state.quiet.script
        if script is not None and (id(script.items), script.index) != self._scripted:
            self._scripted = (id(script.items), script.index)
            yield from ((key, 0) for key in room.upcoming(script))
        place, timeline = state.place, state.timeline
        if place is None or timeline is None or place.segment.id == self._prepared:
            return
        self._prepared = place.segment.id
        yield from ((key, 0) for key in still_here.upcoming(state, self._builtin))
        following = (timeline.segments.get(target) for target in targets(place.segment))
        for segment in (place.segment, *following):
            yield from sounds_of(segment) if segment is not None else ()

    def _flushed(self, state: State) -> State:
        for move in state.moves:
            self._stage.set(move.fader, move.curve, move.at)
        return replace(state, moves=())

    def _state_at(self, clock: int) -> State:
        index = bisect_right(self._records, clock, key=lambda record: record.clock)
        record = self._records[max(0, index - 1)]
        return pass_frames(record.state, max(0, clock - record.clock))

    def _heard(self) -> State:
        """The state as heard: the limiter's quantum and the device's latency ago."""
        return self._state_at(max(0, self._ahead.consumed - QUANTUM - self._latency))

    def _replaced(self) -> float:
        """Short-term loudness of what a pull-back would replace; full where nothing runs."""
        at = self._ahead.consumed
        if not self._state.content_runs or at < _HISTORY:
            return 0.0
        content, _ = self._ahead.read(at - _HISTORY, _HISTORY)
        return float(short_term(content))

    def _loudness(self) -> float:
        """Momentary level of what is heard in dB, without K-weighting: the ember's."""
        at = max(0, self._ahead.consumed - self._latency)
        count = min(at, RATE * 2 // 5)
        if not count:
            return -120.0
        content, tone = self._ahead.read(at - count, count)
        levels = self._stage.levels_at(at)
        heard = content * np.float32(levels.content) + tone * np.float32(levels.room)
        power = float(np.mean(np.square(heard), dtype=np.float64)) * 2
        return -120.0 if power < 1e-12 else 10.0 * float(np.log10(power))

    def _told(self, state: State) -> tuple[str, ...]:
        program = state.program
        if program is None or state.phase is not Phase.ENDED:
            return ()
        return program.told_after
