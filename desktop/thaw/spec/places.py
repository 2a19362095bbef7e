"""Where things are in a file: from a path of keys and numbers to a node and its mark."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from thaw.base.problem import Mark, shortened
from thaw.spec.nodes import Keys, Listing, Scalar

if TYPE_CHECKING:
    from thaw.spec.nodes import Node

Part = str | int
"""One part of a path: a key, or the index of an item of a list."""


class Places:
    """Finds the places of a tree; a path that leads nowhere ends at its last known node."""

    def __init__(self, root: Node) -> None:
        self._root = root

    def mark(self, *path: Part) -> Mark:
        """Where the value at a path begins; for keys and lists, where their first part does."""
        return self._walk(path)[1].mark

    def key_mark(self, *path: Part) -> Mark:
        """Where the key begins that a path ends with, or its value where it is no key."""
        key, node = self._walk(path)
        return node.mark if key is None else key.mark

    def has(self, *path: Part) -> bool:
        """Whether a path leads to something."""
        node: Node = self._root
        for part in path:
            below = child(node, part)
            if below is None:
                return False
            node = below[1]
        return True

    def marks(self, *path: Part, but: Collection[str] = ()) -> Iterator[Mark]:
        """Every place in the value at a path, and where its key begins.

        Args:
            path: to a value that is there.
            but: keys of whose values only the beginning counts.
        """
        key, node = self._walk(path)
        if key is not None:
            yield key.mark
        yield from _marks(node, but)

    def excerpt(self, *path: Part) -> str:
        """The text at a path, shortened, or empty where there is none."""
        return excerpt(self._walk(path)[1])

    def _walk(self, path: tuple[Part, ...]) -> tuple[Scalar | None, Node]:
        key, node = None, self._root
        for part in path:
            below = child(node, part)
            if below is None:
                break
            key, node = below
        return key, node


def _marks(node: Node, but: Collection[str]) -> Iterator[Mark]:
    yield node.mark
    if isinstance(node, Listing):
        for item in node.items:
            yield from _marks(item, but)
    elif isinstance(node, Keys):
        for key, value in node.entries:
            yield key.mark
            if key.text in but:
                yield value.mark
            else:
                yield from _marks(value, but)


def child(node: Node, part: object) -> tuple[Scalar | None, Node] | None:
    """The key and the value one step down, or None where there is no such part."""
    if isinstance(node, Keys):
        return node.find(part)
    if isinstance(node, Listing) and isinstance(part, int) and part < len(node.items):
        return None, node.items[part]
    return None


def excerpt(node: Node) -> str:
    """The text of a scalar, shortened; nothing for keys and lists."""
    return shortened(node.text) if isinstance(node, Scalar) else ""
