"""One window for a profile."""

import threading

import pytest

from thaw.adapters.instance import LONGEST, Instance, hand_over
from thaw.adapters.runtime_folder import runtime_folder


@pytest.fixture(autouse=True)
def _own_runtime(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))


@pytest.fixture
def state(profile):
    return profile


class Asked:
    """What was handed over, and somebody who waits for it."""

    def __init__(self):
        self.all = []
        self.came = threading.Event()

    def __call__(self, what):
        self.all.append(what)
        self.came.set()


def test_the_first_is_the_first_and_hears_the_second(state):
    asked = Asked()
    first, second = Instance(state, asked), Instance(state, Asked())
    assert first.claim()
    assert not second.claim()
    assert hand_over(state, b"a request")
    assert asked.all == [b"a request"]
    first.release()


def test_after_the_first_there_may_be_another(state):
    first = Instance(state, Asked())
    assert first.claim()
    first.release()
    second = Instance(state, Asked())
    assert second.claim()
    second.release()


def test_what_a_killed_one_left_is_in_nobodys_way(state):
    folder = runtime_folder(state, "-window")
    (folder / "lock").write_bytes(b"")
    (folder / "socket").write_bytes(b"")
    first = Instance(state, Asked())
    assert first.claim()
    assert hand_over(state, b"x")
    first.release()


def test_of_many_that_start_together_one_is_first(state):
    instances = [Instance(state, Asked()) for _ in range(8)]
    claims = []
    threads = [
        threading.Thread(target=lambda one=one: claims.append(one.claim())) for one in instances
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claims) == [False] * 7 + [True]
    for one in instances:
        one.release()


def test_profiles_do_not_meet(tmp_path):
    one, other = Instance(tmp_path / "a", Asked()), Instance(tmp_path / "b", Asked())
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_a_caller_that_says_nothing_sensible_does_no_harm(state):
    asked = Asked()
    first = Instance(state, asked)
    assert first.claim()
    hand_over(state, bytes(LONGEST + 1))
    assert hand_over(state, b"y")
    assert asked.all == [b"y"]
    first.release()
