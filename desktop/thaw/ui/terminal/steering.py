"""The listener's hand on a session in the terminal: anchor, silences, stop timer, by keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from thaw.base.errors import StorageError
from thaw.base.language import say
from thaw.base.units import frames_from_seconds, seconds_from_frames
from thaw.player.events import Change, Event, StopAfter
from thaw.settings import table
from thaw.settings.remembered import habit_of, with_habit
from thaw.ui.habits import habit_after, stepped_silences
from thaw.ui.present.change import STOP_MINUTES
from thaw.ui.present.habits import present_silences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.app.link import Settings
    from thaw.player.snapshot import Snapshot
    from thaw.timeline.choices import Choices
    from thaw.timeline.program import Program


class Host(Protocol):
    """What takes events."""

    def post(self, event: Event) -> None:
        """Let something happen."""
        ...


@dataclass(frozen=True)
class Known:
    """What a session has to choose from.

    Attributes:
        kind: of the session.
        anchors: id → a short name.
        regions: that can be left out.
    """

    kind: str
    anchors: Mapping[str, str]
    regions: frozenset[str]

    @classmethod
    def of(cls, program: Program) -> Known:
        """What a session that was loaded has."""
        session = program.session
        regions = (section.region for section in session.sections)
        return cls(
            session.kind,
            {anchor: lines.short for anchor, lines in program.anchors.items()},
            frozenset(region for region in regions if region is not None),
        )


class Steering:
    """Changes the session, and remembers it for its kind.

    Args:
        host: the player.
        settings: where it is remembered.
        known: what there is to choose from.
        choices: with which the session began.
    """

    def __init__(self, host: Host, settings: Settings, known: Known, choices: Choices) -> None:
        self._host, self._settings = host, settings
        self._known, self._choices = known, choices
        self._picked: tuple[str, str | None] = "", None

    def next_anchor(self, snapshot: Snapshot) -> str:
        """The anchor after the one in force; what was done, in words."""
        ids = list(self._known.anchors)
        now = self._anchor(snapshot)
        following = ids[(ids.index(now) + 1) % len(ids) if now in ids else 0]
        self._picked = following, snapshot.bookmark.anchor
        done = say(
            "Your anchor from the next part on: {anchor}.",
            anchor=say(self._known.anchors[following]),
        )
        return done + self._change(replace(self._choices, anchor=following), anchor=following)

    def _anchor(self, snapshot: Snapshot) -> str | None:
        """The anchor in force: an answer may have named another than the keys."""
        picked, meanwhile = self._picked
        told = snapshot.bookmark.anchor
        if picked and told == meanwhile:  # the player has not told of it yet
            return picked
        return told or self._choices.anchor

    def change_silences(self, step: int) -> str:
        """Silences one step shorter (−1) or longer (1)."""
        words, factor = stepped_silences(self._choices.silences, step)
        done = say("Silences from here on: {silences}.", silences=present_silences(words))
        return done + self._change(replace(self._choices, silences=factor))

    def next_stop(self, snapshot: Snapshot) -> str:
        """The stop timer: the next longer time, and none after the longest."""
        stop_in = snapshot.bookmark.stop_in
        now = 0.0 if stop_in is None else seconds_from_frames(stop_in) / 60
        minutes = next((minutes for minutes in STOP_MINUTES if minutes > now + 0.5), None)
        frames = None if minutes is None else frames_from_seconds(minutes * 60)
        self._host.post(StopAfter(frames))
        if minutes is None:
            return say("No stop timer.")
        return say(
            "In {minutes} min of the session the sound fades and the closing follows.",
            minutes=minutes,
        )

    def _change(self, choices: Choices, anchor: str | None = None) -> str:
        """Do it; a further sentence where it is not remembered."""
        self._choices = choices
        self._host.post(Change(replace(choices, anchor=anchor)))
        plain, known = self._settings.get(table.REMEMBERED), self._known
        usual = self._settings.get(table.SILENCES)
        habit = habit_after(habit_of(plain, known.kind), choices, known.regions, usual)
        try:
            self._settings.put(table.REMEMBERED, with_habit(plain, known.kind, habit))
        except StorageError as error:
            return " " + say("That is not remembered: {reason}", reason=error)
        return ""
