"""How a session speaks to its listener: offers and commands counted, and how to stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from thaw.spec.steps import ELSE, Play, Say
from thaw.spec.wording.judge import Kind
from thaw.spec.wording.patterns import read_pattern
from thaw.spec.wording.sentences import Index, sentences
from thaw.spec.wording.texts import texts_of

if TYPE_CHECKING:
    from thaw.spec.session import Session
    from thaw.spec.steps import Step
    from thaw.spec.wording.rules import WordingFile
    from thaw.spec.wording.sentences import Sentence
    from thaw.spec.wording.texts import Path

_REMEMBERED: Final = 4096


class Turn(Enum):
    """What a sentence does to whoever listens."""

    OFFER = auto()
    COMMAND = auto()
    NEITHER = auto()


@dataclass(frozen=True)
class Turns:
    """What the sentences of a session do, one wording of each line counted.

    Attributes:
        offers: how many offer something.
        commands: where the sentences stand that command.
    """

    offers: int
    commands: tuple[Path, ...]


class Address:
    """Knows the words of offers, of commands, and of ways to stop.

    Args:
        file: these words, as they were read.
    """

    def __init__(self, file: WordingFile) -> None:
        self._offers = _index((*file.softeners, *file.offers))
        self._commands = _index(file.commands)
        self._ways_to_stop = _index(file.ways_to_stop)
        self._turns_of = lru_cache(_REMEMBERED)(self._turns_of_text)

    def turns(self, session: Session) -> Turns:
        """Count what a session says and asks; options are left out, they stand side by side."""
        offers = 0
        commands: list[Path] = []
        for step, path in _steps(session):
            for where, text, kind in texts_of(step, path):
                if kind is Kind.LINE and _counts(step, where):
                    turns = self._turns_of(text)
                    offers += turns.count(Turn.OFFER)
                    commands += [where] * turns.count(Turn.COMMAND)
        return Turns(offers, tuple(commands))

    def tells_how_to_stop(self, text: str) -> int | None:
        """The number of the first sentence of a line that tells how to stop, or None."""
        found = (n for n, part in enumerate(sentences(text)) if self._ways_to_stop.finds(part))
        return next(found, None)

    def _turns_of_text(self, text: str) -> tuple[Turn, ...]:
        return tuple(map(self._turn, sentences(text)))

    def _turn(self, sentence: Sentence) -> Turn:
        if sentence.text.rstrip("\"')”").endswith("?") or self._offers.finds(sentence):
            return Turn.OFFER
        return Turn.COMMAND if self._commands.finds(sentence) else Turn.NEITHER


def _steps(session: Session) -> Iterator[tuple[Step, Path]]:
    for number, section in enumerate(session.sections):
        for place, step in enumerate(section.steps):
            path: Path = ("sections", number, "steps", place)
            yield step, path
            if isinstance(step, Play):
                yield from (
                    (line, (*path, "during", inner)) for inner, line in enumerate(step.during)
                )


def _counts(step: Step, path: Path) -> bool:
    """Of the wordings for different anchors only one is heard."""
    return not isinstance(step, Say) or path[-1] in {"say", ELSE}


def _index(patterns: Iterable[str]) -> Index:
    return Index(("", read_pattern(text)) for text in patterns)
