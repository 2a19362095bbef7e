"""The recordings of a folder of lines: which are there, which are stale, and `voice.yaml`.

A recording belongs to its text: `voice.yaml` keeps the hash of what was spoken, so that only
changed lines are spoken again.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from thaw.spec.lines import SpokenLine, anchor_lines, guidance_lines, session_lines
from thaw.spec.load import load_anchors, load_guidance, load_session

LISTING = "voice.yaml"


@dataclass(frozen=True)
class Speaker:
    """Who is heard, as `voice.yaml` says it.

    Attributes:
        id: The folder's name.
        name: Shown to listeners.
        engine: What made it, and its licence.
        computer: Not a person.
    """

    id: str
    name: str
    engine: str
    computer: bool = True


@dataclass(frozen=True)
class Recording:
    """One line's entry in `voice.yaml`; lengths and beginnings in frames at 48 kHz."""

    hash: str
    file: str
    frames: int
    sentences: tuple[int, ...]


def spoken_lines(folder: Path) -> dict[str, SpokenLine]:
    """Return every line of a pack, or of the folder of the guidance, by id.

    Raises:
        InputError: a file does not load.
    """
    return {line.id: line for path in sorted(folder.rglob("*.yaml")) for line in _lines(path)}


def folder_of(folder: Path, speaker: Speaker) -> Path:
    """Return where a speaker's recordings of a pack lie."""
    return folder / "voice" / "en" / speaker.id


def read_listing(voice: Path) -> dict[str, Recording]:
    """Return what `voice.yaml` lists and lies there; nothing if there is none yet."""
    listing = voice / LISTING
    if not listing.exists():
        return {}
    lines = yaml.safe_load(listing.read_text(encoding="utf-8"))["lines"]
    recordings = {
        line: Recording(
            entry["hash"], entry["file"], entry["frames"], tuple(entry["sentences"])
        )
        for line, entry in lines.items()
    }
    return {line: entry for line, entry in recordings.items() if (voice / entry.file).exists()}


def write_listing(voice: Path, speaker: Speaker, recordings: dict[str, Recording]) -> None:
    """Write `voice.yaml`, lines in order."""
    lines = {
        line: {**asdict(entry), "sentences": list(entry.sentences)}
        for line, entry in sorted(recordings.items())
    }
    head = {"name": speaker.name, "computer": speaker.computer, "engine": speaker.engine}
    voice.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(
        {**head, "lines": lines}, sort_keys=False, width=96, default_flow_style=None
    )
    (voice / LISTING).write_text(text, encoding="utf-8")


def _lines(path: Path) -> Iterator[SpokenLine]:
    data, name = path.read_bytes(), path.name
    if path.parent.name == "sessions":
        yield from session_lines(load_session(data, name).required())
    elif name == "guidance.yaml":
        yield from guidance_lines(load_guidance(data, name).required())
    elif name == "anchors.yaml":
        yield from anchor_lines(load_anchors(data, name).required())
