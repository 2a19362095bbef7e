"""Sessions laid out in time for tests of the numeric checks, each line as long as told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.app.wording import shipped_address
from thaw.base.units import Frames, frames_from_seconds
from thaw.spec.lines import session_lines
from thaw.spec.load import load_session
from thaw.spec.wording.apply import is_known
from thaw.timeline.pacing import find
from thaw.timeline.pacing.score import Score
from thaw.timeline.program import AnchorLines, Line, Program, Sound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thaw.spec.lines import SpokenLine
    from thaw.timeline.pacing.finding import Finding

LINE_S = 2.0
"""How long a line lasts that is not told otherwise."""
HEAD = """\
thaw: 1
id: test
title: A test
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
sections:
"""
ARRIVING = """\
  - id: arriving
    level: 1
    focus: outside
    steps:
      - {say: 'Esc, or the wide button, stops it.', as: stop}
      - choose: {ask: The sounds or an object?, options: {a: A, b: B}, default: a, wait: 10 s}
        as: first
      - {say: There is time to arrive., as: arrive}
      - rest: 15 s
"""
CLOSING = """\
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps:
      - {say: Back to the room., as: back}
      - rest: 20 s
      - choose: {ask: Something small?, options: {c: C, d: D}, default: c, wait: 10 s}
        as: small
      - {say: The date perhaps., as: date}
      - rest: 20 s
      - {say: The sound fades., as: last}
"""


def section(name: str, level: int, focus: str, *steps: str) -> str:
    """One section; steps are written as in a list."""
    listed = "".join(f"      - {step}\n" for step in steps)
    head = f"  - id: {name}\n    level: {level}\n    focus: {focus}\n    steps:\n"
    return head + listed


def session(*sections: str, arriving: str = ARRIVING, closing: str = CLOSING) -> str:
    """A session that begins and ends well, with other sections between."""
    return HEAD + arriving + "".join(sections) + closing


def question(name: str, *, wait: int = 10, **options: str) -> str:
    """A choice; an option is its text or, after ``>``, where it leads."""
    given = options or {"e": "E", "f": "F"}
    listed = ", ".join(
        f"{key}: {{say: {key}, go: {text[1:]}}}" if text.startswith(">") else f"{key}: {text}"
        for key, text in given.items()
    )
    first = next(iter(given))
    return (
        f"choose: {{ask: And {name}?, options: {{{listed}}}, default: {first}, "
        f"wait: {wait} s}}\n        as: {name}"
    )


def check_in(*, wait: int = 10) -> str:
    """A check-in without a word."""
    return f"check_in: [stirred]\n        wait: {wait} s"


def score_of(
    text: str,
    seconds: Mapping[str, float] | None = None,
    sounds: Mapping[str, float] | None = None,
) -> Score:
    """A session laid out in time.

    Args:
        text: the session.
        seconds: name of a line → how long it lasts.
        sounds: path of a sound → how long it is.
    """
    loaded = load_session(text.encode(), "test.yaml")
    assert loaded.draft is not None, loaded.problems
    lengths = dict(seconds or {})

    def line_of(line: SpokenLine) -> Line:
        length = lengths.get(line.id.split(".")[2], LINE_S)
        return Line(line.id, line.text, line.id, frames_from_seconds(length))

    def anchor(name: str) -> AnchorLines:
        line = Line(f"anchors.{name}.1", "Back.", "back", frames_from_seconds(3))
        return AnchorLines(name, name, (line,), (line,))

    program = Program(
        ref="test",
        session=loaded.draft,
        lines={
            (line.path, line.variant): line_of(line) for line in session_lines(loaded.draft)
        },
        anchors={name: anchor(name) for name in ("sounds", "feet")},
        sounds={
            name: Sound(name, Frames(frames_from_seconds(length)))
            for name, length in (sounds or {}).items()
        },
    )
    return Score(program, shipped_address() if is_known(loaded.draft.language) else None)


def found(text: str, seconds: Mapping[str, float] | None = None) -> list[tuple[str, str]]:
    """Rule and severity of everything that is found."""
    return [(finding.rule, finding.severity.value) for finding in findings(text, seconds)]


def findings(text: str, seconds: Mapping[str, float] | None = None) -> tuple[Finding, ...]:
    """Everything that is found."""
    return find(score_of(text, seconds))
