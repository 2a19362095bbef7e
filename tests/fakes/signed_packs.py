"""Packs with real sounds, listed and signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.sounds import noise, write_sound
from fakes.specs import replaced
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.signing import SecretKey
from thaw.app.packs.making import new_pack
from thaw.base.units import RATE
from thaw.packs.contents import Replaced
from thaw.packs.file_names import MANIFEST, SIGNATURE
from thaw.packs.manifest import Manifest, digests_of, version_number

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.packs.contents import Contents

KEY = SecretKey(bytes(range(8)), bytes(range(32)))
OTHER_KEY = SecretKey(bytes(range(8)), bytes(range(1, 33)))
BED = "beds/soft-rain.opus"
_CREDIT = "source: made by arithmetic, license: CC0-1.0"


def sounding_pack(folder: Path, version: str = "1.0.0") -> Path:
    """A small pack that the checker has no error for: the one to begin from, with a bed."""
    new_pack(folder)
    _change(folder / "pack.yaml", "1.0.0", version)
    _change(folder / "credits.yaml", "files: {}", f"files:\n  {BED}: {{{_CREDIT}}}")
    session = folder / "sessions" / "around-the-room.yaml"
    _change(session, "bed: none", f"bed: {BED}")
    _change(session, "not_now_if: []", "not_now_if: [a pain flare]")
    (folder / "beds").mkdir()
    write_sound(folder / BED, noise(5 * RATE, 0.03))
    return folder


def _change(file: Path, old: str, new: str) -> None:
    file.write_text(replaced(file.read_text("utf-8"), old, new), "utf-8")


def listed(folder: Path, key: SecretKey | None = None, version: str = "1.0.0") -> Contents:
    """A pack with its manifest, signed where there is a key; nothing is written."""
    contents = FolderContents(folder)
    public = str(key.public) if key else ""
    number = version_number(version)
    manifest = Manifest(folder.name, number, public, digests_of(contents)).encode()
    made = {MANIFEST: manifest}
    if key is not None:
        made[SIGNATURE] = key.sign(manifest, f"pack {folder.name}").encode()
    return Replaced(contents, made)
