"""Packs with real sounds, listed and signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.packs import make_pack
from fakes.sounds import sine, write_sound
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.signing import SecretKey
from thaw.base.units import RATE
from thaw.packs.contents import Replaced
from thaw.packs.file_names import MANIFEST, SIGNATURE
from thaw.packs.manifest import Manifest, digests_of, version_number

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.packs.contents import Contents

KEY = SecretKey(bytes(range(8)), bytes(range(32)))
OTHER_KEY = SecretKey(bytes(range(8)), bytes(range(1, 33)))


def sounding_pack(folder: Path, version: str = "1.0.0") -> Path:
    """A small pack whose sounds can be decoded."""
    make_pack(folder)
    said = folder / "pack.yaml"
    said.write_text(said.read_text("utf-8").replace("1.0.0", version), "utf-8")
    sound = write_sound(folder / "beds" / "soft-rain.opus", sine(RATE // 5, 0.1))
    for other in folder.rglob("*.opus"):
        if other != sound:
            other.write_bytes(sound.read_bytes())
    return folder


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
