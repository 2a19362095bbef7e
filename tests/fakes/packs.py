"""Packs on disk for tests: small, whole, with a voice that has recorded every line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.specs import WHOLE
from thaw.spec.lines import session_lines
from thaw.spec.load import load_session

if TYPE_CHECKING:
    from pathlib import Path

PACK = """\
id: {name}
title: A pack
version: 1.0.0
summary: For tests.
language: en
author: Tests
license: CC0-1.0
contact: tests@example.org
minimum_thaw: 0.1.0
"""
SOUNDS = ("beds/soft-rain.opus", "music/slow-strings.opus", "sounds/wood.opus")


def make_pack(folder: Path) -> Path:
    """A pack without problems: one session, its sounds, their credits, one voice."""
    write(folder / "pack.yaml", PACK.format(name=folder.name))
    write(folder / "sessions" / "test.yaml", WHOLE)
    for sound in SOUNDS:
        write(folder / sound, "sound")
    credit = "{source: Our own script, license: CC0-1.0}"
    write(folder / "credits.yaml", "files:\n" + "".join(f"  {s}: {credit}\n" for s in SOUNDS))
    session = load_session(WHOLE.encode(), "test.yaml").required()
    entries = {line.id: (line.hash, f"{line.id}.opus") for line in session_lines(session)}
    make_voice(folder, "june", entries)
    return folder


def make_voice(
    folder: Path, name: str, entries: dict[str, tuple[str, str]], language: str = "en"
) -> Path:
    """A voice with recordings: id of a line → hash and file."""
    voice = folder / "voice" / language / name
    lines = "".join(
        f"  {line}: {{hash: {text_hash}, file: {file}, frames: 48000}}\n"
        for line, (text_hash, file) in entries.items()
    )
    write(
        voice / "voice.yaml",
        f"name: {name.title()}\ncomputer: true\nlines:\n{lines or '  {}'}\n",
    )
    for _, file in entries.values():
        write(voice / file, "recording")
    return voice


def write(file: Path, text: str) -> None:
    """Write a file, and the folders that it lies in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
