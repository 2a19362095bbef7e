"""Where Thaw keeps what belongs to a listener."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from thaw.base.errors import MissingError
from thaw.base.language import say

LOOSE_DRAFTS: Final = "drafts.sealed"
"""In the folder of the notes."""


@dataclass(frozen=True)
class Profile:
    """The folders of one listener; each is made when something is first kept in it.

    Attributes:
        settings: what the listener set.
        cache: what can be made again.
        state: the log, and the counts that ``thaw doctor`` shows.
        data: what was installed or made, and cannot be made again.
    """

    settings: Path
    cache: Path
    state: Path
    data: Path

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.settings / "settings.json"

    @property
    def library_file(self) -> Path:
        """The index of the sessions, made by a worker."""
        return self.cache / "library.sqlite3"

    @property
    def packs(self) -> Path:
        """The folder of installed packs."""
        return self.data / "packs"

    @property
    def notes(self) -> Path:
        """The folder of the book of notes."""
        return self.data / "notes"

    @property
    def loose_drafts(self) -> Path:
        """Pages that were not kept, from before there is a book; the window looks for it."""
        return self.notes / LOOSE_DRAFTS

    @property
    def key_file(self) -> Path:
        """The key that a curator signs packs with, sealed."""
        return self.data / "signing-key.json"

    @property
    def log_file(self) -> Path:
        """Faults, without anything that a listener wrote or heard."""
        return self.state / "thaw.log"


def find_profile(folder: Path | None) -> Profile:
    """The profile in a folder, or the user's own where the system keeps such things.

    Raises:
        MissingError: the path is there and is not a folder.
    """
    if folder is not None:
        if folder.exists() and not folder.is_dir():
            raise MissingError(
                say("{path} is not a folder, so it cannot hold a profile.", path=folder)
            )
        folder = folder.absolute()
        return Profile(folder, folder / "cache", folder, folder)
    from platformdirs import PlatformDirs

    folders = PlatformDirs("thaw", appauthor=False)
    return Profile(
        settings=folders.user_config_path,
        cache=folders.user_cache_path,
        state=folders.user_state_path,
        data=folders.user_data_path,
    )
