"""Record every line with a computer's voice; only lines whose words changed are spoken again.

    python assets/make_voice.py --styles node_modules/kokoro-js/voices
    python assets/make_voice.py --styles … sessions/steady      one pack alone
    python assets/make_voice.py --styles … --again              all lines, changed or not

Needs Thaw itself, what requirements.txt lists, the ffmpeg program, and the npm package
kokoro-js for the voice's style vectors. Recordings of lines that no longer exist are removed.
"""

import argparse
import sys
from functools import partial
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

JUNE = Speaker(
    id="june",
    name="June",
    engine="Kokoro-82M 1.0 (int8), voice af_heart, by hexgrad, Apache-2.0",
)
STYLE = "af_heart.bin"
OPUS_KBIT = 40


def record(folder: Path, voice: Kokoro, speaker: Speaker, *, again: bool) -> None:
    """Bring the recordings of a pack, or of the guidance, in step with its lines."""
    lines, place = spoken_lines(folder), folder_of(folder, speaker)
    recordings = {} if again else _still_true(read_listing(place), lines)
    stale = [line for line in lines.values() if line.id not in recordings]
    for count, line in enumerate(stale, start=1):
        recordings[line.id] = _recorded(line, voice, place)
        write_listing(place, speaker, recordings)
        print(f"{folder.name} {count}/{len(stale)} {line.id}", flush=True)
    write_listing(place, speaker, recordings)
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


def _recorded(line: SpokenLine, voice: Kokoro, place: Path) -> Recording:
    path = place / f"{line.id}.opus"
    encode = partial(soundfile.write_opus, kbit=OPUS_KBIT)
    spoken = narrate(voice, line.text, _manner(line))
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
    parser.add_argument("--again", action="store_true", help="speak unchanged lines too")
    parser.add_argument("folders", nargs="*", type=Path, help="packs, or assets/guidance")
    asked = parser.parse_args()
    if not (asked.styles / STYLE).exists():
        sys.exit(f"{asked.styles} has no {STYLE}: name the voices folder of kokoro-js.")
    packs = sorted(path.parent for path in ROOT.glob("sessions/*/pack.yaml"))
    voice = Kokoro(asked.styles / STYLE, british=False)
    for folder in asked.folders or [GUIDANCE, *packs]:
        record(folder.resolve(), voice, JUNE, again=asked.again)


if __name__ == "__main__":
    main()
