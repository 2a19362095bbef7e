"""A pack that somebody names: a folder as it lies there, or a file, unpacked for a while."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.packs.archive import opened_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.unpack import unpack
from thaw.base.errors import MissingError
from thaw.base.language import say
from thaw.packs.contents import Replaced, content_of
from thaw.packs.file_names import MANIFEST, SIGNATURE, is_pack_id
from thaw.packs.layout import PACK_FILE
from thaw.packs.manifest import Manifest, digests_of, read_manifest, version_number
from thaw.packs.refusal import quoted, refused
from thaw.spec.load import load_pack_info

if TYPE_CHECKING:
    from thaw.packs.contents import Contents
    from thaw.packs.signature import PublicKey
    from thaw.spec.pack import PackInfo


@dataclass(frozen=True)
class Given:
    """A pack as a folder.

    Attributes:
        folder: where its files are.
        named: the pack as the person named it, for what is told of it.
    """

    folder: Path
    named: Path


@contextmanager
def opened(path: Path) -> Iterator[Contents]:
    """The files of a pack, which is a file or a folder; a folder is listed where it is not.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read.
    """
    if not path.is_dir():
        with opened_archive(path) as archive:
            yield archive
        return
    yield listed(FolderContents(path))


@contextmanager
def given_pack(path: Path) -> Iterator[Given]:
    """A pack as a folder; the one of a file is gone afterwards.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read, or there is no room for it.
    """
    if path.is_dir():
        yield Given(path, path)
        return
    with tempfile.TemporaryDirectory(prefix="thaw-") as place:
        with opened_archive(path) as archive:
            folder = Path(place) / pack_of(archive)
            unpack(archive, folder)
        yield Given(folder, path)


def pack_of(contents: Contents) -> str:
    """The id of a pack that has a manifest.

    Raises:
        InputError: the manifest cannot be understood.
    """
    manifest = read_manifest(contents)
    if manifest is None:
        raise MissingError(say("{pack} has no {file}.", pack=contents.file, file=MANIFEST))
    return manifest.pack


def listed(contents: Contents) -> Contents:
    """A pack with a manifest, made where it has none.

    Raises:
        InputError: it cannot be listed.
        StorageError: a file cannot be read.
    """
    if not contents.sizes.keys().isdisjoint({MANIFEST, SIGNATURE}):
        return contents
    return Replaced(contents, {MANIFEST: made_manifest(contents).encode()})


def made_manifest(contents: Contents, key: PublicKey | None = None) -> Manifest:
    """The manifest of a pack as it is now, in the name of whoever is to sign it.

    Raises:
        InputError: ``pack.yaml`` has problems, or a file cannot be taken.
        StorageError: a file cannot be read.
    """
    info = read_info(contents)
    if not is_pack_id(info.id):
        text = say(
            "A pack cannot be called {name}: on Windows that is a device.", name=quoted(info.id)
        )
        raise refused(
            contents.file, "name-device", text, say("Change the id in {file}.", file=PACK_FILE)
        )
    version = version_number(info.version)
    return Manifest(info.id, version, str(key or ""), digests_of(contents))


def read_info(contents: Contents) -> PackInfo:
    """What a pack says of itself.

    Raises:
        InputError: ``pack.yaml`` has problems, or there is none.
        StorageError: it cannot be read.
    """
    if PACK_FILE not in contents.sizes:
        text = say("It has no {file}, which says what the pack is.", file=PACK_FILE)
        hint = say("“thaw pack new” makes a folder that has everything.")
        raise refused(contents.file, "no-pack-file", text, hint)
    file = str(Path(contents.file) / PACK_FILE)
    return load_pack_info(content_of(contents, PACK_FILE), file).required()
