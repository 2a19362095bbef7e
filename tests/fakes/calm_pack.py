"""A whole pack in which nothing is wrong, not even a number; sounds are figures, not files."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from fakes.packs import PACK, write
from thaw.base.errors import DecodeError
from thaw.base.language import say
from thaw.base.units import RATE
from thaw.engine.facts import SoundFacts
from thaw.spec.lines import session_lines
from thaw.spec.load import load_session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from thaw.spec.lines import SpokenLine

SESSION = """\
thaw: 1
id: calm
title: Calm
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
bed: beds/rain.opus
sections:
  - id: arriving
    level: 1
    focus: outside
    steps:
      - say: Esc, or the wide button, stops this at any moment.
      - choose:
          ask: Which of these feels all right to come back to?
          sets: anchor
          options: {sounds: The sounds, object: An object}
          default: sounds
          wait: 15 s
      - say: You might look around for a while, at the window, or at something plain beside it.
      - rest: 6 s
      - choose:
          ask: Would you rather look, or listen?
          options: {look: Look around, listen: Listen around}
          default: look
          wait: 8 s
  - id: contact
    level: 2
    focus: contact
    steps:
      - say: If you like, notice where a hand meets something. Warm, cool, or nothing much.
      - rest: 6 s
  - id: outside
    level: 2
    focus: outside
    steps:
      - anchor: 20 s
      - check_in: [stirred, here]
        ask: How stirred up is it, and how here do you feel?
        wait: 15 s
  - id: listening
    level: 3
    focus: music
    steps:
      - play: music/strings.opus
        for: 1 min
        fade_out: 8 s
        during:
          - rest: 20 s
          - say: Near, or far. Or nothing in particular.
      - check_in: [stirred, here]
        ask: A number for each, if one comes?
        wait: 15 s
  - id: after
    level: 1
    focus: outside
    steps:
      - choose:
          ask: And now, something to look at, or something to hear?
          options: {look: Something to look at, sounds: Something to hear}
          default: look
          wait: 7 s
  - id: closing
    level: 1
    focus: outside
    closing: true
    steps:
      - say: The last minute and a half is for coming back. You might look around.
      - rest: 8 s
      - choose:
          ask: Some movement next, or staying as you are?
          options: {stand: Stand up, stay: Stay as I am}
          default: stay
          wait: 30 s
      - say: Whatever is under you carries your weight, noticed or not.
      - sound: sounds/wood.opus
      - say: You could say what today is, the day, the month, and roughly the time.
      - rest: 8 s
      - choose:
          ask: And one small thing afterwards, or nothing?
          options: {drink: Something to drink, nothing: Nothing}
          default: nothing
          wait: 30 s
      - say: That was all of it, however much or little came through. The rain fades now.
"""
SOUND = SoundFacts(
    frames=240 * RATE,
    promised=240 * RATE,
    damaged=False,
    integrated=-20.0,
    range=5.0,
    true_peak=-5.0,
    onset=2 * RATE,
    sounding=240 * RATE,
    rise=2.0,
)
"""A good sound of any kind."""
WORDS_A_MINUTE = 120


@dataclass
class CalmPack:
    """The pack on disk.

    Attributes:
        folder: where it lies.
        changed: end of a file's name → what is other about that sound; None: it is none.
    """

    folder: Path
    changed: dict[str, Mapping[str, object] | None] = field(default_factory=dict)
    _lengths: dict[str, int] = field(default_factory=dict)

    def write(self, session: str = SESSION) -> CalmPack:
        """Write it with a session, every line of which is recorded."""
        write(self.folder / "pack.yaml", PACK.format(name=self.folder.name))
        write(self.folder / "sessions" / "calm.yaml", session)
        credit = "{source: Our own script, license: CC0-1.0}"
        sounds = ("beds/rain.opus", "music/strings.opus", "sounds/wood.opus")
        for sound in sounds:
            write(self.folder / sound, "sound")
        listed = "".join(f"  {sound}: {credit}\n" for sound in sounds)
        write(self.folder / "credits.yaml", f"files:\n{listed}")
        draft = load_session(session.encode(), "calm.yaml").draft
        assert draft is not None
        self.record(session_lines(draft))
        return self

    def record(self, lines: Sequence[SpokenLine]) -> None:
        """Write the list of a voice that has recorded lines."""
        voice = self.folder / "voice" / "en" / "june"
        listed = []
        for line in lines:
            frames = len(line.text.split()) * 60 * RATE // WORDS_A_MINUTE
            self._lengths[f"{line.id}.opus"] = frames
            write(voice / f"{line.id}.opus", "recording")
            listed.append(
                f"  {line.id}:\n    hash: {line.hash}\n    file: {line.id}.opus\n"
                f"    frames: {frames}\n"
            )
        write(voice / "voice.yaml", f"name: June\ncomputer: true\nlines:\n{''.join(listed)}")

    def facts(self, path: Path) -> SoundFacts:
        """What a file is as decoded."""
        frames = self._lengths.get(path.name)
        facts = SOUND
        if frames is not None:
            facts = replace(
                SOUND, frames=frames, promised=frames, sounding=frames, integrated=-18.0
            )
        elif path.parent.name != "music":
            facts = replace(SOUND, frames=3 * RATE, integrated=-30.0)
            facts = replace(facts, frames=60 * RATE) if path.parent.name == "beds" else facts
        for name, changes in self.changed.items():
            if path.name.endswith(name):
                if changes is None:
                    raise DecodeError(say("{name} cannot be decoded.", name=path.name))
                facts = replace(facts, **changes)  # type: ignore[arg-type]  # by name
        return facts
