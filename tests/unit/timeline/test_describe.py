"""What is told of a session before it begins."""

from __future__ import annotations

from thaw.spec.session import Focus
from thaw.timeline.description import FOCUS_NAMES


def test_every_focus_has_a_name():
    assert FOCUS_NAMES.keys() == {focus.value for focus in Focus}
