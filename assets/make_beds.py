"""Make the room tone and the beds: noise that moves slowly, without a tone or an event.

    python assets/make_beds.py            all of them
    python assets/make_beds.py soft-rain  only those named

Needs numpy, scipy and the ffmpeg program. Every file comes out the same on every run.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from studio import birds, embers, insects, leaves, loudness, rain, soundfile, water
from studio.coming import Comings, comings, gains
from studio.grains import laid_over
from studio.noise import Movement, bins_hz, diffuse, moving, shape
from studio.samples import RATE, Floats, Samples

ROOT = Path(__file__).resolve().parent.parent

BANDS_HZ = (120, 240, 480, 960, 1920, 3840)

BED_FRAMES = 640 * RATE
"""A bed comes round after ten minutes and more: by then nobody knows it again."""

BED_KBIT = 56

Curve: TypeAlias = Sequence[tuple[float, float]]
"""(Hz, dB) points of a spectrum."""


def make_room_tone() -> Samples:
    """Return 60 s of the air of a plain room: even, a little movement, nothing to follow."""
    rng = np.random.default_rng(3401)
    curve = [
        (25, -60), (45, -18), (70, -3), (120, 0), (300, -3), (800, -8),
        (2000, -16), (4000, -27), (8000, -48), (14000, -80),
    ]  # fmt: skip
    return _air(rng, curve, Movement(1.8, (9, 23)), spacing_m=0.34, frames=60 * RATE)


def make_quiet_room() -> Samples:
    """Return a room with a window open a hand's breadth: a low floor, and far air."""
    rng = np.random.default_rng(7703)
    inside = [
        (25, -60), (45, -15), (65, 0), (150, 0), (400, -6), (1000, -13),
        (2500, -25), (6000, -45), (14000, -80),
    ]  # fmt: skip
    outside = [
        (80, -60), (160, -18), (300, -9), (600, -8), (1200, -11), (2400, -18),
        (4800, -32), (10000, -60),
    ]  # fmt: skip
    floor = _air(rng, inside, Movement(1.5, (11, 31)), spacing_m=0.34)
    far_air = _air(rng, outside, Movement(4.0, (8, 27)), spacing_m=0.8)
    return floor + far_air


def make_soft_rain() -> Samples:
    """Return light rain on leaves: many small grains over a moving floor."""
    rng = np.random.default_rng(1861)
    far = [
        (40, -60), (80, -20), (160, -11), (320, -5), (640, -1), (1300, -2),
        (2600, -8), (5200, -18), (9000, -32), (15000, -60),
    ]  # fmt: skip
    floor = _air(rng, far, Movement(2.2, (8, 29)), spacing_m=0.34)
    return laid_over(floor, rain.fall(rng, BED_FRAMES), share=0.85)


def make_stream() -> Samples:
    """Return a small stream a few steps off: bubbles over the wash of shallow water."""
    rng = np.random.default_rng(5209)
    wash = [
        (60, -60), (120, -22), (250, -8), (450, -1), (800, 0), (1500, -4),
        (3000, -12), (6000, -26), (10000, -44), (15000, -70),
    ]  # fmt: skip
    floor = _air(rng, wash, Movement(2.0, (8, 25)), spacing_m=0.34)
    return laid_over(floor, water.bubbles(rng, BED_FRAMES), share=0.8)


def make_wind() -> Samples:
    """Return wind in a hedge: air that comes and goes slowly, and leaves, never a whistle."""
    rng = np.random.default_rng(6121)
    air = [
        (35, -60), (70, -16), (130, -3), (260, 0), (520, -3), (1000, -9),
        (2000, -16), (4000, -27), (8000, -45), (14000, -75),
    ]  # fmt: skip
    floor = _air(rng, air, Movement(5.0, (10, 37)), spacing_m=0.5)
    return laid_over(floor, leaves.rustle(rng, BED_FRAMES), share=0.42)


def make_night() -> Samples:
    """Return a still night far from roads: low wide air, and insects in far grass."""
    rng = np.random.default_rng(8807)
    air = [
        (30, -60), (55, -14), (90, -1), (180, 0), (400, -7), (900, -15),
        (2000, -25), (5000, -42), (12000, -75),
    ]  # fmt: skip
    floor = _air(rng, air, Movement(2.5, (11, 37)), spacing_m=0.8)
    return laid_over(floor, insects.shimmer(rng, BED_FRAMES), share=0.11)


def make_wood() -> Samples:
    """Return a wood a field away: high leaves, moving air, birds too far to be told apart."""
    rng = np.random.default_rng(4663)
    air = [
        (40, -60), (90, -18), (180, -7), (400, -2), (900, 0), (1800, -4),
        (3600, -12), (7000, -28), (12000, -55),
    ]  # fmt: skip
    floor = _air(rng, air, Movement(3.5, (9, 33)), spacing_m=0.8)
    leafy = laid_over(floor, leaves.rustle(rng, BED_FRAMES), share=0.25)
    return laid_over(leafy, birds.call(rng, BED_FRAMES), share=0.16)


def make_shore() -> Samples:
    """Return a shore from behind the dunes: the sea always there, and waves that run out."""
    rng = np.random.default_rng(7309)
    sea = [
        (40, -60), (80, -14), (150, -2), (300, 0), (600, -3), (1200, -9),
        (2500, -18), (5000, -32), (10000, -60),
    ]  # fmt: skip
    foam = [
        (200, -60), (400, -16), (800, -4), (1600, 0), (3000, -3), (5500, -10),
        (9000, -24), (14000, -55),
    ]  # fmt: skip
    floor = _air(rng, sea, Movement(2.5, (10, 35)), spacing_m=0.6)
    waves = comings(rng, BED_FRAMES, Comings((7, 12), (3.5, 5.0), (6.0, 9.0), (0.5, 1.0)))
    running_out = _noise(rng, foam, spacing_m=0.5) * gains(BED_FRAMES, waves, late_s=0.8)
    return laid_over(floor, running_out.astype(np.float32), share=0.5)


def make_street() -> Samples:
    """Return a street some houses away: its hum, and cars that are long in passing."""
    rng = np.random.default_rng(9241)
    hum = [
        (35, -60), (60, -12), (100, 0), (220, -1), (450, -5), (900, -10),
        (1800, -18), (4000, -34), (9000, -65),
    ]  # fmt: skip
    tyres = [
        (80, -60), (160, -14), (350, -3), (700, 0), (1200, -3), (2200, -12),
        (4500, -28), (9000, -60),
    ]  # fmt: skip
    floor = _air(rng, hum, Movement(2.0, (9, 31)), spacing_m=0.7)
    cars = comings(rng, BED_FRAMES, Comings((9, 26), (5.0, 8.0), (6.0, 10.0), (0.4, 1.0)))
    passing = _noise(rng, tyres, spacing_m=0.5) * gains(BED_FRAMES, cars)
    return laid_over(floor, passing.astype(np.float32), share=0.4)


def make_fire() -> Samples:
    """Return a fire in a stove: the draught in the pipe, and small crackles behind iron."""
    rng = np.random.default_rng(3541)
    draught = [
        (40, -60), (70, -10), (120, 0), (250, -2), (500, -7), (1000, -14),
        (2000, -22), (4000, -36), (9000, -65),
    ]  # fmt: skip
    floor = _air(rng, draught, Movement(1.8, (8, 21)), spacing_m=0.34)
    return laid_over(floor, embers.crackle(rng, BED_FRAMES), share=0.4)


def make_room_at_evening() -> Samples:
    """Return a room at evening: close, a little air at the window, a far road."""
    rng = np.random.default_rng(2707)
    inside = [
        (30, -60), (55, -10), (85, 0), (170, -1), (350, -9), (800, -19),
        (2000, -32), (6000, -55), (14000, -80),
    ]  # fmt: skip
    window = [
        (150, -60), (300, -16), (600, -8), (1200, -9), (2400, -15), (4200, -26),
        (8000, -48), (14000, -75),
    ]  # fmt: skip
    road = [(60, -60), (110, -4), (220, 0), (420, -6), (900, -20), (2500, -50)]
    floor = _air(rng, inside, Movement(1.5, (12, 37)), spacing_m=0.34)
    air = _air(rng, window, Movement(5.0, (13, 41)), spacing_m=0.8)
    cars = comings(rng, BED_FRAMES, Comings((24, 50), (7.0, 11.0), (8.0, 13.0), (0.4, 1.0)))
    passing = _noise(rng, road, spacing_m=0.5) * gains(BED_FRAMES, cars)
    return laid_over(floor + air, passing.astype(np.float32), share=0.25)


def _air(
    rng: np.random.Generator,
    curve: Curve,
    movement: Movement,
    *,
    spacing_m: float,
    frames: int = BED_FRAMES,
) -> Samples:
    """Return noise of a shape whose bands wander by themselves, (2, frames)."""
    return moving(rng, _spectrum(rng, curve, spacing_m, frames), frames, movement, BANDS_HZ)


def _noise(rng: np.random.Generator, curve: Curve, *, spacing_m: float) -> Floats:
    """Return noise of a shape that does not move by itself, as long as a bed."""
    noise: Floats = np.fft.irfft(_spectrum(rng, curve, spacing_m, BED_FRAMES), BED_FRAMES)
    return noise


def _spectrum(
    rng: np.random.Generator, curve: Curve, spacing_m: float, frames: int
) -> NDArray[np.complex128]:
    return diffuse(rng, frames, spacing_m) * shape(curve, bins_hz(frames))


@dataclass(frozen=True)
class Recipe:
    """A sound, how loud it is once encoded, and the files it becomes."""

    make: Callable[[], Samples]
    lufs: float
    places: tuple[str, ...]


def _beds(name: str, *packs: str) -> tuple[str, ...]:
    return tuple(f"sessions/{pack}/beds/{name}.opus" for pack in packs)


RECIPES = {
    "room-tone": Recipe(make_room_tone, -34.0, ("assets/sounds/room-tone.ogg",)),
    "quiet-room": Recipe(
        make_quiet_room, -33.0, _beds("quiet-room", "first-thaw", "listening")
    ),
    "soft-rain": Recipe(make_soft_rain, -31.0, _beds("soft-rain", "first-thaw", "steady")),
    "stream": Recipe(make_stream, -32.0, _beds("stream", "first-thaw")),
    "wind": Recipe(make_wind, -32.0, _beds("wind", "steady")),
    "night": Recipe(make_night, -33.0, _beds("night", "steady")),
    "wood": Recipe(make_wood, -32.0, _beds("wood", "listening")),
    "shore": Recipe(make_shore, -32.0, _beds("shore", "listening")),
    "street": Recipe(make_street, -33.0, _beds("street", "listening")),
    "fire": Recipe(make_fire, -32.0, _beds("fire", "touching-in")),
    "room-at-evening": Recipe(
        make_room_at_evening, -33.0, _beds("room-at-evening", "touching-in")
    ),
}


def _as_opus(path: Path, samples: Samples) -> None:
    soundfile.write_opus(path, samples, BED_KBIT)


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
            encode = soundfile.write_vorbis if place.endswith(".ogg") else _as_opus
            loudness.encode_levelled(ROOT / place, samples, recipe.lufs, encode)
            print(f"{place}: {(ROOT / place).stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
