"""Makes of packs what the window shows of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.packs.store import PackStore
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.packs.examination import Doing, Examined, examine
from thaw.app.packs.given import Given
from thaw.app.packs.installing import Arrival, begun
from thaw.app.packs.shown import (
    FindingShown,
    Installed,
    Looked,
    PackLine,
    PackShown,
    QuestionShown,
    SessionShown,
    WaiverShown,
)
from thaw.app.packs.telling import signer, worth_knowing
from thaw.app.program import load_found
from thaw.base.errors import DecodeError, MissingError, ThawError
from thaw.base.language import say
from thaw.packs.folder import FoundSession, PackFolder
from thaw.spec.session import NOBODY
from thaw.timeline.describe import describe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from thaw.adapters.profile import Profile
    from thaw.base.problem import Problem
    from thaw.engine.facts import SoundFacts
    from thaw.packs.known import Answer

_MOST_TOLD: Final = 200
"""Findings that travel to the window: more of them nobody reads."""


def look(path: Path, profile: Profile, doing: Doing) -> Looked:
    """Look at a pack as if it were installed, and install nothing.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read, there is no room for it, or somebody else installs.
    """
    with begun(path, profile, doing) as pack:
        return Looked(shown(pack.arrival(()), pack.given, profile))


def install_and_show(
    path: Path, profile: Profile, answers: Collection[Answer], mark: str, doing: Doing
) -> Looked | Installed:
    """Install a pack that was looked at before.

    Where it is another one by now, or there is something to ask, it is shown instead.

    Args:
        path: the pack's file.
        profile: where it is installed.
        answers: the yes to questions.
        mark: of what was looked at.
        doing: told at each step.

    Raises:
        InputError: it is no pack, or one that is not taken.
        MissingError: it is not there.
        StorageError: it cannot be read, there is no room for it, or somebody else installs.
    """
    with begun(path, profile, doing) as pack:
        arrival = pack.install(answers, mark)
        if arrival.installed:
            return Installed()
        return Looked(shown(arrival, pack.given, profile), changed=arrival.changed)


def look_again(pack: str, profile: Profile, doing: Doing) -> Looked:
    """Look at an installed pack.

    Raises:
        InputError: it was changed since.
        MissingError: it is not installed.
        StorageError: it cannot be read.
    """
    store = PackStore(profile.packs)
    given = Given(installed_folder(store, pack), Path(pack))
    examined = examine(given, profile.cache, doing=doing)
    return Looked(shown(Arrival(examined, store.known, before=True), given, profile))


def shown(arrival: Arrival, given: Given, profile: Profile) -> PackShown:
    """A pack that was examined, while it still lies where it was."""
    examined, info = arrival.examined, arrival.examined.info
    problems = examined.problems
    return PackShown(
        id=info.id if info else "",
        title=info.title if info else "",
        version=info.version if info else "",
        summary=info.summary if info else "",
        author=info.author if info else "",
        reviewer=info.reviewer if info and info.reviewer != NOBODY else "",
        license=info.license if info else "",
        language=info.language if info else "",
        contact=info.contact if info else "",
        files=len(examined.sizes),
        size=sum(examined.sizes.values()),
        sessions=tuple(_sessions(examined, given, profile.cache)),
        not_for=info.not_for if info else (),
        signer=signer(examined, arrival.known),
        notes=tuple(worth_knowing(examined)),
        questions=tuple(QuestionShown(one.text, one.answer) for one in arrival.questions),
        findings=findings(problems[:_MOST_TOLD], given.named),
        more_findings=max(0, len(problems) - _MOST_TOLD),
        waivers=tuple(
            WaiverShown(_place(one.file, one.line, given.named), one.words, one.reason)
            for one in examined.waivers
        ),
        installed=_installed_version(info.id, profile) if info else "",
        same=arrival.before,
        mark=examined.mark,
    )


def findings(problems: tuple[Problem, ...], named: Path) -> tuple[FindingShown, ...]:
    """Problems, each with its place inside the pack.

    Args:
        problems: as they are told of the pack under its name.
        named: that name.
    """
    return tuple(
        FindingShown(
            one.severity, _place(one.file, one.line, named), f"{one.text} {one.hint}".rstrip()
        )
        for one in problems
    )


def installed_lines(profile: Profile) -> Iterator[PackLine]:
    """The installed packs, by name.

    Raises:
        StorageError: the list of them cannot be read.
    """
    for folder in PackStore(profile.packs).installed():
        try:
            info = PackFolder(folder).info()
        except ThawError as error:
            why = str(error).splitlines()[0]
            trouble = say("It cannot be read. {why}", why=why)
            yield PackLine(folder.name, folder.name, trouble=trouble)
        else:
            yield PackLine(info.id, info.title, info.version, info.author)


def title_of(folder: Path) -> str:
    """The title of an installed pack; its id where it cannot be read any more."""
    try:
        return PackFolder(folder).info().title
    except ThawError:
        return folder.name


def _place(file: str, line: int, named: Path) -> str:
    path = Path(file)
    inside = path.relative_to(named).as_posix() if path.is_relative_to(named) else path.name
    if inside == ".":
        return ""
    return say("{file}, line {line}", file=inside, line=line) if line else inside


def _sessions(examined: Examined, given: Given, cache: Path) -> Iterator[SessionShown]:
    """What the sessions do in time; none where something keeps the pack from being played."""
    if not examined.sessions:
        return
    folder, facts = PackFolder(given.folder), RememberedFacts(cache, _unknown)
    for file in folder.session_files:
        loaded = load_found(FoundSession(f"{folder.name}/{file.stem}", file, folder), facts)
        told = describe(loaded.program)
        yield SessionShown(told.ref, told.title, told.frames, told.level, told.not_now_if)


def _unknown(path: Path) -> SoundFacts:
    """Every sound was measured a moment ago, apart; here none may be decoded."""
    raise DecodeError(say("“{name}” was not looked at.", name=path.name))


def installed_folder(store: PackStore, pack: str) -> Path:
    """The folder of an installed pack.

    Raises:
        MissingError: it is not there; in a sentence for somebody who knows of no commands.
        StorageError: the list of packs cannot be read.
    """
    folder = next((path for path in store.installed() if path.name == pack), None)
    if folder is None:
        raise MissingError(say("This pack is not installed any more."))
    return folder


def _installed_version(pack: str, profile: Profile) -> str:
    try:
        return PackFolder(installed_folder(PackStore(profile.packs), pack)).info().version
    except ThawError:
        return ""
