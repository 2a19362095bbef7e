"""The library as data: what is known of each pack, what is asked for, and what is found.

Nothing here imports anything heavy: the window asks with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.base.units import Frames
    from thaw.timeline.description import Description


@dataclass(frozen=True)
class Entry:
    """One session.

    Attributes:
        description: what its card and its page show.
        transcript: all of it as text, on the default path.
        spoken: every line that may be spoken in it, whatever is chosen.
        about: words that it is to be found by beside those, such as its author's name.
    """

    description: Description
    transcript: str
    spoken: str
    about: str


@dataclass(frozen=True)
class PackIndex:
    """One pack.

    Attributes:
        key: changes with every file of the pack and with the program; equal keys, equal index.
        entries: its sessions without errors.
        problems: what is wrong with the others, a sentence each.
        waveforms: key of a piece of music → its peaks, one for each ``PEAK_FRAMES``, 0 to 1.
    """

    key: str
    entries: tuple[Entry, ...]
    problems: tuple[str, ...]
    waveforms: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True)
class Wish:
    """Which sessions are looked for; what is left as it is here leaves none out.

    Attributes:
        text: as it was typed. Each of its words must be there, the last one at least begun.
        kind: of the session.
        shorter_than: its length on the default path is below that.
        breath_free: nothing is said about the breath unless it is picked.
        nothing_needed: nothing has to be at hand.
        outside_only: it leads nowhere inward, which is level 1.
    """

    text: str = ""
    kind: str = ""
    shorter_than: Frames | None = None
    breath_free: bool = False
    nothing_needed: bool = False
    outside_only: bool = False


@dataclass(frozen=True)
class Found:
    """The first of the sessions that fit a wish.

    Attributes:
        descriptions: best first. Those with the words in the title stand before those with them
            in the summary, in what they contain, and in what is said; equally good ones, and
            all of them where nothing was typed, the gentlest level and the shortest first.
        more: whether others follow.
    """

    descriptions: tuple[Description, ...] = ()
    more: bool = False
