"""A session as a sound file: the same player as live, as fast as it can go.

The listener's level is left out: the file is as loud as sessions are made (narration at
−18 LUFS), and whoever plays it sets the volume.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from thaw.adapters.sound.encode import sound_writer
from thaw.adapters.sound.sources import Decoding, SoundBank
from thaw.app.defaults import Defaults
from thaw.app.scripted import Script
from thaw.base.errors import IllegalEventError
from thaw.base.units import RATE, Decibel, Frames, frames_from_seconds
from thaw.engine.loudness import Loudness, Meter
from thaw.engine.samples import silence
from thaw.player.events import Begin, SetVolume
from thaw.player.phase import Phase
from thaw.player.player import OFFLINE, Player
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.measure import longest_path

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.program import LoadedBuiltin, LoadedProgram
    from thaw.engine.samples import Samples
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot

BLOCK: Final = RATE // 2
"""Frames between two looks at what is asked, so that every default is answered in its time."""
LOOK: Final = RATE // 10
"""The same where a script or an observer looks on: a press is that late at most."""
_UNSCALED: Final = Decibel(0.0)
_AFTERWARDS: Final = frames_from_seconds(15 * 60)
"""So long after its last press a script that went to the quiet room and never left it ends."""


@dataclass(frozen=True)
class Rendered:
    """What came of it.

    Attributes:
        frames: the length of the file.
        loudness: measured on every frame of it.
        told: sentences about what could not be played.
    """

    frames: Frames
    loudness: Loudness
    told: tuple[str, ...]


@dataclass(frozen=True)
class Rendering:
    """A session that can be rendered.

    Attributes:
        session: the session and its files.
        builtin: what Thaw itself speaks and sounds.
        choices: what a listener picked beforehand.
        script: what a listener answers and presses; what is not in it takes its default.
        notice: told of what is heard.
        progressed: told how many frames are done, and how many there will be at most.
    """

    session: LoadedProgram
    builtin: LoadedBuiltin
    choices: Choices = field(default_factory=Choices)
    script: Script = field(default_factory=Script)
    notice: Callable[[Snapshot], None] | None = None
    progressed: Callable[[int, int], None] | None = None

    def write(self, path: Path) -> Rendered:
        """Render into a file, which appears when it is complete.

        Raises:
            StorageError: it cannot be written; nothing is left behind.
        """
        files = {**self.builtin.files, **self.session.files}
        meter, done = Meter(), 0
        # One after another: a second thread for the encoder saves a third of the time where two
        # processors are free, and costs up to 50 MB for the memory pools of its own.
        with SoundBank(files, Decoding.OFFLINE) as bank, sound_writer(path) as writer:
            run = _Run(self, bank)
            while not run.over:
                block = run.next_block()
                writer.write(block)
                meter.feed(block)
                done += len(block)
                if self.progressed is not None:
                    self.progressed(done, run.most)
            failures = (str(failure) for failure in bank.failures.values())
            told = dict.fromkeys((*self.session.program.told_after, *failures))
        return Rendered(Frames(done), meter.result(), tuple(told))


class _Run:
    """One listener going through a session, block by block.

    Attributes:
        over: whether nothing sounds any more, and nothing will.
        most: frames after which it is over at the latest.
    """

    def __init__(self, rendering: Rendering, bank: SoundBank) -> None:
        program, script = rendering.session.program, rendering.script
        self.over = False
        self.most = longest_path(compile_timeline(program, Course.begin(rendering.choices)))
        self._script = script
        self._presses = list(script.presses)
        if self._presses:
            self.most = Frames(self._presses[-1].at + self.most + _AFTERWARDS)
        self._notice = rendering.notice
        self._block = LOOK if self._presses or script.replies or self._notice else BLOCK
        self._defaults = Defaults(program)
        self._answered = ""
        self._at = 0
        self._player = Player(rendering.builtin.builtin, bank, OFFLINE)
        self._player.load(program, rendering.choices)
        self._player.handle(SetVolume(_UNSCALED))
        self._player.handle(Begin())

    def next_block(self) -> Samples:
        """The next frames; what was due before them is done."""
        while self._presses and self._presses[0].at <= self._at:
            self._do(self._presses.pop(0).event)
        block = silence(self._block)
        while self._player.produce():
            continue
        self._player.fill(block)
        self._at += len(block)
        heard = self._player.snapshot(Frames(0))
        self._look(heard)
        self.over = self._is_over(heard, block)
        return block

    def _look(self, snapshot: Snapshot) -> None:
        if self._notice is not None:
            self._notice(snapshot)
        question = snapshot.question
        if question is None:
            self._answered = ""
        elif question.id != self._answered:
            answer = self._script.answer(question) or self._defaults.answer(question)
            if answer is not None:
                self._answered = question.id
                self._do(answer)

    def _do(self, event: Event) -> None:
        with contextlib.suppress(IllegalEventError):  # a key that means nothing now
            self._player.handle(event)

    def _is_over(self, heard: Snapshot, block: Samples) -> bool:
        if self._at > self.most + _AFTERWARDS:
            return True
        at_rest = heard.phase in (Phase.ENDED, Phase.PULLED_BACK) and self._player.idle
        return at_rest and not self._presses and not block.any()
