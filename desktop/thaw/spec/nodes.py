"""What the strict YAML reader builds: all scalars are text, every node knows its place."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """A place in a file, line and column counted from 1; a character is one column."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A text, as it was meant: folded, unescaped, never turned into a number or a truth.

    ``plain`` says that it stood without quotes and without ``|`` or ``>``.
    """

    text: str
    plain: bool
    mark: Mark


class Listing(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


class Keys(NamedTuple):
    """Keys with their values, in the order of the file."""

    entries: tuple[tuple[Scalar, Node], ...]
    mark: Mark


Node = Scalar | Listing | Keys
Plain = str | list["Plain"] | dict[str, "Plain"]
"""The same tree without its marks: what the models read."""


def plain(node: Node) -> Plain:
    """The tree without its marks."""
    match node:
        case Scalar(text=text):
            return text
        case Listing(items=items):
            return [plain(item) for item in items]
        case Keys(entries=entries):
            return {key.text: plain(value) for key, value in entries}
