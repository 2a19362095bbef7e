"""Where the sentences of a recorded line begin: at which of its pauses.

A sentence is looked for where its share of the letters predicts it, at the longer pauses first.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf, log
from typing import Final

from thaw.base.units import RATE
from thaw.packs.take_costs import Phrase, Words

_SPREAD: Final = 0.07
"""How far a pause may lie from where it is expected, as a share of the line."""
_FARTHEST: Final = 0.2
_WEIGHT: Final = 1.0
"""How much a pause of e times the length counts, against one spread of distance squared."""


def sentence_starts(text: str, phrases: Sequence[Phrase]) -> tuple[int, ...] | None:
    """The frames at which the sentences of a line begin.

    Args:
        text: the line.
        phrases: what is between even its short pauses, in frames of its recording.

    Returns:
        One for each sentence; None where they cannot be told from the pauses.
    """
    ends = Words.of(text).sentences
    if not phrases:
        return None
    chosen = _chosen(ends, phrases)
    return chosen and tuple(phrases[at].begin for at in chosen)


def _chosen(ends: Sequence[float], phrases: Sequence[Phrase]) -> tuple[int, ...] | None:
    """The first phrase of each sentence: the cheapest row of pauses, one for each end."""
    until = [0, *accumulate(phrase.stop - phrase.begin for phrase in phrases)]
    ways: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for end in ends:
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for last, (price, row) in ways.items():
            for at in range(last + 1, len(phrases)):
                pause = (phrases[at].begin - phrases[at - 1].stop) / RATE
                more = price + _price(until[at] / until[-1] - end, pause)
                if more < following.get(at, (inf, ()))[0]:
                    following[at] = more, (*row, at)
        ways = following
    return min(ways.values(), default=(inf, None))[1] if ways else None


def _price(off: float, pause: float) -> float:
    if abs(off) > _FARTHEST:
        return inf
    return (off / _SPREAD) ** 2 / 2 - _WEIGHT * log(max(pause, 0.01))
