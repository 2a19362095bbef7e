"""What the window talks to: sound, library, settings, later starts. Not how any of it is done.

The window's process imports none of numpy, av, pydantic, yaml and sounddevice, so neither does
this module. Each interface has one real class and one working fake (tests/fakes/link.py).
Whoever implements one calls what is watched on the window's thread, and never from within a
call that the window made.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from datetime import date

    from thaw.adapters.awake import Awake
    from thaw.adapters.looks import SystemLooks
    from thaw.app.devices import Devices
    from thaw.app.notes.asked import Asked as NotesAsked
    from thaw.app.notes.told import State as NotesState
    from thaw.app.notes.told import Teller as NotesTeller
    from thaw.app.packs.shown import Teller
    from thaw.app.songs.shown import Teller as SongTeller
    from thaw.packs.known import Answer
    from thaw.packs.library import Found, Wish
    from thaw.player.events import Event
    from thaw.player.snapshot import Snapshot
    from thaw.routing.history import Entry
    from thaw.settings.setting import Setting
    from thaw.timeline.choices import Choices
    from thaw.timeline.description import Description

T = TypeVar("T")

SYSTEM_OUTPUT: Final = "device"
"""Names the output that the system has chosen, whichever that is."""


@dataclass(frozen=True)
class Request:
    """What a start of Thaw asks the window for.

    Attributes:
        ref: the session whose page is shown first; empty for the list.
        begin: whether it is begun at once.
        pack: the file of a pack that is looked at; empty for none.
    """

    ref: str = ""
    begin: bool = False
    pack: str = ""


class SoundLink(Protocol):
    """The sound's process, as the window sees it. No call waits for it."""

    def watch(
        self,
        *,
        snapshot_arrived: Callable[[Snapshot], None],
        lost: Callable[[str], None],
        restored: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """Tell the window what happens.

        Args:
            snapshot_arrived: the newest state; older ones are dropped where the window is slow.
            lost: the sound's process ended by itself; the sentence says so. It is being started
                again, straight into room tone.
            restored: it answers again and room tone plays. The window offers to go on, and
                calls ``go_on`` for it.
            failed: what was asked for cannot be done; the sentence says why and what to do.
        """
        ...

    def start(self) -> None:
        """Start the sound's process; called once, after the first paint."""
        ...

    def prepare(self, ref: str, choices: Choices) -> None:
        """Load a session ahead, silently, so that opening it sounds at once."""
        ...

    def open(self, ref: str, choices: Choices) -> None:
        """Begin a session, loading it first where that was not done; one that plays is left."""
        ...

    def go_on(self) -> None:
        """After ``restored``: go on with the lost session, from its interrupted sentence."""
        ...

    def send(self, event: Event) -> None:
        """Hand over what the listener did. While no process answers, only a level is kept."""
        ...

    def play_on(self, output: str) -> None:
        """Play on another output from now on: ``SYSTEM_OUTPUT``, or the name of a device."""
        ...

    def close(self) -> None:
        """End the sound's process; it fades out by itself within a second. Does not wait."""
        ...


class Library(Protocol):
    """The index of all sessions that are installed, as it was built last."""

    @property
    def grounding(self) -> str:
        """The session that “Ground me now” begins; known before any index was built."""
        ...

    def watch(self, rebuilt: Callable[[], None]) -> None:
        """Tell the window when the index was built anew."""
        ...

    def refresh(self) -> None:
        """Let a worker look which packs changed, and build those anew; returns at once.

        Called after the first paint, and after a pack was installed or removed.
        """
        ...

    def find(self, wish: Wish, most: int) -> Found:
        """The first sessions that fit a wish, at most so many, and whether others follow."""
        ...

    def count(self, wishes: Sequence[Wish]) -> tuple[int, ...]:
        """How many sessions fit each wish; the texts of the wishes are left aside."""
        ...

    def describe(self, ref: str) -> Description | None:
        """One session; None where the index does not know it (yet)."""
        ...

    def looks_at(self, ref: str) -> bool:
        """Whether a worker looks at a session outside the packs: the window is told then."""
        ...

    def problems(self) -> tuple[str, ...]:
        """What is wrong with packs and sessions, a sentence each."""
        ...

    def transcript(self, ref: str) -> str:
        """A session as text by sections, with its choices; empty where it is not known."""
        ...

    def waveform(self, source: str) -> tuple[float, ...]:
        """A sound's peaks, one for each ``PEAK_FRAMES``, 0 to 1; empty where not known."""
        ...


class Packs(Protocol):
    """What is done with packs, in processes of their own. No call waits for it.

    Whatever is told comes on the window's thread, and ends with an answer: anything but what is
    being done. What is left, or followed by something else, tells nothing more.
    """

    def look(self, path: str, told: Teller) -> None:
        """Look at a pack's file; installs nothing."""
        ...

    def show(self, pack: str, told: Teller) -> None:
        """Look at an installed pack."""
        ...

    def install(self, path: str, mark: str, answers: Collection[Answer], told: Teller) -> None:
        """Install a file that was looked at (``mark``), with the yes to its questions."""
        ...

    def remove(self, pack: str, told: Teller) -> None:
        """Remove a pack; until something else is begun or left, that can be undone."""
        ...

    def undo(self) -> None:
        """Put back what was removed."""
        ...

    def list(self, told: Teller) -> None:
        """Say which packs are installed; beside whatever else is done."""
        ...

    def leave(self) -> None:
        """End what is being done; nothing is left half done."""
        ...

    def close(self) -> None:
        """End everything."""
        ...


class Songs(Protocol):
    """A listener's own music, looked at and made ready in processes of their own.

    Whatever is told comes on the window's thread, and ends with an answer; what is left, or
    followed by something else, tells nothing more.
    """

    def look(self, path: str, told: SongTeller) -> None:
        """Look at a song's file."""
        ...

    def cut(self, path: str, start: int, frames: int, told: SongTeller) -> None:
        """Make a part of a song ready; the one before may go then."""
        ...

    def leave(self) -> None:
        """End what is being done."""
        ...

    def close(self) -> None:
        """End it, and let nothing stay that was made ready."""
        ...


class Outputs(Protocol):
    """The devices that could play."""

    def list(self, told: Callable[[Devices], None]) -> None:
        """Look for them, and tell on the window's thread; returns at once."""
        ...

    def close(self) -> None:
        """Tell nothing more."""
        ...


class Settings(Protocol):
    """What the listener set, by the rows of ``thaw.settings.table``, kept in the profile."""

    def get(self, setting: Setting[T]) -> T:
        """The value; the row's default where none was set."""
        ...

    def put(self, setting: Setting[T], value: T) -> None:
        """Set and keep a value. It holds for this run even where it cannot be kept.

        Raises:
            ValueError: the row does not allow it.
            StorageError: it cannot be written; the sentence says why.
        """
        ...

    def told(self) -> tuple[str, ...]:
        """Sentences about what is kept that were not told yet: each is given once."""
        ...


class Callers(Protocol):
    """Later starts of Thaw, which speak to this one instead of opening a second window."""

    def watch(self, requested: Callable[[Request], None]) -> None:
        """Tell the window what a later start asks for; pull-backs go straight to the sound."""
        ...


class MediaControls(Protocol):
    """The desktop's media controls. Shows at most one player; no call waits for anything."""

    def watch(
        self,
        *,
        stop: Callable[[], None],
        play: Callable[[], None],
        pause: Callable[[], None],
        play_pause: Callable[[], None],
    ) -> None:
        """Tell the window which control was pressed."""
        ...

    def show(self, name: str, title: str, *, plays: bool, can_pause: bool) -> None:
        """Show what plays, or that it changed.

        Args:
            name: what the desktop calls the player.
            title: what is played.
            plays: whether it does; else it is paused.
            can_pause: whether it can be paused and played on.
        """
        ...

    def put_away(self) -> None:
        """Show nothing."""
        ...


class Days(Protocol):
    """The sessions of the last seven days, where the listener agreed to have them kept."""

    def recent(self, today: date) -> tuple[Entry, ...]:
        """Those of the last seven days, oldest first; older ones are gone afterwards.

        Raises:
            StorageError: they cannot be read.
        """
        ...

    def keep(self, entry: Entry, today: date) -> None:
        """Keep one more.

        Raises:
            StorageError: it cannot be kept.
        """
        ...

    def forget(self) -> None:
        """Delete all of them.

        Raises:
            StorageError: something is still there.
        """
        ...


class Notes(Protocol):
    """The listener's notes, in a process of their own that has the keys. No call waits."""

    @property
    def state(self) -> NotesState:
        """How things stand, as it was told last."""
        ...

    def watch(self, changed: Callable[[NotesState], None]) -> None:
        """Tell the window whenever that changes."""
        ...

    def start(self) -> None:
        """Start the process where it does not run; whatever is asked starts it, too."""
        ...

    def start_if_left(self) -> None:
        """Start it where a page was left that no book has: no key may have to be asked for it.

        Called once, after the first paint. Whoever writes no notes is spared the process.
        """
        ...

    def ask(self, asked: NotesAsked, told: NotesTeller) -> None:
        """Ask for something; it is answered once, on the window's thread.

        A process that ends before it has answered is answered for: nothing was lost then.
        """
        ...

    def lock(self) -> None:
        """Lock the notes away: the keys, the texts and the index go with the process.

        What was asked before is still done and told; the state is ``LOCKED`` at once.
        """
        ...

    def close(self) -> None:
        """End the process, once it has done what it was asked for.

        Waits a few seconds where something that was handed over is not answered yet.
        """
        ...


@dataclass(frozen=True)
class Surroundings:
    """All that the window is given.

    Attributes:
        link: the sound's process.
        library: the sessions.
        settings: what the listener set.
        callers: later starts.
        packs: what is done with packs.
        outputs: the devices that could play.
        songs: a listener's own music.
        media: the desktop's media controls.
        awake: the computer that would go to sleep.
        looks: how the system would have windows look.
        days: the sessions of the last seven days.
        notes: what the listener wrote.
        assets: the folder with fonts, icons and the support directory.
    """

    link: SoundLink
    library: Library
    settings: Settings
    callers: Callers
    packs: Packs
    outputs: Outputs
    songs: Songs
    media: MediaControls
    awake: Awake
    looks: SystemLooks
    days: Days
    notes: Notes
    assets: Path
