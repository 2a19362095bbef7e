"""Make the room tone and the beds: noise that moves slowly, without a tone or an event.

    python assets/make_beds.py            all of them
    python assets/make_beds.py soft-rain  only those named

Needs numpy, scipy and the ffmpeg program. Every file comes out the same on every run.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio import loudness, rain, soundfile
from studio.noise import Movement, bins_hz, diffuse, moving, shape
from studio.samples import RATE, Samples

ROOT = Path(__file__).resolve().parent.parent

BANDS_HZ = (120, 240, 480, 960, 1920, 3840)


def make_room_tone() -> Samples:
    """Return 60 s of the air of a plain room: even, a little movement, nothing to follow."""
    rng = np.random.default_rng(3401)
    frames = 60 * RATE
    curve = [
        (25, -60), (45, -18), (70, -3), (120, 0), (300, -3), (800, -8),
        (2000, -16), (4000, -27), (8000, -48), (14000, -80),
    ]  # fmt: skip
    spectrum = diffuse(rng, frames, spacing_m=0.34) * shape(curve, bins_hz(frames))
    return moving(rng, spectrum, frames, Movement(1.8, (9, 23)), BANDS_HZ)


def make_quiet_room() -> Samples:
    """Return 90 s of a room with a window open a hand's breadth: a low floor, and far air."""
    rng = np.random.default_rng(7703)
    frames = 90 * RATE
    inside = [
        (25, -60), (45, -15), (65, 0), (150, 0), (400, -6), (1000, -13),
        (2500, -25), (6000, -45), (14000, -80),
    ]  # fmt: skip
    outside = [
        (80, -60), (160, -18), (300, -9), (600, -8), (1200, -11), (2400, -18),
        (4800, -32), (10000, -60),
    ]  # fmt: skip
    floor = moving(
        rng, diffuse(rng, frames, 0.34) * shape(inside, bins_hz(frames)),
        frames, Movement(1.5, (11, 31)), BANDS_HZ,
    )  # fmt: skip
    far_air = moving(
        rng, diffuse(rng, frames, 0.8) * shape(outside, bins_hz(frames)),
        frames, Movement(4.0, (8, 27)), BANDS_HZ,
    )  # fmt: skip
    return floor + far_air


def make_soft_rain() -> Samples:
    """Return 90 s of light rain on leaves: many small grains over a moving floor."""
    rng = np.random.default_rng(1861)
    frames = 90 * RATE
    far = [
        (40, -60), (80, -20), (160, -11), (320, -5), (640, -1), (1300, -2),
        (2600, -8), (5200, -18), (9000, -32), (15000, -60),
    ]  # fmt: skip
    floor = moving(
        rng, diffuse(rng, frames, 0.34) * shape(far, bins_hz(frames)),
        frames, Movement(2.2, (8, 29)), BANDS_HZ,
    )  # fmt: skip
    drops = rain.fall(rng, frames)
    return rain.blend(floor, drops)


@dataclass(frozen=True)
class Recipe:
    """A sound, how loud it is once encoded, and the files it becomes."""

    make: Callable[[], Samples]
    lufs: float
    places: tuple[str, ...]


RECIPES = {
    "room-tone": Recipe(make_room_tone, -34.0, ("assets/sounds/room-tone.ogg",)),
    "quiet-room": Recipe(
        make_quiet_room,
        -33.0,
        ("sessions/first-thaw/beds/quiet-room.opus", "sessions/listening/beds/quiet-room.opus"),
    ),
    "soft-rain": Recipe(
        make_soft_rain,
        -31.0,
        ("sessions/first-thaw/beds/soft-rain.opus", "sessions/steady/beds/soft-rain.opus"),
    ),
}


def main() -> None:
    """Make the sounds named on the command line, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(RECIPES))
    names: list[str] = parser.parse_args().names or list(RECIPES)
    if unknown := [name for name in names if name not in RECIPES]:
        parser.error(f"there is no sound {unknown[0]}; there are {', '.join(RECIPES)}")
    for name in names:
        recipe = RECIPES[name]
        samples = recipe.make()
        for place in recipe.places:
            encode = soundfile.write_vorbis if place.endswith(".ogg") else soundfile.write_opus
            loudness.encode_levelled(ROOT / place, samples, recipe.lufs, encode)
            print(f"{place}: {(ROOT / place).stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
