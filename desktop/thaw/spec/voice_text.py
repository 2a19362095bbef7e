"""``voice.yaml`` as text: the same lines for the same voice, whenever it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaw.spec.pack import RecordedLine, VoiceFile


def voice_text(voice: VoiceFile) -> str:
    """The file that loads as this voice, its lines by id."""
    return "\n".join((*_head(voice), *_lines(voice), ""))


def _head(voice: VoiceFile) -> Iterator[str]:
    yield f"name: {_quoted(voice.name)}"
    yield f"computer: {_truth(voice.computer)}"
    if voice.engine is not None:
        yield f"engine: {_quoted(voice.engine)}"
    yield "lines:" if voice.lines else "lines: {}"


def _lines(voice: VoiceFile) -> Iterator[str]:
    for line_id, recorded in sorted(voice.lines.items()):
        yield f"  {line_id}:"
        yield from (f"    {key}: {value}" for key, value in _entry(recorded))


def _entry(recorded: RecordedLine) -> Iterator[tuple[str, str]]:
    # Sixteen digits may be a number to another reader of YAML, such as 1234567890123456.
    yield "hash", _quoted(recorded.hash)
    yield "file", recorded.file
    yield "frames", str(recorded.frames)
    yield "sentences", f"[{', '.join(map(str, recorded.sentences))}]"
    if recorded.source is not None:
        yield "source", _quoted(recorded.source)
    if recorded.draft:
        yield "draft", _truth(recorded.draft)


def _truth(value: bool) -> str:  # noqa: FBT001 - a value, not a switch
    return "true" if value else "false"


def _quoted(text: str) -> str:
    """A double-quoted scalar; what JSON escapes, YAML reads."""
    return json.dumps(text, ensure_ascii=False)
