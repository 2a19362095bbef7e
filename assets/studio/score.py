"""Our own scores: YAML text to the parts of a piece, and beats to seconds.

A part's `notes` are bars between `|`. In a bar stand tones and lengths in beats: `Bb3:2` sounds
for two beats, `G2+D3+Bb3:2` is a chord, `r:2` rests, `-:2` holds what was before it for two
more. `expression`, `distance`, `pace` and `velocity` are (bar, value) points, straight in
between: expression is in dB under full, pace is how many times as long a bar takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NotRequired, TypeAlias, TypedDict

import numpy as np
import yaml

from studio.samples import Floats

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
BEND = {"": 0, "b": -1, "#": 1}


Curve: TypeAlias = tuple[tuple[float, float], ...]
"""(bar, value) points; the first bar is 1."""


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
        notes: In the order they begin; those of a chord from the lowest written.
        expression: (bar, dB) points.
        velocity: (bar, 1-127) points: how firmly the tones begin.
        ring: Beats that a tone may sound on after its end.
        pedal: Beats from one change of the pedal to the next; tones sound on until then. 0 for
            none.
        loose_s: Spread of when tones begin.
        overlap_s: A tone that follows begins under the last one by this much.
        swell_db: Long tones open and close by this much.
    """

    preset: tuple[int, int]
    pan: float
    level_db: float
    notes: tuple[Note, ...]
    expression: Curve = ((1.0, 0.0),)
    velocity: Curve = ((1.0, 60.0),)
    ring: float = 0.0
    pedal: float = 0.0
    loose_s: float = 0.02
    overlap_s: float = 0.5
    swell_db: float = 1.6

    @property
    def struck(self) -> bool:
        """Whether its tones are struck or plucked, and so die away by themselves."""
        return self.ring > 0 or self.pedal > 0


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
    distance: Curve
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
    notes: str
    expression: NotRequired[list[list[float]]]
    velocity: NotRequired[float | list[list[float]]]
    ring: NotRequired[float]
    pedal: NotRequired[float]
    loose_s: NotRequired[float]
    overlap_s: NotRequired[float]
    swell_db: NotRequired[float]


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
    pace: NotRequired[list[list[float]]]
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
    if "pace" in text:
        lengths *= np.interp(np.arange(len(lengths)) + 1, *np.array(text["pace"]).T)
    return Score(
        beats=beats,
        parts=parts,
        distance=_curve(text["distance"]),
        bar_lines=(0.0, *(float(end) for end in np.cumsum(lengths))),
    )


def _part(name: str, text: _PartText, beats: int) -> Part:
    bank, program = text["preset"]
    velocity = text.get("velocity", Part.velocity)
    return Part(
        preset=(bank, program),
        pan=text["pan"],
        level_db=text["level_db"],
        notes=_notes(name, text["notes"], beats),
        expression=_curve(text.get("expression", Part.expression)),
        velocity=((1.0, velocity),) if isinstance(velocity, int | float) else _curve(velocity),
        ring=text.get("ring", Part.ring),
        pedal=text.get("pedal", Part.pedal),
        loose_s=text.get("loose_s", Part.loose_s),
        overlap_s=text.get("overlap_s", Part.overlap_s),
        swell_db=text.get("swell_db", Part.swell_db),
    )


def _curve(pairs: Sequence[Sequence[float]]) -> Curve:
    return tuple((float(bar), float(value)) for bar, value in pairs)


def _bars(text: str) -> list[str]:
    return [bar for line in text.strip().splitlines() for bar in line.split("|")]


def _notes(name: str, text: str, beats: int) -> tuple[Note, ...]:
    notes: list[Note] = []
    for number, bar in enumerate(_bars(text)):
        beat = float(number * beats)
        for token in bar.split():
            tones, length = token.split(":")
            end = beat + float(length)
            if tones == "-":
                notes = _held(notes, end)
            elif tones != "r":
                notes += [Note(_pitch(tone), beat, end) for tone in tones.split("+")]
            beat = end
        if abs(beat - (number + 1) * beats) > 1e-6:
            raise ValueError(f"{name}, bar {number + 1}: its lengths do not add up to {beats}")
    return tuple(notes)


def _held(notes: list[Note], end: float) -> list[Note]:
    """Return the notes with the last tone or chord lasting until a later end."""
    last = notes[-1].begin
    return [replace(note, end=end) if note.begin == last else note for note in notes]


def _pitch(tone: str) -> int:
    letter, bend, octave = tone[0], tone[1:-1], int(tone[-1])
    return 12 * (octave + 1) + STEPS[letter] + BEND[bend]
