"""Packs of many sessions as a curator writes them: 150 lines each, no two alike."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Final

from thaw.adapters.bundled import sessions_folder

LINES: Final = 150
"""Of each file."""
_IN_A_PACK: Final = 20
_SOUNDS: Final = {"beds/soft-rain.opus": "steady", "music/slow-strings.opus": "listening"}
"""The sounds of each pack, and the shipped one that they come from."""
_PLACES: Final = ("window", "door", "wall", "table", "floor", "shelf", "lamp", "corner")
_KINDS: Final = ("plain", "smooth", "rough", "cool", "dry", "worn", "pale", "dark", "even")
_SAID: Final = (
    "You might look at the {place} for a while. It may be {kind}, or {other}, or neither.",
    "If you like, notice something {kind} near the {place}. Nothing is an answer, too.",
    "The {place} could be {kind}. Or there is a sound from beside it, or none.",
    "Perhaps a finger rests near a {place}, on something {kind} or {other}.",
    "You could follow the edge of the {place} with a finger, or with your eyes.",
)
_PACK: Final = """\
id: {name}
title: A pack
version: 1.0.0
summary: For measuring.
language: en
author: Tests
license: CC0-1.0
contact: tests@example.org
minimum_thaw: 0.1.0
"""
_HEAD: Final = """\
thaw: 1
id: {name}
title: Around the {place}
summary: What is {kind} near the {place}, with music in between.
kind: grounding
language: en
about:
  contains: [looking around, slow music]
  materials: [something {kind}]
  not_now_if: [a pain flare]
  posture: sit, stand, walk or lie
credits: {{author: Tests, reviewed_by: null, license: CC0-1.0}}
bed: beds/soft-rain.opus

sections:
  - id: arriving
    title: Arriving
    level: 1
    focus: outside
    steps:
      - say: Esc, or the wide button, stops this at any moment.
      - say: Your eyes can be open, lowered or closed, and any position will do.
      - choose:
          ask: Which of these feels all right to come back to?
          sets: anchor
          options:
            sounds: The sounds around me
            object: Something I can hold
            sight: Something I can see
          default: sounds
          wait: 15 s
      - choose:
          ask: Would you rather look around, or listen around?
          options: {{look: Look around, listen: Listen around}}
          default: look
          wait: 8 s
      - say: {said}
      - rest: 7 s
      - say: {more}
"""
_CONTACT: Final = """\

  - id: contact-{number}
    title: Near the {place}
    level: 2
    focus: contact
    region: {place}-{number}
    steps:
      - say: {said}
      - rest: 6 s
      - say: {more}
      - rest: 7 s

  - id: out-{number}
    title: Outside
    level: 1
    focus: outside
    steps:
      - anchor: 20 s
      - check_in: [stirred, here]
        ask: How stirred up is it near the {place}, and how here do you feel?
        when: {{stirred >= 6: too-much, here <= 4: closing}}
        wait: 15 s
      - choose:
          ask: Would the {place} be all right next, or something {kind}?
          options:
            sounds: The sounds around
            {place}: The {place}
            other: Something {kind}
          default: sounds
          wait: 10 s
"""
_LISTENING: Final = """\

  - id: near
    level: 2
    focus: outside
    steps:
      - choose:
          ask: Music next, or the room?
          options:
            music: {say: Music, go: listening}
            sounds: {say: The room, go: closing}
          default: sounds
          wait: 7 s

  - id: listening
    level: 3
    focus: music
    steps:
      - play: music/slow-strings.opus
        for: 1 min
        during:
          - rest: 20 s
          - say: Near, or far. Or nothing in particular.
      - check_in: [stirred, here]
        ask: A number for each, if one comes?
        wait: 15 s

  - id: after
    level: 2
    focus: outside
    steps:
      - words: music
        ask: Some words are on the screen. One may fit, or none.
        wait: 25 s
      - choose:
          ask: And now, something to look at, or something to hear?
          options: {look: Something to look at, sounds: Something to hear}
          default: sounds
          wait: 7 s
"""
_CLOSING: Final = """\

  - id: closing
    title: Coming back
    level: 1
    focus: outside
    closing: true
    steps:
      - say: The last minutes are for coming back. You might look around.
      - rest: 8 s
      - choose:
          ask: Some movement next, or staying as you are?
          options: {stand: Stand up, or: Walk, stay: Stay as I am}
          default: stay
          wait: 10 s
      - say: Whatever is under you carries your weight, noticed or not.
      - choose:
          ask: And one small thing afterwards, or nothing?
          options: {drink: Something to drink, nothing: Nothing}
          default: nothing
          wait: 10 s
"""
_MORE: Final = """\
      - say: {said}
      - rest: 8 s
"""


def make_packs(folder: Path, count: int, in_a_pack: int = _IN_A_PACK) -> None:
    """Packs with so many sessions in all, each pack with the shipped rain and strings."""
    for first in range(0, count, in_a_pack):
        pack = folder / f"pack-{first // in_a_pack}"
        _make_pack(pack)
        for number in range(first, min(count, first + in_a_pack)):
            name = f"around-{number}"
            file = pack / "sessions" / f"{name}.yaml"
            file.write_text(session_text(name, random.Random(number)), "utf-8")


def _make_pack(pack: Path) -> None:
    (pack / "sessions").mkdir(parents=True)
    (pack / "pack.yaml").write_text(_PACK.format(name=pack.name), "utf-8")
    credit = "{source: Our own script, license: CC0-1.0}"
    listed = "".join(f"  {sound}: {credit}\n" for sound in _SOUNDS)
    (pack / "credits.yaml").write_text(f"files:\n{listed}", "utf-8")
    for sound, source in _SOUNDS.items():
        (pack / sound).parent.mkdir()
        shutil.copyfile(sessions_folder() / source / sound, pack / sound)


def session_text(name: str, chance: random.Random) -> str:
    """One session of exactly ``LINES`` lines."""
    parts = [_HEAD.format(name=name, **_words(chance))]
    parts += [_CONTACT.format(number=number, **_words(chance)) for number in range(1)]
    text = "".join([*parts, _LISTENING, _CLOSING])
    while text.count("\n") < LINES - 1:
        text += _MORE.format(**_words(chance))
    return text + "# \n" * (LINES - text.count("\n"))


def _words(chance: random.Random) -> dict[str, str]:
    """Words to fill in, others every time."""
    kind, other = chance.sample(_KINDS, 2)
    words = {"place": chance.choice(_PLACES), "kind": kind, "other": other}
    said, more = (text.format(**words) for text in chance.sample(_SAID, 2))
    return {**words, "said": said, "more": more}
