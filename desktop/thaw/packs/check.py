"""Checks files and folders: what each file says, and whether what it names is there.

Every file is checked for itself, in the light of the pack that it lies in; so it makes no
difference whether a session, its pack or a folder of packs was named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from thaw.base.errors import InputError, MissingError, StorageError
from thaw.base.language import number, say
from thaw.base.problem import WHOLE_FILE, Problem, Report
from thaw.packs.belongings import (
    check_credits,
    check_every_credit,
    check_is_pack,
    check_name,
    check_pack,
    check_recordings,
    check_sounds,
    check_voice,
)
from thaw.packs.folder import PackFolder, pack_of
from thaw.packs.layout import ANCHORS_FILE, CREDITS_FILE, PACK_FILE, VOICE_FILE
from thaw.packs.opened import Opened
from thaw.packs.reading import read_small
from thaw.packs.voice import Voice, voices_of
from thaw.spec.guidance import BUILT_IN_ANCHORS, Anchors, Guidance
from thaw.spec.load import (
    Loaded,
    load_anchors,
    load_by_first_key,
    load_credits,
    load_pack_info,
    load_voice,
)
from thaw.spec.pack import CreditsFile, PackInfo, VoiceFile
from thaw.spec.session import Session
from thaw.spec.waivers import Waiver, Waiving
from thaw.spec.wording.apply import WordingCheck

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.spec.wording.judge import Wording

_BY_NAME: Final[Mapping[str, Callable[[bytes, str], Loaded[Any]]]] = {
    PACK_FILE: load_pack_info,
    ANCHORS_FILE: load_anchors,
    CREDITS_FILE: load_credits,
    VOICE_FILE: load_voice,
}
"""The files of a pack that their name tells apart."""


@dataclass(frozen=True)
class Checked:
    """What a check found.

    Attributes:
        problems: in the order of files and places.
        waivers: findings that somebody answers for, in the same order.
    """

    problems: tuple[Problem, ...] = ()
    waivers: tuple[Waiver, ...] = ()


def check_paths(
    paths: Sequence[Path],
    wording: Wording,
    further: Callable[[Opened], None] | None = None,
    most: int | None = None,
    begun: Callable[[Path], None] | None = None,
) -> Checked:
    """Every problem of files, packs and folders of packs.

    Args:
        paths: what to check.
        wording: the rules for what is said, which hold for texts in English.
        further: what else is checked of each file, with sounds and in time for example.
        most: after so many problems the files behind are not looked at; None: every file is.
        begun: takes each file before it is looked at.
    """
    surroundings = _Surroundings(wording, further)
    problems: set[Problem] = set()
    waivers: set[Waiver] = set()
    for file in files_in(paths):
        if begun is not None:
            begun(file)
        checked = _check_file(file, surroundings)
        problems.update(checked.problems)
        waivers.update(checked.waivers)
        if most is not None and len(problems) > most:
            text = say(
                "There are more than {most} problems; what is behind was not looked at.",
                most=number(most),
            )
            problems.add(Problem(str(file), *WHOLE_FILE, "too-many-problems", text))
            break
    problems.update(_empty_folders(paths))
    return Checked(tuple(sorted(problems)), tuple(sorted(waivers)))


def files_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that are meant: those named, and all YAML files of a folder but hidden ones."""
    return tuple(
        dict.fromkeys(
            file for path in paths for file in (_yaml_files(path) if path.is_dir() else (path,))
        )
    )


def _yaml_files(folder: Path) -> list[Path]:
    return sorted(
        file
        for file in folder.rglob("*.yaml")
        if not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def _empty_folders(paths: Sequence[Path]) -> Iterator[Problem]:
    for path in paths:
        if path.is_dir() and not _yaml_files(path):
            text = say(
                "There is nothing to check in this folder: no file of it ends with .yaml."
            )
            yield Problem(str(path), *WHOLE_FILE, "nothing-to-check", text)


class _Surroundings:
    """What files are checked against, read once: packs, their anchors, voices and credits.

    Problems of these files are told where they are checked themselves.
    """

    def __init__(self, wording: Wording, further: Callable[[Opened], None] | None) -> None:
        self.wording = wording
        self.further = further
        self.voices = cache(self._voices)
        self.anchors = cache(self._anchors)

    def _voices(self, folder: Path, language: str) -> tuple[Voice, ...]:
        try:
            return voices_of(folder, language)
        except (InputError, StorageError):
            return ()

    def _anchors(self, folder: Path) -> tuple[str, ...]:
        try:
            own = PackFolder(folder).anchors()
        except (InputError, StorageError, MissingError):
            own = None
        return BUILT_IN_ANCHORS if own is None else tuple(own.anchors)


def _check_file(file: Path, surroundings: _Surroundings) -> Checked:
    report = Report(str(file))
    try:
        data = read_small(file)
    except (MissingError, StorageError) as error:
        report.error("unreadable", WHOLE_FILE, str(error))
        return Checked(report.problems)
    pack = pack_of(file)
    load = _BY_NAME.get(file.name)
    if load is not None:
        loaded = load(data, str(file))
    else:
        loaded = load_by_first_key(data, str(file), surroundings.anchors(pack.path))
    if loaded.draft is None or loaded.places is None:
        return Checked(loaded.problems)
    opened = Opened(
        file=file,
        pack=pack,
        model=loaded.draft,
        places=loaded.places,
        report=report,
        problems=loaded.problems,
        voices_in=partial(surroundings.voices, pack.path),
    )
    _check_belongings(opened)
    words = WordingCheck(surroundings.wording, loaded.places, report).check(loaded.draft)
    if surroundings.further is not None:
        surroundings.further(opened)
    found = (*loaded.problems, *report.problems)
    waiving = Waiving(loaded.draft, loaded.places, surroundings.wording.rules)
    left, numbers = waiving.apply(found, told := Report(str(file)))
    return Checked((*left, *told.problems), (*words, *numbers))


def _check_belongings(opened: Opened) -> None:
    """Add what is missing of what a file names, by the kind of the file."""
    places, pack, report = opened.places, opened.pack, opened.report
    match opened.model:
        case Session() as session:
            check_is_pack(pack, opened.file, report)
            check_name(session, places, opened.file, report)
            check_sounds(session, places, pack, report)
            check_recordings(opened)
        case Guidance() | Anchors():
            check_recordings(opened)
        case PackInfo() as info:
            check_pack(info, places, pack, report)
            check_every_credit(pack, _credited(pack), report)
        case VoiceFile() as voice:
            check_voice(voice, places, opened.file.parent, report)
        case CreditsFile() as given:
            check_credits(given, places, pack, report)
        case _:
            pass


def _credited(pack: PackFolder) -> Mapping[str, object]:
    try:
        return pack.credits()
    except (InputError, StorageError):
        return {}
