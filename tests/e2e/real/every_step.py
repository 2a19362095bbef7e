"""A pack whose one session has every kind of step, each as short as the checker lets it be."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from fakes.signed_packs import sounding_pack
from fakes.sounds import sine, write_sound
from thaw.adapters.bundled import assets_folder
from thaw.base.units import RATE

TITLE: Final = "Every kind of step"
PICTURE: Final = "pictures/cup.png"
MUSIC: Final = "music/tones.flac"
LEAST_WAIT_S: Final = 15
"""No question goes on by itself sooner."""
_SESSION: Final = """\
thaw: 1
id: every-step
title: Every kind of step
summary: For tests.
kind: grounding
language: en
credits: {author: Tests, license: CC0-1.0}
bed: beds/soft-rain.opus
sections:
  - id: asking
    title: Asking
    level: 1
    focus: outside
    steps:
      - say: Esc, or the wide button, stops this.
      - choose:
          ask: What could you come back to?
          sets: anchor
          options: {sounds: The sounds, object: An object}
          default: sounds
          wait: 15 s
      - choose:
          ask: Which of these?
          options: {hands: My hands, sounds: The sounds}
          default: sounds
          wait: 30 s
      - check_in: [here]
        ask: How here?
        wait: 30 s
      - check_in: [pleasant, energy]
        ask: How is it?
        wait: 30 s
      - words: [near, far, plain]
        ask: A word?
        wait: 30 s
      - body: mark
        ask: Anywhere?
        wait: 30 s
      - sense: {what: Something rough., for: 5 s}
      - write: {ask: A free page., for: 30 s}
  - id: showing
    title: Showing
    level: 1
    focus: outside
    region: hands
    steps:
      - look: horizon
      - choose:
          ask: A line.
          options: {next: On, stay: The same}
          default: stay
          wait: 15 s
      - look: still
      - choose:
          ask: A light.
          options: {next: On, stay: The same}
          default: stay
          wait: 15 s
      - look: dark
      - choose:
          ask: Less light.
          options: {next: On, stay: The same}
          default: stay
          wait: 15 s
      - look: pictures/cup.png
        alt: A cup of tea.
      - choose:
          ask: A cup.
          options: {next: On, stay: The same}
          default: stay
          wait: 15 s
      - look: ember
      - body: hands
      - choose:
          ask: Hands.
          options: {next: On, stay: The same}
          default: stay
          wait: 15 s
  - id: hand
    title: By hand
    level: 1
    focus: outside
    steps:
      - pace: {by: hand, in: 3 s, out: 3 s, cycles: 5, ask: Open and close a hand.}
  - id: sway
    title: By sway
    level: 1
    focus: outside
    steps:
      - pace: {by: sway, in: 3 s, out: 3 s, cycles: 5, ask: Sway.}
  - id: light
    title: By light
    level: 1
    focus: outside
    steps:
      - pace: {by: light, in: 3 s, out: 3 s, cycles: 5, ask: A light that grows.}
  - id: sound
    title: By sound
    level: 1
    focus: outside
    steps:
      - pace: {by: sound, in: 3 s, out: 3 s, cycles: 5, ask: A sound.}
  - id: listening
    title: Listening
    level: 1
    focus: music
    steps:
      - choose:
          ask: On to the music?
          options: {music: To the music, stay: The same}
          default: stay
          wait: 15 s
      - play: music/tones.flac
        for: 40 s
        fade_in: 2 s
        fade_out: 6 s
        marks: true
  - id: yours
    title: A song of yours
    level: 1
    focus: music
    steps:
      - choose:
          ask: On to a song?
          options: {song: To the song, stay: The same}
          default: stay
          wait: 15 s
      - play: {music: yours, excerpt: 20 s, gain: -6 dB}
        fade_in: 2 s
        fade_out: 6 s
  - id: closing
    title: Closing
    level: 1
    focus: outside
    closing: true
    steps:
      - say: You might look around once more.
      - rest: 8 s
      - say: The sounds around you.
      - rest: 8 s
      - say: The room, and where you are in it.
      - rest: 8 s
      - say: Where your feet meet something.
      - rest: 8 s
      - say: The date, and one small next thing.
      - rest: 8 s
"""
_CREDIT: Final = "{source: made by arithmetic, license: CC0-1.0}"


def every_step_pack(folder: Path) -> Path:
    """Write the pack; gives its folder."""
    sounding_pack(folder)
    (folder / "sessions" / "around-the-room.yaml").unlink()
    (folder / "sessions" / "every-step.yaml").write_text(_SESSION, encoding="utf-8")
    (folder / "music").mkdir()
    write_sound(folder / MUSIC, sine(45 * RATE, 0.1, 220.0))
    (folder / "pictures").mkdir()
    shutil.copy(assets_folder() / "icons" / "thaw-256.png", folder / PICTURE)
    sources = folder / "credits.yaml"
    more = "".join(f"  {file}: {_CREDIT}\n" for file in (MUSIC, PICTURE))
    sources.write_text(sources.read_text("utf-8").rstrip() + "\n" + more, encoding="utf-8")
    return folder
