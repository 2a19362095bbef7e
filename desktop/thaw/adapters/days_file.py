"""The sessions of the last seven days: one small sealed file, kept only where that was wanted.

It is sealed with a key that lies beside it, so that it says nothing to whoever comes across the
file alone: a search of the disk, a copy of one folder, a backup without the key. It does not
protect from somebody who can read everything of this user. What is older than seven days is
taken out whenever the file is opened; the window opens it at its start.

libsodium is loaded when a file is first opened, not when the window's process starts.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

from thaw.adapters.replaced_file import reason, replace_file
from thaw.base.errors import StorageError
from thaw.base.language import say
from thaw.routing.history import Entry, within_days
from thaw.routing.rules import HIGHEST

VERSION: Final = 1
_VERSION_KEY: Final = "thaw_days"
_LARGEST: Final = 100_000

_LOG = logging.getLogger(__name__)


class DaysFile:
    """The file and its key in one folder; neither is there until something is kept.

    Args:
        folder: of the profile's data.
    """

    def __init__(self, folder: Path) -> None:
        self._sealed = folder / "recent-days.sealed"
        self._key = folder / "recent-days.key"

    def recent(self, today: date) -> tuple[Entry, ...]:
        """The sessions of the last seven days, oldest first; older ones are gone afterwards.

        A file that its key does not open is as good as none: seven days later it would be.

        Raises:
            StorageError: it cannot be read, or what is old cannot be taken out.
        """
        entries = self._read()
        kept = within_days(entries, today)
        if not kept:
            self.forget()
        elif kept != entries:
            self._write(kept)
        return kept

    def keep(self, entry: Entry, today: date) -> None:
        """Keep one session more.

        Raises:
            StorageError: it cannot be kept; what was there before is still there.
        """
        self._write(within_days((*self._read(), entry), today))

    def forget(self) -> None:
        """Delete everything, the key first.

        Raises:
            StorageError: something is still there.
        """
        try:
            _delete(self._key)
        finally:  # one that is left is of no use without the other
            _delete(self._sealed)

    def _read(self) -> tuple[Entry, ...]:
        sealed, key = _content(self._sealed), _content(self._key)
        if not sealed:
            return ()
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox

        try:
            return _entries(json.loads(SecretBox(key).decrypt(sealed)))
        except (CryptoError, ValueError, TypeError, KeyError, RecursionError):
            _LOG.info("the sessions of the last days could not be opened")
            return ()

    def _write(self, entries: Iterable[Entry]) -> None:
        from nacl.secret import SecretBox
        from nacl.utils import random

        key = _content(self._key)
        if len(key) != SecretBox.KEY_SIZE:
            key = random(SecretBox.KEY_SIZE)
            replace_file(self._key, key)
        plain = json.dumps({_VERSION_KEY: VERSION, "sessions": [_row(e) for e in entries]})
        replace_file(self._sealed, bytes(SecretBox(key).encrypt(plain.encode())))


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            say(
                "{path} could not be deleted: {reason}. It can be deleted by hand.",
                path=path,
                reason=reason(error),
            )
        ) from error


def _content(path: Path) -> bytes:
    """A file's content, but never much more than it may be; empty where there is none."""
    try:
        with path.open("rb") as stream:
            return stream.read(_LARGEST)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StorageError(
            say("{path} cannot be read: {reason}.", path=path, reason=reason(error))
        ) from error


def _row(entry: Entry) -> list[object]:
    return [entry.day.isoformat(), entry.level, entry.early, entry.open_to]


def _entries(document: Any) -> tuple[Entry, ...]:
    """The entries of a document.

    Raises:
        ValueError: it is none of ours.
    """
    if document[_VERSION_KEY] != VERSION:
        raise ValueError("of another version")
    return tuple(
        _entry(day, level, early, open_to)
        for day, level, early, open_to in document["sessions"]
    )


def _entry(day: Any, level: Any, early: Any, open_to: Any) -> Entry:
    levels = range(1, HIGHEST + 1)
    if level not in levels or open_to not in levels or not isinstance(early, bool):
        raise ValueError("not a session")
    return Entry(date.fromisoformat(day), level, early, open_to)
