"""Makes packs: a new folder, a signature, a file to pass on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.bundled import assets_folder
from thaw.adapters.packs.archive_writer import write_archive
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.replaced_file import reason, replacing
from thaw.app.packs.examination import Examined, examine
from thaw.app.packs.given import Given, given_pack, listed, made_manifest
from thaw.base.errors import MissingError, StorageError, UsageError
from thaw.packs.contents import Contents, Replaced
from thaw.packs.file_names import MANIFEST, SIGNATURE, is_pack_id
from thaw.packs.layout import ENDING

if TYPE_CHECKING:
    from thaw.adapters.packs.signing import SecretKey
    from thaw.packs.signature import PublicKey

_TEMPLATE: Final = "new-pack"
_ID: Final = "new-pack-id"
"""What stands in the template where the pack's id belongs."""


def new_pack(folder: Path) -> tuple[Path, ...]:
    """Make a folder with a small whole pack to begin from; gives its files.

    Raises:
        StorageError: it cannot be written.
        UsageError: it is there already, or its name cannot be a pack's.
    """
    name = folder.absolute().name
    if not is_pack_id(name):
        raise UsageError(
            f"“{name}” cannot be the name of a pack. Small letters, digits and hyphens can, "
            "like soft-evenings."
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is there already, and not empty.")
    template = assets_folder() / _TEMPLATE
    made: list[Path] = []
    try:
        for source in sorted(path for path in template.rglob("*") if path.is_file()):
            path = folder / source.relative_to(template)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source.read_text("utf-8").replace(_ID, name), "utf-8")
            made.append(path)
    except OSError as error:
        raise StorageError(f"{folder} could not be written: {reason(error)}.") from error
    return tuple(made)


def build(folder: Path, target: Path | None, cache: Path) -> tuple[Examined, Path | None]:
    """Make a pack file of a folder; the same bytes for the same files.

    Args:
        folder: the pack.
        target: the file to make; None: beside the folder, under the pack's id.
        cache: where it is remembered what sounds turned out to be.

    Returns:
        What was found in the pack, and the file; None where errors keep it from being made.

    Raises:
        InputError: it holds what no pack holds, or was changed since it was signed.
        MissingError: there is no such folder.
        StorageError: something cannot be read or written.
        UsageError: the file cannot be called so, or would lie inside the pack.
    """
    if not folder.is_dir():
        raise MissingError(f"There is no folder {folder}.")
    if target is not None:
        _check_target(target)
        if target.absolute().is_relative_to(folder.absolute()):
            raise UsageError("The pack's file cannot lie in the pack's own folder.")
    examined = examine(Given(folder, folder), cache, as_listed=(folder / SIGNATURE).exists())
    if examined.has_errors or examined.info is None:
        return examined, None
    made = target or folder.absolute().parent / f"{examined.info.id}{ENDING}"
    contents: Contents = FolderContents(folder)
    if examined.seal is None:
        contents = Replaced(contents, {MANIFEST: made_manifest(contents).encode()})
    write_archive(made, contents)
    return examined, made


def sign(
    path: Path, open_key: Callable[[Examined], SecretKey], cache: Path
) -> tuple[Examined, PublicKey | None]:
    """Sign a pack, a folder or a file, in the place of an older signature.

    Args:
        path: the pack.
        open_key: gives the key, once it is known what would be signed.
        cache: where it is remembered what sounds turned out to be.

    Returns:
        What was found in the pack, and whose signature it has now; None where errors keep it
        from being signed.

    Raises:
        InputError: it holds what no pack holds.
        MissingError: it is not there.
        StorageError: something cannot be read or written, or the key does not open.
    """
    with given_pack(path) as given:
        at_work = given.folder == path
        examined = examine(given, cache, as_listed=not at_work)
        if examined.has_errors or examined.info is None:
            return examined, None
        key = open_key(examined)
        contents = FolderContents(given.folder)
        signed = dict(_signature(contents, key, examined.info.version))
        if at_work:
            for name, content in signed.items():
                with replacing(path / name, private=False) as stream:
                    stream.write(content)
        else:
            write_archive(path, Replaced(contents, signed))
    return examined, key.public


def export(folder: Path, target: Path | None) -> Path:
    """Make a file of an installed pack; gives the file.

    Raises:
        InputError: it was damaged on the disk.
        StorageError: something cannot be read or written.
        UsageError: the file cannot be called so.
    """
    if target is not None:
        _check_target(target)
    made = target or Path(f"{folder.name}{ENDING}")
    write_archive(made, listed(FolderContents(folder)))
    return made


def _signature(contents: Contents, key: SecretKey, version: str) -> Iterator[tuple[str, bytes]]:
    """The manifest and its signature; the signature comes last, so that it is never alone."""
    manifest = made_manifest(contents, key.public)
    data = manifest.encode()
    yield MANIFEST, data
    yield SIGNATURE, key.sign(data, f"pack {manifest.pack} {version}").encode()


def _check_target(target: Path) -> None:
    if target.suffix != ENDING:
        raise UsageError(f"“{target.name}” does not end in {ENDING}.")
