"""Sounds and recordings decoded, each told where its file is listed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from thaw.base.errors import DecodeError
from thaw.base.language import say
from thaw.packs.reading import has_content, inside
from thaw.packs.sounds import KIND_LUFS, judge_recording, judge_sound

if TYPE_CHECKING:
    from thaw.app.program import Facts
    from thaw.base.problem import Mark
    from thaw.packs.opened import Opened
    from thaw.packs.sounds import Heard
    from thaw.spec.pack import CreditsFile, VoiceFile

UNDECODABLE: Final = "undecodable"
"""The rule that a sound can be decoded."""


def check_sounds(given: CreditsFile, opened: Opened, facts: Facts) -> None:
    """Judge every sound that a pack's ``credits.yaml`` lists."""
    for name in given.files:
        folder = name.partition("/")[0]
        path = inside(opened.pack.path, name) if folder in KIND_LUFS else None
        if path is None:
            continue
        mark = opened.places.key_mark("files", name)
        try:
            _tell(judge_sound(folder, facts(path)), opened, mark, name)
        except DecodeError as error:
            opened.report.warn(UNDECODABLE, mark, str(error), excerpt=name)


def check_recordings(voice: VoiceFile, opened: Opened, facts: Facts) -> None:
    """Judge every recording that a ``voice.yaml`` lists."""
    for line_id, recorded in voice.lines.items():
        path = inside(opened.file.parent, recorded.file)
        if path is None or not has_content(path):
            continue
        mark = opened.places.mark("lines", line_id, "file")
        try:
            judged = judge_recording(recorded.frames, facts(path))
            _tell(judged, opened, mark, recorded.file)
        except DecodeError as error:
            hint = say("Its words are shown instead; record it again.")
            opened.report.error(UNDECODABLE, mark, str(error), hint, recorded.file)


def _tell(judged: Iterable[Heard], opened: Opened, mark: Mark, name: str) -> None:
    for heard in judged:
        tell = opened.report.telling(heard.severity)
        tell(heard.rule, mark, heard.text, heard.hint, name)
