"""Linux: rtkit is asked on a bus of the test's own; a thread that spins loses what it got."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from fakes import rtkit
from fakes.bus import Talker, need_bus, private_bus, speaking_on

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others need not be asked")

SERVICE = Path(__file__).parents[3] / "fakes" / "rtkit_service.py"
UNLIMITED = [-1, -1]

ASK = """\
import json, resource, sys, threading
from thaw.adapters.turns import rtkit, system_turns

rtkit.REPLY_S = 0.2
turns = system_turns()
thread = threading.get_native_id()
getattr(turns, sys.argv[1])(thread)
asking = [thread for thread in threading.enumerate() if thread.name == "thaw-turns"]
waits = "hangs" not in sys.argv or asking[0].is_alive()
for each in asking:
    each.join(30)
limit = resource.getrlimit(resource.RLIMIT_RTTIME)
print(json.dumps([thread, turns.granted, limit, waits]), flush=True)
"""

SPIN = """\
import hashlib, json, os, sys, threading
from thaw.adapters.turns import system_turns

spun, spins, ended = threading.Event(), threading.Event(), threading.Event()
turns = system_turns()
much = bytes(4_000_000)

def spin():
    spins.wait()
    while not ended.is_set():
        hashlib.sha256(much)  # which lets go of the interpreter: so does a device's library

def policy():
    return os.sched_getscheduler(thread.native_id) & ~os.SCHED_RESET_ON_FORK

def wait_for(wanted):
    for _ in range(400):
        if wanted():
            return
        spun.wait(0.01)

thread = threading.Thread(target=spin)
thread.start()
turns.real_time(thread.native_id)
wait_for(lambda: turns.granted)
before = [turns.granted, policy() == os.SCHED_RR]
spins.set()
wait_for(lambda: policy() == os.SCHED_OTHER)
after = [turns.granted, policy() == os.SCHED_OTHER]
ended.set()
thread.join()
turns.real_time(threading.get_native_id())
for each in threading.enumerate():
    if each.name == "thaw-turns":
        each.join(10)
again = [turns.granted, os.sched_getscheduler(0) == os.SCHED_OTHER]
print(json.dumps([before, after, again]), flush=True)
"""


@pytest.fixture
def env(tmp_path):
    need_bus()
    with private_bus(tmp_path) as address:
        yield speaking_on(address)


@contextmanager
def service(env, *words):
    made = Talker([sys.executable, str(SERVICE), *words], env)
    try:
        assert made.next() == ["listens"]
        yield made
    finally:
        made.rest = made.end()


def asked(env, *words):
    """What a program says that asked: its thread, whether it was granted, its limit."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, *words],
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_a_guard_gets_real_time_before_the_thread_that_is_meant_and_above_it(env):
    with service(env) as kit:
        thread, granted, limit, _ = asked(env, "real_time")
        (first, guard, above), second = kit.next(), kit.next()
    assert (first, above) == ("MakeThreadRealtime", 4)
    assert guard != thread
    assert second == ["MakeThreadRealtime", thread, 3]
    assert granted
    assert limit == [75_000, 150_000]


def test_high_priority_keeps_within_what_is_allowed(env):
    with service(env) as kit:
        thread, granted, limit, _ = asked(env, "high_priority")
        assert kit.next() == ["MakeThreadHighPriority", thread, -9]
    assert (granted, limit) == (None, UNLIMITED)


def test_without_a_guard_no_thread_gets_real_time(env):
    with service(env, "refuses") as kit:
        thread, granted, *_ = asked(env, "real_time")
        assert kit.next()[1] != thread
    assert (granted, kit.rest) == (False, "")


def test_a_service_that_talks_nonsense_is_asked_for_nothing(env):
    with service(env, "odd") as kit:
        assert asked(env, "real_time")[1:3] == [False, UNLIMITED]
    assert kit.rest == ""


def test_nobody_waits_for_a_service_that_hangs(env):
    with service(env, "hangs"):
        _, granted, _, waits = asked(env, "real_time", "hangs")
    assert (granted, waits) == (False, True)


def test_without_the_service_nothing_fails(env):
    assert asked(env, "real_time")[1:3] == [False, UNLIMITED]


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "nonsense", ""])
def test_without_a_bus_nothing_fails(address):
    env = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address}
    assert asked(env, "real_time")[1:3] == [False, UNLIMITED]


def test_rtkit_grants_it_and_a_thread_that_spins_loses_it_for_good(tmp_path):
    rtkit.need_rtkit()
    with rtkit.system_bus(tmp_path, os.environ) as bus:
        done = subprocess.run(
            [*rtkit.UNPRIVILEGED, sys.executable, "-c", SPIN],
            env={**os.environ, **bus},
            stdout=subprocess.PIPE,
            check=True,
            encoding="utf-8",
        )
    before, after, again = json.loads(done.stdout)
    assert before == [True, True]
    assert after == [False, True]
    assert again == [False, True]
