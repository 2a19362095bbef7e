"""Describes packs for the index: loads, checks, compiles and describes each of their sessions.

The heavy half: only the worker and the terminal import it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from thaw.adapters.sound.peaks import read_peaks
from thaw.app.program import load_found
from thaw.base.errors import DecodeError, InputError, MissingError, ThawError
from thaw.base.language import say
from thaw.packs.folder import FoundSession, PackFolder, find_session
from thaw.packs.library import Entry, PackIndex
from thaw.spec.lines import session_lines
from thaw.spec.steps import Play
from thaw.timeline.describe import describe
from thaw.timeline.outline import transcript

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from thaw.app.program import Facts, LoadedProgram


def describe_pack(folder: Path, key: str, facts: Facts) -> PackIndex:
    """All sessions of a pack.

    Args:
        folder: of the pack.
        key: what the index is to know it by.
        facts: what a sound file is as decoded.
    """
    pack = PackFolder(folder)
    files = pack.session_files
    found = (FoundSession(f"{pack.name}/{file.stem}", file, pack) for file in files)
    return _describe(found, key, _about_pack(pack), facts)


def describe_outside(path: str, facts: Facts) -> PackIndex:
    """The session at a path, as a pack of its own; its name is the path as it was given."""
    try:
        found = find_session(path, ())
    except MissingError as error:
        return PackIndex("", (), (str(error),), {})
    pack = _describe((found,), "", "", facts)
    entries = (
        replace(entry, description=replace(entry.description, ref=path))
        for entry in pack.entries
    )
    return replace(pack, entries=tuple(entries))


def _describe(
    sessions: Iterable[FoundSession], key: str, about: str, facts: Facts
) -> PackIndex:
    entries: list[Entry] = []
    problems: list[str] = []
    waveforms: dict[str, tuple[float, ...]] = {}
    for found in sessions:
        try:
            loaded = load_found(found, facts)
        except ThawError as error:
            problems.append(_problem(found.ref, error))
            continue
        entries.append(_entry(loaded, about))
        waveforms.update(_waveforms(loaded, waveforms))
    return PackIndex(key, tuple(entries), tuple(problems), waveforms)


def _entry(loaded: LoadedProgram, about: str) -> Entry:
    program = loaded.program
    return Entry(
        describe(program, loaded.voices),
        transcript(program),
        spoken="\n".join(line.text for line in session_lines(program.session)),
        about=f"{about} {program.session.credits.author}",
    )


def _about_pack(pack: PackFolder) -> str:
    """What a pack says of itself; nothing where that has problems, as its check says."""
    try:
        info = pack.info()
    except ThawError:
        return pack.name
    return f"{pack.name} {info.title} {info.author}"


def _problem(ref: str, error: ThawError) -> str:
    if not isinstance(error, InputError):
        return say("{session}: {problem}", session=ref, problem=error)
    count, first = len(error.problems), error.problems[0].text
    if count == 1:
        return say("{session} cannot be played. {problem}", session=ref, problem=first)
    return say(
        "{session} cannot be played. {problem} That is one of {count} problems; “thaw check” "
        "lists them all.",
        session=ref,
        problem=first,
        count=count,
    )


def _waveforms(
    loaded: LoadedProgram, known: Collection[str]
) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The peaks of each piece of music that is not known yet; a broken one has none."""
    for section in loaded.program.session.sections:
        for step in section.steps:
            if isinstance(step, Play) and isinstance(step.play, str):
                sound = loaded.program.sounds.get(step.play)
                if sound is not None and sound.source not in known:
                    with suppress(DecodeError):
                        path = loaded.files[sound.source].path
                        yield sound.source, read_peaks(path)
