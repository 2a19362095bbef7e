"""Rendering a session to FLAC, beside ffmpeg doing the same and beside decoding alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.child import run
from bench.spread import Spread
from bench.table import Beside, Row, at_least, at_most
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.parts import Wanted
from thaw.app.program import LoadedProgram, load_program
from thaw.base.units import RATE
from thaw.timeline.choices import Choices, Course
from thaw.timeline.compile import compile_timeline
from thaw.timeline.path import default_path, length
from thaw.timeline.segment import BedCue, VoiceCue

SESSION: Final = "steady/body-scan-edges"
GOAL: Final = 100.0
MEMORY_MB: Final = 150.0
_BED_LUFS: Final = -30.0
_DECODE: Final = Path(__file__).with_name("decode_all.py")


@dataclass(frozen=True)
class Piece:
    """A recording that is heard, and when: seconds from the beginning."""

    file: Path
    at: float


@dataclass(frozen=True)
class Score:
    """All that is heard on the default way through a session without music."""

    lines: tuple[Piece, ...]
    bed: Path
    bed_gain_db: float
    seconds: float


def score_of(loaded: LoadedProgram) -> Score:
    """What ffmpeg has to be told to make the same."""
    timeline = compile_timeline(loaded.program, Course.begin(Choices()))
    lines, beds, at = [], [], 0
    for segment in default_path(timeline):
        for cue in segment.cues:
            if isinstance(cue, VoiceCue) and cue.line.source is not None:
                file = loaded.files[cue.line.source].path
                lines.append(Piece(file, (at + cue.start) / RATE))
            elif isinstance(cue, BedCue) and cue.source is not None:
                beds.append((loaded.files[cue.source].path, cue.gain))
        at += length(segment)
    (bed, gain), *_ = beds
    return Score(tuple(lines), bed, gain, at / RATE)


def ffmpeg_graph(score: Score, target: Path) -> list[str]:
    """The same with ffmpeg: lines in place, a bed that ducks, a limiter, the measures."""
    command = ["ffmpeg", "-v", "error", "-y", "-nostdin"]
    command += ["-stream_loop", "-1", "-i", str(score.bed)]
    for piece in score.lines:
        command += ["-i", str(piece.file)]
    placed = [
        f"[{n}]aresample=48000,pan=stereo|c0=c0|c1=c0,"
        f"adelay={round(piece.at * 1000)}:all=1[v{n}]"
        for n, piece in enumerate(score.lines, 1)
    ]
    voices = "".join(f"[v{n}]" for n in range(1, len(score.lines) + 1))
    graph = [
        *placed,
        f"{voices}amix=inputs={len(score.lines)}:normalize=0,apad,asplit[voice][key]",
        f"[0]volume={score.bed_gain_db:.2f}dB[bed]",
        "[bed][key]sidechaincompress=threshold=0.01:ratio=3:attack=400:release=3000[low]",
        "[voice][low]amix=inputs=2:normalize=0,alimiter=limit=0.794:level=0,ebur128=peak=true",
    ]
    command += ["-filter_complex", ";".join(graph), "-t", f"{score.seconds:.3f}"]
    return [*command, "-c:a", "flac", "-sample_fmt", "s32", str(target)]


def rows(folder: Path, runs: int) -> Iterator[Row]:
    """Speed and memory of rendering the ten-minute session."""
    facts = RememberedFacts(folder / "profile" / "cache")
    loaded = load_program(Wanted(SESSION), facts)
    score = score_of(loaded)
    target = folder / "ours.flac"
    ours = _render(SESSION, target, folder)
    files = [piece.file for piece in score.lines] + [score.bed]
    decode = [sys.executable, str(_DECODE), f"{score.seconds:.0f}", *map(str, files)]
    run(ours)  # what is measured once and remembered is measured now
    mine, theirs, alone = [], [], []
    for _ in range(runs):
        mine.append(run(ours))
        theirs.append(run(ffmpeg_graph(score, folder / "theirs.flac")))
        alone.append(run(decode))
    seconds = score.seconds
    speed = Spread(tuple(seconds / cost.seconds for cost in mine))
    yield Row(
        f"rendering {seconds / 60:.0f} minutes to FLAC",
        "× real time",
        speed,
        Beside("ffmpeg’s graph", Spread(tuple(seconds / cost.seconds for cost in theirs))),
        at_least(GOAL),
    )
    yield Row(
        "the same, beside decoding alone",
        "× real time",
        speed,
        Beside("decoding", Spread(tuple(seconds / cost.seconds for cost in alone))),
    )
    yield Row(
        "processor time for it",
        "s",
        Spread(tuple(cost.processor for cost in mine)),
        Beside("ffmpeg’s graph", Spread(tuple(cost.processor for cost in theirs))),
    )
    yield Row(
        "memory for it",
        "MB",
        Spread(tuple(cost.peak_mb for cost in mine)),
        Beside("ffmpeg’s graph", Spread(tuple(cost.peak_mb for cost in theirs))),
        at_most(MEMORY_MB),
    )


def growth_rows(folder: Path, sessions: dict[int, Path], runs: int) -> Iterator[Row]:
    """Speed and memory by the session's length.

    Args:
        folder: for what is rendered.
        sessions: minutes → a session that takes about so long.
        runs: how often.
    """
    first = None
    for minutes, session in sorted(sessions.items()):
        command = _render(str(session), folder / "long.wav", folder)
        run(command)
        peaks = Spread(tuple(run(command).peak_mb for _ in range(runs)))
        first = first or peaks
        limit = first.median * 1.1
        yield Row(
            f"memory for rendering {minutes} minutes",
            "MB",
            peaks,
            goal=at_most(limit, "as for the shortest, within 10 %"),
        )


def _render(session: str, target: Path, folder: Path) -> list[str]:
    command = [sys.executable, "-m", "thaw", "render", session, "-o", str(target)]
    return [*command, "--profile", str(folder / "profile")]
