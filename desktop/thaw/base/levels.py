"""The listener's levels (docs: sound): how loud content is heard that was mixed to full."""

from __future__ import annotations

from typing import Final

from thaw.base.units import Decibel

COMFORTABLE: Final = Decibel(-6.0)
"""The loudest that can be set as comfortable."""
ABOVE_COMFORTABLE: Final = 6.0
"""How far above the comfortable level the volume may ever be turned, and never above full."""
BEFORE_A_LEVEL_WAS_SET: Final = Decibel(-12.0)
"""The volume until the listener has set a level."""
