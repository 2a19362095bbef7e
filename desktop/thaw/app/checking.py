"""Checks files of the session format: which files there are, and what is wrong with each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thaw.adapters.replaced_file import reason
from thaw.base.problem import Problem
from thaw.spec.load import Loaded, load_anchors, load_guidance, load_session

if TYPE_CHECKING:
    from thaw.spec.guidance import Anchors, Guidance
    from thaw.spec.session import Session


def find_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that are meant: those named, and every session and anchor file of a folder."""
    return tuple(
        dict.fromkeys(
            file
            for path in paths
            for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else (path,))
        )
    )


def check_file(path: Path) -> tuple[Problem, ...]:
    """Every problem of one file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        text = f"This file cannot be read: {reason(error)}."
        return (Problem(str(path), 0, 0, "unreadable", text),)
    return _load(path.name, data, str(path)).problems


def _load(
    name: str, data: bytes, file: str
) -> Loaded[Anchors] | Loaded[Guidance] | Loaded[Session]:
    match name:
        case "anchors.yaml":
            return load_anchors(data, file)
        case "guidance.yaml":
            return load_guidance(data, file)
        case _:
            return load_session(data, file)
