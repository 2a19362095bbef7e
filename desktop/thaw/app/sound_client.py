"""The window's side of the sound: commands out, snapshots in, and a new process for a lost one.

Nothing here waits. When the process ended by itself it is started again: straight into room
tone over the lost session, which goes on only when the listener says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from thaw.app.messages import (
    Begun,
    Failed,
    GoOn,
    Heartbeat,
    Open,
    PlayOn,
    Prepare,
    Ready,
    decode,
    encode,
)
from thaw.base.language import mark, say
from thaw.player.events import Change, CloseNow, PullBack, Resume, SetVolume
from thaw.player.phase import Phase, Room
from thaw.player.snapshot import Snapshot
from thaw.timeline.choices import Choices

if TYPE_CHECKING:
    from thaw.app.messages import Message
    from thaw.app.pipe import Pipe, Repeater
    from thaw.player.events import Event
    from thaw.player.ports import Clock

BEAT_S: Final = 5.0
"""How often the window shows that it answers."""
SILENT_S: Final = 20.0
"""A process that answers no heartbeat for so long is ended and started again."""
_MANY_DEATHS: Final = 3
_DEATHS_WITHIN_S: Final = 60.0
_OVER: Final = frozenset({Phase.READY, Phase.ENDED})
_LOST: Final = mark(
    "The sound stopped by a fault. It is being started again, with room tone first."
)
_LOST_FOR_GOOD: Final = mark(
    "The sound stopped several times within a minute, so it is not started again. "
    "“thaw doctor” may say why; the session can still be read."
)

_LOG = logging.getLogger(__name__)


class SoundClient:
    """A ``link.SoundLink`` over a pipe.

    Args:
        pipe: the process.
        beat: the heartbeat.
        clock: for how long nothing was answered.
        first: the session that is loaded ahead from the start, or empty.
    """

    def __init__(self, pipe: Pipe, beat: Repeater, clock: Clock, first: str = "") -> None:
        self._pipe = pipe
        self._beat = beat
        self._clock = clock
        self._snapshot_arrived: Callable[[Snapshot], None] = _ignore
        self._lost: Callable[[str], None] = _ignore
        self._failed: Callable[[str], None] = _ignore
        self._restored: Callable[[], None] = _nothing
        self._first = first
        self._closed = False
        self._answered_at = 0.0
        self._deaths: list[float] = []
        self._volume: SetVolume | None = None
        self._output: PlayOn | None = None
        self._wish: Open | None = None
        self._session: GoOn | None = None
        self._under_way = False
        self._pulled_back = False
        self._restoring = False
        self._shown: Snapshot | None = None

    def watch(
        self,
        *,
        snapshot_arrived: Callable[[Snapshot], None],
        lost: Callable[[str], None],
        restored: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """Tell the window what happens."""
        self._snapshot_arrived = snapshot_arrived
        self._lost = lost
        self._restored = restored
        self._failed = failed

    def start(self) -> None:
        """Start the sound's process."""
        self._answered_at = self._clock.monotonic()
        try:
            self._pipe.start(self._take_lines, self._on_end)
        except OSError as error:
            _LOG.exception("the sound's process cannot be started")
            self._failed(say("The sound cannot be started: {reason}.", reason=error.strerror))
            return
        self._beat.start(BEAT_S, self._on_beat)

    def prepare(self, ref: str, choices: Choices) -> None:
        """Load a session ahead."""
        self._first = ""
        self._say(Prepare(ref, choices))

    def open(self, ref: str, choices: Choices) -> None:
        """Begin a session; one that plays is left."""
        self._wish = Open(ref, choices)
        self._session, self._restoring = None, False
        self._say(self._wish)

    def go_on(self) -> None:
        """Go on with the session that was lost."""
        self._say(Resume())

    def send(self, event: Event) -> None:
        """Hand over what the listener did."""
        match event:
            case SetVolume():
                self._volume = event
            case PullBack() if self._restoring:
                self._show_the_room()
                return  # the new process gets it as soon as it has the session again
            case PullBack() | CloseNow():
                self._wish = None
            case Change(choices=choices) if self._session is not None:
                self._session = replace(self._session, choices=choices)
            case _:
                pass
        self._say(event)

    def play_on(self, output: str) -> None:
        """Play on another output from now on, a new process included."""
        self._output = PlayOn(output)
        self._say(self._output)

    def close(self) -> None:
        """Let the process see that the window is gone."""
        self._closed = True
        self._beat.stop()
        self._pipe.close()

    # What comes.

    def _take_lines(self, lines: list[bytes]) -> None:
        """Of the snapshots only the newest counts."""
        messages = [message for message in map(decode, lines) if message is not None]
        snapshots = [message for message in messages if isinstance(message, Snapshot)]
        for message in messages:
            if isinstance(message, Snapshot):
                continue
            self._take(message)
        if snapshots:
            self._take_snapshot(snapshots[-1])

    def _take(self, message: Message) -> None:
        match message:
            case Ready():
                self._on_ready()
            case Heartbeat():
                self._answered_at = self._clock.monotonic()
            case Begun(ref=ref) if self._wish is not None and self._wish.ref == ref:
                self._session, self._wish = GoOn(ref, self._wish.choices), None
                self._under_way = False  # a snapshot from before it began may still come
            case Failed(sentence=sentence):
                self._wish, self._restoring = None, False
                self._failed(sentence)
            case _:
                _LOG.warning("ignored a message that only the sound's process gets")

    def _take_snapshot(self, snapshot: Snapshot) -> None:
        self._answered_at = self._clock.monotonic()
        if not self._restoring:
            self._remember(snapshot)
            self._show(snapshot)
        elif snapshot.phase is not Phase.READY:
            self._take_up(snapshot)
        # Until the session is there again the window keeps what it shows.

    def _take_up(self, snapshot: Snapshot) -> None:
        """The new process has the session; whoever was pulled back is so again."""
        self._restoring = False
        if self._pulled_back:
            self._say(PullBack())
        else:
            self._remember(snapshot)
            self._show(snapshot)
        self._restored()

    def _show_the_room(self) -> None:
        """Pulled back while there is no process: seen at once, and heard with room tone."""
        self._wish = None
        if self._shown is not None and not self._pulled_back:
            room = Room.ARRIVED
            quiet = replace(self._shown, phase=Phase.PULLED_BACK, room=room, question=None)
            self._show(replace(quiet, caption="", caption_id="", music=None, pace=None))
        self._pulled_back = True

    def _show(self, snapshot: Snapshot) -> None:
        self._shown = snapshot
        self._snapshot_arrived(snapshot)

    def _remember(self, snapshot: Snapshot) -> None:
        """Where the session is, for the case that the process is lost."""
        if snapshot.phase in _OVER:
            if self._under_way:
                self._session, self._under_way = None, False
            return
        self._under_way = True
        self._pulled_back = snapshot.room is not None
        if self._session is not None and not self._pulled_back and snapshot.caption_id:
            self._session = replace(
                self._session,
                line_id=snapshot.caption_id,
                sentence=snapshot.sentence,
                bookmark=snapshot.bookmark,
            )

    # Losing the process, and starting it again.

    def _on_beat(self) -> None:
        self._say(Heartbeat())
        if self._clock.monotonic() - self._answered_at > SILENT_S:
            _LOG.error("the sound's process does not answer")
            self._pipe.kill()

    def _on_end(self) -> None:
        self._beat.stop()
        if self._closed:
            return
        now = self._clock.monotonic()
        self._deaths = [at for at in self._deaths if now - at < _DEATHS_WITHIN_S] + [now]
        _LOG.info("the sound's process ended by itself")
        if len(self._deaths) >= _MANY_DEATHS:
            self._restoring = False
            self._failed(say(_LOST_FOR_GOOD))
            return
        self._under_way = False
        self._restoring = self._session is not None
        if self._restoring:
            self._lost(say(_LOST))
        self.start()

    def _on_ready(self) -> None:
        """What a new process must know; the first one knows it already."""
        self._answered_at = self._clock.monotonic()
        if self._output is not None:  # it may have been picked before the first one answered
            self._say(self._output)
        if not self._deaths:
            self._load_first()
            return
        if self._volume is not None:
            self._say(self._volume)
        if self._session is not None:
            self._say(self._session)
        elif self._wish is not None:
            self._say(self._wish)

    def _load_first(self) -> None:
        if self._first and self._wish is None:
            self._say(Prepare(self._first, Choices()))

    def _say(self, message: Message) -> None:
        if not self._pipe.send(encode(message)):
            _LOG.info("nobody takes a %s", type(message).__name__)


def _ignore(_: object) -> None:
    """Nobody watches yet."""


def _nothing() -> None:
    """Nobody watches yet."""
