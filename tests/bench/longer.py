"""Sessions of any length: the shipped body scan's lines and rests, over and over."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from thaw.adapters.bundled import sessions_folder
from thaw.base.units import seconds_from_frames
from thaw.packs.folder import find_session, packs_in
from thaw.packs.voice import voices_of
from thaw.spec.steps import Rest, Say

PACK: Final = "steady"
SESSION: Final = "steady/body-scan-edges"
_HEAD: Final = """\
thaw: 1
id: {id}
title: {minutes} minutes
summary: For measuring.
kind: grounding
language: en
credits: {{author: Tests, license: CC0-1.0}}
bed: {bed}
sections:
  - id: here
    title: Here
    focus: outside
    level: 1
    steps:
"""
_TAIL: Final = """\
  - id: closing
    title: Closing
    focus: outside
    level: 1
    closing: true
    steps:
      - say: {last}
"""


def longer_sessions(folder: Path, minutes: tuple[int, ...]) -> dict[int, Path]:
    """A pack with one session for each length, in the shipped voice; gives their files."""
    folder.mkdir()
    shipped = sessions_folder() / PACK
    for name in ("voice", "beds", "pack.yaml"):
        (folder / name).symlink_to(shipped / name)
    (folder / "sessions").mkdir()
    return {length: _write(folder, length) for length in minutes}


def _write(folder: Path, minutes: int) -> Path:
    file = folder / "sessions" / f"long-{minutes}.yaml"
    session = find_session(SESSION, packs_in(sessions_folder())).load()
    seconds, said = _steps()
    times = round(minutes * 60 / seconds)
    head = _HEAD.format(id=file.stem, minutes=minutes, bed=session.bed)
    last = "You might look around once more."
    file.write_text(head + said * times + _TAIL.format(last=last), encoding="utf-8")
    return file


def _steps() -> tuple[float, str]:
    """All lines without a choice of wording, each with its rest; and how long they take."""
    voice = voices_of(sessions_folder() / PACK, "en")[0]
    session = find_session(SESSION, packs_in(sessions_folder())).load()
    seconds, said = 0.0, ""
    for section in session.sections:
        for number, step in enumerate(section.steps):
            if isinstance(step, Say) and isinstance(step.say, str):
                said += f"      - say: >-\n          {step.say}\n"
                recorded = voice.by_id.get(f"{session.id}.{section.id}.{number}")
                seconds += recorded.frames / 48_000 if recorded else 5.0
            elif isinstance(step, Rest):
                said += f"      - rest: {seconds_from_frames(step.rest):g} s\n"
                seconds += seconds_from_frames(step.rest)
    return seconds, said
