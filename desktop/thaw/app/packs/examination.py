"""Looks at a pack before anything is done with it: every byte, every line, every sound.

Nothing is left out for a pack that is signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import thaw
from thaw.adapters.packs.folder_contents import FolderContents
from thaw.adapters.packs.seal import Seal, read_seal
from thaw.adapters.sound.prober import Prober
from thaw.app.checks.sounds import UNDECODABLE
from thaw.app.checks.whole import check_everything
from thaw.app.own_program import own_program
from thaw.app.packs.measured import MeasuredSounds
from thaw.app.probe_process import ARGUMENT
from thaw.base.errors import DecodeError, InputError
from thaw.base.language import mark, say
from thaw.base.problem import WHOLE_FILE, Problem, Report, Severity
from thaw.packs.folder import PackFolder
from thaw.packs.layout import PACK_FILE
from thaw.packs.manifest import version_number
from thaw.packs.pictures import check_pictures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.app.packs.given import Given
    from thaw.spec.pack import PackInfo
    from thaw.spec.session import Session
    from thaw.spec.waivers import Waiver

_MOST_PROBLEMS: Final = 2_000
"""Whoever makes a pack has not left more than these; whoever attacks may send millions."""

Doing = Callable[[str], None]
"""Is told what is being done, in a sentence that a person may read meanwhile."""
_BYTES: Final = mark("Every byte is compared with the pack’s own list.")
_SOUNDS: Final = mark("Every sound is listened through.")
_LINES: Final = mark("Every line is read.")

T = TypeVar("T")
Found = TypeVar("Found", "Problem", "Waiver")


@dataclass(frozen=True)
class Examined:
    """What was found in a pack.

    Attributes:
        info: what it says of itself; None where that cannot be read.
        sessions: its sessions; none where something keeps the pack from being played.
        sizes: name of each file → its bytes.
        seal: its manifest and signer; None for a folder at work, which has none.
        problems: all of them, in the order of files and lines.
        waivers: findings that somebody answers for.
    """

    info: PackInfo | None
    sessions: tuple[Session, ...]
    sizes: Mapping[str, int]
    seal: Seal | None
    problems: tuple[Problem, ...]
    waivers: tuple[Waiver, ...]

    @property
    def mark(self) -> str:
        """The same for the same files of the same signer; empty for a folder at work."""
        return f"{self.seal.content}{self.seal.manifest.key}" if self.seal else ""

    @property
    def has_errors(self) -> bool:
        """Whether something keeps it from being played or passed on."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def silently(_: str) -> None:
    """Tell nobody what is being done."""


def examine(
    given: Given, cache: Path, *, as_listed: bool = True, doing: Doing = silently
) -> Examined:
    """Look at everything in a pack.

    Args:
        given: the pack.
        cache: where it is remembered what sounds turned out to be.
        as_listed: whether it has to be as its manifest says, which a pack at work is not.
        doing: told at each step, and at each sound.

    Raises:
        InputError: it holds what no pack holds, or is not as it was listed or signed.
        StorageError: something cannot be read.
    """
    doing(say(_BYTES))
    contents = FolderContents(given.folder)
    seal = _under_its_name(given, lambda: read_seal(contents)) if as_listed else None
    report = Report(str(given.named))
    check_pictures(contents, report)
    with (
        Prober([*own_program(), ARGUMENT]) as prober,
        MeasuredSounds(contents.sizes, cache, prober.probe) as sounds,
    ):
        silent = tuple(_undecodable(given, sounds, doing))
        doing(say(_LINES))
        checked = check_everything([given.folder], sounds, _MOST_PROBLEMS)
    pack = PackFolder(given.folder)
    info = _info(pack)
    if info is not None:
        _check_identity(info, seal, report)
    told = (
        _renamed(problem, given)
        for problem in checked.problems
        if problem.code != UNDECODABLE  # told of the sound itself, listed or not
    )
    problems = tuple(sorted({*report.problems, *silent, *told}))
    is_whole = all(problem.severity is not Severity.ERROR for problem in problems)
    return Examined(
        info=info,
        sessions=_sessions(pack) if is_whole else (),
        sizes=contents.sizes,
        seal=seal,
        problems=problems,
        waivers=tuple(_renamed(waiver, given) for waiver in checked.waivers),
    )


def _undecodable(given: Given, sounds: MeasuredSounds, doing: Doing) -> Iterator[Problem]:
    """Decode every sound; after one that is no sound the next is tried."""
    for name in sounds.names:
        doing(say(_SOUNDS))
        if sounds.given_up:
            text = say("The sounds behind this one were not looked at; these are enough.")
            yield Problem(str(given.named / name), *WHOLE_FILE, "no-sound", text)
            return
        try:
            sounds(given.folder / name)
        except DecodeError as error:
            yield Problem(str(given.named / name), *WHOLE_FILE, "no-sound", str(error))


def _check_identity(info: PackInfo, seal: Seal | None, report: Report) -> None:
    """The manifest is of this pack and version, and this Thaw is new enough for it."""
    if version_number(info.minimum_thaw) > version_number(thaw.__version__):
        text = say(
            "This pack needs Thaw {needed}; this is {version}.",
            needed=info.minimum_thaw,
            version=thaw.__version__,
        )
        report.error("newer-thaw", WHOLE_FILE, text, say("A newer Thaw can play it."))
    if seal is None:
        return
    listed = (seal.manifest.pack, seal.manifest.version)
    if listed != (info.id, version_number(info.version)):
        text = say(
            "Its list of files was made for another id or version than {file} has.",
            file=PACK_FILE,
        )
        report.error("manifest-other", WHOLE_FILE, text)


def _info(pack: PackFolder) -> PackInfo | None:
    try:
        return pack.info()
    except InputError:
        return None


def _sessions(pack: PackFolder) -> tuple[Session, ...]:
    return tuple(pack.load_session(file).required() for file in pack.session_files)


def _renamed(found: Found, given: Given) -> Found:
    """A finding under the name that the person gave the pack, not of where it was unpacked."""
    inside = Path(found.file).relative_to(given.folder)
    return replace(found, file=str(given.named / inside))


def _under_its_name(given: Given, read: Callable[[], T]) -> T:
    """Read something; problems are told of the pack as the person named it."""
    try:
        return read()
    except InputError as error:
        named = (replace(problem, file=str(given.named)) for problem in error.problems)
        raise InputError(tuple(named)) from error
