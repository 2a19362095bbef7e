"""How fast a session is rendered, and in how much memory: python -m pytest tests/bench -rP

Processor time is what is printed: on a busy computer the wall says more about the others.
"""

import os
import subprocess
import sys

import pytest

from e2e.programs import THAW

if sys.platform == "win32":
    pytest.skip("counts as POSIX systems do", allow_module_level=True)

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(300)]

MOST_MB = 150


def render(session, target, profile):
    """Processor seconds, and the most memory in MB."""
    words = [*THAW, "render", session, "-o", str(target), "--profile", str(profile)]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    unit = 1 if sys.platform == "darwin" else 1024
    return used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """The ten-minute session to FLAC, its sounds measured before."""
    from thaw.adapters.sound.decode import Decoder
    from thaw.base.units import RATE

    folder = tmp_path_factory.mktemp("render")
    render("first-thaw/looking-around", folder / "short.flac", folder / "profile")
    _, short_mb = render("first-thaw/looking-around", folder / "short.flac", folder / "profile")
    render("steady/body-scan-edges", folder / "x.flac", folder / "profile")
    seconds, long_mb = render("steady/body-scan-edges", folder / "x.flac", folder / "profile")
    decoder = Decoder(folder / "x.flac")
    for _ in decoder:
        continue
    decoder.close()
    return decoder.frames / RATE / seconds, short_mb, long_mb


def test_how_much_faster_than_real_time(measured):
    print(f"rendering to FLAC: {measured[0]:.0f} x real time by processor time")
    assert measured[0] > 1


def test_it_takes_little_memory_however_long_the_session_is(measured):
    _, short_mb, long_mb = measured
    assert long_mb < MOST_MB
    assert long_mb < short_mb + 25
