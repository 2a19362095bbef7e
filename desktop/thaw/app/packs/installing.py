"""Installs a pack: unpacked beside the others, looked at, asked about, then named at once."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.bundled import sessions_folder
from thaw.adapters.packs.store import PackStore
from thaw.adapters.packs.unpack import unpack
from thaw.app.packs.examination import Doing, Examined, examine, silently
from thaw.app.packs.given import Given, opened, pack_of
from thaw.base.language import mark, say
from thaw.packs.known import Known
from thaw.packs.layout import PACK_FILE
from thaw.packs.refusal import refused
from thaw.packs.trust import Question, questions, remembered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from thaw.adapters.packs.store import Change
    from thaw.adapters.profile import Profile
    from thaw.packs.known import Answer

PATIENCE_S: Final = 3.0
"""Another Thaw that starts sweeps for a moment; whoever installs takes longer."""
_UNPACKING: Final = mark("Its files are being read.")


@dataclass(frozen=True)
class Arrival:
    """What came of installing a pack, or would come of it.

    Attributes:
        examined: the pack.
        known: what was remembered before.
        questions: what a person has to decide first; then nothing was installed.
        installed: whether the pack is installed now.
        before: whether it was installed before, and just so.
        changed: whether it is another one than was meant; then nothing was installed.
    """

    examined: Examined
    known: Mapping[str, Known]
    questions: tuple[Question, ...] = ()
    installed: bool = False
    before: bool = False
    changed: bool = False


@dataclass(frozen=True)
class Begun:
    """A pack that lies beside the installed ones, and is none of them yet."""

    change: Change
    given: Given
    examined: Examined

    def arrival(self, answers: Collection[Answer]) -> Arrival:
        """What there is to ask about it, and whether it is installed already."""
        known = dict(self.change.known)
        offered = self.offered
        if offered is None:
            return Arrival(self.examined, known)
        pack, version = offered
        asked = tuple(
            one for one in questions(pack, version, known) if one.answer not in answers
        )
        before = pack in self.change.installed and known.get(pack) == version
        return Arrival(self.examined, known, questions=asked, before=before)

    def install(self, answers: Collection[Answer], mark: str = "") -> Arrival:
        """Install it, unless something keeps it out or has to be answered first.

        Args:
            answers: the yes to questions that may come.
            mark: ``Examined.mark`` of the pack that somebody looked at before; another one is
                not installed. Empty: whichever it is.

        Raises:
            StorageError: it cannot be written; everything is as it was.
        """
        arrival, offered = self.arrival(answers), self.offered
        if offered is None:
            return arrival
        name, version = offered
        if mark and mark != self.examined.mark:
            return replace(self.arrival(()), changed=True)
        if arrival.questions:
            return arrival
        self.change.install(name, remembered(version, arrival.known.get(name)))
        return replace(arrival, installed=True)

    @property
    def offered(self) -> tuple[str, Known] | None:
        """Its id, and what would be remembered of it; None where errors keep it out."""
        examined = self.examined
        if examined.has_errors or examined.info is None or examined.seal is None:
            return None
        manifest, content = examined.seal.manifest, examined.seal.content
        return manifest.pack, Known(
            manifest.version, manifest.key, examined.info.author, content
        )


@contextmanager
def begun(path: Path, profile: Profile, doing: Doing = silently) -> Iterator[Begun]:
    """Look at a pack where it would be installed; it is gone afterwards where it was not.

    Args:
        path: the pack, a file or a folder.
        profile: where it would be installed.
        doing: told at each step.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read, there is no room for it, or somebody else installs.
    """
    with PackStore(profile.packs).change(PATIENCE_S) as change:
        doing(say(_UNPACKING))
        with opened(path) as contents:
            pack = pack_of(contents)
            if (sessions_folder() / pack / PACK_FILE).exists():
                text = say("“{pack}” is the name of a pack that comes with Thaw.", pack=pack)
                raise refused(str(path), "shipped-pack", text)
            folder = change.begin(pack)
            unpack(contents, folder)
        given = Given(folder, path)
        yield Begun(change, given, examine(given, profile.cache, doing=doing))


def install(path: Path, profile: Profile, answers: Collection[Answer]) -> Arrival:
    """Install a pack, a file or a folder, in the place of an older one.

    Args:
        path: the pack.
        profile: where it is installed.
        answers: the yes to questions that may come.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read, there is no room for it, or somebody else installs.
    """
    with begun(path, profile) as pack:
        return pack.install(answers)
