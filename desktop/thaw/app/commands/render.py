"""``thaw render``: a sound file of a session, and what was measured on it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from thaw.adapters.clock import SystemClock
from thaw.adapters.profile import find_profile
from thaw.adapters.sound.encode import ENDINGS
from thaw.adapters.sound.facts import RememberedFacts
from thaw.app.events_file import EventsFile
from thaw.app.exit_code import ExitCode
from thaw.app.library.folders import installed_packs
from thaw.app.parts import Wanted
from thaw.app.program import load_builtin, load_program
from thaw.app.rendering import Rendered, Rendering
from thaw.app.scripted import Script, load_script
from thaw.base.errors import UsageError
from thaw.base.units import format_duration, seconds_from_frames
from thaw.timeline.choices import Balance, Choices

if TYPE_CHECKING:
    from thaw.app.commands.options import Options
    from thaw.app.console import Console

_STEP: Final = 10
"""Per cent between two lines of progress."""


def render(session: str, target: Path, options: Options, console: Console) -> ExitCode:
    """Render a session and print the figures.

    Raises:
        InputError: the session or the answers have problems.
        MissingError: there is no such session, or no such file of answers.
        StorageError: the sound file cannot be written; nothing is left behind.
        UsageError: the name of the sound file has an ending that is not known.
    """
    if target.suffix.lower() not in ENDINGS:
        endings = ", ".join(ENDINGS)
        raise UsageError(f"“{target.name}” does not end in one of {endings}.")
    clock = SystemClock()
    begin = clock.monotonic()
    profile = find_profile(options.profile)
    facts = RememberedFacts(profile.cache)
    with ExitStack() as stack:
        events = EventsFile(options.events, clock) if options.events else None
        if events is not None:
            stack.callback(events.close)
        progress = _Progress(console) if console.err.isatty() else None
        rendered = Rendering(
            session=load_program(Wanted(session), facts, installed_packs(profile)),
            builtin=load_builtin(facts),
            choices=Choices(balance=options.balance or Balance()),
            script=load_script(options.answers) if options.answers else Script(),
            notice=events.note if events else None,
            progressed=progress.show if progress else None,
        ).write(target)
    for sentence in rendered.told:
        console.note(sentence)
    console.say(_figures(rendered, clock.monotonic() - begin))
    console.say(f"Written to {target}.")
    return ExitCode.GOOD


def _figures(rendered: Rendered, seconds: float) -> str:
    loudness = rendered.loudness
    speed = seconds_from_frames(rendered.frames) / max(seconds, 1e-3)
    return (
        f"{format_duration(rendered.frames)} in {seconds:.1f} s, {speed:.0f} times real time. "
        f"Integrated {loudness.integrated:.1f} LUFS, range {loudness.range:.1f} LU, "
        f"true peak {loudness.true_peak:.1f} dBTP."
    )


@dataclass
class _Progress:
    """A line now and then; each once, so that a screen reader reads it once."""

    console: Console
    _told: int = 0

    def show(self, done: int, most: int) -> None:
        """Say it where enough was done since it was said last."""
        percent = min(100, 100 * done // most)
        if percent >= self._told + _STEP:
            self._told = percent // _STEP * _STEP
            self.console.note(f"{self._told} %")
