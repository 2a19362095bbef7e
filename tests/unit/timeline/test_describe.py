"""What is told of a session before it begins."""

from __future__ import annotations

from fakes.programs import program_of
from thaw.spec.session import Focus
from thaw.timeline.describe import describe
from thaw.timeline.description import FOCUS_NAMES

RESTING = """
  - id: inside
    title: Legs
    level: 2
    focus: body
    steps:
      - say: A little way in.
      - rest: 6 s
  - id: rest
    title: The room
    level: 2
    focus: outside
    steps:
      - say: What the window shows.
      - choose:
          ask: With what?
          options: {sounds: Sounds, object: It}
          default: sounds
          wait: 8 s
  - id: closing
    title: Closing
    level: 1
    focus: outside
    closing: true
    steps:
      - say: Back.
"""


def test_in_words_each_part_is_named_by_where_attention_goes():
    told = describe(program_of(RESTING), ()).text_form
    assert "with 1 choice and no check-ins" in told
    assert [part.rpartition(", ")[2] for part in told.rstrip(".").split("; ")] == [
        "inside",
        "outside",
        "outside",
    ]


def test_every_focus_has_a_name():
    assert FOCUS_NAMES.keys() == {focus.value for focus in Focus}
