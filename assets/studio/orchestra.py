"""Play a part: its notes as a person would place them, through FluidSynth and a sound font."""

import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path

import numpy as np

from studio.samples import RATE, Floats, Samples
from studio.score import Note, Part, Score
from studio.soundfile import read

LIFT_S = 0.02
"""The same tone again needs a lift of the bow, of the key, of the tongue."""

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
    begins = np.maximum(0.05, exact + rng.normal(0, part.loose_s, len(exact)))
    firmness = score.at_bars(part.velocity, exact)
    for index, note in enumerate(part.notes):
        velocity = int(np.clip(firmness[index] + rng.normal(0, 3), 1, 127))
        end = _release(score, part, index, begins)
        events += [
            (float(begins[index]), bytes([0x90, note.pitch, velocity])),
            (end, bytes([0x80, note.pitch, 0])),
        ]
    return sorted(events, key=lambda event: event[0])


def _release(score: Score, part: Part, index: int, begins: Floats) -> float:
    """Return when a tone is let go, in seconds.

    Never after the same tone has begun again: its release would end the new one.
    """
    note = part.notes[index]
    end = score.seconds(_last_beat(part, note))
    following = [(k, it) for k, it in enumerate(part.notes) if it.begin >= note.end]
    if not part.struck and following and following[0][1].begin <= note.end:
        end += part.overlap_s
    again = next((float(begins[k]) for k, it in following if it.pitch == note.pitch), np.inf)
    return min(end, again - LIFT_S)


def _last_beat(part: Part, note: Note) -> float:
    if part.pedal:
        change = (note.begin // part.pedal + 1) * part.pedal
        return max(note.end, change)
    return note.end + part.ring


def _expression(score: Score, part: Part) -> list[Event]:
    times = np.arange(0, score.bar_lines[-1], CONTROL_STEP_S)
    decibels = score.at_bars(part.expression, times)
    if not part.struck:
        decibels = decibels + _swells(score, part, times)
    # A sound font's default controller curve: the square of the value, so 40 dB per decade.
    values = np.clip(np.round(127 * 10 ** (decibels / 40)), 1, 127).astype(int)
    changed = [0, *(k + 1 for k, (a, b) in enumerate(pairwise(values)) if a != b)]
    return [(float(times[k]), bytes([0xB0, EXPRESSION, int(values[k])])) for k in changed]


def _swells(score: Score, part: Part, times: Floats) -> Floats:
    swell = np.full(len(times), -part.swell_db)
    for note in part.notes:
        begin, end = score.seconds(note.begin), score.seconds(note.end)
        inside = (times >= begin) & (times < end)
        share = (times[inside] - begin) / (end - begin)
        swell[inside] = -part.swell_db * (1 - np.sin(np.pi * share**0.85) ** 2)
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
