from __future__ import annotations

import os

import pytest

from thaw.app.message_writer import MessageWriter
from thaw.app.messages import Failed, Ready, decode
from thaw.base.units import Frames
from thaw.player.phase import Phase
from thaw.player.snapshot import Snapshot

MANY = 2000
"""More than a pipe holds."""


@pytest.fixture
def pipe():
    reader, writer = os.pipe()
    yield reader, writer
    os.close(reader)


def read_all(reader):
    lines = b""
    while piece := os.read(reader, 65536):
        lines += piece
    return [decode(line) for line in lines.splitlines()]


def test_messages_are_written_in_order(pipe):
    reader, writer = pipe
    out = MessageWriter(writer)
    out.send(Ready())
    out.send(Failed("One."))
    out.close(2)
    assert read_all(reader) == [Ready(), Failed("One.")]


def test_behind_a_reader_that_hangs_only_the_newest_snapshot_stays(pipe):
    reader, writer = pipe
    out = MessageWriter(writer)
    for n in range(MANY):
        out.send(Snapshot(Frames(n), Phase.PLAYING))
    out.close(0)
    frames = [message.frame for message in read_all(reader)]
    assert frames == sorted(frames)
    assert frames[-1] == MANY - 1
    assert len(frames) < MANY


def test_a_reader_that_is_gone_is_no_fault():
    reader, writer = os.pipe()
    os.close(reader)
    out = MessageWriter(writer)
    out.send(Ready())
    out.close(2)
