"""rtkit's own daemon on a system bus of a test's own, as every desktop has it.

It takes root to give real time to anybody. It asks polkit who may have it, which is a fake
here; what it grants and refuses beyond that is its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

import servers
from e2e.soundserver import wait_until

DAEMON: Final = Path("/usr/libexec/rtkit-daemon")
UNPRIVILEGED: Final = ("setpriv", "--bounding-set=-sys_nice", "--inh-caps=-sys_nice")
"""Goes before a command of root's, so that only rtkit can give it real time."""
_POLKIT: Final = Path(__file__).with_name("polkit.py")
_CONFIG: Final = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>{address}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_type="method_call"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""


def why_not() -> str:
    """Why there can be no rtkit here; empty where there can."""
    if sys.platform != "linux" or os.getuid() != 0:
        return "This needs Linux, and root, which alone gives real time."
    if not DAEMON.exists() or shutil.which("dbus-daemon") is None:
        return "This needs D-Bus and rtkit; missing: dbus-daemon or rtkit-daemon."
    may = subprocess.run(["chrt", "--rr", "1", "true"], capture_output=True, check=False)
    return "" if may.returncode == 0 else "Real time is not to be had in this container."


def need_rtkit() -> None:
    """Skip a test where it cannot run."""
    if reason := why_not():
        pytest.skip(reason)


@contextmanager
def system_bus(folder: Path, env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A system bus with rtkit on it; gives what the environment of its users says of it."""
    socket = folder / "system-bus"
    address = f"unix:path={socket}"
    config = folder / "system-bus.conf"
    config.write_text(_CONFIG.format(address=address))
    said = {"DBUS_SYSTEM_BUS_ADDRESS": address}
    env = {**env, **said}
    bus = ["dbus-daemon", f"--config-file={config}", "--nofork"]
    rtkit = [str(DAEMON), "--stderr", "--no-limit-resources"]
    with servers.running(bus, env, folder / "system-bus.log"):
        wait_until(socket.exists, "the system's bus listens")
        polkit_log, rtkit_log = folder / "polkit.log", folder / "rtkit.log"
        with servers.running([sys.executable, str(_POLKIT)], env, polkit_log):
            wait_until(lambda: "listens" in polkit_log.read_text(), "polkit listens")
            with servers.running(rtkit, env, rtkit_log):
                wait_until(lambda: "Running." in rtkit_log.read_text(), "rtkit runs")
                yield said
