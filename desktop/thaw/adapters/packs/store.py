"""The installed packs of a profile. A change is there as a whole or not at all.

packs/packs.json              what is installed (``registry``)
packs/lock                    held by whoever changes something
packs/<place>/<pack>/...      one pack each; a place that packs.json does not name is swept
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.file_lock import try_lock
from thaw.adapters.packs.registry import Registry, read_registry, write_registry
from thaw.adapters.packs.unpack import make_lasting
from thaw.adapters.replaced_file import reason, sync_folder
from thaw.base.errors import MissingError, StorageError
from thaw.base.language import say

if TYPE_CHECKING:
    from thaw.packs.known import Known

REGISTRY: Final = "packs.json"
_LOCK: Final = "lock"


class PackStore:
    """The packs in one folder.

    Args:
        folder: made when something is first installed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / REGISTRY

    @property
    def known(self) -> Mapping[str, Known]:
        """What is remembered, by id; also of packs that were removed.

        Raises:
            StorageError: the list cannot be read.
        """
        return read_registry(self._file).known

    def installed(self) -> tuple[Path, ...]:
        """The folders of the installed packs, each named after its pack, by name.

        Raises:
            StorageError: the list cannot be read.
        """
        installed = read_registry(self._file).installed
        return tuple(self._folder / place / pack for pack, place in sorted(installed.items()))

    def find(self, pack: str) -> Path:
        """The folder of an installed pack.

        Raises:
            MissingError: it is not installed.
            StorageError: the list cannot be read.
        """
        folder = next((path for path in self.installed() if path.name == pack), None)
        if folder is None:
            raise MissingError(
                say(
                    "No pack “{pack}” is installed. “thaw pack list” shows those that are.",
                    pack=pack,
                )
            )
        return folder

    @contextmanager
    def change(self, patience_s: float = 0.0) -> Iterator[Change]:
        """Change something; nobody else can meanwhile, and what was left over is swept.

        Args:
            patience_s: so many seconds are waited for somebody else who is at it.

        Raises:
            StorageError: somebody else is at it, or the folder or list cannot be used.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = (self._folder / _LOCK).open("ab")
        except OSError as error:
            raise StorageError(
                say(
                    "{folder} could not be written: {error}.",
                    folder=self._folder,
                    error=reason(error),
                )
            ) from error
        with lock:
            if not try_lock(lock, patience_s):
                raise StorageError(
                    say("Another Thaw is changing the packs. Try again when it is done.")
                )
            change = Change(self._folder, read_registry(self._file))
            change.sweep()
            try:
                yield change
            finally:
                change.give_up()

    def sweep(self) -> None:
        """Delete what a killed install or a replaced pack left, unless somebody is at it."""
        if self._folder.is_dir():
            with contextlib.suppress(StorageError), self.change():
                pass


class Change:
    """A change under way.

    Args:
        folder: of the store, locked.
        registry: what is installed until now.
    """

    def __init__(self, folder: Path, registry: Registry) -> None:
        self._folder = folder
        self._registry = registry
        self._begun: Path | None = None

    @property
    def known(self) -> Mapping[str, Known]:
        """What is remembered, by id."""
        return self._registry.known

    @property
    def installed(self) -> frozenset[str]:
        """The ids of the packs that are installed."""
        return frozenset(self._registry.installed)

    def begin(self, pack: str) -> Path:
        """An empty folder for the files of a pack, which is nothing until it is installed.

        Raises:
            StorageError: it cannot be made.
        """
        self._begun = self._folder / secrets.token_hex(8)
        try:
            (self._begun / pack).mkdir(parents=True)
        except OSError as error:
            raise StorageError(
                say(
                    "{folder} could not be written: {error}.",
                    folder=self._begun,
                    error=reason(error),
                )
            ) from error
        return self._begun / pack

    def install(self, pack: str, remembered: Known) -> None:
        """Install what lies in the folder that was begun, in the place of an older one.

        The older one stays on the disk until the next sweep: it may be playing.

        Raises:
            StorageError: the files or the list cannot be written; everything is as it was.
        """
        if self._begun is None:
            raise AssertionError("nothing was begun")
        make_lasting(self._begun)
        sync_folder(self._folder)
        installed = {**self._registry.installed, pack: self._begun.name}
        self._write(Registry(installed, {**self._registry.known, pack: remembered}))
        self._begun = None

    def remove(self, pack: str) -> None:
        """Remove a pack. What is remembered of it stays.

        Raises:
            StorageError: the list cannot be written; everything is as it was.
        """
        self.take_out(pack)
        self.sweep()

    def take_out(self, pack: str) -> Registry:
        """Remove a pack, and leave its files where they are until the next sweep.

        Returns:
            What ``put_back`` takes.

        Raises:
            StorageError: the list cannot be written; everything is as it was.
        """
        before = self._registry
        kept = {name: at for name, at in before.installed.items() if name != pack}
        self._write(Registry(kept, before.known))
        return before

    def put_back(self, before: Registry) -> None:
        """Undo a ``take_out`` of this same change.

        Raises:
            StorageError: the list cannot be written; everything is as it was.
        """
        self._write(before)

    def sweep(self) -> None:
        """Delete what belongs to no installed pack; what cannot be deleted waits."""
        named = set(self._registry.installed.values())
        for place in self._folder.iterdir():
            if place.is_dir() and place.name not in named:
                shutil.rmtree(place, ignore_errors=True)
            elif place.name.startswith("."):  # half of a list that was being written
                place.unlink(missing_ok=True)

    def give_up(self) -> None:
        """Delete what was begun and not installed."""
        if self._begun is not None:
            shutil.rmtree(self._begun, ignore_errors=True)

    def _write(self, registry: Registry) -> None:
        write_registry(self._folder / REGISTRY, registry)
        self._registry = registry
