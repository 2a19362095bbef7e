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
from thaw.base.problem import WHOLE_FILE, Problem, Report
from thaw.packs.belongings import (
    anchor_mark,
    check_credits,
    check_every_credit,
    check_is_pack,
    check_name,
    check_pack,
    check_recordings,
    check_sounds,
    check_voice,
    line_mark,
)
from thaw.packs.folder import PackFolder, pack_of
from thaw.packs.layout import ANCHORS_FILE, CREDITS_FILE, PACK_FILE, VOICE_FILE
from thaw.packs.reading import read_small
from thaw.packs.voice import Voice, voices_of
from thaw.spec.guidance import BUILT_IN_ANCHORS, Anchors, Guidance
from thaw.spec.lines import SpokenLine, anchor_lines, guidance_lines, session_lines
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
from thaw.spec.wording.apply import Waiver, WordingCheck

if TYPE_CHECKING:
    from collections.abc import Callable

    from thaw.base.problem import Mark
    from thaw.spec.places import Places
    from thaw.spec.wording.judge import Wording

_BY_NAME: Final[Mapping[str, Callable[[bytes, str], Loaded[Any]]]] = {
    PACK_FILE: load_pack_info,
    ANCHORS_FILE: load_anchors,
    CREDITS_FILE: load_credits,
    VOICE_FILE: load_voice,
}
"""The files of a pack that their name tells apart."""


@dataclass(frozen=True)
class Opened:
    """A file whose shape is right, while it is checked.

    Attributes:
        file: its path.
        pack: the pack that it lies in.
        model: what it says.
        places: where things are in it.
        report: what problems are added to.
        problems: what was found in the file alone.
        voices: the voices of the pack in a language.
    """

    file: Path
    pack: PackFolder
    model: object
    places: Places
    report: Report
    problems: tuple[Problem, ...]
    voices: Callable[[str], tuple[Voice, ...]]


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
    paths: Sequence[Path], wording: Wording, further: Callable[[Opened], None] | None = None
) -> Checked:
    """Every problem of files, packs and folders of packs.

    Args:
        paths: what to check.
        wording: the rules for what is said, which hold for texts in English.
        further: what else is checked of each file, with sounds and in time for example.
    """
    surroundings = _Surroundings(wording, further)
    checked = [_check_file(file, surroundings) for file in files_in(paths)]
    problems = {problem for one in checked for problem in one.problems}
    problems.update(_empty_folders(paths))
    waivers = {waiver for one in checked for waiver in one.waivers}
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
            text = "There is nothing to check in this folder: no file of it ends with .yaml."
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
    waivers: tuple[Waiver, ...] = ()
    if loaded.draft is not None and loaded.places is not None:
        _Belongings(file, pack, surroundings, loaded.places, report).check(loaded.draft)
        wording = WordingCheck(surroundings.wording, loaded.places, report)
        waivers = wording.check(loaded.draft)
        if surroundings.further is not None:
            opened = Opened(
                file=file,
                pack=pack,
                model=loaded.draft,
                places=loaded.places,
                report=report,
                problems=loaded.problems,
                voices=partial(surroundings.voices, pack.path),
            )
            surroundings.further(opened)
    return Checked((*loaded.problems, *report.problems), waivers)


class _Belongings:
    """Checks what one file names, by the kind of the file."""

    def __init__(
        self,
        file: Path,
        pack: PackFolder,
        surroundings: _Surroundings,
        places: Places,
        report: Report,
    ) -> None:
        self._file = file
        self._pack = pack
        self._surroundings = surroundings
        self._places = places
        self._report = report

    def check(self, model: object) -> None:
        """Add what is missing to the report."""
        match model:
            case Session():
                self._check_session(model)
            case Guidance():
                self._check_recordings(guidance_lines(model), model.language, self._mark)
            case Anchors():
                self._check_anchors(model)
            case PackInfo():
                check_pack(model, self._places, self._pack, self._report)
                check_every_credit(self._pack, self._credited(), self._report)
            case VoiceFile():
                check_voice(model, self._places, self._file.parent, self._report)
            case CreditsFile():
                check_credits(model, self._places, self._pack, self._report)
            case _:
                pass

    def _check_session(self, session: Session) -> None:
        check_is_pack(self._pack, self._file, self._report)
        check_name(session, self._places, self._file, self._report)
        check_sounds(session, self._places, self._pack, self._report)
        self._check_recordings(session_lines(session), session.language, self._mark)

    def _check_anchors(self, anchors: Anchors) -> None:
        def mark_of(line: SpokenLine) -> Mark:
            return anchor_mark(line, anchors, self._places)

        self._check_recordings(anchor_lines(anchors), anchors.language, mark_of)

    def _mark(self, line: SpokenLine) -> Mark:
        return line_mark(line, self._places)

    def _check_recordings(
        self,
        lines: Sequence[SpokenLine],
        language: str,
        mark_of: Callable[[SpokenLine], Mark],
    ) -> None:
        voices = self._surroundings.voices(self._pack.path, language)
        check_recordings(lines, voices, mark_of, self._report)

    def _credited(self) -> Mapping[str, object]:
        try:
            return self._pack.credits()
        except (InputError, StorageError):
            return {}
