"""The outline that is drawn, and the parts that a session may name."""

from thaw.spec.steps import BODY_REGIONS
from thaw.ui.widgets.outline import _REGIONS


def test_every_part_that_a_session_may_light_is_drawn_and_no_other():
    assert set(BODY_REGIONS) == set(_REGIONS)
