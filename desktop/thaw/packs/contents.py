"""The files of a pack, whether they lie in a folder, in one file, or were just made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from typing_extensions import override

PIECE: Final = 256 * 1024
"""Bytes that are read at once."""


class Contents(Protocol):
    """The files of a pack, their names already judged (``file_names``)."""

    @property
    def file(self) -> str:
        """The pack as the person named it."""
        ...

    @property
    def sizes(self) -> Mapping[str, int]:
        """Name of each file, in order → the bytes that it is said to have."""
        ...

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of a file, counted against the limits.

        Raises:
            InputError: it is too large, damaged, or not as large as it was said to be.
            StorageError: it cannot be read.
        """
        ...


def content_of(contents: Contents, name: str) -> bytes:
    """A whole small file in memory.

    Raises:
        InputError: it is too large, damaged, or not as large as it was said to be.
        StorageError: it cannot be read.
    """
    return b"".join(contents.pieces(name))


class Replaced(Contents):
    """A pack with some files put in or put in the place of others.

    Args:
        contents: the pack.
        made: name → content.
    """

    def __init__(self, contents: Contents, made: Mapping[str, bytes]) -> None:
        self._contents = contents
        self._made = made

    @property
    @override
    def file(self) -> str:
        return self._contents.file

    @property
    @override
    def sizes(self) -> Mapping[str, int]:
        made = {name: len(content) for name, content in self._made.items()}
        return dict(sorted({**self._contents.sizes, **made}.items()))

    @override
    def pieces(self, name: str) -> Iterator[bytes]:
        if name in self._made:
            return iter((self._made[name],))
        return self._contents.pieces(name)
