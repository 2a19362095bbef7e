"""Where packs lie: those that come with Thaw, and those that were installed."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.bundled import sessions_folder
from thaw.adapters.packs.store import PackStore
from thaw.base.errors import StorageError
from thaw.packs.layout import PACK_FILE

if TYPE_CHECKING:
    from thaw.adapters.profile import Profile

_LOG = logging.getLogger(__name__)


def shipped_packs() -> tuple[Path, ...]:
    """The folders of the packs that come with Thaw, by name.

    Raises:
        MissingError: the installation is not complete.
    """
    return tuple(file.parent for file in sorted(sessions_folder().glob(f"*/{PACK_FILE}")))


def installed_packs(profile: Profile) -> tuple[Path, ...]:
    """The folders of the installed packs, by name; none where the list of them is damaged.

    Raises:
        MissingError: the installation of Thaw itself is not complete.
    """
    shipped = {folder.name for folder in shipped_packs()}
    try:
        folders = PackStore(profile.packs).installed()
    except StorageError as error:
        _LOG.warning("installed packs are left out: %s", error)
        return ()
    return tuple(
        folder
        for folder in folders
        if folder.name not in shipped and (folder / PACK_FILE).is_file()
    )


def all_packs(profile: Profile) -> tuple[Path, ...]:
    """The folders of all packs, those that come with Thaw first.

    Raises:
        MissingError: the installation is not complete.
    """
    return (*shipped_packs(), *installed_packs(profile))
