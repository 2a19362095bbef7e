"""The settings as a file of the profile: JSON, written whole or not at all.

The file is read again before every change, and one program changes it at a time, so that a
window and a terminal that are open together keep each other's changes. A file that cannot be
understood is set aside, never overwritten; one of a newer version is left untouched.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from thaw.adapters.file_lock import alone
from thaw.adapters.replaced_file import reason, replace_file
from thaw.base.errors import StorageError
from thaw.base.language import mark, say
from thaw.settings.values import Values

if TYPE_CHECKING:
    from thaw.settings.setting import Setting

T = TypeVar("T")

VERSION: Final = 1
"""Of the file's meaning; a higher one belongs to a newer Thaw."""
_VERSION_KEY = "thaw_settings"
_LARGEST = 1_000_000
PATIENCE_S: Final = 1.0
"""How long another program's change is waited for; each takes some milliseconds."""
_WRITTEN_ANEW: Final = mark(
    "The settings could not be understood. They are set aside as {aside}, and what is set now "
    "is written anew."
)
_USUAL_ONES: Final = mark(
    "The settings could not be understood. They are set aside as {aside}, and the usual ones "
    "are used."
)


class SettingsFile:
    """Settings that are kept where they can be, and hold for this run where they cannot."""

    def __init__(self, path: Path) -> None:
        """Read the file; ``told`` says what was wrong with it."""
        self._path = path
        # They are said when they are told: the language itself is one of the settings.
        self._told: list[Callable[[], tuple[str, ...]]] = []
        self._keeps = True
        self._values = Values()
        self._values = self._read()
        self._told.append(self._values.problems)

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
        with self._alone():
            kept = self._read_again().with_value(setting, value)
            if not self._keeps:
                raise StorageError(" ".join(self._told.pop()()))
            self._write(kept)
        self._values = kept

    def told(self) -> tuple[str, ...]:
        """Sentences for the listener that were not told yet."""
        told, self._told = self._told, []
        return tuple(sentence for sentences in told for sentence in sentences())

    def _stop_keeping(self, sentence: str, why: str = "") -> None:
        self._keeps = False
        self._tell(sentence, path=self._path, reason=why)

    def _tell(self, sentence: str, **values: Path | str) -> None:
        self._told.append(lambda: (say(sentence, "", **values),))

    def _alone(self) -> AbstractContextManager[None]:
        return alone(self._path.with_name(".settings.lock"), PATIENCE_S)

    def _write(self, values: Values) -> None:
        document = {_VERSION_KEY: VERSION, **values.raw}
        text = json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True)
        try:
            # As json reads it: half a pair, which only a damaged name can hold, stays as it is.
            replace_file(self._path, f"{text}\n".encode("utf-8", "surrogatepass"))
        except StorageError:
            self._keeps = False
            raise

    def _read(self) -> Values:
        try:
            return self._load()
        except ValueError:
            with self._alone():  # another start may be about to set it aside
                return self._read_again()

    def _read_again(self) -> Values:
        """What is in the file now; what is known already where it is gone, or is set aside."""
        try:
            return self._load()
        except ValueError:
            self._set_aside()
            return self._values

    def _load(self) -> Values:
        """What is in the file.

        Raises:
            ValueError: it cannot be understood.
        """
        try:
            version, document = _parse(_read_bytes(self._path))
        except FileNotFoundError:
            return self._values
        except OSError as error:
            self._stop_keeping(
                mark(
                    "The settings in {path} cannot be read: {reason}. The usual ones are used, "
                    "and what you set holds for this time only."
                ),
                reason(error),
            )
            return self._values
        if version > VERSION:
            self._stop_keeping(
                mark(
                    "The settings in {path} belong to a newer Thaw and stay as they are. "
                    "What you set holds for this time only."
                )
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
        except FileNotFoundError:
            return  # another start was quicker
        except OSError:
            self._stop_keeping(
                mark(
                    "The settings in {path} cannot be understood and are left as they are. "
                    "The usual ones are used, and what you set holds for this time only."
                )
            )
            return
        self._tell(_WRITTEN_ANEW if self._values.raw else _USUAL_ONES, aside=aside)


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
    if isinstance(version, int) and not isinstance(version, bool):
        return version, document
    raise ValueError(f"no {_VERSION_KEY}")
