"""Keeps the index true to the packs: looks what changed, and builds only that."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from thaw.adapters.bundled import assets_folder
from thaw.adapters.library.draft import IndexDraft
from thaw.adapters.library.sealed import is_whole, read_whole, write_sealed
from thaw.adapters.library.session_index import IndexFile
from thaw.app.library.folders import all_packs
from thaw.app.library.indexed import UNCHANGED, WRITTEN, printed_index
from thaw.app.library.key import pack_keys
from thaw.base.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from thaw.adapters.library.session_index import SessionIndex
    from thaw.adapters.profile import Profile


def look_at(path: str, profile: Profile) -> bytes:
    """The index of the one session at a path that lies in no pack of ours, as it is printed."""
    from thaw.adapters.sound.facts import RememberedFacts
    from thaw.app.library.build import describe_outside

    with IndexDraft() as draft:
        draft.put(path, describe_outside(path, RememberedFacts(profile.cache)))
        return base64.b64encode(draft.finished())


def refreshed(profile: Profile) -> SessionIndex:
    """The index as the packs are now; this takes as long as it takes.

    Raises:
        MissingError: the installation is not complete.
    """
    *_, said = refresh(profile)
    return printed_index(said) or IndexFile(profile.library_file)


def refresh(profile: Profile) -> Iterator[bytes]:
    """Make the index what the packs are, and say what is printed about it each time.

    That is whether the file was right already or is written anew; where it cannot be written,
    the index itself. A large library grows: the file is written after 1, 2, 4 … packs that had
    to be built, so that all the writing takes no longer than the last of it twice. Nothing
    heavy is imported where nothing changed.
    """
    file = profile.library_file
    packs = {folder.name: folder for folder in all_packs(profile)}
    keys = pack_keys(packs.values(), assets_folder() / "guidance")
    known = _known(file)
    if known == keys:
        yield UNCHANGED
        return
    from thaw.adapters.sound.facts import RememberedFacts
    from thaw.app.library.build import describe_pack

    changed = [name for name in packs if known is None or known.get(name) != keys[name]]
    due = 1
    with (
        RememberedFacts(profile.cache) as facts,
        IndexDraft(b"" if known is None else read_whole(file)) as draft,
    ):
        draft.keep_only(packs)
        for count, name in enumerate(changed, 1):
            draft.put(name, describe_pack(packs[name], keys[name], facts))
            if count == due and count < len(changed):
                due *= 2
                yield _kept(draft.finished(), file)
        yield _kept(draft.finished(), file)


def _known(file: Path) -> Mapping[str, str] | None:
    """The packs in the index and their keys; None where it cannot be gone on from."""
    try:
        return IndexFile(file).keys() if is_whole(file) else None
    except StorageError:
        return None


def _kept(data: bytes, file: Path) -> bytes:
    try:
        write_sealed(file, data)
    except StorageError:
        return base64.b64encode(data)
    return WRITTEN
