"""The sentences about pieces of a recording that are no line, or may not be the right one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from thaw.packs.recordings import told_time
from thaw.packs.take import Doubt, Rest

if TYPE_CHECKING:
    from thaw.packs.take import Left
    from thaw.spec.lines import SpokenLine

_ALONE: Final = "Record this line by itself, in a file of its name."
DOUBTS: Final[Mapping[Doubt, tuple[str, str]]] = {
    Doubt.PLACE: (
        "it is not certain that this is the line, so it is left out.",
        f"Something before or after it may be missing or read twice. {_ALONE}",
    ),
    Doubt.LENGTH: (
        "this is much longer or shorter than its words, so it is left out.",
        f"Something may be missing or too much in it. {_ALONE}",
    ),
    Doubt.BEGUN_TWICE: (
        "the line seems to be begun, and begun again without a pause, so it is left out.",
        _ALONE,
    ),
}


def tell_left(left: Left) -> str:
    """What a piece is that belongs to no line."""
    at, until = told_time(left.begin), told_time(left.stop)
    line = f"“{left.line.id}”" if left.line else "a line"
    match left.rest:
        case Rest.NOISE:
            return f"At {at} is a noise that is no speech: a cough, a knock, a page."
        case Rest.READ_AGAIN:
            return f"From {at} to {until} {line} is read, and again after it; the later counts."
        case Rest.BROKEN_OFF:
            return f"From {at} to {until} {line} is begun and broken off; that is left out."
        case Rest.UNKNOWN:
            return f"From {at} to {until} something is said that is no line; it is left out."


def tell_few(read: int, lines: int) -> tuple[str, str]:
    """A take in which so few lines are that they may be others: sentence and advice."""
    text = (
        f"At most {read} of the {lines} lines that its name stands for are in it, so it is not "
        "certain which they are, and all are left out."
    )
    return text, "Name it after the section that it holds, or record section by section."


def tell_missing(lines: Sequence[SpokenLine], missing: Collection[SpokenLine]) -> Iterator[str]:
    """Which of a take's lines are not in it; those in a row in one sentence."""
    for absent, row in groupby(lines, lambda line: line in missing):
        run = list(row)
        if absent and len(run) == 1:
            yield f"“{run[0].id}” was not found in it."
        elif absent:
            yield f"{len(run)} lines were not found in it, “{run[0].id}” to “{run[-1].id}”."


def tell_twice(line: str, again: int) -> tuple[str, str]:
    """A recording of one line that holds it twice: sentence and advice."""
    return (
        f"“{line}” seems to be read twice, again at {told_time(again)}; it is left out.",
        "Keep the reading that you prefer, and cut the other away.",
    )
