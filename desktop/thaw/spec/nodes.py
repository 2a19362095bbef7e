"""What the strict YAML reader builds: all scalars are text, every node knows its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from thaw.base.problem import Mark


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

    def find(self, key: object) -> tuple[Scalar, Node] | None:
        """The entry of a key, or None."""
        return next((entry for entry in self.entries if entry[0].text == key), None)


Node = Scalar | Listing | Keys
Plain = str | list["Plain"] | dict[str, "Plain"]
"""The same tree without its marks: what the models read."""


def plain(node: Node) -> Plain:
    """The tree without its marks."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}
