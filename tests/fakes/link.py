"""Working fakes of what the window talks to. The sound is a tiny player with the real phases.

Nothing is told from within a call that the window made: what happens is queued and told by
``deliver``, as the real classes tell it from the event loop.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fakes.notes import FakeNotes
from thaw.adapters.looks import Looks
from thaw.app.devices import Devices
from thaw.app.link import Request, Surroundings
from thaw.app.packs.shown import Listed
from thaw.base.errors import StorageError
from thaw.base.units import Frames
from thaw.packs.library import Found, Wish
from thaw.player import events as ev
from thaw.player.phase import Offer, Phase, Room
from thaw.player.snapshot import Snapshot
from thaw.player.transitions import MOVING

if TYPE_CHECKING:
    from datetime import date

    from thaw.app.link import Settings
    from thaw.app.packs.shown import PackLine, Teller, Told
    from thaw.app.songs.shown import Teller as SongTeller
    from thaw.app.songs.shown import Told as SongTold
    from thaw.packs.known import Answer
    from thaw.routing.history import Entry
    from thaw.settings.setting import Setting
    from thaw.timeline.choices import Choices
    from thaw.timeline.description import Description

T = TypeVar("T")

ASSETS = Path(__file__).resolve().parents[2] / "assets"
READY = Snapshot(Frames(0), Phase.READY)
DEVICE = "Headphones"
"""What is opened once something sounds."""
_ROOMS = {
    Offer.TOO_MUCH: Room.TOO_MUCH,
    Offer.FAR_AWAY: Room.FAR_AWAY,
    Offer.LEAVE_ON: Room.LEAVE_ON,
}


_PHASES: dict[type[ev.Event], Phase] = {
    ev.Pause: Phase.PAUSED,
    ev.Resume: Phase.PLAYING,
    ev.FinishGently: Phase.LANDING,
    ev.FinishWithClosing: Phase.LANDING,
    ev.ReturnGentler: Phase.RETURNING,
    ev.Land: Phase.LANDING,
    ev.UseDevice: Phase.PAUSED,
}


class FakeLink:
    """A sound process that plays nothing; a test may also show it any snapshot."""

    def __init__(self, titles: dict[str, str] | None = None) -> None:
        self.now = READY
        self.sent: list[ev.Event] = []
        self.opened: list[tuple[str, Choices]] = []
        self.prepared: list[tuple[str, Choices]] = []
        self.output = ""
        self.started = self.closed = False
        self.went_on = self.opened_before_start = 0
        self._titles = titles or {}
        self.delivered: Callable[[], object] = lambda: None
        self._queue: deque[Callable[[], None]] = deque()

    def watch(
        self,
        *,
        snapshot_arrived: Callable[[Snapshot], None],
        lost: Callable[[str], None],
        restored: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        self._arrived, self._lost = snapshot_arrived, lost
        self._restored, self._failed = restored, failed

    def start(self) -> None:
        self.started = True
        self.opened_before_start = len(self.opened)
        self._later(READY)

    def prepare(self, ref: str, choices: Choices) -> None:
        self.prepared.append((ref, choices))
        if self.now.phase is Phase.ENDED:
            self._later(replace(READY, volume=self.now.volume))

    def open(self, ref: str, choices: Choices) -> None:
        self.opened.append((ref, choices))
        title = self._titles.get(ref, ref)
        playing = replace(
            self.now,
            phase=Phase.PLAYING,
            ref=ref,
            title=title,
            room=None,
            pulls=0,
            device=DEVICE,
        )
        self._later(replace(playing, caption="You might stay as you are.", caption_id="1"))

    def go_on(self) -> None:
        self.went_on += 1
        self._later(replace(self.now, phase=Phase.RETURNING, room=None))

    def send(self, event: ev.Event) -> None:
        self.sent.append(event)
        after = _after(self.now, event)
        if self.now.phase is Phase.READY and isinstance(event, ev.Speak | ev.Hush):
            speaks = isinstance(event, ev.Speak)
            line = "This line goes on a while." if speaks else ""
            device = "" if self.now.question_device else DEVICE
            after = replace(self.now, caption=line, device=device, speaks=speaks)
        if after != self.now:
            self._later(after)

    def play_on(self, output: str) -> None:
        self.output = output

    def close(self) -> None:
        self.closed = True

    def deliver(self) -> None:
        """Tell the window everything that happened since."""
        while self._queue:
            self._queue.popleft()()
        self.delivered()

    def show(self, *snapshots: Snapshot) -> None:
        """Let the player be in these states, one after the other."""
        for snapshot in snapshots:
            self._later(snapshot)
        self.deliver()

    def lose(self, sentence: str) -> None:
        """The process ends by itself."""
        self._lost(sentence)

    def restore(self) -> None:
        """It is there again, paused over room tone."""
        self.now = replace(self.now, phase=Phase.PAUSED, frame=Frames(0), room=None)
        self._arrived(self.now)
        self._restored()

    def fail(self, sentence: str) -> None:
        """What was asked for cannot be done."""
        self._failed(sentence)

    def _later(self, snapshot: Snapshot) -> None:
        self.now = snapshot
        self._queue.append(lambda: self._arrived(snapshot))


def _after(now: Snapshot, event: ev.Event) -> Snapshot:
    """The tiny rule: where an event leads, as far as a window can tell."""
    after = now
    match event:
        case ev.SetVolume(level):
            after = replace(now, volume=level)
        case ev.PullBack():
            after = _pulled_back(now)
        case ev.CloseNow():
            phase = Phase.ENDED if now.ref else Phase.READY
            after = replace(now, phase=phase, room=None, speaks=False)
        case ev.Answer():
            after = replace(now, question=None, phase=Phase.PLAYING)
        case ev.Pick(offer):
            after = replace(now, room=_ROOMS[offer], ways_open=True)
        case ev.HearLines(on):
            after = replace(now, lines_on=on)
        case ev.FallSilent():
            after = _silenced(now)
        case _:
            after = _moved(now, event)
    return after


def _silenced(now: Snapshot) -> Snapshot:
    if now.phase is Phase.PULLED_BACK:
        return replace(now, hushed=True)
    return replace(now, phase=Phase.PAUSED if now.phase in MOVING else now.phase, speaks=False)


def _moved(now: Snapshot, event: ev.Event) -> Snapshot:
    if isinstance(event, ev.UseDevice) and now.phase is not Phase.LOST_DEVICE:
        return replace(now, question_device="")
    if event == ev.UseDevice(sound=False):
        return replace(now, phase=Phase.PLAYING, question_device="")
    phase = _PHASES.get(type(event))
    return now if phase is None else replace(now, phase=phase, room=None, question_device="")


def _pulled_back(now: Snapshot) -> Snapshot:
    if now.phase is Phase.PULLED_BACK:
        return replace(now, hushed=not now.hushed)
    pulls = now.pulls + (1 if now.ref else 0)
    return replace(
        now,
        phase=Phase.PULLED_BACK,
        room=Room.ARRIVED,
        question=None,
        device=DEVICE,
        music=None,
        pulls=pulls,
        stop_first=pulls > 1,
        ways_open=False,
    )


class FakeLibrary:
    """An index that is there at once, or when a test says so."""

    def __init__(
        self,
        descriptions: Sequence[Description] = (),
        *,
        problems: Sequence[str] = (),
        waveforms: dict[str, tuple[float, ...]] | None = None,
        transcripts: dict[str, str] | None = None,
    ) -> None:
        self._descriptions = tuple(descriptions)
        self._problems = tuple(problems)
        self._waveforms, self._transcripts = waveforms or {}, transcripts or {}
        self._rebuilt: Callable[[], None] = lambda: None
        self.refreshed = False
        self.looked_at: set[str] = set()

    @property
    def grounding(self) -> str:
        return "first-thaw/looking-around"

    def watch(self, rebuilt: Callable[[], None]) -> None:
        self._rebuilt = rebuilt

    def refresh(self) -> None:
        self.refreshed = True

    def rebuild(
        self, descriptions: Sequence[Description], problems: Sequence[str] = ()
    ) -> None:
        """The index was built anew."""
        self._descriptions, self._problems = tuple(descriptions), tuple(problems)
        self._rebuilt()

    def descriptions(self) -> tuple[Description, ...]:
        """All that a test gave it."""
        return self._descriptions

    def find(self, wish: Wish, most: int) -> Found:
        shelf = sorted(self._descriptions, key=lambda d: (d.level, d.frames, d.ref))
        words = wish.text.casefold().split()
        ranked = sorted((_rank(d, words), n) for n, d in enumerate(shelf) if _fits(d, wish))
        found = [shelf[n] for rank, n in ranked if rank < _NOT_FOUND]
        return Found(tuple(found[:most]), len(found) > most)

    def count(self, wishes: Sequence[Wish]) -> tuple[int, ...]:
        return tuple(sum(_fits(d, wish) for d in self._descriptions) for wish in wishes)

    def describe(self, ref: str) -> Description | None:
        return next((d for d in self._descriptions if d.ref == ref), None)

    def looks_at(self, ref: str) -> bool:
        return ref in self.looked_at

    def problems(self) -> tuple[str, ...]:
        return self._problems

    def transcript(self, ref: str) -> str:
        return self._transcripts.get(ref, "")

    def waveform(self, source: str) -> tuple[float, ...]:
        return self._waveforms.get(source, ())


_NOT_FOUND = 3


def _rank(told: Description, words: list[str]) -> int:
    """0 where the title has every word, 1 with the summary, 2 with what it contains."""
    texts = (told.title, told.summary, " ".join((*told.contains, *told.materials)))
    for rank in range(len(texts)):
        where = " ".join(texts[: rank + 1]).casefold()
        if all(word in where for word in words):
            return rank
    return _NOT_FOUND


def _fits(told: Description, wish: Wish) -> bool:
    return (
        (not wish.kind or told.kind == wish.kind)
        and (wish.shorter_than is None or told.frames < wish.shorter_than)
        and (told.breath_free or not wish.breath_free)
        and not (told.materials and wish.nothing_needed)
        and (told.level == 1 or not wish.outside_only)
    )


class FakeSettings:
    """Settings in memory; with ``full`` the disk takes nothing."""

    def __init__(self, *, full: bool = False) -> None:
        self.values: dict[str, object] = {}
        self.full = full
        self.tell: list[str] = []

    def get(self, setting: Setting[T]) -> T:
        if setting.key not in self.values:
            return setting.default
        return setting.kind.read(self.values[setting.key])

    def put(self, setting: Setting[T], value: T) -> None:
        self.values[setting.key] = setting.kind.read(value)
        if self.full:
            raise StorageError("the disk is full.")

    def told(self) -> tuple[str, ...]:
        sentences, self.tell = tuple(self.tell), []
        return sentences


class FakeCallers:
    """Later starts that a test makes."""

    def __init__(self) -> None:
        self._requested: Callable[[Request], None] | None = None

    def watch(self, requested: Callable[[Request], None]) -> None:
        self._requested = requested

    def call(self, request: Request) -> None:
        """Another start asks for something."""
        assert self._requested is not None
        self._requested(request)


class FakePacks:
    """Packs that are looked at as a test says; what was asked for last is answered."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.left = self.undone = 0
        self.listed: tuple[PackLine, ...] = ()
        self.delivered: Callable[[], object] = lambda: None
        self._told: Teller | None = None

    def look(self, path: str, told: Teller) -> None:
        self._ask(told, "look", path)

    def show(self, pack: str, told: Teller) -> None:
        self._ask(told, "show", pack)

    def install(self, path: str, mark: str, answers: Collection[Answer], told: Teller) -> None:
        self._ask(told, "install", path, mark, *sorted(answers))

    def remove(self, pack: str, told: Teller) -> None:
        self._ask(told, "remove", pack)

    def undo(self) -> None:
        self.undone += 1

    def list(self, told: Teller) -> None:
        told(Listed(self.listed))

    def leave(self) -> None:
        self.left += 1
        self._told = None

    def close(self) -> None:
        self.leave()

    def answer(self, *told: Told) -> None:
        """What the worker says that is under way; nobody listens where there is none."""
        for one in told:
            if self._told is not None:
                self._told(one)
        self.delivered()

    def _ask(self, told: Teller, *words: str) -> None:
        self.asked.append(words)
        self._told = told


class FakeOutputs:
    """Devices that are found when a test says so."""

    def __init__(self) -> None:
        self.asked = 0
        self.closed = False
        self._told: Callable[[Devices], None] = lambda found: None

    def list(self, told: Callable[[Devices], None]) -> None:
        self.asked += 1
        self._told = told

    def close(self) -> None:
        self.closed = True

    def find(self, *names: str, trouble: str = "") -> None:
        """The worker answers."""
        self._told(Devices(names, trouble))


class FakeMedia:
    """Media controls that remember what they show, and buttons to press."""

    def __init__(self) -> None:
        self.shown: tuple[str, str, bool, bool] | None = None
        self._ways: dict[str, Callable[[], None]] = {}

    def watch(
        self,
        *,
        stop: Callable[[], None],
        play: Callable[[], None],
        pause: Callable[[], None],
        play_pause: Callable[[], None],
    ) -> None:
        self._ways = {"stop": stop, "play": play, "pause": pause, "play-pause": play_pause}

    def show(self, name: str, title: str, *, plays: bool, can_pause: bool) -> None:
        self.shown = name, title, plays, can_pause

    def put_away(self) -> None:
        self.shown = None

    def press(self, way: str) -> None:
        """Somebody presses a button of a panel or a headset."""
        self._ways[way]()


class FakeAwake:
    """A computer that remembers what was wanted last."""

    def __init__(self) -> None:
        self.awake = self.lit = False

    def keep(self, *, awake: bool, lit: bool = False) -> None:
        self.awake, self.lit = awake, lit


class FakeSongs:
    """Says of a song what a test lets it say."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.left = 0
        self._told: SongTeller | None = None

    def look(self, path: str, told: SongTeller) -> None:
        self._ask(told, "look", path)

    def cut(self, path: str, start: int, frames: int, told: SongTeller) -> None:
        self._ask(told, "cut", path, start, frames)

    def leave(self) -> None:
        self.left += 1
        self._told = None

    def close(self) -> None:
        self.leave()

    def answer(self, *told: SongTold) -> None:
        """What the worker says."""
        for one in told:
            if self._told is not None:
                self._told(one)

    def _ask(self, told: SongTeller, *words: object) -> None:
        self.asked.append(words)
        self._told = told


class FakeDays:
    """The last seven days in memory; with ``full`` the disk takes nothing and gives nothing."""

    def __init__(self, *entries: Entry) -> None:
        self.entries = entries
        self.full = False
        self.forgotten = 0

    def recent(self, today: date) -> tuple[Entry, ...]:
        self._look()
        return self.entries

    def keep(self, entry: Entry, today: date) -> None:
        self._look()
        self.entries = (*self.entries, entry)

    def forget(self) -> None:
        self._look()
        self.forgotten += 1
        self.entries = ()

    def _look(self) -> None:
        if self.full:
            raise StorageError("The disk is full.")


class FakeLooks:
    """A system that wishes for something else when a test says so."""

    def __init__(self) -> None:
        self.now = Looks()
        self._changed: Callable[[], None] = lambda: None

    def watch(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def wish(self, **looks: bool) -> None:
        """Something else is wished for."""
        self.now = replace(self.now, **looks)
        self._changed()


def surroundings(
    link: FakeLink,
    library: FakeLibrary,
    settings: Settings,
    callers: FakeCallers,
    packs: FakePacks | None = None,
    songs: FakeSongs | None = None,
    *,
    outputs: FakeOutputs | None = None,
    days: FakeDays | None = None,
    notes: FakeNotes | None = None,
) -> Surroundings:
    """All of them together, with the real assets."""
    return Surroundings(
        link=link,
        library=library,
        settings=settings,
        callers=callers,
        packs=packs or FakePacks(),
        outputs=outputs or FakeOutputs(),
        songs=songs or FakeSongs(),
        media=FakeMedia(),
        awake=FakeAwake(),
        looks=FakeLooks(),
        days=days or FakeDays(),
        notes=notes or FakeNotes(),
        assets=ASSETS,
    )
