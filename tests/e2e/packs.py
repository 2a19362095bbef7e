"""A pack on disk whose bed is one steady tone: a recording shows where the content is."""

from __future__ import annotations

from pathlib import Path

from fakes.sounds import sine, write_sound
from thaw.base.units import RATE

TONE_HERTZ = 1000.0
LINES = tuple(f"This is line {n} of a test." for n in range(1, 25))

_HEAD = """\
thaw: 1
id: steady-tone
title: A steady tone
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
bed: beds/tone.flac
sections:
  - id: here
    title: Here
    focus: outside
    level: 1
    steps:
"""
_TAIL = """\
  - id: closing
    title: Closing
    focus: outside
    level: 1
    closing: true
    steps:
      - say: You might look around once more.
"""


def steady_tone(folder: Path, lines: int = len(LINES), rest: int = 2) -> Path:
    """Write the pack; gives its session's file. Each line takes 3.5 s and its rest."""
    (folder / "beds").mkdir(parents=True)
    write_sound(folder / "beds" / "tone.flac", sine(20 * RATE, 0.1, TONE_HERTZ))
    said = (f"This is line {n} of a test." for n in range(1, lines + 1))
    steps = "".join(f"      - say: {line}\n      - rest: {rest} s\n" for line in said)
    file = folder / "steady-tone.yaml"
    file.write_text(_HEAD + steps + _TAIL, encoding="utf-8")
    return file
