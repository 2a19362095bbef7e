"""Which voice of a pack recordings go to: one that is there, or a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.base.errors import UsageError
from thaw.packs.file_names import is_pack_id
from thaw.packs.layout import VOICES
from thaw.packs.voice import read_voice, voices_of
from thaw.spec.likely import id_of
from thaw.spec.pack import VoiceFile

if TYPE_CHECKING:
    from thaw.packs.folder import PackFolder
    from thaw.spec.pack import RecordedLine

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")


@dataclass(frozen=True)
class Asked:
    """What was asked for.

    Attributes:
        voice: the id of the voice, or empty.
        name: what it is called, or empty.
        language: or empty for that of the pack.
    """

    voice: str = ""
    name: str = ""
    language: str = ""


@dataclass(frozen=True)
class Target:
    """A voice that recordings go to.

    Attributes:
        folder: where it is, or will be.
        language: which it speaks.
        before: as it is now; without a line where it is new.
    """

    folder: Path
    language: str
    before: VoiceFile

    def with_lines(self, lines: dict[str, RecordedLine], engine: str | None) -> VoiceFile:
        """The voice with these lines; a computer's where nobody has recorded any of them."""
        drafts = [recorded.draft for recorded in lines.values()]
        return VoiceFile(
            name=self.before.name,
            computer=bool(drafts) and all(drafts),
            engine=(engine or self.before.engine) if any(drafts) else None,
            lines=lines,
        )


def find_target(pack: PackFolder, asked: Asked) -> Target:
    """The voice that was asked for; without a word, the only one that a person has recorded.

    Raises:
        InputError: a ``voice.yaml`` has problems.
        UsageError: it is not clear which voice is meant, or it is a computer's.
    """
    language = asked.language or pack.info().language
    if not _LANGUAGE.fullmatch(language):
        raise UsageError(f"“{language}” is not a language. Write it like en or en-GB.")
    voice = asked.voice or id_of(asked.name) or _only_voice(pack, language)
    if not is_pack_id(voice):
        raise UsageError(
            f"“{voice}” cannot be the id of a voice. Small letters, digits and hyphens can."
        )
    folder = pack.path / VOICES / language / voice
    before = read_voice(folder)
    if before is None:
        name = asked.name or voice.replace("-", " ").title()
        return Target(folder, language, VoiceFile(name=name, computer=False))
    if _is_computers(before):
        raise UsageError(
            f"“{before.name}” is a computer's voice. Name another one with --voice, like "
            "--voice anna --name Anna."
        )
    return Target(
        folder, language, before.model_copy(update={"name": asked.name or before.name})
    )


def _only_voice(pack: PackFolder, language: str) -> str:
    voices = voices_of(pack.path, language)
    found = []
    for voice in voices:
        read = read_voice(voice.folder)
        if read is not None and not _is_computers(read):
            found.append(voice.id)
    if len(found) != 1:
        raise UsageError("Name the voice with --voice, like --voice anna --name Anna.")
    return found[0]


def _is_computers(voice: VoiceFile) -> bool:
    """Whether it is one that is not waiting to be recorded."""
    return voice.computer and not all(recorded.draft for recorded in voice.lines.values())
