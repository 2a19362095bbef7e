"""The names of the files and folders that a pack is made of. Imports nothing."""

from __future__ import annotations

from typing import Final

PACK_FILE: Final = "pack.yaml"
ANCHORS_FILE: Final = "anchors.yaml"
CREDITS_FILE: Final = "credits.yaml"
VOICE_FILE: Final = "voice.yaml"
SESSIONS: Final = "sessions"
"""The folder of a pack's sessions."""
VOICES: Final = "voice"
"""The folder of a pack's voices, in it one folder for each language."""
ENDING: Final = ".thawpack"
"""How the name of a pack's file ends."""
