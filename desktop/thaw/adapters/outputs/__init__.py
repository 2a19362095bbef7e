"""Where the sound goes: a device, a file, nowhere. All keep ``player.ports.Output``."""

from __future__ import annotations

from thaw.adapters.outputs.opening import load_ahead as load_ahead
from thaw.adapters.outputs.opening import open_output as open_output
