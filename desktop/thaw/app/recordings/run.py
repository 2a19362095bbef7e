"""One run of ``thaw pack voice``: hear everything, then change the voice in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.packs.voice_folder import VoiceChange, changing
from thaw.app.recordings.given import Given, find_recordings
from thaw.app.recordings.hearing import Reading, hear
from thaw.app.recordings.making import draft_line, make_line
from thaw.app.recordings.voices import Asked, Target, find_target
from thaw.base.errors import MissingError, UsageError
from thaw.base.problem import Problem, Severity
from thaw.packs.folder import PackFolder
from thaw.packs.script import Script, script_of
from thaw.spec.wording.apply import is_known

if TYPE_CHECKING:
    from thaw.adapters.draft_voice import Speaker
    from thaw.adapters.sound.recording import Recording
    from thaw.engine.speech import SpeechFigures
    from thaw.spec.lines import SpokenLine


@dataclass(frozen=True)
class Order:
    """What is to be done.

    Attributes:
        pack: the folder of the pack.
        recordings: a folder of them, or a take; None: only what else was asked for.
        asked: which voice.
        speaker: opens a computer's voice for lines that nobody recorded; None: they stay so.
        writes: whether anything is changed; else all is only told.
    """

    pack: Path
    recordings: Path | None
    asked: Asked = field(default_factory=Asked)
    speaker: Callable[[str], Speaker] | None = None
    writes: bool = True


@dataclass
class Outcome:
    """What came of it.

    Attributes:
        voice: the folder of the voice.
        problems: what there is to say, recording by recording.
        made: ids of lines recorded anew, or to be.
        kept: ids of lines whose recording was given again and is as it was.
        drafted: ids of lines that a computer speaks for now, or is to.
        missing: lines that no person has recorded in these words.
        figures: of each recording in which a line was found.
        rates: words a minute of the lines in them, where they can be judged.
    """

    voice: Path
    problems: list[Problem] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    drafted: list[str] = field(default_factory=list)
    missing: list[SpokenLine] = field(default_factory=list)
    figures: list[SpeechFigures] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Whether something that was given could not be used."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def run(order: Order, progressed: Callable[[str], None]) -> Outcome:
    """Do what was ordered.

    Args:
        order: what.
        progressed: takes the name of each recording before it is heard.

    Raises:
        InputError: the pack has problems that are errors.
        MissingError, StorageError: something is not there, or cannot be read or written.
        UsageError: it is not clear which voice is meant, or the order makes no sense.
    """
    pack = PackFolder(order.pack)
    target = find_target(pack, order.asked)
    script = script_to_read(pack, target.language)
    given: Sequence[Given] = ()
    outcome = Outcome(target.folder)
    if order.recordings is not None:
        _check_apart(order.recordings, target.folder)
        found = find_recordings(order.recordings, script)
        given, outcome.problems = found.recordings, list(found.problems)
    with ExitStack() as stack:
        change = (
            stack.enter_context(changing(pack.path, target.folder)) if order.writes else None
        )
        _Run(target, script, change, outcome).go(given, order.speaker, progressed)
    return outcome


def unrecorded(folder: Path, asked: Asked) -> tuple[SpokenLine, ...]:
    """The lines that a voice has not recorded in the words that they have now, in order.

    Raises:
        InputError, MissingError, StorageError, UsageError: as :func:`run`.
    """
    pack = PackFolder(folder)
    target = find_target(pack, asked)
    said = {one.hash for one in target.before.lines.values() if not one.draft}
    lines = script_to_read(pack, target.language).lines
    return tuple(line for line in lines if line.hash not in said)


def script_to_read(pack: PackFolder, language: str) -> Script:
    """What a voice has to say in a pack.

    Raises:
        InputError: a session has problems that are errors.
        MissingError: there is no such pack, or it says nothing in this language.
    """
    if not pack.path.is_dir():
        raise MissingError(f"There is no folder {pack.path}.")
    script = script_of(pack, language)
    if not script.lines:
        raise MissingError(f"Nothing is said in {pack.path} in the language {language}.")
    return script


def _check_apart(recordings: Path, voice: Path) -> None:
    if recordings.absolute().resolve().is_relative_to(voice.absolute().resolve()):
        raise UsageError(
            "The originals cannot lie in the folder of the voice, where recordings are "
            "replaced. Keep them outside the pack."
        )


class _Run:
    def __init__(
        self, target: Target, script: Script, change: VoiceChange | None, outcome: Outcome
    ) -> None:
        self._target, self._script = target, script
        self._change, self._outcome = change, outcome
        self._lines = dict(target.before.lines)
        self._claimed: set[str] = set()

    def go(
        self,
        given: Sequence[Given],
        speaker: Callable[[str], Speaker] | None,
        progressed: Callable[[str], None],
    ) -> None:
        for one in given:
            progressed(one.path.name)
            self._take(one)
        self._outcome.missing = [
            line for line in self._script.lines if not self._is_recorded(line)
        ]
        engine = None
        if speaker is not None and self._outcome.missing:
            engine = self._draft(speaker(self._target.language), progressed)
        if self._change is not None and (self._outcome.made or self._outcome.drafted):
            self._change.finish(self._target.with_lines(self._lines, engine))

    def _take(self, given: Given) -> None:
        english = is_known(self._target.language)
        hearing = hear(given, frozenset(self._claimed), english=english)
        self._outcome.problems += hearing.problems
        if not given.is_take:
            self._claimed |= {line.id for line in given.lines}
        self._claimed |= {reading.line.id for reading in hearing.readings}
        if hearing.recording is not None and hearing.readings:
            self._outcome.figures.append(hearing.recording.figures)
            self._outcome.rates += hearing.rates
            for reading in hearing.readings:
                self._use(reading, hearing.recording)

    def _use(self, reading: Reading, recording: Recording) -> None:
        line, before = reading.line, self._lines.get(reading.line.id)
        if before is not None and before.source == reading.source:
            if before.hash != line.hash:
                self._tell_stale(line, recording.path)
                return
            if (self._target.folder / before.file).is_file():
                self._outcome.kept.append(line.id)
                return
        self._outcome.made.append(line.id)
        if self._change is not None:
            place = self._change.place_for(line.id)
            self._lines[line.id] = make_line(reading, recording, place)

    def _draft(self, speaker: Speaker, progressed: Callable[[str], None]) -> str:
        """Let a computer speak what is missing, and what it spoke in other words before."""
        for line in self._outcome.missing:
            before = self._lines.get(line.id)
            if before is not None and before.draft and before.hash == line.hash:
                continue
            self._outcome.drafted.append(line.id)
            if self._change is not None:
                progressed(line.id)
                place = self._change.place_for(line.id)
                self._lines[line.id] = draft_line(line, speaker, place)
        return speaker.engine

    def _is_recorded(self, line: SpokenLine) -> bool:
        """Whether a person speaks these words, in this line or in another one."""
        said = {one.hash for one in self._lines.values() if not one.draft}
        return line.id in self._outcome.made or line.hash in said

    def _tell_stale(self, line: SpokenLine, path: Path) -> None:
        text = (
            f"“{line.id}” has other words since this was recorded, and the recording is the "
            "same; it is left out."
        )
        problem = Problem(
            str(path), 0, 0, "stale-recording", text, Severity.ERROR, "Record it again."
        )
        self._outcome.problems.append(problem)
