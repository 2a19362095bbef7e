"""Play a part: its notes as a person would place them, through FluidSynth and a sound font."""

import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np

from studio.samples import RATE, Floats, Samples
from studio.score import Part, Score
from studio.soundfile import read

LOOSE_S = 0.02
"""Spread of when players begin a tone."""

OVERLAP_S = 0.5
"""A new tone begins under the last one, as a section of bows does."""

LIFT_S = 0.02
"""The same tone again needs a lift of the bow."""

SWELL_DB = 1.6
"""Long tones open and close by this much."""

CONTROL_STEP_S = 0.04
BANK_SELECT, EXPRESSION = 0, 11
HEADROOM_GAIN = 0.5

Event = tuple[float, bytes]


def play(score: Score, part: Part, font: Path, rng: np.random.Generator) -> Samples:
    """Return the part alone and dry, (2, frames)."""
    with tempfile.TemporaryDirectory() as folder:
        midi, wave = Path(folder, "part.mid"), Path(folder, "part.wav")
        midi.write_bytes(_midi_file(_events(score, part, rng)))
        subprocess.run(
            [
                "fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", str(HEADROOM_GAIN),
                "-r", str(RATE), "-O", "float", "-T", "wav", "-F", str(wave),
                str(font), str(midi),
            ],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        return read(wave)


def _events(score: Score, part: Part, rng: np.random.Generator) -> list[Event]:
    bank, program = part.preset
    events: list[Event] = [
        (0.0, bytes([0xB0, BANK_SELECT, bank])),
        (0.0, bytes([0xC0, program])),
    ]
    events += _expression(score, part)
    exact = np.array([score.seconds(note.begin) for note in part.notes])
    begins = np.maximum(0.05, exact + rng.normal(0, LOOSE_S, len(exact))).tolist()
    for index, note in enumerate(part.notes):
        velocity = int(np.clip(part.velocity + rng.normal(0, 3), 1, 127))
        end = _release(score, part, index, begins)
        events += [
            (begins[index], bytes([0x90, note.pitch, velocity])),
            (end, bytes([0x80, note.pitch, 0])),
        ]
    return sorted(events, key=lambda event: event[0])


def _release(score: Score, part: Part, index: int, begins: list[float]) -> float:
    note = part.notes[index]
    if part.ring:
        return score.seconds(note.end + part.ring)
    end = score.seconds(note.end)
    if index + 1 == len(part.notes) or part.notes[index + 1].begin > note.end:
        return end
    # The release of a tone that begins again would end the new one.
    again = part.notes[index + 1].pitch == note.pitch
    return begins[index + 1] - LIFT_S if again else end + OVERLAP_S


def _expression(score: Score, part: Part) -> list[Event]:
    times = np.arange(0, score.bar_lines[-1], CONTROL_STEP_S)
    decibels = score.at_bars(part.expression, times)
    if not part.ring:
        decibels = decibels + _swells(score, part, times)
    # A sound font's default controller curve: the square of the value, so 40 dB per decade.
    values = np.clip(np.round(127 * 10 ** (decibels / 40)), 1, 127).astype(int)
    changed = [0, *(k + 1 for k, (a, b) in enumerate(pairwise(values)) if a != b)]
    return [(float(times[k]), bytes([0xB0, EXPRESSION, int(values[k])])) for k in changed]


def _swells(score: Score, part: Part, times: Floats) -> Floats:
    swell = np.full(len(times), -SWELL_DB)
    for note in part.notes:
        begin, end = score.seconds(note.begin), score.seconds(note.end)
        inside = (times >= begin) & (times < end)
        share = (times[inside] - begin) / (end - begin)
        swell[inside] = -SWELL_DB * (1 - np.sin(np.pi * share**0.85) ** 2)
    return swell


def _midi_file(events: list[Event]) -> bytes:
    """Return one track whose ticks are milliseconds: a thousand to a beat of one second."""
    track = b"\x00\xff\x51\x03" + (1_000_000).to_bytes(3, "big")
    now = 0
    for seconds, message in events:
        tick = round(seconds * 1000)
        track += _variable_length(tick - now) + message
        now = tick
    track += b"\x00\xff\x2f\x00"
    header = b"MThd" + (6).to_bytes(4, "big") + bytes([0, 0, 0, 1]) + (1000).to_bytes(2, "big")
    return header + b"MTrk" + len(track).to_bytes(4, "big") + track


def _variable_length(number: int) -> bytes:
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F | 0x80)
    return bytes(reversed(groups))
