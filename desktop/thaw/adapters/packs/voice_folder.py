"""The folder of a voice while recordings are put into it: all of them, or none.

New recordings are made in a hidden folder of the pack, under names that no file of the voice
has. What counts is ``voice.yaml``: it is replaced last and in one step, and the recordings that
it no longer lists are deleted after that. Whenever the program is ended, what is listed is
there as it was; what was left over is swept when the voice is next changed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.file_lock import try_lock
from thaw.adapters.replaced_file import reason, replacing, sync_folder
from thaw.base.errors import StorageError
from thaw.packs.layout import VOICE_FILE
from thaw.packs.voice import read_voice
from thaw.spec.voice_text import voice_text

if TYPE_CHECKING:
    from thaw.spec.pack import VoiceFile

_UNFINISHED: Final = ".unfinished-voice"
_ADDED: Final = "added"
"""The file that lists what is being moved into the voice, one name a line."""
_LOCK: Final = "lock"


class VoiceChange:
    """A change of a voice under way.

    Args:
        voice: the folder of the voice, which may not be there yet.
        making: an empty folder.
    """

    def __init__(self, voice: Path, making: Path) -> None:
        self._voice, self._making = voice, making
        self._names: set[str] = set()

    def place_for(self, line_id: str) -> Path:
        """Where the recording of a line is to be made; its name is the one it will have."""
        number = 1
        while True:
            # No id has an underscore in it, so this is the name of no other line.
            name = f"{line_id}.opus" if number == 1 else f"{line_id}_{number}.opus"
            if name not in self._names and not (self._voice / name).exists():
                self._names.add(name)
                return self._making / name
            number += 1

    def finish(self, changed: VoiceFile) -> None:
        """Let the voice be this from now on, with all that was made.

        Raises:
            StorageError: it cannot be written; the voice is as it was.
        """
        before = _listed(self._voice)
        added = sorted(recorded.file for recorded in changed.lines.values())
        added = [name for name in added if name in self._names]
        with _sentence(self._voice):
            self._voice.mkdir(parents=True, exist_ok=True)
            for name in added:
                _sync(self._making / name)
            (self._making / _ADDED).write_text("\n".join(added), "utf-8")
            _sync(self._making / _ADDED)
            sync_folder(self._making)
            for name in added:
                (self._making / name).replace(self._voice / name)
            sync_folder(self._voice)
        with replacing(self._voice / VOICE_FILE, private=False) as stream:
            stream.write(voice_text(changed).encode())
        _delete(self._voice, before - {recorded.file for recorded in changed.lines.values()})


@contextmanager
def changing(pack: Path, voice: Path) -> Iterator[VoiceChange]:
    """Change a voice of a pack; nobody else can meanwhile.

    Args:
        pack: the folder of the pack.
        voice: the folder of the voice in it.

    Raises:
        InputError: its ``voice.yaml`` has problems.
        StorageError: somebody else is at it, or the folder cannot be written.
    """
    unfinished = pack / _UNFINISHED
    with _sentence(pack):
        unfinished.mkdir(exist_ok=True)
        lock = (unfinished / _LOCK).open("ab")
    if not try_lock(lock):
        lock.close()
        raise StorageError("Another Thaw is changing this pack. Try again when it is done.")
    making = unfinished / voice.relative_to(pack)
    try:
        for added in tuple(unfinished.rglob(_ADDED)):
            _sweep(pack, added)
        with _sentence(pack):
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir(parents=True)
        yield VoiceChange(voice, making)
    finally:
        _sweep(pack, making / _ADDED)
        lock.close()
        shutil.rmtree(unfinished, ignore_errors=True)


def _sweep(pack: Path, added: Path) -> None:
    """Delete where a change was made, and what it moved into a voice that does not list it."""
    if added.exists():
        voice = pack / added.parent.relative_to(pack / _UNFINISHED)
        names = set(added.read_text("utf-8").splitlines())
        _delete(voice, names - _listed(voice))
    shutil.rmtree(added.parent, ignore_errors=True)


def _listed(voice: Path) -> set[str]:
    current = read_voice(voice)
    return {recorded.file for recorded in current.lines.values()} if current else set()


def _delete(voice: Path, names: Iterable[str]) -> None:
    for name in names:
        with contextlib.suppress(OSError):  # it is listed nowhere; it only takes room
            (voice / name).unlink(missing_ok=True)


def _sync(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


@contextmanager
def _sentence(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(f"{folder} could not be written: {reason(error)}.") from error
