"""Builds the index: loads, checks, compiles and describes every session of every pack.

The heavy half: only the worker and the terminal import it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from thaw.adapters.sound.peaks import read_peaks
from thaw.app.library.index import Entry, Index, PackIndex
from thaw.app.program import load_found
from thaw.base.errors import DecodeError, InputError, MissingError, ThawError
from thaw.packs.folder import FoundSession, PackFolder, find_session
from thaw.spec.steps import Play
from thaw.timeline.describe import describe
from thaw.timeline.outline import transcript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from thaw.app.program import Facts, LoadedProgram


def build_index(
    before: Index, keys: Mapping[str, str], packs: Sequence[Path], facts: Facts
) -> Iterator[Index]:
    """The index of all packs, after each pack that had to be built.

    A pack whose key did not change is taken over; any other stays as it was until its turn.

    Args:
        before: the index until now.
        keys: the name of each pack → its key.
        packs: the folders of all packs.
        facts: what a sound file is as decoded.
    """
    folders = {folder.name: PackFolder(folder) for folder in packs}
    indexed = {name: pack for name, pack in before.packs.items() if name in folders}
    yielded = False
    for name, folder in folders.items():
        known = indexed.get(name)
        if known is None or known.key != keys.get(name):
            found = (
                FoundSession(f"{name}/{file.stem}", file, folder)
                for file in folder.session_files
            )
            indexed[name] = _build(found, keys.get(name, ""), facts)
            yield Index({name: indexed[name] for name in folders if name in indexed})
            yielded = True
    if not yielded:
        yield Index(indexed)


def describe_outside(path: str, facts: Facts) -> PackIndex:
    """The session at a path, as a pack of its own; its name is the path as it was given."""
    try:
        found = find_session(path, ())
    except MissingError as error:
        return PackIndex("", (), (str(error),), {})
    pack = _build((found,), "", facts)
    named = (replace(entry.description, ref=path) for entry in pack.entries)
    entries = (Entry(told, pack.entries[0].transcript) for told in named)
    return replace(pack, entries=tuple(entries))


def _build(sessions: Iterable[FoundSession], key: str, facts: Facts) -> PackIndex:
    entries: list[Entry] = []
    problems: list[str] = []
    waveforms: dict[str, tuple[float, ...]] = {}
    for found in sessions:
        try:
            loaded = load_found(found, None, facts)
        except ThawError as error:
            problems.append(_problem(found.ref, error))
            continue
        described = describe(loaded.program, loaded.voices)
        entries.append(Entry(described, transcript(loaded.program)))
        waveforms.update(_waveforms(loaded))
    return PackIndex(key, tuple(entries), tuple(problems), waveforms)


def _problem(ref: str, error: ThawError) -> str:
    if not isinstance(error, InputError):
        return f"{ref}: {error}"
    count = len(error.problems)
    more = (
        f" That is one of {count} problems; “thaw check” lists them all." if count > 1 else ""
    )
    return f"{ref} cannot be played. {error.problems[0].text}{more}"


def _waveforms(loaded: LoadedProgram) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The peaks of each piece of music; one that cannot be decoded has none."""
    for section in loaded.program.session.sections:
        for step in section.steps:
            if isinstance(step, Play) and isinstance(step.play, str):
                sound = loaded.program.sounds.get(step.play)
                if sound is not None:
                    with suppress(DecodeError):
                        path = loaded.files[sound.source].path
                        yield sound.source, read_peaks(path)
