"""What YAML's syntax errors mean to somebody who writes sentences, in plain words.

libyaml and PyYAML's own scanner word their errors alike; the rows of ``_TRAPS`` go by those
words. Where it is certain what was meant, a trap names the one character that is in the way, so
that the reader can put a harmless one in its place and find the other problems of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from thaw.base.language import mark, say
from thaw.base.problem import Mark, shortened

if TYPE_CHECKING:
    from yaml.error import MarkedYAMLError

HARMLESS: Final = "\uff1a"
"""Stands in for a character that is in the way; YAML reads it as a letter."""
_BLOCK: Final = mark(
    "Write the text in quotes, or below its key: “{key}: >-” and the text, indented."
)
_FIRST_KEY = re.compile(
    r"""\s*(?:-\s+)*(?P<key>"[^"]*"|'[^']*'|[^\s:'"\[\]{}#][^:]{0,63}):\s"""
)


class Trap(NamedTuple):
    """One syntax error: where, what, what to do, and whether it is in the way of reading on."""

    code: str
    mark: Mark
    text: str
    hint: str
    repair: bool = False


class _Found(NamedTuple):
    """A syntax error and where it is: line and column, counted from 0, and the line's text."""

    line: int
    column: int
    context: Mark
    text: str

    @property
    def mark(self) -> Mark:
        return Mark(self.line + 1, self.column + 1)

    @property
    def before(self) -> str:
        return self.text[: self.column]

    @property
    def key(self) -> str:
        """The key that the line begins with, or ``say``, which is meant most often."""
        match = _FIRST_KEY.match(self.text)
        return match["key"] if match else "say"


def trap_of(error: MarkedYAMLError, lines: Sequence[str]) -> Trap:
    """What a syntax error means, in a file that has these lines."""
    place = error.problem_mark or error.context_mark
    if place is None:
        return _unreadable(_Found(0, 0, Mark(1, 1), ""))
    context = error.context_mark or place
    line, column = place.line, place.column
    if line >= len(lines):  # libyaml ends a file that does so in mid-line one line further down
        line, column = len(lines) - 1, len(lines[-1])
    begin = Mark(context.line + 1, context.column + 1)
    found = _Found(line, column, begin, lines[line])
    wording = f"{error.context or ''}: {error.problem or ''}"
    for words, told in _TRAPS:
        if all(word in wording for word in words):
            return told(found)
    return _unreadable(found)


def _second_colon(found: _Found) -> Trap:
    match = _FIRST_KEY.match(found.text)
    if match is None or match.end("key") >= found.column:
        return Trap(
            "yaml-indent",
            found.mark,
            say(
                "This line is read as part of the text above it, so its colon cannot "
                "stand here."
            ),
            say(
                "If it begins with a key, indent it like the keys beside it; if it is "
                "text, write >- behind the colon of the key above it, and the whole text "
                "below it, indented."
            ),
        )
    value = found.text[match.end() :].strip()
    return Trap(
        "yaml-colon",
        found.mark,
        say(
            "“{value}” has a colon and a space, which begin a new key in YAML.",
            value=shortened(value),
        ),
        say(_BLOCK, key=found.key),
        repair=True,
    )


def _bad_start(found: _Found) -> Trap:
    character = found.text[found.column : found.column + 1]
    return Trap(
        "yaml-first-character",
        found.mark,
        say("A text cannot begin with “{character}” here.", character=character),
        say(_BLOCK, key=found.key),
        repair=bool(character),
    )


def _bad_reference(found: _Found) -> Trap:
    return _bad_start(
        found._replace(line=found.context.line - 1, column=found.context.column - 1)
    )


def _list_on_key_line(found: _Found) -> Trap:
    return Trap(
        "yaml-list",
        found.mark,
        say("A list cannot begin on the line of its key."),
        say(
            "Begin it on the next line, indented; write the text in quotes, or below its key: "
            "“{key}: >-” and the text, indented.",
            key=found.key,
        ),
    )


def _after_value(found: _Found) -> Trap:
    """Something stands where the next key should: behind a quoted text, or indented oddly."""
    before = found.before.rstrip()
    if before.endswith(("'", '"', "]", "}")):
        return Trap(
            "yaml-after-quote",
            found.mark,
            say(
                "The value already ended before “{text}”.",
                text=shortened(found.text[found.column :]),
            ),
            say(
                "Begin the text below its key: “{key}: >-” and the text, indented.",
                key=found.key,
            ),
        )
    return Trap(
        "yaml-indent",
        found.mark,
        say("This line fits none of the lines above it."),
        say("Indent it with spaces exactly like the lines that it belongs with."),
    )


def _open_quote(found: _Found) -> Trap:
    return Trap(
        "yaml-quote",
        found.context,
        say("The quote that opens here is never closed."),
        say("Close it, or leave the quotes out."),
    )


def _in_brackets(found: _Found) -> Trap:
    if found.text[found.column : found.column + 1] == ":":
        return Trap(
            "yaml-colon",
            found.mark,
            say("A colon followed by a space begins a new key in YAML, also between brackets."),
            say("Put the text in quotes, or write one entry per line without brackets."),
            repair=True,
        )
    return Trap(
        "yaml-bracket",
        found.mark if found.text else found.context,
        say("Something is missing or too much between these brackets."),
        say(
            "Inside [ ] and { } a comma separates, and a text with a comma, a colon "
            "or a bracket needs quotes; one entry per line, without brackets, is "
            "easier."
        ),
    )


def _no_colon(found: _Found) -> Trap:
    return Trap(
        "yaml-no-colon",
        found.context,
        say("This line has no key: a colon and a space are missing."),
        say("Write “key: value”; if the line continues a text, indent it below that text."),
    )


def _bad_escape(found: _Found) -> Trap:
    return Trap(
        "yaml-backslash",
        found.mark,
        say("Inside double quotes a backslash has a meaning of its own."),
        say("Use single quotes, or leave the backslash out."),
    )


def _after_fold(found: _Found) -> Trap:
    return Trap(
        "yaml-block",
        found.mark,
        say("After > or | the text begins on the next line, indented."),
        say("Move the text down, or put it in quotes."),
    )


def _stray(found: _Found) -> Trap:
    return Trap(
        "yaml-bracket",
        found.mark,
        say("“{text}” cannot stand here.", text=found.text[found.column : found.column + 1]),
        say("If it belongs to a text, put the text in quotes."),
    )


def _question_mark(found: _Found) -> Trap:
    return Trap(
        "yaml-first-character",
        found.mark,
        say("A question mark and a space begin something special in YAML."),
        say(_BLOCK, key=found.key),
    )


def _directive(found: _Found) -> Trap:
    return Trap(
        "yaml-directive",
        found.context,
        say("A line cannot begin with “%”."),
        say("Leave such lines out; the format needs none."),
    )


def _after_end(found: _Found) -> Trap:
    return Trap(
        "yaml-after-end",
        found.mark,
        say("The file already ended before this line."),
        say("Delete what stands here, or the line of dots or the bracket too many above it."),
    )


def _unreadable(found: _Found) -> Trap:
    return Trap(
        "yaml-unreadable",
        found.mark,
        say("This line cannot be read as YAML."),
        say("Compare its spaces, quotes and brackets with the lines around it."),
    )


_TRAPS: Final[Sequence[tuple[tuple[str, ...], Callable[[_Found], Trap]]]] = (
    (("mapping values are not allowed",), _second_colon),
    (("scanning an alias",), _bad_reference),
    (("scanning an anchor",), _bad_reference),
    (("scanning a tag",), _bad_reference),
    (("parsing a tag",), _bad_reference),
    (("scanning a directive",), _directive),
    (("cannot start any token",), _bad_start),
    (("sequence entries are not allowed",), _list_on_key_line),
    (("mapping keys are not allowed",), _question_mark),
    (("quoted scalar", "end of stream"), _open_quote),
    (("quoted scalar", "document indicator"), _open_quote),
    (("quoted scalar",), _bad_escape),
    (("block scalar",), _after_fold),
    (("simple key",), _no_colon),
    (("parsing a flow",), _in_brackets),
    (("node content",), _stray),
    (("block mapping",), _after_value),
    (("block collection",), _after_value),
    (("<document start>",), _after_end),
)
"""Words of an error, all of which must occur → what it means; the first fitting row counts."""
