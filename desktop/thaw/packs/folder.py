"""A pack as a folder: what it says of itself, its sessions, anchors and credits."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.base.errors import MissingError
from thaw.base.language import joined, say
from thaw.base.problem import shortened
from thaw.packs.layout import ANCHORS_FILE, CREDITS_FILE, PACK_FILE, SESSIONS
from thaw.packs.reading import read_small
from thaw.spec.guidance import BUILT_IN_ANCHORS
from thaw.spec.load import load_anchors, load_credits, load_pack_info, load_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from thaw.spec.guidance import Anchors
    from thaw.spec.load import Loaded
    from thaw.spec.pack import Credit, PackInfo
    from thaw.spec.session import Session

_SUFFIX: Final = ".yaml"
_ALIKE: Final = 0.5


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
        return tuple(sorted((self.path / SESSIONS).glob(f"*{_SUFFIX}")))

    def info(self) -> PackInfo:
        """What it says of itself.

        Raises:
            InputError: ``pack.yaml`` has problems.
            MissingError: there is none.
            StorageError: it cannot be read.
        """
        file = self.path / PACK_FILE
        return load_pack_info(read_small(file), str(file)).required()

    def anchors(self) -> Anchors | None:
        """Its own anchors, or None where it uses the built-in ones.

        Raises:
            InputError: ``anchors.yaml`` has problems.
            StorageError: it cannot be read.
        """
        file = self.path / ANCHORS_FILE
        return load_anchors(read_small(file), str(file)).required() if file.exists() else None

    def credits(self) -> Mapping[str, Credit]:
        """Path of a sound or picture → where it comes from; nothing without ``credits.yaml``.

        Raises:
            InputError: ``credits.yaml`` has problems.
            StorageError: it cannot be read.
        """
        file = self.path / CREDITS_FILE
        if not file.exists():
            return {}
        return load_credits(read_small(file), str(file)).required().files

    def load_session(self, file: Path) -> Loaded[Session]:
        """Read one of its sessions, with everything that is wrong with it.

        Raises:
            InputError: ``anchors.yaml`` has problems.
            MissingError: there is no such file.
            StorageError: it cannot be read.
        """
        return load_session(read_small(file), str(file), self._anchor_ids)

    @cached_property
    def _anchor_ids(self) -> tuple[str, ...]:
        own = self.anchors()
        return BUILT_IN_ANCHORS if own is None else tuple(own.anchors)


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
            InputError: it, or the anchors of its pack, has problems that are errors.
            MissingError: it is not there.
            StorageError: it cannot be read.
        """
        return self.folder.load_session(self.file).required()


def packs_in(folder: Path) -> tuple[PackFolder, ...]:
    """The packs that lie side by side in a folder, by name."""
    folders = (path.parent for path in folder.glob(f"*/{PACK_FILE}"))
    return tuple(PackFolder(path) for path in sorted(folders))


def pack_of(file: Path) -> PackFolder:
    """The pack that a file lies in: the nearest folder above it that has a ``pack.yaml``.

    Without one it is the file's own folder, or the one above ``sessions``.
    """
    parents = file.absolute().parents
    for folder in parents[:4]:  # voice/<language>/<voice>/ is the deepest place in a pack
        if (folder / PACK_FILE).is_file():
            return PackFolder(folder)
    return PackFolder(parents[1] if parents[0].name == SESSIONS else parents[0])


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
    if _is(path, Path.is_file):
        pack = pack_of(path)
        in_pack = (pack.path / PACK_FILE).is_file()
        return FoundSession(f"{pack.name}/{path.stem}" if in_pack else name, path, pack)
    if name and _is(path, Path.is_dir):
        raise MissingError(_is_folder(name, PackFolder(path)))
    text = say("There is no session “{name}”.", name=shortened(name))
    raise MissingError(joined(text, _hint(name, shipped), between=" "))


def _is(path: Path, kind: Callable[[Path], bool]) -> bool:
    try:
        return kind(path)
    except (OSError, ValueError):  # a name that is too long, or a folder that is closed
        return False


def _is_folder(name: str, folder: PackFolder) -> str:
    if not folder.session_files:
        return say("“{name}” is a folder.", name=name)
    return say(
        "“{name}” is a folder. Name one of its sessions, such as {file}.",
        name=name,
        file=folder.session_files[0],
    )


def _hint(name: str, shipped: Iterable[str]) -> str:
    """What was probably meant: the same session of another pack, or the nearest name."""
    refs = tuple(shipped)
    stem = name.rpartition("/")[2].removesuffix(_SUFFIX)
    same = [ref for ref in refs if ref.rpartition("/")[2] == stem]
    near = same or get_close_matches(name, refs, 1, _ALIKE)
    if near:
        return say("Did you mean {near}?", near=near[0])
    return say(
        "Write it as pack/session, like steady/body-scan-edges, or give the path of a file."
    )
