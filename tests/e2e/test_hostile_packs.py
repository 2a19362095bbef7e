"""The worst that a stranger can send: little time, little memory, and a sentence."""

import sys

import pytest

from e2e.programs import THAW
from e2e.usage import used_by
from fakes.hostile_packs import hostile_packs
from thaw.adapters.profile import find_profile

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell what it took"),
]

MOST_SECONDS = 10.0
"""Of the processor, all processes together; on a computer that does nothing else half of it."""
MOST_BYTES = 300e6
PATIENCE_S = 120.0


def measured(*words):
    """Run the program; gives its code, what it said, its seconds and its largest size."""
    used = used_by([*THAW, *words], patience=PATIENCE_S)
    return used.code, used.said, used.seconds, used.peak


def test_the_worst_pack_takes_little_time_and_memory(tmp_path, profile):
    file = tmp_path / "soft.thawpack"
    for name, data in hostile_packs(tmp_path):
        file.write_bytes(data)
        code, said, seconds, size = measured("pack", "install", file, "--profile", profile)
        assert code == 1, f"{name}: {said[-500:]}"
        assert "Traceback" not in said, f"{name}: {said[-2000:]}"
        assert len(said.splitlines()) < 1000, name
        assert (seconds < MOST_SECONDS, size < MOST_BYTES) == (True, True), (
            f"{name}: {seconds:.1f} s, {size / 1e6:.0f} MB"
        )
        left = sorted(path.name for path in find_profile(profile).packs.iterdir())
        assert left in (["lock"], ["lock", "packs.json"]), name
