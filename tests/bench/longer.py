"""Sessions of any length: the lines of the shipped body scan, over and over."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path
from typing import Final

from thaw.adapters.bundled import sessions_folder
from thaw.base.units import RATE
from thaw.packs.folder import find_session, packs_in
from thaw.packs.voice import voices_of
from thaw.spec.lines import session_lines

PACK: Final = "steady"
SESSION: Final = "steady/body-scan-edges"
_REST_S: Final = 5
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
      - say: You might look around once more.
"""


def longer_sessions(folder: Path, minutes: tuple[int, ...]) -> dict[int, Path]:
    """A pack with one session for each length, in the shipped voice; gives their files."""
    shutil.copytree(sessions_folder() / PACK, folder)
    return {length: _write(folder, length) for length in minutes}


def _write(folder: Path, minutes: int) -> Path:
    """The session's lines with rests between, from the first again until it is long enough."""
    session = find_session(SESSION, packs_in(sessions_folder())).load()
    voice = voices_of(folder, session.language)[0]
    file = folder / "sessions" / f"long-{minutes}.yaml"
    said, seconds = "", 0.0
    for spoken in itertools.cycle(session_lines(session)):
        recording = voice.recording(spoken)
        if seconds >= minutes * 60:
            break
        if recording is not None:
            said += f"      - say: >-\n          {spoken.text}\n      - rest: {_REST_S} s\n"
            seconds += recording.frames / RATE + _REST_S
    head = _HEAD.format(id=file.stem, minutes=minutes, bed=session.bed)
    file.write_text(head + said + _TAIL, encoding="utf-8")
    return file
