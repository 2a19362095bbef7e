"""All that a listener hears or reads of a step, each text with its path in the file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import TypeAlias

from thaw.spec.places import Part
from thaw.spec.steps import (
    Body,
    CheckIn,
    Choose,
    Look,
    Option,
    Pace,
    Say,
    Sense,
    Step,
    Words,
    Write,
)
from thaw.spec.wording.judge import Kind

Path: TypeAlias = tuple[Part, ...]
Text: TypeAlias = tuple[Path, str, Kind]
"""Where a text stands in its file, the text, and what it is."""


@singledispatch
def texts_of(step: Step, path: Path) -> Iterator[Text]:
    """The texts of one step; what is said over its music is a step of its own.

    Args:
        step: any step.
        path: where it stands.
    """
    del step, path
    return iter(())


@texts_of.register
def _(step: Say, path: Path) -> Iterator[Text]:
    if isinstance(step.say, str):
        yield (*path, "say"), step.say, Kind.LINE
    else:
        for name, text in step.say.items():
            yield (*path, "say", name), text, Kind.LINE


@texts_of.register
def _(step: Choose, path: Path) -> Iterator[Text]:
    yield (*path, "choose", "ask"), step.choose.ask, Kind.LINE
    for name, option in step.choose.options.items():
        here = (*path, "choose", "options", name)
        if isinstance(option, Option):
            yield (*here, "say"), option.say, Kind.OPTION
        else:
            yield here, option, Kind.OPTION


@texts_of.register(CheckIn)
@texts_of.register(Words)
@texts_of.register(Body)
def _(step: CheckIn | Words | Body, path: Path) -> Iterator[Text]:
    if step.ask is not None:
        yield (*path, "ask"), step.ask, Kind.LINE
    if isinstance(step, Words) and not isinstance(step.words, str):
        for index, word in enumerate(step.words):
            yield (*path, "words", index), word, Kind.OPTION


@texts_of.register
def _(step: Pace, path: Path) -> Iterator[Text]:
    if step.pace.ask is not None:
        yield (*path, "pace", "ask"), step.pace.ask, Kind.LINE


@texts_of.register
def _(step: Sense, path: Path) -> Iterator[Text]:
    sense = step.sense
    here = (*path, "sense")
    yield (*here, "what"), sense.what, Kind.LINE
    yield (*here, "have"), sense.have, Kind.OPTION
    yield (*here, "without"), sense.without, Kind.OPTION


@texts_of.register
def _(step: Write, path: Path) -> Iterator[Text]:
    yield (*path, "write", "ask"), step.write.ask, Kind.LINE


@texts_of.register
def _(step: Look, path: Path) -> Iterator[Text]:
    if step.alt is not None:
        yield (*path, "alt"), step.alt, Kind.LINE
