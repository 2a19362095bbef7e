"""The picture of a session in words."""

from dataclasses import replace

import pytest

from fakes.descriptions import make_description
from fakes.programs import program_of
from thaw.timeline.describe import describe
from thaw.timeline.description import Strip, StripKind
from thaw.ui.present.picture import present_picture

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


def test_each_part_is_named_by_where_attention_goes():
    told = present_picture(describe(program_of(RESTING), ()))
    assert "with 1 choice and no check-ins" in told
    assert [part.rpartition(", ")[2] for part in told.rstrip(".").split("; ")] == [
        "inside",
        "outside",
        "outside",
    ]


@pytest.mark.parametrize(
    ("choices", "check_ins", "words"),
    [
        (0, 1, "no choices and 1 check-in."),
        (1, 0, "1 choice and no check-ins."),
        (2, 3, "2 choices and 3 check-ins."),
    ],
)
def test_what_is_asked_is_counted(choices, check_ins, words):
    told = make_description("steady/edges")
    strip = told.strips[0]
    kinds = [StripKind.CHOICE] * choices + [StripKind.CHECK_IN] * check_ins
    strips = tuple(Strip(kind, strip.start, strip.frames) for kind in kinds)
    assert words in present_picture(replace(told, strips=strips))
