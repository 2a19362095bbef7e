"""Every error that Thaw raises by name; each message is a sentence for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from thaw.base.language import joined

if TYPE_CHECKING:
    from thaw.base.problem import Problem


class ThawError(Exception):
    """The base of all errors that are told to a person; never raised itself."""

    @override
    def __str__(self) -> str:
        """The sentence itself: one that was left unsaid stays so."""
        told = self.args[0] if self.args else ""
        return told if isinstance(told, str) else str(told)


class UnitError(ThawError, ValueError):
    """A text that should be a time or a gain is neither."""


class UsageError(ThawError):
    """The command line says something that Thaw does not take."""


class SettingError(ThawError, ValueError):
    """A setting was given a value that its row does not allow."""


class RoutingError(ThawError, ValueError):
    """A rule of routing or dose cannot be read."""


class InputError(ThawError):
    """A file has problems; all of them are in ``problems``."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(joined(*map(str, problems), between="\n"))
        self.problems = problems


class MissingError(ThawError):
    """There is no such file, session, pack or device."""


class DecodeError(ThawError):
    """A sound cannot be decoded."""


class DeviceError(ThawError):
    """A sound device cannot be opened or was lost."""


class StorageError(ThawError):
    """Something could not be read from or written to the disk; nothing was lost."""


class DamagedError(StorageError):
    """A file, or a part of it, is not as it was written."""


class NewerError(StorageError):
    """A file was written by a newer version of Thaw; it was not touched."""


class SealError(ThawError):
    """Something sealed does not open: damage and another key look alike."""


class NoteError(ThawError, ValueError):
    """Something is no note, or no file of notes."""


class IllegalEventError(ThawError):
    """The player was given an event that its state does not know; nothing changed."""
