"""Questions come in order and whole, whoever is busy meanwhile."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from fakes.keychain import FakeKeychain
from thaw.app.notes.asked import DropDraft, Keep, MakeCode
from thaw.app.notes.inbox import Inbox, KeychainSeen, Over, lines_from
from thaw.app.notes.wire import Question, encode
from thaw.notes.jotting import Jotting

QUESTIONS = [Question(0, MakeCode()), Question(1, DropDraft("note"))]


@contextmanager
def piped(*pieces: bytes) -> Iterator[int]:
    """The end of a pipe that something comes out of."""
    out, into = os.pipe()

    def write() -> None:
        for piece in pieces:
            os.write(into, piece)
        os.close(into)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield out
    finally:
        thread.join()
        os.close(out)


def taken(inbox: Inbox) -> list[object]:
    items: list[object] = []
    while not items or items[-1] != Over():
        items.append(inbox.next(wait=True))
    return items


def test_questions_come_in_order_and_then_the_end():
    inbox = Inbox()
    inbox.read(map(encode, QUESTIONS))
    assert taken(inbox) == [*QUESTIONS, Over()]


@pytest.mark.logs
def test_what_asks_nothing_is_passed_over():
    inbox = Inbox()
    inbox.read([b"x\n", encode(QUESTIONS[0])])
    assert taken(inbox) == [QUESTIONS[0], Over()]


def test_where_nothing_came_nothing_is_waited_for_unless_wanted():
    inbox = Inbox()
    assert inbox.next(wait=False) is None
    inbox.end()
    assert inbox.next(wait=True) == Over()


def test_a_keychain_is_looked_for_beside_the_questions():
    inbox = Inbox()
    inbox.look_for(FakeKeychain())
    assert inbox.next(wait=True) == KeychainSeen(there=True)


def test_lines_of_any_length_come_whole_and_a_cut_one_does_not():
    long = encode(Question(1, Keep(Jotting(text="quince " * 100_000))))
    with piped(b"a", b"b\nc\n", long, b"cut sho") as end:
        assert list(lines_from(end)) == [b"ab", b"c", long.rstrip(b"\n")]
