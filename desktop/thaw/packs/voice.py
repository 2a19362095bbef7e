"""A voice of a pack: which recording belongs to which line.

A recording belongs to its text. It is looked for by the hash of the text, so that a line may be
renamed or moved; a recording whose id fits but whose text was changed since is stale, and never
played under the new words.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.packs.reading import read_small
from thaw.spec.load import load_voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.spec.lines import SpokenLine
    from thaw.spec.pack import RecordedLine, VoiceFile

VOICE_FILE = "voice.yaml"


@dataclass(frozen=True)
class Voice:
    """One voice in one language.

    Attributes:
        id: the name of its folder.
        name: what it is called.
        computer: whether it is a computer's.
        folder: where its recordings are.
        by_hash: hash of a text → its recording.
        by_id: id of a line → its recording.
    """

    id: str
    name: str
    computer: bool
    folder: Path
    by_hash: Mapping[str, RecordedLine]
    by_id: Mapping[str, RecordedLine]

    def recording(self, line: SpokenLine) -> RecordedLine | None:
        """The recording of a line, or None where there is none for these words."""
        by_id = self.by_id.get(line.id)
        if by_id is not None and by_id.hash == line.hash:
            return by_id
        return self.by_hash.get(line.hash)

    def is_stale(self, line: SpokenLine) -> bool:
        """Whether there is a recording of this line, but of other words."""
        return line.id in self.by_id and self.recording(line) is None

    def path(self, recording: RecordedLine) -> Path:
        """The file of a recording."""
        return self.folder / recording.file


def voices_of(folder: Path, language: str) -> tuple[Voice, ...]:
    """The voices of a pack in one language, by id; none where nothing was recorded.

    Raises:
        InputError: a ``voice.yaml`` has problems.
    """
    root = folder / "voice" / language
    if not root.is_dir():
        return ()
    files = sorted(path for path in root.glob(f"*/{VOICE_FILE}"))
    return tuple(_voice(path.parent, _read(path)) for path in files)


def _read(path: Path) -> VoiceFile:
    return load_voice(read_small(path), str(path)).required()


def _voice(folder: Path, file: VoiceFile) -> Voice:
    by_hash = {recorded.hash: recorded for recorded in file.lines.values()}
    return Voice(folder.name, file.name, file.computer, folder, by_hash, file.lines)
