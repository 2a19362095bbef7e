"""What the sounds of a stranger's pack are, measured in a process of its own, each once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from thaw.adapters.sound.facts import RememberedFacts
from thaw.base.errors import DecodeError
from thaw.base.language import say
from thaw.packs.file_names import SOUNDS
from thaw.packs.sound_budget import SoundBudget

if TYPE_CHECKING:
    from thaw.engine.facts import SoundFacts

Probe: TypeAlias = "Callable[[Path, int], SoundFacts]"
_MOST_REFUSED: Final = 3
"""Each may take seconds, until the decoder is given up."""


class MeasuredSounds:
    """Gives the facts of a sound; those of the same content are remembered from before.

    Use as a context.

    Args:
        sizes: its files by name, and their bytes.
        cache: where facts are remembered.
        probe: decodes what is not known, at most so many frames of it.
    """

    def __init__(self, sizes: Mapping[str, int], cache: Path, probe: Probe) -> None:
        self.names = tuple(name for name in sizes if name.rpartition(".")[2] in SOUNDS)
        self._probe = probe
        self._budget = SoundBudget(sum(sizes[name] for name in self.names))
        self._facts = RememberedFacts(cache, self._measured)
        self._known: dict[Path, SoundFacts | DecodeError] = {}
        self._refused = 0

    def __enter__(self) -> Self:
        """Gather what is learnt."""
        self._facts.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        """Remember it."""
        self._facts.__exit__()

    def __call__(self, path: Path) -> SoundFacts:
        """The facts of a sound.

        Raises:
            DecodeError: with a sentence, where it is none, or the pack's sounds are too long.
        """
        known = self._known.get(path)
        if known is None and self.given_up:
            raise DecodeError(say("“{name}” was not looked at any more.", name=path.name))
        if known is None:
            known = self._known[path] = self._looked_at(path)
            self._refused += isinstance(known, DecodeError)
        if isinstance(known, DecodeError):
            raise DecodeError(str(known))
        return known

    @property
    def given_up(self) -> bool:
        """Whether so many sounds were none that the others are not looked at any more."""
        return self._refused >= _MOST_REFUSED or self._budget.is_spent

    def _looked_at(self, path: Path) -> SoundFacts | DecodeError:
        try:
            facts = self._facts(path)
            self._budget.take(facts.frames)
        except DecodeError as error:
            return error
        return facts

    def _measured(self, path: Path) -> SoundFacts:
        return self._probe(path, self._budget.longest(path.stat().st_size))
