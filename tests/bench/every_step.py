"""A pack on disk whose one session has a step of every kind, each for some seconds.

Nobody has to answer: each question goes on by itself. Those that answer make it shorter.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from fakes.sounds import sine, write_sound
from thaw.adapters.bundled import assets_folder
from thaw.base.units import RATE

_SESSION: Final = """\
thaw: 1
id: every-step
title: A step of every kind
summary: For measuring.
kind: music
language: en
credits: {author: Tests, license: CC0-1.0}
bed: beds/tone.flac
sections:
  - id: arriving
    title: Arriving
    focus: outside
    level: 1
    steps:
      - look: ember
      - say: This is a line, and Esc or the wide button leads to a quiet room at any moment.
      - rest: 12 s
      - say: You might let your eyes go to one thing in the room, near or far.
      - choose:
          ask: Which of these feels all right to come back to?
          sets: anchor
          options: {sounds: The sounds around me, object: Something I can hold, feet: My feet}
          default: sounds
          wait: 10 s
      - check_in: [stirred, here]
        ask: How stirred up is it, and how here do you feel?
        wait: 8 s
      - check_in: [pleasant, energy]
        wait: 8 s
      - anchor: 12 s
  - id: looking
    title: Looking
    focus: outside
    level: 1
    steps:
      - look: horizon
      - say: A horizon, for a while.
      - rest: 5 s
      - look: pictures/picture.png
        alt: A picture.
      - say: And a picture.
      - rest: 5 s
      - look: still
      - say: And the ember again, which stays still.
      - rest: 5 s
      - look: ember
      - sense:
          what: You might hold something cool, a glass or a spoon, and turn it a little.
          for: 8 s
      - choose:
          ask: Which of these next?
          options: {light: A light that moves, dark: Nothing to see for a moment}
          default: light
          wait: 6 s
      - pace: {by: hand, in: 4 s, out: 6 s, cycles: 2, ask: A hand could open and close along.}
      - pace: {by: sway, in: 4 s, out: 6 s, cycles: 1}
      - sound: sounds/tone.flac
  - id: hands
    title: Hands
    focus: contact
    level: 2
    region: hands
    steps:
      - choose:
          ask: On from here, or leave out the hands?
          options:
            outside: On from here
            hands: {say: Leave out the hands, set: {leave_out: hands}}
          default: outside
          wait: 6 s
      - body: hands
      - say: If you like, notice where your hands meet something.
      - rest: 5 s
      - body: back
      - say: And your back.
      - rest: 5 s
      - body: mark
        ask: Anywhere else, or nowhere?
        wait: 10 s
  - id: listening
    title: Listening
    focus: music
    level: 2
    steps:
      - choose:
          ask: Music next, or to the end?
          options:
            outside: On to the music
            end: {say: To the end, go: closing}
          default: outside
          wait: 6 s
      - say: Music next, for less than a minute. It begins quietly.
      - play: music/piece.flac
        for: 40 s
        marks: true
        during:
          - rest: 15 s
          - say: High, or low? Or just there.
      - words: music
        ask: A word for it, if one fits?
        wait: 8 s
      - words: feelings
        ask: If a word fits, you might pick it. None is fine.
        wait: 10 s
      - words: sensations
        ask: And for the hands?
        wait: 10 s
      - write:
          ask: A few lines about anything in this room, or nothing at all.
          for: 10 s
  - id: closing
    title: Closing
    level: 1
    focus: outside
    closing: true
    steps:
      - say: You might look around once more.
      - rest: 15 s
      - say: And listen for what is near, and for what is far away.
      - rest: 15 s
      - say: The floor is there, and the chair, or whatever holds you.
      - rest: 15 s
      - say: That was all of it.
"""


def every_step(folder: Path) -> Path:
    """Write the pack; gives its session's file. It takes about six minutes."""
    for name in ("beds", "music", "sounds", "pictures"):
        (folder / name).mkdir(parents=True)
    write_sound(folder / "beds" / "tone.flac", sine(20 * RATE, 0.1))
    write_sound(folder / "music" / "piece.flac", sine(60 * RATE, 0.1, 440.0))
    write_sound(folder / "sounds" / "tone.flac", sine(2 * RATE, 0.1, 220.0))
    picture = assets_folder() / "icons" / "thaw-256.png"
    shutil.copy(picture, folder / "pictures" / "picture.png")
    file = folder / "every-step.yaml"
    file.write_text(_SESSION, encoding="utf-8")
    return file
