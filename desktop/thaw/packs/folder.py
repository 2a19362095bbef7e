"""A pack as a folder: its sessions, anchors, voices and sounds."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.base.errors import MissingError
from thaw.packs.reading import read_small
from thaw.spec.load import load_anchors, load_pack_info, load_session

if TYPE_CHECKING:
    from thaw.spec.guidance import Anchors
    from thaw.spec.pack import PackInfo
    from thaw.spec.session import Session

PACK_FILE: Final = "pack.yaml"
ANCHORS_FILE: Final = "anchors.yaml"
_SUFFIX: Final = ".yaml"


@dataclass(frozen=True)
class PackFolder:
    """One pack.

    Attributes:
        path: its folder; the name of the folder is the pack's name in ``pack/session``.
    """

    path: Path

    @property
    def name(self) -> str:
        """Its part of ``pack/session``."""
        return self.path.name

    @property
    def session_files(self) -> tuple[Path, ...]:
        """The files of its sessions, by name."""
        return tuple(sorted((self.path / "sessions").glob(f"*{_SUFFIX}")))

    def info(self) -> PackInfo:
        """What it says of itself.

        Raises:
            InputError: ``pack.yaml`` has problems.
            MissingError: there is none.
        """
        file = self.path / PACK_FILE
        return load_pack_info(read_small(file), str(file)).required()

    def anchors(self) -> Anchors | None:
        """Its own anchors, or None where it uses the built-in ones.

        Raises:
            InputError: ``anchors.yaml`` has problems.
        """
        file = self.path / ANCHORS_FILE
        return load_anchors(read_small(file), str(file)).required() if file.exists() else None


@dataclass(frozen=True)
class FoundSession:
    """A session file, and the pack that it lies in.

    Attributes:
        ref: ``pack/session``, or the path where it lies in no pack.
        file: its file.
        folder: the pack's folder, or the file's where it lies in no pack.
    """

    ref: str
    file: Path
    folder: PackFolder

    def load(self) -> Session:
        """The session.

        Raises:
            InputError: it has problems that are errors.
            MissingError: it is not there.
        """
        return load_session(read_small(self.file), str(self.file)).required()


def packs_in(folder: Path) -> tuple[PackFolder, ...]:
    """The packs that lie side by side in a folder, by name."""
    folders = (path.parent for path in folder.glob(f"*/{PACK_FILE}"))
    return tuple(PackFolder(path) for path in sorted(folders))


def find_session(name: str, packs: tuple[PackFolder, ...]) -> FoundSession:
    """The session of a name such as ``steady/body-scan-edges``, or of a path.

    Args:
        name: what was asked for.
        packs: where names are looked for.

    Raises:
        MissingError: there is none; the sentence names the nearest one.
    """
    shipped = {
        f"{pack.name}/{file.stem}": FoundSession(f"{pack.name}/{file.stem}", file, pack)
        for pack in packs
        for file in pack.session_files
    }
    if name in shipped:
        return shipped[name]
    path = Path(name)
    if path.is_file():
        return _at(path)
    near = get_close_matches(name, shipped, 1, 0.5)
    hint = f" Did you mean {near[0]}?" if near else " `thaw play` lists the sessions there are."
    raise MissingError(f"There is no session “{name}”.{hint}")


def _at(path: Path) -> FoundSession:
    parent = path.resolve().parent
    pack = parent.parent if parent.name == "sessions" else parent
    if (pack / PACK_FILE).is_file():
        return FoundSession(f"{pack.name}/{path.stem}", path, PackFolder(pack))
    return FoundSession(str(path), path, PackFolder(parent))
