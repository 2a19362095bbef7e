"""Installs a pack: unpacked beside the others, looked at, asked about, then named at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.bundled import sessions_folder
from thaw.adapters.packs.store import PackStore
from thaw.adapters.packs.unpack import unpack
from thaw.app.packs.examination import Examined, examine
from thaw.app.packs.given import Given, opened, pack_of
from thaw.packs.known import Known
from thaw.packs.layout import PACK_FILE
from thaw.packs.refusal import refused
from thaw.packs.trust import Question, questions, remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from thaw.adapters.packs.store import Change
    from thaw.adapters.profile import Profile
    from thaw.packs.known import Answer


@dataclass(frozen=True)
class Arrival:
    """What came of installing a pack.

    Attributes:
        examined: the pack.
        known: what was remembered before.
        questions: what a person has to decide first; then nothing was installed.
        installed: whether the pack is installed now.
        before: whether it was installed before, and just so.
    """

    examined: Examined
    known: Mapping[str, Known]
    questions: tuple[Question, ...] = ()
    installed: bool = False
    before: bool = False


def install(path: Path, profile: Profile, answers: Collection[Answer]) -> Arrival:
    """Install a pack, a file or a folder, in the place of an older one.

    Args:
        path: the pack.
        profile: where it is installed.
        answers: the yes to questions that may come.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read, or there is no room for it.
    """
    with PackStore(profile.packs).change() as change:
        with opened(path) as contents:
            pack = pack_of(contents)
            if (sessions_folder() / pack / PACK_FILE).exists():
                text = f"“{pack}” is the name of a pack that comes with Thaw."
                raise refused(str(path), "shipped-pack", text)
            folder = change.begin(pack)
            unpack(contents, folder)
        return _decided(change, examine(Given(folder, path), profile.cache), answers)


def _decided(change: Change, examined: Examined, answers: Collection[Answer]) -> Arrival:
    info, seal = examined.info, examined.seal
    known = dict(change.known)
    if examined.has_errors or info is None or seal is None:
        return Arrival(examined, known)
    pack = seal.manifest.pack
    offered = Known(seal.manifest.version, seal.manifest.key, info.author, seal.content)
    asked = tuple(
        question
        for question in questions(pack, offered, known)
        if question.answer not in answers
    )
    if asked:
        return Arrival(examined, known, questions=asked)
    before = pack in change.installed and known.get(pack) == offered
    change.install(pack, remembered(offered, known.get(pack)))
    return Arrival(examined, known, installed=True, before=before)
