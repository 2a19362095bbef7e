"""The settings as a file of the profile: JSON, written whole or not at all.

The file is read again before every change, so that a window and a terminal that are open at the
same time keep each other's changes. A file that cannot be understood is set aside, never
overwritten; one of a newer version is left untouched.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from thaw.adapters.replaced_file import reason, replace_file
from thaw.base.errors import StorageError
from thaw.settings.values import Values

if TYPE_CHECKING:
    from thaw.settings.setting import Setting

T = TypeVar("T")

VERSION: Final = 1
"""Of the file's meaning; a higher one belongs to a newer Thaw."""
_VERSION_KEY = "thaw_settings"
_LARGEST = 1_000_000


class SettingsFile:
    """Settings that are kept where they can be, and hold for this run where they cannot."""

    def __init__(self, path: Path) -> None:
        """Read the file; ``told`` says what was wrong with it."""
        self._path = path
        self._told: list[str] = []
        self._keeps = True
        self._values = self._read()
        self._told.extend(self._values.problems())

    def get(self, setting: Setting[T]) -> T:
        """The value; the row's default where none was set."""
        return self._values[setting]

    def put(self, setting: Setting[T], value: T) -> None:
        """Set and keep a value. It holds for this run even where it cannot be kept.

        Raises:
            ValueError: the row does not allow it.
            StorageError: it cannot be written. That is said once; afterwards nothing is tried.
        """
        self._values = self._values.with_value(setting, value)
        if not self._keeps:
            return
        kept = self._read().with_value(setting, value)
        if not self._keeps:
            raise StorageError(self._told.pop())
        document = {_VERSION_KEY: VERSION, **kept.raw}
        text = json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True)
        try:
            replace_file(self._path, f"{text}\n".encode())
        except StorageError:
            self._keeps = False
            raise

    def told(self) -> tuple[str, ...]:
        """Sentences for the listener that were not told yet."""
        sentences, self._told = tuple(self._told), []
        return sentences

    def _stop_keeping(self, sentence: str) -> None:
        self._keeps = False
        self._told.append(sentence)

    def _read(self) -> Values:
        try:
            version, document = _parse(_read_bytes(self._path))
        except FileNotFoundError:
            return Values()
        except OSError as error:
            self._stop_keeping(
                f"The settings in {self._path} cannot be read: {reason(error)}. "
                "The usual ones are used, and what you set holds for this time only."
            )
            return Values()
        except ValueError:
            self._set_aside()
            return Values()
        if version > VERSION:
            self._stop_keeping(
                f"The settings in {self._path} belong to a newer Thaw and stay as they are. "
                "What you set holds for this time only."
            )
        return Values(document)

    def _set_aside(self) -> None:
        aside = next(
            path
            for n in itertools.count(1)
            if not (path := self._path.with_name(f"settings.unreadable-{n}.json")).exists()
        )
        try:
            self._path.rename(aside)
        except OSError:
            self._stop_keeping(
                f"The settings in {self._path} cannot be understood and are left as they are. "
                "The usual ones are used, and what you set holds for this time only."
            )
            return
        self._told.append(
            f"The settings could not be understood. They are set aside as {aside}, "
            "and the usual ones are used."
        )


def _read_bytes(path: Path) -> bytes:
    """A file's content, but never much more than settings may be."""
    with path.open("rb") as stream:
        return stream.read(_LARGEST)


def _parse(data: bytes) -> tuple[int, dict[str, object]]:
    """The version and the values of a file.

    Raises:
        ValueError: it is no such file.
    """
    try:
        document = json.loads(data)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    version = document.pop(_VERSION_KEY, None) if isinstance(document, dict) else None
    if isinstance(version, int):
        return version, document
    raise ValueError(f"no {_VERSION_KEY}")
