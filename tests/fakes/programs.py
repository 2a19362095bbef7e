"""Sessions made of tones: programs for tests, with recordings that are known to the sample."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from thaw.base.units import RATE, Frames, frames_from_seconds, whole_quanta
from thaw.engine.source import Loop, Memory, Source, unlooped
from thaw.engine.swell import SWELL, swell
from thaw.spec.guidance import GUIDANCE_SECTIONS
from thaw.spec.lines import session_lines
from thaw.spec.load import load_session
from thaw.timeline.program import AnchorLines, Builtin, Line, Program, Sound

if TYPE_CHECKING:
    from thaw.engine.samples import Samples
    from thaw.spec.session import Session

VOICE_SECONDS = 2.0
"""How long every recorded line of a test program is."""

HEAD = """\
thaw: 1
id: test
title: A test
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
"""


def session_of(sections: str, head: str = HEAD) -> Session:
    """A session from the YAML of its sections; fails with all problems where it has any."""
    loaded = load_session(f"{head}\nsections:\n{sections}".encode(), "test.yaml")
    assert loaded.value is not None, "\n".join(str(problem) for problem in loaded.problems)
    return loaded.value


def tone(seconds: float, hertz: float, level: float = 0.1) -> Samples:
    """A sine, mono in the middle."""
    time = np.arange(frames_from_seconds(seconds)) / RATE
    wave = (level * np.sin(2 * np.pi * hertz * time)).astype(np.float32)
    return np.column_stack((wave, wave))


@dataclass
class ToneSources:
    """Sources by key, all in memory."""

    sounds: dict[str, Samples] = field(default_factory=dict)
    _made: dict[str, Source | None] = field(default_factory=dict)

    def get(self, key: str) -> Source | None:
        if key == SWELL:
            return swell()
        if key not in self._made:
            self._made[key] = self._make(key)
        return self._made[key]

    def _make(self, key: str) -> Source | None:
        plain = unlooped(key)
        samples = self.sounds.get(plain or key)
        if samples is None:
            return None
        return Memory(samples) if plain is None else Loop(Memory(samples))


def line(line_id: str, text: str = "A line.", seconds: float = VOICE_SECONDS) -> Line:
    """A recorded line."""
    return Line(line_id, text, line_id, whole_quanta(frames_from_seconds(seconds)))


def anchors() -> Mapping[str, AnchorLines]:
    """Three anchors with two wordings and two touch-ins each."""
    return {
        name: AnchorLines(
            f"The {name}",
            name,
            tuple(line(f"anchors.{name}.{n}", f"{name} {n}") for n in (1, 2)),
            tuple(line(f"anchors.{name}.touch-{n}", f"{name} touch {n}", 1.0) for n in (1, 2)),
        )
        for name in ("sounds", "object", "feet")
    }


def program_of(sections: str, *, bed: bool = True, recorded: bool = True) -> Program:
    """A program of a session's sections, every line recorded as ``VOICE_SECONDS`` of tone."""
    head = HEAD + ("bed: beds/rain.opus\n" if bed else "")
    session = session_of(sections, head)
    lines = {
        (spoken.path, spoken.variant): Line(
            spoken.id,
            spoken.text,
            spoken.id if recorded else None,
            whole_quanta(frames_from_seconds(VOICE_SECONDS)),
        )
        for spoken in session_lines(session)
    }
    sounds = {
        "beds/rain.opus": Sound("rain", frames_from_seconds(20)),
        "music/strings.opus": Sound("strings", frames_from_seconds(60)),
    }
    return Program("tests/test", session, lines, anchors(), sounds)


def builtin() -> Builtin:
    """A guidance in which every section has two lines with a second between.

    To somebody who does not answer it speaks four times, which takes longer than a minute.
    """
    scripts: dict[str, tuple[Line | Frames, ...]] = {
        section: (
            line(f"guidance.{section}.1", f"{section} one"),
            frames_from_seconds(1),
            line(f"guidance.{section}.2", f"{section} two"),
        )
        for section in GUIDANCE_SECTIONS
    }
    scripts["unanswered"] = tuple(
        line(f"guidance.unanswered.{number}", f"unanswered {word}")
        for number, word in enumerate(("one", "two", "three", "four"), 1)
    )
    return Builtin(scripts, Sound("room", frames_from_seconds(10)), anchors())


def sources_for(*programs: Program) -> ToneSources:
    """A tone for each: voices 440 Hz, beds 110 Hz, music 220 Hz, room tone 330 Hz."""
    built = builtin()
    keys = {
        item.source
        for script in built.scripts.values()
        for item in script
        if isinstance(item, Line)
    }
    for program in programs:
        keys |= {spoken.source for spoken in program.lines.values()}
    for anchor in built.anchors.values():
        keys |= {spoken.source for spoken in (*anchor.lines, *anchor.touch_ins)}
    voice = tone(VOICE_SECONDS, 440)
    sounds = {key: voice for key in keys if key is not None}
    beds = {
        "rain": tone(20, 110, 0.03),
        "strings": tone(60, 220, 0.1),
        "room": tone(10, 330, 0.02),
    }
    return ToneSources({**sounds, **beds})
