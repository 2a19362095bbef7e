"""Drafts before there is a book: sealed with a key that lies beside them.

So they say nothing to whoever comes across the one file alone: a search of the disk, a copy of
it, a backup without the key. They are not protected from somebody who can read everything of
this user; for that there has to be a book. Without the key they are gone.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from thaw.adapters.notes.faults import sentences
from thaw.adapters.notes.schema import LARGEST
from thaw.adapters.notes.sealing import KEY_SIZE, new_key, open_with, seal_with
from thaw.adapters.profile import LOOSE_DRAFTS
from thaw.adapters.replaced_file import replace_file, sync_folder
from thaw.base.errors import SealError

_ABOUT: Final = b"thaw-drafts\x01"


class LooseDrafts:
    """The drafts and their key in one folder; neither is there until something is kept.

    Args:
        folder: where the book is going to be.
    """

    def __init__(self, folder: Path) -> None:
        self._sealed = folder / LOOSE_DRAFTS
        self._key = folder / "draft.key"

    def all(self) -> Mapping[str, bytes]:
        """What was typed, by its place; nothing where it cannot be opened any more.

        Raises:
            StorageError: it cannot be read.
        """
        sealed, key = _content(self._sealed), _content(self._key)
        try:
            return _drafts(open_with(key, _ABOUT, sealed)) if len(key) == KEY_SIZE else {}
        except (SealError, ValueError, TypeError, AttributeError, RecursionError):
            return {}

    def put(self, place: str, plain: bytes) -> None:
        """Seal a draft, in the place of the one that was there.

        Raises:
            StorageError: it cannot be written; what was there before still is.
        """
        self._write({**self.all(), place: plain})

    def drop(self, place: str) -> None:
        """Let a draft go; with the last one the key goes, too.

        Raises:
            StorageError: it is still there.
        """
        drafts = {name: plain for name, plain in self.all().items() if name != place}
        if drafts:
            self._write(drafts)
        else:
            self.clear()

    def clear(self) -> None:
        """Let all of them go, the key first.

        Raises:
            StorageError: something is still there.
        """
        for path in (self._key, self._sealed):
            with sentences(path):
                path.unlink(missing_ok=True)
                for left in path.parent.glob(
                    f".{path.name}.*"
                ):  # by a crash while it was written
                    left.unlink()
        sync_folder(self._key.parent)

    def _write(self, drafts: Mapping[str, bytes]) -> None:
        key = _content(self._key)
        if len(key) != KEY_SIZE:
            key = new_key()
            replace_file(self._key, key)
        plain = {place: b64encode(draft).decode() for place, draft in drafts.items()}
        replace_file(self._sealed, seal_with(key, _ABOUT, json.dumps(plain).encode()))


def _content(path: Path) -> bytes:
    """A file's content, but never much more than it may be; empty where there is none."""
    with sentences(path):
        try:
            with path.open("rb") as stream:
                return stream.read(LARGEST)
        except FileNotFoundError:
            return b""


def _drafts(plain: bytes) -> Mapping[str, bytes]:
    """Drafts by their places.

    Raises:
        ValueError: it is no such thing; or TypeError, AttributeError or RecursionError.
    """
    return {place: b64decode(draft) for place, draft in json.loads(plain).items()}
