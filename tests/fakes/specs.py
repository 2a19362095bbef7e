"""Session files for tests of the checker: a whole one, small ones, what is found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaw.spec.load import load_session

if TYPE_CHECKING:
    from thaw.base.problem import Problem

HEAD = """\
thaw: 1
id: test
title: A test
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
"""
ARRIVING = """\
  - id: arriving
    level: 1
    focus: outside
    steps: [{say: Look around., as: look}]
"""
CLOSING = """\
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps: [{say: Back.}]
"""
WHOLE = (
    HEAD
    + """\
about: {contains: [looking around], materials: [], not_now_if: [a pain flare]}
bed: beds/soft-rain.opus
groups: {twice: {repeat: 2}}
sections:
  - id: arriving
    title: Arriving
    level: 1
    focus: outside
    steps:
      - say: You might stay as you are.
      - rest: 6 s
      - look: horizon
      - choose:
          ask: Which of these is all right to come back to?
          sets: anchor
          options: {sounds: The sounds, object: An object, breath: My breath}
          default: sounds
          wait: 30 s
          speak: true
        as: anchor
      - say: For about twenty seconds there will be no words.
      - rest: 18 s
  - id: feet
    level: 2
    focus: contact
    region: feet
    group: twice
    repeat: 2
    steps:
      - body: feet
      - say: {sounds: Back to the sounds., else: Back to that.}
      - check_in: [stirred, here]
        ask: How is it now?
        when: {stirred >= 6: too-much, here <= 4: closing}
      - anchor: 20 s
      - sense: {what: You might touch something cool., for: 10 s}
      - pace: {by: hand, in: 4 s, out: 6 s, cycles: 5, ask: Open and close a hand.}
  - id: listening
    level: 3
    focus: music
    steps:
      - bed: none
      - mark: on
      - play: music/slow-strings.opus
        for: 2 min 30 s
        from: 10 s
        gain: -3 dB
        fade_in: 6 s
        fade_out: 8 s
        marks: true
        during: [{rest: 20 s}, {say: 'Near, or far?'}]
      - words: music
        ask: A word, if one fits?
      - sound: sounds/wood.opus
      - write: {ask: Anything to keep?, for: 2 min}
      - body: mark
        ask: Anywhere?
      - play: {music: yours, excerpt: 60 s, gain: -6 dB}
      - choose:
          ask: On, or back out?
          options: {stay: On, outside: {say: Out, go: closing}}
          default: outside
"""
    + CLOSING
)
"""Every kind of step and nearly every key, without a problem."""


def session_text(sections: str, head: str = HEAD) -> str:
    """A session of an arrival, the given sections and a closing."""
    return f"{head}sections:\n{ARRIVING}{sections}{CLOSING}"


def section(steps: str, **keys: object) -> str:
    """One section with the steps of a list in one line."""
    given = {"id": "one", "level": 1, "focus": "outside", **keys}
    lines = "\n    ".join(f"{key}: {value}" for key, value in given.items())
    return f"  - {lines}\n    steps: {steps}\n"


def problems_of(text: str) -> tuple[Problem, ...]:
    """Everything that is found in a session."""
    return load_session(text.encode(), "test.yaml").problems


def codes_of(text: str) -> list[str]:
    """The rules that a session breaks, in the order of their places."""
    return [problem.code for problem in problems_of(text)]


def replaced(text: str, old: str, new: str) -> str:
    """A text with one part replaced that it has for certain."""
    assert old in text, old
    return text.replace(old, new, 1)


HERE = "»"
"""Marks the place in the text of a test where a problem is expected."""


def told_here(text: str) -> list[str]:
    """The rules that are told at the marked place of a session; fails with all there are."""
    clean = text.replace(HERE, "")
    before = text[: text.index(HERE)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    problems = problems_of(clean)
    codes = [p.code for p in problems if (p.line, p.column) == (line, column)]
    assert codes, f"nothing at {line}:{column}, but: " + "; ".join(map(str, problems))
    return codes


def only_told_here(text: str) -> str:
    """The one rule that a session breaks, at the marked place."""
    codes = told_here(text)
    assert codes == codes_of(text.replace(HERE, "")), problems_of(text.replace(HERE, ""))
    assert len(codes) == 1
    return codes[0]
