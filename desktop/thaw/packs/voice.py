"""A voice of a pack: which recording belongs to which line.

A recording belongs to its text. It is looked for by the hash of the text, so that a line may be
renamed or moved; a recording whose id fits but whose text was changed since is stale, and never
played under the new words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from thaw.packs.layout import VOICE_FILE, VOICES
from thaw.packs.reading import inside, read_small
from thaw.spec.load import load_voice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from thaw.spec.lines import SpokenLine
    from thaw.spec.pack import RecordedLine, VoiceFile


class Recorded(StrEnum):
    """How a line stands to the recordings of a voice."""

    YES = "yes"
    STALE = "stale"
    MISSING = "missing"


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
        """The recording of a line, or None where there is none for these words.

        Of several recordings of the same words, the one made for this line is taken.
        """
        by_id = self.by_id.get(line.id)
        if by_id is not None and by_id.hash == line.hash:
            return by_id
        return self.by_hash.get(line.hash)

    def state(self, line: SpokenLine) -> Recorded:
        """Whether a line is recorded, recorded in other words than now, or not at all."""
        if self.recording(line) is not None:
            return Recorded.YES
        return Recorded.STALE if line.id in self.by_id else Recorded.MISSING

    def path(self, recording: RecordedLine) -> Path | None:
        """The file of a recording, or None where it is missing or leads out of the folder."""
        return inside(self.folder, recording.file)


def voices_of(folder: Path, language: str) -> tuple[Voice, ...]:
    """The voices of a pack in one language, by id; none where nothing was recorded.

    Raises:
        InputError: a ``voice.yaml`` has problems.
        StorageError: one cannot be read.
    """
    return tuple(_voice(file) for file in voice_files(folder, language))


def voice_files(folder: Path, language: str) -> tuple[Path, ...]:
    """The ``voice.yaml`` of each voice of a pack in one language, by id, read or not."""
    return tuple(sorted((folder / VOICES / language).glob(f"*/{VOICE_FILE}")))


def read_voice(folder: Path) -> VoiceFile | None:
    """What a voice says of itself, or None where there is none in this folder.

    Raises:
        InputError: its ``voice.yaml`` has problems.
        StorageError: it cannot be read.
    """
    file = folder / VOICE_FILE
    return load_voice(read_small(file), str(file)).required() if file.exists() else None


def _voice(file: Path) -> Voice:
    read: VoiceFile = load_voice(read_small(file), str(file)).required()
    by_hash = {recorded.hash: recorded for recorded in read.lines.values()}
    return Voice(file.parent.name, read.name, read.computer, file.parent, by_hash, read.lines)
