"""A song of the listener's own: which part of it is heard, and what is said of that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.base.language import say
from thaw.base.units import RATE, Frames
from thaw.timeline.description import PEAK_FRAMES
from thaw.ui.present.words import present_seconds, present_whole_minutes

if TYPE_CHECKING:
    from thaw.timeline.description import Description

STEP: Final = 5 * RATE
"""How far an arrow moves the part."""
PAGE: Final = 30 * RATE
"""How far a page key does."""


@dataclass(frozen=True)
class ExcerptView:
    """A part of a song, all in frames of the song.

    Attributes:
        peaks: of the whole song, one for each ``PEAK_FRAMES``.
        length: of the whole song.
        start: where the part begins.
        frames: how long it is.
    """

    peaks: tuple[float, ...]
    length: Frames
    start: Frames
    frames: Frames

    @property
    def last_start(self) -> int:
        """Where the part begins at the latest."""
        return max(0, self.length - self.frames)

    @property
    def own_peaks(self) -> tuple[float, ...]:
        """The peaks of the part alone."""
        first = self.start // PEAK_FRAMES
        return self.peaks[first : first + -(-self.frames // PEAK_FRAMES)]

    def moved_to(self, start: int) -> ExcerptView:
        """The part from elsewhere on, as far as the song allows."""
        return replace(self, start=Frames(min(max(0, start), self.last_start)))


def present_excerpt(
    peaks: tuple[float, ...], length: Frames, wanted: int, start: int = 0
) -> ExcerptView:
    """A part of the length that a session asks for, or the whole of a song that is shorter."""
    whole = ExcerptView(peaks, length, Frames(0), Frames(min(wanted, length)))
    return whole.moved_to(start)


def present_part(view: ExcerptView) -> str:
    """Which part is heard, in words."""
    if view.frames >= view.length:
        return say("All of it, {length}", length=_clock(view.length))
    end = view.start + view.frames
    return say("From {start} to {end}", start=_clock(view.start), end=_clock(end))


def present_offer(description: Description) -> str:
    """What the session would do with a song."""
    frames = Frames(description.own_music)
    long = frames >= 120 * RATE
    return say(
        "This session has a place for a song of yours, {length} of it. Memories may come "
        "with a song; it can be skipped at any moment. Without one that time goes to your "
        "anchor.",
        length=present_whole_minutes(frames) if long else present_seconds(frames),
    )


def _clock(frames: int) -> str:
    minutes, seconds = divmod(frames // RATE, 60)
    return f"{minutes}:{seconds:02}"
