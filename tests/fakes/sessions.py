"""Sections that many tests of the player share."""

from __future__ import annotations

CLOSING = """
  - id: closing
    title: Coming back
    level: 1
    focus: outside
    closing: true
    steps: [{say: Back.}, {rest: 2 s}]
"""

SHORT = (
    """
  - id: arriving
    title: Arriving
    level: 1
    focus: outside
    steps:
      - say: You might stay as you are.
      - rest: 6 s
      - choose:
          ask: Which of these?
          sets: anchor
          options: {sounds: The sounds, object: An object, feet: My feet}
          default: sounds
          wait: 8 s
        as: anchor
      - say: {feet: The feet then., else: That one then.}
  - id: feet
    title: Feet
    level: 2
    focus: contact
    region: feet
    steps:
      - say: Where they meet something.
      - rest: 10 s
      - check_in: [stirred, here]
        ask: How is it?
        wait: 10 s
        as: check
      - anchor: 20 s
  - id: inside
    title: Inside
    level: 3
    focus: body
    steps:
      - say: Further in, if you like.
      - rest: 8 s
  - id: hands
    title: Hands
    level: 2
    focus: contact
    steps:
      - say: Or hands.
      - rest: 8 s
"""
    + CLOSING
)

MUSIC = (
    """
  - id: listening
    title: Listening
    level: 2
    focus: music
    steps:
      - say: A piece of music.
      - play: music/strings.opus
        for: 40 s
        fade_in: 6 s
        fade_out: 8 s
        marks: true
        during: [{rest: 15 s}, {say: Near or far.}]
"""
    + CLOSING
)
