"""Keeps the index true to the packs: looks what changed, and builds only that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.adapters.bundled import assets_folder
from thaw.adapters.replaced_file import replace_file
from thaw.app.library.folders import all_packs
from thaw.app.library.index import Index, encode_index, read_index
from thaw.app.library.indexed import UNCHANGED, WRITTEN
from thaw.app.library.key import pack_keys
from thaw.base.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thaw.adapters.profile import Profile


def look_at(path: str, profile: Profile) -> bytes:
    """The index of the one session at a path that lies in no pack of ours."""
    from thaw.adapters.sound.facts import RememberedFacts
    from thaw.app.library.build import describe_outside

    pack = describe_outside(path, RememberedFacts(profile.cache))
    return encode_index(Index({path: pack}))


def refresh(profile: Profile) -> Iterator[tuple[Index, bytes]]:
    """The index as it grows, and what the worker prints about it each time.

    That is whether the file was right already or is written anew; where it cannot be written,
    the index itself. Nothing heavy is imported where nothing changed.
    """
    before = read_index(profile.library_file)
    packs = all_packs(profile)
    keys = pack_keys(packs, assets_folder() / "guidance")
    if keys == {name: pack.key for name, pack in before.packs.items()}:
        yield before, UNCHANGED
        return
    from thaw.adapters.sound.facts import RememberedFacts
    from thaw.app.library.build import build_index

    for index in build_index(before, keys, packs, RememberedFacts(profile.cache)):
        yield index, _kept(index, profile)


def _kept(index: Index, profile: Profile) -> bytes:
    data = encode_index(index)
    try:
        replace_file(profile.library_file, data)
    except StorageError:
        return data
    return WRITTEN
