"""Sessions laid out in time, with the recordings and sounds that they will have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from thaw.adapters.bundled import assets_folder
from thaw.app.program import builtin_anchors, spoken_anchors
from thaw.base.errors import DecodeError, InputError, MissingError, StorageError
from thaw.base.language import say
from thaw.base.problem import Severity
from thaw.base.units import Frames, format_exactly, whole_quanta
from thaw.packs.reading import has_content, inside
from thaw.packs.voice import voices_of
from thaw.spec.assets import session_assets
from thaw.spec.steps import Play
from thaw.spec.wording.apply import is_known
from thaw.timeline.pacing import find
from thaw.timeline.pacing.score import Score
from thaw.timeline.program import Line, Program, Sound, silent_line

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.program import Facts
    from thaw.packs.folder import PackFolder
    from thaw.packs.opened import Opened
    from thaw.packs.voice import Voice
    from thaw.spec.lines import SpokenLine
    from thaw.spec.session import Session
    from thaw.spec.wording.address import Address
    from thaw.timeline.program import AnchorLines

LEAVE_TIME: Final = frozenset(
    {
        "always-holds",
        "breath-alone",
        "breath-by-default",
        "dead-step",
        "default-inward",
        "fades-longer-than-music",
        "level-jump",
        "long-silence",
        "masked-route",
        "name-twice",
        "never-holds",
        "no-choice",
        "not-asked",
        "option-twice",
        "picture-without-words",
        "route-not-gentler",
        "short-fade",
        "unknown-default",
        "unknown-region",
        "unreachable",
        "words-longer-than-music",
    }
)
"""The errors with which a session can be laid out all the same, so that all is told at once."""


class TimeCheck:
    """Checks what becomes of sessions in time.

    Args:
        facts: what a sound file is as decoded.
        address: the words of offers and of ways to stop.
    """

    def __init__(self, facts: Facts, address: Address) -> None:
        self._facts = facts
        self._address = address
        self._anchors = cache(self._spoken_anchors)
        self._decoded = cache(self._sound)

    def check(self, session: Session, opened: Opened) -> None:
        """Add what is found to the report of a session's file."""
        sounds = dict(self._sounds(session, opened))
        _check_music(session, opened, sounds)
        errors = {p.code for p in opened.problems if p.severity is Severity.ERROR}
        if errors <= LEAVE_TIME:
            self._check_program(self._program(session, sounds, opened), opened)

    def _check_program(self, program: Program, opened: Opened) -> None:
        address = self._address if is_known(program.session.language) else None
        for finding in find(Score(program, address)):
            tell = opened.report.telling(finding.severity)
            mark = opened.places.mark(*finding.path)
            excerpt = opened.places.excerpt(*finding.path)
            tell(finding.rule, mark, finding.text, finding.hint, excerpt)

    def _program(
        self, session: Session, sounds: Mapping[str, Sound], opened: Opened
    ) -> Program:
        """The session in the voice that speaks it where none was picked."""
        line_of = partial(_line, next(iter(opened.voices), None))
        return Program(
            ref=opened.file.stem,
            session=session,
            lines={(line.path, line.variant): line_of(line) for line in opened.lines},
            anchors=self._anchors(opened.pack, session.language),
            sounds=sounds,
        )

    def _sounds(self, session: Session, opened: Opened) -> Iterator[tuple[str, Sound]]:
        """The sounds that a session names, as decoded; one that is none is told here."""
        named = {name: path for name, path in session_assets(session) if path[-1] != "look"}
        for name, where in named.items():
            match self._decoded(opened.pack, name):
                case DecodeError() as error:
                    mark = opened.places.mark(*where)
                    hint = say("Make it again from the original, as Opus or FLAC.")
                    opened.report.error("undecodable", mark, str(error), hint, name)
                case Sound() as sound:
                    yield name, sound
                case None:  # told where it is looked for
                    pass

    def _sound(self, pack: PackFolder, name: str) -> Sound | DecodeError | None:
        """A sound of a pack, why it is none, or None where it is not there or empty."""
        path = inside(pack.path, name)
        if path is None or not has_content(path):
            return None
        try:
            return Sound(name, Frames(self._facts(path).frames))
        except DecodeError as error:
            return error

    def _spoken_anchors(self, pack: PackFolder, language: str) -> Mapping[str, AnchorLines]:
        """A pack's own anchors, or the built-in ones, in the first voice that there is."""
        try:
            own = pack.anchors()
        except (InputError, MissingError, StorageError):
            own = None
        folder = assets_folder() / "guidance" if own is None else pack.path
        line_of = partial(_line, next(iter(_voices(folder, language)), None))
        return spoken_anchors(own or builtin_anchors(), line_of)


def _voices(folder: Path, language: str) -> tuple[Voice, ...]:
    try:
        return voices_of(folder, language)
    except (InputError, StorageError):
        return ()


def _line(voice: Voice | None, spoken: SpokenLine) -> Line:
    """A line as long as its recording says; nothing is opened for it."""
    recording = None if voice is None else voice.recording(spoken)
    if recording is None:
        return silent_line(spoken.id, spoken.text)
    sentences = tuple(Frames(start) for start in recording.sentences) or (Frames(0),)
    frames = whole_quanta(recording.frames)
    return Line(spoken.id, spoken.text, recording.file, frames, sentences)


def _check_music(session: Session, opened: Opened, sounds: Mapping[str, Sound]) -> None:
    """Music is as long as it is to be played."""
    for index, section in enumerate(session.sections):
        for place, step in enumerate(section.steps):
            sound = sounds.get(str(step.play)) if isinstance(step, Play) else None
            if sound is not None and isinstance(step, Play):
                left = sound.frames - (step.start or 0)
                if left < (step.length or 1):
                    key = "for" if left > 0 else "from"
                    mark = opened.places.mark("sections", index, "steps", place, key)
                    text = say(
                        "From there {length} of this music are left.",
                        length=format_exactly(max(0, left)),
                    )
                    hint = say("It has {length} in all.", length=format_exactly(sound.frames))
                    tell = opened.report.warn if left > 0 else opened.report.error
                    tell("short-music", mark, text, hint)
