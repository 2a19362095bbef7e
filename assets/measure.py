"""Measure every shipped sound with ffmpeg's ebur128, and fail on what is out of limits.

    python assets/measure.py                 everything
    python assets/measure.py sessions/steady one pack, or any folder or file

Columns: integrated loudness (LUFS), range (LU; left out below five seconds, where it means
nothing), greatest rise within a second (LU; voice is free), true peak (dBTP), onset (seconds
from 40 dB under its loudness to 3 dB under), length, and for a spoken line its words a minute.
`!` marks what is out of limits, `~` a rate that the wording checks would ask about. Exit code 1
if there is a `!`.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from typing_extensions import override

from studio import loudness, soundfile
from studio.loudness import Loudness
from studio.narration import LEAD_IN, TAIL
from studio.recordings import LISTING, read_listing, spoken_lines
from studio.samples import RATE, Samples

ROOT = Path(__file__).resolve().parent.parent
SOUNDS = {".opus", ".ogg"}
LOOP_OVERLAP_S = 4
LOOP_STEP_LU = 2.0
"""How far the loudness may move where the end of a bed overlaps its beginning."""


@dataclass(frozen=True)
class Limits:
    """What a kind of sound keeps (sound.md).

    Attributes:
        lufs: Lowest and highest integrated loudness.
        range_lu: Greatest loudness range.
        rise_lu: Greatest rise within a second; voice is free.
        onset_s: Shortest onset; None where the player makes the onset.
        loops: Its end must pass into its beginning.
    """

    lufs: tuple[float, float]
    range_lu: float = 20.0
    rise_lu: float | None = 3.0
    onset_s: float | None = None
    loops: bool = False


TRUE_PEAK_DB = -2.0
LIMITS = {
    "voice": Limits((-18.5, -17.5), range_lu=8.0, rise_lu=None),
    "beds": Limits((-40.0, -30.0), loops=True),
    "music": Limits((-20.3, -19.7), onset_s=1.5),
    "sounds": Limits((-34.3, -33.7), loops=True),
}
GUIDING_RATE, ORDINARY_RATE = (100, 135), (115, 145)
RATE_BEYOND = (80, 160)
LEAD_IN_S = (0.06, 0.15)
RANGE_FROM_S = 5.0
"""The loudness range looks at windows of three seconds (EBU Tech 3342)."""


@dataclass
class Row:
    """One measured file."""

    path: Path
    heard: Loudness
    onset_s: float
    seconds: float
    rate: float | None = None
    faults: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @override
    def __str__(self) -> str:
        marks = [f"! {fault}" for fault in self.faults] + [f"~ {it}" for it in self.remarks]
        figures = (
            f"{self.heard.integrated:6.1f}",
            f"{self.heard.range:5.1f}" if self.seconds >= RANGE_FROM_S else f"{'':5}",
            f"{self.heard.max_rise():5.1f}" if self.rate is None else f"{'':5}",
            f"{self.heard.true_peak:6.1f}",
            f"{self.onset_s:6.2f}",
            f"{self.seconds:7.2f}",
            f"{'':4}" if self.rate is None else f"{self.rate:4.0f}",
        )
        inside = self.path.is_relative_to(ROOT)
        place = self.path.relative_to(ROOT) if inside else self.path
        return f"{' '.join(figures)} {place} {', '.join(marks)}".rstrip()


def measure_file(path: Path) -> Row:
    """Measure one file against the limits of its kind, which is the folder it lies in.

    Raises:
        SystemExit: its folder is of no kind that has limits.
    """
    kind = "voice" if (path.parent / LISTING).exists() else path.parent.name
    if kind not in LIMITS:
        sys.exit(f"{path} lies in no folder that has limits; these have: {', '.join(LIMITS)}.")
    limits = LIMITS[kind]
    samples = soundfile.read(path)
    heard = loudness.measure(samples)
    seconds = samples.shape[1] / RATE
    row = Row(path, heard, onset(samples, heard.integrated), seconds)
    row.faults += _out_of_limits(row, limits)
    if limits.loops and len(samples) != 2:
        row.faults.append("not stereo")
    if limits.loops and (step := loop_step(samples)) > LOOP_STEP_LU:
        row.faults.append(f"moves {step:.1f} LU where it loops")
    if kind == "voice":
        row.faults += _bare_edges(samples)
    return row


def onset(samples: Samples, lufs: float) -> float:
    """Return the seconds from 40 dB under the loudness to 3 dB under, by the RMS of 10 ms."""
    block = RATE // 100
    power = (samples.astype(np.float64) ** 2).sum(axis=0)
    blocks = power[: len(power) // block * block].reshape(-1, block).mean(axis=1)
    level = 10 * np.log10(blocks + 1e-12)
    audible, full = np.argmax(level > lufs - 40), np.argmax(level > lufs - 3)
    return float(full - audible) * block / RATE


def loop_step(samples: Samples) -> float:
    """Return by how much the loudness moves over an equal-power overlap of end and begin."""
    overlap = LOOP_OVERLAP_S * RATE
    turn = np.linspace(0, np.pi / 2, overlap)
    before, last = np.split(samples[:, -3 * overlap :], [2 * overlap], axis=1)
    first, after = np.split(samples[:, : 3 * overlap], [overlap], axis=1)
    joint = last * np.cos(turn) + first * np.sin(turn)
    around = loudness.measure(np.concatenate([before, joint, after], axis=1)).momentary
    return float(around.max() - around.min())


def _out_of_limits(row: Row, limits: Limits) -> Iterator[str]:
    lowest, highest = limits.lufs
    if not lowest <= row.heard.integrated <= highest:
        yield f"loudness outside {lowest} to {highest} LUFS"
    if row.seconds >= RANGE_FROM_S and row.heard.range > limits.range_lu:
        yield f"range over {limits.range_lu} LU"
    if row.heard.true_peak > TRUE_PEAK_DB:
        yield f"true peak over {TRUE_PEAK_DB} dBTP"
    if limits.rise_lu is not None and row.heard.max_rise() > limits.rise_lu:
        yield f"rises more than {limits.rise_lu} LU in a second"
    if limits.onset_s is not None and row.onset_s < limits.onset_s:
        yield f"onset under {limits.onset_s} s"


def _bare_edges(samples: Samples) -> Iterator[str]:
    loud = np.flatnonzero(np.abs(samples).max(axis=0) > 10 ** (-50 / 20))
    if not len(loud):
        yield "silent"
        return
    shortest, longest = LEAD_IN_S
    if not shortest <= loud[0] / RATE <= longest:
        yield f"speech after {loud[0] / RATE:.2f} s"
    if np.abs(samples[:, -RATE // 100 :]).max() > 10 ** (-60 / 20):
        yield "does not end in silence"


def measure_recordings(folder: Path) -> Iterator[Row | str]:
    """Measure a pack's recordings; a string is a line whose recording is missing or stale."""
    lines = spoken_lines(folder)
    for listing in sorted(folder.glob(f"voice/*/*/{LISTING}")):
        recordings = read_listing(listing.parent)
        for id_, line in lines.items():
            recording = recordings.get(id_)
            if recording is None or recording.hash != line.hash:
                yield f"! {listing.parent.name}: {id_} has no recording of its words"
                continue
            row = measure_file(listing.parent / recording.file)
            _add_rate(row, len(line.text.split()), ordinary=id_.startswith("guidance."))
            yield row


def _add_rate(row: Row, words: int, *, ordinary: bool) -> None:
    row.rate = words * 60 / (row.seconds - (LEAD_IN + TAIL) / RATE)
    usual = ORDINARY_RATE if ordinary else GUIDING_RATE
    if not RATE_BEYOND[0] <= row.rate <= RATE_BEYOND[1]:
        row.faults.append("rate")
    elif not usual[0] <= row.rate <= usual[1]:
        row.remarks.append("rate")


def measure_folder(folder: Path) -> Iterator[Row | str]:
    """Measure what lies in a pack, in the guidance, or in any folder of sounds."""
    yield from measure_recordings(folder)
    for path in sorted(folder.rglob("*")):
        if path.suffix in SOUNDS and not (path.parent / LISTING).exists():
            yield measure_file(path)


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path)
    everything = [
        ROOT / "assets/sounds",
        ROOT / "assets/guidance",
        *sorted(path.parent for path in ROOT.glob("sessions/*/pack.yaml")),
    ]
    faults = 0
    print("  LUFS range  rise   peak  onset  length  wpm")
    for path in [path.resolve() for path in parser.parse_args().paths] or everything:
        for row in measure_folder(path) if path.is_dir() else [measure_file(path)]:
            print(row, flush=True)
            faults += isinstance(row, str) or bool(row.faults)
    print(f"{faults} out of limits")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
