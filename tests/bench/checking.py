"""Checking many sessions, and the same pack again, by the whole program from its start."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.child import run
from bench.many_sessions import make_packs
from bench.spread import Spread, repeated
from bench.table import Row, at_most
from e2e.real.running import PROGRAM
from e2e.usage import Usage, used_by
from fakes.hostile_packs import hostile_packs
from thaw.adapters.bundled import sessions_folder

MANY: Final = 1000
MANY_S: Final = 5.0
AGAIN: Final = 15
AGAIN_S: Final = 1.0
WORST_S: Final = 5.0
"""Of the processor, all processes together."""
WORST_MB: Final = 300.0
TWICE: Final = 2.4
"""How much longer twice as many may take for the growth to be called a straight line."""
_SPOKEN: Final = ("steady", "body-scan-edges")
"""The shipped pack and session whose recordings stand for those of a spoken pack."""


def rows(folder: Path, runs: int) -> Iterator[Row]:
    """How long ``thaw check`` takes, sounds already measured."""
    half, whole = folder / "half", folder / "whole"
    make_packs(half, MANY // 2)
    make_packs(whole, MANY)
    profile = folder / "profile"
    for packs in (half, whole):
        _check(packs, profile)
    turns = [(_check(half, profile), _check(whole, profile)) for _ in range(runs)]
    halves, wholes = (Spread(tuple(seconds)) for seconds in zip(*turns, strict=True))
    yield Row(f"check {MANY} sessions of 150 lines", "s", wholes, goal=at_most(MANY_S))
    growth = Spread((wholes.median / halves.median,))
    yield Row("twice as many sessions", "×", growth, goal=at_most(TWICE))
    spoken = spoken_pack(folder / _SPOKEN[0], AGAIN)
    _check(spoken, profile)
    again = repeated(runs, lambda: _check(spoken, profile))
    yield Row(f"check {AGAIN} spoken sessions again", "s", again, goal=at_most(AGAIN_S))
    yield from _worst(folder, profile)


def _worst(folder: Path, profile: Path) -> Iterator[Row]:
    """What the packs take that are made to take much, until they are refused."""
    file = folder / "soft.thawpack"
    used: list[Usage] = []
    for _, data in hostile_packs(folder):
        file.write_bytes(data)
        used.append(used_by([*PROGRAM, "pack", "install", "--profile", profile, file]))
    what = f"the worst of {len(used)} packs made to do harm"
    seconds = Spread((max(one.seconds for one in used),))
    yield Row(f"{what}, until it is refused", "s", seconds, goal=at_most(WORST_S))
    peak = Spread((max(one.peak for one in used) / 1e6,))
    yield Row(f"{what}, memory", "MB", peak, goal=at_most(WORST_MB))


def spoken_pack(folder: Path, count: int) -> Path:
    """A shipped pack with its voice, and one of its sessions, so many times over."""
    pack, session = _SPOKEN
    shutil.copytree(sessions_folder() / pack, folder)
    text = (folder / "sessions" / f"{session}.yaml").read_text("utf-8")
    for other in (folder / "sessions").iterdir():
        if other.stem != session:
            other.unlink()
    for number in range(1, count):
        name = f"{session}-{number}"
        again = text.replace(f"id: {session}\n", f"id: {name}\n", 1)
        (folder / "sessions" / f"{name}.yaml").write_text(again, "utf-8")
    return folder


def _check(path: Path, profile: Path) -> float:
    """Seconds of the whole program.

    Raises:
        RuntimeError: one of the problems is an error.
    """
    return run([*PROGRAM, "check", "--profile", profile, path]).seconds
