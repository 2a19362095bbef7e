"""Which stretch of a take is which line, by how long lines are and where the pauses lie.

A take is a row of phrases, runs of speech between pauses; a line is some phrases in a row. Of
all ways to lay the lines over the phrases in order, the likeliest is found by dynamic
programming. A line may be missing and a phrase may belong to none, at a price
(``take_costs``). How fast, how evenly and with which pauses somebody reads is learnt from the
take itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, TypeAlias

from thaw.base.units import RATE
from thaw.packs.take_costs import Costs, Habit, Phrase, Spans, Words

_TRIED_RATES: Final = (0.028, 0.034, 0.041, 0.05, 0.06, 0.072)
"""Seconds a letter, from a hasty to a very slow voice."""
_ROUNDS: Final = 2
_MANY: Final = 0.25
"""Share of the lines that are missing, or of the phrases left over, from which on the rate was
perhaps learnt wrongly, and others are tried."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a line was found.

    Attributes:
        first: its first phrase.
        stop: the phrase behind its last one.
        margin: by how much the next best way, which has this line elsewhere, is worse.
        length: how long it took, as a share of what its words predict.
    """

    first: int
    stop: int
    margin: float
    length: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The likeliest way.

    Attributes:
        placed: where each line is; None where it is missing.
        habit: how the reader reads, as it was learnt; None where there was nothing to learn of.
    """

    placed: tuple[Placed | None, ...]
    habit: Habit | None


def align(
    phrases: Sequence[Phrase], texts: Sequence[str], habit: Habit | None = None
) -> Alignment:
    """Lay lines over the phrases of a take.

    Args:
        phrases: in order.
        texts: the lines, in the order in which they should have been read.
        habit: how the reader reads, where that is known from an earlier try.
    """
    if not phrases or not texts:
        return Alignment((None,) * len(texts), None)
    words = [Words.of(text) for text in texts]
    if habit is None:
        spoken = sum(phrase.stop - phrase.begin for phrase in phrases) / RATE
        habit = Habit(spoken / sum(word.size for word in words))
    ways = [_settled(phrases, words, habit)]
    left = len(phrases) - sum(span[1] - span[0] for span in ways[0].spans if span)
    if ways[0].spans.count(None) > len(texts) * _MANY or left > len(phrases) * _MANY:
        ways += [_settled(phrases, words, Habit(rate)) for rate in _TRIED_RATES]
    ways.sort(key=lambda way: way.price)
    easily = _Forward(Costs(phrases, words, ways[0].costs.habit, easily=True))
    return _with_margins(ways, easily.spans)


def _settled(phrases: Sequence[Phrase], words: Sequence[Words], habit: Habit) -> _Forward:
    """The best way once it was learnt from it how this person reads."""
    for _ in range(_ROUNDS):
        found = _Forward(Costs(phrases, words, habit))
        habit = found.costs.learnt(found.spans)
    return _Forward(Costs(phrases, words, habit))


_Table: TypeAlias = list[list[float]]
_Cell: TypeAlias = tuple[int, int]
"""So many lines read after so many phrases."""


class _Forward:
    """The cheapest way to every cell, and the cell that it came from.

    Attributes:
        costs: of its steps.
        prices: of the way to each cell.
        spans: the phrases of each line on the way through all of them.
    """

    def __init__(self, costs: Costs) -> None:
        self.costs = costs
        self.prices = _far(costs)
        self.prices[0][0] = 0.0
        self._came: dict[_Cell, _Cell] = {}
        for line in range(1, costs.lines + 1):
            self._reach((0, 0), (line, 0), costs.beyond(line))
        for line in range(costs.lines + 1):
            for phrase in range(costs.phrases + 1):
                if self.prices[line][phrase] < inf:
                    self._leave(costs, line, phrase)
        self.spans = self._spans()

    @property
    def price(self) -> float:
        """Of the way through all lines and phrases."""
        return self.prices[self.costs.lines][self.costs.phrases]

    def _spans(self) -> Spans:
        end = (self.costs.lines, self.costs.phrases)
        found: Spans = [None] * end[0]
        while end in self._came:
            start = self._came[end]
            if start[0] < end[0] and start[1] < end[1]:
                found[start[0]] = (start[1], end[1])
            end = start
        return found

    def _leave(self, costs: Costs, line: int, phrase: int) -> None:
        if phrase < costs.phrases:
            self._reach((line, phrase), (line, phrase + 1), costs.skip(phrase))
        else:
            end = costs.beyond(costs.lines - line)
            self._reach((line, phrase), (costs.lines, phrase), end)
        if line < costs.lines:
            self._reach((line, phrase), (line + 1, phrase), costs.missing)
            for stop, price in costs.stretches(line, phrase):
                self._reach((line, phrase), (line + 1, stop), price)

    def _reach(self, start: _Cell, end: _Cell, price: float) -> None:
        there = self.prices[start[0]][start[1]] + price
        if there < self.prices[end[0]][end[1]]:
            self.prices[end[0]][end[1]] = there
            self._came[end] = start


def _backward(costs: Costs) -> _Table:
    """The price of the cheapest way from each cell to the end."""
    table = _far(costs)
    table[costs.lines][costs.phrases] = 0.0
    for line in range(costs.lines, -1, -1):
        for phrase in range(costs.phrases, -1, -1):
            ways = [table[line][phrase]]
            if phrase < costs.phrases:
                ways.append(table[line][phrase + 1] + costs.skip(phrase))
            else:
                ways.append(costs.beyond(costs.lines - line))
            if line < costs.lines:
                below = table[line + 1]
                ways.append(below[phrase] + costs.missing)
                ways += [below[stop] + price for stop, price in costs.stretches(line, phrase)]
            table[line][phrase] = min(ways)
    first = (costs.beyond(line) + row[0] for line, row in enumerate(table) if line)
    table[0][0] = min(table[0][0], *first)
    return table


def _far(costs: Costs) -> _Table:
    return [[inf] * (costs.phrases + 1) for _ in range(costs.lines + 1)]


def _with_margins(ways: Sequence[_Forward], easily: Spans) -> Alignment:
    """The first of the ways, and how much worse it is to have each line elsewhere.

    Args:
        ways: the best first; the others are of other habits.
        easily: where lines are if some may easily be missing, and phrases belong to none. What
            is elsewhere there has no margin at all: its neighbours alone held it in its place.
    """
    best, costs, behind = ways[0], ways[0].costs, _backward(ways[0].costs)
    placed: list[Placed | None] = []
    for line, span in enumerate(best.spans):
        if span is None:
            placed.append(None)
            continue
        others = (way.price for way in ways if way.spans[line] != span)
        other = min([_elsewhere(costs, line, span, best.prices, behind), *others])
        if not _overlap(span, easily[line]):
            other = best.price
        placed.append(Placed(*span, other - best.price, costs.length(line, *span)))
    return Alignment(tuple(placed), costs.habit)


def _overlap(span: tuple[int, int], other: tuple[int, int] | None) -> bool:
    """Whether two spans have the most of their phrases in common."""
    if other is None:
        return False
    common = min(span[1], other[1]) - max(span[0], other[0])
    return 2 * common >= max(span[1] - span[0], other[1] - other[0])


def _elsewhere(
    costs: Costs, line: int, span: tuple[int, int], before: _Table, behind: _Table
) -> float:
    """The price of the cheapest way that has this line elsewhere, or not at all."""
    best = inf
    for first, price in enumerate(before[line]):
        if price == inf:
            continue
        best = min(best, price + costs.missing + behind[line + 1][first])
        for stop, more in costs.stretches(line, first):
            if (first, stop) != span:
                best = min(best, price + more + behind[line + 1][stop])
    return best
