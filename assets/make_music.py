"""Make the music: our own scores, played by FluidSynth, set in a room and levelled.

    python assets/make_music.py                     every piece
    python assets/make_music.py at-rest tender ...  only these

Needs numpy, scipy, PyYAML, and the programs ffmpeg and fluidsynth with the sound font MuseScore
General (MIT; Debian's musescore-general-soundfont). It comes out the same on every run.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import signal

from studio import equaliser, loudness, orchestra, soundfile
from studio.room import Room
from studio.samples import CURVE_STEP, RATE, Floats, Samples
from studio.score import Part, Score, load_score

ROOT = Path(__file__).resolve().parent.parent
SCORES = ROOT / "assets/scores"
PLACE = ROOT / "sessions/listening/music"
FONT = Path("/usr/share/sounds/sf3/MuseScore_General.sf3")

LUFS = -20.0
FAR_DRY_DB = -5.0

HALL = Room(
    decay_s=(
        (63, 1.6), (125, 2.0), (250, 2.3), (500, 2.4), (1000, 2.3), (2000, 2.0), (4000, 1.5),
        (8000, 0.9),
    ),
    before_s=0.022,
    seed=4211,
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """How a score becomes a recording.

    Attributes:
        length_s: Of the file: the score and what rings on after it.
        hall: Where it is played.
        near_wet_db: What the hall adds where the listener is near.
        far_wet_db: The same at distance 1, where the players themselves fall by `FAR_DRY_DB`.
        bells: (Hz, dB, Q) by which the tone is corrected.
        air_hz: Where a gentle slope of 6 dB per octave begins.
        rise_lu: Rises within a second, kept well inside the 3 LU that the player permits;
            struck tones overshoot it more than bowed ones.
        fade_in: From how many dB under, over how many seconds.
        fade_out_s: Until silence at the end.
        kbit: Kilobits per second.
    """

    length_s: int
    hall: Room
    near_wet_db: float = -8.0
    far_wet_db: float = -2.0
    bells: tuple[tuple[float, float, float], ...] = ()
    air_hz: float = 12_000
    rise_lu: float = 2.4
    fade_in: tuple[float, float] = (-16.0, 6.5)
    fade_out_s: float = 5.0
    kbit: int = 96


WARM = ((170, 1.5, 0.8), (540, -2.0, 0.9), (2400, -1.5, 0.7))

PIECES = {
    "slow-strings": Piece(
        240, HALL, bells=WARM, air_hz=8000, fade_in=(-26.0, 10.0), fade_out_s=12.0, kbit=112
    ),
    "at-rest": Piece(200, HALL, rise_lu=2.0),
}
"""The pieces by name, which is that of the score and of the recording."""


def perform(piece: Piece, score: Score, font: Path) -> Samples:
    """Return the piece in its room, before mastering, (2, length)."""
    frames = piece.length_s * RATE
    mixed = np.zeros((2, frames), np.float32)
    for seed, part in enumerate(score.parts):
        dry = orchestra.play(score, part, font, np.random.default_rng(900 + seed))
        mixed += _placed(_fitted(dry, frames), part)
    farness = _per_frame(score, frames)
    near = mixed * _gains(FAR_DRY_DB * farness)
    sent = mixed * _gains(piece.near_wet_db + (piece.far_wet_db - piece.near_wet_db) * farness)
    return near + piece.hall.reflect(sent)[:, :frames]


def master(piece: Piece, mix: Samples) -> Samples:
    """Clear what is below the basses, set the tone, fade in and out, hold rises, level."""
    sos = np.concatenate([
        signal.butter(2, 48, "highpass", fs=RATE, output="sos"),
        *(equaliser.bell(*bell) for bell in piece.bells),
        signal.butter(1, piece.air_hz, "lowpass", fs=RATE, output="sos"),
    ])  # fmt: skip
    clear: Floats = signal.sosfilt(sos, mix, axis=1)
    faded = loudness.levelled(clear * _fades(piece, clear.shape[1]), LUFS)
    return loudness.levelled(loudness.ridden(faded, piece.rise_lu), LUFS)


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


def _fades(piece: Piece, frames: int) -> Samples:
    time = np.arange(frames) / RATE
    from_db, seconds = piece.fade_in
    onset = 10 ** (np.minimum(time / seconds - 1, 0) * -from_db / 20)
    ending = np.sin(np.pi / 2 * np.clip((frames / RATE - time) / piece.fade_out_s, 0, 1)) ** 2
    both: Floats = onset * ending
    return both.astype(np.float32)


def main() -> None:
    """Perform, master and encode."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PIECES))
    parser.add_argument("--font", type=Path, default=FONT, help="sound font (sf2 or sf3)")
    arguments = parser.parse_args()
    font: Path = arguments.font
    names: list[str] = arguments.names or list(PIECES)
    if unknown := set(names) - set(PIECES):
        parser.error(
            f"no such piece: {', '.join(sorted(unknown))}; there are {', '.join(PIECES)}"
        )
    if not font.exists():
        parser.error(f"there is no sound font {font}: name MuseScore General's with --font")
    for name in names:
        piece, place = PIECES[name], PLACE / f"{name}.opus"
        mix = perform(piece, load_score(SCORES / f"{name}.yaml"), font)
        soundfile.write_opus(place, master(piece, mix), kbit=piece.kbit)
        print(f"{place.relative_to(ROOT)}: {place.stat().st_size / 1e3:.0f} kB", flush=True)


if __name__ == "__main__":
    main()
