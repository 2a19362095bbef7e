"""What a live host is given, and whom it tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from thaw.player.player import Player
    from thaw.player.ports import Clock, Output
    from thaw.player.snapshot import Snapshot
    from thaw.timeline.choices import Choices
    from thaw.timeline.program import Program
    from thaw.timeline.song import Song


class Observer(Protocol):
    """What hears of a live player, on the owner's thread; it must not wait for anything."""

    def ready(self) -> None:
        """Room tone and guidance are decoded."""
        ...

    def heard(self, snapshot: Snapshot) -> None:
        """What is heard now."""
        ...

    def begun(self, ref: str) -> None:
        """The session that was to be opened begins."""
        ...

    def answered(self) -> None:
        """The owner's thread goes round: the answer to a heartbeat."""
        ...

    def failed(self, sentence: str) -> None:
        """Something that was asked for cannot be done."""
        ...


@dataclass(frozen=True)
class Wanted:
    """A session as a listener wants it loaded.

    Attributes:
        name: ``pack/session``, or a path.
        voice: the voice; None: the first.
        song: the listener's own music; None: nothing was picked.
    """

    name: str
    voice: str | None = None
    song: Song | None = None

    @classmethod
    def chosen(cls, name: str, choices: Choices) -> Self:
        """A session with what a listener picked for it."""
        return cls(name, choices.voice, choices.song)


@dataclass(frozen=True)
class Playable:
    """A session that was loaded.

    Attributes:
        program: for the player.
        use: lets the player's sources be this session's; called right before it begins.
        failures: sentences about sounds that could not be decoded while they were to be heard.
    """

    program: Program
    use: Callable[[], None]
    failures: Callable[[], tuple[str, ...]]


@dataclass(frozen=True)
class Parts:
    """What a live player is made of.

    Attributes:
        player: makes the player; called on the owner's thread, as it decodes room tone and
        guidance.
        load: loads a session as it is wanted.
        output: gives the output that a name means, not yet started.
        load_ahead: loads what the output of a name takes, and opens nothing; may take long.
        silent: gives the output that takes over without sound.
        clock: the two clocks.
    """

    player: Callable[[], Player]
    load: Callable[[Wanted], Playable]
    output: Callable[[str], Output]
    load_ahead: Callable[[str], None]
    silent: Callable[[], Output]
    clock: Clock
