"""Measure the beds, the music and the room tone once, so that no listener's computer has to.

    python assets/make_facts.py

Run it after `make_beds.py` or `make_music.py`. It needs Thaw alone.
"""

from pathlib import Path

from thaw.adapters.sound.facts import MEASURED, facts_to_ship

ROOT = Path(__file__).resolve().parent.parent
SOUNDS = ROOT / "assets/sounds"


def long_sounds() -> list[Path]:
    """Return every shipped sound but the recordings of voices."""
    packs = (path.parent for path in sorted(ROOT.glob("sessions/*/pack.yaml")))
    folders = (pack / kind for pack in packs for kind in ("beds", "music", "sounds"))
    in_packs = (path for folder in folders for path in sorted(folder.glob("*")))
    return [*sorted(SOUNDS.glob("*.ogg")), *in_packs]


def main() -> None:
    """Write what was measured beside the room tone."""
    (SOUNDS / MEASURED).write_text(facts_to_ship(long_sounds()), "utf-8")


if __name__ == "__main__":
    main()
