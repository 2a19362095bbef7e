"""The listener's hand on a session, by keys and on the sheet named Change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from thaw.base.language import say
from thaw.base.units import Decibel, Frames, frames_from_seconds
from thaw.player import events as ev
from thaw.player.phase import Phase
from thaw.player.transitions import MOVING
from thaw.ui.habits import silences_in_words, stepped_silences
from thaw.ui.present.habits import SILENCES, present_silences
from thaw.ui.present.stage import Stage

if TYPE_CHECKING:
    from thaw.app.link import Library
    from thaw.timeline.choices import Balance
    from thaw.ui.remote import Remote


class Hand:
    """Changes the session that plays. What was done is given back as a sentence."""

    def __init__(self, remote: Remote, library: Library) -> None:
        self._remote, self._library = remote, library
        self._picked: tuple[str, str | None] = ("", None)
        self._struck: tuple[frozenset[str], frozenset[str] | None] | None = None

    def forget(self) -> None:
        """Another session begins: what the player of it tells is all that is known."""
        self._picked, self._struck = ("", None), None

    def skip(self) -> str:
        """The rest of the section is not wanted."""
        snapshot = self._remote.snapshot
        if snapshot is None or snapshot.skip_to is None:
            return say("Nothing can be skipped here.")
        self._remote.send(ev.Skip())
        return ""

    def hear_again(self) -> str:
        """The last line once more."""
        snapshot = self._remote.snapshot
        if snapshot is not None and snapshot.phase in MOVING:
            self._remote.send(ev.HearAgain())
        return ""

    def step_gentler(self) -> str:
        """The anchor, and then a section that is a level lower."""
        snapshot = self._remote.snapshot
        if snapshot is None or snapshot.gentler_to is None:
            return say("Nothing is gentler than this part.")
        self._remote.send(ev.StepGentler())
        return ""

    def next_anchor(self) -> str:
        """The anchor after the one in force."""
        described = self._library.describe(self._remote.ref)
        if described is None or not described.anchors or not self._plays:
            return ""
        ids = [anchor.id for anchor in described.anchors]
        following = (ids.index(self.anchor) + 1) % len(ids) if self.anchor in ids else 0
        self.set_anchor(ids[following])
        self._remote.remember()
        return say(
            "Your anchor from the next part on: {anchor}",
            anchor=say(described.anchors[following].short),
        )

    def change_silences(self, step: int) -> str:
        """Silences one step shorter (−1) or longer (1)."""
        if not self._plays:
            return ""
        after, _ = stepped_silences(self._remote.choices.silences, step)
        self.set_silences(after)
        self._remote.remember()
        return say("Silences from here on: {silences}", silences=present_silences(after))

    @property
    def anchor(self) -> str:
        """The anchor in force, as far as it is known."""
        picked, meanwhile = self._picked
        now = self._told_anchor
        if picked and now == meanwhile:  # the player has not told of it yet
            return picked
        return now or self._remote.choices.anchor or ""

    @property
    def left_out(self) -> frozenset[str]:
        """The regions that are left out, by hand or by an answer, as far as it is known."""
        now = self._told_left_out
        if self._struck is not None:
            picked, meanwhile = self._struck
            if now == meanwhile:  # the player has not told of it yet
                return picked
        return self._remote.choices.left_out if now is None else now

    @property
    def silences(self) -> str:
        """The words for how long silences are now."""
        return silences_in_words(self._remote.choices.silences)

    def set_anchor(self, anchor: str) -> None:
        """Another anchor for what has not begun yet."""
        self._picked = anchor, self._told_anchor
        self._remote.pick_anchor(anchor)

    def set_silences(self, words: str) -> None:
        """Other silences for what has not begun yet."""
        self._remote.change(replace(self._remote.choices, silences=SILENCES[words]))

    def set_left_out(self, regions: frozenset[str]) -> None:
        """These regions, and no others, are left out of what has not begun yet.

        Only what is another way than before is asked for: a question may leave out one more
        region at the same moment.
        """
        before = self.left_out
        self._struck = regions, self._told_left_out
        self._remote.leave_out(regions - before, before - regions)

    def set_balance(self, part: str, level: int) -> None:
        """Voice, bed or music, at once."""
        balance: Balance = replace(self._remote.choices.balance, **{part: Decibel(level)})
        self._remote.change(replace(self._remote.choices, balance=balance))

    def stop_after(self, minutes: int | None) -> None:
        """Set the stop timer, or take it off."""
        frames = None if minutes is None else frames_from_seconds(minutes * 60)
        self._remote.send(ev.StopAfter(frames))

    @property
    def stop_in(self) -> Frames | None:
        """Session time until the stop timer; None without one."""
        snapshot = self._remote.snapshot
        return snapshot.bookmark.stop_in if snapshot is not None else None

    @property
    def _told_anchor(self) -> str | None:
        snapshot = self._remote.snapshot
        return snapshot.bookmark.anchor if snapshot is not None else None

    @property
    def _told_left_out(self) -> frozenset[str] | None:
        """What the player told; None where it has told of no place in this session yet."""
        snapshot = self._remote.snapshot
        if snapshot is None or self._remote.opening or not snapshot.bookmark.segment:
            return None
        return snapshot.bookmark.left_out

    @property
    def _plays(self) -> bool:
        snapshot = self._remote.snapshot
        return self._remote.stage is Stage.SESSION and (
            snapshot is not None and snapshot.phase is not Phase.LOST_DEVICE
        )
