"""Brings a session together with its sounds: what a player plays, and the files in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.bundled import assets_folder, sessions_folder
from thaw.adapters.sound.streamed import SoundFile
from thaw.base.errors import DecodeError
from thaw.base.language import say
from thaw.base.units import Decibel, Frames, whole_quanta
from thaw.engine.source import looped
from thaw.packs.folder import FoundSession, PackFolder, find_session, packs_in
from thaw.packs.reading import inside, read_small
from thaw.packs.voice import Voice, voices_of
from thaw.spec.assets import pictures_of
from thaw.spec.lines import SpokenLine, anchor_lines, guidance_lines, session_lines
from thaw.spec.load import load_anchors, load_guidance
from thaw.spec.steps import Bed, Play, Say
from thaw.spec.steps import Sound as SoundStep
from thaw.timeline.description import VoiceChoice
from thaw.timeline.program import (
    OWN_MUSIC,
    AnchorLines,
    Builtin,
    Line,
    Picture,
    Program,
    Sound,
    silent_line,
)

if TYPE_CHECKING:
    from thaw.app.parts import Wanted
    from thaw.engine.facts import SoundFacts
    from thaw.spec.guidance import Anchors, Guidance
    from thaw.spec.session import Session

BED_LUFS: Final = -30.0
"""The loudness of what sounds underneath, at most."""
MUSIC_LUFS: Final = -20.0
"""The loudness of music."""
ROOM_TONE_LUFS: Final = -34.0
"""The loudness of the room tone."""
_GUIDANCE: Final = "guidance"
_ROOM_TONE: Final = "sounds/room-tone.ogg"
_AT_ONCE: Final = ("stopped", "quiet-room", "test-line")
"""Parts of the guidance that are decoded before anything may begin."""

Facts = Callable[["Path"], "SoundFacts"]
"""Gives what a sound file is as decoded, remembered or measured anew; raises DecodeError."""


@dataclass(frozen=True)
class LoadedProgram:
    """A session that can be played.

    Attributes:
        program: for the player.
        files: key of a source → its file, for the bank of sounds.
        voices: the voices that it was recorded with.
    """

    program: Program
    files: Mapping[str, SoundFile]
    voices: tuple[VoiceChoice, ...]


@dataclass(frozen=True)
class LoadedBuiltin:
    """What Thaw itself speaks and sounds, all of it to be kept in memory."""

    builtin: Builtin
    files: Mapping[str, SoundFile]


def load_program(wanted: Wanted, facts: Facts, installed: Sequence[Path] = ()) -> LoadedProgram:
    """Load a session to be played.

    Args:
        wanted: which, and how.
        facts: what a sound file is as decoded.
        installed: the folders of packs beside those that come with Thaw.

    Raises:
        InputError: the session, or a file beside it, has problems.
        MissingError: there is no such session.
        StorageError: a file cannot be read.
    """
    packs = (*packs_in(sessions_folder()), *map(PackFolder, installed))
    loaded = load_found(find_session(wanted.name, packs), facts, wanted.voice)
    if wanted.song is None:
        return replace(loaded, program=replace(loaded.program, song=None))
    song, path = wanted.song, Path(wanted.song.file)
    sound = Sound(OWN_MUSIC, song.frames, song.correction)
    files = {**loaded.files, OWN_MUSIC: SoundFile(path, song.frames, plain=True)}
    return replace(loaded, program=replace(loaded.program, song=sound), files=files)


def load_found(found: FoundSession, facts: Facts, voice: str | None = None) -> LoadedProgram:
    """Load a session that was found, in a voice (None: the first), for any song.

    Raises:
        InputError: the session, or a file beside it, has problems.
        StorageError: a file cannot be read.
    """
    return _Assembly(found, facts).load(voice)


def load_builtin(facts: Facts) -> LoadedBuiltin:
    """Load the guidance, the built-in anchors and the room tone.

    Raises:
        InputError: a file has problems.
        MissingError: the installation is not complete.
        DecodeError: the room tone cannot be decoded.
    """
    folder = assets_folder() / _GUIDANCE
    guidance = _guidance(folder)
    files: dict[str, SoundFile] = {}
    recorded = _Recorded(voices_of(folder, guidance.language), files)
    at_once = {i for i, section in enumerate(guidance.sections) if section.id in _AT_ONCE}
    lines = {
        line.path: recorded.line(line, pinned=line.path[0] in at_once)
        for line in guidance_lines(guidance)
    }
    scripts = {
        section.id: tuple(
            lines[index, place] if isinstance(step, Say) else whole_quanta(step.rest)
            for place, step in enumerate(section.steps)
        )
        for index, section in enumerate(guidance.sections)
    }
    path = assets_folder() / _ROOM_TONE
    tone = _sound(_ROOM_TONE, facts(path), ROOM_TONE_LUFS)
    files[looped(_ROOM_TONE)] = SoundFile(path, tone.frames, loop=True, pinned=True)
    anchors = spoken_anchors(builtin_anchors(), recorded.line)
    return LoadedBuiltin(Builtin(scripts, tone, anchors), files)


class _Recorded:
    """Lines with the recordings of one voice; the first fitting of several packs' voices."""

    def __init__(self, voices: tuple[Voice, ...], files: dict[str, SoundFile]) -> None:
        self._voices = voices
        self._files = files

    def line(self, spoken: SpokenLine, *, pinned: bool = False) -> Line:
        """The line with its recording (``pinned``: kept in memory), or timed for reading."""
        for voice in self._voices:
            recording = voice.recording(spoken)
            path = None if recording is None else inside(voice.folder, recording.file)
            if recording is not None and path is not None:
                key = str(path)
                self._files[key] = SoundFile(path, Frames(recording.frames), pinned=pinned)
                sentences = tuple(Frames(start) for start in recording.sentences)
                return Line(
                    spoken.id,
                    spoken.text,
                    key,
                    whole_quanta(recording.frames),
                    sentences or (Frames(0),),
                )
        return silent_line(spoken.id, spoken.text)


class _Assembly:
    """One session on its way to a program."""

    def __init__(self, found: FoundSession, facts: Facts) -> None:
        self._found = found
        self._facts = facts
        self._session = found.load()
        self._files: dict[str, SoundFile] = {}
        self._told: list[str] = []

    def load(self, voice: str | None) -> LoadedProgram:
        """The program in a voice."""
        session, folder = self._session, self._found.folder
        voices = voices_of(folder.path, session.language)
        chosen = tuple(sorted(voices, key=lambda candidate: candidate.id != voice))
        own = _Recorded(chosen, self._files)
        lines = {(line.path, line.variant): own.line(line) for line in session_lines(session)}
        own_anchors = folder.anchors()
        builtin = _builtin_voices(session.language)
        nearest = tuple(sorted(builtin, key=lambda candidate: candidate.id != voice))
        spoken = own if own_anchors is not None else _Recorded(nearest, self._files)
        program = Program(
            ref=self._found.ref,
            session=session,
            lines=lines,
            anchors=spoken_anchors(own_anchors or builtin_anchors(), spoken.line),
            sounds=dict(self._sounds()),
            pictures=dict(self._pictures()),
            voice=chosen[0].id if chosen else "",
            told_after=tuple(self._told),
        )
        known = tuple(VoiceChoice(one.id, one.name, one.computer) for one in voices)
        return LoadedProgram(program, self._files, known)

    def _sounds(self) -> Iterator[tuple[str, Sound]]:
        for name, lufs, loops in _sounds_of(self._session):
            path = inside(self._found.folder.path, name)
            if path is None:
                self._told.append(
                    say("The sound {file} is missing. It was left silent.", file=name)
                )
                continue
            try:
                facts = self._facts(path)
            except DecodeError as error:
                self._told.append(say("{why} It was left silent.", why=error))
                continue
            key = f"{self._found.folder.name}/{name}"
            sound = _sound(key, facts, lufs)
            self._files[key] = SoundFile(path, sound.frames)
            if loops:
                self._files[looped(key)] = SoundFile(path, sound.frames, loop=True)
            yield name, sound

    def _pictures(self) -> Iterator[tuple[str, Picture]]:
        """Not decoded here: the window does that, and tells of one that is broken."""
        names = tuple(pictures_of(self._session))
        known = self._found.folder.credits() if names else {}
        for name in names:
            path = inside(self._found.folder.path, name)
            if path is None:
                self._told.append(
                    say("The picture {file} is missing. It was left out.", file=name)
                )
                continue
            credit = known.get(name)
            yield name, Picture(str(path), (credit.title if credit else None) or "")


def _sounds_of(session: Session) -> Iterator[tuple[str, float, bool]]:
    """Path, loudness and whether it goes round, of every sound of a session."""
    yield from ((session.bed, BED_LUFS, True),) if session.bed != "none" else ()
    for section in session.sections:
        for step in section.steps:
            match step:
                case Bed(bed=str(name)) if name != "none":
                    yield name, BED_LUFS, True
                case Play(play=str(name)):
                    yield name, MUSIC_LUFS, False
                case SoundStep(sound=str(name)):
                    yield name, BED_LUFS, False
                case _:
                    pass


def _sound(key: str, facts: SoundFacts, lufs: float) -> Sound:
    """A sound with the gain that brings it down to its loudness; nothing is turned up."""
    return Sound(key, Frames(facts.frames), Decibel(min(0.0, lufs - facts.integrated)))


def _guidance(folder: Path) -> Guidance:
    file = folder / "guidance.yaml"
    return load_guidance(read_small(file), str(file)).required()


@cache
def _builtin_voices(language: str) -> tuple[Voice, ...]:
    """The voices of the guidance, read once: an index asks for thousands of sessions."""
    return voices_of(assets_folder() / _GUIDANCE, language)


@cache
def builtin_anchors() -> Anchors:
    """The anchors that come with Thaw.

    Raises:
        InputError: the file has problems.
        MissingError: the installation is not complete.
    """
    file = assets_folder() / _GUIDANCE / "anchors.yaml"
    return load_anchors(read_small(file), str(file)).required()


def spoken_anchors(
    anchors: Anchors, line_of: Callable[[SpokenLine], Line]
) -> Mapping[str, AnchorLines]:
    """What is said in each anchor, every line as ``line_of`` gives it."""
    spoken = {line.path: line_of(line) for line in anchor_lines(anchors)}
    return {
        name: AnchorLines(
            wording.label,
            wording.short,
            tuple(spoken[index, 0, n] for n in range(len(wording.lines))),
            tuple(spoken[index, 1, n] for n in range(len(wording.touch_ins))),
        )
        for index, (name, wording) in enumerate(anchors.anchors.items())
    }
