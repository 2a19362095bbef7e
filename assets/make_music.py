"""Make the music: our own score, played by FluidSynth, set in a room and levelled.

    python assets/make_music.py

Needs numpy, scipy, PyYAML, and the programs ffmpeg and fluidsynth with the sound font MuseScore
General (MIT; Debian's musescore-general-soundfont). It comes out the same on every run.
"""

import argparse
from pathlib import Path

import numpy as np
from scipy import signal

from studio import equaliser, loudness, orchestra, soundfile
from studio.room import Room
from studio.samples import CURVE_STEP, RATE, Floats, Samples
from studio.score import Part, Score, load_score

ROOT = Path(__file__).resolve().parent.parent
SCORE = ROOT / "assets/scores/slow-strings.yaml"
PLACE = ROOT / "sessions/listening/music/slow-strings.opus"
FONT = Path("/usr/share/sounds/sf3/MuseScore_General.sf3")

LENGTH_S = 240
LUFS = -20.0
RISE_LU = 2.4
"""Rises within a second, kept well inside the 3 LU that the player permits."""

HALL = Room(
    decay_s=(
        (63, 1.6), (125, 2.0), (250, 2.3), (500, 2.4), (1000, 2.3), (2000, 2.0), (4000, 1.5),
        (8000, 0.9),
    ),
    before_s=0.022,
    seed=4211,
)  # fmt: skip

NEAR_WET_DB, FAR_WET_DB = -8.0, -2.0
FAR_DRY_DB = -5.0

FADE_FROM_DB, FADE_IN_S = -26.0, 10.0
FADE_OUT_S = 12.0


def perform(score: Score, font: Path) -> Samples:
    """Return the piece in its room, before mastering, (2, LENGTH_S)."""
    frames = LENGTH_S * RATE
    mixed = np.zeros((2, frames), np.float32)
    for seed, part in enumerate(score.parts):
        dry = orchestra.play(score, part, font, np.random.default_rng(900 + seed))
        mixed += _placed(_fitted(dry, frames), part)
    farness = _per_frame(score, frames)
    near = mixed * _gains(FAR_DRY_DB * farness)
    sent = mixed * _gains(NEAR_WET_DB + (FAR_WET_DB - NEAR_WET_DB) * farness)
    return near + HALL.reflect(sent)[:, :frames]


def master(mix: Samples) -> Samples:
    """Clear what is below the basses, warm the tone, fade in and out, hold rises, level."""
    sos = np.concatenate([
        signal.butter(2, 48, "highpass", fs=RATE, output="sos"),
        equaliser.bell(170, 1.5, 0.8),
        equaliser.bell(540, -2.0, 0.9),
        equaliser.bell(2400, -1.5, 0.7),
        signal.butter(1, 8000, "lowpass", fs=RATE, output="sos"),
    ])  # fmt: skip
    clear: Floats = signal.sosfilt(sos, mix, axis=1)
    faded = loudness.levelled(clear * _fades(clear.shape[1]), LUFS)
    return loudness.levelled(loudness.ridden(faded, RISE_LU), LUFS)


def _gains(decibels: Samples) -> Samples:
    factors: Samples = np.power(np.float32(10), decibels / 20)
    return factors


def _placed(dry: Samples, part: Part) -> Floats:
    """Return the stereo sample narrowed to two thirds and turned to the part's seat."""
    middle, side = dry.mean(axis=0), (dry[0] - dry[1]) / 2 * 0.65
    angle = (1 + part.pan) * np.pi / 4
    left, right = np.cos(angle) * 2**0.5, np.sin(angle) * 2**0.5
    gain = 10 ** (part.level_db / 20)
    seated: Floats = np.stack([(middle + side) * left, (middle - side) * right]) * gain
    return seated


def _fitted(samples: Samples, frames: int) -> Samples:
    return np.pad(samples, ((0, 0), (0, max(0, frames - samples.shape[1]))))[:, :frames]


def _per_frame(score: Score, frames: int) -> Samples:
    coarse = np.arange(0, frames, CURVE_STEP)
    return np.interp(
        np.arange(frames), coarse, score.at_bars(score.distance, coarse / RATE)
    ).astype(np.float32)


def _fades(frames: int) -> Samples:
    time = np.arange(frames) / RATE
    onset = 10 ** (np.minimum(time / FADE_IN_S - 1, 0) * -FADE_FROM_DB / 20)
    ending = np.sin(np.pi / 2 * np.clip((frames / RATE - time) / FADE_OUT_S, 0, 1)) ** 2
    both: Floats = onset * ending
    return both.astype(np.float32)


def main() -> None:
    """Perform, master and encode."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--font", type=Path, default=FONT, help="sound font (sf2 or sf3)")
    font: Path = parser.parse_args().font
    if not font.exists():
        parser.error(f"there is no sound font {font}: name MuseScore General's with --font")
    soundfile.write_opus(PLACE, master(perform(load_score(SCORE), font)), kbit=112)
    print(f"{PLACE.relative_to(ROOT)}: {PLACE.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
