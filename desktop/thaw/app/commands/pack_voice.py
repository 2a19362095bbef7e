"""``thaw pack voice``: a curator's recordings become a voice of her pack."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from thaw.adapters.draft_voice import open_speaker
from thaw.app.exit_code import ExitCode
from thaw.app.recordings.run import Order, Outcome, run, unrecorded
from thaw.app.recordings.voices import Asked
from thaw.base.errors import UsageError
from thaw.base.problem import shortened
from thaw.packs.recordings import tell_figures

if TYPE_CHECKING:
    from pathlib import Path

    from thaw.app.commands.voice_call import VoiceCall
    from thaw.app.console import Console
    from thaw.spec.lines import SpokenLine

_MOST_NAMED: Final = 20
"""Lines that are missing and named; the rest is counted."""


def pack_voice(folder: Path, call: VoiceCall, console: Console) -> ExitCode:
    """Make a voice, or print what it has to say.

    Raises:
        ThawError: it cannot be done; with a sentence.
    """
    asked = Asked(call.voice, call.name, call.language)
    if call.script:
        for line in _script(unrecorded(folder, asked)):
            console.say(line)
        return ExitCode.GOOD
    if call.recordings is None and not call.draft:
        raise UsageError("Say where the recordings are, with --from, or ask for --draft.")
    order = Order(
        folder,
        call.recordings,
        asked,
        open_speaker if call.draft else None,
        writes=not call.dry_run,
    )
    outcome = run(order, console.note)
    for problem in outcome.problems:
        console.say(str(problem))
    for sentence in _told(outcome, writes=order.writes):
        console.say(sentence)
    return ExitCode.PROBLEMS if outcome.has_errors else ExitCode.GOOD


def _script(lines: tuple[SpokenLine, ...]) -> Iterator[str]:
    """What is to be read, section by section."""
    for section, those in groupby(lines, lambda line: ".".join(line.id.split(".")[:2])):
        yield f"# {section}"
        for line in those:
            yield ""
            yield line.id
            yield f"    {' '.join(line.text.split())}"
        yield ""
    if not lines:
        yield "Every line is recorded in the words that it has now."


def _told(outcome: Outcome, *, writes: bool) -> Iterator[str]:
    if outcome.figures:
        yield tell_figures(outcome.figures, outcome.rates)
    missing = [line for line in outcome.missing if line.id not in outcome.drafted]
    for line in missing[:_MOST_NAMED]:
        yield f"Not recorded: {line.id}: {shortened(line.text)}"
    if len(missing) > _MOST_NAMED:
        yield f"And {_lines(len(missing) - _MOST_NAMED)} more."
    would = "" if writes else "would be "
    parts = [
        f"{_lines(len(outcome.made))} {would}made",
        f"{len(outcome.kept)} as they were",
        *([f"{len(outcome.drafted)} {would}drafted"] if outcome.drafted else []),
        f"{len(missing)} not recorded",
    ]
    yield f"{', '.join(parts)}, in {outcome.voice}."
    if not writes:
        yield "Nothing was changed."


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"
