"""Our own scores: YAML text to the parts of a piece, and beats to seconds.

A part's `notes` are bars between `|`. In a bar stand tones and lengths in beats: `Bb3:2` sounds
for two beats, `r:2` rests, `-:2` holds the tone before it for two more. `expression` and
`distance` are (bar, value) points, straight in between; expression is in dB under full.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NotRequired, TypedDict

import numpy as np
import yaml

from studio.samples import Floats

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
BEND = {"": 0, "b": -1, "#": 1}


@dataclass(frozen=True)
class Note:
    """A tone: MIDI pitch, and where it begins and ends in beats from the start."""

    pitch: int
    begin: float
    end: float


@dataclass(frozen=True)
class Part:
    """One instrument.

    Attributes:
        preset: Bank and program of the sound font.
        pan: -1 left to 1 right.
        level_db: Of the whole part.
        expression: (bar, dB) points.
        velocity: How firmly the tones begin, 1-127.
        ring: Beats that a tone may sound on after its end.
    """

    preset: tuple[int, int]
    pan: float
    level_db: float
    expression: tuple[tuple[float, float], ...]
    notes: tuple[Note, ...]
    velocity: int = 60
    ring: float = 0.0


@dataclass(frozen=True)
class Score:
    """A piece: its parts and how beats become seconds.

    Attributes:
        beats: In a bar.
        distance: (bar, distance) points, 0 near to 1 far.
        bar_lines: The seconds at which bars begin, and the last one ends.
    """

    beats: int
    parts: tuple[Part, ...]
    distance: tuple[tuple[float, float], ...]
    bar_lines: tuple[float, ...]

    def seconds(self, beat: float) -> float:
        """Return when a beat comes, slowing and all."""
        return float(
            np.interp(beat / self.beats, np.arange(len(self.bar_lines)), self.bar_lines)
        )

    def at_bars(self, points: Sequence[tuple[float, float]], seconds: Floats) -> Floats:
        """Return a curve given over bars (the first is 1) at the given times."""
        bars = np.interp(seconds, self.bar_lines, np.arange(len(self.bar_lines))) + 1
        curve = np.array(points, dtype=np.float64)
        return np.interp(bars, curve[:, 0], curve[:, 1])


class _PartText(TypedDict):
    """A part as the file has it."""

    preset: list[int]
    pan: float
    level_db: float
    expression: list[list[float]]
    notes: str
    velocity: NotRequired[int]
    ring: NotRequired[float]


class _ScoreText(TypedDict):
    """A score as the file has it.

    Attributes:
        breaths: The numbers of the bars that slow down, by `breath_stretch`.
    """

    title: str
    bar_s: float
    beats: int
    breaths: list[int]
    breath_stretch: float
    last_bar_stretch: float
    distance: list[list[float]]
    parts: dict[str, _PartText]


def load_score(path: Path) -> Score:
    """Read a score.

    Raises:
        ValueError: a bar's lengths do not add up, or the parts differ in length.
    """
    text: _ScoreText = yaml.safe_load(path.read_text(encoding="utf-8"))
    beats = text["beats"]
    parts = tuple(_part(name, part, beats) for name, part in text["parts"].items())
    bars = {len(_bars(part["notes"])) for part in text["parts"].values()}
    if len(bars) != 1:
        raise ValueError(
            f"{path.name}: the parts have different numbers of bars: {sorted(bars)}"
        )
    lengths = np.full(bars.pop(), float(text["bar_s"]))
    lengths[[bar - 1 for bar in text["breaths"]]] *= text["breath_stretch"]
    lengths[-1] *= text["last_bar_stretch"]
    return Score(
        beats=beats,
        parts=parts,
        distance=_points(text["distance"]),
        bar_lines=(0.0, *(float(end) for end in np.cumsum(lengths))),
    )


def _part(name: str, text: _PartText, beats: int) -> Part:
    bank, program = text["preset"]
    return Part(
        preset=(bank, program),
        pan=text["pan"],
        level_db=text["level_db"],
        expression=_points(text["expression"]),
        notes=_notes(name, text["notes"], beats),
        velocity=text.get("velocity", Part.velocity),
        ring=text.get("ring", Part.ring),
    )


def _points(pairs: list[list[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((float(bar), float(value)) for bar, value in pairs)


def _bars(text: str) -> list[str]:
    return [bar for line in text.strip().splitlines() for bar in line.split("|")]


def _notes(name: str, text: str, beats: int) -> tuple[Note, ...]:
    notes: list[Note] = []
    for number, bar in enumerate(_bars(text)):
        beat = float(number * beats)
        for token in bar.split():
            tone, length = token.split(":")
            end = beat + float(length)
            if tone == "-":
                notes[-1] = Note(notes[-1].pitch, notes[-1].begin, end)
            elif tone != "r":
                notes.append(Note(_pitch(tone), beat, end))
            beat = end
        if abs(beat - (number + 1) * beats) > 1e-6:
            raise ValueError(f"{name}, bar {number + 1}: its lengths do not add up to {beats}")
    if any(after.begin < before.end for before, after in pairwise(notes)):
        raise ValueError(f"{name}: tones overlap")
    return tuple(notes)


def _pitch(tone: str) -> int:
    letter, bend, octave = tone[0], tone[1:-1], int(tone[-1])
    return 12 * (octave + 1) + STEPS[letter] + BEND[bend]
