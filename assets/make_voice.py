"""Record every line with a computer's voice; only lines whose words changed are spoken again.

    python assets/make_voice.py --styles node_modules/kokoro-js/voices
    python assets/make_voice.py --styles … sessions/steady      one pack alone
    python assets/make_voice.py --styles … --voice june         one voice alone
    python assets/make_voice.py --styles … --again              all lines, changed or not

Lines are spoken side by side, one process for each processor, and listed as each is finished:
what was stopped goes on where it was. Recordings of lines that no longer exist are removed.

Needs Thaw itself, what requirements.txt lists, the ffmpeg program, and the npm package
kokoro-js for the voice's style vectors.
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from studio import loudness, soundfile
from studio.narration import BRIGHT, GUIDING, LUFS, ORDINARY, Manner, narrate
from studio.recordings import (
    LISTING,
    Recording,
    Speaker,
    folder_of,
    read_listing,
    spoken_lines,
    write_listing,
)
from studio.speech import Kokoro
from thaw.spec.lines import SpokenLine

ROOT = Path(__file__).resolve().parent.parent
GUIDANCE = ROOT / "assets/guidance"

OPUS_KBIT = 32


@dataclass(frozen=True)
class Voice:
    """Who speaks, and the style vectors that make the model sound so.

    Attributes:
        speaker: As listeners meet it.
        style: A file of kokoro-js.
        british: Which English it was trained on.
    """

    speaker: Speaker
    style: str
    british: bool = False


def _kokoro(name: str) -> str:
    return f"Kokoro-82M 1.0 (int8), voice {name}, by hexgrad, Apache-2.0"


VOICES = {
    "june": Voice(Speaker("june", "June", _kokoro("af_heart")), "af_heart.bin"),
}


def record(
    folder: Path, voice: Voice, styles: Path, *, again: bool, pool: ProcessPoolExecutor
) -> None:
    """Bring a voice's recordings of a pack, or of the guidance, in step with its lines."""
    lines, place = spoken_lines(folder), folder_of(folder, voice.speaker)
    recordings = {} if again else _still_true(read_listing(place), lines)
    stale = [line for line in lines.values() if line.id not in recordings]
    place.mkdir(parents=True, exist_ok=True)
    speak = partial(_recorded, styles, voice, place)
    spoken = zip(stale, pool.map(speak, stale), strict=True)
    for count, (line, recording) in enumerate(spoken, start=1):
        recordings[line.id] = recording
        write_listing(place, voice.speaker, recordings)
        print(f"{folder.name} {voice.speaker.id} {count}/{len(stale)} {line.id}", flush=True)
    write_listing(place, voice.speaker, recordings)
    wanted = {LISTING, *(recording.file for recording in recordings.values())}
    for path in place.iterdir():
        if path.name not in wanted:
            path.unlink()


def _still_true(
    recordings: dict[str, Recording], lines: dict[str, SpokenLine]
) -> dict[str, Recording]:
    return {
        id_: recording
        for id_, recording in recordings.items()
        if id_ in lines and lines[id_].hash == recording.hash
    }


@cache
def _loaded(styles: Path, voice: Voice) -> Kokoro:
    """Return the model in this voice; each process loads it once."""
    return Kokoro(styles / voice.style, british=voice.british)


def _recorded(styles: Path, voice: Voice, place: Path, line: SpokenLine) -> Recording:
    path = place / f"{line.id}.opus"
    encode = partial(soundfile.write_opus, kbit=OPUS_KBIT)
    spoken = narrate(_loaded(styles, voice), line.text, _manner(line))
    loudness.encode_levelled(path, spoken.samples, LUFS, encode)
    return Recording(line.hash, path.name, soundfile.read(path).shape[1], spoken.sentences)


def _manner(line: SpokenLine) -> Manner:
    if line.id.startswith("guidance.far-away."):
        return BRIGHT
    return ORDINARY if line.id.startswith("guidance.") else GUIDING


def main() -> None:
    """Record the folders named on the command line, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--styles", type=Path, required=True, help="kokoro-js's voices folder")
    parser.add_argument("--voice", choices=VOICES, help="one voice alone")
    parser.add_argument("--again", action="store_true", help="speak unchanged lines too")
    parser.add_argument("folders", nargs="*", type=Path, help="packs, or assets/guidance")
    asked = parser.parse_args()
    voices = [VOICES[asked.voice]] if asked.voice else list(VOICES.values())
    for voice in voices:
        if not (asked.styles / voice.style).exists():
            sys.exit(
                f"{asked.styles} has no {voice.style}: name the voices folder of kokoro-js."
            )
    packs = sorted(path.parent for path in ROOT.glob("sessions/*/pack.yaml"))
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        for voice in voices:
            for folder in asked.folders or [GUIDANCE, *packs]:
                record(folder.resolve(), voice, asked.styles, again=asked.again, pool=pool)


if __name__ == "__main__":
    main()
