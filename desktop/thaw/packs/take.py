"""What becomes of a long take: which piece is which line, what is left over, what is in doubt.

Nothing is guessed in silence. A line that may as well be elsewhere is in doubt, and whoever
asked leaves it out and says so; of a line that was read twice the later reading counts, and
that is said too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from thaw.base.units import RATE
from thaw.packs.alignment import Alignment, align
from thaw.packs.take_costs import Phrase

if TYPE_CHECKING:
    from thaw.spec.lines import SpokenLine

ALIKE: Final = 0.68
"""From here on two stretches say the same. The same sentence in another tempo was at 0.83 and
more, different ones at 0.58 and less."""
BEGINS_ALIKE: Final = 0.75
"""The same for a stretch and the beginning of another; sentences may begin with like words."""
_SURE: Final = 6.0
"""The margin from which a line is where it is. Of fifty lines read in order the least was 8;
where one was left out its neighbours had less than 4."""
_SURE_BESIDE: Final = 2 * _SURE
"""The same beside a line that is in doubt."""
_READ_LEAST: Final = 2 / 3
"""Share of the lines that a take must hold for any to be sure."""
_LENGTHS: Final = (0.55, 1.6)
"""How long a line may be, as a share of what its words predict."""
_LENGTH_ALIKE: Final = 1.35
_LEAST: Final = RATE * 6 // 10
"""Frames of speech from which on it is compared; shorter words are alike too easily."""
_LEAST_ALIKE: Final = RATE * 3 // 2
"""The same where parts of the line begin with the same word."""
_TRIES: Final = 6


class Ear(Protocol):
    """What is heard in the take."""

    def is_voiced(self, phrase: Phrase) -> bool:
        """Whether a voice sounds in it."""
        ...

    def likeness(self, said: Phrase, other: Phrase) -> float:
        """How alike two stretches are, from beginning to end (``engine.likeness``)."""
        ...

    def begins_like(self, short: Phrase, long: Phrase) -> float:
        """How alike a stretch is to the beginning of another."""
        ...


class Doubt(StrEnum):
    """Why a piece may not be the line."""

    PLACE = "place"
    LENGTH = "length"
    BEGUN_TWICE = "begun twice"


class Rest(StrEnum):
    """What a piece is that is no line."""

    NOISE = "noise"
    READ_AGAIN = "read again"
    """An earlier reading of a line that was read again."""
    BROKEN_OFF = "broken off"
    """A beginning of a line that was begun anew."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, and where it is in the take."""

    line: SpokenLine
    begin: int
    stop: int
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A piece that is no line; ``line`` is the one that it was a reading of."""

    begin: int
    stop: int
    rest: Rest
    line: SpokenLine | None = None


@dataclass(frozen=True, slots=True)
class TakePlan:
    """What becomes of a take.

    Attributes:
        pieces: in the order of the take.
        missing: lines that are not in it.
        left: what is no line, in the order of the take.
    """

    pieces: tuple[Piece, ...]
    missing: tuple[SpokenLine, ...]
    left: tuple[Left, ...]

    @property
    def has_few(self) -> bool:
        """Whether so few lines are in it that they may be others, and all are in doubt."""
        return _are_few(len(self.pieces), len(self.pieces) + len(self.missing))


def plan_take(phrases: Sequence[Phrase], lines: Sequence[SpokenLine], ear: Ear) -> TakePlan:
    """Find the lines in a take.

    Args:
        phrases: what is between its pauses, in order.
        lines: in the order in which they should have been read.
        ear: listens to them.
    """
    return _Plan(phrases, lines, ear).made()


class _Plan:
    def __init__(
        self, phrases: Sequence[Phrase], lines: Sequence[SpokenLine], ear: Ear
    ) -> None:
        self._lines, self._ear = lines, ear
        self._speech = [phrase for phrase in phrases if ear.is_voiced(phrase)]
        noises = (phrase for phrase in phrases if phrase not in set(self._speech))
        self._twins: list[Phrase] = []
        self._left = [Left(noise.begin, noise.stop, Rest.NOISE) for noise in noises]

    def made(self) -> TakePlan:
        alignment = align(self._speech, [line.text for line in self._lines])
        for _ in range(_TRIES):
            if not self._explain(alignment):
                break
            texts = [line.text for line in self._lines]
            alignment = align(self._speech, texts, alignment.habit)
        pieces = tuple(self._pieces(alignment))
        missing = (
            line for line, at in zip(self._lines, alignment.placed, strict=True) if at is None
        )
        self._left += (
            Left(group.begin, group.stop, Rest.UNKNOWN)
            for group, _ in self._unplaced(alignment)
        )
        left = (*self._left, *(_read_again(twin, pieces) for twin in self._twins))
        return TakePlan(pieces, tuple(missing), tuple(sorted(left, key=lambda one: one.begin)))

    def _explain(self, alignment: Alignment) -> bool:
        """Take out what was read again or broken off; False: nothing was."""
        return self._take_out_twins(alignment) or self._take_out_rest(alignment)

    def _take_out_twins(self, alignment: Alignment) -> bool:
        """Where what follows a line says the same as it does, the earlier does not count.

        A line that is read twice pushes others along; where one is missing too, up to there. So
        what follows is compared whatever it was taken for.
        """
        twins = []
        placed = [
            (line, at) for line, at in zip(self._lines, alignment.placed, strict=True) if at
        ]
        for number, (line, at) in enumerate(placed):
            said = _joined(self._speech[at.first : at.stop])
            after = self._as_long(at.stop, said.stop - said.begin)
            meant = any(other.hash == line.hash for other, _ in placed[number + 1 : number + 2])
            if after is not None and not meant and self._alike(said, after):
                twins.append(said)
        for twin in twins:
            self._drop(twin)
        self._twins += twins
        return bool(twins)

    def _as_long(self, first: int, frames: int) -> Phrase | None:
        """The stretch from a phrase on that is nearest to a length."""
        stretches = (
            Phrase(self._speech[first].begin, phrase.stop) for phrase in self._speech[first:]
        )
        return min(stretches, key=lambda one: abs(one.stop - one.begin - frames), default=None)

    def _take_out_rest(self, alignment: Alignment) -> bool:
        """The same of what lies between the lines."""
        for group, after in self._unplaced(alignment):
            behind, before = self._place(alignment, after), self._place(alignment, after - 1)
            if before is not None and self._alike(before, group):
                self._take_out(before, Rest.READ_AGAIN, after - 1)
            elif behind is not None and self._alike(group, behind):
                self._take_out(group, Rest.READ_AGAIN, after)
            elif behind is not None and self._begins(group, behind):
                self._take_out(group, Rest.BROKEN_OFF, after)
            else:
                continue
            return True
        return False

    def _take_out(self, stretch: Phrase, rest: Rest, line: int) -> None:
        self._drop(stretch)
        self._left.append(Left(stretch.begin, stretch.stop, rest, self._lines[line]))

    def _drop(self, stretch: Phrase) -> None:
        self._speech = [
            phrase
            for phrase in self._speech
            if phrase.stop <= stretch.begin or phrase.begin >= stretch.stop
        ]

    def _unplaced(self, alignment: Alignment) -> list[tuple[Phrase, int]]:
        """What lies between the lines, each with the next line that was found."""
        groups: list[tuple[Phrase, int]] = []
        begin = 0
        for line, at in enumerate((*alignment.placed, None)):
            ends = line == len(self._lines)
            if at is None and not ends:
                continue
            stop = len(self._speech) if at is None else at.first
            if begin < stop:
                groups.append((_joined(self._speech[begin:stop]), line))
            begin = len(self._speech) if at is None else at.stop
        return groups

    def _place(self, alignment: Alignment, line: int) -> Phrase | None:
        """Where a line was found, as one stretch."""
        at = alignment.placed[line] if 0 <= line < len(self._lines) else None
        return None if at is None else _joined(self._speech[at.first : at.stop])

    def _pieces(self, alignment: Alignment) -> list[Piece]:
        pieces = []
        doubtful = _in_doubt(alignment)
        for number, (line, at) in enumerate(zip(self._lines, alignment.placed, strict=True)):
            if at is None:
                continue
            said = self._speech[at.first : at.stop]
            doubt = None
            if number in doubtful:
                doubt = Doubt.PLACE
            elif not _LENGTHS[0] <= at.length <= _LENGTHS[1]:
                doubt = Doubt.LENGTH
            elif begun_twice(said, line.text, self._ear):
                doubt = Doubt.BEGUN_TWICE
            pieces.append(Piece(line, said[0].begin, said[-1].stop, doubt))
        return pieces

    def _alike(self, said: Phrase, other: Phrase) -> bool:
        lengths = sorted((said.stop - said.begin, other.stop - other.begin))
        if lengths[0] < _LEAST or lengths[1] > lengths[0] * _LENGTH_ALIKE:
            return False
        return self._ear.likeness(said, other) >= ALIKE

    def _begins(self, group: Phrase, line: Phrase) -> bool:
        if group.stop - group.begin < _LEAST:
            return False
        return self._ear.begins_like(group, line) >= BEGINS_ALIKE


def _in_doubt(alignment: Alignment) -> set[int]:
    """The lines that may be elsewhere.

    All of them, where few lines were read: those that were could be many. Where one is in
    doubt, its neighbours may have taken its place, and theirs their neighbours', up to one that
    is surer than others need to be.
    """
    margins = [at.margin if at else None for at in alignment.placed]
    if _are_few(len(margins) - margins.count(None), len(margins)):
        return set(range(len(margins)))
    doubtful = [margin is not None and margin < _SURE for margin in margins]
    for way in (range(1, len(margins)), range(len(margins) - 2, -1, -1)):
        for number in way:
            beside = doubtful[number - way.step]
            doubtful[number] |= beside and (margins[number] or 0.0) < _SURE_BESIDE
    return {number for number, doubt in enumerate(doubtful) if doubt}


def _are_few(read: int, lines: int) -> bool:
    return read < lines * _READ_LEAST


def begun_twice(said: Sequence[Phrase], text: str, ear: Ear) -> bool:
    """Whether a line seems to be begun, broken off and begun anew.

    Short beginnings count only where no two parts of the line begin with the same word.
    """
    openings = [part.split()[:1] for part in re.split(r"[.,:;?!…]", text.casefold())]
    words = [opening[0] for opening in openings if opening]
    least = _LEAST if len(set(words)) == len(words) else _LEAST_ALIKE
    for after in range(1, len(said)):
        begun, anew = _joined(said[:after]), _joined(said[after:])
        if begun.stop - begun.begin < least:
            continue
        if ear.begins_like(begun, anew) >= BEGINS_ALIKE:
            return True
    return False


def _read_again(twin: Phrase, pieces: Sequence[Piece]) -> Left:
    """An earlier reading, of the line that comes next."""
    line = next((piece.line for piece in pieces if piece.begin >= twin.stop), None)
    return Left(twin.begin, twin.stop, Rest.READ_AGAIN, line)


def _joined(phrases: Sequence[Phrase]) -> Phrase:
    return Phrase(phrases[0].begin, phrases[-1].stop)
