"""The part of the command line behind ``thaw pack voice``. Imports nothing that is heavy."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class VoiceCall:
    """What is to be done with the voice of a pack.

    Attributes:
        recordings: a folder of them, or a take.
        voice: its id, or empty.
        name: what it is called, or empty.
        language: which it speaks, or empty for the pack's.
        draft: whether a computer speaks what nobody recorded.
        dry_run: whether all is only told.
        script: whether the lines are only printed, to be read.
    """

    recordings: Path | None = None
    voice: str = ""
    name: str = ""
    language: str = ""
    draft: bool = False
    dry_run: bool = False
    script: bool = False


def add_voice_options(parser: argparse.ArgumentParser) -> None:
    """Give ``thaw pack voice`` its options."""
    parser.add_argument(
        "--from",
        dest="voice_from",
        metavar="RECORDINGS",
        type=Path,
        help="a folder of recordings named after lines, sections or sessions; or one take",
    )
    parser.add_argument("--voice", dest="voice_id", metavar="ID", help="like anna")
    parser.add_argument("--name", dest="voice_name", metavar="NAME", help="like Anna")
    parser.add_argument("--language", dest="voice_language", metavar="LANGUAGE", help="like en")
    parser.add_argument(
        "--draft",
        dest="voice_draft",
        action="store_true",
        help="let a computer speak what nobody has recorded, marked as a draft",
    )
    parser.add_argument(
        "--dry-run",
        dest="voice_dry_run",
        action="store_true",
        help="tell everything and change nothing",
    )
    parser.add_argument(
        "--script",
        dest="voice_script",
        action="store_true",
        help="print the lines that are to be recorded, in order, with their names",
    )


def read_voice_call(values: Mapping[str, Any]) -> VoiceCall:
    """What was said behind ``thaw pack voice``, as argparse gives it."""
    return VoiceCall(
        recordings=values.get("voice_from"),
        voice=values.get("voice_id") or "",
        name=values.get("voice_name") or "",
        language=values.get("voice_language") or "",
        draft=values.get("voice_draft", False),
        dry_run=values.get("voice_dry_run", False),
        script=values.get("voice_script", False),
    )
