"""Hears one recording: where its lines are, and what there is to say about each of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.replaced_file import reason
from thaw.adapters.sound.recording import Recording, read_recording
from thaw.app.recordings.telling import DOUBTS, tell_few, tell_left, tell_missing, tell_twice
from thaw.base.errors import DecodeError, StorageError
from thaw.base.problem import Problem, Severity
from thaw.base.units import RATE
from thaw.engine.levelled import Aim, loudness_of, pressing
from thaw.packs.recordings import (
    CEILING,
    judge_clipping,
    judge_evenness,
    judge_reading,
    judge_surroundings,
    told_time,
)
from thaw.packs.sounds import VOICE_LUFS, Heard
from thaw.packs.take import ALIKE, Doubt, Left, Piece, begun_twice, plan_take
from thaw.packs.take_costs import Phrase
from thaw.timeline.pacing.narration import words_per_minute

if TYPE_CHECKING:
    from thaw.app.recordings.given import Given
    from thaw.spec.lines import SpokenLine

AIM: Final = Aim(VOICE_LUFS, CEILING)
_HASH_DIGITS: Final = 16
_READ_APART: Final = RATE * 7 // 10
"""The shortest pause between two readings of one line."""


@dataclass(frozen=True)
class Reading:
    """A line in a recording, sure enough to be used.

    Attributes:
        line: which.
        begin: the frame of the recording at which it begins.
        stop: the frame behind it.
        source: ``source`` of ``voice.yaml``.
    """

    line: SpokenLine
    begin: int
    stop: int
    source: str


@dataclass(frozen=True)
class Hearing:
    """What was heard.

    Attributes:
        recording: decoded; None where it cannot be.
        readings: the lines that can be used.
        doubtful: the ids of lines that are there and are left out.
        problems: what there is to say, in the order of the recording.
        rates: words a minute of each line that can be used, where they can be judged.
    """

    recording: Recording | None
    readings: tuple[Reading, ...]
    doubtful: frozenset[str]
    problems: tuple[Problem, ...]
    rates: tuple[float, ...] = ()


def hear(given: Given, claimed: frozenset[str], *, english: bool) -> Hearing:
    """Hear a recording.

    Args:
        given: the recording, and what it should hold.
        claimed: ids of lines that were recorded for themselves and are not taken from it.
        english: whether rates of words can be judged.

    Raises:
        StorageError: it cannot be read.
    """
    try:
        recording = read_recording(given.path)
    except DecodeError as error:
        problem = Problem(str(given.path), 0, 0, "unreadable-recording", str(error))
        return Hearing(None, (), frozenset(), (problem,))
    return _Listener(given, recording, claimed, english=english).heard()


class _Listener:
    def __init__(
        self, given: Given, recording: Recording, claimed: frozenset[str], *, english: bool
    ) -> None:
        self._given, self._recording, self._claimed = given, recording, claimed
        self._english = english
        self._content = _content(given.path)
        self._problems: list[Problem] = []
        self._spoken = [one for one in recording.phrases if recording.is_voiced(one)]

    def heard(self) -> Hearing:
        if self._recording.damaged:
            self._tell("damaged-sound", Severity.WARNING, "Parts of it cannot be decoded.")
        if self._spoken:
            self._tell_all(judge_surroundings(self._recording.figures))
        pieces = self._in_take() if self._given.is_take else self._in_file()
        sure = [piece for piece in pieces if piece.doubt is None]
        for piece in sure:
            self._judge(piece)
        readings = (
            Reading(piece.line, piece.begin, piece.stop, self._source(piece)) for piece in sure
        )
        doubtful = frozenset(piece.line.id for piece in pieces if piece.doubt)
        rates = (
            words_per_minute(piece.line.text, piece.stop - piece.begin)
            for piece in sure
            if self._english
        )
        problems = tuple(self._problems)
        return Hearing(self._recording, tuple(readings), doubtful, problems, tuple(rates))

    def _in_take(self) -> list[Piece]:
        plan = plan_take(self._recording.phrases, self._given.lines, self._recording)
        for left in plan.left:
            self._tell_left(left)
        if plan.has_few:
            text, hint = tell_few(len(plan.pieces), len(self._given.lines))
            self._tell("few-lines", Severity.ERROR, text, hint)
            return list(plan.pieces)
        missing = [line for line in plan.missing if line.id not in self._claimed]
        for text in tell_missing(self._given.lines, missing):
            self._tell("line-not-found", Severity.WARNING, text)
        pieces = [piece for piece in plan.pieces if piece.line.id not in self._claimed]
        for piece in pieces:
            if piece.doubt is not None:
                self._doubt(piece, piece.doubt)
        return pieces

    def _in_file(self) -> list[Piece]:
        """All that is spoken in a recording of one line."""
        (line,) = self._given.lines
        spoken = self._spoken
        if not spoken:
            self._tell("no-speech", Severity.ERROR, "Nobody speaks in it.")
            return []
        piece = Piece(line, spoken[0].begin, spoken[-1].stop)
        again = self._read_twice(spoken)
        if again is not None:
            self._tell("line-twice", Severity.ERROR, *tell_twice(line.id, again))
            return [Piece(line, piece.begin, piece.stop, Doubt.PLACE)]
        if begun_twice(spoken, line.text, self._recording):
            self._doubt(piece, Doubt.BEGUN_TWICE)
            return [Piece(line, piece.begin, piece.stop, Doubt.BEGUN_TWICE)]
        return [piece]

    def _read_twice(self, spoken: list[Phrase]) -> int | None:
        """Where the second reading of a line begins."""
        for before, after in pairwise(spoken):
            first = Phrase(spoken[0].begin, before.stop)
            second = Phrase(after.begin, spoken[-1].stop)
            apart = after.begin - before.stop >= _READ_APART
            if apart and self._recording.likeness(first, second) >= ALIKE:
                return after.begin
        return None

    def _judge(self, piece: Piece) -> None:
        recording, begin, stop = self._recording, piece.begin, piece.stop
        measured = loudness_of(recording.sound[begin:stop])
        heard = [
            *judge_clipping(recording.figures, begin, stop),
            *judge_evenness(measured, pressing(measured, AIM), stop - begin),
        ]
        if self._english:
            heard += judge_reading(piece.line.text, stop - begin)
        self._tell_all(heard, piece)

    def _doubt(self, piece: Piece, doubt: Doubt) -> None:
        text, hint = DOUBTS[doubt]
        where = f"From {told_time(piece.begin)} to {told_time(piece.stop)}, “{piece.line.id}”: "
        self._tell("uncertain-line", Severity.ERROR, where + text, hint)

    def _tell_left(self, left: Left) -> None:
        self._tell("left-over", Severity.WARNING, tell_left(left))

    def _tell_all(
        self, heard: Iterator[Heard] | list[Heard], piece: Piece | None = None
    ) -> None:
        """Add what was heard; of a take it is said of which line, and where that is."""
        where = ""
        if piece is not None and self._given.is_take:
            where = f"At {told_time(piece.begin)}, “{piece.line.id}”: "
        for one in heard:
            self._tell(one.rule, one.severity, where + one.text, one.hint)

    def _tell(self, rule: str, severity: Severity, text: str, hint: str = "") -> None:
        problem = Problem(str(self._given.path), 0, 0, rule, text, severity, hint)
        self._problems.append(problem)

    def _source(self, piece: Piece) -> str:
        """What it is made from: the file, and which stretch of it."""
        stretch = f"{piece.begin}-{piece.stop}" if self._given.is_take else ""
        return hashlib.sha256(f"{self._content}{stretch}".encode()).hexdigest()[:_HASH_DIGITS]


def _content(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {reason(error)}.") from error
