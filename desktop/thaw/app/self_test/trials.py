"""Runs trials one after another, each in an empty folder, and tells what came of them."""

from __future__ import annotations

import json
import platform
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from thaw import __version__

if TYPE_CHECKING:
    from types import TracebackType

    from thaw.player.ports import Clock

LIMIT_S: Final = 30.0
"""After this time whatever still runs has failed."""

Trial: TypeAlias = Callable[[Path], str]
"""Tries one part in an empty folder; gives what was found, and raises where it fails."""


@dataclass(frozen=True)
class Outcome:
    """What came of one trial.

    Attributes:
        name: which part.
        good: whether it works.
        said: what was found, or what went wrong and where.
        seconds: how long it took.
    """

    name: str
    good: bool
    said: str
    seconds: float


class Trials:
    """Keeps the outcomes, so that they can be told at any moment, also when time is up."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._outcomes: list[Outcome] = []
        self._running = ""

    @property
    def good(self) -> bool:
        """Whether everything that was tried works."""
        return all(outcome.good for outcome in self._outcomes)

    def run(self, trials: Iterable[tuple[str, Trial]]) -> None:
        """Try all of them; one that fails keeps nothing from the others."""
        for name, trial in trials:
            self._running = name
            begin = self._clock.monotonic()
            with TemporaryDirectory(prefix="thaw-self-test-") as folder, _Caught() as caught:
                caught.said = trial(Path(folder))
            seconds = round(self._clock.monotonic() - begin, 3)
            self._outcomes.append(
                Outcome(name, good=not caught.failed, said=caught.said, seconds=seconds)
            )
        self._running = ""

    def time_is_up(self) -> None:
        """Whatever is being tried did not end in time."""
        self._outcomes.append(
            Outcome(self._running, good=False, said="It did not end in time.", seconds=LIMIT_S)
        )

    def as_json(self) -> str:
        """All outcomes, and on what they were found."""
        document = {
            "good": self.good,
            "version": __version__,
            "python": platform.python_version(),
            "platform": platform.platform(),
            "frozen": bool(getattr(sys, "frozen", False)),
            "trials": [asdict(outcome) for outcome in self._outcomes],
        }
        return json.dumps(document, ensure_ascii=False, indent=1)


class _Caught:
    """Takes note of a failure instead of passing it on."""

    def __init__(self) -> None:
        self.said = ""
        self.failed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, Exception):
            self.failed = True
            where = traceback.extract_tb(trace)[-1]
            self.said = f"{type(error).__name__}: {error} ({where.name}, line {where.lineno})"
        return isinstance(error, Exception)
