"""What later starts ask for reaches the window, in order and on its thread."""

import pytest

from thaw.adapters.instance import LONGEST
from thaw.app.callers import LaterStarts, decode_request, encode_request
from thaw.app.link import Request


@pytest.mark.parametrize(
    "request_",
    [
        Request("a/b", begin=True),
        Request(pack="/home/ü/soft.thawpack"),
        Request(pack="/\udcff"),
    ],
)
def test_a_request_survives_the_way(request_):
    assert decode_request(encode_request(request_)) == request_


def test_the_longest_path_can_be_handed_over():
    longest = Request(pack="/" + 15 * ("ü" * 255 + "/"))
    assert len(encode_request(longest)) < LONGEST


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"[]", b"[" * 60_000, b"{}", b'{"ref": 1, "begin": "x"}']
)
def test_what_is_not_understood_just_shows_the_window(data):
    assert decode_request(data) == Request()


class Loop:
    """The window's thread: runs what it was given when the test says so."""

    def __init__(self):
        self.calls = []

    def soon(self, call):
        self.calls.append(call)

    def turn(self):
        calls, self.calls = self.calls, []
        for call in calls:
            call()


def test_what_came_before_the_window_waits_for_it():
    seen: list[Request] = []
    starts, loop = LaterStarts(), Loop()
    starts.take(encode_request(Request("a/b")))
    starts.run_on(loop.soon)
    starts.watch(seen.append)
    assert seen == []
    loop.turn()
    assert seen == [Request("a/b")]


def test_what_comes_later_is_handed_on_by_the_loop():
    seen: list[Request] = []
    starts, loop = LaterStarts(), Loop()
    starts.run_on(loop.soon)
    starts.watch(seen.append)
    starts.take(encode_request(Request("a/b")))
    starts.take(encode_request(Request("c/d", begin=True)))
    assert seen == []
    loop.turn()
    assert seen == [Request("a/b"), Request("c/d", begin=True)]
