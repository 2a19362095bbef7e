"""YAML, read strictly: a small, plain part of it, with the place of every node.

PyYAML's loaders guess types, expand aliases and recurse in C, where a file of 1.5 kB can end
the process (yaml/pyyaml#895). So only libyaml's events are used. Depth and size are stopped
while it scans; anchors, aliases, tags, directives, a second document, and keys that are given
twice or mean something else in YAML are refused; every scalar stays text, for its field.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import yaml
from yaml import events

from thaw.base.language import say
from thaw.base.problem import WHOLE_FILE, Mark, Report, shortened
from thaw.spec.characters import HIDDEN, character_name, read_text
from thaw.spec.nodes import Keys, Listing, Scalar
from thaw.spec.yaml_sentences import (
    CURLY_BEGIN,
    CURLY_TOLD,
    cut_by_hash,
    goes_on,
    is_in_curly_quotes,
)
from thaw.spec.yaml_traps import HARMLESS, trap_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from thaw.spec.nodes import Node

MAX_DEPTH: Final = 24
MAX_SCALAR: Final = 16 * 1024
MAX_REPAIRS: Final = 20
"""How many traps of a certain meaning are told before the reader gives up."""


class Limits(NamedTuple):
    """How large a file may be.

    Attributes:
        size: its bytes.
        nodes: its keys, values and lists.
        key: the characters of one key.
    """

    size: int
    nodes: int
    key: int


WRITTEN: Final = Limits(size=256 * 1024, nodes=20_000, key=64)
"""Of what a person writes: an hour of narration has about 60 KiB."""
GENERATED: Final = Limits(size=2 * 1024 * 1024, nodes=160_000, key=260)
"""Of what a program lists: about fifteen thousand recordings, by the ids of their lines."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_IMPLICIT: Final[dict[str, list[Any]]] = yaml.SafeLoader.yaml_implicit_resolvers
_ONE_LETTER_TRUTHS: Final = frozenset("yYnN")


_COLON: Final = re.compile(r"\s*:")
_ENDS: Final = frozenset({events.SequenceEndEvent, events.MappingEndEvent})


class _EndError(Exception):
    """Nothing more of this file is read; the reason was reported."""


def parse_yaml(data: bytes, report: Report, limits: Limits = WRITTEN) -> Node | None:
    """The tree of a file, or None where it cannot be read to its end.

    Problems go to the report. A tree may be given beside errors: then it is what was most
    likely meant, and good for finding further problems, not for playing.
    """
    text = read_text(data, report, limits.size)
    if text is None:
        return None
    for _ in range(MAX_REPAIRS):
        found = Report(report.file)
        try:
            return _Builder(text, found, limits).build()
        except _EndError:
            return None
        except yaml.MarkedYAMLError as error:
            text, go_on = _past(error, text, report)
            if not go_on:
                return None
        finally:
            # Once only: after a repair everything before it is found again.
            report.take(found)
    return None


def _past(error: yaml.MarkedYAMLError, text: str, report: Report) -> tuple[str, bool]:
    """Report a syntax error; the text with what is in the way replaced, and whether it was."""
    lines = text.split("\n")
    trap = trap_of(error, lines)
    line, column = trap.mark
    excerpt = shortened(lines[line - 1].strip()) if line <= len(lines) else ""
    report.error(trap.code, trap.mark, trap.text, trap.hint, excerpt.replace(HARMLESS, ":"))
    if not trap.repair:
        return text, False
    offending = lines[line - 1]
    lines[line - 1] = offending[: column - 1] + HARMLESS + offending[column:]
    return "\n".join(lines), True


class _Builder:
    """One pass over the events of one text."""

    def __init__(self, text: str, report: Report, limits: Limits) -> None:
        self._text = text
        self._report = report
        self._loader = _Loader(text)
        self._next: Callable[[], Any] = self._loader.get_event
        self._limits = limits
        self._has_remarks = " #" in text
        self._nodes = 0

    def build(self) -> Node:
        try:
            return self._document()
        finally:
            self._loader.dispose()

    def _document(self) -> Node:
        self._next()
        start = self._next()
        if not isinstance(start, events.DocumentStartEvent):
            self._end("file-empty", WHOLE_FILE, say("This file holds no keys."))
        if start.version or start.tags:
            self._error("yaml-directive", start, say("A line cannot begin with “%” here."))
        root = self._node(self._next(), 0)
        self._next()
        after = self._next()
        if isinstance(after, events.DocumentStartEvent):
            self._end(
                "yaml-second-document", _mark(after), say("A second document begins here.")
            )
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            text = say(
                "Here this file exceeds {most} keys, values and lists.",
                most=self._limits.nodes,
            )
            self._end("file-huge", _mark(event), text)
        kind = type(event)
        if kind is events.ScalarEvent:
            return self._scalar(event)
        if kind is events.AliasEvent:
            self._refuse_reference(event, "*")
            return Scalar(f"*{event.anchor}", plain=True, mark=_mark(event))
        self._refuse_properties(event)
        if depth >= MAX_DEPTH:
            text = say(
                "Lists and keys are nested more than {most} deep here.",
                most=MAX_DEPTH,
            )
            self._end("yaml-depth", _mark(event), text)
        if kind is events.SequenceStartEvent:
            items = tuple(self._node(item, depth + 1) for item in self._until_end())
            if event.flow_style:
                self._check_items(items)
            return Listing(items, _mark(event))
        return Keys(tuple(self._entries(event, depth + 1)), _mark(event))

    def _until_end(self) -> Iterator[Any]:
        """The events that begin the parts of the collection that was just entered."""
        while type(event := self._next()) not in _ENDS:
            yield event

    def _entries(self, start: Any, depth: int) -> Iterator[tuple[Scalar, Node]]:
        given: dict[str, Mark] = {}
        for event in self._until_end():
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if not isinstance(key, Scalar):
                self._error(
                    "yaml-key", event, say("A key is one short text, not a list or keys.")
                )
            elif start.flow_style and self._is_loose_text(event, value):
                self._refuse_loose_text(key)
            elif self._is_new(key, given):
                self._check_key(key)
                yield key, value

    def _is_new(self, key: Scalar, given: dict[str, Mark]) -> bool:
        """Whether a key is given for the first time, upper and lower case taken as one."""
        text = key.text
        folded = text if text.isascii() else unicodedata.normalize("NFKC", text)
        folded = folded.casefold()
        first = given.setdefault(folded, key.mark)
        if first is key.mark:
            return True
        text = say(
            "“{text}” is given twice, first in line {line}.",
            text=shortened(key.text),
            line=first.line,
        )
        self._report.error("yaml-duplicate-key", key.mark, text, say("Keep one of the two."))
        return False

    def _check_key(self, key: Scalar) -> None:
        if len(key.text) > self._limits.key:
            text = say(
                "This key has {length} characters; at most {most} fit.",
                length=len(key.text),
                most=self._limits.key,
            )
            self._report.error("yaml-key", key.mark, text)
        elif key.plain and _means_something_else(key.text):
            text = say("As a key, “{text}” means something else in YAML.", text=key.text)
            self._report.error(
                "yaml-key", key.mark, text, say("Put it in quotes, or rename it.")
            )

    def _is_loose_text(self, event: Any, value: Node) -> bool:
        """Whether a key between braces has neither colon nor value, as after a stray comma."""
        if not (isinstance(value, Scalar) and value.plain and not value.text):
            return False
        return _COLON.match(self._text, event.end_mark.index) is None

    def _refuse_loose_text(self, key: Scalar) -> None:
        self._report.error(
            "yaml-comma",
            key.mark,
            say(
                "Between braces a comma ends a text: “{text}” stands alone here.",
                text=shortened(key.text),
            ),
            say("Put the whole text in quotes, or write one key per line without braces."),
        )

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        text, mark, plain = event.value, _mark(event), not event.style
        if len(text) > MAX_SCALAR:
            told = say(
                "A text has at most {most} characters; this one has {length}.",
                most=MAX_SCALAR,
                length=len(text),
            )
            self._report.error("yaml-long-text", mark, told)
        if plain:
            self._check_plain(text, event)
        if event.style == '"' and (hidden := HIDDEN.search(text)):
            told = say(
                "This text hides the character {character}.",
                character=character_name(hidden[0]),
            )
            self._report.error("hidden-character", mark, told, say("Leave the escape out."))
        return Scalar(text, plain, mark)

    def _check_plain(self, text: str, event: Any) -> None:
        """Tell what YAML makes of a sentence without a word: cut by “#”, or kept in quotes."""
        if self._has_remarks:
            cut = cut_by_hash(text, self._text, event.end_mark.index)
            if cut is not None:
                self._report.warn("yaml-hash", _mark(event), *cut)
        if text[:1] in CURLY_BEGIN and is_in_curly_quotes(text):
            self._report.suggest("yaml-curly-quotes", _mark(event), *map(say, CURLY_TOLD))

    def _check_items(self, items: tuple[Node, ...]) -> None:
        """Tell where a comma between brackets probably cuts a sentence in two."""
        for item in items[1:]:
            if isinstance(item, Scalar) and item.plain and goes_on(item.text):
                self._report.warn(
                    "yaml-comma",
                    item.mark,
                    say(
                        "Between brackets a comma ends an item: “{text}” is one of its own "
                        "here.",
                        text=shortened(item.text),
                    ),
                    say("If it belongs to the text before it, put both in quotes as one."),
                )

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_reference(event, "&")
        if event.tag is not None:
            self._error(
                "yaml-tag",
                event,
                say(
                    "A text that begins with “!” is a type to YAML, and types are not used "
                    "here."
                ),
                say("If it belongs to the text, put the text in quotes."),
            )

    def _refuse_reference(self, event: Any, sign: str) -> None:
        self._error(
            "yaml-reference",
            event,
            say(
                "“{sign}{anchor}” refers to another part of the file to YAML, which is "
                "not used here.",
                sign=sign,
                anchor=shortened(event.anchor),
            ),
            say("If it belongs to the text, put the text in quotes."),
        )

    def _error(self, code: str, event: Any, text: str, hint: str = "") -> None:
        self._report.error(code, _mark(event), text, hint)

    def _end(self, code: str, mark: Mark, text: str) -> None:
        self._report.error(code, mark, text)
        raise _EndError


def _mark(event: Any) -> Mark:
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1)


@lru_cache(maxsize=1024)
def _means_something_else(text: str) -> bool:
    """Whether YAML 1.1 reads a plain key as a number, a truth, a date, nothing or a merge."""
    resolvers = _IMPLICIT.get(text[:1], [])
    return text in _ONE_LETTER_TRUTHS or any(pattern.match(text) for _, pattern in resolvers)
