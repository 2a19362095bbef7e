"""A song of the listener's own: which part of it is heard, and what is said of that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from thaw.base.units import RATE, Frames
from thaw.timeline.description import PEAK_FRAMES
from thaw.ui.present.words import present_minutes, present_seconds

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
        return f"All of it, {_clock(view.length)}"
    return f"From {_clock(view.start)} to {_clock(view.start + view.frames)}"


def present_offer(description: Description) -> str:
    """What the session would do with a song."""
    frames = Frames(description.own_music)
    long = (
        present_minutes(frames).replace(" min", " minutes")
        if frames >= 120 * RATE
        else present_seconds(frames)
    )
    return (
        f"This session has a place for a song of yours, {long} of it. Memories may come with a "
        "song; it can be skipped at any moment. Without one that time goes to your anchor."
    )


def _clock(frames: int) -> str:
    minutes, seconds = divmod(frames // RATE, 60)
    return f"{minutes}:{seconds:02}"
