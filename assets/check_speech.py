"""Let a recogniser that knows nothing of our voices write down what it hears, and compare.

    python assets/check_speech.py                          every voice of every pack
    python assets/check_speech.py sessions/steady --above 0.5

Prints each line of which PocketSphinx gets more than a share of the words wrong (0.35 unless
told otherwise) beside what it heard, then the share over all lines of each voice. Such lines
are for somebody to listen to: the recogniser reads slow speech and women's voices worse than
people do, and knows no rare words. Needs Thaw, and what requirements.txt lists.
"""

import argparse
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from pocketsphinx import Decoder
from rapidfuzz.distance import Levenshtein
from scipy import signal

from studio import soundfile
from studio.recordings import LISTING, read_listing, spoken_lines
from studio.samples import RATE

ROOT = Path(__file__).resolve().parent.parent
HEARS_AT = 16_000
"""The rate that PocketSphinx's English model was trained at."""

TO_BE_LOOKED_AT = 0.35


@dataclass(frozen=True)
class Heard:
    """A line of a voice as it was written and as it was heard, in words."""

    voice: str
    id: str
    written: tuple[str, ...]
    heard: tuple[str, ...]

    @property
    def errors(self) -> int:
        """Words that are wrong, missing or too many."""
        return int(Levenshtein.distance(self.written, self.heard))

    @property
    def share(self) -> float:
        """Word error rate."""
        return self.errors / len(self.written)


def hear(task: tuple[Path, str]) -> Heard:
    """Listen to one recording."""
    path, text = task
    samples = signal.resample_poly(soundfile.read(path)[0], 1, RATE // HEARS_AT)
    pcm = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    decoder = _decoder()
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()
    guess = decoder.hyp()
    words = _words(guess.hypstr) if guess else ()
    return Heard(path.parent.name, path.stem, _words(text), words)


def recordings(folder: Path) -> Iterator[tuple[Path, str]]:
    """Return every recording of a pack, or of the guidance, with its text."""
    lines = spoken_lines(folder)
    for listing in sorted(folder.glob(f"voice/*/*/{LISTING}")):
        for id_, recording in read_listing(listing.parent).items():
            if id_ in lines:
                yield listing.parent / recording.file, lines[id_].text


@cache
def _decoder() -> Decoder:
    return Decoder(loglevel="FATAL")


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z']+", text.lower().replace("’", "'").replace("-", " ")))


def main() -> None:
    """Print what should be looked at, and the share of each voice."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--above", type=float, default=TO_BE_LOOKED_AT, metavar="SHARE")
    parser.add_argument("folders", nargs="*", type=Path, help="packs, or assets/guidance")
    asked = parser.parse_args()
    packs = sorted(path.parent for path in ROOT.glob("sessions/*/pack.yaml"))
    folders = asked.folders or [ROOT / "assets/guidance", *packs]
    tasks = [task for folder in folders for task in recordings(folder.resolve())]
    lines: list[Heard] = []
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        for line in pool.map(hear, tasks):
            lines.append(line)
            if line.share > asked.above:
                print(f"{line.share:.2f} {line.voice} {line.id}")
                print(f"     {' '.join(line.written)}\n     {' '.join(line.heard)}", flush=True)
    for voice in sorted({line.voice for line in lines}):
        print(summary(voice, [line for line in lines if line.voice == voice], asked.above))


def summary(voice: str, lines: Sequence[Heard], above: float) -> str:
    """Return the share of wrong words of a voice, and how many of its lines have more."""
    words = sum(len(line.written) for line in lines)
    wrong = sum(line.errors for line in lines)
    over = sum(line.share > above for line in lines)
    return f"{voice}: {wrong / words:.2f} of {words} words; {over} of {len(lines)} lines above"


if __name__ == "__main__":
    main()
